// The map in its parts: title, preamble, operative part; in each, sub-paragraphs with the paragraph they stand under.
import type { OverviewCell } from '../../shared/negotiation/overview.ts'

type MapPart = 'title' | 'preamble' | 'operative' | 'other'

interface CellGroup {
  /** A heading stands alone. */
  readonly heading: boolean
  /** A paragraph and what stands under it, in order. */
  readonly cells: readonly OverviewCell[]
}

export interface MapSection {
  readonly part: MapPart
  readonly groups: readonly CellGroup[]
}

/** Every cell but that of the subject line, which nobody negotiates, in the order of the text. */
export function groupCells(cells: readonly OverviewCell[]): readonly MapSection[] {
  const sections: { part: MapPart; groups: { heading: boolean; cells: OverviewCell[] }[] }[] = []
  for (const cell of cells) {
    if (cell.part === 'subject') continue
    const part = partOf(cell)
    let section = sections.at(-1)
    if (section?.part !== part) sections.push((section = { part, groups: [] }))
    const group = section.groups.at(-1)
    const joins = cell.level > 0 && !cell.heading && group && !group.heading
    if (joins) group.cells.push(cell)
    else section.groups.push({ heading: cell.heading, cells: [cell] })
  }
  return sections
}

function partOf({ part }: OverviewCell): MapPart {
  return part === 'title' || part === 'preamble' || part === 'operative' ? part : 'other'
}
