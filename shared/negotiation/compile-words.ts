// The words and signs of a compilation text, per language (rules.md 6.2: inferred from working papers of several bodies).
import type { Language } from '../document/language.ts'
import type { Stance } from './events.ts'

export interface CompileWords {
  readonly heading: string
  readonly brackets: readonly [string, string]
  readonly parentheses: readonly [string, string]
  /** Between names. */
  readonly comma: string
  /** Before what is added to a name or a status. */
  readonly aside: string
  readonly semicolon: string
  readonly colon: string
  /** Between a position and its note. */
  readonly dash: string
  /** Whether words and signs are set apart by spaces. */
  readonly spaced: boolean
  readonly remove: string
  readonly removeParagraph: string
  readonly split: string
  readonly noChange: string
  readonly agreed: string
  readonly adReferendum: string
  readonly gone: string
  /** Paragraphs that have no label. */
  readonly next: string
  readonly unnamed: string
  readonly supportedBy: (names: string) => string
  readonly pending: (names: string) => string
  readonly mergeWith: (label: string) => string
  readonly placedHere: (label: string) => string
  readonly stances: Readonly<Record<Stance, string>>
}

const western = {
  brackets: ['[', ']'],
  parentheses: ['(', ')'],
  comma: ', ',
  aside: ', ',
  semicolon: '; ',
  colon: ': ',
  dash: ' – ',
  spaced: true,
} as const

const words: Readonly<Record<Language, CompileWords>> = {
  en: {
    ...western,
    heading: 'Compilation text',
    remove: 'delete',
    removeParagraph: 'delete paragraph',
    split: 'new paragraph from here',
    noChange: 'no change',
    agreed: 'Agreed',
    adReferendum: 'Agreed ad ref',
    gone: 'paragraph no longer there',
    next: 'the next paragraph',
    unnamed: 'a paragraph',
    supportedBy: (names) => `supported by ${names}`,
    pending: (names) => `pending ${names}`,
    mergeWith: (label) => `merge with ${label}`,
    placedHere: (label) => `${label} to be placed here`,
    stances: { support: 'support', oppose: 'oppose', reserve: 'reserve' },
  },
  fr: {
    ...western,
    semicolon: '\u00A0; ',
    colon: '\u00A0: ',
    heading: 'Texte de compilation',
    remove: 'supprimer',
    removeParagraph: 'supprimer le paragraphe',
    split: 'nouveau paragraphe à partir d’ici',
    noChange: 'sans changement',
    agreed: 'Convenu',
    adReferendum: 'Convenu ad ref.',
    gone: 'paragraphe disparu',
    next: 'le paragraphe suivant',
    unnamed: 'un paragraphe',
    supportedBy: (names) => `appui\u00A0: ${names}`,
    pending: (names) => `en attente\u00A0: ${names}`,
    mergeWith: (label) => `fusionner avec ${label}`,
    placedHere: (label) => `${label} à placer ici`,
    stances: { support: 'appui', oppose: 'opposition', reserve: 'réserve' },
  },
  es: {
    ...western,
    heading: 'Texto de compilación',
    remove: 'suprimir',
    removeParagraph: 'suprimir el párrafo',
    split: 'nuevo párrafo a partir de aquí',
    noChange: 'sin cambios',
    agreed: 'Convenido',
    adReferendum: 'Convenido ad ref.',
    gone: 'párrafo que ya no está',
    next: 'el párrafo siguiente',
    unnamed: 'un párrafo',
    supportedBy: (names) => `apoyo: ${names}`,
    pending: (names) => `pendiente: ${names}`,
    mergeWith: (label) => `fusionar con ${label}`,
    placedHere: (label) => `${label} se colocaría aquí`,
    stances: { support: 'apoyo', oppose: 'oposición', reserve: 'reserva' },
  },
  ru: {
    ...western,
    heading: 'Сводный текст',
    remove: 'исключить',
    removeParagraph: 'исключить пункт',
    split: 'отсюда новый пункт',
    noChange: 'без изменений',
    agreed: 'Согласовано',
    adReferendum: 'Согласовано ad ref.',
    gone: 'пункт, которого больше нет',
    next: 'следующим пунктом',
    unnamed: 'пункт',
    supportedBy: (names) => `поддерживают: ${names}`,
    pending: (names) => `ожидается: ${names}`,
    mergeWith: (label) => `объединить с ${label}`,
    placedHere: (label) => `${label} поместить здесь`,
    stances: { support: 'поддержка', oppose: 'возражение', reserve: 'оговорка' },
  },
  zh: {
    heading: '汇编案文',
    brackets: ['［', '］'],
    parentheses: ['（', '）'],
    comma: '、',
    aside: '，',
    semicolon: '；',
    colon: '：',
    dash: '——',
    spaced: false,
    remove: '删除',
    removeParagraph: '删除本段',
    split: '自此另起一段',
    noChange: '不作改动',
    agreed: '已商定',
    adReferendum: '暂定商定',
    gone: '已不存在的段落',
    next: '下一段',
    unnamed: '某段',
    supportedBy: (names) => `${names}支持`,
    pending: (names) => `待${names}确认`,
    mergeWith: (label) => `与${label}合并`,
    placedHere: (label) => `${label}移至此处`,
    stances: { support: '支持', oppose: '反对', reserve: '保留' },
  },
  ar: {
    ...western,
    comma: '، ',
    aside: '، ',
    semicolon: '؛ ',
    heading: 'النص التجميعي',
    remove: 'حذف',
    removeParagraph: 'حذف الفقرة',
    split: 'فقرة جديدة من هنا',
    noChange: 'دون تغيير',
    agreed: 'متفق عليها',
    adReferendum: 'متفق عليها بشرط الاستشارة',
    gone: 'فقرة لم تعد موجودة',
    next: 'الفقرة التالية',
    unnamed: 'فقرة',
    supportedBy: (names) => `بتأييد من ${names}`,
    pending: (names) => `بانتظار ${names}`,
    mergeWith: (label) => `تدمج مع ${label}`,
    placedHere: (label) => `تنقل ${label} إلى هنا`,
    stances: { support: 'تأييد', oppose: 'اعتراض', reserve: 'تحفظ' },
  },
}

export function compileWords(language: Language): CompileWords {
  return words[language]
}
