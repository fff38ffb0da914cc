// What a document calls itself after the sponsors: `draft resolution`, `决议修订草案` (rules.md 1.5, 3.9, 5.1).
import type { Language } from '../document/language.ts'
import { type DocumentKind, isAdopted, type Masthead } from '../document/masthead.ts'
import { simplifyHan } from '../simplify-han.ts'

export const sponsorLabels = [
  'draft-resolution',
  'revised-draft-resolution',
  'draft-decision',
  'revised-draft-decision',
  'amendment',
] as const

/** `amendment` is an amendment to a draft resolution; the draft's symbol follows it in print. */
export type SponsorLabel = (typeof sponsorLabels)[number]

/** Where the document is issued: Chinese calls a revised draft 决议修订草案 in Vienna and 订正决议草案 in New York. */
export type DutyStation = 'vienna' | 'new-york' | 'geneva' | 'nairobi' | 'bangkok'

const labelsByKind: Readonly<Partial<Record<DocumentKind, readonly [SponsorLabel, SponsorLabel]>>> =
  {
    'draft-resolution': ['draft-resolution', 'revised-draft-resolution'],
    decision: ['draft-decision', 'revised-draft-decision'],
    amendment: ['amendment', 'amendment'],
  }

/** Null where a kind of document has no line of sponsors. What is issued after the first issue of a draft is a revision. */
export function labelOfKind(masthead: Masthead, revised: boolean): SponsorLabel | null {
  return isAdopted(masthead) ? null : (labelsByKind[masthead.kind]?.[revised ? 1 : 0] ?? null)
}

/** As its first page says, or else its kind and symbol. */
export function labelOf(masthead: Masthead): SponsorLabel | null {
  const { firstPage, language, symbol } = masthead
  const own = readLabel(firstPage?.label ?? '', language)?.label
  return own ?? labelOfKind(masthead, /\/Rev\.\d/u.test(symbol ?? ''))
}

/** What a document calls itself under its title, `Report of the Secretary-General`; null where it has no such words. */
export function subtitleOf({ firstPage, language }: Masthead): string | null {
  const label = firstPage?.label ?? ''
  return label === '' || readLabel(label, language) !== null ? null : label
}

/** In lower case, as it stands after the sponsors. */
export function labelText(
  label: SponsorLabel,
  language: Language,
  profile: DutyStation = 'vienna',
): string {
  const other = profile === 'vienna' ? undefined : elsewhere[label]
  return (language === 'zh' ? other : undefined) ?? labels[language][label]
}

/** The label with which a text begins, and what follows it; null where there is none. Takes capitals and both Chinese forms. */
export function readLabel(
  text: string,
  language: Language,
): { label: SponsorLabel; rest: string } | null {
  const words = simplifyHan(text.replaceAll(/\s+/gu, ' ').trim())
  const amended = language === 'zh' ? chineseAmendment.exec(words) : null
  if (amended) return { label: 'amendment', rest: amended[1] ?? '' }
  const known = labelForms[language].find(({ form }) => words.toLowerCase().startsWith(form))
  return known ? { label: known.label, rest: words.slice(known.form.length).trim() } : null
}

/** 对决议草案 A/C.3/80/L.29 的修正案 names the draft before the label ends. */
const chineseAmendment =
  /^(?:对)?(?:经?(?:订正|修订)的?)?(?:决议|决定)(?:订正|修订)?草案 ?([A-Z][\w./ -]+?)\*? ?的?(?:拟议)?修正案?$/u

// Read in documents: en, zh (Vienna), and Arabic draft resolution and draft decision. The rest is inferred.
const labels: Readonly<Record<Language, Readonly<Record<SponsorLabel, string>>>> = {
  en: {
    'draft-resolution': 'draft resolution',
    'revised-draft-resolution': 'revised draft resolution',
    'draft-decision': 'draft decision',
    'revised-draft-decision': 'revised draft decision',
    amendment: 'amendment to draft resolution',
  },
  fr: {
    'draft-resolution': 'projet de résolution',
    'revised-draft-resolution': 'projet de résolution révisé',
    'draft-decision': 'projet de décision',
    'revised-draft-decision': 'projet de décision révisé',
    amendment: 'amendement au projet de résolution',
  },
  es: {
    'draft-resolution': 'proyecto de resolución',
    'revised-draft-resolution': 'proyecto de resolución revisado',
    'draft-decision': 'proyecto de decisión',
    'revised-draft-decision': 'proyecto de decisión revisado',
    amendment: 'enmienda al proyecto de resolución',
  },
  ru: {
    'draft-resolution': 'проект резолюции',
    'revised-draft-resolution': 'пересмотренный проект резолюции',
    'draft-decision': 'проект решения',
    'revised-draft-decision': 'пересмотренный проект решения',
    amendment: 'поправка к проекту резолюции',
  },
  zh: {
    'draft-resolution': '决议草案',
    'revised-draft-resolution': '决议修订草案',
    'draft-decision': '决定草案',
    'revised-draft-decision': '决定修订草案',
    amendment: '对决议草案的修正案',
  },
  ar: {
    'draft-resolution': 'مشروع قرار',
    'revised-draft-resolution': 'مشروع قرار منقح',
    'draft-decision': 'مشروع مقرر',
    'revised-draft-decision': 'مشروع مقرر منقح',
    amendment: 'تعديل على مشروع القرار',
  },
}

/** Chinese outside Vienna; inferred. */
const elsewhere: Partial<Record<SponsorLabel, string>> = {
  'revised-draft-resolution': '订正决议草案',
  'revised-draft-decision': '订正决定草案',
}

/** Other wordings that are read but not printed. */
const variants: Readonly<Record<Language, readonly (readonly [string, SponsorLabel])[]>> = {
  en: [
    ['amendments to draft resolution', 'amendment'],
    ['amendment to revised draft resolution', 'amendment'],
    ['amendments to revised draft resolution', 'amendment'],
    ['amendment to the draft resolution', 'amendment'],
    ['amendments to the draft resolution', 'amendment'],
    ['proposed amendment to draft resolution', 'amendment'],
    ['proposed amendments to draft resolution', 'amendment'],
    ['amendment to draft decision', 'amendment'],
    ['amendments to draft decision', 'amendment'],
    ['amendment to', 'amendment'],
    ['amendments to', 'amendment'],
    ['sub-amendment to', 'amendment'],
    ['draft resolution (revised)', 'revised-draft-resolution'],
    ['oral revisions to draft resolution', 'amendment'],
    ['oral revision to draft resolution', 'amendment'],
    ['oral amendments to draft resolution', 'amendment'],
    ['oral amendment to draft resolution', 'amendment'],
  ],
  fr: [
    ['projet révisé de résolution', 'revised-draft-resolution'],
    ['amendements au projet de résolution', 'amendment'],
    ['amendement au projet de décision', 'amendment'],
    ['amendement au projet révisé de résolution', 'amendment'],
    ['amendement à ', 'amendment'],
    ['amendements à ', 'amendment'],
    ['projet de résolution revisé', 'revised-draft-resolution'],
    ['projet révisé de décision', 'revised-draft-decision'],
    ['révisions orales au projet de résolution', 'amendment'],
    ['révisions orales du projet de résolution', 'amendment'],
    ['révisions orales apportées au projet de résolution', 'amendment'],
    ['amendements oraux au projet de résolution', 'amendment'],
    ['amendement oral au projet de résolution', 'amendment'],
  ],
  es: [
    ['proyecto revisado de resolución', 'revised-draft-resolution'],
    ['enmiendas al proyecto de resolución', 'amendment'],
    ['enmienda al proyecto revisado de resolución', 'amendment'],
    ['enmienda al proyecto de decisión', 'amendment'],
    ['enmienda a', 'amendment'],
    ['enmiendas a', 'amendment'],
    ['proyecto revisado de decisión', 'revised-draft-decision'],
    ['revisiones orales del proyecto de resolución', 'amendment'],
    ['revisiones orales al proyecto de resolución', 'amendment'],
    ['enmiendas orales al proyecto de resolución', 'amendment'],
    ['enmienda oral al proyecto de resolución', 'amendment'],
  ],
  ru: [
    ['поправки к проекту резолюции', 'amendment'],
    ['поправка к пересмотренному проекту резолюции', 'amendment'],
    ['поправка к проекту решения', 'amendment'],
    ['поправка к', 'amendment'],
    ['устные поправки к проекту резолюции', 'amendment'],
    ['устная поправка к проекту резолюции', 'amendment'],
    ['устные изменения к проекту резолюции', 'amendment'],
    ['устные изменения в проект резолюции', 'amendment'],
    ['поправки к', 'amendment'],
  ],
  zh: [
    ['决议草案修正案', 'amendment'],
    ['修正案', 'amendment'],
    ['对决议草案的口头订正', 'amendment'],
    ['对决议草案的口头修正', 'amendment'],
    ['决议草案的口头订正', 'amendment'],
    ['决议草案的口头修正', 'amendment'],
    ['修订决议草案', 'revised-draft-resolution'],
  ],
  ar: [
    ['مشروع القرار', 'draft-resolution'],
    ['مشروع القرار المنقح', 'revised-draft-resolution'],
    ['مشروع منقح لقرار', 'revised-draft-resolution'],
    ['تعديل لمشروع القرار', 'amendment'],
    ['تعديلات على مشروع القرار', 'amendment'],
    ['تعديل على مشروع المقرر', 'amendment'],
    ['تعديل مقترح إدخاله على مشروع القرار', 'amendment'],
    ['تنقيحات شفوية على مشروع القرار', 'amendment'],
    ['تعديلات شفوية على مشروع القرار', 'amendment'],
  ],
}

interface LabelForm {
  readonly form: string
  readonly label: SponsorLabel
}

/** Longest first, so that `projet de résolution révisé` is not read as a plain draft. */
function formsOf(language: Language): readonly LabelForm[] {
  const printed = sponsorLabels.flatMap((label) =>
    (['vienna', 'new-york'] as const).map((profile) => ({
      form: labelText(label, language, profile),
      label,
    })),
  )
  const others = variants[language].map(([form, label]) => ({ form, label }))
  return [...printed, ...others].sort((a, b) => b.form.length - a.form.length)
}

const labelForms: Readonly<Record<Language, readonly LabelForm[]>> = {
  ar: formsOf('ar'),
  zh: formsOf('zh'),
  en: formsOf('en'),
  fr: formsOf('fr'),
  ru: formsOf('ru'),
  es: formsOf('es'),
}
