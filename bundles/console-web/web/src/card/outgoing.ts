import { cut } from './blocks'

/** What a control answers to a block. */
export interface NextBlock {
  guid?: string
  next?: number
  finish?: boolean
}

/** The large messages that are on their way, by group; each belongs to a call. */
export class Outgoing {
  private readonly messages = new Map<string, { call: number; frames: string[] }>()

  /** The frame to begin with. */
  begin(call: number, message: string): string {
    const { group, frames } = cut(message)
    this.messages.set(group, { call, frames })
    return frames[0] ?? ''
  }

  /** The frame that is asked for; without one the message is over. */
  follow({
    guid = '',
    next = -1,
    finish,
  }: NextBlock): { call: number; frame: string | undefined } | undefined {
    const message = this.messages.get(guid)
    const frame = finish === true ? undefined : message?.frames[next]
    if (frame === undefined) {
      this.messages.delete(guid)
    }
    return message && { call: message.call, frame }
  }

  clear(): void {
    this.messages.clear()
  }
}
