// Some extraction gives the label of a paragraph a line of its own, `(a)`. `pdftotext` without options takes the labels of a page for a column:
// where paragraphs are short it gives several labels first and then their paragraphs; at the foot of a page the labels, the signs of the
// notes and the number of the page come before the last paragraph and the words of the notes. Or the last line of a paragraph stands
// before its first. Here each label is put back before its words, in the order in which labels count.
import { abbreviated, beginsInside, finalStop, isFinished } from './finished.ts'
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
  /** The last line of its paragraph, where that stands under it. */
  readonly tail?: SourceLine
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
    if (line.page !== this.#lines[this.#at - 1]?.page) this.#turnPage()
    const tailed = this.#tailedRun()
    const run = tailed.length > 0 ? tailed : this.#loneRun()
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
    if (this.#at < this.#vain || this.#isCounted()) return []
    const run: Pending[] = []
    let at = this.#at
    for (const line of this.#lines.slice(this.#at, this.#at + mostFoot)) {
      const label = readLoneLabel(line.text)
      if (label && run.length < mostLabels) run.push({ line, label, at: this.#out.length })
      else if (isWords(line) || run.length === 0) break
      at++
    }
    if (run.length > 0 && isUnlabelled(this.#lines[at], run[0]?.line.page)) return run
    this.#vain = at
    return []
  }

  /** `31.` right under `December 1989, p.` is the number of that page. */
  #isCounted(): boolean {
    const [above, line] = this.#lines.slice(Math.max(0, this.#at - 1), this.#at + 1)
    return (
      line?.gap === 0 && /^\d/u.test(line.text) && abbreviated.test(above?.text.slice(-20) ?? '')
    )
  }

  /** Labels of which some have the last line of their paragraph under them: it is no wider than the column. Empty where it is not so. */
  #tailedRun(): Pending[] {
    if (this.#pending.length > 0) return []
    const run: Pending[] = []
    let at = this.#at
    for (const line of this.#lines.slice(this.#at, this.#at + mostLabels)) {
      const label = readLoneLabel(line.text)
      const above = run.at(-1)
      if (label) run.push({ line, label, at: this.#out.length })
      else if (above && !above.tail && isTail(line)) run[run.length - 1] = { ...above, tail: line }
      else break
      at++
    }
    if (!run.some(({ tail }) => tail)) return []
    const words = this.#lines.slice(at, at + mostFoot).filter(isWords)
    const fits = run.every(({ line, tail }, index) => {
      const head = words[index]
      if (head?.page !== line.page || readLabel(head.text)) return false
      return isFinished(head.text) ? !tail : widthOf(head.text) > longLine
    })
    return fits && (words[0]?.gap ?? 0) > 0 ? run : []
  }

  #takeRun(run: readonly Pending[]): void {
    const [first, ...rest] = run
    if (first && this.#isAfterPending(first.label)) this.#giveUp()
    const tailed = run.some(({ tail }) => tail)
    const alone = rest.length === 0 && !tailed && this.#pending.length === 0
    this.#pending.push(...run)
    this.#passRun(run)
    this.#fresh = true
    const [tail, head, below] = this.#lines.slice(this.#at, this.#at + 3)
    if (!first || !alone || !tail || !head || !isTurned(tail, head, below)) return
    this.#pending = []
    this.#push(labelled(first, head))
    this.#push({ ...tail, gap: 0 })
    this.#report(first, head)
    this.#at += 2
  }

  /** What belongs to the page may stand between the labels. */
  #passRun(run: readonly Pending[]): void {
    const own = new Set(run.flatMap(({ line, tail }) => [line, ...(tail ? [tail] : [])]))
    for (let line = this.#lines[this.#at]; line && own.size > 0; line = this.#lines[++this.#at])
      if (!own.delete(line)) this.#push(line)
  }

  /** A label that counts on from one that waits: the words of that are not to come any more. */
  #isAfterPending(label: PrintedLabel): boolean {
    const placed = label.kind === 'sub' ? this.#sequence.place(label) : null
    if (placed?.inSequence && placed.value > 1) return false
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
    const next = label || !this.#beginsWords(line) ? null : this.#choose()
    if (!next) {
      this.#push(line)
      return
    }
    const inPlace = this.#fresh && next === this.#pending[0] && !next.tail
    this.#pending = this.#pending.filter((each) => each !== next)
    this.#fresh = false
    // A label behind the head of the next page has its words there too.
    if (inPlace && this.#foot !== null && next.at > this.#foot) this.#foot = null
    this.#insert(labelled(next, line), next.tail)
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

  /**
   * Of the labels that wait: behind a colon the first of a list, elsewhere the one that counts on from the last at the deepest level. Right
   * behind them stand the words of one of them in any case.
   */
  #choose(): Pending | null {
    const isFirst = ({ label }: Pending) => label.readings.some(({ value }) => value === 1)
    const opens = /[:：]/u.test(finalStop(this.#last?.text ?? '') ?? '')
    const first = opens ? this.#pending.find(isFirst) : undefined
    if (first) return first
    const counting = this.#pending.flatMap((each) => {
      const placed = this.#sequence.place(each.label)
      return placed?.inSequence && placed.value > 1 ? [{ each, level: placed.level }] : []
    })
    const next = counting.toSorted((a, b) => b.level - a.level)[0]?.each
    return next ?? (this.#fresh ? (this.#pending[0] ?? null) : null)
  }

  /** Behind the foot of a page its last paragraph is put above the foot. */
  #insert(line: SourceLine, tail: SourceLine | undefined): void {
    const lines = tail ? [line, { ...tail, gap: 0 }] : [line]
    if (this.#foot === null) return lines.forEach((each) => this.#push(each))
    this.#out.splice(this.#foot, 0, ...lines)
    this.#foot += lines.length
    for (const each of lines) this.#note(each)
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
    } else if (this.#pending.length > 0 || this.#last?.page === line.page)
      this.#foot ??= this.#out.length - 1
  }

  #note(line: SourceLine): void {
    this.#last = line
    const label = readLabel(line.text)
    if (label) this.#sequence.take(label)
  }

  /** Labels stand on the page of their words. */
  #turnPage(): void {
    this.#giveUp()
    this.#foot = null
  }

  /** The labels whose words were not found stay where they were, unless one paragraph above lacks its label. */
  #giveUp(): void {
    for (const each of this.#pending.toReversed()) {
      const { line, tail, at } = each
      const first = tail ? -1 : this.#findFirst(each)
      const words = this.#out[first]
      if (words) {
        this.#out[first] = labelled(each, words)
        this.#report(each, words)
        continue
      }
      const lines = tail ? [line, tail] : [line]
      this.#out.splice(at, 0, ...lines)
      if (this.#foot !== null) this.#foot += lines.length
    }
    this.#pending = []
    this.#fresh = false
  }

  /** Of the page, the paragraph behind a colon over the second label of a list, where the first one waits. */
  #findFirst({ line, label }: Pending): number {
    const next = label.readings.flatMap(({ style, value }) => (value === 1 ? [style] : []))
    const isSecond = (text: string) => {
      const below = readLabel(text)
      if (below?.shape !== label.shape) return false
      return below.readings.some(({ style, value }) => value === 2 && next.includes(style))
    }
    const start = this.#out.findIndex(({ page }) => page === line.page)
    const own = start < 0 ? [] : [...this.#out.keys()].slice(start)
    const words = own.filter((index) => this.#isWordsAt(index))
    const at = words.findLastIndex((index, place) => {
      const [above, text, below] = [words[place - 1], index, words[place + 1]].map(
        (one) => this.#out[one ?? -1]?.text ?? '',
      )
      return /[:：]$/u.test(above ?? '') && readLabel(text ?? '') === null && isSecond(below ?? '')
    })
    return words[at] ?? -1
  }

  #isWordsAt(index: number): boolean {
    const line = this.#out[index]
    return line !== undefined && isWords(line)
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

function isUnlabelled(line: SourceLine | undefined, page: number | undefined): boolean {
  return line !== undefined && line.page === page && readLabel(line.text) === null
}

/** The labels stand in a column of so many. */
const labelColumn = 14

function isTail({ text, gap }: SourceLine): boolean {
  return gap === 0 && widthOf(text) <= labelColumn && isFinished(text) && !/^\p{Lu}/u.test(text)
}

function labelled({ line }: Pending, words: SourceLine): SourceLine {
  const { gap, indent, printed } = line
  const text = `${line.text} ${words.text}`
  return { ...words, gap, indent, text, ...(printed !== undefined && { printed }) }
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
