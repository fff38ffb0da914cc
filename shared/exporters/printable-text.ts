// Makes any string fit for the page without changing a word that can be seen: what has no shape of its own becomes a space, what
// would run off the page may break, and in Arabic what is wholly Latin is kept in its own direction.
import type { Language } from '../document/language.ts'
import type { PrintedRun } from './printed-page.ts'

/** The longest word that surely fits a line of 365 points; a longer one is a web address, a code, or a mistake. */
const longestWord = 40

const zeroWidthSpace = '\u200B'
const leftToRightIsolate = '\u2066'
const popIsolate = '\u2069'

/** Well-formed text without controls, in which no word is longer than a line. */
export function printable(text: string): string {
  return cleanWords(text).replaceAll(longWords, breakWord)
}

/** Well-formed text without controls: what any XML can hold too. */
export function cleanWords(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ')
      .replaceAll('\uFEFF', '\u2060')
      // Noncharacters, and an anchor that refers to nothing.
      .replaceAll(/[\uFFFC\uFFFE\uFFFF]/gu, '\uFFFD')
  )
}

const longWords = new RegExp(
  `[^\\s\\u200B\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]{${longestWord + 1},}`,
  'gu',
)

/** Lets a long word break after a slash, and elsewhere where there is no slash for too long; never before a combining mark. */
function breakWord(word: string): string {
  let out = ''
  let since = 0
  let previous = ''
  for (const character of word) {
    const due = since >= longestWord || (previous === '/' && character !== '/')
    if (due && !/[\p{M}\p{Cf}]/u.test(character)) {
      out += zeroWidthSpace
      since = 0
    }
    out += character
    since += 1
    previous = character
  }
  return out
}

/**
 * In an Arabic document, keeps a text without any Arabic in its own direction: otherwise `9 March 2020` would print as
 * `March 2020 9` and a full stop would jump to the wrong end.
 */
export function isolated(text: string, language: Language): string {
  return language === 'ar' && isForeign(text) ? `${leftToRightIsolate}${text}${popIsolate}` : text
}

/** The same for a paragraph or a note of several runs. */
export function isolatedRuns(runs: readonly PrintedRun[], language: Language): PrintedRun[] {
  const text = runs.map((run) => ('text' in run ? run.text : '')).join('')
  if (language !== 'ar' || !isForeign(text)) return [...runs]
  const plain = (mark: string) => ({ text: mark, setOff: false })
  return [plain(leftToRightIsolate), ...runs, plain(popIsolate)]
}

function isForeign(text: string): boolean {
  return /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(text) && !/\p{Script=Arabic}/u.test(text)
}
