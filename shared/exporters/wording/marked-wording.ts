// The words of a comparison on paper, in the language of the text. No document was read that has them: all are inferred.
import type { Language } from '../../document/language.ts'

export interface MarkedWording {
  /** `{new}` and `{old}` are symbols, or `currentText`. */
  readonly heading: string
  readonly currentText: string
  /** `{label}` is what delegates call the paragraph, `OP 13`. */
  readonly movedFrom: string
  readonly movedTo: string
  readonly legend: string
  readonly inserted: string
  readonly deleted: string
  readonly moved: string
  readonly paragraphs: Readonly<
    Record<'changed' | 'added' | 'deleted' | 'moved' | 'split' | 'joined' | 'renumbered', string>
  >
  /** Headings of the figures. */
  readonly of: Readonly<Record<'paragraphs' | 'words' | 'notes' | 'sponsors', string>>
  readonly words: Readonly<Record<'inserted' | 'deleted', string>>
  readonly notes: string
  readonly equal: string
}

const wordings: Readonly<Record<Language, MarkedWording>> = {
  en: {
    heading: 'Comparison of {new} with {old}',
    currentText: 'the current draft',
    movedFrom: 'moved from {label}',
    movedTo: 'moved to {label}',
    legend: 'How to read it',
    inserted: 'inserted words',
    deleted: 'deleted words',
    moved: 'moved words',
    paragraphs: {
      changed: 'changed',
      added: 'added',
      deleted: 'deleted',
      moved: 'moved',
      split: 'divided',
      joined: 'merged',
      renumbered: 'renumbered',
    },
    of: { paragraphs: 'Paragraphs', words: 'Words', notes: 'Footnotes', sponsors: 'Sponsors' },
    words: { inserted: 'inserted', deleted: 'deleted' },
    notes: 'Footnotes',
    equal: 'The two texts are the same.',
  },
  fr: {
    heading: 'Comparaison de {new} avec {old}',
    currentText: 'projet en cours',
    movedFrom: 'ancienne place : {label}',
    movedTo: 'nouvelle place : {label}',
    legend: 'Signes employés',
    inserted: 'mots ajoutés',
    deleted: 'mots supprimés',
    moved: 'mots déplacés',
    paragraphs: {
      changed: 'modifiés',
      added: 'ajoutés',
      deleted: 'supprimés',
      moved: 'déplacés',
      split: 'scindés',
      joined: 'fusionnés',
      renumbered: 'renumérotés',
    },
    of: { paragraphs: 'Paragraphes', words: 'Mots', notes: 'Notes', sponsors: 'Auteurs' },
    words: { inserted: 'ajoutés', deleted: 'supprimés' },
    notes: 'Notes',
    equal: 'Les deux textes sont identiques.',
  },
  es: {
    heading: 'Comparación de {new} con {old}',
    currentText: 'proyecto actual',
    movedFrom: 'antes en {label}',
    movedTo: 'pasa a {label}',
    legend: 'Signos empleados',
    inserted: 'palabras añadidas',
    deleted: 'palabras suprimidas',
    moved: 'palabras trasladadas',
    paragraphs: {
      changed: 'modificados',
      added: 'añadidos',
      deleted: 'suprimidos',
      moved: 'trasladados',
      split: 'divididos',
      joined: 'refundidos',
      renumbered: 'con nueva numeración',
    },
    of: { paragraphs: 'Párrafos', words: 'Palabras', notes: 'Notas', sponsors: 'Patrocinadores' },
    words: { inserted: 'añadidas', deleted: 'suprimidas' },
    notes: 'Notas',
    equal: 'Los dos textos son iguales.',
  },
  ru: {
    heading: 'Сопоставление: {new} и {old}',
    currentText: 'текущий проект',
    movedFrom: 'перенесен из {label}',
    movedTo: 'перенесен в {label}',
    legend: 'Обозначения',
    inserted: 'добавленные слова',
    deleted: 'исключенные слова',
    moved: 'перенесенные слова',
    paragraphs: {
      changed: 'изменено',
      added: 'добавлено',
      deleted: 'исключено',
      moved: 'перенесено',
      split: 'разделено',
      joined: 'объединено',
      renumbered: 'перенумеровано',
    },
    of: { paragraphs: 'Пункты', words: 'Слова', notes: 'Сноски', sponsors: 'Авторы' },
    words: { inserted: 'добавлено', deleted: 'исключено' },
    notes: 'Сноски',
    equal: 'Тексты совпадают.',
  },
  zh: {
    heading: '{new} 与 {old} 对照',
    currentText: '当前草案',
    movedFrom: '移自 {label}',
    movedTo: '移至 {label}',
    legend: '标记说明',
    inserted: '新增文字',
    deleted: '删除文字',
    moved: '移动文字',
    paragraphs: {
      changed: '修改',
      added: '新增',
      deleted: '删除',
      moved: '移动',
      split: '拆分',
      joined: '合并',
      renumbered: '重新编号',
    },
    of: { paragraphs: '段落', words: '词语', notes: '脚注', sponsors: '提案国' },
    words: { inserted: '新增', deleted: '删除' },
    notes: '脚注',
    equal: '两份案文相同。',
  },
  ar: {
    heading: 'مقارنة {new} مع {old}',
    currentText: 'المشروع الحالي',
    movedFrom: 'منقولة من {label}',
    movedTo: 'منقولة إلى {label}',
    legend: 'العلامات المستخدمة',
    inserted: 'كلمات مضافة',
    deleted: 'كلمات محذوفة',
    moved: 'كلمات منقولة',
    paragraphs: {
      changed: 'معدلة',
      added: 'مضافة',
      deleted: 'محذوفة',
      moved: 'منقولة',
      split: 'مقسمة',
      joined: 'مدمجة',
      renumbered: 'معاد ترقيمها',
    },
    of: { paragraphs: 'الفقرات', words: 'الكلمات', notes: 'الحواشي', sponsors: 'مقدمو المشروع' },
    words: { inserted: 'مضافة', deleted: 'محذوفة' },
    notes: 'الحواشي',
    equal: 'النصان متطابقان.',
  },
}

export function markedWording(language: Language): MarkedWording {
  return wordings[language]
}
