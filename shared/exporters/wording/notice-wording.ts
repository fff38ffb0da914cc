// The words of addenda and corrigenda in the six languages (rules.md 1.5). No original was read in full: the labels come from the guides
// to symbols and from single documents, the sentences are usage that was not read in a document.
import type { Language } from '../../document/language.ts'
import type { Worded } from './wording.ts'

export interface NoticeWording {
  readonly addendum: Worded
  readonly corrigendum: Worded
  /** Before the list of additional sponsors, of one and of several. */
  readonly addOne: Worded
  readonly addSeveral: Worded
  /** After the list. */
  readonly stop: string
  /** Which versions a corrigendum is of; `{languages}` is a list of names from `languages`. */
  readonly only: Worded
  readonly languages: Readonly<Record<Language, string>>
  /** Where a correction is to be made; `{number}` is `5` or `5 (a)`. */
  readonly places: Readonly<
    Record<'title' | 'subject' | 'preambular' | 'operative' | 'heading' | 'footnote', string>
  >
  /** `{old}` and `{new}` are words in the quotation marks of the language. */
  readonly forRead: Worded
  readonly shouldRead: Worded
  readonly quotes: readonly [open: string, close: string]
}

export const noticeWordings: Readonly<Record<Language, NoticeWording>> = {
  en: {
    addendum: { text: 'Addendum', source: 'Y1' },
    corrigendum: { text: 'Corrigendum', source: 'Y1' },
    addOne: {
      text: 'Add the following country to the list of sponsors of the draft resolution:',
      source: 'inferred',
    },
    addSeveral: {
      text: 'Add the following countries to the list of sponsors of the draft resolution:',
      source: 'inferred',
    },
    stop: '.',
    only: { text: '({languages} only)', source: 'D25' },
    languages: {
      ar: 'Arabic',
      zh: 'Chinese',
      en: 'English',
      fr: 'French',
      ru: 'Russian',
      es: 'Spanish',
    },
    places: {
      title: 'Title',
      subject: 'Opening line',
      preambular: 'Preambular paragraph {number}',
      operative: 'Paragraph {number}',
      heading: 'Heading {number}',
      footnote: 'Footnote {number}',
    },
    forRead: { text: 'For {old} read {new}.', source: 'inferred' },
    shouldRead: { text: 'The text should read {new}.', source: 'inferred' },
    quotes: ['“', '”'],
  },
  fr: {
    addendum: { text: 'Additif', source: 'inferred' },
    corrigendum: { text: 'Rectificatif', source: 'inferred' },
    addOne: {
      text: 'Ajouter le pays suivant à la liste des auteurs du projet de résolution\u00A0:',
      source: 'inferred',
    },
    addSeveral: {
      text: 'Ajouter les pays suivants à la liste des auteurs du projet de résolution\u00A0:',
      source: 'inferred',
    },
    stop: '.',
    only: { text: '({languages} seulement)', source: 'inferred' },
    languages: {
      ar: 'arabe',
      zh: 'chinois',
      en: 'anglais',
      fr: 'français',
      ru: 'russe',
      es: 'espagnol',
    },
    places: {
      title: 'Titre',
      subject: 'Première ligne',
      preambular: 'Alinéa {number} du préambule',
      operative: 'Paragraphe {number}',
      heading: 'Intertitre {number}',
      footnote: 'Note de bas de page {number}',
    },
    forRead: { text: 'Au lieu de {old}, lire {new}.', source: 'inferred' },
    shouldRead: { text: 'Lire {new}.', source: 'inferred' },
    quotes: ['«\u00A0', '\u00A0»'],
  },
  es: {
    addendum: { text: 'Adición', source: 'D11' },
    corrigendum: { text: 'Corrección', source: 'inferred' },
    addOne: {
      text: 'Añádase el siguiente país a la lista de patrocinadores del proyecto de resolución:',
      source: 'inferred',
    },
    addSeveral: {
      text: 'Añádanse los siguientes países a la lista de patrocinadores del proyecto de resolución:',
      source: 'inferred',
    },
    stop: '.',
    only: { text: '({languages} únicamente)', source: 'inferred' },
    languages: {
      ar: 'árabe',
      zh: 'chino',
      en: 'inglés',
      fr: 'francés',
      ru: 'ruso',
      es: 'español',
    },
    places: {
      title: 'Título',
      subject: 'Primera línea',
      preambular: 'Párrafo {number} del preámbulo',
      operative: 'Párrafo {number}',
      heading: 'Encabezamiento {number}',
      footnote: 'Nota de pie de página {number}',
    },
    forRead: { text: 'Donde dice {old} debe decir {new}.', source: 'inferred' },
    shouldRead: { text: 'El texto debe decir {new}.', source: 'inferred' },
    quotes: ['“', '”'],
  },
  ru: {
    addendum: { text: 'Добавление', source: 'inferred' },
    corrigendum: { text: 'Исправление', source: 'inferred' },
    addOne: {
      text: 'Включить в число авторов проекта резолюции следующую страну:',
      source: 'inferred',
    },
    addSeveral: {
      text: 'Включить в число авторов проекта резолюции следующие страны:',
      source: 'inferred',
    },
    stop: '.',
    only: { text: '(только {languages})', source: 'inferred' },
    languages: {
      ar: 'арабский',
      zh: 'китайский',
      en: 'английский',
      fr: 'французский',
      ru: 'русский',
      es: 'испанский',
    },
    places: {
      title: 'Название',
      subject: 'Первая строка',
      preambular: 'Пункт {number} преамбулы',
      operative: 'Пункт {number}',
      heading: 'Заголовок {number}',
      footnote: 'Сноска {number}',
    },
    forRead: { text: 'Вместо {old} читать {new}.', source: 'inferred' },
    shouldRead: { text: 'Текст следует читать: {new}.', source: 'inferred' },
    quotes: ['«', '»'],
  },
  zh: {
    addendum: { text: '增编', source: 'Y1' },
    corrigendum: { text: '更正', source: 'Y1' },
    addOne: { text: '在决议草案提案国名单中增列下列国家：', source: 'inferred' },
    addSeveral: { text: '在决议草案提案国名单中增列下列国家：', source: 'inferred' },
    stop: '。',
    only: { text: '（仅限{languages}文本）', source: 'inferred' },
    languages: {
      ar: '阿拉伯文',
      zh: '中文',
      en: '英文',
      fr: '法文',
      ru: '俄文',
      es: '西班牙文',
    },
    places: {
      title: '标题',
      subject: '首行',
      preambular: '序言部分第 {number} 段',
      operative: '第 {number} 段',
      heading: '标题 {number}',
      footnote: '脚注 {number}',
    },
    forRead: { text: '将{old}改为{new}。', source: 'inferred' },
    shouldRead: { text: '案文应为{new}。', source: 'inferred' },
    quotes: ['“', '”'],
  },
  ar: {
    addendum: { text: 'إضافة', source: 'inferred' },
    corrigendum: { text: 'تصويب', source: 'inferred' },
    addOne: { text: 'يضاف البلد التالي إلى قائمة مقدمي مشروع القرار:', source: 'inferred' },
    addSeveral: { text: 'تضاف البلدان التالية إلى قائمة مقدمي مشروع القرار:', source: 'inferred' },
    stop: '.',
    only: { text: '({languages} فقط)', source: 'inferred' },
    languages: {
      ar: 'العربية',
      zh: 'الصينية',
      en: 'الإنكليزية',
      fr: 'الفرنسية',
      ru: 'الروسية',
      es: 'الإسبانية',
    },
    places: {
      title: 'العنوان',
      subject: 'السطر الأول',
      preambular: 'الفقرة {number} من الديباجة',
      operative: 'الفقرة {number}',
      heading: 'العنوان الفرعي {number}',
      footnote: 'الحاشية {number}',
    },
    forRead: { text: 'يستعاض عن {old} بما يلي: {new}.', source: 'inferred' },
    shouldRead: { text: 'يكون النص كما يلي: {new}.', source: 'inferred' },
    quotes: ['”', '“'],
  },
}
