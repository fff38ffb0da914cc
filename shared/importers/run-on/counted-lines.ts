// A Model UN paper whose lines are counted in the margin, on one line: the numbers stand among the words, `..., 1 2 Bearing in mind the duty of
// the United Nations 3 and its Members, 4 5 Observing`. Each was the beginning of a line, and a number alone an empty one.
import type { Language } from '../../document/language.ts'
import { type Ambiguity, excerptOf, type FurnitureLine } from '../imported-document.ts'
import type { SourceLine } from '../lines/source-lines.ts'
import { looksLikeBody } from '../front/masthead-words.ts'
import { frontBreaks } from './run-on-fronts.ts'

export interface CountedLines {
  readonly lines: readonly SourceLine[]
  readonly furniture: readonly FurnitureLine[]
  readonly ambiguities: readonly Ambiguity[]
}

/** Fewer numbers may be any; a line of print has no more letters. */
const fewest = 10
const longestLine = 250

export function splitCounted(written: readonly SourceLine[], language: Language): CountedLines {
  const furniture: FurnitureLine[] = []
  const ambiguities: Ambiguity[] = []
  const lines = written.flatMap((line) => {
    const numbers = findCount(line.text)
    if (numbers.length < fewest) return [line]
    const { number, text } = line
    for (const { value } of numbers)
      furniture.push({ line: number, text: String(value), what: 'line-number' })
    const alternatives = ['paragraphs that stood on one line', 'one paragraph']
    ambiguities.push({
      code: 'break-in-paragraph',
      line: number,
      excerpt: excerptOf(text),
      alternatives,
    })
    return cutAt(line, numbers, language)
  })
  return { lines, furniture, ambiguities }
}

interface Found {
  readonly at: number
  readonly value: number
}

/** Each number one more than the one before it, from 1, and no further from it than a line is long. */
function findCount(text: string): Found[] {
  const count: Found[] = []
  for (const { 0: digits, index } of text.matchAll(/(?<=\s)\d{1,3}(?=\s|$)/gu)) {
    const last = count.at(-1)
    if (last && index - last.at > longestLine) break
    if (Number(digits) === (last?.value ?? 0) + 1) count.push({ at: index, value: Number(digits) })
  }
  return count
}

function cutAt(line: SourceLine, numbers: readonly Found[], language: Language): SourceLine[] {
  const front = line.text.slice(0, numbers[0]?.at)
  const subject = subjectAt(front)
  const begins = [0, ...frontBreaks(front.slice(0, subject || front.length), language), subject]
  const heads = [...new Set(begins)].toSorted((a, b) => a - b)
  const above = heads.map((at, index) => front.slice(at, heads[index + 1]))
  const below = numbers.map(({ at, value }, index) => {
    return line.text.slice(at + String(value).length, numbers[index + 1]?.at)
  })
  let gap = line.gap
  return [
    ...above.map((text) => [text, 0] as const),
    ...below.map((text) => [text, 1] as const),
  ].flatMap(([text, more]) => {
    const words = text.trim()
    if (words === '') {
      gap += more
      return []
    }
    const whole = { ...line, text: words, gap }
    gap = 0
    return [whole]
  })
}

/** The name of a body with its article and its comma, at the end of the front; 0 where there is none. */
function subjectAt(front: string): number {
  const articles = front.matchAll(/(?<=\s)(?:The|THE|La|LA|Le|LE|El|EL|L[’'])(?=\s?\p{Lu})/gu)
  const name = /,\s*$/u.test(front) ? front.replace(/,\s*$/u, '') : ''
  const at = [...articles].map(({ index }) => index)
  return at.findLast((index) => looksLikeBody(name.slice(index))) ?? 0
}
