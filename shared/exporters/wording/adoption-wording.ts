// What a resolution says of its adoption, in the form of its body, with where it was read (sourced-words.ts).
import type { Language } from '../../document/language.ts'
import { arAdoption } from './ar.ts'
import { enAdoption } from './en.ts'
import { esAdoption } from './es.ts'
import { frAdoption } from './fr.ts'
import { ruAdoption } from './ru.ts'
import { zhAdoption } from './zh.ts'
import { type Sourced, textsOf, type Worded } from './sourced-words.ts'

export interface AdoptionWording {
  /** Above the title; `{day}` is that of adoption. */
  readonly assembly: Worded
  readonly council: Worded
  readonly humanRights: Worded
  /** The note to it; `{session}` is the ordinal of the session, `{report}` the symbol of the report. */
  readonly humanRightsNote: Worded
  /** Of the Security Council and of a resolution that stands in a report. */
  readonly heading: Worded
  readonly securityHeading: Worded
  /** `{meeting}` with the ending that the language wants. */
  readonly security: Worded
  /** The same where the meeting is not known. */
  readonly securityDay: Worded
  /** In brackets; `{body}` with its article, `{symbols}` as printed. */
  readonly onReport: Worded
  readonly withoutReference: Worded
  readonly onRecommendation: Worded
  /** The same headings of a decision. */
  readonly decision: Readonly<Record<'assembly' | 'council' | 'humanRights' | 'heading', Worded>>
  /** At the end of the text, of a body whose meetings are not called plenary. */
  readonly meeting: Worded
  readonly withoutVote: Worded
  /** `{inFavour}` and `{against}` are numbers or `nobody`, `{abstaining}` one of `abstentions`. */
  readonly recordedVote: Worded
  readonly nobody: string
  /** `{n}` abstentions: none, one, several. */
  readonly abstentions: readonly [none: string, one: string, several: string]
  /** Over the list of names. */
  readonly inFavour: Worded
  readonly against: Worded
  readonly abstaining: Worded
  /** Stands for a list without names. */
  readonly noNames: string
  /** In the place of the symbol of a resolution that stands in the report on a session. */
  readonly inReport: Worded
}

export const adoptionWordings: Readonly<Record<Language, AdoptionWording>> = {
  ar: wordingOf(arAdoption),
  zh: wordingOf(zhAdoption),
  en: wordingOf(enAdoption),
  fr: wordingOf(frAdoption),
  ru: wordingOf(ruAdoption),
  es: wordingOf(esAdoption),
}

function wordingOf(adoption: Sourced<AdoptionWording>): AdoptionWording {
  return {
    ...adoption,
    nobody: adoption.nobody.text,
    abstentions: textsOf<AdoptionWording['abstentions']>(adoption.abstentions),
    noNames: adoption.noNames.text,
  }
}
