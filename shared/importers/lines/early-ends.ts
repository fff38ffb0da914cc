// Lines that end before the margin, and lines that do not, in scripts without capitals.
//
// Han is set solid: a line is broken where no further character fits, so one that has room for what
// stands at the head of the next is the last of its paragraph, whatever its stop. Only what cannot be divided, a figure or a word in
// Latin letters, may have been carried over.
import { endsInAnd, endsSentence, isFinished } from './finished.ts'
import { widthOf } from './source-lines.ts'

/** Below this share of a full line the reason is no sign that may not stand at its end. */
const early = 0.75

/** Two signs that may not stand at the head of a line can push a character down with them. */
const spared = 4

/** A line of at least this share of the widest is full. */
const fullShare = 0.9

const undivided = /^[\p{Pi}\p{Ps}"]*(?:[\p{Script=Latin}\p{N}./:_%-]+|.)\p{Po}?/su

/** True where the line above ends a paragraph or a heading because the line below would still have begun in it. */
export function endsEarly(above: string, below: string, width: number): boolean {
  return widthOf(above) < width * early && hasRoom(above, below, width)
}

/** The same of a line that ends so near to the margin that only its indent tells that the line below begins anew. */
export function hasRoom(above: string, below: string, width: number): boolean {
  if (endsInAnd(above)) return false
  if (!/\p{Script=Han}/u.test(above) || !/\p{Script=Han}/u.test(below.slice(0, 12))) return false
  return widthOf(above) + widthOf(undivided.exec(below)?.[0] ?? '') + spared < width
}

/** Of one of the widest lines the rest of its sentence, where most lines are whole paragraphs: no heading is wider than what it heads. */
export function isCarriedOver(above: string, below: string, width: number): boolean {
  const ended = /^\p{Script=Han}/u.test(below) ? isFinished(below) : endsSentence(below)
  if (!ended || !/^[\p{Script=Arabic}\p{Script=Han}\d]/u.test(below)) return false
  const taken = widthOf(above)
  return taken >= width * fullShare && widthOf(below) < taken * early
}

interface Head {
  readonly label: unknown
  readonly section: unknown
  readonly text: string
  readonly lineCount: number
}

/** Without a stop only a heading ends so; what has a number or opens as a paragraph was cut. */
export function mayHeadUnfinished(
  { label, section, text, lineCount }: Head,
  opens: (text: string) => boolean,
): boolean {
  if (label || /[、（《“]$/u.test(text)) return false
  return section ? lineCount <= 3 : lineCount === 1 && !opens(text)
}
