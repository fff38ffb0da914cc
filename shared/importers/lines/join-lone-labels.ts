// Some extraction gives the label of a paragraph a line of its own, `(a)`. `pdftotext` without options takes the labels of a page for a column:
// where paragraphs are short it gives several labels first and then their paragraphs; at the foot of a page the labels, the signs of the
// notes and the number of the page come before the last paragraph and the words of the notes. Or the last line of a paragraph stands
// before its first. Here each label is put back before its words, in the order in which labels count.
import { beginsInside, finalStop, isFinished } from './finished.ts'
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import { LabelSequence } from '../body/label-sequence.ts'
import { isFootLine, isSoleNumber } from './page-furniture.ts'
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
  readonly #sequence = new LabelSequence()
  #pending: Pending[] = []
  #at = 0
  /** Up to here there are labels that no words follow. */
  #vain = 0
  /** Where in the result the foot of the page begins that stands above words of the page; null where none does. */
  #foot: number | null = null
  /** The last line that is no part of a foot. */
  #last: SourceLine | null = null
  /** True right behind labels: words follow, however near. */
  #fresh = false

  constructor(lines: readonly SourceLine[]) {
    this.#lines = lines
  }

  step(): boolean {
    const line = this.#lines[this.#at]
    if (!line) return false
    if (this.#pending[0] && this.#pending[0].line.page !== line.page) this.#giveUp()
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
    const below = run.length > 0 ? this.#lines.slice(at, at + mostFoot).find(isWords) : undefined
    if (below?.page === run[0]?.line.page && below && readLabel(below.text) === null) return run
    this.#vain = at
    return []
  }

  #takeRun(run: readonly Pending[]): void {
    const [first, ...rest] = run
    if (first && this.#isAfterPending(first.label)) this.#giveUp()
    this.#at += run.length
    const alone = rest.length === 0 && this.#pending.length === 0
    this.#pending.push(...run)
    this.#fresh = true
    const [tail, head, below] = this.#lines.slice(this.#at, this.#at + 3)
    if (!first || !alone || !tail || !head || !isTurned(tail, head, below)) return
    this.#pending = []
    this.#push(labelled(first, head))
    this.#push({ ...tail, gap: 0 })
    this.#report(first, head)
    this.#at += 2
  }

  /** A label that counts on from one that waits: the words of that are not to come any more. */
  #isAfterPending(label: PrintedLabel): boolean {
    return this.#pending.some(({ label: waiting }) => {
      if (label.kind !== waiting.kind) return label.kind === 'number'
      return label.readings.some(({ style, value }) =>
        waiting.readings.some((other) => other.style === style && value === other.value + 1),
      )
    })
  }

  #takeLine(line: SourceLine): void {
    this.#at++
    const label = readLabel(line.text)
    if (label && this.#isAfterPending(label)) this.#giveUp()
    if (this.#pending.length === 0 || label || !this.#beginsWords(line)) {
      this.#push(line)
      return
    }
    const next = this.#choose()
    const inPlace = this.#fresh && next === this.#pending[0]
    this.#pending = this.#pending.filter((each) => each !== next)
    this.#fresh = false
    this.#insert(labelled(next, line))
    if (!inPlace) this.#report(next, line)
  }

  /** Whether the words of a paragraph may begin that waits for them. */
  #beginsWords(line: SourceLine): boolean {
    if (!isWords(line)) return false
    if (this.#fresh) return true
    const above = this.#last?.text ?? ''
    if (!isFinished(above)) return false
    return line.gap > 0 || (!/[,，،]/u.test(finalStop(above) ?? ',') && !beginsInside(line.text))
  }

  /** Of the labels that wait: behind a colon the first of a list, elsewhere the one that counts on from the last at the deepest level. */
  #choose(): Pending {
    const [oldest, ...others] = this.#pending
    if (!oldest) throw new RangeError('no label waits')
    if (others.length === 0) return oldest
    const isFirst = ({ label }: Pending) => label.readings.some(({ value }) => value === 1)
    const opens = /[:：]/u.test(finalStop(this.#last?.text ?? '') ?? '')
    const first = opens ? this.#pending.find(isFirst) : undefined
    if (first) return first
    const counting = this.#pending.flatMap((each) => {
      const placed = this.#sequence.place(each.label)
      return placed?.inSequence && placed.value > 1 ? [{ each, level: placed.level }] : []
    })
    return counting.toSorted((a, b) => b.level - a.level)[0]?.each ?? oldest
  }

  /** Behind the foot of a page its last paragraph is put above the foot. */
  #insert(line: SourceLine): void {
    if (this.#foot === null) return this.#push(line)
    this.#out.splice(this.#foot, 0, line)
    this.#foot++
    this.#note(line)
    for (let next = this.#lines[this.#at]; next; next = this.#lines[this.#at]) {
      if (next.gap > 0 || isFinished(this.#last?.text ?? '') || !isWords(next)) return
      this.#out.splice(this.#foot++, 0, next)
      this.#note(next)
      this.#at++
    }
  }

  #push(line: SourceLine): void {
    this.#out.push(line)
    if (isWords(line)) {
      this.#foot = null
      this.#note(line)
    } else this.#foot ??= this.#out.length - 1
  }

  #note(line: SourceLine): void {
    this.#last = line
    const label = readLabel(line.text)
    if (label && this.#sequence.place(label)?.inSequence) this.#sequence.take(label)
  }

  /** The labels whose words were not found stay where they were. */
  #giveUp(): void {
    for (const { line, at } of this.#pending.toReversed()) {
      this.#out.splice(at, 0, line)
      if (this.#foot !== null) this.#foot++
    }
    this.#pending = []
    this.#fresh = false
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

/** What stands between a label and its words at the foot of a page: the signs of its notes, and its furniture. */
const mostFoot = 40

function isWords({ text }: SourceLine): boolean {
  return !isFootLine(text) && !isSoleNumber(text)
}

function labelled({ line }: Pending, words: SourceLine): SourceLine {
  return { ...words, gap: line.gap, indent: line.indent, text: `${line.text} ${words.text}` }
}

/** `1.`, `(a)`, but not `(1)`, which is the sign of a note in Arabic. */
function readLoneLabel(text: string): PrintedLabel | null {
  if (text.length > 8 || /^\(?\d+\)?$/u.test(text)) return null
  // In Arabic the number has a dash, which elsewhere stands before words.
  const label = readLabel(/^\d{1,3}\s?[-–—]$/u.test(text) ? text.replace(/\s?[-–—]$/u, '.') : text)
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
