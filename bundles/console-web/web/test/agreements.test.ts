import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lookOf, stepOf } from '@/agreements/look'
import { useSigningStore } from '@/agreements/signing'
import { useAgreementsStore } from '@/agreements/store'
import { beijingClock, beijingDate, beijingTime } from '@/agreements/times'
import { api } from '@/api'
import { Unreachable } from '@/api/problem'
import { STATES } from '@/api/types'
import { CardFault } from '@/card/faults'
import { useCardStore } from '@/card/store'
import { useSessionStore } from '@/session/store'
import { anAgreement, aSession, CARD, CODE } from './fixtures'

const STATEMENT = {
  id: 's1',
  number: 'TA20261122-0123456789AB',
  text: '声明全文',
  expiresAt: '2099-01-01T00:00:00Z',
}

beforeEach(() => {
  setActivePinia(createPinia())
  useSessionStore().session = aSession()
  vi.spyOn(api, 'statement').mockResolvedValue(STATEMENT)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const cardSigns = () =>
  vi.spyOn(useCardStore(), 'sign').mockResolvedValue({ cardNumber: CARD, certificate: 'c', signature: 's' })

test('what is signed is the statement of the server, by the card of the session only', async () => {
  const sign = cardSigns()
  vi.spyOn(api, 'sign').mockResolvedValue(anAgreement('SIGN_DECLARED'))
  const signing = useSigningStore()
  await signing.prepare({ action: 'SIGN', customsCode: CODE, textVersion: '2026-11' })
  await signing.submit('88888888')
  expect(sign).toHaveBeenCalledWith('声明全文', '88888888', CARD)
  expect(api.sign).toHaveBeenCalledWith({ statementId: 's1', certificate: 'c', signature: 's', agreed: true })
  expect(useAgreementsStore().latest[CODE]?.state).toBe('SIGN_DECLARED')
  expect(signing.open).toBeUndefined()
})

test('a termination goes to the agreement that the statement names', async () => {
  cardSigns()
  vi.spyOn(api, 'terminate').mockResolvedValue(anAgreement('TERMINATED'))
  const signing = useSigningStore()
  await signing.prepare({ action: 'TERMINATE', customsCode: CODE, textVersion: '2026-11' })
  await signing.submit('88888888')
  expect(api.terminate).toHaveBeenCalledWith(STATEMENT.number, {
    statementId: 's1',
    certificate: 'c',
    signature: 's',
  })
})

test('after a wrong PIN the statement stays open, and nothing has been sent', async () => {
  vi.spyOn(useCardStore(), 'sign').mockRejectedValue(new CardFault('PIN_WRONG', '', 4))
  const send = vi.spyOn(api, 'sign')
  const signing = useSigningStore()
  await signing.prepare({ action: 'SIGN', customsCode: CODE, textVersion: '2026-11' })
  await expect(signing.submit('11111111')).rejects.toMatchObject({ kind: 'PIN_WRONG' })
  expect(signing.open?.statement.id).toBe('s1')
  expect(send).not.toHaveBeenCalled()
})

test('a lost answer is asked for again with the same signature', async () => {
  vi.useFakeTimers()
  const sign = cardSigns()
  const send = vi.spyOn(api, 'sign')
  send.mockRejectedValueOnce(new Unreachable()).mockResolvedValueOnce(anAgreement('SIGN_SENT'))
  const signing = useSigningStore()
  await signing.prepare({ action: 'SIGN', customsCode: CODE, textVersion: '2026-11' })
  const done = signing.submit('88888888')
  await vi.runAllTimersAsync()
  expect((await done).state).toBe('SIGN_SENT')
  expect(sign).toHaveBeenCalledTimes(1)
  expect(send.mock.calls[0]).toEqual(send.mock.calls[1])
})

test('word of an older agreement does not hide the latest one of its code', () => {
  const agreements = useAgreementsStore()
  const old = anAgreement('SIGN_REJECTED', {
    number: 'TA20261101-OLD',
    signedAt: '2026-11-01T09:00:00+08:00',
  })
  agreements.apply(anAgreement('SIGN_STORED'))
  agreements.apply(old)
  expect(agreements.latest[CODE]?.state).toBe('SIGN_STORED')
  expect(agreements.changed).toEqual(old)
})

test('an answer that comes after the event it caused moves nothing back', () => {
  const agreements = useAgreementsStore()
  agreements.apply(anAgreement('SIGN_SENT'))
  agreements.apply(anAgreement('SIGN_DECLARED'))
  expect(agreements.latest[CODE]?.state).toBe('SIGN_SENT')
  agreements.apply(anAgreement('SIGN_APPROVED'))
  expect(agreements.latest[CODE]?.state).toBe('SIGN_APPROVED')
})

test('times are those of Beijing, wherever the browser is', () => {
  expect(beijingTime('2026-11-22T16:00:07Z')).toBe('2026-11-23 00:00:07')
  expect(beijingDate('2026-11-22T16:00:07Z')).toBe('2026-11-23')
  expect(beijingClock('2026-11-22T16:00:07Z')).toBe('00:00:07')
  expect(beijingTime(null)).toBe('—')
})

test('every state has its look, and only an application on its way has a step', () => {
  expect(STATES.map(lookOf)).toEqual(['moving', 'moving', 'bad', 'moving', 'good', 'bad', 'over'])
  expect(STATES.map(stepOf)).toEqual([0, 1, undefined, 2, 3, undefined, undefined])
  expect(lookOf(null)).toBe('none')
})
