// Makes any string fit for the page without changing a word that can be seen: what has no shape of its own becomes a space, what
// would run off the page may break, and in Arabic what is wholly Latin is kept in its own direction.
import type { Language } from '../../document/language.ts'
import type { PrintedRun } from './printed-page.ts'

/** The longest word that surely fits a line of 365 points; a longer one is a web address, a code, or a mistake. */
const longestWord = 40

const zeroWidthSpace = '\u200B'
const leftToRightIsolate = '\u2066'
const popIsolate = '\u2069'

/** Well-formed text without controls, in which no word is longer than a line. */
export function printable(text: string): string {
  const words = cleanWords(text)
  return longWord.test(words) ? breakLongWords(words) : words
}

/** A name or a phrase of our own, with the apostrophe that print has: `Côte d’Ivoire`, `l’ordre du jour`. Words of others keep theirs. */
export function printableName(name: string): string {
  return printable(typographic(name))
}

/** `’` for the apostrophe of a typewriter, in a name or a phrase of our own. */
export function typographic(name: string): string {
  return name.replaceAll(/(?<=\p{L})'/gu, '’')
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

const wordCharacter = '[^\\s\\u200B\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]'
const longWord = new RegExp(`${wordCharacter}{${longestWord + 1}}`, 'u')
// In pieces: a pattern without an end runs out of stack on a word of some millions of letters.
const wordPieces = new RegExp(`${wordCharacter}{1,1000}`, 'gu')

function breakLongWords(text: string): string {
  const out: string[] = []
  let word: string[] = []
  let at = 0
  const endWord = () => {
    const whole = word.join('')
    out.push(whole.length > longestWord ? breakWord(whole) : whole)
    word = []
  }
  for (const { 0: piece, index } of text.matchAll(wordPieces)) {
    if (index > at) {
      endWord()
      out.push(text.slice(at, index))
    }
    word.push(piece)
    at = index + piece.length
  }
  endWord()
  return out.join('') + text.slice(at)
}

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

/** The same for a paragraph, a note or a cell of several runs; `always` in Arabic, whatever they say. */
export function isolatedRuns<Run extends PrintedRun>(
  runs: readonly Run[],
  language: Language,
  always = false,
): (Run | PrintedRun)[] {
  const text = runs.map((run) => ('text' in run ? run.text : '')).join('')
  if (language !== 'ar') return [...runs]
  if (!(always || isForeign(text))) return runs.map(isolateGroups)
  const plain = (mark: string) => ({ text: mark, setOff: false })
  return [plain(leftToRightIsolate), ...runs, plain(popIsolate)]
}

/** A number whose groups stand apart, `12 345`, would print as `345 12`. */
function isolateGroups<Run extends PrintedRun>(run: Run): Run {
  if (!('text' in run) || !groupedNumber.test(run.text)) return run
  const text = run.text.replaceAll(
    new RegExp(groupedNumber, 'gu'),
    (number) => `${leftToRightIsolate}${number}${popIsolate}`,
  )
  return { ...run, text }
}

const groupedNumber = /(?<![\d/.,-])\d{1,3}(?:[ \u00A0]\d{3})+(?:[.,]\d+)?(?![\d/-])/u

function isForeign(text: string): boolean {
  return /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(text) && !/\p{Script=Arabic}/u.test(text)
}
