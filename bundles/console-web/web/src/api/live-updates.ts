import type { Agreement, SessionEvent } from './types'

const POLL_MS = 5000
const RECONNECT_MS = 5000

export interface LiveListener {
  agreement(agreement: Agreement): void
  session(event: SessionEvent): void
  /** Something may have been missed: fetch again. */
  refetch(): void
}

/** The event stream; while it is away, everything is fetched again every few seconds. */
export class LiveUpdates {
  private source: EventSource | undefined
  private poll: ReturnType<typeof setInterval> | undefined
  private again: ReturnType<typeof setTimeout> | undefined
  private wasLost = false

  constructor(
    private readonly listener: LiveListener,
    private readonly open: (url: string) => EventSource = (url) => new EventSource(url),
  ) {}

  start(): void {
    if (this.source === undefined) {
      this.connect()
    }
  }

  stop(): void {
    this.source?.close()
    this.source = undefined
    this.stopPolling()
    clearTimeout(this.again)
    this.wasLost = false
  }

  private connect(): void {
    const source = this.open('/api/v1/events')
    this.source = source
    source.addEventListener('open', () => this.opened())
    source.addEventListener('error', () => this.lost(source))
    source.addEventListener('agreement', (event: MessageEvent<string>) =>
      this.listener.agreement(JSON.parse(event.data) as Agreement),
    )
    source.addEventListener('session', (event: MessageEvent<string>) =>
      this.listener.session(JSON.parse(event.data) as SessionEvent),
    )
  }

  private opened(): void {
    this.stopPolling()
    if (this.wasLost) {
      this.wasLost = false
      this.listener.refetch()
    }
  }

  private lost(source: EventSource): void {
    if (source !== this.source) {
      return
    }
    this.wasLost = true
    this.poll ??= setInterval(() => this.listener.refetch(), POLL_MS)
    // a browser comes back by itself after a cut, but not after a refusal
    if (source.readyState === source.CLOSED) {
      clearTimeout(this.again)
      this.again = setTimeout(() => this.connect(), RECONNECT_MS)
    }
  }

  private stopPolling(): void {
    clearInterval(this.poll)
    this.poll = undefined
  }
}
