import { unreachable } from '../../assert.ts'
import { ordinalWord } from '../../grammar/ordinal.ts'
import { ifFresh, type PlaceName } from '../place-name.ts'
import type { NewSort, OralPhrases, Where } from './phrases.ts'

/** The order of the marks is that of rules.md 3.9. */
const quote = (words: string) => `”${words}“`

function name(place: PlaceName): string {
  switch (place.kind) {
    case 'preambular':
      return under(`الفقرة ${feminineOrdinal(place.n)} من الديباجة`, place.subs)
    case 'operative':
      return under(`الفقرة ${place.n} من المنطوق`, place.subs)
    case 'numbered':
      return under(`الفقرة ${place.n}`, place.subs)
    case 'section':
      return `عنوان الفرع ${place.label}`
    case 'annex':
      return `عنوان ${place.label}`
    case 'in-annex':
      return `${name(place.place)} من ${place.label}`
    case 'title':
      return 'العنوان'
    case 'footnote':
      return `الحاشية ${place.n}`
    case 'beginning':
      return `الفقرة ${ifFresh(place, 'الجديدة ')}التي تبدأ بعبارة ${quote(place.words)}`
    case 'row':
      return `صف الجدول ${ifFresh(place, 'الجديد ')}الذي يبدأ بعبارة ${quote(place.words)}`
    default:
      return unreachable(place)
  }
}

function under(paragraph: string, subs: readonly string[]): string {
  return subs.length === 0 ? paragraph : `الفقرة الفرعية ${subs.join(' ')} من ${paragraph}`
}

/** The ordinals are those before a session, which is feminine as a paragraph is. */
function feminineOrdinal(n: number): string {
  return ordinalWord(n, 'ar')
}

function whereOf(where: Where): string {
  if (where.relation === 'start') return 'في بداية النص'
  return `${where.relation === 'after' ? 'بعد' : 'قبل'} ${name(where.place)}`
}

const sorts: Readonly<Record<NewSort, string>> = {
  preambular: 'فقرة جديدة من الديباجة',
  operative: 'فقرة جديدة من المنطوق',
  sub: 'فقرة فرعية جديدة',
  heading: 'عنوان جديد',
  annex: 'مرفق جديد',
  row: 'صف جديد في الجدول',
  other: 'فقرة جديدة',
  several: 'الفقرات الجديدة التالية',
}

const masculine: ReadonlySet<NewSort> = new Set(['heading', 'annex', 'row'])

const list = (names: readonly string[]) => names.join(' و')

export const arPhrases: OralPhrases = {
  quote,
  comma: '، ',
  semicolon: '؛ ',
  stop: '.',
  name,
  within: (place) => `في ${name(place)}`,
  occurrence: (quoted, n) => `${quoted} (المرة ${feminineOrdinal(n)})`,
  behind: (quoted) => `بعد عبارة ${quoted}`,
  atStart: 'في البداية',
  atEnd: 'في النهاية',
  replace: (old, now) => `يستعاض عن عبارة ${old} بعبارة ${now}`,
  remove: (old) => `تحذف عبارة ${old}`,
  insert: (now) => `تدرج عبارة ${now}`,
  insertNote: (quoted) => `تدرج حاشية نصها كما يلي: ${quoted}`,
  insertReference: (note) => `تدرج إشارة إلى الحاشية ${note}`,
  removeNote: (note) => `تحذف الإشارة إلى الحاشية ${note}`,
  noteReads: (note, quoted) => `يكون نص الحاشية ${note} كما يلي: ${quoted}`,
  spacing: 'تصحح المسافات',
  setOff: (quoted) => `تبرز عبارة ${quoted}`,
  setPlain: (quoted) => `يلغى إبراز عبارة ${quoted}`,
  shouldRead: (place, quoted) => `يصبح نص ${name(place)} كما يلي: ${quoted}`,
  replaceWhole: (places, quoted) => `يستعاض عن ${list(places.map(name))} بما يلي:\n${quoted}`,
  removeParagraph: (place) => `تحذف ${name(place)}`.replace(/^تحذف (العنوان|عنوان)/u, 'يحذف $1'),
  insertParagraph: (sort, where, quoted) =>
    `${masculine.has(sort) ? 'يدرج' : 'تدرج'} ${sorts[sort]} ${whereOf(where)}${sort === 'several' ? ':\n' : '، نصها كما يلي: '}${quoted}`.replace(
      /(يدرج .*)نصها/u,
      '$1نصه',
    ),
  move: (place, where, withSubs) =>
    `تنقل ${name(place)}${withSubs ? '، مع فقراتها الفرعية،' : ''} إلى ما ${whereOf(where)}`.replace(
      'إلى ما في بداية',
      'إلى بداية',
    ),
  divide: (place, beginnings) =>
    beginnings.length === 1
      ? `تقسم ${name(place)} إلى فقرتين، تبدأ الثانية بعبارة ${beginnings.join('')}`
      : `تقسم ${name(place)} إلى فقرات عددها ${beginnings.length + 1}، تبدأ الجديدة منها بعبارات ${list(beginnings)}`,
  merge: (places) => `تدمج ${list(places.map(name))} في فقرة واحدة`,
  becomes: (place, as) =>
    as === null ? `تصبح ${name(place)} نصا بلا رقم` : `تصبح ${name(place)} ${name(as)}`,
  brackets: (place, bracketed) =>
    bracketed
      ? `توضع ${name(place)} بين قوسين معقوفين`
      : `يحذف القوسان المعقوفان حول ${name(place)}`,
  renumber: 'يعاد ترقيم الفقرات الأخرى تبعا لذلك',
  reletter: 'يعاد ترتيب الفقرات الفرعية الأخرى تبعا لذلك',
}
