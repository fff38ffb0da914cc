// The line that names the sponsors, `Gabon:* draft resolution`, as it is written in six languages (rules.md 5.3); read-sponsor-line.ts is its reverse.
//
// Order: by the printed name in the alphabet of the language; Chinese follows the English names; Arabic leaves out the article.
// Asterisks: one a group, in the order of the line. In English a mark stands after the punctuation, `Gabon:*`, and in French and
// Spanish before it, as footnote marks do (rules.md 3.10); for the other languages the English place is taken (inferred).
import type { Language } from '../document/language.ts'
import { groupNote } from '../sponsors/groups.ts'
import type { Sponsor, SponsorList } from '../sponsors/sponsor-list.ts'
import { stateName } from '../sponsors/states.ts'
import { labelText, type DutyStation, type SponsorLabel } from './sponsor-label.ts'

export interface SponsorLine {
  /** `Gabon and Japan:* draft resolution`; of a list without sponsors, the label alone with a capital. */
  readonly line: string
  /** The names without marks and label. */
  readonly names: string
  /** `* On behalf of ...`, a line a group; null where nobody acts for a group. */
  readonly note: string | null
}

export interface SponsorLineOptions {
  readonly sponsors: SponsorList
  readonly label: SponsorLabel
  readonly language: Language
  readonly profile?: DutyStation
}

export function formatSponsorLine(options: SponsorLineOptions): SponsorLine {
  const { sponsors, label, language, profile } = options
  const ordered = orderSponsors(sponsors, language)
  const words = labelText(label, language, profile)
  const marks = markGroups(ordered)
  const marked = ordered.map((sponsor) => ({
    name: stateName(sponsor.delegation, language),
    mark: marks.get(sponsor.onBehalfOf) ?? '',
  }))
  const names = joinNames(
    marked.map(({ name }) => ({ name, mark: '' })),
    language,
  )
  return {
    line: ordered.length === 0 ? capitalize(words) : writeLine(marked, words, language),
    names,
    note: writeNotes(marks, language),
  }
}

export interface SponsorNames {
  /** `Croatia,* Gabon** and Japan`. */
  readonly sentence: string
  /** The same one a line. */
  readonly lines: readonly string[]
  /** As in SponsorLine. */
  readonly note: string | null
}

/** The names as they are read out, copied into a letter or put into a report: without colon and label. */
export function formatSponsorNames(sponsors: SponsorList, language: Language): SponsorNames {
  const ordered = orderSponsors(sponsors, language)
  const marks = markGroups(ordered)
  const marked = ordered.map(({ delegation, onBehalfOf }) => ({
    name: stateName(delegation, language),
    mark: marks.get(onBehalfOf) ?? '',
  }))
  return {
    sentence: joinNames(marked, language),
    lines: marked.map(({ name, mark }) => `${name}${mark}`),
    note: writeNotes(marks, language),
  }
}

/** The sponsors in the order in which they are printed. */
function orderSponsors(sponsors: SponsorList, language: Language): readonly Sponsor[] {
  return orderStates(sponsors, ({ delegation }) => delegation, language)
}

/** What is listed by State, in the order in which a document in the language lists States. */
export function orderStates<T>(
  listed: readonly T[],
  codeOf: (each: T) => string,
  language: Language,
): readonly T[] {
  const order = language === 'zh' ? 'en' : language
  const collator = collators[order]
  const key = (each: T) => sortKey(stateName(codeOf(each), order), order)
  return listed.toSorted(
    (a, b) => collator.compare(key(a), key(b)) || (codeOf(a) < codeOf(b) ? -1 : 1),
  )
}

const collators: Readonly<Record<Exclude<Language, 'zh'>, Intl.Collator>> = {
  en: new Intl.Collator('en'),
  fr: new Intl.Collator('fr'),
  es: new Intl.Collator('es'),
  ru: new Intl.Collator('ru'),
  ar: new Intl.Collator('ar', { sensitivity: 'base' }),
}

function sortKey(name: string, language: Language): string {
  return language === 'ar' ? name.replace(/^ال/u, '') : name
}

interface MarkedName {
  readonly name: string
  readonly mark: string
}

/** Group code to asterisks. */
function markGroups(ordered: readonly Sponsor[]): Map<string | null, string> {
  const marks = new Map<string | null, string>()
  for (const { onBehalfOf } of ordered)
    if (onBehalfOf !== null && !marks.has(onBehalfOf))
      marks.set(onBehalfOf, '*'.repeat(marks.size + 1))
  return marks
}

function writeNotes(marks: ReadonlyMap<string | null, string>, language: Language): string | null {
  const notes = [...marks].map(([group, mark]) => `${mark} ${groupNote(group ?? '', language)}`)
  return notes.length === 0 ? null : notes.join('\n')
}

const marksBeforePunctuation: readonly Language[] = ['fr', 'es']

function writeLine(sponsors: readonly MarkedName[], label: string, language: Language): string {
  const mark = sponsors.at(-1)?.mark ?? ''
  const before = marksBeforePunctuation.includes(language)
  const unmarkedLast = sponsors.map((sponsor, index) =>
    index === sponsors.length - 1 ? { name: sponsor.name, mark: '' } : sponsor,
  )
  const names = joinNames(unmarkedLast, language)
  const colon = language === 'fr' ? '\u00A0:' : language === 'zh' ? '：' : ':'
  // After a full-width colon nothing stands before the label, but an asterisk is set off from it.
  const space = language === 'zh' && mark === '' ? '' : ' '
  return before ? `${names}${mark}${colon} ${label}` : `${names}${colon}${mark}${space}${label}`
}

/** The comma of the language, and its "and" before the last name; Arabic says "and" before every later name. */
function joinNames(names: readonly MarkedName[], language: Language): string {
  return names
    .map(({ name, mark }, index) => {
      const next = names[index + 1]
      if (!next) return `${name}${mark}`
      const isLastJoint = index === names.length - 2
      const comma = isLastJoint && language !== 'ar' ? '' : commas[language]
      const marked = marksBeforePunctuation.includes(language) || language === 'zh'
      const joint = marked ? `${mark}${comma}` : `${comma}${mark}`
      return `${name}${joint}${isLastJoint ? conjunction(next.name, language) : gaps[language]}`
    })
    .join('')
}

const commas: Readonly<Record<Language, string>> = {
  en: ',',
  fr: ',',
  es: ',',
  ru: ',',
  zh: '、',
  ar: '،',
}

const gaps: Readonly<Record<Language, string>> = {
  en: ' ',
  fr: ' ',
  es: ' ',
  ru: ' ',
  zh: '',
  ar: ' و',
}

function conjunction(next: string, language: Language): string {
  if (language === 'es') return /^(?:[ií]|h[ií](?!e))/iu.test(next) ? ' e ' : ' y '
  return { en: ' and ', fr: ' et ', ru: ' и ', zh: '和', ar: ' و' }[language]
}

function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
