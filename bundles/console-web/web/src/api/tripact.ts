import type { ApiClient } from './client'
import type {
  Agreement,
  AgreementHistory,
  AgreementPage,
  AgreementText,
  Challenge,
  Proof,
  Session,
  SignedApplication,
  SignedTermination,
  State,
  Statement,
  StatementWish,
} from './types'

export interface AgreementFilter {
  customsCode?: string | undefined
  state?: State | undefined
  from?: string | undefined
  to?: string | undefined
  page?: number
  size?: number
}

/** Every call of the contract that the page makes, by its name. */
export function tripactApi(client: ApiClient) {
  return {
    challenge: () => client.post<Challenge>('/card-challenges'),
    session: () => client.get<Session>('/session'),
    logIn: (proof: Proof) => client.post<Session>('/session', proof),
    logOut: () => client.delete('/session'),
    lock: () => client.post<Session>('/session/lock'),
    unlock: (proof: Proof) => client.post<Session>('/session/unlock', proof),
    text: (language: string, version?: string) =>
      client.get<AgreementText>('/agreement-text', { language, version }),
    statement: (wish: StatementWish) => client.post<Statement>('/statements', wish),
    sign: (application: SignedApplication) => client.post<Agreement>('/agreements', application),
    terminate: (number: string, termination: SignedTermination) =>
      client.post<Agreement>(`/agreements/${encodeURIComponent(number)}/termination`, termination),
    agreements: (filter: AgreementFilter) => client.get<AgreementPage>('/agreements', { ...filter }),
    agreement: (number: string) => client.get<AgreementHistory>(`/agreements/${encodeURIComponent(number)}`),
  }
}

export type TripactApi = ReturnType<typeof tripactApi>
