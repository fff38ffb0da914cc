import { unreachable } from '../../assert.ts'
import { ordinalWord } from '../../grammar/ordinal.ts'
import { ifFresh, type PlaceName } from '../place-name.ts'
import type { NewSort, OralPhrases, Where } from './phrases.ts'

const quote = (words: string) => `“${words}”`

/** Without an article; with `el`, `al`, `del` before it, or with la where it is feminine. */
function bare(place: PlaceName): { readonly words: string; readonly feminine: boolean } {
  switch (place.kind) {
    case 'preambular':
      return masculine(`${ordinalWord(place.n, 'es')} párrafo del preámbulo`, place.subs)
    case 'operative':
      return masculine(`párrafo ${place.n} de la parte dispositiva`, place.subs)
    case 'numbered':
      return masculine(`párrafo ${place.n}`, place.subs)
    case 'section':
      return masculine(`título de la sección ${place.label}`, [])
    case 'annex':
      return masculine(`título del ${annex(place.label)}`, [])
    case 'in-annex': {
      const { words, feminine } = bare(place.place)
      return { words: `${words} del ${annex(place.label)}`, feminine }
    }
    case 'title':
      return masculine('título', [])
    case 'footnote':
      return { words: `nota ${place.n} de pie de página`, feminine: true }
    case 'beginning':
      return masculine(
        `${ifFresh(place, 'nuevo ')}párrafo que comienza con ${quote(place.words)}`,
        [],
      )
    case 'row': {
      const words = `${ifFresh(place, 'nueva ')}fila del cuadro que comienza con ${quote(place.words)}`
      return { words, feminine: true }
    }
    default:
      return unreachable(place)
  }
}

function annex(label: string): string {
  return label.replace('Anexo', 'anexo')
}

function masculine(paragraph: string, subs: readonly string[]) {
  const words = subs.length === 0 ? paragraph : `apartado ${subs.join(' ')} del ${paragraph}`
  return { words, feminine: false }
}

function name(place: PlaceName): string {
  const { words, feminine } = bare(place)
  return `${feminine ? 'la' : 'el'} ${words}`
}

function named(place: PlaceName): string {
  const { words, feminine } = bare(place)
  return `${feminine ? 'de la' : 'del'} ${words}`
}

function whereOf(where: Where): string {
  if (where.relation === 'start') return 'al comienzo del texto'
  return `${where.relation === 'after' ? 'después' : 'antes'} ${named(where.place)}`
}

const sorts: Readonly<Record<NewSort, string>> = {
  preambular: 'un nuevo párrafo del preámbulo',
  operative: 'un nuevo párrafo de la parte dispositiva',
  sub: 'un nuevo apartado',
  heading: 'un nuevo título',
  annex: 'un nuevo anexo',
  row: 'una nueva fila del cuadro',
  other: 'un nuevo párrafo',
  several: 'los siguientes párrafos nuevos',
}

const list = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} y ${names.at(-1) ?? ''}`

export const esPhrases: OralPhrases = {
  quote,
  comma: ', ',
  semicolon: '; ',
  stop: '.',
  name,
  within: (place) => `en ${name(place)}`,
  occurrence: (quoted, n) => `${quoted} (${n}.ª mención)`,
  behind: (quoted) => `después de ${quoted}`,
  atStart: 'al comienzo',
  atEnd: 'al final',
  replace: (old, now) => `sustitúyase ${old} por ${now}`,
  remove: (old) => `suprímase ${old}`,
  insert: (now) => `insértese ${now}`,
  insertNote: (quoted) => `insértese una nota de pie de página que diga: ${quoted}`,
  insertReference: (note) => `insértese una llamada a la nota ${note}`,
  removeNote: (note) => `suprímase la llamada a la nota ${note}`,
  noteReads: (note, quoted) => `la nota ${note} debe decir: ${quoted}`,
  spacing: 'corríjase el espaciado',
  setOff: (quoted) => `póngase ${quoted} en cursiva`,
  setPlain: (quoted) => `póngase ${quoted} en redonda`,
  shouldRead: (place, quoted) => `${name(place)} debe decir: ${quoted}`,
  replaceWhole: (places, quoted) =>
    `sustitúyase ${list(places.map(name))} por el texto siguiente:\n${quoted}`,
  removeParagraph: (place) => `suprímase ${name(place)}`,
  insertParagraph: (sort, where, quoted) =>
    sort === 'several'
      ? `insértense ${whereOf(where)} ${sorts[sort]}:\n${quoted}`
      : `insértese ${whereOf(where)} ${sorts[sort]} que diga: ${quoted}`,
  move: (place, where, withSubs) =>
    `trasládese ${name(place)}${withSubs ? ', con sus apartados,' : ''} para que figure ${whereOf(where)}`,
  divide: (place, beginnings) =>
    beginnings.length === 1
      ? `divídase ${name(place)} en dos párrafos, el segundo de los cuales comenzará con ${beginnings.join('')}`
      : `divídase ${name(place)} en ${beginnings.length + 1} párrafos; los nuevos comenzarán con ${list(beginnings)}`,
  merge: (places) => `fusiónense ${list(places.map(name))} en un solo párrafo`,
  becomes: (place, as) =>
    `${name(place)} pasa a ser ${as === null ? 'texto sin número' : name(as)}`,
  brackets: (place, bracketed) =>
    bracketed
      ? `póngase ${name(place)} entre corchetes`
      : `suprímanse los corchetes ${named(place)}`,
  renumber: 'modifíquese en consecuencia la numeración de los demás párrafos',
  reletter: 'modifíquese en consecuencia el orden de los demás apartados',
}
