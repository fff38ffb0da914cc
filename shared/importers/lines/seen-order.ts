// Lines of a text from the right in the order in which they stand on paper, from left to right, back in the order of reading. The characters take
// places as glyphs of a page have them, so that numbers, Latin words and brackets are read by the same rules.
import type { PlacedGlyphs } from '../pdf/placed-page.ts'
import { writeLine } from '../pdf/write-line.ts'

/** Brackets are meant or seen: whichever closes more of them. */
export function readSeenLines(lines: readonly string[]): string[] {
  const meant = lines.map((line) => readSeenLine(line, false))
  const seen = lines.map((line) => readSeenLine(line, true))
  return countPairs(seen) > countPairs(meant) ? seen : meant
}

function countPairs(lines: readonly string[]): number {
  const pairs = /\([^()]{1,40}\)|\[[^[\]]{1,60}\]/gu
  return lines.reduce((sum, line) => sum + (line.match(pairs)?.length ?? 0), 0)
}

/** `mirrored`: brackets are as they are seen, not as they are meant. */
function readSeenLine(seen: string, mirrored: boolean): string {
  const foreign = readForeignNote(seen)
  if (foreign !== null) return foreign
  const glyphs = Array.from(seen.trim()).map((text, x): PlacedGlyphs => {
    return { text, x, y: 0, width: 1, size }
  })
  return writeLine({ y: 0, size, glyphs }, { rtl: true, mirrored, common: size }).text
}

/** A note in words from the left: its sign stands at the right edge, its stop beside it or at the left edge. Null of all else. */
export function readForeignNote(seen: string): string | null {
  if (/\p{Script=Arabic}/u.test(seen)) return null
  const { sign = '', words = '', left, right } = foreignNote.exec(seen.trim())?.groups ?? {}
  if (!left && !right) return null
  const bracketed = /\D/u.test(sign) ? `(${sign.replaceAll(/\D/gu, '')})` : sign
  return `${bracketed} ${words}.`
}

const foreignNote =
  /^(?<left>\.?)(?<words>.*\p{Script=Latin}.*?)(?<right>\.?) {1,4}(?<sign>\d{1,2}|[()]\d{1,2}[()])$/u

/** Of a character as wide as one place: two stops and a space part no words. */
const size = 4
