// Recognition of letters in a scan takes the figure 1 for l or I, in Russian 3 for З, a point for a comma or a dot in the middle, and a bracket for another one.
// At the head of a paragraph the number before and the words behind tell what was printed there.
import { type PrintedLabel, readLabel } from '../body/printed-labels.ts'
import { isFinished } from './finished.ts'
import type { SourceLine } from './source-lines.ts'

type Opens = (text: string) => boolean

/** Letters that stand for figures, and what may have been a point, or in Arabic is a slash by habit, `1/`; a figure and a point are no misreading. */
const misread =
  /^([\dlI|OЗОІSBZ]{1,3})(?:\s?[.,·•:;]|\s?[/／](?=\s+\p{Script=Arabic})|(?=\s))\s+(\S.*)$/su
/** `(c}`, `{a)`: no one writes so. */
const brackets =
  /^(?:[{[]\s?([a-z]{1,4})\s?\)|\(\s?([a-z]{1,4})\s?[}\]]|\{\s?([a-z]{1,4})\s?\})\s+/u

/** Reads every line once. */
export function mendLabels(lines: readonly SourceLine[], opens: Opens): readonly SourceLine[] {
  let last = 0
  const found = new Set(lines.flatMap(({ text }) => numberOf(text, opens)))
  return lines.map((line, index) => {
    const label = labelOfLine(line)
    if (label?.kind === 'number') {
      if (opens(label.rest)) last = label.readings[0]?.value ?? last
      return line
    }
    const number = readMisread(line, last + 1, opens)
    // A letter alone may be one: it is a number where the next one comes below.
    const figured = /\d/u.test(number?.printed ?? '')
    const sure = number && (figured || found.has(last + 2))
    if (!sure || !mayBegin(line, lines[index - 1], figured)) return mendBrackets(line)
    last++
    return { ...line, text: `${last}. ${number.rest}`, printed: number.printed }
  })
}

/** Under the number of a page no line above tells; a letter alone stands over a heading as well, `I. Warning systems`. */
function mayBegin({ gap }: SourceLine, above: SourceLine | undefined, figured: boolean): boolean {
  return (figured && gap > 0) || isFinished(above?.text ?? '.')
}

/** The label of a line, as it was printed; a row of a table has none. */
export function labelOfLine({
  text,
  printed,
  row,
}: Pick<SourceLine, 'text' | 'row'> & {
  readonly printed?: string | undefined
}): PrintedLabel | null {
  const label = row ? null : readLabel(text)
  return label && printed !== undefined ? { ...label, printed } : label
}

/** The line as the source has it, where its number counts no paragraph: before the text, in a note, within a sentence. */
export function asPrinted<Line extends Pick<SourceLine, 'text' | 'printed'>>(line: Line): Line {
  const rest = line.printed === undefined ? null : (readLabel(line.text)?.rest ?? line.text)
  return rest === null ? line : { ...line, text: `${line.printed} ${rest}` }
}

/** The number of a line with the words of a paragraph behind it, well read or not; nothing for other lines. */
function numberOf(text: string, opens: Opens): number[] {
  const label = readLabel(text)
  if (label?.kind === 'number') return opens(label.rest) ? [label.readings[0]?.value ?? 0] : []
  const [, sign = '', rest = ''] = misread.exec(text) ?? []
  return sign !== '' && opens(rest) ? [figuresOf(sign)] : []
}

function readMisread({ text, row }: SourceLine, wanted: number, opens: Opens) {
  const [, sign = '', rest = ''] = (row ? null : misread.exec(text)) ?? []
  if (sign === '' || figuresOf(sign) !== wanted || !opens(rest)) return null
  return { printed: text.slice(0, text.length - rest.length).trim(), rest }
}

function figuresOf(sign: string): number {
  return Number(
    sign
      .replaceAll(/[lI|І]/gu, '1')
      .replaceAll(/[OО]/gu, '0')
      .replaceAll('З', '3')
      // A figure may be read twice, once as the letter that looks like it.
      .replace(/^(?:5S|S5)$/u, '5')
      .replace(/^(?:8B|B8)$/u, '8')
      .replace(/^(?:2Z|Z2)$/u, '2')
      .replaceAll('S', '5')
      .replaceAll('B', '8')
      .replaceAll('Z', '2'),
  )
}

function mendBrackets(line: SourceLine): SourceLine {
  const match = line.row ? null : brackets.exec(line.text)
  if (!match) return line
  const letter = match[1] ?? match[2] ?? match[3] ?? ''
  return { ...line, text: `(${letter}) ${line.text.slice(match[0].length)}` }
}
