const letters = '0123456789abcdefghijkmnpqrstuvwxyz'

/** A new id for a paragraph or a footnote: 12 letters and digits, 60 bits of chance. */
export function newId(): string {
  return randomLetters(12)
}

/** A new name for a proposal of a delegation's. */
export function newSid(by: string): string {
  return `${by}:${randomLetters(8)}`
}

function randomLetters(count: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(count))
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join('')
}
