import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocketServer, WebSocket as NodeSocket } from 'ws'
import { checkCode, cut, isLarge } from '@/card/blocks'
import { ControlClient } from '@/card/control-client'
import type { CardFault } from '@/card/faults'

const GROUP = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'

/** What the control answers to a frame. */
type Answerer = (frame: string) => object[]

let server: WebSocketServer
let address: string
let answer: Answerer
let client: ControlClient
let frames: string[]

beforeEach(async () => {
  frames = []
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  server.on('connection', (peer) =>
    peer.on('message', (raw) => {
      frames.push(String(raw))
      answer(String(raw)).forEach((said) => peer.send(JSON.stringify(said)))
    }),
  )
  await new Promise((done) => server.once('listening', done))
  address = `ws://127.0.0.1:${(server.address() as { port: number }).port}`
  client = new ControlClient(
    { event: () => undefined, closed: () => undefined },
    (url) => new NodeSocket(url) as unknown as WebSocket,
  )
  await client.connect([address])
})

afterEach(() => {
  client.close()
  server.clients.forEach((peer) => peer.terminate())
  server.close()
})

const said = (frame: string, Result: boolean, next: number, finish: boolean, Error: string[] = []) => ({
  _method: '_nextBlock',
  _status: '00',
  _args: { Result, Data: [{ guid: frame.slice(44, 80), next, finish }], Error },
})

test('computes the published checks', () => {
  const vectors = readFileSync(
    '../../card-agent/src/test/resources/org/tripact/card/agent/control/eport-checkcode-vectors.tsv',
    'utf8',
  )
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
  expect(vectors.length).toBeGreaterThan(4)
  vectors.forEach(([input, check]) => expect(checkCode(JSON.parse(input ?? '') as string)).toBe(check))
})

test('cuts only what counts more than 120 KiB', () => {
  expect(isLarge('é'.repeat(122_880))).toBe(false)
  expect(isLarge('é'.repeat(122_881))).toBe(true)
  expect(isLarge('签'.repeat(40_960))).toBe(false)
  expect(isLarge('签'.repeat(40_961))).toBe(true)
})

test('writes the header of the protocol', () => {
  const { frames } = cut('签'.repeat(50_000), GROUP)

  expect(frames.length).toBe(2)
  expect(frames[1]?.slice(0, 128)).toBe(
    'BLOCKTXT' +
      checkCode('签'.repeat(50_000)) +
      checkCode('签'.repeat(9_040)) +
      '0000000000050000' +
      '00009040' +
      '0002' +
      GROUP +
      '0001' +
      '0'.repeat(44),
  )
})

test('never cuts a character in two', () => {
  const message = '𠀀'.repeat(50_000)
  const texts = cut(message).frames.map((frame) => frame.slice(128))

  expect(texts.join('')).toBe(message)
  texts.forEach((text) => expect(/[\uD800-\uDBFF]$/.test(text)).toBe(false))
  expect(new Set(cut(message).frames.map((frame) => frame.slice(44, 80))).size).toBe(1)
})

test('sends the blocks that the control asks for, then takes the answer', async () => {
  let asked = 0
  answer = (frame) => {
    const index = Number(frame.slice(80, 84))
    if (index === 1 && asked++ === 0) {
      return [said(frame, false, 0, false, ['坏', 'Err:Tripact40001'])]
    }
    const last = index === Number(frame.slice(40, 44)) - 1
    return last
      ? [
          said(frame, true, index + 1, true),
          { _id: 1, _method: 'cus-sec_SpcSignDataAsPEM', _args: { Result: true, Data: ['signature'] } },
        ]
      : [said(frame, true, index + 1, false)]
  }

  const data = await client.call('cus-sec_SpcSignDataAsPEM', { inData: '签'.repeat(100_000) })

  expect(data).toEqual(['signature'])
  expect(frames.map((frame) => Number(frame.slice(80, 84)))).toEqual([0, 1, 0, 1, 2])
})

test('tells why, when the control gives a message up', async () => {
  answer = (frame) => [said(frame, false, 0, true, ['请求过大', 'Err:Tripact41300'])]

  const fault = await client
    .call('cus-sec_SpcSignDataAsPEM', { inData: 'x'.repeat(200_000) })
    .catch((thrown: unknown) => thrown as CardFault)

  expect(fault).toMatchObject({ kind: 'UNKNOWN', said: '请求过大' })
})
