// The pages of a text that stands on one line: between the words of two pages there are the rule, the notes, the foot and the head of the next
// page, `... in his report 2, ____ 1 A/72/633. 2 A/72/719. 18-11315 (E) *1811315* 2/5 A/RES/72/98 Recalling ...`. Each becomes a line again.
import type { SourceLine } from '../lines/source-lines.ts'

export interface PagePart {
  readonly line: SourceLine
  /** False for what stands below the words of a page or above them. */
  readonly words: boolean
}

/** Shorter lines hold no page. */
const shortest = 250
const rule = /\s_{3,}\s+(?=\d{1,3}\s|\*\s)/u
/** A job number with its language or its bar code, and the number of the page. */
const job = String.raw`\d{2}-\d{5}(?:\*| \([A-Z]\))?(?: \d{6}){0,3}`
const foot = new RegExp(
  String.raw`\s(?:\d{1,3}/\d{1,3} )?(?:${job} \*\d{6,8}\*|\d{2}-\d{5} \([A-Z]\)(?: \d{6}){0,3}|${job}(?= \d{1,3}/\d{1,3}\s))(?: \d{1,3}/\d{1,3})?(?=\s|$)`,
  'u',
)
const footParts = new RegExp(String.raw`\d{1,3}/\d{1,3}(?=\s|$)|${job}|\*\d{6,8}\*`, 'gu')
/** The number of an adopted resolution, before its title. */
const titled = /(?<=\d{1,3}\/\d{1,3}\. )(?=\p{Lu})/u
const symbol = /^[A-Z]{1,4}\/[\w.]{1,8}(?:\/[\w.]{1,8}){0,4}(?: \(\d{4}\))?(?=\s|$)/u

export function splitSheets(line: SourceLine): readonly PagePart[] {
  if (line.text.length < shortest) return [{ line, words: true }]
  const parts: PagePart[] = []
  const add = (text: string, words: boolean) => {
    if (text.trim() === '') return
    const gap = parts.length === 0 ? line.gap : 0
    parts.push({ line: { ...line, text: text.trim(), gap }, words })
  }
  const title = line.text.slice(titled.exec(line.text)?.index ?? Infinity)
  let rest = line.text
  for (let page = 0; page < mostPages && rest !== ''; page++) {
    const { words, below, above, next } = cutPage(rest, title)
    add(words, true)
    for (const text of [...below, ...above]) add(text, false)
    rest = next
  }
  add(rest, true)
  return parts
}

const mostPages = 400

interface Page {
  readonly words: string
  readonly below: readonly string[]
  /** Of the next page. */
  readonly above: readonly string[]
  readonly next: string
}

/** The words of the first page, what stands below them and above those of the next page, and the rest. */
function cutPage(text: string, title: string): Page {
  const ended = foot.exec(text)
  const ruled = rule.exec(ended ? text.slice(0, ended.index) : text)
  if (!ruled && !ended) return { words: text, below: [], above: [], next: '' }
  const to = ended?.index ?? text.length
  const { head, next } = cutHead(text.slice(to + lengthOf(ended)).trim(), title)
  const notes = ruled ? ['____', ...cutNotes(text.slice(ruled.index + lengthOf(ruled), to))] : []
  const feet = text.slice(to, to + lengthOf(ended)).match(footParts) ?? []
  return { words: text.slice(0, ruled?.index ?? to), below: [...notes, ...feet], above: head, next }
}

function lengthOf(match: RegExpExecArray | null): number {
  return match?.[0].length ?? 0
}

/** The running head: the symbol, with the title before it or behind it. */
function cutHead(text: string, title: string): { head: readonly string[]; next: string } {
  const before = commonWords(text, title)
  const sign = symbol.exec(text.slice(before))?.[0]
  if (sign === undefined) return { head: [], next: text }
  const rest = text.slice(before + sign.length).trim()
  const behind = before === 0 ? commonWords(rest, title) : 0
  const words = `${text.slice(0, before)}${rest.slice(0, behind)}`.trim()
  return { head: [words === '' ? sign : `${sign}   ${words}`], next: rest.slice(behind).trim() }
}

/** No running head has more letters. */
const longestHead = 300

/** How far two texts begin with the same words, as a running head and the title do; 0 for less than two words. */
function commonWords(text: string, title: string): number {
  const words = text.slice(0, longestHead).split(' ')
  const others = title.slice(0, longestHead).split(' ')
  const differs = words.findIndex((word, at) => word !== others[at])
  return differs < 2 ? 0 : words.slice(0, differs).join(' ').length + 1
}

/** Notes are counted; an extraction may have lost the sign of one, or have put all signs before the words of the notes. */
function cutNotes(text: string): string[] {
  const gathered = cutGathered(text)
  if (gathered) return gathered
  const notes: string[] = []
  let rest = text
  let sign = signOf(text)
  while (sign > 0) {
    const at = endOfNote(rest, sign)
    if (!at) break
    const next = rest.slice(at.index + at[0].length)
    notes.push(...findLost(rest.slice(0, at.index), sign, signOf(next)))
    rest = next
    sign = signOf(rest)
  }
  return [...notes, rest]
}

function signOf(note: string): number {
  return Number(/^\d{1,3}(?=\s)/u.exec(note)?.[0] ?? 0)
}

/** Before the next sign, or the one after where that is lost. */
function endOfNote(text: string, sign: number): RegExpExecArray | null {
  const next = [sign + 1, sign + 2].map((one) =>
    new RegExp(String.raw`(?<=[.»”")\d])\s+(?=${one} [\p{Lu}«“])`, 'u').exec(text),
  )
  return next.find((one) => one !== null) ?? null
}

/** `1 2 A/72/633 and A/72/719. A/72/789.`: as many sentences as signs. */
function cutGathered(text: string): string[] | null {
  const signs = /^(?:\d{1,3} ){2,}/u.exec(text)?.[0].trim().split(' ') ?? []
  if (signs.length < 2 || signs.some((sign, at) => Number(sign) !== Number(signs[0]) + at))
    return null
  const sentences = text.slice(signs.join(' ').length).trim().split(sentenceEnd)
  if (sentences.length !== signs.length) return null
  return sentences.map((sentence, at) => `${signs[at] ?? ''} ${sentence}`)
}

const sentenceEnd = /(?<=\.)\s+(?=[\p{Lu}«“])/u
/** What the words of a note begin with, where its sign is lost. */
const lostNote =
  /(?<=\.)\s+(?=(?:Ib[ií]d|Ibidem|Там же|See|Voir|Véase|Résolution|Resolución|Resolution|Резолюция|Documents officiels|Documentos Oficiales|Official Records|A\/)(?!\p{L}))/u

/** A note of which the next sign is lost, and that next note where only one place can begin it. */
function findLost(note: string, sign: number, next: number): string[] {
  const parts = next === sign + 2 ? note.split(lostNote) : [note]
  return parts.length === 2 ? [parts[0] ?? '', `${sign + 1} ${parts[1] ?? ''}`] : [note]
}

/** Where the running head ends that begins a page of a text: behind the symbol, and behind the title that the first words of a paragraph follow. */
export function headBreaks(text: string, opens: (words: string) => boolean): number[] {
  const sign = symbol.exec(text)?.[0]
  if (sign === undefined || text.length < shortest / 2) return []
  const from = sign.length + 1
  const words = [...text.slice(from, from + 150).matchAll(/(?<=^|\s)\p{Lu}\p{L}/gu)]
  const first = words.find(({ index }) => opens(text.slice(from + index, from + index + 300)))
  return first ? [from, from + first.index] : []
}
