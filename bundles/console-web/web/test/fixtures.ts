import type { Agreement, Problem, ProblemCode, Session, State } from '@/api/types'

export const CARD = '8600000000001'
export const CODE = '3122260001'

export function aSession(changes: Partial<Session> = {}): Session {
  return {
    enterprise: { uscc: '91310000MA1FL0XK5T', name: '上海启航国际物流有限公司' },
    holder: '王建国',
    card: { number: CARD, kind: 'LEGAL_PERSON', validUntil: '2034-05-01T00:00:00+08:00', daysLeft: 2700 },
    customsCodes: [
      {
        code: CODE,
        roles: ['DECLARANT'],
        district: { code: '2200', name: '上海海关' },
        agreementState: null,
      },
    ],
    warnings: [],
    locked: false,
    csrfToken: 'token',
    expiresAt: '2099-01-01T00:00:00+08:00',
    ...changes,
  }
}

export function anAgreement(state: State, changes: Partial<Agreement> = {}): Agreement {
  return {
    number: 'TA20261122-0123456789AB',
    customsCode: CODE,
    enterprise: { uscc: '91310000MA1FL0XK5T', name: '上海启航国际物流有限公司' },
    district: { code: '2200', name: '上海海关' },
    state,
    stateText: '',
    textVersion: '2026-11',
    signedAt: '2026-11-22T17:00:00+08:00',
    sentAt: null,
    storedAt: null,
    decidedAt: null,
    terminatedAt: null,
    reason: null,
    ...changes,
  }
}

export function aProblem(code: ProblemCode, detail = '服务器的话', status = 409): Problem {
  return { type: 'about:blank', title: 'Conflict', status, code, detail, traceId: '0'.repeat(32) }
}

export const answer = (status: number, body?: unknown) =>
  new Response(body === undefined ? null : JSON.stringify(body), { status })
