// The words of masthead, head and foot.
import type { Language } from '../../document/language.ts'
import { arPage } from './ar.ts'
import { enPage } from './en.ts'
import { esPage } from './es.ts'
import { frPage } from './fr.ts'
import { ruPage } from './ru.ts'
import { zhPage } from './zh.ts'
import type { Sourced, Worded } from './sourced-words.ts'

export interface PrintWording {
  readonly unitedNations: Worded
  readonly distribution: Readonly<Record<'general' | 'limited' | 'restricted', Worded>>
  /** `Original: English`, with the language in its place. */
  readonly original: Readonly<Record<Language, Worded>>
  /** The line that names the language of this version; it is not printed on the original. */
  readonly version: Worded
  /** Instead of the original language, on a paper that is not translated. */
  readonly oneLanguage: Worded
  /** The note on the title of a conference room paper. */
  readonly notEdited: Worded
  /** Of a link from a note to its place. */
  readonly backToText: Worded
  /** Where the symbol of a draft would stand, and at the head of every page. */
  readonly notIssued: Worded
  /** The same of an issued text whose source does not give its symbol. */
  readonly noSymbol: Worded
  /** `{day}` is the day of the reissue. */
  readonly reissued: Worded
  /** At the foot of page 1. */
  readonly recycle: Worded
  /** In parentheses after the job number. */
  readonly jobLetter: string
  /** At the end of a resolution; `{number}` is the number of the meeting, with the ending that the language wants. */
  readonly meeting: Worded
  /** In the block at the end of a resolution, the day stands before the meeting. */
  readonly dayBeforeMeeting: boolean
}

const printWordings: Readonly<Record<Language, PrintWording>> = {
  ar: wordingOf(arPage),
  zh: wordingOf(zhPage),
  en: wordingOf(enPage),
  fr: wordingOf(frPage),
  ru: wordingOf(ruPage),
  es: wordingOf(esPage),
}

function wordingOf(page: Sourced<PrintWording>): PrintWording {
  return { ...page, jobLetter: page.jobLetter.text }
}

/** The words around the text in the language of the version. */
export function printWording(language: Language): PrintWording {
  return printWordings[language]
}
