// Some extraction gives the label of a paragraph a line of its own, `(a)`, and where two paragraphs are short it gives both labels first and
// then both paragraphs; or the last line of a paragraph before its first. Here each label is put back before its words.
import { isFinished } from './finished.ts'
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import { isFootLine } from './page-furniture.ts'
import { type PrintedLabel, readLabel } from '../body/printed-labels.ts'
import { type SourceLine, widthOf } from './source-lines.ts'

interface LabelledLines {
  readonly lines: readonly SourceLine[]
  /** The labels that stood elsewhere than before their words. */
  readonly ambiguities: readonly Ambiguity[]
}

/** A line of fewer columns than this is no whole line. */
const longLine = 50
/** More labels than these do not wait for their words. */
const mostLabels = 12

/** Looks at every line once. */
export function joinLoneLabels(lines: readonly SourceLine[]): LabelledLines {
  const joiner = new LabelJoiner(lines)
  while (joiner.step());
  return { lines: joiner.finish(), ambiguities: joiner.ambiguities }
}

interface Pending {
  readonly line: SourceLine
  readonly label: PrintedLabel
  /** Where in the result it goes back to if its words are not found. */
  readonly at: number
}

class LabelJoiner {
  readonly ambiguities: Ambiguity[] = []
  readonly #lines: readonly SourceLine[]
  readonly #out: SourceLine[] = []
  #pending: Pending[] = []
  #at = 0
  /** Up to here there are labels that no words follow. */
  #vain = 0

  constructor(lines: readonly SourceLine[]) {
    this.#lines = lines
  }

  step(): boolean {
    const line = this.#lines[this.#at]
    if (!line) return false
    const run = this.#loneRun()
    if (run.length > 0) this.#takeRun(run)
    else this.#takeLine(line)
    return true
  }

  finish(): SourceLine[] {
    this.#giveUp()
    return this.#out
  }

  /** The labels that stand alone from here on, if words without a label follow. */
  #loneRun(): Pending[] {
    if (this.#at < this.#vain) return []
    const run: Pending[] = []
    let at = this.#at
    for (const line of this.#lines.slice(this.#at, this.#at + mostLabels)) {
      const label = readLoneLabel(line.text)
      if (!label) break
      run.push({ line, label, at: this.#out.length })
      at++
    }
    const below = run.length > 0 ? this.#lines.slice(at, at + mostLabels).find(isNoFoot) : undefined
    if (below?.page === run[0]?.line.page && below && readLabel(below.text) === null) return run
    this.#vain = at
    return []
  }

  #takeRun(run: readonly Pending[]): void {
    const [first, ...rest] = run
    if (rest.length > 0 || (first && this.#isAfterPending(first.label))) this.#giveUp()
    this.#at += run.length
    const [tail, head, below] = this.#passFoot()
    if (!first || !tail) return
    if (rest.length === 0 && head && isTurned(tail, head, below)) {
      this.#out.push(labelled(first, head), { ...tail, gap: 0 })
      this.#report(first, head)
      this.#at += 2
      return
    }
    this.#out.push(labelled(first, tail))
    this.#at++
    if (rest.length > 0) this.#pending = rest.map((each) => ({ ...each, at: this.#out.length - 1 }))
  }

  /** What belongs to the page may stand between a label and its words. */
  #passFoot(): readonly SourceLine[] {
    while (this.#at < this.#lines.length && this.#lines.slice(this.#at, this.#at + 1).some(isFoot))
      this.#out.push(...this.#lines.slice(this.#at, ++this.#at))
    return this.#lines.slice(this.#at, this.#at + 3)
  }

  /** A label that counts on from the one that waits: the words of that are not to come any more. */
  #isAfterPending(label: PrintedLabel): boolean {
    const waiting = this.#pending[0]?.label
    if (!waiting || label.kind !== waiting.kind) return label.kind === 'number'
    return label.readings.some(({ style, value }) =>
      waiting.readings.some((other) => other.style === style && value === other.value + 1),
    )
  }

  #takeLine(line: SourceLine): void {
    this.#at++
    const [next, ...rest] = this.#pending
    const label = readLabel(line.text)
    if (label && this.#isAfterPending(label)) this.#giveUp()
    if (!next || label || line.gap === 0 || !isFinished(this.#out.at(-1)?.text ?? '')) {
      this.#out.push(line)
      return
    }
    this.#out.push(labelled(next, line))
    this.#report(next, line)
    this.#pending = rest
  }

  /** The labels whose words were not found stay where they were. */
  #giveUp(): void {
    if (this.#pending.length === 0) return
    const at = this.#pending[0]?.at ?? 0
    this.#out.splice(at, 0, ...this.#pending.map(({ line }) => line))
    this.#pending = []
  }

  #report({ line }: Pending, words: SourceLine): void {
    this.ambiguities.push({
      code: 'label-apart',
      line: words.number,
      excerpt: excerptOf(words.text),
      alternatives: [`${line.text} ${words.text}`.slice(0, 60), words.text.slice(0, 60)],
    })
  }
}

function isFoot({ text }: SourceLine): boolean {
  return isFootLine(text)
}

function isNoFoot({ text }: SourceLine): boolean {
  return !isFootLine(text)
}

function labelled({ line }: Pending, words: SourceLine): SourceLine {
  return { ...words, gap: line.gap, indent: line.indent, text: `${line.text} ${words.text}` }
}

/** `1.`, `(a)`, but not `(1)`, which is the sign of a note in Arabic. */
function readLoneLabel(text: string): PrintedLabel | null {
  if (text.length > 8 || /^\(?\d+\)?$/u.test(text)) return null
  const label = readLabel(text)
  const counts = label?.kind === 'number' || label?.kind === 'sub'
  return label && counts && label.rest === '' ? label : null
}

/** The last line of a paragraph right under its label, and its first line below, apart from everything. */
function isTurned(tail: SourceLine, head: SourceLine, below: SourceLine | undefined): boolean {
  if (tail.gap > 0 || head.gap === 0 || (below && below.gap === 0)) return false
  const ends = /^\p{Ll}/u.test(tail.text) && isFinished(tail.text)
  return (
    ends && /^\p{Lu}/u.test(head.text) && !isFinished(head.text) && widthOf(head.text) > longLine
  )
}
