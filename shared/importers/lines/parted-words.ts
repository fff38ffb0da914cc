// Where a printer has moved letters by a hair to fill a line, extraction gives English words with a space in them: `tha t`, `fun ctional`, and a
// space before the quotation mark that closes. A piece that is no word belongs to the one beside it: a consonant alone, an ending, letters
// that no word begins with. Where the document has the whole word elsewhere nothing else is left; otherwise it is told.
import type { Language } from '../../document/language.ts'
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import type { SourceLine } from './source-lines.ts'

interface ClosedWords {
  readonly lines: readonly SourceLine[]
  readonly ambiguities: readonly Ambiguity[]
}

interface Word {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** A letter alone may be that of an item, `annex b`: it is joined to make a word that the document has. */
const consonant = /^[b-df-hj-np-tvwxz]$/u
const ending = /^(?:[ct]ions?|c?tional|ations?|ments?|ness|ity|ities|ances?|ences?|ively|ings?)$/u
/** Hydrogen ions: an ending and a word. */
const endingOrWord = /^ions?$/u
const impossible =
  /^(?:ct|nt|nd|rt|lt|ng|mp|nc|rm|rn|rd|rs|ls|tt|ss|pp|mm|nn|rr|ff|dd|ck|rk|lk|nk|rv|lv|xt)[a-z]+$/u
/** Words and units that begin so all the same: mpox, ngultrum, the nth, ppm. Without a vowel, or so short, such a piece is no end of a word for sure. */
const words = /^(?:mpox|ngultrums?|ngos?|ndcs?)$/u
const shortest = 4

export function closeWords(lines: readonly SourceLine[], language: Language): ClosedWords {
  if (language !== 'en') return { lines, ambiguities: [] }
  const known = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[a-z]{2,}/gu) ?? []))
  const ambiguities: Ambiguity[] = []
  const closed = lines.map((line): SourceLine => {
    const text = line.text.replaceAll(/(?<=\p{L}) (?=”)/gu, '')
    const pieces = wordsOf(text).flatMap((word, at, words) => {
      const left = words[at - 1]
      return left && isParted(text, left, word, known) ? [{ left, word }] : []
    })
    for (const { left, word } of pieces)
      if (!known.has(join(left, word))) ambiguities.push(tell(line, left, word))
    if (pieces.length === 0 && text === line.text) return line
    const gaps = new Set(pieces.map(({ left }) => left.to))
    return { ...line, text: without(text, gaps) }
  })
  return { lines: closed, ambiguities }
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => {
    return { text: word, from: index, to: index + word.length }
  })
}

function isParted(text: string, left: Word, right: Word, known: ReadonlySet<string>): boolean {
  if (text.slice(left.to, right.from) !== ' ' || !/^[A-Za-z]?[a-z]+$/u.test(left.text)) return false
  // Of an abbreviation, a compound or a reference nothing is a piece.
  if (
    /[\p{N}’'./-]$/u.test(text.slice(0, left.from)) ||
    /^[\p{N}’'/)-]/u.test(text.slice(right.to))
  )
    return false
  if (words.test(right.text)) return false
  if (known.has(join(left, right)) && mayEnd(right.text, left.text)) return true
  return isEnd(right.text) || (left.text.length > 1 && ending.test(right.text))
}

/** What is joined to make a word that the document has. */
function mayEnd(right: string, left: string): boolean {
  if (consonant.test(right) || consonant.test(left) || impossible.test(right)) return true
  return left.length > 1 && endingOrWord.test(right)
}

/** What no word begins with, and so is the end of one. */
function isEnd(text: string): boolean {
  return impossible.test(text) && text.length >= shortest && /[aeiouy]/u.test(text)
}

function join(left: Word, right: Word): string {
  return `${left.text}${right.text}`.toLowerCase()
}

function without(text: string, gaps: ReadonlySet<number>): string {
  return text.replaceAll(/ /gu, (space, at: number) => (gaps.has(at) ? '' : space))
}

function tell({ number, text }: SourceLine, left: Word, right: Word): Ambiguity {
  return {
    code: 'word-or-compound',
    line: number,
    excerpt: excerptOf(text.slice(Math.max(0, left.from - 25), right.to + 25)),
    alternatives: [`${left.text}${right.text}`, `${left.text} ${right.text}`],
  }
}
