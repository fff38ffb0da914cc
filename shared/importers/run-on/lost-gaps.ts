// Sites that hold papers of students join the lines of a text with nothing between them: `Topic: Fisheries in the northSponsors: Chile` and
// `as follows:a. Each State;b. Nations`. A gap is put back where the next line surely began: before a head with its colon, before a number or
// a letter with its point and a capital, before a capital that opens a paragraph.
import type { Language } from '../../document/language.ts'
import { findBody } from '../../grammar/bodies.ts'
import { readNamedHead } from '../front/named-heads.ts'
import type { SourceLine } from '../lines/source-lines.ts'
import { cased, type RunOnContext } from './run-on-body.ts'

/** One lost gap is a slip of the pen. */
const fewest = 3
/** Shorter lines hold no text. */
const shortest = 120
/** Behind a stop, or behind the last letter of a value, with no space. */
const glued =
  /(?<=[,;:.])(?=\d{1,2}\.\s?\p{Lu}|[a-z][.)]\s?\p{Lu}|\p{Lu}\p{Ll}+\s)|(?<=\p{Ll})(?=\p{Lu}\p{Ll}+\s)/gu
const values = /(?<=[\p{Ll}\p{Script=Han}\d)）"”])(?=\p{Lu}\p{L}+[^:：]{0,30}[:：])/gu
const names = /(?<=[\p{Ll})”"])(?=(?:The|La|Le|El|L[’']) ?\p{Lu})/gu

export function restoreGaps(line: SourceLine, { language, opening }: RunOnContext): SourceLine {
  const { text } = line
  if (text.length < shortest || !cased.has(language)) return line
  const begins = [...text.matchAll(glued)]
    .map(({ index }) => index)
    .filter((at) => {
      const ahead = text.slice(at, at + 300)
      return !/^\p{Lu}/u.test(ahead) || opening(ahead) !== null || isSubject(ahead, language)
    })
  const heads = [...text.matchAll(values)]
    .map(({ index }) => index)
    .filter((at) => readNamedHead(text.slice(at, at + 60)) !== null)
  const subjects = [...text.matchAll(names)]
    .map(({ index }) => index)
    .filter((at) => isSubject(text.slice(at, at + 100), language))
  const places = [...new Set([0, ...begins, ...heads, ...subjects])].toSorted((a, b) => a - b)
  if (places.length <= fewest) return line
  const pieces = places.map((at, index) => text.slice(at, places[index + 1]))
  return { ...line, text: pieces.join(' ') }
}

function isSubject(text: string, language: Language): boolean {
  const name = /^[^,:;.]{4,80}(?=,)/u.exec(text)?.[0]
  return name !== undefined && findBody(name, language) !== null
}
