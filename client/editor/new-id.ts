const letters = '0123456789abcdefghijkmnpqrstuvwxyz'

/** A new id for a paragraph or a footnote: 12 letters and digits, 60 bits of chance. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join('')
}
