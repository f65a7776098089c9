import type { components, paths } from './schema'

type Schemas = components['schemas']

export type State = Schemas['State']
export type Cause = Schemas['Cause']
export type Problem = Schemas['Problem']
export type ProblemCode = Problem['code']
export type Challenge = Schemas['Challenge']
export type Proof = Schemas['Proof']
export type Session = Schemas['Session']
export type SessionCode = Schemas['SessionCode']
export type AgreementText = Schemas['AgreementText']
export type StatementWish = Schemas['StatementWish']
export type Statement = Schemas['Statement']
export type SignedApplication = Schemas['SignedApplication']
export type SignedTermination = Schemas['SignedTermination']
export type Agreement = Schemas['Agreement']
type Ok<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

export type AgreementPage = Ok<'/agreements'>
export type AgreementHistory = Ok<'/agreements/{number}'>
export type TimelineEntry = AgreementHistory['timeline'][number]
export type SessionEvent = Schemas['SessionEvent']

export const STATES: readonly State[] = [
  'SIGN_DECLARED',
  'SIGN_SENT',
  'SIGN_STORE_FAILED',
  'SIGN_STORED',
  'SIGN_APPROVED',
  'SIGN_REJECTED',
  'TERMINATED',
]
