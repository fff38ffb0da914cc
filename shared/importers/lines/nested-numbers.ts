// Lists within lists that all count `1.`, `2.`: Google Docs writes them so in Markdown, Gmail in the plain part of a mail, editors of text on their
// own. How far their words stand from the edge alone tells the levels; each gets the letters and numerals that a resolution has there.
import { type PrintedLabel, readLabel } from '../body/printed-labels.ts'
import { endsSentence, finalStop } from './finished.ts'
import type { SourceLine } from './source-lines.ts'

/** A list stands at least so much deeper than the paragraph that it belongs to; its items may differ by less. */
const step = 2

/** What a list of the first level has, and of those within it. */
const signs: readonly ((value: number) => string | null)[] = [
  (value) => (value > 78 ? null : `(${letterOf(value)})`),
  (value) => (value > 89 ? null : `${numeralOf(value)})`),
  (value) => `'${value}'`,
]

/** A list stands under its paragraph; further down a text of its own begins, over which a report had said why. */
const mostLines = 12

interface Frame {
  readonly indent: number
  readonly shape: string
  readonly value: number
  readonly index: number
}

/** Reads every line once. */
export function nestNumbers(lines: readonly SourceLine[]): readonly SourceLine[] {
  const nester = new Nester(lines)
  lines.forEach((line, index) => nester.take(line, index))
  return nester.finish()
}

class Nester {
  readonly #lines: readonly SourceLine[]
  /** By the index of a line the sign that it gets. */
  readonly #found = new Map<number, string>()
  #frames: readonly Frame[] = []

  constructor(lines: readonly SourceLine[]) {
    this.#lines = lines
  }

  finish(): readonly SourceLine[] {
    if (this.#found.size === 0) return this.#lines
    return this.#lines.map((line, index) => {
      const sign = this.#found.get(index)
      const label = sign === undefined ? null : readLabel(line.text)
      if (!label) return line
      return { ...line, text: `${sign} ${label.rest}`.trim(), printed: label.printed }
    })
  }

  take(line: SourceLine, index: number): void {
    const label = line.row ? null : readLabel(line.text)
    // Letters tell their level by themselves, and that of the numbers among them.
    if (label?.kind === 'sub') this.#frames = []
    else if (label?.kind === 'number' && label.suffix === null) this.#place(line, label, index)
    else if (!label && this.#leaves(line, index)) this.#frames = []
  }

  #place(line: SourceLine, { readings, shape }: PrintedLabel, index: number): void {
    const indent = this.#indentOf(line, index)
    const frame = { indent, shape, value: readings[0]?.value ?? 0, index }
    const above = this.#frames.filter((open) => open.indent < indent - 1)
    const level = this.#frames.findLastIndex(
      (open) => open.value + 1 === frame.value && Math.abs(open.indent - indent) < step,
    )
    if (level >= 0) this.#frames = [...this.#frames.slice(0, level), frame]
    else if (this.#opens(above.at(-1), frame)) this.#frames = [...above, frame]
    else this.#frames = [frame]
    const sign = signs[this.#frames.length - 2]?.(frame.value)
    if (sign) this.#found.set(index, sign)
  }

  /** The first of a list, deeper than the number of its paragraph, which has not ended. */
  #opens(open: Frame | undefined, { indent, shape, value, index }: Frame): boolean {
    if (!open || value !== 1 || open.shape !== shape || indent < open.indent + step) return false
    if (index - open.index > mostLines) return false
    const above = this.#lines[index - 1]?.text ?? ''
    const direct = open.index === index - 1 && !endsSentence(above)
    return direct || /[:：,;]/u.test(finalStop(above) ?? '')
  }

  /** Where a number stands alone its words tell how deep it is: behind the first of a list Gmail sets the others with the words of the one above. */
  #indentOf({ text, indent }: SourceLine, index: number): number {
    const below = this.#lines[index + 1]
    return below && readLabel(text)?.rest === '' && !readLabel(below.text) ? below.indent : indent
  }

  /** Words at the edge, set apart behind a whole paragraph: what counts below is another list. */
  #leaves({ indent, gap }: SourceLine, index: number): boolean {
    const [outer] = this.#frames
    const above = this.#lines[index - 1]?.text ?? ''
    if (!outer || gap === 0 || readLabel(above)?.rest === '') return false
    return indent <= outer.indent && endsSentence(above)
  }
}

/** As labels are read: a, b, ..., aa, bb. */
function letterOf(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

function numeralOf(value: number): string {
  const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx'][Math.floor(value / 10)] ?? ''
  return tens + (['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][value % 10] ?? '')
}
