// The columns of page 1, which extraction leaves side by side in one line.
import type { Language } from '../../document/language.ts'
import { findBody } from '../../grammar/bodies.ts'
import type { Field } from '../imported-document.ts'
import { readFieldLine, noFacts, type MastheadFacts } from './masthead-line.ts'
import { isEmblem } from './masthead-words.ts'

/** Columns of a line, where at least one of them is a field by itself; extraction may leave one space between them. */
export function splitColumns(text: string, facts: MastheadFacts): string[] {
  const columns = splitCitation(text, facts)
  return columns ?? splitWide(text, facts).flatMap((column) => splitFields(column, facts))
}

/**
 * How a library of human rights cites a resolution in Chinese, in one line with commas: title, session, item, `[未经发交主要委员会而通过(A/59/L.68)]`,
 * number. Null for any other line.
 */
function splitCitation(text: string, facts: MastheadFacts): string[] | null {
  if (text.length > longestTitled || !/\p{Script=Han}/u.test(text)) return null
  const parts = text.split(/[,，](?![^[\]]*\])/u).map((part) => part.trim())
  const fields = parts.filter((part) => part !== '' && isField(part, facts))
  return parts.length > fewestCited && fields.length >= fewestCited ? parts : null
}

const fewestCited = 3

function splitWide(text: string, facts: MastheadFacts): string[] {
  // What a program that reads web pages makes of a row: `Distr. A/RES/3147 | |`.
  if (/^\||\|\s*$/.test(text)) {
    const cells = text.split(/\||<br\s?\/?>/iu).map((cell) => cell.trim())
    return cells.some((cell) => cell !== '') ? cells.filter((cell) => cell !== '') : [text]
  }
  const wide = joinSpacedHan(text.split(/\s{3,}|\t+/), facts)
  const divided = text.split(/(?<!\s)\s{1,200}[—–|·•]\s+/u)
  if (divided.length > 1 && divided.every((column) => isField(column, facts))) return divided
  const columns = wide.length > 1 ? wide : text.split(columnStart)
  if (columns.length < 2) return [text]
  const known = columns.filter((column) => isField(column, facts))
  const enough = wide.length > 1 ? known.length > 0 : known.length === columns.length
  return enough ? columns : [text]
}

/** A name whose characters are spread over the column, `大      会`, is one column. */
function joinSpacedHan(columns: readonly string[], facts: MastheadFacts): string[] {
  const joined: string[] = []
  for (const column of columns) {
    const above = joined.at(-1)
    const whole = above === undefined ? null : `${above}${column}`
    const spaced = whole !== null && /^\p{Script=Han}{2,8}$/u.test(whole)
    if (spaced && isField(whole, facts)) joined[joined.length - 1] = whole
    else joined.push(column)
  }
  return joined
}

/** No more fields stand behind each other on one line, and no line of them is longer. */
const mostFields = 4
const longestFields = 160
/** With the title of its item behind them. */
const longestTitled = 600

/**
 * Fields that an extraction put behind each other with one space: `Eightieth session Agenda item 71 (b)`. Taken where all words of a line
 * that is no field itself are words of fields, and one of them is sure. `Distr.: General` takes anything behind it, so its line is always
 * looked at.
 */
function splitFields(column: string, facts: MastheadFacts): string[] {
  const plain = squeeze(column)
  if (plain.length > longestTitled || !plain.includes(' ')) return [column]
  const whole = isEmblem(plain) ? 'emblem' : readFieldLine(plain, facts)
  if (whole !== null && !mayHoldMore(whole, plain, facts)) return [column]
  const words = plain.split(' ')
  const titled = partTitle(words, facts)
  if (titled) return titled
  if (words.length > 30 || plain.length > longestFields) return [column]
  const parts = partFields(words, facts, mostFields)
  return parts !== null && parts.length > 1 && parts.some((part) => isSureField(part, facts))
    ? parts
    : [column]
}

const itemBehind = /\s(?:Agenda item|Point|Tema|Пункт|البند)\s\p{Nd}/u

/** What has the form of a name of a body, and is in no list, may be one with a session behind it. */
function mayHoldMore(field: Field | 'emblem', text: string, { language }: MastheadFacts): boolean {
  if (field !== 'body') return field === 'distribution'
  return (/\ssession$/iu.test(text) || itemBehind.test(text)) && findBody(text, language) === null
}

/** The item stands within so many words. */
const wordsToItem = 14

/** `Eightieth session Agenda item 71 Lighting of harbours`: fields of which the last is the item, and its title. */
function partTitle(words: readonly string[], facts: MastheadFacts): string[] | null {
  for (let count = Math.min(words.length - 1, wordsToItem); count > 1; count--) {
    const next = words[count] ?? ''
    if (!/^[\p{Lu}\p{Lo}]\p{L}/u.test(next)) continue
    const parts = partFields(words.slice(0, count), facts, mostFields)
    const item = parts && parts.length > 1 ? readFieldLine(parts.at(-1) ?? '', facts) : null
    if (parts && item === 'agenda-item') return [...parts, words.slice(count).join(' ')]
  }
  return null
}

/** The words cut into fields, the longest first; null where that cannot be. */
function partFields(words: readonly string[], facts: MastheadFacts, most: number): string[] | null {
  if (words.length === 0) return []
  if (most === 0) return null
  for (let count = words.length; count > 0; count--) {
    const [part, next] = [words.slice(0, count).join(' '), words[count]]
    if (next !== undefined && !beginsField.test(next)) continue
    if (!isField(part, facts) || hidesField(part, facts)) continue
    const rest = partFields(words.slice(count), facts, most - 1)
    if (rest) return [part, ...rest]
  }
  return null
}

const beginsField = /^[\p{Lu}\p{Lo}\p{Nd}]/u

/** A distribution or an original language takes no more than two words, and no name of a body begins with a session. */
function hidesField(part: string, facts: MastheadFacts): boolean {
  const words = part.split(' ')
  if (words.length < 3) return false
  const field = readFieldLine(part, facts)
  if (field === 'body' && /\ssession$/iu.test(part) && endsInSession(words, facts)) return true
  if (field === 'body')
    return words.some((_, at) => at > 0 && isSureField(words.slice(0, at).join(' '), facts))
  return field === 'distribution' && words.length > 3
}

/** `Human Rights Council Thirty-fourth session`. */
function endsInSession(words: readonly string[], facts: MastheadFacts): boolean {
  return words.some((_, at) => {
    if (at === 0 || findBody(words.slice(0, at).join(' '), facts.language) === null) return false
    return readFieldLine(words.slice(at).join(' '), facts) === 'session'
  })
}

function isSureField(part: string, facts: MastheadFacts): boolean {
  return isSure(isEmblem(part) ? 'emblem' : readFieldLine(part, facts))
}

/** Whether every column of a line is a field of the masthead. */
export function isMastheadLine(text: string, language: Language): boolean {
  const facts = noFacts(language)
  return splitColumns(text, facts).every((column) => isField(column, facts))
}

/** Of these fields a line under the masthead may look like one: a title with the name of a body, a heading with a number. */
const unsure = new Set<Field>([
  'body',
  'organ',
  'label',
  'record',
  'adoption-note',
  'resolution-number',
])

/** Whether every column of a line is a field, and one of them a field that no other line is taken for. */
export function isFactLine(text: string, language: Language): boolean {
  const facts = noFacts(language)
  const columns = splitColumns(text, facts)
    .map(squeeze)
    .map((column) => (isEmblem(column) ? 'emblem' : readFieldLine(column, facts)))
  return columns.every((field) => field !== null) && columns.some((field) => isSure(field))
}

function isSure(field: Field | null): boolean {
  return field !== null && !unsure.has(field)
}

/** Where the right column of page 1 begins: the distribution, the original language, a symbol at the end. */
const columnStart =
  /(?<!\s)\s+(?=Distr\.|Provisional$|Original\s?:|[A-Z]{1,4}\/[\w./-]+(?: ?\(\d{4}\))?\*{0,3}$|(?:WHA|EB)\d{1,3}\.R?\d{1,2}$)/u

function isField(column: string, facts: MastheadFacts): boolean {
  const plain = squeeze(column)
  return isEmblem(plain) || readFieldLine(plain, facts) !== null
}

/** Takes out the spaces of letter-spaced Han: 联 合 国, 2 0 0 8 年. */
export function squeeze(text: string): string {
  const pieces = text.split(/\s+/)
  const single = pieces.filter((piece) => /^[\p{Script=Han}\d]$/u.test(piece)).length
  const spacedOut = pieces.length > 1 && single >= Math.max(2, pieces.length * 0.6)
  return spacedOut ? pieces.join('') : text.replaceAll(/\s+/g, ' ').trim()
}
