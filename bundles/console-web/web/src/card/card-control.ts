import { base64Utf8 } from './base64'
import type { ControlClient } from './control-client'
import { CardFault } from './faults'

const SIGN_MS = 90_000
const SUBSCRIBE_MS = 2000
const PREFIX = '03-'

export interface CardSignature {
  cardNumber: string
  certificate: string
  signature: string
}

/** What stands on the card for everybody to read; parts that a control does not tell are empty. */
export interface CardFacts {
  holder: string
  enterprise: string
  validUntil: string | undefined
}

/** What the page asks of a card, in words instead of frames. */
export class CardControl {
  private signing = 0

  constructor(private readonly client: Pick<ControlClient, 'call'>) {}

  get isSigning(): boolean {
    return this.signing > 0
  }

  /** Whether the control will tell by itself that a card comes or goes. */
  async subscribe(): Promise<boolean> {
    try {
      await this.client.call('tripact_Subscribe', {}, SUBSCRIBE_MS)
      return true
    } catch (fault) {
      if (fault instanceof CardFault && fault.kind === 'CONTROL_MISSING') {
        throw fault
      }
      return false
    }
  }

  async cardNumber(): Promise<string> {
    return stripped(await this.text('cus-sec_SpcGetCardID'))
  }

  async facts(): Promise<CardFacts> {
    const [holder, enterprise, validUntil] = await Promise.all([
      this.text('cus-sec_SpcGetUName').catch(() => ''),
      this.text('cus-sec_SpcGetEntName').catch(() => ''),
      this.validUntil().catch(() => undefined),
    ])
    return { holder, enterprise, validUntil }
  }

  /** Signs the bytes of a text. Where a card is named, no other one is let near it. */
  async sign(text: string, pin: string, onlyCard?: string): Promise<CardSignature> {
    const cardNumber = await this.cardNumber()
    if (onlyCard !== undefined && cardNumber !== onlyCard) {
      throw new CardFault('OTHER_CARD')
    }
    const signature = await this.signature(base64Utf8(text), pin)
    const certificate = await this.text('cus-sec_SpcGetSignCertAsPEM')
    if ((await this.cardNumber()) !== cardNumber) {
      throw new CardFault('OTHER_CARD')
    }
    return { cardNumber, certificate, signature }
  }

  private async signature(inData: string, passwd: string): Promise<string> {
    this.signing++
    try {
      return firstText(await this.client.call('cus-sec_SpcSignPemDataAsPem', { inData, passwd }, SIGN_MS))
    } finally {
      this.signing--
    }
  }

  private async validUntil(): Promise<string | undefined> {
    const [times] = await this.client.call('cus-sec_SpcGetValidTimeFromCert')
    const end = (times as { szEndTime?: string } | undefined)?.szEndTime ?? ''
    const found = /^(\d{4})(\d{2})(\d{2})/.exec(end)
    return found === null ? undefined : `${found[1]}-${found[2]}-${found[3]}`
  }

  private async text(method: string): Promise<string> {
    return firstText(await this.client.call(method))
  }
}

function firstText(data: unknown[]): string {
  return typeof data[0] === 'string' ? data[0] : ''
}

function stripped(number: string): string {
  return number.startsWith(PREFIX) ? number.slice(PREFIX.length) : number
}
