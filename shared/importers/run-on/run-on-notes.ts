// Notes in the middle of a line: each begins with its sign, counted on, behind the end of the note above.

export interface Stretch {
  readonly text: string
  /** True for a line of a page's foot or head; false for words of the text. */
  readonly foot: boolean
}

/** What goes on with the text behind a stop: in lower case, or with a label. */
const resumes =
  /^(?:\p{Ll}|\((?:\p{Ll}|[ivx]{2,5})\)\s|\d{1,3}\.\s+\p{Lu}|[IVX]{1,5}\.?\s+\p{Lu}\p{Ll})/u
/** Words that end in a stop and end no note, and those of them that take a number. */
const abbreviated =
  /(?<!\p{L})(?:[Nn]os?|vols?|chaps?|paras?|sects?|arts?|pp?|eds?|cf|[Ii]bid|Rev|Add|Corr|[A-Z])\.$/u
const counted = /(?<!\p{L})(?:[Nn]os?|vols?|chaps?|paras?|sects?|arts?|pp?|Rev|Add|Corr)\.$/u

/** Of a foot without marks before another rule: its last note ends with a full stop, behind which the text clearly goes on, or with its first. */
export function endOfNotes(text: string, from: number, to: number): number {
  const last = from + (noteStarts(text.slice(from, to)).at(-1) ?? 0)
  const stops = [...text.slice(last, to).matchAll(/\.(?=\s+[\p{L}\d(])/gu)].flatMap(({ index }) => {
    const at = last + index + 1
    return abbreviated.test(text.slice(Math.max(0, at - 12), at)) ? [] : [at]
  })
  const clear = stops.find((at) => resumes.test(text.slice(at, at + 20).trimStart()))
  const first = stops.find((at) => /^\p{Lu}/u.test(text.slice(at, at + 20).trimStart()))
  return clear ?? first ?? to
}

/** The notes of a foot, each on its line. */
export function cutNotes(text: string): Stretch[] {
  const heading = /^(?:Notes|Endnotes|Footnotes|References):?(?=\s)/u.exec(text)?.[0] ?? ''
  if (heading !== '')
    return [{ text: heading, foot: true }, ...cutNotes(text.slice(heading.length).trim())]
  return (readGathered(text) ?? cutCounted(text)).map((note) => ({ text: note, foot: true }))
}

function cutCounted(text: string): string[] {
  const starts = noteStarts(text)
  const from = starts[0] === 0 ? starts : [0, ...starts]
  const notes = from
    .map((at, index) => text.slice(at, from[index + 1]).trim())
    .filter((note) => note !== '')
  return notes.flatMap((note, index) => findLost(note, notes[index + 1] ?? ''))
}

/**
 * Programs give all signs of a foot before the words of its notes, `1 2 A/72/633 and A/72/719. A/72/789.`: as many sentences as signs. Where
 * it is not so, the first note has all words, and the other signs are told.
 */
function readGathered(text: string): string[] | null {
  const signs = /^\d{1,3}(?:\s+\d{1,3})+(?=\s)/u.exec(text)?.[0].split(/\s+/u) ?? []
  if (signs.length < 2 || signs.some((sign, at) => Number(sign) !== Number(signs[0]) + at))
    return null
  const words = text.replace(/^[\d\s]+/u, '')
  const notes = [sentencesOf(words), noteSentences(words)].find(
    (found) => found.length === signs.length,
  ) ?? [words]
  return notes.map((note, at) => `${signs[at] ?? ''} ${note}`)
}

function sentencesOf(text: string): string[] {
  const parts: string[] = []
  for (const part of text.split(/(?<=\.)\s+(?=[\p{Lu}«“]|https?:)/u)) {
    const above = parts.at(-1)
    if (above !== undefined && abbreviated.test(above.slice(-12)))
      parts[parts.length - 1] = `${above} ${part}`
    else parts.push(part)
  }
  return parts
}

/** What else than a note a sentence within one begins with: `See also` goes on with the note before it. */
function noteSentences(text: string): string[] {
  const parts: string[] = []
  for (const part of sentencesOf(text)) {
    if (parts.length > 0 && /^(?:See also|Available|The|This|It|For|In)(?!\p{L})/u.test(part))
      parts[parts.length - 1] = `${parts.at(-1) ?? ''} ${part}`
    else parts.push(part)
  }
  return parts
}

/** What the words of a note begin with, where its sign is lost. */
const lostNote =
  /(?<=\.)\s+(?=(?:Ib[ií]d|Ibidem|Там же|See|Voir|Véase|Résolution|Resolución|Resolution|Резолюция|Documents officiels|Documentos Oficiales|Official Records|A\/)(?!\p{L}))/u

/** A note of which the next sign is lost, and that next note where only one place can begin it. */
function findLost(note: string, next: string): string[] {
  const sign = signOf(note)
  const parts = sign > 0 && signOf(next) === sign + 2 ? note.split(lostNote) : []
  return parts.length === 2 ? [parts[0] ?? '', `${sign + 1} ${parts[1] ?? ''}`] : [note]
}

function signOf(note: string): number {
  return Number(/^\d{1,3}(?=\s)/u.exec(note)?.[0] ?? 0)
}

const noteStart =
  /(?<=^\s*|[.)\]”"’»…*\d]\s+)(?:(\d{1,3})[./]?|\*{1,4})\s*(?=[\p{Lu}“"«([]|https?:|www\.|ibid)/gu

/** Asterisks first, then numbers that count on from the first one, of which an extraction may have lost one. */
function noteStarts(text: string): number[] {
  // `Supplement No. 53 (A/66/53)`: what is named has its number.
  const signs = [...text.matchAll(noteStart)].filter(
    ({ index }) => !counted.test(text.slice(0, index).trimEnd().slice(-12)),
  )
  const numbers = signs.map(({ 1: digits }) => Number(digits ?? 0))
  let next = 0
  return signs.flatMap(({ 0: sign, index }, at) => {
    const number = numbers[at] ?? 0
    if (number === 0) return next === 0 && /^\*+\s*$/u.test(sign) ? [index] : []
    const lost = number === next + 1 && !numbers.includes(next, at)
    if (next > 0 && number !== next && !lost) return []
    next = number + 1
    return [index]
  })
}

/** What stands behind a paragraph without a rule: notes that count on, to which signs above refer; -1 where there are none. */
export function findGathered(
  text: string,
  { above, next, opens }: { above: string; next: number; opens: (text: string) => boolean },
): number {
  for (const { 0: sign, index } of text.matchAll(gatheredStart)) {
    const before = `${above} ${text.slice(0, index)}`
    if (sign.endsWith('.') && opens(text.slice(index + sign.length).trimStart())) continue
    if (!(sign.startsWith('*') ? starred(before) : isReferred(before, sign, next))) continue
    const heading = /(?:Notes|Endnotes|Footnotes|References):?\s+$/u.exec(text.slice(0, index))
    return heading?.index ?? index
  }
  return -1
}

const gatheredStart =
  /(?<=^|[.;,:]\S{0,4}\s+(?:(?:Notes|Endnotes|Footnotes|References):?\s+)?)(?:\d{1,3}[./]?|\*{1,4})(?=\s+(?:[\p{Lu}“"«(]|https?:|www\.))(?!\s\p{Lu}\p{Ll}+ \d{4})/gu

function starred(before: string): boolean {
  return /[\p{L})]\*{1,4}(?![\p{L}\d*])/u.test(before) && /[.]\S{0,4}\s*$/u.test(before)
}

/** Notes that old volumes count on from page to page, `51/`, begin anywhere. */
function isReferred(before: string, written: string, next: number): boolean {
  const sign = written.replace(/[./]$/u, '')
  const slashed = written.endsWith('/')
  if (Number(sign) !== next && !(slashed && next === 1)) return false
  const slash = slashed ? '/' : ''
  return new RegExp(String.raw`[\p{L}\p{P}]\s?${sign}${slash}(?![\d/])`, 'u').test(before)
}
