// The titles of the agenda item and of a report, where they follow each other without a gap.
import type { AgendaGroup } from './agenda-titles.ts'
import { groupOfPieces } from './agenda-titles.ts'
import { widthOf } from '../lines/source-lines.ts'

interface PartContext {
  /** True where the document calls itself a report and an item has no title yet. */
  readonly untitledReport: boolean
  readonly figuresOff: boolean
}

interface PartedGroups {
  readonly groups: readonly AgendaGroup[]
  /** The group that was parted by a guess. */
  readonly guessed: AgendaGroup | null
}

/** The first title ends with a line that has room left and the second begins with a capital. */
export function partTitles(all: readonly AgendaGroup[], context: PartContext): PartedGroups {
  const behind = all.filter(({ after }) => after === 'agenda-item')
  const group = behind.at(-1)
  if (!group || group !== all.at(-1)) return { groups: all, guessed: null }
  const widest = Math.max(...group.pieces.map(({ text }) => widthOf(text)))
  const ends = group.pieces.flatMap(({ text }, index) => {
    const above = group.pieces[index - 1]
    return above && /^[\p{Lu}\p{Lo}]/u.test(text) ? [{ index, width: widthOf(above.text) }] : []
  })
  const roomy = ends.find(({ width }) => width < widest * 0.75)
  // Where a gap parts the two already, there is nothing to guess.
  const mayGuess = !roomy && context.untitledReport && behind.length === 1
  // A report has a title besides that of its item, so one of the lines ends the first: that with the most room, and it is told.
  const [shortest] = mayGuess ? ends.toSorted((a, b) => a.width - b.width) : []
  const at = roomy?.index ?? shortest?.index
  if (at === undefined) return { groups: all, guessed: null }
  const parts = [group.pieces.slice(0, at), group.pieces.slice(at)]
  const groups = parts.map((pieces) => groupOfPieces(pieces, group, context.figuresOff))
  return { groups: [...all.slice(0, -1), ...groups], guessed: shortest ? group : null }
}
