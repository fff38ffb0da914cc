// The words of addenda and corrigenda in the six languages (rules.md 1.5). No original was read in full: the labels come from the guides
// to symbols and from single documents, the sentences are usage that was not read in a document.
import type { Language } from '../../document/language.ts'
import { arNotice } from './ar.ts'
import { enNotice } from './en.ts'
import { esNotice } from './es.ts'
import { frNotice } from './fr.ts'
import { ruNotice } from './ru.ts'
import { zhNotice } from './zh.ts'
import { type Sourced, textsOf, type Worded } from './sourced-words.ts'

export interface NoticeWording {
  readonly addendum: Worded
  readonly corrigendum: Worded
  /** Before the list of additional sponsors, of one and of several. */
  readonly addOne: Worded
  readonly addSeveral: Worded
  /** After the list. */
  readonly stop: string
  /** Which versions a corrigendum is of; `{languages}` is a list of names from `languages`. */
  readonly only: Worded
  readonly languages: Readonly<Record<Language, string>>
  /** Where a correction is to be made; `{number}` is `5` or `5 (a)`, of an annex its whole name, of a row its place in the table. */
  readonly places: Readonly<
    Record<
      'title' | 'subject' | 'preambular' | 'operative' | 'heading' | 'annex' | 'row' | 'footnote',
      string
    >
  >
  /** `{old}` and `{new}` are words in the quotation marks of the language. */
  readonly forRead: Worded
  readonly shouldRead: Worded
  readonly quotes: readonly [open: string, close: string]
}

export const noticeWordings: Readonly<Record<Language, NoticeWording>> = {
  ar: wordingOf(arNotice),
  zh: wordingOf(zhNotice),
  en: wordingOf(enNotice),
  fr: wordingOf(frNotice),
  ru: wordingOf(ruNotice),
  es: wordingOf(esNotice),
}

function wordingOf(notice: Sourced<NoticeWording>): NoticeWording {
  return {
    ...notice,
    stop: notice.stop.text,
    languages: textsOf<NoticeWording['languages']>(notice.languages),
    places: textsOf<NoticeWording['places']>(notice.places),
    quotes: textsOf<NoticeWording['quotes']>(notice.quotes),
  }
}
