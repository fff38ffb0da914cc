// "Cuba (on behalf of the Group of 77 and China)": the words among sponsors that say for whom one of them acts. The group itself is never
// a sponsor (rules.md 5.3).
import type { Language } from '../document/language.ts'
import { findGroup } from '../sponsors/find-group.ts'

interface Behalf {
  /** Where the words begin; the name before them is that of the sponsor. */
  readonly at: number
  /** As written, without "on behalf of". */
  readonly words: string
  /** By code; null for a group that has none. */
  readonly group: string | null
}

export interface ReadBehalf {
  /** The names without those words. */
  readonly names: string
  /** Their places are in `names`. */
  readonly behalves: readonly Behalf[]
}

const leads: Readonly<Record<Language, string>> = {
  en: 'on behalf of|in the name of',
  fr: "au nom d(?:e|es|u)(?: l[ae'’])?",
  es: 'en nombre (?:y representación )?del?|en representación del?|en nombre propio y de(?:l| los)?',
  ru: 'от имени',
  zh: '(?:以?.{0,12}名义)?代表',
  ar: 'باسم|بالنيابة عن|نيابة عن',
}

/** In parentheses anywhere among the names, or between commas and then to the end of the names. */
export function takeBehalf(written: string, language: Language): ReadBehalf {
  const lead = leads[language]
  const pattern = new RegExp(
    String.raw`(?<!\s)\s*(?:[(（]\s?(?:${lead})\s*(?<inside>[^()（）]{1,250})[)）]|[,،，]?\s?(?<![\p{L}])(?:${lead})\s*(?<open>[^()（）:：]{1,250})$)`,
    'giu',
  )
  const behalves: Behalf[] = []
  let names = ''
  let from = 0
  for (const match of written.matchAll(pattern)) {
    const words = (match.groups?.['inside'] ?? match.groups?.['open'] ?? '').trim()
    names += written.slice(from, match.index)
    behalves.push({ at: names.length, words, group: findGroup(words, language) })
    from = match.index + match[0].length
  }
  return { names: names + written.slice(from), behalves }
}

/** The group that a note on the first page names: `* On behalf of ...`; null for any other note. */
export function readBehalfNote(
  text: string,
  language: Language,
): { readonly group: string | null; readonly words: string } | null {
  const match = new RegExp(`^(?:${leads[language]})\\s*(.+?)[.。]?$`, 'iu').exec(text.trim())
  const words = match?.[1]
  return words === undefined ? null : { group: findGroup(words, language), words }
}
