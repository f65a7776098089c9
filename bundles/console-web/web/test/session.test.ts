import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api, client } from '@/api'
import { ApiProblem } from '@/api/problem'
import type { Problem } from '@/api/types'
import { absence, type Presence } from '@/card/presence'
import { useCardStore } from '@/card/store'
import { lockWithoutCard } from '@/session/card-lock'
import { leaveWhenExpired } from '@/session/expiry'
import { type Ending, useSessionStore } from '@/session/store'
import { answer, aProblem, aSession, CARD } from './fixtures'

const inserted = (cardNumber: string): Presence => ({ kind: 'INSERTED', cardNumber, facts: undefined })
const stops: (() => void)[] = []

beforeEach(() => {
  localStorage.clear()
  setActivePinia(createPinia())
  vi.spyOn(api, 'lock').mockResolvedValue(aSession({ locked: true }))
  vi.spyOn(api, 'challenge').mockResolvedValue({ id: 'c1', text: '声明', expiresAt: '2099-01-01T00:00:00Z' })
})
afterEach(() => {
  stops.splice(0).forEach((stop) => stop())
  vi.restoreAllMocks()
  vi.useRealTimers()
})

async function loggedIn() {
  const card = useCardStore()
  const store = useSessionStore()
  const sign = vi
    .spyOn(card, 'sign')
    .mockResolvedValue({ cardNumber: CARD, certificate: 'c', signature: 's' })
  vi.spyOn(api, 'logIn').mockResolvedValue(aSession())
  card.presence = inserted(CARD)
  await store.logIn('88888888')
  stops.push(lockWithoutCard())
  return { card, store, sign }
}

test('log-in has the challenge signed by whatever card is there', async () => {
  const { store, sign } = await loggedIn()
  expect(sign).toHaveBeenCalledWith('声明', '88888888', undefined)
  expect(api.logIn).toHaveBeenCalledWith({
    challengeId: 'c1',
    cardNumber: CARD,
    certificate: 'c',
    signature: 's',
  })
  expect(store.isLegalPerson).toBe(true)
})

test.each<[string, Presence]>([
  ['the card is pulled', absence('CARD_MISSING')],
  ['another card is put in', inserted('8600000000009')],
  ['the reader is unplugged', absence('READER_MISSING')],
  ['the control ends', absence('CONTROL_MISSING')],
])('the page locks at once when %s', async (_what, presence) => {
  const { card, store } = await loggedIn()
  expect(store.locked).toBe(false)
  card.presence = presence
  expect(store.locked).toBe(true)
  expect(api.lock).toHaveBeenCalledTimes(1)
})

test('the page stays locked when the card comes back, until its PIN is given', async () => {
  const { card, store, sign } = await loggedIn()
  card.presence = absence('CARD_MISSING')
  card.presence = inserted(CARD)
  expect(store.locked).toBe(true)
  vi.spyOn(api, 'unlock').mockResolvedValue(aSession())
  await store.unlock('88888888')
  expect(sign).toHaveBeenLastCalledWith('声明', '88888888', CARD)
  expect(store.locked).toBe(false)
})

test('the page locks even where the server cannot be told', async () => {
  const { card, store } = await loggedIn()
  vi.mocked(api.lock).mockRejectedValue(new Error('no line'))
  card.presence = absence('CARD_MISSING')
  await Promise.resolve()
  expect(store.locked).toBe(true)
})

test('looking for the control locks nothing, so that a reload does not', async () => {
  const { card, store } = await loggedIn()
  card.presence = { kind: 'LOOKING' }
  expect(store.locked).toBe(false)
})

test('a session that was locked stays locked after a reload', async () => {
  localStorage.setItem('tripact.hasSession', 'true')
  vi.spyOn(api, 'session').mockResolvedValue(aSession({ locked: true }))
  const store = useSessionStore()
  await store.restore()
  expect(store.locked).toBe(true)
})

test('a browser that has no session asks for none', async () => {
  const session = vi.spyOn(api, 'session')
  await useSessionStore().restore()
  expect(session).not.toHaveBeenCalled()
})

test('leaving ends the session here even where the server cannot be told', async () => {
  const { store } = await loggedIn()
  vi.spyOn(api, 'logOut').mockRejectedValue(new Error('no line'))
  await store.leave()
  expect(store).toMatchObject({ session: undefined, ending: 'LEFT', locked: false })
})

test('at the end of its time the session is asked for, and left when it is gone', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-22T09:00:00Z') })
  const { store } = await loggedIn()
  stops.push(leaveWhenExpired())
  store.session = aSession({ expiresAt: '2026-11-22T17:30:00+08:00' })
  vi.spyOn(api, 'session').mockRejectedValue(new ApiProblem(aProblem('SESSION_REQUIRED', '登录已失效', 401)))
  await vi.advanceTimersByTimeAsync(29 * 60_000)
  expect(api.session).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2 * 60_000)
  expect(store).toMatchObject({ session: undefined, ending: 'EXPIRED' })
})

const ended = (ending: Problem['ending']) =>
  new ApiProblem({ ...aProblem('SESSION_REQUIRED', '登录已失效', 401), ...(ending && { ending }) })

test.each<[Problem['ending'], Ending]>([
  ['CARD_REFUSED', 'CARD_REFUSED'],
  ['DISMISSED', 'DISMISSED'],
  ['TIMED_OUT', 'EXPIRED'],
  ['LEFT', 'LEFT'],
  [undefined, 'EXPIRED'],
])('a locked page that lost its session by %s says so', async (ending, said) => {
  const { card, store } = await loggedIn()
  card.presence = absence('CARD_MISSING')
  vi.spyOn(api, 'session').mockRejectedValue(ended(ending))
  await store.restore()
  expect(store).toMatchObject({ session: undefined, locked: false, ending: said })
})

test('any call that finds no session hears why, whatever the card', async () => {
  const { store } = await loggedIn()
  store.session = aSession({ card: { ...aSession().card, kind: 'OPERATOR' } })
  const refused = { ...aProblem('SESSION_REQUIRED', '登录已失效', 401), ending: 'DISMISSED' }
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(answer(401, refused))
  await expect(client.get('/session')).rejects.toBeInstanceOf(ApiProblem)
  expect(store).toMatchObject({ session: undefined, ending: 'DISMISSED' })
})

test('after a reload the page still says why the session ended', async () => {
  localStorage.setItem('tripact.hasSession', 'true')
  vi.spyOn(api, 'session').mockRejectedValue(ended('CARD_REFUSED'))
  const store = useSessionStore()
  await store.restore()
  expect(store.ending).toBe('CARD_REFUSED')
})

test('after a reload the page says nothing where nobody knows of an ending', async () => {
  localStorage.setItem('tripact.hasSession', 'true')
  vi.spyOn(api, 'session').mockRejectedValue(ended(undefined))
  const store = useSessionStore()
  await store.restore()
  expect(store.ending).toBeUndefined()
})
