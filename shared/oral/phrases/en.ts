import { unreachable } from '../../assert.ts'
import { ordinalWord } from '../../grammar/ordinal.ts'
import { ifFresh, type PlaceName } from '../place-name.ts'
import type { NewSort, OralPhrases, Where } from './phrases.ts'

const quote = (words: string) => `“${words}”`

function name(place: PlaceName): string {
  switch (place.kind) {
    case 'preambular':
      return under(`the ${ordinalWord(place.n, 'en')} preambular paragraph`, place.subs)
    case 'operative':
      return under(`operative paragraph ${place.n}`, place.subs)
    case 'numbered':
      return under(`paragraph ${place.n}`, place.subs)
    case 'section':
      return `the heading of section ${place.label}`
    case 'annex':
      return `the title of ${annex(place.label)}`
    case 'in-annex':
      return `${name(place.place)} of ${annex(place.label)}`
    case 'title':
      return 'the title'
    case 'footnote':
      return `footnote ${place.n}`
    case 'beginning':
      return `the ${ifFresh(place, 'new ')}paragraph beginning ${quote(place.words)}`
    case 'row':
      return `the ${ifFresh(place, 'new ')}row of the table beginning ${quote(place.words)}`
    default:
      return unreachable(place)
  }
}

/** annex II; the only one is the annex. */
function annex(label: string): string {
  return label === 'Annex' ? 'the annex' : label.replace('Annex', 'annex')
}

function under(paragraph: string, subs: readonly string[]): string {
  return subs.length === 0 ? paragraph : `sub-paragraph ${subs.join(' ')} of ${paragraph}`
}

function whereOf(where: Where): string {
  if (where.relation === 'start') return 'at the beginning of the text'
  return `${where.relation} ${name(where.place)}`
}

const sorts: Readonly<Record<NewSort, string>> = {
  preambular: 'a new preambular paragraph',
  operative: 'a new operative paragraph',
  sub: 'a new sub-paragraph',
  heading: 'a new heading',
  annex: 'a new annex',
  row: 'a new row of the table',
  other: 'a new paragraph',
  several: 'the following new paragraphs',
}

function insertParagraph(sort: NewSort, where: Where, quoted: string): string {
  const reading = sort === 'several' ? ':' : ', reading:'
  const separator = sort === 'several' ? '\n' : ' '
  return `insert ${sorts[sort]} ${whereOf(where)}${reading}${separator}${quoted}`
}

const list = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

export const enPhrases: OralPhrases = {
  quote,
  comma: ', ',
  semicolon: '; ',
  stop: '.',
  name,
  within: (place) => `in ${name(place)}`,
  occurrence: (quoted, n) => `the ${ordinalWord(n, 'en')} ${quoted}`,
  behind: (quoted) => `after ${quoted}`,
  atStart: 'at the beginning',
  atEnd: 'at the end',
  replace: (old, now) => `replace ${old} with ${now}`,
  remove: (old) => `delete ${old}`,
  insert: (now) => `insert ${now}`,
  insertNote: (quoted) => `insert a footnote, reading: ${quoted}`,
  insertReference: (note) => `insert a reference to footnote ${note}`,
  removeNote: (note) => `delete the reference to footnote ${note}`,
  noteReads: (note, quoted) => `footnote ${note} is to read: ${quoted}`,
  spacing: 'correct the spacing',
  setOff: (quoted) => `set ${quoted} in italics`,
  setPlain: (quoted) => `set ${quoted} in roman type`,
  shouldRead: (place, quoted) => `${name(place)} should read: ${quoted}`,
  replaceWhole: (places, quoted) =>
    `replace ${list(places.map(name))} with the following:\n${quoted}`,
  removeParagraph: (place) => `delete ${name(place)}`,
  insertParagraph,
  move: (place, where, withSubs) =>
    `move ${name(place)}${withSubs ? ', with its sub-paragraphs,' : ''} ${where.relation === 'start' ? 'to the beginning of the text' : `to stand ${whereOf(where)}`}`,
  divide: (place, beginnings) =>
    beginnings.length === 1
      ? `divide ${name(place)} into two paragraphs, the second beginning ${beginnings.join('')}`
      : `divide ${name(place)} into ${beginnings.length + 1} paragraphs, the new ones beginning ${list(beginnings)}`,
  merge: (places) => `merge ${list(places.map(name))} into one paragraph`,
  becomes: (place, as) =>
    as === null
      ? `${name(place)} becomes text without a number`
      : `${name(place)} becomes ${name(as)}`,
  brackets: (place, bracketed) =>
    bracketed
      ? `put ${name(place)} in square brackets`
      : `delete the square brackets around ${name(place)}`,
  renumber: 'renumber the remaining paragraphs accordingly',
  reletter: 'reletter the remaining sub-paragraphs accordingly',
}
