// The words of the page for the readings that the importers give for a doubtful place: they write them in English.
import { isLanguage } from '../../shared/document/language.ts'
import type { MessageKey, Translator } from '../../shared/i18n/translate.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'

const fixed: Readonly<Record<string, MessageKey>> = {
  'text in brackets': 'import.alt-brackets',
  'one count': 'import.alt-one-count',
  'a count for each section': 'import.alt-section-count',
  'a note to the last paragraph of its page': 'import.alt-note-last',
  'a note to the last paragraph': 'import.alt-note-last',
  'a note to another place': 'import.alt-note-elsewhere',
  'a line of the masthead': 'import.alt-masthead',
  'a title': 'import.alt-title',
  'a paragraph': 'import.alt-paragraph',
  paragraph: 'import.alt-paragraph',
  heading: 'import.alt-heading',
  'an annex': 'import.alt-annex',
  annex: 'import.alt-annex',
  'an annex of its own': 'import.alt-annex',
  'rows of a table': 'import.alt-table',
  'the rest of the one above': 'import.alt-rest',
  'sub-paragraph': 'import.alt-subparagraph',
  'preambular paragraph': 'import.act-preamble',
  'operative paragraph': 'import.act-operative',
  preamble: 'import.act-preamble',
  operative: 'import.act-operative',
  text: 'import.act-text',
  'unnumbered text': 'import.act-text',
  'no sponsor': 'import.sponsor-none',
  'a sponsor that is no State': 'import.alt-no-state',
  'no State': 'import.alt-not-a-state',
  'a State that voted': 'import.alt-voted',
  'a whole paragraph': 'import.alt-whole',
  'the beginning of one': 'import.alt-beginning',
  'a new paragraph': 'import.alt-own-paragraph',
  'a paragraph of its own': 'import.alt-own-paragraph',
  'the rest of the paragraph above': 'import.alt-rest',
  'the rest of a note': 'import.alt-rest-of-note',
  'a reference to a note that is not in the file': 'import.alt-note-missing',
  'a note to the masthead': 'import.alt-note-of-masthead',
  'a note to the text': 'import.alt-note-of-text',
  'the next of the same level': 'import.alt-same-level',
  'a level below': 'import.alt-level-below',
  'a lower level': 'import.alt-level-below',
  'the last level there is': 'import.alt-last-level',
  'a list': 'import.alt-list',
  headings: 'import.alt-headings',
  'a line of the contents': 'import.alt-contents',
  'a heading in the annex': 'import.alt-annex-heading',
  'cells of their own': 'import.alt-cells',
  'a cell over several columns or rows': 'import.alt-wide-cell',
  'titles that end elsewhere': 'import.alt-titles-elsewhere',
  'a draft resolution': 'masthead.kind-draft-resolution',
  'an amendment': 'masthead.kind-amendment',
  'an addendum': 'masthead.kind-addendum',
  'a corrigendum': 'masthead.kind-corrigendum',
  'a record': 'masthead.kind-record',
}

/** Digits of the sentence. */
export const plainSign = /^(?:characters|(?:a |the )?number) (.+)$/u

/** Readings with a number or a name in them. */
const signed: readonly (readonly [pattern: RegExp, key: MessageKey])[] = [
  [/^(?:a )?reference to note (.+)$/u, 'import.alt-reference'],
  [plainSign, 'import.alt-characters'],
  [/^the rest of note (.+)$/u, 'import.alt-rest-of-numbered-note'],
  [/^note (.+)$/u, 'import.alt-note'],
]

const named: readonly (readonly [pattern: RegExp, key: MessageKey])[] = [
  [/^a proposal of (.+)$/u, 'import.alt-proposal'],
  [/^a deletion of (.+)$/u, 'import.alt-deletion'],
]

/** As written where the page has no words for it: a number, a word, a name. */
export function wordsOfAlternative(
  alternative: string,
  { translate, language }: Translator,
): string {
  const key = Object.hasOwn(fixed, alternative) ? fixed[alternative] : undefined
  if (key) return translate(key)
  if (isLanguage(alternative)) return translate(`language.${alternative}`)
  return withSign(alternative, translate) ?? withNames(alternative, { translate, language })
}

function withSign(alternative: string, translate: Translator['translate']): string | null {
  for (const [pattern, words] of signed) {
    const sign = pattern.exec(alternative)?.[1]
    if (sign !== undefined) return translate(words, { sign })
  }
  const titles = /^the titles (.+)$/u.exec(alternative)?.[1]
  return titles === undefined ? null : translate('import.alt-titles', { titles })
}

function withNames(
  alternative: string,
  { translate, language }: Pick<Translator, 'translate' | 'language'>,
): string {
  for (const [pattern, words] of named) {
    const codes = pattern.exec(alternative)?.[1]?.split(', ')
    const names = codes?.map((code) => delegationName(code, language) || code)
    if (names) return translate(words, { names: listOf(names, language) })
  }
  return alternative
}

function listOf(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'unit' }).format(names)
}
