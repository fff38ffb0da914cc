// Letters that are set apart by a hair come out of some extraction as words of one letter each, `R e c a l l i n g  i t s`. Two spaces are then
// the space between words.
import type { SourceLine } from './source-lines.ts'

/** Fewer pieces than this are initials or formulas. */
const fewestPieces = 6
const shareOfLetters = 0.8
/** So many lines of a source must show it. */
const fewestLines = 3

/** Closes the letters of every line that is set so. */
export function closeLetters(lines: readonly SourceLine[]): readonly SourceLine[] {
  const apart = lines.filter(({ text }) => isApart(text))
  if (apart.length < fewestLines || apart.length < lines.length * 0.1) return lines
  let isAbove = false
  return lines.map((line) => {
    const isSet = isApart(line.text) || (isAbove && isRest(line.text))
    isAbove = isSet
    return isSet ? { ...line, text: close(line.text) } : line
  })
}

/** The few Han letters that are left of a paragraph for its last line; Latin ones may be initials. */
function isRest(text: string): boolean {
  const pieces = text.split(' ').filter((piece) => piece !== '')
  const isHan = /\p{Script=Han}/u.test(text)
  return isHan && pieces.length > 1 && pieces.every((piece) => Array.from(piece).length === 1)
}

function isApart(text: string): boolean {
  const pieces = text.split(' ').filter((piece) => piece !== '')
  const letters = pieces.filter((piece) => Array.from(piece).length === 1).length
  return pieces.length >= fewestPieces && letters >= pieces.length * shareOfLetters
}

function close(text: string): string {
  return text
    .split(/ {2,}/u)
    .map((word) => word.replaceAll(' ', ''))
    .join(' ')
}
