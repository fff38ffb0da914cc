import { unreachable } from '../../assert.ts'
import { ordinalWord } from '../../grammar/ordinal.ts'
import { ifFresh, type PlaceName } from '../place-name.ts'
import type { NewSort, OralPhrases, Where } from './phrases.ts'

const quote = (words: string) => `«${words}»`

/** Nominative and accusative are alike for all that is named here but a footnote. */
type Case = 'nominative' | 'accusative' | 'genitive' | 'prepositional' | 'instrumental'

type Declined = Readonly<Record<Case, string>>

function declined(forms: string): Declined {
  const [nominative = '', genitive = '', prepositional = '', instrumental = '', accusative] =
    forms.split(' ')
  return {
    nominative,
    genitive,
    prepositional,
    instrumental,
    accusative: accusative ?? nominative,
  }
}

const paragraph = declined('пункт пункта пункте пунктом')
const sub = declined('подпункт подпункта подпункте подпунктом')
const heading = declined('заголовок заголовка заголовке заголовком')
const title = declined('название названия названии названием')
const footnote = declined('сноска сноски сноске сноской сноску')
const row = declined('строка строки строке строкой строку')
const newRow = declined('новая новой новой новой новую')
const beginningRow = declined('начинающаяся начинающейся начинающейся начинающейся начинающуюся')
const fresh = declined('новый нового новом новым')
const beginning = declined('начинающийся начинающегося начинающемся начинающимся')

const endings: Declined = {
  nominative: 'ый',
  accusative: 'ый',
  genitive: 'ого',
  prepositional: 'ом',
  instrumental: 'ым',
}
const third: Declined = {
  nominative: 'третий',
  accusative: 'третий',
  genitive: 'третьего',
  prepositional: 'третьем',
  instrumental: 'третьим',
}
/** These are stressed on the ending: второй, сороковой. */
const stressed = /(?:втор|шест|седьм|восьм|сороков)$/u

/** Of the feminine form, the masculine one in a case; only the last word is declined. */
function ordinal(n: number, of: Case): string {
  const feminine = ordinalWord(n, 'ru')
  if (feminine.endsWith('третья')) return feminine.replace(/третья$/u, () => third[of])
  if (!feminine.endsWith('ая')) return `${n}-й`
  const stem = feminine.replace(/ая$/u, '')
  const isBase = of === 'nominative' || of === 'accusative'
  return stem + (isBase && stressed.test(stem) ? 'ой' : endings[of])
}

function named(place: PlaceName, of: Case): string {
  switch (place.kind) {
    case 'preambular': {
      const whole = (each: Case) => `${ordinal(place.n, each)} ${paragraph[each]} преамбулы`
      return under(whole, place.subs, of)
    }
    case 'operative':
      return under((each) => `${paragraph[each]} ${place.n} постановляющей части`, place.subs, of)
    case 'numbered':
      return under((each) => `${paragraph[each]} ${place.n}`, place.subs, of)
    case 'section':
      return `${heading[of]} раздела ${place.label}`
    case 'annex':
      return `${heading[of]} ${annex(place.label)}`
    case 'in-annex':
      return `${named(place.place, of)} ${annex(place.label)}`
    case 'title':
      return title[of]
    case 'footnote':
      return `${footnote[of]} ${place.n}`
    case 'beginning':
      return `${ifFresh(place, `${fresh[of]} `)}${paragraph[of]}, ${beginning[of]} словами ${quote(place.words)},`
    case 'row':
      return `${ifFresh(place, `${newRow[of]} `)}${row[of]} таблицы, ${beginningRow[of]} словами ${quote(place.words)},`
    default:
      return unreachable(place)
  }
}

/** In the genitive. */
function annex(label: string): string {
  return label.replace('Приложение', 'приложения')
}

function under(whole: (of: Case) => string, subs: readonly string[], of: Case): string {
  return subs.length === 0 ? whole(of) : `${sub[of]} ${subs.join(' ')} ${whole('genitive')}`
}

const name = (place: PlaceName) => named(place, 'accusative').replace(/,$/u, '')

function whereOf(where: Where): string {
  if (where.relation === 'start') return 'в начале текста'
  return `${where.relation === 'after' ? 'после' : 'перед'} ${named(where.place, where.relation === 'after' ? 'genitive' : 'instrumental')}`
}

const sorts: Readonly<Record<NewSort, string>> = {
  preambular: 'новый пункт преамбулы',
  operative: 'новый пункт постановляющей части',
  sub: 'новый подпункт',
  heading: 'новый заголовок',
  annex: 'новое приложение',
  row: 'новую строку таблицы',
  other: 'новый пункт',
  several: 'следующие новые пункты',
}

const list = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} и ${names.at(-1) ?? ''}`

export const ruPhrases: OralPhrases = {
  quote,
  comma: ' ',
  semicolon: '; ',
  stop: '.',
  name,
  within: (place) =>
    `в ${named(place, 'prepositional').replace(/,$/u, '')}`.replace(/^в втор/u, 'во втор'),
  occurrence: (quoted, n) => `${quoted} (${n}-е упоминание)`,
  behind: (quoted) => `после ${quoted}`,
  atStart: 'в начале',
  atEnd: 'в конце',
  replace: (old, now) => `заменить ${old} на ${now}`,
  remove: (old) => `исключить ${old}`,
  insert: (now) => `включить ${now}`,
  insertNote: (quoted) => `включить сноску следующего содержания: ${quoted}`,
  insertReference: (note) => `включить знак сноски ${note}`,
  removeNote: (note) => `исключить знак сноски ${note}`,
  noteReads: (note, quoted) => `сноска ${note} следующего содержания: ${quoted}`,
  spacing: 'исправить пробелы',
  setOff: (quoted) => `набрать ${quoted} курсивом`,
  setPlain: (quoted) => `набрать ${quoted} прямым шрифтом`,
  shouldRead: (place, quoted) =>
    `${named(place, 'accusative').replace(/,$/u, '')} изложить в следующей редакции: ${quoted}`,
  replaceWhole: (places, quoted) =>
    `заменить ${list(places.map(name))} следующим текстом:\n${quoted}`,
  removeParagraph: (place) => `исключить ${name(place)}`,
  insertParagraph: (sort, where, quoted) =>
    `${whereOf(where)} включить ${sorts[sort]}${sort === 'several' ? ':\n' : ' следующего содержания: '}${quoted}`,
  move: (place, where, withSubs) =>
    `поместить ${name(place)}${withSubs ? ' с его подпунктами' : ''} ${whereOf(where)}`,
  divide: (place, beginnings) =>
    beginnings.length === 1
      ? `разделить ${name(place)} на два пункта, второй из которых начинается словами ${beginnings.join('')}`
      : `разделить ${name(place)} на несколько пунктов (всего ${beginnings.length + 1}), из которых новые начинаются словами ${list(beginnings)}`,
  merge: (places) => `объединить ${list(places.map(name))} в один пункт`,
  becomes: (place, as) =>
    as === null
      ? `${name(place)} считать текстом без номера`
      : `${name(place)} считать ${named(as, 'instrumental').replace(/,$/u, '')}`,
  brackets: (place, bracketed) =>
    bracketed
      ? `заключить ${name(place)} в квадратные скобки`
      : `снять квадратные скобки, в которые заключен ${named(place, 'nominative').replace(/,$/u, '')}`,
  renumber: 'соответственно изменить нумерацию остальных пунктов',
  reletter: 'соответственно изменить обозначения остальных подпунктов',
}
