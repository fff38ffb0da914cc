// Finds where notes begin at the foot of a page that has no rule above them: a line that begins with the next number, after
// a line of the same page that carries this number as a reference.
import { readNamedDivision } from '../body/named-divisions.ts'
import { endsSentence } from '../lines/finished.ts'
import { type Furniture } from '../imported-document.ts'
import { isStars, readNoteStart, superscripts } from './note-signs.ts'
import { isPageMark } from '../lines/page-numbers.ts'
import type { SourceLine } from '../lines/source-lines.ts'
import { isOfVolume } from '../lines/volume-heads.ts'

/** The indexes of the lines at which the body gives way to notes. */
export function findFootNotes(
  lines: readonly SourceLine[],
  furniture: ReadonlyMap<number, Furniture>,
): Set<number> {
  const starts = new Set<number>()
  const signs = lines.map(signOf)
  let next = firstOfVolume(lines) ?? firstRaised(lines) ?? firstUnderHead(lines, furniture) ?? 1
  for (const page of splitPages(lines, furniture)) {
    const first = findFirstNote(lines, signs, { page, next })
    if (first === undefined) continue
    starts.add(withStars(lines, page, first))
    for (const index of page) {
      if (index < first || signs[index] !== String(next)) continue
      // Where no sign of a page's end is left, the notes of many pages follow on one.
      if (isBorneOut(lines, index, next)) starts.add(index)
      next++
    }
  }
  return starts
}

/**
 * Volumes of resolutions count the notes of all their texts, and whoever takes one text out leaves it its numbers: `51/` at the head of a
 * line, under a line that refers to it. Others begin with 1.
 */
function firstOfVolume(lines: readonly SourceLine[]): number | null {
  const seen = new Set<string>()
  for (const { text } of lines) {
    const sign = /^(\d{1,3})[/／]\s*(?=[\p{Lu}\p{Pi}"(])/u.exec(text)?.[1]
    if (sign !== undefined && (sign === '1' || seen.has(sign))) return Number(sign)
    for (const [, inside = ''] of text.matchAll(
      /(?<=[\p{L}\d]["”’)]?[,;.:]?\s?)(?<!\d)(\d{1,3})[/／](?![\d\p{L}])/gu,
    ))
      seen.add(inside)
  }
  return null
}

/**
 * The same where both are raised: the first such sign of the text is that of the first note, `3 mai 1978¹²` over `¹² Documents officiels`, and the
 * other notes count on from there.
 */
function firstRaised(lines: readonly SourceLine[]): number | null {
  const first = lines.find(({ text }) => raisedInside.test(text))
  const inside = raisedInside.exec(first?.text ?? '')?.[1]
  const at = lines.findIndex(({ text }) => inside !== undefined && text.startsWith(inside))
  const sign = at < 0 ? null : signOf(lines[at])
  if (sign === null || Number(sign) <= mostMissing) return null
  const earlier = lines.slice(0, at).some((line) => signOf(line) !== null && isRaised(line))
  return earlier || !isBorneOut(lines, at, Number(sign), true) ? null : Number(sign)
}

const raisedInside = new RegExp(
  String.raw`(?<=[\p{L}\d\p{Pf}\p{Pe},;.])([${superscripts}]{1,3})(?![${superscripts}])`,
  'u',
)

function isRaised({ text }: SourceLine): boolean {
  return superscripts.includes(text[0] ?? ' ')
}

/** The same without a slash, where the heads of its pages tell that the text is out of a volume. */
function firstUnderHead(
  lines: readonly SourceLine[],
  furniture: ReadonlyMap<number, Furniture>,
): number | null {
  if (!isOfVolume(lines, furniture)) return null
  const at = lines.findIndex((line, index) => {
    const sign = signOf(line)
    if (sign === null || furniture.has(index)) return false
    return sign === '1' || isBorneOut(lines, index, Number(sign), true)
  })
  return at < 0 ? null : Number(signOf(lines[at]))
}

/**
 * Where notes numbered `1.` `2.` are gathered behind the last paragraph, without a heading: the last count from 1 to the end, of which the
 * text above refers to all but a tenth, which may be fused with other numbers. Null where there is none.
 */
export function findEndNotes(
  lines: readonly SourceLine[],
  furniture: ReadonlyMap<number, Furniture>,
): number | null {
  const starts = lines.map(({ text, row }, index) => {
    const start = furniture.has(index) || row ? null : readNoteStart(text)
    return start?.dotted === true && beginsLikeNote(start.text) ? start.sign : null
  })
  const first = starts.lastIndexOf('1')
  // `Article 2` refers to nothing, and over `1.` it heads the paragraphs of that article.
  const above = lines
    .slice(0, Math.max(0, first))
    .filter(({ text }) => readNamedDivision(text)?.rest !== '')
  if (above.at(-1) !== lines[first - 1]) return null
  const signs = starts.slice(first).filter((sign) => sign !== null)
  const counted = signs.length > 1 && signs.every((sign, at) => sign === String(at + 1))
  // The day of adoption may stand between the last paragraph and the notes.
  const ended = above.slice(-3).some(({ text }) => endsSentence(text))
  if (first < 1 || !counted || !ended) return null
  const lost = signs.filter((sign) => {
    const reference = referenceTo(Number(sign))
    return !above.some(({ text }) => reference.test(text))
  })
  return lost.length * 10 <= signs.length ? first : null
}

/** The first note of a source may have lost so many before it and is still its first. */
export const mostMissing = 3

/**
 * In the yearly volumes of the Security Council notes count on from one resolution to the next, so that a text taken out of them has 23 to 25 at
 * its end. They are the last lines, each has the next number, and the text has a sign for one of them at least.
 */
export function findLateNotes(
  lines: readonly SourceLine[],
  furniture: ReadonlyMap<number, Furniture>,
): number | null {
  const last = lines.findLastIndex((_, index) => !furniture.has(index))
  let first = last + 1
  while (first > 1 && isCountedOn(lines, first, last)) first--
  const notes = lines.slice(first, last + 1)
  const above = lines.slice(0, first)
  const referred = notes.filter((note) => {
    const reference = referenceTo(Number(signOf(note)))
    return above.some(({ text }) => reference.test(text))
  })
  const from = Number(signOf(notes[0]))
  // A note with the number before, whatever it begins with, has others above it.
  const whole = signOf(lines[first - 1]) !== String(from - 1)
  const ended = above.some(({ text }) => endsInSign(text, from))
  return whole && (notes.length > 1 || ended) && from > mostMissing && referred.length > 0
    ? first
    : null
}

/** One note alone is none but where a line ends with its sign behind a full stop. */
function endsInSign(text: string, sign: number): boolean {
  return new RegExp(String.raw`[.。]\s?${sign}$`, 'u').test(text)
}

/** Whether the line above begins a note with the number before that of the line below. */
function isCountedOn(lines: readonly SourceLine[], below: number, last: number): boolean {
  const [line, next] = [lines[below - 1], lines[below]]
  const sign = signOf(line)
  if (!line || !sign || !beginsLikeNote(readNoteStart(line.text)?.text ?? '')) return false
  return below > last || signOf(next) === String(Number(sign) + 1)
}

/** So far above its note a reference may stand: on the same page. */
const farthest = 80

function isBorneOut(
  lines: readonly SourceLine[],
  index: number,
  sign: number,
  inVolume = false,
): boolean {
  const text = readNoteStart(lines[index]?.text ?? '')?.text ?? ''
  const reference = referenceTo(sign, inVolume)
  const above = lines.slice(Math.max(0, index - farthest), index)
  return beginsLikeNote(text) && above.some((line) => reference.test(line.text))
}

/**
 * The sign after what a sign may follow; behind the point of a number, `Draft resolution 2.1`, it is none, but behind that of a year. Outside of
 * volumes a raised sign tells of no plain number that it is a note: the paragraphs of a list have such numbers, and the notes stand elsewhere.
 */
export function referenceTo(sign: number, inVolume = false): RegExp {
  const figures = Array.from(String(sign), (digit) => superscripts[Number(digit)]).join('')
  const raised = inVolume ? `(?<![${superscripts}])${figures}(?![${superscripts}])|` : ''
  return new RegExp(
    // Russian has its signs before the stop: `учета2.`
    String.raw`${raised}\p{Ll}{3}${sign}\.(?:\s|$)|(?:[\p{L}\p{Pf}\p{Pe}"'’,;.،؛，。、；]\s?(?:[([]|\[\^|<sup>\[?)?|(?:19|20)\d\d|\d/\d{1,3})(?<!(?<!(?:19|20)\d)\d\.)${sign}(?:[)\]]|[/／](?![\p{Lu}\d]))?(?![\d/.])`,
    'u',
  )
}

/** The asterisk notes stand above the numbered ones. */
function withStars(lines: readonly SourceLine[], page: readonly number[], first: number): number {
  const above = page.filter((index) => index < first && index >= first - 4)
  return (
    above.find((index) => isStars(readNoteStart(lines[index]?.text ?? '')?.sign ?? '')) ?? first
  )
}

function splitPages(
  lines: readonly SourceLine[],
  furniture: ReadonlyMap<number, Furniture>,
): number[][] {
  const pages: number[][] = [[]]
  lines.forEach((line, index) => {
    const above = lines[index - 1]
    const broken = isPageMark(furniture.get(index - 1)) || (above && above.page !== line.page)
    if (broken) pages.push([])
    if (!furniture.has(index)) pages.at(-1)?.push(index)
  })
  return pages
}

export function signOf(line: SourceLine | undefined): string | null {
  const start = line && !line.row ? readNoteStart(line.text) : null
  return start && !start.dotted && !isStars(start.sign) ? start.sign : null
}

/**
 * The last line of the page that may begin the note with the next number. A reference to it above, or the number after it below, must
 * bear it out.
 */
function findFirstNote(
  lines: readonly SourceLine[],
  signs: readonly (string | null)[],
  { page, next }: { readonly page: readonly number[]; readonly next: number },
): number | undefined {
  const reference = referenceTo(next)
  const referred = page.find((index) => reference.test(lines[index]?.text ?? '')) ?? Infinity
  const followed = page.findLast((index) => signs[index] === String(next + 1)) ?? -1
  return page.findLast((index) => {
    if (signs[index] !== String(next) || (referred >= index && followed <= index)) return false
    if (beginsList(lines, index) && referred >= index) return false
    const text = readNoteStart(lines[index]?.text ?? '')?.text ?? ''
    return text === '' ? index + 1 < lines.length : beginsLikeNote(text)
  })
}

/** `(1)` under a colon, or before Han, where students count sub-paragraphs so: a note only where the text refers to it. */
function beginsList(lines: readonly SourceLine[], index: number): boolean {
  const text = lines[index]?.text ?? ''
  if (!/^[(（]\d/u.test(text)) return false
  return (
    /[:：]$/u.test(lines[index - 1]?.text ?? '') || /^[(（]\d+[)）]\s*\p{Script=Han}/u.test(text)
  )
}

/** A note begins like a sentence; `1 January 2025` and `1 per cent` are the rest of one. */
function beginsLikeNote(text: string): boolean {
  return /^[\p{Lu}\p{Lo}\p{Pi}"«《(]/u.test(text) && !/^\p{Lu}\p{Ll}+ \d{4}\b/u.test(text)
}
