// The beginning of a paragraph in the form in which it is compared, with the way back to the offsets of the original.
import type { Language } from '../../document/language.ts'
import { placesOfReadings } from '../han-readings.ts'

export interface NormalText {
  /** Lower case, without accents and vowel signs; one space between words, none in Chinese; a space after an apostrophe. */
  readonly text: string
  /** For each character of `text`, where the original character ends. */
  readonly ends: readonly number[]
  /** Where the first word begins in the original. */
  readonly from: number
}

/** Enough for the longest opener with its adverbials. */
const maxLead = 200

/** Quotation marks, brackets and marks of footnotes and direction that may stand before the first word. */
const leading =
  /^[\s"“”„«»‹›'‘’‚([{（［【〔「『*†‡\uFFFC\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF…]+/u

export function normalize(text: string, language: Language): NormalText {
  const from = leading.exec(text)?.[0].length ?? 0
  let out = ''
  const ends: number[] = []
  let at = from
  const put = (characters: string) => {
    for (const character of characters) {
      out += character
      for (let unit = 0; unit < character.length; unit++) ends.push(at)
    }
  }
  const lead = text.slice(from, from + maxLead)
  const readings = language === 'zh' ? placesOfReadings(lead) : none
  for (const character of lead) {
    const within = readings.has(at - from)
    at += character.length
    const plain = within ? '' : plainCharacter(character)
    if (plain === '') ends.fill(at, -1)
    else if (!/\s/u.test(plain)) put(plain === "'" ? "' " : plain)
    else if (language !== 'zh' && !out.endsWith(' ')) put(' ')
  }
  return { text: out, ends, from }
}

const none: ReadonlySet<number> = new Set()

/** The same for the words of a list; there an accent or an apostrophe makes no difference either. */
export function normalizeForm(form: string, language: Language): string {
  return normalize(form, language).text.trim()
}

/** A text has few different characters, and each is asked for thousands of times. */
const known = new Map<string, string>()
/** More than any text in the six languages has. */
const mostKnown = 20_000

function plainCharacter(character: string): string {
  if (character < '\u0080') return character.toLowerCase()
  const before = known.get(character)
  if (before !== undefined) return before
  const plain = makePlain(character)
  if (known.size < mostKnown) known.set(character, plain)
  return plain
}

function makePlain(character: string): string {
  if (/[’‘ʼ']/u.test(character)) return "'"
  if (/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00AD]/u.test(character)) return ''
  return character
    .normalize('NFD')
    .replaceAll(/\p{M}|\u0640/gu, '')
    .toLowerCase()
}
