// The notes at the foot of one page where their signs stand on lines of their own, in any order, some above their words and some
// after all of them. There are as many notes as signs, in the order of the numbers, and each begins a sentence.
import { endsSentence, isFinished } from '../lines/finished.ts'
import { isFootLine, isSoleNumber } from '../lines/page-furniture.ts'
import { readLabel } from '../body/printed-labels.ts'
import type { SourceLine } from '../lines/source-lines.ts'

export interface FootSigns {
  /** Of the notes. */
  readonly count: number
  /** By the index of the line that begins its words. */
  readonly heads: ReadonlyMap<number, number>
  /** The indexes of the lines that are only a sign. */
  readonly signs: ReadonlySet<number>
  /** The indexes of the heads that another choice was possible for, or whose sign stood elsewhere. */
  readonly doubtful: ReadonlySet<number>
}

interface Sign {
  readonly index: number
  readonly value: number
  /** On a line of its own. */
  readonly lone: boolean
}

/** A note takes more lines than these hardly ever. */
const linesPerNote = 6

/** Null where the page does not end in such notes. `next` is the number of its first note. */
export function placeFootSigns(page: readonly SourceLine[], next: number): FootSigns | null {
  const signs = runOfSigns(page, next)
  const first = signs.toSorted((a, b) => a.index - b.index)[0]
  const lone = new Set(signs.flatMap((sign) => (sign.lone ? [sign.index] : [])))
  if (!first || lone.size === 0) return null
  const starred = findStarred(page, lone)
  const below = page.flatMap(({ text }, index) => {
    const other = lone.has(index) || starred.has(index) || isFootLine(text)
    return index < first.index || other ? [] : [index]
  })
  const from = (words: readonly number[]) => {
    const heads = findHeads(page, { words, signs, lone })
    return heads && placed(heads, signs, next)
  }
  const labelled = below.findLastIndex((index) => isLabelled(page[index]?.text ?? ''))
  if (labelled >= 0) return fromLastBlock(page, below.slice(labelled + 1), from)
  const placedBelow = below.filter(
    (index) => lone.has(index - 1) && begins(page[index]?.text ?? ''),
  )
  const missing = signs.length - placedBelow.length
  return from(below) ?? from([...wordsAbove(page, first.index, missing), ...below])
}

/** Notes stand below all paragraphs: their words are those from an empty line on, of several the last that has enough of them. */
function fromLastBlock(
  page: readonly SourceLine[],
  below: readonly number[],
  from: (words: readonly number[]) => FootSigns | null,
): FootSigns | null {
  const starts = below.flatMap((index, at) => ((page[index]?.gap ?? 0) > 0 ? [at] : []))
  for (const start of starts.toReversed()) {
    const found = from(below.slice(start))
    if (found) return found
  }
  return null
}

/** A bullet may be an asterisk. */
function isLabelled(text: string): boolean {
  const label = readLabel(text)
  return label !== null && label.kind !== 'bullet'
}

/** The lines of notes with asterisks, which have their sign before their words: each to the end of its sentence. */
function findStarred(page: readonly SourceLine[], lone: ReadonlySet<number>): ReadonlySet<number> {
  const starred = new Set<number>()
  page.forEach(({ text }, index) => {
    const above = page[index - 1]?.text ?? ''
    const goesOn = starred.has(index - 1) && !endsSentence(above) && !lone.has(index)
    // A bar code has asterisks too.
    if (isFootLine(text)) return
    if (goesOn || /^\*{1,4}\s*[^\s*]/u.test(text)) starred.add(index)
  })
  return starred
}

/** The words of the first notes may stand above all signs: from where so many sentences begin. */
function wordsAbove(page: readonly SourceLine[], first: number, count: number): number[] {
  const above: number[] = []
  let heads = 0
  for (let index = first - 1; index > 0 && above.length < count * linesPerNote; index--) {
    const line = page[index]
    if (!line || readLabel(line.text) !== null) return []
    above.unshift(index)
    if (beginsAfter(page[index - 1], line)) heads++
    if (heads === count || (heads > 0 && line.gap > 0)) return above
  }
  return []
}

function beginsAfter(above: SourceLine | undefined, { text }: SourceLine): boolean {
  return above !== undefined && begins(text) && isFinished(above.text)
}

function findHeads(
  page: readonly SourceLine[],
  given: { words: readonly number[]; signs: readonly Sign[]; lone: ReadonlySet<number> },
): Heads | null {
  const { words, signs, lone } = given
  const count = signs.length
  const marked = new Set(signs.flatMap((sign) => (sign.lone ? [] : [sign.index])))
  if (words.length < count || words.length > count * linesPerNote) return null
  const certain = words.filter((index, at) => {
    if (marked.has(index)) return true
    return begins(page[index]?.text ?? '') && (at === 0 || lone.has(index - 1))
  })
  if (certain[0] !== words[0] || certain.length > count) return null
  return addHeads(page, { words, certain, count })
}

interface Heads {
  readonly all: readonly number[]
  /** True where there was a choice. */
  readonly loose: boolean
  readonly added: ReadonlySet<number>
}

/** The signs of the page from `next` on without a gap, alone or before their words. */
function runOfSigns(page: readonly SourceLine[], next: number): Sign[] {
  const all = page.flatMap(({ text }, index): Sign[] => {
    if (isSoleNumber(text)) return [{ index, value: Number(text), lone: true }]
    const value = readMarked(text)
    return value === null ? [] : [{ index, value, lone: false }]
  })
  const run: Sign[] = []
  for (let value = next; ; value++) {
    const sign = all.findLast((one) => one.value === value)
    if (!sign) return run
    run.push(sign)
  }
}

/** The lines that begin a sentence after the end of one, as many as heads are missing; null where there are not enough. */
function addHeads(
  page: readonly SourceLine[],
  given: { words: readonly number[]; certain: readonly number[]; count: number },
): Heads | null {
  const { words, certain, count } = given
  const missing = count - certain.length
  const soft = words.filter((index, at) => {
    const above = page[words[at - 1] ?? -1]?.text ?? ''
    const text = page[index]?.text ?? ''
    return !certain.includes(index) && endsNote(above) && begins(text) && !text.startsWith('(')
  })
  if (soft.length < missing) return null
  const apart = soft.toSorted((a, b) => (page[b]?.gap ?? 0) - (page[a]?.gap ?? 0) || a - b)
  const added = new Set(apart.slice(0, missing))
  const all = [...certain, ...added].toSorted((a, b) => a - b)
  return { all, loose: soft.length > missing && missing > 0, added }
}

/** Null where a sign before its words would not have its own number. */
function placed(heads: Heads, signs: readonly Sign[], next: number): FootSigns | null {
  const values = new Map(signs.flatMap((s) => (s.lone ? [[s.index, s.value] as const] : [])))
  const byHead = new Map(heads.all.map((index, at) => [index, next + at]))
  const marked = signs.filter(({ lone }) => !lone)
  if (marked.some(({ index, value }) => byHead.get(index) !== value)) return null
  for (const { index } of marked) byHead.delete(index)
  // All signs above all words, as many as sentences: there is no other way to place them.
  const firstHead = heads.all[0] ?? 0
  const together = !heads.loose && signs.every(({ index, lone }) => lone && index < firstHead)
  const doubtful = heads.all.filter((index, at) => {
    if (!byHead.has(index) || together) return false
    const above = values.get(index - 1)
    const moved = above !== next + at
    return moved || (heads.loose && heads.added.has(index))
  })
  return {
    count: signs.length,
    heads: byHead,
    signs: new Set(values.keys()),
    doubtful: new Set(doubtful),
  }
}

/** `Sales No.` and `Supplement No. 41` end no sentence. */
const openEnd =
  /(?:^|[^\p{L}])(?:vols?|nos?|chaps?|sects?|paras?|arts?|pp?|párrs?|núms?|гл|пп?)\.\s?\d*$/iu

function endsNote(text: string): boolean {
  if (openEnd.test(text.slice(-20))) return false
  return endsSentence(text) || /(?:https?:\/\/|www\.)\S+$/u.test(text.slice(-200))
}

/** Conferences are called by their year. */
function begins(text: string): boolean {
  return /^(?:(?:19|20)\d\d )?[\p{Lu}\p{Lo}\p{Pi}"«《(]|^https?:/u.test(text)
}

/** The day of a masthead: `4 March 2020`. */
const day = /^\d{1,2}\s\p{L}+\s(?:19|20)\d\d$/u

/** The sign before the first words of a note. */
export function readMarked(text: string): number | null {
  if (day.test(text)) return null
  const sign = /^(\d{1,3})\s?(?![年月日个個次条條号號项項届屆至])[\p{Lu}\p{Lo}«“"(]/u.exec(
    text,
  )?.[1]
  return sign === undefined ? null : Number(sign)
}
