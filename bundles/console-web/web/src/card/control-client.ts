import { isLarge } from './blocks'
import { CardFault, faultOf } from './faults'
import { Outgoing, type NextBlock } from './outgoing'

const CONNECT_MS = 4000
const CALL_MS = 8000
const EVENT = 'tripact_CardEvent'
const NEXT_BLOCK = '_nextBlock'

export type OpenSocket = (address: string) => WebSocket
export type CardEvent = { event: 'inserted' | 'removed'; card: string }

interface Frame {
  _id?: number | string
  _method?: string
  _args?: { Result?: boolean; Data?: unknown[]; Error?: string[] }
}

interface Pending {
  method: string
  resolve(data: unknown[]): void
  reject(fault: CardFault): void
}

export interface ControlListener {
  event(event: CardEvent): void
  closed(): void
}

/**
 * The card control's protocol over one WebSocket: frames, numbering, time-outs. Answers are paired by number, or by
 * method where a control leaves the number out; so two calls of one method never overlap.
 */
export class ControlClient {
  private socket: WebSocket | undefined
  private nextId = 1
  private readonly pending = new Map<number, Pending>()
  private readonly lastOf = new Map<string, Promise<unknown>>()
  private readonly outgoing = new Outgoing()

  constructor(
    private readonly listener: ControlListener,
    private readonly open: OpenSocket = (address) => new WebSocket(address),
  ) {}

  /** Tries the addresses in turn. */
  async connect(addresses: readonly string[]): Promise<void> {
    for (const address of addresses) {
      const socket = await this.tryOne(address)
      if (socket !== undefined) {
        this.use(socket)
        return
      }
    }
    throw new CardFault('CONTROL_MISSING')
  }

  close(): void {
    const socket = this.socket
    this.socket = undefined
    socket?.close()
    this.refuseAll()
  }

  call(method: string, args: Record<string, string> = {}, timeoutMs = CALL_MS): Promise<unknown[]> {
    const before = this.lastOf.get(method) ?? Promise.resolve()
    const mine = before.then(() => this.send(method, args, timeoutMs))
    const settled = mine.catch(() => undefined)
    this.lastOf.set(method, settled)
    return mine
  }

  private tryOne(address: string): Promise<WebSocket | undefined> {
    return new Promise((done) => {
      let socket: WebSocket
      try {
        socket = this.open(address)
      } catch {
        done(undefined)
        return
      }
      const timer = setTimeout(() => give(undefined), CONNECT_MS)
      const give = (result: WebSocket | undefined) => {
        clearTimeout(timer)
        if (result === undefined) {
          socket.close()
        }
        done(result)
      }
      socket.addEventListener('open', () => give(socket))
      socket.addEventListener('error', () => give(undefined))
    })
  }

  private use(socket: WebSocket): void {
    this.socket = socket
    socket.addEventListener('message', (message: MessageEvent) => this.take(String(message.data)))
    socket.addEventListener('close', () => this.lost(socket))
  }

  private send(method: string, args: Record<string, string>, timeoutMs: number): Promise<unknown[]> {
    const socket = this.socket
    if (socket === undefined || socket.readyState !== socket.OPEN) {
      return Promise.reject(new CardFault('CONTROL_MISSING'))
    }
    const id = this.nextId++
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.settle(id)?.reject(new CardFault('TIMEOUT')), timeoutMs)
      const stop =
        <T>(then: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer)
          then(value)
        }
      this.pending.set(id, { method, resolve: stop(resolve), reject: stop(reject) })
      const message = JSON.stringify({ _method: method, _id: id, args })
      socket.send(isLarge(message) ? this.outgoing.begin(id, message) : message)
    })
  }

  /** Sends the block that the control asks for; one that wants no more of a message has refused its call, or runs it. */
  private nextBlock({ _args }: Frame): void {
    const step = this.outgoing.follow((_args?.Data?.[0] ?? {}) as NextBlock)
    if (step?.frame !== undefined && this.pending.has(step.call)) {
      this.socket?.send(step.frame)
    } else if (step !== undefined && _args?.Result !== true) {
      this.settle(step.call)?.reject(faultOf(_args?.Error ?? []))
    }
  }

  private take(text: string): void {
    const frame = parsed(text)
    if (frame === undefined || frame._method === 'open') {
      return
    }
    if (frame._method === NEXT_BLOCK) {
      this.nextBlock(frame)
      return
    }
    if (frame._method === EVENT) {
      this.listener.event(frame._args?.Data?.[0] as CardEvent)
      return
    }
    const call = this.settle(this.idOf(frame))
    if (frame._args?.Result === true) {
      call?.resolve(frame._args.Data ?? [])
    } else {
      call?.reject(faultOf(frame._args?.Error ?? []))
    }
  }

  private idOf(frame: Frame): number {
    const id = Number(frame._id)
    if (frame._id !== undefined && this.pending.has(id)) {
      return this.pending.get(id)?.method === frame._method ? id : -1
    }
    const byMethod = [...this.pending].find(([, call]) => call.method === frame._method)
    return frame._id === undefined ? (byMethod?.[0] ?? -1) : -1
  }

  private settle(id: number): Pending | undefined {
    const call = this.pending.get(id)
    this.pending.delete(id)
    return call
  }

  private lost(socket: WebSocket): void {
    if (socket === this.socket) {
      this.socket = undefined
      this.refuseAll()
      this.listener.closed()
    }
  }

  private refuseAll(): void {
    this.outgoing.clear()
    for (const id of [...this.pending.keys()]) {
      this.settle(id)?.reject(new CardFault('CONTROL_MISSING'))
    }
  }
}

function parsed(text: string): Frame | undefined {
  try {
    return JSON.parse(text) as Frame
  } catch {
    return undefined
  }
}
