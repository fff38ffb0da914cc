// The words that put a paragraph into an annex of the text itself: "paragraph 3 of the annex", "annex II, para. 4", 附件二第4段. An annex of
// another document is named with it ("of the annex to resolution 63/197"), and then nothing is read here.
import { parseAnnexNumber } from '../../numbering/counters.ts'
import type { Language } from '../../document/language.ts'
import type { ReferredAnnex } from './paragraph-reference.ts'

interface Forms {
  /** The annex with its number, if it has one, behind a paragraph and before one. */
  readonly behind: string
  readonly before: string
  /** "to the present resolution", which may follow; whatever else follows but a stop or a joint makes it somebody else's. */
  readonly ours: string
}

const roman = '(?<n>[IVX]{1,5}|[0-9]{1,2})'

const forms: Readonly<Record<Exclude<Language, 'zh'>, Forms>> = {
  en: {
    behind: `(?:of|in) (?:(?:the|this|the present) )?annex(?: ${roman})?`,
    before: `annex(?: ${roman})?`,
    ours: 'to (?:the present|this) (?:draft )?(?:resolution|decision)|hereto',
  },
  fr: {
    behind: `(?:de l[’'])annexe(?: ${roman})?|de la présente annexe`,
    before: `annexe(?: ${roman})?`,
    ours: '(?:de|à) la présente (?:résolution|décision)',
  },
  es: {
    behind: `del (?:presente )?anexo(?: ${roman})?`,
    before: `anexo(?: ${roman})?`,
    ours: 'de la presente (?:resolución|decisión)',
  },
  ru: {
    behind: `(?:настоящего )?приложения(?: ${roman})?`,
    before: `приложени(?:е|я|ю|и)(?: ${roman})?`,
    ours: 'к настояще(?:й резолюции|му решению)',
  },
  ar: {
    behind: 'من (?:هذا )?المرفق(?: (?<n>ال[أ-ي]+))?',
    before: '(?:المرفق|للمرفق|بالمرفق)(?: (?<n>ال[أ-ي]+))?',
    ours: '(?:ب|ل)?هذا (?:القرار|المقرر)',
  },
}

const direction = 'above|below|ci-dessus|ci-après|ci-dessous|supra|infra|выше|ниже|أعلاه|أدناه'

export interface AnnexWords {
  readonly annex: ReferredAnnex
  /** Where the words begin or end, on the side away from the paragraph. */
  readonly at: number
}

/** The annex named right behind the number of a paragraph. */
export function annexBehind(
  text: string,
  at: number,
  language: Exclude<Language, 'zh'>,
): AnnexWords | null {
  const found = compile(language).behind.exec(text.slice(at, at + 80))
  if (!found) return null
  const annex = readAnnex(found.groups?.['n'], language)
  return annex && { annex, at: at + found[0].length }
}

/** The annex named right before "paragraph", with the comma between. */
export function annexBefore(
  text: string,
  at: number,
  language: Exclude<Language, 'zh'>,
): AnnexWords | null {
  const start = Math.max(0, at - 80)
  const found = compile(language).before.exec(text.slice(start, at))
  if (!found) return null
  const annex = readAnnex(found.groups?.['n'], language)
  return annex && { annex, at: start + found.index }
}

/** 附件二 or 附件 right before 第4段. */
export function chineseAnnexBefore(text: string, at: number): AnnexWords | null {
  const start = Math.max(0, at - 20)
  const found = /(?:本)?附件(?<n>[一二三四五六七八九十]{1,3}|[0-9]{1,2})?(?:的|，)?\s*$/u.exec(
    text.slice(start, at),
  )
  if (!found) return null
  const annex = readAnnex(found.groups?.['n'], 'zh')
  return annex && { annex, at: start + found.index }
}

function readAnnex(written: string | undefined, language: Language): ReferredAnnex | null {
  if (written === undefined) return { number: null }
  const number = parseAnnexNumber(written, language)
  return number === null ? null : { number }
}

interface Compiled {
  readonly behind: RegExp
  readonly before: RegExp
}

const known = new Map<Language, Compiled>()

function compile(language: Exclude<Language, 'zh'>): Compiled {
  const compiled = known.get(language)
  if (compiled) return compiled
  const { behind, before, ours } = forms[language]
  const gap = (source: string) => source.replaceAll(' ', '[ \\u00A0]')
  const made = {
    behind: new RegExp(
      gap(
        `^,? (?:${behind})(?!\\p{L})(?: (?:${ours}|${direction})(?!\\p{L}))?(?=[\\s]*(?:[,;.:)،؛]|$)| (?:and|or|et|ou|y|o|и|или) )`,
      ),
      'iu',
    ),
    before: new RegExp(gap(`(?<!\\p{L})(?:${before})(?:,? (?:${ours}))?[,،] ?$`), 'iu'),
  }
  known.set(language, made)
  return made
}
