/** Base64 of the UTF-8 bytes of a text. */
export function base64Utf8(text: string): string {
  const bytes = new TextEncoder().encode(text)
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
