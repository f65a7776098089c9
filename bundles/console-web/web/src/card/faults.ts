/** Everything that can be wrong between the page and the card; each has its own words. */
export type CardFaultKind =
  | 'CONTROL_MISSING'
  | 'CONTROL_BLOCKED'
  | 'READER_MISSING'
  | 'CARD_MISSING'
  | 'OTHER_CARD'
  | 'PIN_WRONG'
  | 'PIN_LOCKED'
  | 'ORIGIN_REFUSED'
  | 'CONSENT_REFUSED'
  | 'CONSENT_TIMED_OUT'
  | 'CONSENT_BUSY'
  | 'METHOD_UNKNOWN'
  | 'TIMEOUT'
  | 'UNKNOWN'

export class CardFault extends Error {
  constructor(
    readonly kind: CardFaultKind,
    /** The control's own words, for what has none of ours. */
    readonly said = '',
    readonly triesLeft: number | undefined = undefined,
  ) {
    super(said === '' ? kind : `${kind}: ${said}`)
    this.name = 'CardFault'
  }
}

const KINDS: Readonly<Record<string, CardFaultKind>> = {
  'Err:Base60408': 'CONTROL_MISSING',
  'Err:Custom50070': 'READER_MISSING',
  'Err:Custom50200': 'READER_MISSING',
  'Err:Custom51590': 'CARD_MISSING',
  // decimal of the GM/T 0016 codes: device removed, PIN wrong, PIN locked
  'Err:Custom167772195': 'CARD_MISSING',
  'Err:Custom167772196': 'PIN_WRONG',
  'Err:Custom167772197': 'PIN_LOCKED',
  'Err:Tripact40301': 'ORIGIN_REFUSED',
  'Err:Tripact40303': 'CONSENT_REFUSED',
  'Err:Tripact40304': 'CONSENT_TIMED_OUT',
  'Err:Tripact42900': 'CONSENT_BUSY',
  'Err:Tripact40400': 'METHOD_UNKNOWN',
  'Err:Tripact50100': 'METHOD_UNKNOWN',
  'Err:Tripact50101': 'METHOD_UNKNOWN',
}

/** The fault that a refused call tells: a code that we do not know is told by its text. */
export function faultOf(errors: readonly string[]): CardFault {
  const code = errors.find((line) => line.startsWith('Err:'))?.trim() ?? ''
  const said = errors.find((line) => !line.startsWith('Err:')) ?? code
  const kind = KINDS[code] ?? 'UNKNOWN'
  return kind === 'PIN_WRONG' ? pinFault(said) : new CardFault(kind, said)
}

/** OpenSC-like readers tell a locked PIN as a wrong one with no tries left. */
function pinFault(said: string): CardFault {
  const found = /(\d+)\s*次/.exec(said)
  const left = found === null ? undefined : Number(found[1])
  return left === 0 ? new CardFault('PIN_LOCKED', said, 0) : new CardFault('PIN_WRONG', said, left)
}
