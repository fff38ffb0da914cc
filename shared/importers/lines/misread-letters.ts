// Recognition of letters in a scan misreads the letter before a sub-paragraph too, `il.` for ii., `¢.` for c., `(11)` for (ii). What counts on there
// from the label above is what was printed.
import { LabelSequence } from '../body/label-sequence.ts'
import { type PrintedLabel, readLabel } from '../body/printed-labels.ts'
import { isFinished } from './finished.ts'
import { labelOfLine } from './misread-labels.ts'
import type { SourceLine } from './source-lines.ts'

const sign = /^(\(?)([\p{L}\d¢©€£@|!]{1,5})([.)])\s+(?=\S)/u
/** Strokes that scans take for each other. */
const strokes = /[l1|!Ijt]/gu
const letters: readonly (readonly [RegExp, string])[] = [
  [/^(?:¢|©|ce)$/u, 'c'],
  [/^(?:cl|cd)$/u, 'd'],
  [/^€$/u, 'e'],
  [/^£$/u, 'f'],
  [/^6$/u, 'b'],
  [/^9$/u, 'g'],
  [/^0$/u, 'o'],
  [/^@$/u, 'a'],
  [/^rn$/u, 'm'],
  [/^vv$/u, 'w'],
]
/** The second label of a list stands no further below the first. */
const nearest = 12

/** Reads every line once, and a few below a figure that may be a numeral. */
export function mendLetters(lines: readonly SourceLine[]): readonly SourceLine[] {
  const sequence = new LabelSequence()
  return lines.map((line, index) => {
    const label = labelOfLine(line)
    const mended = mayBegin(lines, index) ? mend(lines, index, { label, sequence }) : null
    const read = mended ? readLabel(mended.text) : label
    if (read && read.kind !== 'bullet') sequence.take(read)
    return mended ?? line
  })
}

function mayBegin(lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index]
  if (!line || line.row || line.printed !== undefined || !sign.test(line.text)) return false
  return line.gap > 0 || isFinished(lines[index - 1]?.text ?? '.')
}

interface Place {
  readonly label: PrintedLabel | null
  readonly sequence: LabelSequence
}

function mend(
  lines: readonly SourceLine[],
  index: number,
  { label, sequence }: Place,
): SourceLine | null {
  const line = lines[index]
  const parts = label?.kind === 'number' ? null : sign.exec(line?.text ?? '')
  if (!line || !parts) return null
  const opens = parts[2] === '1' && isNumeralBelow(lines, index)
  if (!opens && isInSequence(label, sequence)) return null
  const text = writingsOf(line.text, parts).find((written) => {
    const read = readLabel(written)
    const placed = read && sequence.place(read)
    return placed?.inSequence === true && (opens || placed.value > 1)
  })
  return text === undefined ? null : { ...line, text, printed: parts[0].trim() }
}

function isInSequence(label: PrintedLabel | null, sequence: LabelSequence): boolean {
  return label !== null && sequence.place(label)?.inSequence === true
}

/** The line with each sign that may have been printed. */
function writingsOf(text: string, parts: RegExpExecArray): string[] {
  const [head, open = '', printed = '', close = ''] = parts
  const rest = text.slice(head.length)
  return readingsOf(printed).map((letter) => `${open}${letter}${close} ${rest}`)
}

/** What may have been printed, without what was read. */
function readingsOf(printed: string): string[] {
  const numeral = printed.replaceAll(strokes, 'i')
  const found = letters.flatMap(([pattern, letter]) => (pattern.test(printed) ? [letter] : []))
  const small = printed.toLowerCase()
  const all = [/^[ivx]+$/u.test(numeral) ? numeral : '', ...found, small.length === 1 ? small : '']
  return all.filter((letter) => letter !== '' && letter !== printed)
}

/** `(11)` or (ii) below `(1)`. */
function isNumeralBelow(lines: readonly SourceLine[], index: number): boolean {
  const below = lines.slice(index + 1, index + nearest).flatMap(({ text }) => {
    const [, , printed] = sign.exec(text) ?? []
    return printed === undefined ? [] : [printed]
  })
  return /^[il1|!]{2}$/u.test(below[0] ?? '')
}
