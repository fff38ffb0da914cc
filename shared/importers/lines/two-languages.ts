// The alignment of a document with its translation, as the conference services of the United Nations show it: each line in English and right
// behind it, without a space, the same in Arabic or Chinese. The document is read in the language of the translation; the other half of each
// line is left out, and told.
import { type Ambiguity, excerptOf, type FieldLine } from '../imported-document.ts'
import type { SourceLine } from './source-lines.ts'

interface OneLanguage {
  readonly lines: readonly SourceLine[]
  readonly fields: readonly FieldLine[]
  readonly ambiguities: readonly Ambiguity[]
}

/** So many lines, and this share of all, must have both. */
const fewest = 6
const share = 0.6

const translated = /[\p{Script=Han}\p{Script=Arabic}]/u
/** What belongs to the translation and stands before its first letter: an opening bracket or quotation mark, the number of the paragraph, a year. */
const before =
  /(?:(?<=[;:,.؛،；，。])\s*\d{1,3}\s?[-–—.)]\s*|(?<=[\p{L};:,.])\(?[a-z\d]{1,2}\)\s?|(?<=[\p{Ll};:,.])\d{4}\s?(?=$))?[《“"«‘（(［[\s]*$/u

export function takeOneLanguage(lines: readonly SourceLine[]): OneLanguage {
  const halves = lines.map(({ text, row }) => (row ? null : halvesOf(text)))
  const both = halves.filter((half) => half !== null && half[0] !== half[1])
  if (both.length < fewest || both.length < lines.length * share)
    return { lines, fields: [], ambiguities: [] }
  const fields: FieldLine[] = []
  const kept = lines.map((line, index): SourceLine => {
    const [left, right] = halves[index] ?? []
    if (left === undefined || right === undefined) return line
    if (left !== right) fields.push({ line: line.number, text: left, field: 'unread' })
    return { ...line, text: right }
  })
  const alternatives = ['the second half of each line', 'the first half of each line']
  const [first] = fields
  const ambiguities: Ambiguity[] = first
    ? [
        {
          code: 'language-uncertain',
          line: first.line,
          excerpt: excerptOf(first.text),
          alternatives,
        },
      ]
    : []
  return { lines: kept, fields, ambiguities }
}

/** The two halves of a line; the same twice for a symbol or a number, which is no translation. Null for any other line. */
function halvesOf(text: string): readonly [string, string] | null {
  const half = text.slice(0, text.length / 2)
  if (text.length > 3 && half + half === text) return [half, half]
  const at = text.search(translated)
  if (at < 4) return null
  const from = at - (before.exec(text.slice(0, at))?.[0].length ?? 0)
  const [left, right] = [text.slice(0, from).trim(), text.slice(from).trim()]
  return /\p{Script=Latin}{2}/u.test(left) && right !== '' ? [left, right] : null
}
