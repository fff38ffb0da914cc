// Which words of a masthead are the titles of its agenda items: several items have several titles, often one under the other without a gap.
import type { AgendaItem } from '../../document/masthead.ts'
import { type Ambiguity, excerptOf, type Field } from '../imported-document.ts'
import { joinLines } from '../lines/join-lines.ts'
import { widthOf } from '../lines/source-lines.ts'

/** The right column of the masthead, which some programs write between an item and its title. */
export const besideTheItem: ReadonlySet<Field> = new Set([
  'symbol',
  'distribution',
  'date',
  'language',
  'original-language',
])

/** Lines of the masthead that belong together and that no field takes. */
export interface AgendaGroup {
  readonly line: number
  readonly text: string
  /** What the group has of each of its lines. */
  readonly pieces: readonly { readonly line: number; readonly text: string }[]
  /** The field before it. */
  readonly after: Field | null
  readonly indent: number
}

export interface AssignedTitles {
  readonly taken: ReadonlySet<AgendaGroup>
  readonly ambiguities: readonly Ambiguity[]
}

/** Gives the groups behind the items to the items that have no title, in order. Changes `items`. */
export function assignAgendaTitles(
  groups: readonly AgendaGroup[],
  items: AgendaItem[],
  figuresOff: boolean,
): AssignedTitles {
  const open = items.filter(({ title }) => title === '')
  const behind = groups.filter(({ after }) => after === 'agenda-item').slice(0, open.length)
  const [only] = behind
  const single = behind.length === 1 && open.length > 1
  const parted = only && single ? partTitles(only, open.length, figuresOff) : null
  const titles = parted ? parted.titles : behind.map(({ text }) => text)
  open.forEach((item, index) => {
    const title = titles[index]?.replaceAll(/\s+/g, ' ')
    if (title !== undefined) items[items.indexOf(item)] = { number: item.number, title }
  })
  const uncertain = parted && !parted.certain && only ? [doubt(only, titles)] : []
  const sponsored = behind
    .filter(({ text }) => uncertain.length === 0 && namesDraft.test(text))
    .map((group) => doubt(group, [group.text]))
  return { taken: new Set(behind), ambiguities: [...uncertain, ...sponsored] }
}

/** Behind a colon what a document is called, as behind its sponsors: no title of an item. */
const namesDraft =
  /[:：]\s?\*{0,3}\s?(?:(?:revised )?draft (?:resolution|decision)|projet de (?:résolution|décision)|proyecto de (?:resolución|decisión)|проект (?:резолюции|решения))/iu

function doubt(group: AgendaGroup, titles: readonly string[]): Ambiguity {
  return {
    code: 'masthead-line',
    line: group.line,
    excerpt: excerptOf(group.text),
    alternatives: [`the titles ${titles.join(' | ')}`, 'titles that end elsewhere'],
  }
}

/**
 * A title ends where its line had room for the first word of the next: a line that was broken by width has none. One title a line needs no
 * such sign.
 */
function partTitles(group: AgendaGroup, count: number, figuresOff: boolean) {
  const { pieces } = group
  const breaks = pieces.flatMap((piece, index) => {
    const below = pieces[index + 1]
    const room = below ? roomBehind(piece.text, below.text, widestOf(pieces)) : -1
    return below && /^[\p{Lu}\p{Lo}\d«"“]/u.test(below.text) ? [{ index, room }] : []
  })
  const roomy = breaks.filter(({ room }) => room >= 0)
  const oneEach = pieces.length === count && breaks.length === count - 1
  const chosen = oneEach ? breaks : breaks.toSorted((a, b) => b.room - a.room).slice(0, count - 1)
  const ends = chosen.map(({ index }) => index).toSorted((a, b) => a - b)
  const certain = ends.length === count - 1 && (oneEach || roomy.length === count - 1)
  const starts = [0, ...ends.map((end) => end + 1)]
  const titles = starts.map(
    (start, at) => groupOfPieces(pieces.slice(start, starts[at + 1]), group, figuresOff).text,
  )
  return { titles, certain }
}

function widestOf(pieces: AgendaGroup['pieces']): number {
  return Math.max(...pieces.map(({ text }) => widthOf(text)))
}

/** How much of the widest line is left behind this one and the first word of the next. */
function roomBehind(text: string, below: string, widest: number): number {
  const han = /^\p{Script=Han}/u.test(below)
  const word = han ? 6 : widthOf(/^\S+/u.exec(below)?.[0] ?? '')
  return widest - widthOf(text) - 1 - word
}

export function groupOfPieces(
  pieces: AgendaGroup['pieces'],
  group: AgendaGroup,
  figuresOff: boolean,
): AgendaGroup {
  const text = pieces.reduce((joined, piece) => joinLines(joined, piece.text, figuresOff), '')
  return { ...group, line: pieces[0]?.line ?? group.line, text, pieces }
}
