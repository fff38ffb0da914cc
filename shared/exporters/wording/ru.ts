// The words around the text in Russian: what is printed that stands in no draft, each with where it was read (sourced-words.ts).
import type { AdoptionWording } from './adoption-wording.ts'
import type { DraftWording } from './draft-wording.ts'
import type { MarkedWording } from './marked-wording.ts'
import type { NoticeWording } from './notice-wording.ts'
import type { PrintWording } from './print-wording.ts'
import { inferred, read, type Sourced } from './sourced-words.ts'

/** Masthead, head and foot. */
export const ruPage: Sourced<PrintWording> = {
  unitedNations: inferred('Организация Объединенных Наций'),
  distribution: {
    general: read('Distr.: General', 'D7'),
    limited: read('Distr.: Limited', 'D7'),
    restricted: inferred('Distr.: Restricted'),
  },
  original: {
    ar: inferred('Original: Arabic'),
    zh: inferred('Original: Chinese'),
    en: read('Original: English', 'D7'),
    fr: inferred('Original: French'),
    ru: inferred('Original: Russian'),
    es: inferred('Original: Spanish'),
  },
  version: read('Russian', 'D7'),
  oneLanguage: inferred('Russian only'),
  notEdited: inferred('Настоящий документ зала заседаний официально не редактировался.'),
  backToText: inferred('Вернуться к тексту'),
  notIssued: inferred('Проект, документ не издан'),
  noSymbol: inferred('Условное обозначение неизвестно'),
  reissued: inferred('Переиздано по техническим причинам {day}.'),
  recycle: inferred('Просьба отправить на вторичную переработку'),
  jobLetter: inferred('R'),
  meeting: inferred('{number} пленарное заседание'),
  dayBeforeMeeting: false,
}

/** Of adopted resolutions. */
export const ruAdoption: Sourced<AdoptionWording> = {
  assembly: inferred('Резолюция, принятая Генеральной Ассамблеей {day}'),
  council: inferred('Резолюция, принятая Экономическим и Социальным Советом {day}'),
  humanRights: inferred('Резолюция, принятая Советом по правам человека'),
  humanRightsNote: inferred(
    'Резолюции и решения, принятые Советом по правам человека, будут включены в доклад Совета о работе его {session} сессии ({report}), гл. I.',
  ),
  heading: inferred('Резолюция {number}'),
  securityHeading: read('Резолюция {number},', 'D20'),
  security: read('принятая Советом Безопасности на его {meeting} заседании {day}', 'D20'),
  securityDay: inferred('принятая Советом Безопасности {day}'),
  decision: {
    assembly: inferred('Решение, принятое Генеральной Ассамблеей {day}'),
    council: inferred('Решение, принятое Экономическим и Социальным Советом {day}'),
    humanRights: inferred('Решение, принятое Советом по правам человека'),
    heading: inferred('Решение {number}'),
  },
  onReport: inferred('[по докладу {body} ({symbols})]'),
  withoutReference: inferred('[без передачи в главные комитеты ({symbols})]'),
  onRecommendation: inferred('[по рекомендации {body} ({symbols})]'),
  meeting: inferred('{number} заседание'),
  withoutVote: inferred('[Принята без голосования.]'),
  recordedVote: inferred(
    '[Принята заносимым в отчет о заседании голосованием {inFavour} голосами против {against} {abstaining}. Голоса распределились следующим образом:',
  ),
  nobody: inferred('0'),
  abstentions: [
    inferred('при отсутствии воздержавшихся'),
    inferred('при {n} воздержавшемся'),
    inferred('при {n} воздержавшихся'),
  ],
  inFavour: inferred('Голосовали за: {names}'),
  against: inferred('Голосовали против: {names}'),
  abstaining: inferred('Воздержались: {names}'),
  noNames: inferred('Никто'),
  inReport: inferred('Текст для доклада о работе сессии'),
}

/** Of addenda and corrigenda. */
export const ruNotice: Sourced<NoticeWording> = {
  addendum: inferred('Добавление'),
  corrigendum: inferred('Исправление'),
  addOne: inferred('Включить в число авторов проекта резолюции следующую страну:'),
  addSeveral: inferred('Включить в число авторов проекта резолюции следующие страны:'),
  stop: inferred('.'),
  only: inferred('(только {languages})'),
  languages: {
    ar: inferred('арабский'),
    zh: inferred('китайский'),
    en: inferred('английский'),
    fr: inferred('французский'),
    ru: inferred('русский'),
    es: inferred('испанский'),
  },
  places: {
    title: inferred('Название'),
    subject: inferred('Первая строка'),
    preambular: inferred('Пункт {number} преамбулы'),
    operative: inferred('Пункт {number}'),
    heading: inferred('Заголовок {number}'),
    annex: inferred('{number}, заголовок'),
    row: inferred('Таблица, строка {number}'),
    footnote: inferred('Сноска {number}'),
  },
  forRead: inferred('Вместо {old} читать {new}.'),
  shouldRead: inferred('Текст следует читать: {new}.'),
  quotes: [inferred('«'), inferred('»')],
}

/** Of comparisons. */
export const ruMarked: Sourced<MarkedWording> = {
  heading: inferred('Сопоставление: {new} и {old}'),
  currentText: inferred('текущий проект'),
  movedFrom: inferred('перенесен из {label}'),
  movedTo: inferred('перенесен в {label}'),
  legend: inferred('Обозначения'),
  inserted: inferred('добавленные слова'),
  deleted: inferred('исключенные слова'),
  moved: inferred('перенесенные слова'),
  paragraphs: {
    changed: inferred('изменено'),
    added: inferred('добавлено'),
    deleted: inferred('исключено'),
    moved: inferred('перенесено'),
    split: inferred('разделено'),
    joined: inferred('объединено'),
    renumbered: inferred('перенумеровано'),
  },
  of: {
    paragraphs: inferred('Пункты'),
    words: inferred('Слова'),
    notes: inferred('Сноски'),
    sponsors: inferred('Авторы'),
  },
  words: {
    inserted: inferred('добавлено'),
    deleted: inferred('исключено'),
  },
  notes: inferred('Сноски'),
  proposals: inferred('Текст проекта с нерассмотренными предложениями'),
  equal: inferred('Тексты совпадают.'),
}

/** Of what is not issued. */
export const ruDraft: Sourced<DraftWording> = {
  draft: inferred('Проект'),
  orallyRevisedOf: inferred('{symbol} с устными изменениями (не издано)'),
}
