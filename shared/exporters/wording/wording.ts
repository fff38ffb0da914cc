// The words of the printed page that are in no draft: one file a language, each entry with where it was read. The keys of the
// sources are those of rules.md section 10; `inferred` is usage that was not read in a document.
import type { Language } from '../../document/language.ts'

export interface Worded {
  readonly text: string
  readonly source: string
}

export interface PrintWording {
  readonly unitedNations: Worded
  readonly distribution: Readonly<Record<'general' | 'limited' | 'restricted', Worded>>
  /** `Original: English`, with the language in its place. */
  readonly original: Readonly<Record<Language, Worded>>
  /** The line that names the language of this version; it is not printed on the original. */
  readonly version: Worded
  /** Instead of the original language, on a paper that is not translated. */
  readonly oneLanguage: Worded
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
