// The World Health Assembly counts itself: "Sixty-seventh World Health Assembly" is the name of the body and of its session in one.
import type { Language } from '../../document/language.ts'
import { parseSession } from '../../grammar/ordinal.ts'

interface Wording {
  readonly name: string
  /** Its words in a line of the masthead. */
  readonly inLine: RegExp
  /** What a line of a session has in their place. */
  readonly session: string
}

const wordings: Readonly<Record<Language, Wording>> = {
  en: { name: 'World Health Assembly', inLine: /World Health Assembly$/iu, session: 'session' },
  fr: {
    name: 'Assemblée mondiale de la Santé',
    inLine: /Assemblée mondiale de la santé$/iu,
    session: 'session',
  },
  es: {
    name: 'Asamblea Mundial de la Salud',
    inLine: /\.?ª Asamblea Mundial de la Salud$/iu,
    session: 'º período de sesiones',
  },
  ru: {
    name: 'Всемирная ассамблея здравоохранения',
    inLine: /Всемирной ассамблеи здравоохранения$/iu,
    session: '',
  },
  zh: { name: '世界卫生大会', inLine: /世界卫生大会$/u, session: '会议' },
  ar: { name: 'جمعية الصحة العالمية', inLine: /^جمعية الصحة العالمية/u, session: 'الدورة' },
}

/** Null for every other line. */
export function readHealthAssembly(
  text: string,
  language: Language,
): { readonly name: string; readonly session: number } | null {
  const { name, inLine, session } = wordings[language]
  if (!inLine.test(text)) return null
  const number = parseSession(text.replace(inLine, session), language)
  return number === null ? null : { name, session: number }
}
