// PDFBox runs lines of Han together where their glyphs overlap, so that the sign over a heading stands before its words: 一数据、监测和问责. Signs that
// count from the first one, each before words without a stop and behind the end of a paragraph, are given their lines again. So is the word
// for an annex over paragraph 1. The first of each is told, and one alone, which keeps its line.
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import { formatChinese } from '../../numbering/counters.ts'
import { readLabel } from '../body/printed-labels.ts'
import { isFinished } from './finished.ts'
import { isFootLine } from './page-furniture.ts'
import type { SourceLine } from './source-lines.ts'

interface SplitHeadings {
  readonly lines: readonly SourceLine[]
  readonly ambiguities: readonly Ambiguity[]
}

/** One such line may begin with a word: 一般性意见. */
const fewest = 2
/** A heading has no more characters. */
const longest = 60
const annexed = /^(附件|附录|附錄)(?=\p{Script=Han})(?![一二三四五六七八九十])/u

/** Looks at every line once. */
export function splitHeadings(lines: readonly SourceLine[]): SplitHeadings {
  const counts = [formatChinese, (value: number) => String.fromCodePoint(64 + value)]
  const counted = counts.map((format) => findSigns(lines, format))
  const signs = counted.find(({ size }) => size >= fewest)
  const annexes = findAnnexes(lines)
  const found = new Map([...(signs ?? []), ...annexes])
  const told = [...(signs ? [signs] : counted), annexes].flatMap((each) =>
    [...each.keys()].slice(0, 1),
  )
  const ambiguities = told.flatMap((index): Ambiguity[] => {
    const line = lines[index]
    if (!line) return []
    const readings = ['a sign over its heading', 'words of the heading']
    const alternatives = found.has(index) ? readings : readings.toReversed()
    const excerpt = excerptOf(line.text)
    return [{ code: 'break-in-paragraph', line: line.number, excerpt, alternatives }]
  })
  return {
    lines: lines.flatMap((line, index) => {
      const sign = found.get(index)
      if (sign === undefined) return [line]
      return [
        { ...line, text: sign },
        { ...line, text: line.text.slice(sign.length) },
      ]
    }),
    ambiguities,
  }
}

/** By the index of a line the sign that it begins with, the next one of those before it. */
function findSigns(
  lines: readonly SourceLine[],
  format: (value: number) => string,
): Map<number, string> {
  const found = new Map<number, string>()
  lines.forEach(({ text }, index) => {
    const sign = format(found.size + 1)
    const heads = text.startsWith(sign) && /^\p{Script=Han}{2}/u.test(text.slice(sign.length))
    if (heads && isHeading(lines, index)) found.set(index, sign)
  })
  return found
}

function findAnnexes(lines: readonly SourceLine[]): Map<number, string> {
  const found = new Map<number, string>()
  lines.forEach(({ text }, index) => {
    const sign = annexed.exec(text)?.[0]
    if (sign === undefined || !isHeading(lines, index)) return
    const below = readLabel(lines[index + 1]?.text ?? '')
    if (below?.kind === 'number' && below.readings[0]?.value === 1) found.set(index, sign)
  })
  return found
}

function isHeading(lines: readonly SourceLine[], index: number): boolean {
  const { text = '', row } = lines[index] ?? {}
  if (row || text.length > longest || isFinished(text)) return false
  const above = lines[index - 1]
  return above !== undefined && (isFinished(above.text) || isFootLine(above.text))
}
