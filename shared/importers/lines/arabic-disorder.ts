// Signs that a program took Arabic from a PDF and lost the order of it, so that no rule gives it back: pairs of lam and alef the wrong way round
// (تالحظ for تلاحظ, as الـ for the article), figures from the back (5202), figures cut off into lines of their own, stops at the heads of lines, and words
// whose letters are backwards between figures that are not.
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import type { SourceLine } from './source-lines.ts'
import { isBackwards } from './visual-order.ts'

export function findDisorder(lines: readonly SourceLine[]): Ambiguity[] {
  const arabic = lines.filter(({ text }) => isArabic(text))
  const [first] = arabic
  if (!first || !signs.some((shows) => shows(lines, arabic))) return []
  const excerpt = excerptOf(first.text)
  return [{ code: 'letters-out-of-order', line: first.number, excerpt, alternatives: [excerpt] }]
}

type Sign = (lines: readonly SourceLine[], arabic: readonly SourceLine[]) => boolean

/** Fewer of a kind may be slips. */
const fewest = 3
/** Of all lines: those of nothing but figures between two of Arabic. */
const mostFigures = 0.06

const count = (lines: readonly SourceLine[], pattern: RegExp) =>
  lines.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0)

const turnedPairs = /ا[أإآا]ل|(?<!\p{L})[وف]?ال(?!\p{L})/gu
const soundPairs = /ل[اأإآ]/gu
const turnedYears = /(?<!\d)\d[0-9][0129][12](?!\d)/gu
const soundYears = /(?<!\d)(?:19|20)\d\d(?!\d)/gu
const figures = /^[\d\s/.,-]+$/u
const stopAtHead = /^[،؛:](?=.)/gu

const signs: readonly Sign[] = [
  (_lines, arabic) => {
    const turned = count(arabic, turnedPairs)
    return turned >= fewest && turned > count(arabic, soundPairs)
  },
  (_lines, arabic) => {
    const turned = count(arabic, turnedYears)
    return turned >= fewest && turned > count(arabic, soundYears)
  },
  (lines) => {
    const alone = lines.filter(({ text }, index) => {
      const around = [lines[index - 1], lines[index + 1]]
      return figures.test(text) && around.every((line) => line && isArabic(line.text))
    })
    return alone.length >= fewest * 2 && alone.length > lines.length * mostFigures
  },
  (_lines, arabic) => count(arabic, stopAtHead) >= fewest,
  (lines) => isBackwards(lines.map(({ text }) => text).join('\n')) !== null,
]

function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text)
}
