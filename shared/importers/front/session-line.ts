// Lines that name a session without a number among the sessions of its body: special and emergency sessions, sessions by their year.
import type { Language } from '../../document/language.ts'
import { parseSession } from '../../grammar/ordinal.ts'

const patterns: Readonly<Record<Language, RegExp>> = {
  en: /^(?=.*\b(?:special|emergency|substantive|organi[sz]ational|resumed|regular|annual|extraordinary|inter-?sessional|reconvened|\d{4})\b)[\p{L}\d ,()–-]*\bsessions?(?: (?:of|for) \d{4}(?:[-–]\d{2,4})?)?(?:,? \(?(?:resumed|reconvened|first|second|third) ?\w*\)?)?$/iu,
  fr: /^(?=.*(?:extraordinaire|urgence|\d{4}|fond|organisation|reprise|ordinaire|annuelle))[\p{L}\d ,()’'–-]*\bsession\b[\p{L}\d ,()’'–-]*$/iu,
  es: /^(?=.*(?:extraordinario|emergencia|\d{4}|sustantivo|organización|reanudación|continuación|ordinario|anual))[\p{L}\d ,()º.–-]*(?:período|periodo)\b[\p{L}\d ,()º.–-]*de sesiones\b[\p{L}\d ,()º.–-]*$/iu,
  ru: /^(?=.*(?:специальн|чрезвычайн|возобновленн|организационн|основн|очередн|ежегодн|\d{4}))[\p{L}\d ,()–-]*сесси[яи][\p{L}\d ,()–-]*$/iu,
  zh: /^(?=.*(?:特别|紧急|实质|组织|续会|常会|年度|\d{4}))[\p{Script=Han}\d ()（）—-]{2,30}(?:会议|届会|续会|常会)$/u,
  ar: /^(?:دورة|الدورة) (?=.*(?:الاستثنائية|الطارئة|التنظيمية|الموضوعية|المستأنفة|العادية|السنوية|\d{4}))[\p{L}\d ()-]+$/u,
}

/** No line of a session is longer. */
const longest = 100

/** A day before other words: two lines of a masthead that run together. */
const dated = /^\d{1,2} \p{L}+ \d{4} \p{Lu}/u

export function isSessionLine(text: string, language: Language): boolean {
  return text.length <= longest && !dated.test(text) && patterns[language].test(text)
}

/** Conferences of ministers say with their name at which session they met, in Arabic: `المنعقد في دورته الحادية والأربعين`. */
const ofSubject =
  /(?:المنعقد(?:ة)? |المجتمع(?:ة)? )?(?:في|خلال) دورت(?:ه|ها) (?:العادية )?(?<words>(?:ال\p{L}+)(?: وال\p{L}+| عشرة?)?|\(?\d{1,3}\)?)/u

export function sessionOfSubject(text: string, language: Language): number | null {
  const words = language === 'ar' ? ofSubject.exec(text)?.groups?.['words'] : undefined
  if (words === undefined) return null
  const figures = /\d+/u.exec(words)?.[0]
  // The tens stand in the genitive here.
  return figures ? Number(figures) : parseSession(`الدورة ${words.replace(/ين$/u, 'ون')}`, language)
}
