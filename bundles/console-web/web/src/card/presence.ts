import type { CardFacts } from './card-control'
import type { CardFaultKind } from './faults'

/** What is known of the card in the reader. */
export type Presence =
  | { kind: 'LOOKING' }
  | { kind: 'INSERTED'; cardNumber: string; facts: CardFacts | undefined }
  | { kind: 'ABSENT'; fault: AbsenceKind; said: string }

export type AbsenceKind = Extract<
  CardFaultKind,
  'CONTROL_MISSING' | 'CONTROL_BLOCKED' | 'READER_MISSING' | 'CARD_MISSING' | 'UNKNOWN'
>

const ABSENCES: readonly string[] = ['CONTROL_MISSING', 'CONTROL_BLOCKED', 'READER_MISSING', 'CARD_MISSING']

export function absence(kind: CardFaultKind, said = ''): Presence {
  return { kind: 'ABSENT', fault: ABSENCES.includes(kind) ? (kind as AbsenceKind) : 'UNKNOWN', said }
}
