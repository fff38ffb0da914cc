import { unreachable } from '../../assert.ts'
import { ordinalWord } from '../../grammar/ordinal.ts'
import { ifFresh, type PlaceName } from '../place-name.ts'
import type { NewSort, OralPhrases, Where } from './phrases.ts'

const quote = (words: string) => `«\u00A0${words}\u00A0»`

type Article = 'le' | 'au'

const feminine: Readonly<Record<Article, string>> = { le: 'la', au: 'à la' }
const elided: Readonly<Record<Article, string>> = { le: 'l’', au: 'à l’' }

function named(place: PlaceName, article: Article): string {
  switch (place.kind) {
    case 'preambular':
      return under(`${ordinal(place.n)} alinéa du préambule`, place.subs, article)
    case 'operative':
      return under(`paragraphe ${place.n} du dispositif`, place.subs, article)
    case 'numbered':
      return under(`paragraphe ${place.n}`, place.subs, article)
    case 'section':
      return `${article} titre de la section ${place.label}`
    case 'annex':
      return `${article} titre de l’${annex(place.label)}`
    case 'in-annex':
      return `${named(place.place, article)} de l’${annex(place.label)}`
    case 'title':
      return `${article} titre`
    case 'footnote':
      return `${feminine[article]} note de bas de page ${place.n}`
    case 'beginning':
      return `${article} ${ifFresh(place, 'nouveau ')}paragraphe commençant par ${quote(place.words)}`
    case 'row':
      return `${feminine[article]} ${ifFresh(place, 'nouvelle ')}ligne du tableau commençant par ${quote(place.words)}`
    default:
      return unreachable(place)
  }
}

function annex(label: string): string {
  return label.replace('Annexe', 'annexe')
}

function under(paragraph: string, subs: readonly string[], article: Article): string {
  if (subs.length > 0) return `${elided[article]}alinéa ${subs.join(' ')} du ${paragraph}`
  return `${article} ${paragraph}`
}

const ordinal = (n: number) => (n === 1 ? 'premier' : ordinalWord(n, 'fr'))
const name = (place: PlaceName) => named(place, 'le')

function whereOf(where: Where): string {
  if (where.relation === 'start') return 'au début du texte'
  return `${where.relation === 'after' ? 'après' : 'avant'} ${name(where.place)}`
}

const sorts: Readonly<Record<NewSort, string>> = {
  preambular: 'un nouvel alinéa du préambule',
  operative: 'un nouveau paragraphe du dispositif',
  sub: 'un nouvel alinéa',
  heading: 'un nouveau titre',
  annex: 'une nouvelle annexe',
  row: 'une nouvelle ligne du tableau',
  other: 'un nouveau paragraphe',
  several: 'les nouveaux paragraphes suivants',
}

const list = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} et ${names.at(-1) ?? ''}`

export const frPhrases: OralPhrases = {
  quote,
  comma: ', ',
  semicolon: '\u202F; ',
  stop: '.',
  name,
  within: (place) => named(place, 'au'),
  occurrence: (quoted, n) => `${quoted} (${ordinalWord(n, 'fr')} occurrence)`,
  behind: (quoted) => `après ${quoted}`,
  atStart: 'au début',
  atEnd: 'à la fin',
  replace: (old, now) => `remplacer ${old} par ${now}`,
  remove: (old) => `supprimer ${old}`,
  insert: (now) => `insérer ${now}`,
  insertNote: (quoted) => `insérer une note de bas de page ainsi libellée\u00A0: ${quoted}`,
  insertReference: (note) => `insérer un appel à la note de bas de page ${note}`,
  removeNote: (note) => `supprimer l’appel de la note de bas de page ${note}`,
  noteReads: (note, quoted) =>
    `la note de bas de page ${note} doit se lire comme suit\u00A0: ${quoted}`,
  spacing: 'corriger l’espacement',
  setOff: (quoted) => `mettre ${quoted} en italique`,
  setPlain: (quoted) => `mettre ${quoted} en romain`,
  shouldRead: (place, quoted) => `${name(place)} doit se lire comme suit\u00A0: ${quoted}`,
  replaceWhole: (places, quoted) =>
    `remplacer ${list(places.map(name))} par le texte suivant\u00A0:\n${quoted}`,
  removeParagraph: (place) => `supprimer ${name(place)}`,
  insertParagraph: (sort, where, quoted) =>
    `insérer ${whereOf(where)} ${sorts[sort]}${sort === 'several' ? '\u00A0:\n' : ', ainsi libellé\u00A0: '}${quoted}`,
  move: (place, where, withSubs) =>
    `placer ${name(place)}${withSubs ? ', avec ses alinéas,' : ''} ${whereOf(where)}`,
  divide: (place, beginnings) =>
    beginnings.length === 1
      ? `scinder ${name(place)} en deux paragraphes, le second commençant par ${beginnings.join('')}`
      : `scinder ${name(place)} en ${beginnings.length + 1} paragraphes, les nouveaux commençant par ${list(beginnings)}`,
  merge: (places) => `fusionner ${list(places.map(name))} en un seul paragraphe`,
  becomes: (place, as) =>
    `${name(place)} devient ${as === null ? 'un texte sans numéro' : name(as)}`,
  brackets: (place, bracketed) =>
    bracketed
      ? `mettre ${name(place)} entre crochets`
      : `supprimer les crochets qui entourent ${name(place)}`,
  renumber: 'modifier en conséquence la numérotation des autres paragraphes',
  reletter: 'modifier en conséquence l’ordre des autres alinéas',
}
