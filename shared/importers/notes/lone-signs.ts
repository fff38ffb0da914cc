// Extraction in the order of the file gives the raised sign of a note a line of its own, apart from the words of the note, and where two
// notes stand close may give one sign after the others. Here each sign is put back before its words.
import { smallestOf } from '../../extremes.ts'
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import { beginsInside, endsSentence } from '../lines/finished.ts'
import { type FootSigns, placeFootSigns, readMarked } from './foot-signs.ts'
import { isFootLine, isFootNumber, isRule, isSoleNumber } from '../lines/page-furniture.ts'
import { readLabel } from '../body/printed-labels.ts'
import type { SourceLine } from '../lines/source-lines.ts'

export interface SignedLines {
  readonly lines: readonly SourceLine[]
  /** The notes whose sign was found elsewhere. */
  readonly ambiguities: readonly Ambiguity[]
}

/** Where more lines than these have an empty one above, empty lines part nothing. */
const mostApart = 0.88

export function joinLoneSigns(source: readonly SourceLine[]): SignedLines {
  const lines = joinLoneStars(source)
  const apart = lines.filter(({ gap }) => gap > 0).length
  if (apart > lines.length * mostApart) return { lines, ambiguities: [] }
  const pages = [...Map.groupBy(lines, ({ page }) => page).values()]
  const joiner = new SignJoiner(pages.length > 1)
  const stretches = pages.length > 1 ? pages : cutAtFeet(lines)
  const mended = stretches.flatMap((page) => joiner.takePage(page))
  return { lines: mended, ambiguities: joiner.ambiguities }
}

/** The note of a reissue by its words, without the asterisk that an extraction has lost. */
const bareReissue =
  /^(?:Re-?issued for technical reasons|Nouveau tirage pour raisons techniques|Publicado nuevamente por razones técnicas)\b[^;]{0,60}\.?$/u

/** An asterisk alone under the rule over notes stands before its words. */
function joinLoneStars(written: readonly SourceLine[]): readonly SourceLine[] {
  const lines = written.map((line) =>
    bareReissue.test(line.text) ? { ...line, text: `* ${line.text}` } : line,
  )
  const isStar = (at: number) => /^\*{1,4}$/u.test(lines[at]?.text ?? '')
  const heads = (at: number): boolean =>
    isStar(at - 1) && isRule(lines[at - 2]?.text ?? '') && begins(lines[at]?.text ?? '')
  return lines.flatMap((line, at) => {
    if (heads(at + 1)) return []
    const star = lines[at - 1]
    return star && heads(at)
      ? [{ ...line, gap: star.gap, text: `${star.text} ${line.text}` }]
      : [line]
  })
}

/** Of a source without form feeds: from the end of the notes of one page to the end of those of the next. */
function cutAtFeet(lines: readonly SourceLine[]): SourceLine[][] {
  const stretches: SourceLine[][] = []
  const rules = lines.flatMap((_, index) => (isOverFoot(lines, index) ? [index] : []))
  let [from, end] = [0, 0]
  for (const [at, rule] of rules.entries()) {
    if (rule >= end) end = endOfFoot(lines, rule + 1)
    if (end === lines.length) break
    if (!isSigned(lines.slice(rule + 1, Math.min(end, rules[at + 1] ?? end)))) continue
    stretches.push(lines.slice(from, end))
    from = end
  }
  return [...stretches, lines.slice(from)]
}

/** Where the notes of a page begin under their rule, the lines of which are signs; -1 where no rule stands over such. */
function findRule(page: readonly SourceLine[]): number {
  const rule = page.findLastIndex((_, index) => isOverFoot(page, index))
  return rule >= 0 && isSigned(page.slice(rule + 1)) ? rule : -1
}

/** A rule, or the last line over signs that stand over each other, apart from it: Geneva draws the rule, and extraction has no lines. */
function isOverFoot(page: readonly SourceLine[], index: number): boolean {
  const [line, first, second] = [page[index], page[index + 1], page[index + 2]]
  if (!line || isRule(line.text)) return line !== undefined
  if (!first || !second || first.gap === 0 || isSoleNumber(line.text)) return false
  if (!isSoleNumber(first.text) || second.text !== String(Number(first.text) + 1)) return false
  return isOverNote(page, belowSigns(page, index + 1) - 1)
}

/** The lines over the notes, with a rule where none stands there: nothing else tells the steps below where they begin. */
function overFoot(page: readonly SourceLine[], rule: number): readonly SourceLine[] {
  const above = page.slice(0, rule + 1)
  const [last] = above.slice(-1)
  return !last || isRule(last.text)
    ? above
    : [...above, { ...last, text: '____', indent: 0, gap: 1 }]
}

/** Whether signs of notes have lines of their own, above the first label. */
function isSigned(foot: readonly SourceLine[]): boolean {
  const label = foot.findIndex(({ text }) => readLabel(text) !== null)
  return foot.slice(0, label < 0 ? foot.length : label).some(({ text }, at) => {
    // Not the number of the page.
    if (!isSoleNumber(text)) return false
    return isSoleNumber(foot[at + 1]?.text ?? '') || isOverNote(foot, belowSigns(foot, at) - 1)
  })
}

/**
 * Where the text goes on behind the notes of a page whose end is not known: at a label or at the head of the next page. Between signs that
 * stand over each other and all words the job number may stand.
 */
function endOfFoot(page: readonly SourceLine[], from: number): number {
  const words = belowSigns(page, from)
  const end = page.findIndex(({ gap, text }, index) => {
    if (index < words) return false
    // Behind the stop of a note a paragraph of the page before goes on.
    if (gap > 0 && beginsInside(text) && endsSentence(page[index - 1]?.text ?? '')) return true
    if (isPageNumber(page, index, { from, words })) return true
    // A note that is a symbol ends with a stop.
    const isHead = isFootLine(text) && !/[.。]$/u.test(text)
    const label = readLabel(text)
    // An asterisk before a note is no bullet.
    return isHead || (label !== null && label.kind !== 'bullet')
  })
  return end < 0 ? page.length : end
}

/** Behind signs that stand over each other, and the numbers of page and job under them; where no such stand, the place itself. */
function belowSigns(page: readonly SourceLine[], from: number): number {
  let at = from
  while (isSoleNumber(page[at]?.text ?? '')) at++
  if (at === from) return from
  while (isFootNumber(page[at]?.text ?? '')) at++
  return at
}

/** A number alone behind the words of stacked signs, that is not the next sign, over the job number: that of the page. */
function isPageNumber(
  page: readonly SourceLine[],
  index: number,
  { from, words }: { from: number; words: number },
): boolean {
  if (words === from || index === words || !isSoleNumber(page[index]?.text ?? '')) return false
  const signs = page.slice(from, words).filter(({ text }) => isSoleNumber(text))
  const next = Number(signs.at(-1)?.text ?? 0) + 1
  return Number(page[index]?.text) !== next && isFootLine(page[index + 1]?.text ?? '')
}

class SignJoiner {
  readonly ambiguities: Ambiguity[] = []
  readonly #paged: boolean
  #next = 1

  constructor(paged: boolean) {
    this.#paged = paged
  }

  takePage(page: readonly SourceLine[]): readonly SourceLine[] {
    const rule = this.#paged ? -1 : findRule(page)
    this.#goOnBehind(page, rule)
    const end = rule < 0 ? -1 : endOfFoot(page, rule + 1)
    const foot = rule < 0 ? null : this.#takeFoot(page.slice(rule + 1, end))
    if (foot) return [...overFoot(page, rule), ...foot, ...page.slice(end)]
    return (this.#paged ? this.#takeFoot(page) : null) ?? this.#takeInPlace(page, rule)
  }

  /** The notes of pages above may all have their signs before their words. */
  #goOnBehind(page: readonly SourceLine[], rule: number): void {
    const sign = Number(page[rule + 1]?.text)
    let next = this.#next
    for (const { text } of page.slice(0, Math.max(0, rule)))
      if (readMarked(text.replace(/(?<=^\d{1,3}) +/u, ' ')) === next) next++
    if (next === sign) this.#next = sign
  }

  /** Null where the lines do not end in notes whose signs and words can be told. */
  #takeFoot(page: readonly SourceLine[]): readonly SourceLine[] | null {
    const foot = placeFootSigns(page, this.#next)
    if (!foot) return null
    this.#next += foot.count
    return belowNotes(page, foot).flatMap((index) => {
      const line = page[index]
      if (!line || foot.signs.has(index)) return []
      const sign = foot.heads.get(index)
      if (sign === undefined) return [line]
      if (foot.doubtful.has(index)) this.#report(line, sign)
      return [{ ...line, gap: Math.max(line.gap, 1), text: `${sign} ${line.text}` }]
    })
  }

  #takeInPlace(page: readonly SourceLine[], rule: number): readonly SourceLine[] {
    const start = page.findLastIndex(
      (line, index) =>
        line.text === String(this.#next) &&
        (this.#opensNotes(page, index) || (rule >= 0 && index > rule && isOverNote(page, index))),
    )
    const trailing = start < 0 && this.#paged ? findTrailing(page, this.#next) : null
    const from = trailing?.from ?? start
    const run = this.#contiguous(from < 0 ? [] : signsFrom(page, from))
    if (!run.some(({ lone }) => lone)) return this.#countMarked(page)
    const heads = this.#placeSigns(page, run, trailing?.top ?? -1)
    this.#next += run.length
    const gone = new Set(run.flatMap(({ index, lone }) => (lone ? [index] : [])))
    return page.flatMap((line, index) => {
      if (gone.has(index)) return []
      const sign = heads.get(index)
      if (sign === undefined) return [line]
      return [{ ...line, gap: Math.max(line.gap, 1), text: `${sign} ${line.text}` }]
    })
  }

  /** Apart from the text above or from its own words, or over the next sign. */
  #opensNotes(page: readonly SourceLine[], index: number): boolean {
    if (!isOverNote(page, index)) return false
    const gaps = [page[index], page[index + 1]].some((line) => (line?.gap ?? 0) > 0)
    return (
      gaps || (this.#paged && signsFrom(page, index).some(({ value }) => value === this.#next + 1))
    )
  }

  /** Signs that stand before their words count too. */
  #countMarked(page: readonly SourceLine[]): readonly SourceLine[] {
    for (const { text } of page) if (readMarked(text) === this.#next) this.#next++
    return page
  }

  /** The signs from the next on without a gap, by value. */
  #contiguous(signs: readonly Sign[]): readonly Sign[] {
    const byValue = new Map(signs.map((sign) => [sign.value, sign]))
    const run: Sign[] = []
    for (let sign = byValue.get(this.#next); sign; sign = byValue.get(sign.value + 1))
      run.push(sign)
    return run
  }

  /**
   * By the index of the line that begins its words. A sign is out of place where a higher one stands above it. `top` is where the
   * words of the first stand, if that is known.
   */
  #placeSigns(
    page: readonly SourceLine[],
    run: readonly Sign[],
    top: number,
  ): ReadonlyMap<number, number> {
    const heads = new Map<number, number>()
    const taken = new Set(run.map(({ index }) => index))
    let last = -1
    const displaced = findDisplaced(page, run)
    for (const { index, value, lone } of run) {
      const isDisplaced = lone && displaced.has(value)
      const first = top >= 0 ? top : startAfter(page, index + 1, taken)
      const found = last < 0 ? first : startWithin(page, last + 1, taken)
      const place = isDisplaced ? found : index + (lone ? 1 : 0)
      if (place < 0) continue
      if (lone) heads.set(place, value)
      if (isDisplaced) this.#report(page[place], value)
      last = place
    }
    return heads
  }

  #report(line: SourceLine | undefined, value: number): void {
    if (!line) return
    this.ambiguities.push({
      code: 'note-out-of-order',
      line: line.number,
      excerpt: excerptOf(line.text),
      alternatives: [`note ${value}`, `the rest of note ${value - 1}`],
    })
  }
}

/** The indexes of the lines of a page: what belongs to its foot may stand between signs and words, and is read behind the notes. */
function belowNotes(page: readonly SourceLine[], { signs, heads }: FootSigns): number[] {
  const own = [...signs, ...heads.keys()]
  const first = smallestOf(own)
  const all = page.map((_, index) => index)
  const isBetween = (index: number) => index > first && isFootLine(page[index]?.text ?? '')
  return [...all.filter((index) => !isBetween(index)), ...all.filter(isBetween)]
}

/** The values of the signs that do not stand over their words. */
function findDisplaced(page: readonly SourceLine[], run: readonly Sign[]): ReadonlySet<number> {
  const displaced = new Set<number>()
  let highest = Infinity
  for (const { index, value } of run.toReversed()) {
    if (index > highest || !isOverNote(page, index)) displaced.add(value)
    highest = Math.min(highest, index)
  }
  return displaced
}

/** The words of so few lines may stand above the first sign that is in place. */
const mostAbove = 12

/**
 * Where the first signs of a page stand after all others: the first sign in place, and the line above it at which the notes begin. Null
 * where it is not so.
 */
function findTrailing(
  page: readonly SourceLine[],
  next: number,
): { readonly from: number; readonly top: number } | null {
  const signs = signsFrom(page, 0).filter(({ lone }) => lone)
  const own = signs.findLast(({ value }) => value === next)
  const above = signs.filter(({ index, value }) => {
    return own !== undefined && index < own.index && value > next && isOverNote(page, index)
  })
  const first = above.find(({ value }) => value === smallestOf(above.map((sign) => sign.value)))
  if (!first) return null
  const top = page.findLastIndex(({ gap }, index) => index < first.index && gap > 0)
  return top < 0 || first.index - top > mostAbove ? null : { from: first.index, top }
}

interface Sign {
  readonly index: number
  readonly value: number
  /** On a line of its own. */
  readonly lone: boolean
}

function signsFrom(page: readonly SourceLine[], start: number): Sign[] {
  return page.flatMap(({ text }, index): Sign[] => {
    if (index < start) return []
    if (isSoleNumber(text)) return [{ index, value: Number(text), lone: true }]
    const value = readMarked(text)
    return value === null ? [] : [{ index, value, lone: false }]
  })
}

/** The first line that begins a sentence after one that ends one, before any other sign. */
function startWithin(
  page: readonly SourceLine[],
  from: number,
  taken: ReadonlySet<number>,
): number {
  for (let index = Math.max(1, from); index < page.length && !taken.has(index); index++)
    if (endsSentence(page[index - 1]?.text ?? '') && begins(page[index]?.text ?? '')) return index
  return -1
}

/** Below signs that stand over each other, and what belongs to the page. */
function startAfter(page: readonly SourceLine[], from: number, taken: ReadonlySet<number>): number {
  return page.findIndex(({ text }, index) => {
    return index >= from && !taken.has(index) && !isFootLine(text) && begins(text)
  })
}

function isOverNote(page: readonly SourceLine[], index: number): boolean {
  const below = page[index + 1]
  if (!below || isSoleNumber(below.text) || isFootLine(below.text)) return false
  return begins(below.text)
}

function begins(text: string): boolean {
  return /^(?:(?:19|20)\d\d )?[\p{Lu}\p{Lo}\p{Pi}"«《(]|^https?:/u.test(text)
}
