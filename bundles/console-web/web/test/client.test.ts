import { expect, test, vi } from 'vitest'
import { ApiClient } from '@/api/client'
import { patiently } from '@/api/patience'
import { ApiProblem, Unreachable } from '@/api/problem'
import { answer, aProblem } from './fixtures'

function clientWith(response: () => Response | Promise<Response>) {
  const send = vi.fn<typeof fetch>(() => Promise.resolve().then(response))
  return { client: new ApiClient(() => 'en', send), send }
}

const headersOf = (send: ReturnType<typeof clientWith>['send']) =>
  send.mock.calls[0]?.[1]?.headers as Record<string, string>

test('a change carries the token and the language of the person', async () => {
  const { client, send } = clientWith(() => answer(201, { id: 'x' }))
  client.useToken('secret')
  await client.post('/statements', { action: 'SIGN' })
  expect(send.mock.calls[0]?.[0]).toBe('/api/v1/statements')
  expect(headersOf(send)).toMatchObject({ 'X-CSRF-Token': 'secret', 'Accept-Language': 'en' })
})

test('a read carries no token, and only the filters that are set', async () => {
  const { client, send } = clientWith(() => answer(200, {}))
  client.useToken('secret')
  await client.get('/agreements', { state: undefined, customsCode: '', from: '2026-11-01', page: 0 })
  expect(send.mock.calls[0]?.[0]).toBe('/api/v1/agreements?from=2026-11-01&page=0')
  expect(headersOf(send)).not.toHaveProperty('X-CSRF-Token')
})

test('a refusal keeps the code and the words of the server', async () => {
  const { client } = clientWith(() =>
    answer(409, aProblem('ALREADY_SIGNED', '您已完成签约操作，无需进行签约')),
  )
  const fault = await client.post('/statements').catch((thrown: unknown) => thrown)
  expect(fault).toBeInstanceOf(ApiProblem)
  expect(fault).toMatchObject({ code: 'ALREADY_SIGNED', message: '您已完成签约操作，无需进行签约' })
})

test('a lost and a locked session are told to whoever watches', async () => {
  const told: string[] = []
  const watcher = { sessionLost: () => told.push('lost'), sessionLocked: () => told.push('locked') }
  for (const code of ['SESSION_REQUIRED', 'SESSION_LOCKED', 'IN_PROGRESS'] as const) {
    const { client } = clientWith(() => answer(409, aProblem(code)))
    client.watch(watcher)
    await client.get('/x').catch(() => undefined)
  }
  expect(told).toEqual(['lost', 'locked'])
})

test.each([
  ['a line that is cut', () => Promise.reject(new TypeError('network'))],
  ['a proxy that answers in HTML', () => new Response('<html>', { status: 502 })],
  ['an answer of another shape', () => answer(500, { error: 'x' })],
])('%s is a server that was not reached', async (_what, response) => {
  const { client } = clientWith(response)
  await expect(client.get('/session')).rejects.toBeInstanceOf(Unreachable)
})

test('signing is repeated while the line is away, and gives the first answer that comes', async () => {
  const call = vi.fn().mockRejectedValueOnce(new Unreachable()).mockResolvedValueOnce('signed')
  expect(await patiently(call, () => Promise.resolve())).toBe('signed')
  expect(call).toHaveBeenCalledTimes(2)
})

test('signing is not repeated where the server has said no', async () => {
  const call = vi.fn().mockRejectedValue(new ApiProblem(aProblem('SIGNATURE_INVALID')))
  await expect(patiently(call, () => Promise.resolve())).rejects.toThrow('服务器的话')
  expect(call).toHaveBeenCalledTimes(1)
})

test('a line that stays away is told in the end', async () => {
  const call = vi.fn().mockRejectedValue(new Unreachable())
  await expect(patiently(call, () => Promise.resolve())).rejects.toBeInstanceOf(Unreachable)
  expect(call).toHaveBeenCalledTimes(4)
})
