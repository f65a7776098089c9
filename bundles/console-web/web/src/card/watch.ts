import { isBlockedByBrowser } from './blocked'
import { CardControl } from './card-control'
import { ControlClient, type OpenSocket } from './control-client'
import { CardFault } from './faults'
import { absence, type Presence } from './presence'

/** A pulled card must be noticed within a second also where the control tells nothing by itself. */
const ASK_MS = 700
/** With events, asking is only a safety net, and the way to see a reader come. */
const ASK_SUBSCRIBED_MS = 3000
const RECONNECT_MS = 1500

/** Keeps a connection to the control and tells what is in the reader. The one place that does. */
export class CardWatch {
  readonly control: CardControl
  private readonly client: ControlClient
  private timer: ReturnType<typeof setTimeout> | undefined
  private running = false
  private subscribed = false
  private known = ''

  constructor(
    private readonly addresses: () => Promise<readonly string[]>,
    private readonly tell: (presence: Presence) => void,
    open?: OpenSocket,
    private readonly blocked: () => Promise<boolean> = isBlockedByBrowser,
  ) {
    this.client = new ControlClient({ event: () => void this.ask(), closed: () => this.lost() }, open)
    this.control = new CardControl(this.client)
  }

  start(): void {
    if (!this.running) {
      this.running = true
      void this.connect()
    }
  }

  stop(): void {
    this.running = false
    clearTimeout(this.timer)
    this.client.close()
    this.known = ''
  }

  private async connect(): Promise<void> {
    try {
      await this.client.connect(await this.addresses())
      this.subscribed = false
      await this.ask()
      this.subscribed = await this.control.subscribe()
    } catch {
      await this.unreached()
    }
  }

  private async unreached(): Promise<void> {
    const why = (await this.blocked()) ? 'CONTROL_BLOCKED' : 'CONTROL_MISSING'
    if (this.running) {
      this.known = ''
      this.tell(absence(why))
      this.later(RECONNECT_MS, () => void this.connect())
    }
  }

  private lost(): void {
    if (this.running) {
      void this.unreached()
    }
  }

  /** Asks what is in the reader, and again after a while. */
  private async ask(): Promise<void> {
    const fault = await this.look().then(
      () => undefined,
      (thrown: unknown) => (thrown instanceof CardFault ? thrown : new CardFault('UNKNOWN')),
    )
    if (!this.running || fault?.kind === 'CONTROL_MISSING') {
      return
    }
    // a control does one thing at a time: while a person is asked for consent, it answers nobody else
    if (fault !== undefined && !(fault.kind === 'TIMEOUT' && this.control.isSigning)) {
      this.known = ''
      this.tell(absence(fault.kind, fault.said))
    }
    this.later(this.subscribed ? ASK_SUBSCRIBED_MS : ASK_MS, () => void this.ask())
  }

  private async look(): Promise<void> {
    const cardNumber = await this.control.cardNumber()
    if (cardNumber === this.known || !this.running) {
      return
    }
    this.known = cardNumber
    this.tell({ kind: 'INSERTED', cardNumber, facts: undefined })
    const facts = await this.control.facts()
    if (this.known === cardNumber) {
      this.tell({ kind: 'INSERTED', cardNumber, facts })
    }
  }

  private later(ms: number, what: () => void): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(what, ms)
  }
}
