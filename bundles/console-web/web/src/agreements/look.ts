import type { State } from '@/api/types'

export type Look = 'none' | 'moving' | 'good' | 'bad' | 'over'

const LOOKS: Readonly<Record<State, Look>> = {
  SIGN_DECLARED: 'moving',
  SIGN_SENT: 'moving',
  SIGN_STORED: 'moving',
  SIGN_STORE_FAILED: 'bad',
  SIGN_REJECTED: 'bad',
  SIGN_APPROVED: 'good',
  TERMINATED: 'over',
}

/** How a state looks; every state also stands in words. */
export function lookOf(state: State | null | undefined): Look {
  return state ? LOOKS[state] : 'none'
}

const ON_THE_WAY: readonly State[] = ['SIGN_DECLARED', 'SIGN_SENT', 'SIGN_STORED', 'SIGN_APPROVED']

/** How far an application has come, from 0; undefined where it is not on its way. */
export function stepOf(state: State | null | undefined): number | undefined {
  const place = state ? ON_THE_WAY.indexOf(state) : -1
  return place < 0 ? undefined : place
}

export const WAY = ON_THE_WAY

const RANK: Readonly<Record<State, number>> = {
  SIGN_DECLARED: 0,
  SIGN_SENT: 1,
  SIGN_STORED: 2,
  SIGN_STORE_FAILED: 3,
  SIGN_REJECTED: 3,
  SIGN_APPROVED: 3,
  TERMINATED: 4,
}

/** Whether an agreement in one state can only be older news of the same agreement in another. */
export function isBehind(state: State, known: State): boolean {
  return RANK[state] < RANK[known]
}
