// Which of the six languages a text is in, by its script and, among English, French and Spanish, by their commonest words.
import type { Language } from '../../document/language.ts'

export interface DetectedLanguage {
  readonly language: Language
  /** False where nothing settles it; English is then assumed. */
  readonly certain: boolean
}

const words = {
  en: 'the of and to in for on with by that its their which as member states united nations requests recalling',
  fr: 'le la les de des du et à en dans pour par que sur leurs aux une nations unies états membres prie rappelant',
  es: 'el la los las de del y en para por que con sus al una su naciones unidas estados miembros solicita recordando',
} as const

const latin = ['en', 'fr', 'es'] as const
const shared = new Set(['la', 'de', 'en', 'la', 'que', 'su'])

/** A script with at least this share of the letters settles the language. */
const settlingShare = 0.3

export function detectLanguage(source: string): DetectedLanguage {
  const letters = source.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return { language: 'en', certain: false }
  // A Han character stands for a word, an Arabic or Cyrillic letter for itself.
  const shares = [
    { language: 'zh', share: (countOf(source, /\p{Script=Han}/gu) * 3) / letters },
    { language: 'ar', share: countOf(source, /\p{Script=Arabic}/gu) / letters },
    { language: 'ru', share: countOf(source, /\p{Script=Cyrillic}/gu) / letters },
  ] as const
  const best = shares.toSorted((a, b) => b.share - a.share)[0]
  if (best && best.share >= settlingShare) return { language: best.language, certain: true }
  return detectLatin(source)
}

function detectLatin(source: string): DetectedLanguage {
  const found = source.toLowerCase().match(/\p{Script=Latin}+/gu) ?? []
  const scores = latin.map((language) => {
    const own = new Set(words[language].split(' '))
    let score = 0
    for (const word of found) if (own.has(word)) score += shared.has(word) ? 0.5 : 1
    return { language, score }
  })
  const [first, second] = scores.toSorted((a, b) => b.score - a.score)
  if (!first || first.score === 0) return { language: 'en', certain: false }
  return { language: first.language, certain: first.score > (second?.score ?? 0) }
}

function countOf(source: string, pattern: RegExp): number {
  return source.match(pattern)?.length ?? 0
}
