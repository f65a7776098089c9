const LIMIT = 120 * 1024
const MARK = 'BLOCKTXT'
const RESERVED = 44

/** A message cut into the frames that carry it. */
export interface Blocks {
  group: string
  frames: string[]
}

/** Whether the control wants the message in blocks: units above U+00FF count three. */
export function isLarge(message: string): boolean {
  return message.length * 3 > LIMIT && weight(message) > LIMIT
}

export function cut(message: string, group = newGroup()): Blocks {
  const texts = pieces(message)
  const whole = checkCode(message)
  const head = (text: string, index: number) =>
    MARK +
    whole +
    checkCode(text) +
    digits(message.length, 16) +
    digits(text.length, 8) +
    digits(texts.length, 4) +
    group +
    digits(index, 4) +
    digits(0, RESERVED)
  return { group, frames: texts.map((text, index) => head(text, index) + text) }
}

/** CRC-16/MODBUS over the low byte of each unit, its bytes swapped. */
export function checkCode(text: string): string {
  let crc = 0xffff
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i) & 0xff
    for (let bit = 0; bit < 8; bit++) {
      crc = (crc & 1) === 0 ? crc >> 1 : (crc >> 1) ^ 0xa001
    }
  }
  return hex(crc & 0xff).toUpperCase() + hex(crc >> 8).toUpperCase()
}

/** No block weighs more than the limit, and none ends within a character of two units. */
function pieces(message: string): string[] {
  const texts: string[] = []
  let text = ''
  let count = 0
  for (const character of message) {
    const more = weight(character)
    if (count + more > LIMIT) {
      texts.push(text)
      text = ''
      count = 0
    }
    text += character
    count += more
  }
  return [...texts, text]
}

function weight(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    count += text.charCodeAt(i) > 0xff ? 3 : 1
  }
  return count
}

/** A UUID; the browser's own maker of them is missing on plain http. */
function newGroup(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return Array.from(bytes, hex)
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}

function digits(number: number, width: number): string {
  return String(number).padStart(width, '0')
}
