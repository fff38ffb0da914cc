// Up and down: a paragraph with all that stands under it changes places with its neighbour of the same level. The server does it, so
// that the words others are writing there go along. A proposer proposes it instead (propose.ts).
import type { Command } from './command.ts'
import { blockEnd, isFront, type Placed, placeParagraphs, selectedRange } from './paragraphs.ts'

export const moveUp: Command = (context, act) => {
  if (context.by !== null) return false
  const placed = placeParagraphs(context.state.doc)
  const { first } = selectedRange(context.state)
  const before = neighbourBefore(placed, first)
  if (before === null) return false
  if (act) context.move(idsOf(placed, first), placed[before]?.paragraph.id ?? null)
  return true
}

export const moveDown: Command = (context, act) => {
  if (context.by !== null) return false
  const placed = placeParagraphs(context.state.doc)
  const { first } = selectedRange(context.state)
  const next = blockEnd(placed, first) + 1
  if (!changesPlaces(placed, first, next)) return false
  const behind = blockEnd(placed, next) + 1
  if (act) context.move(idsOf(placed, first), placed[behind]?.paragraph.id ?? null)
  return true
}

function idsOf(placed: readonly Placed[], first: number): string[] {
  return placed.slice(first, blockEnd(placed, first) + 1).map(({ paragraph }) => paragraph.id)
}

function levelOf(placed: Placed | undefined): number {
  return placed?.paragraph.kind === 'heading' ? 0 : (placed?.paragraph.level ?? 0)
}

/** Whether two paragraphs are neighbours that may change places: same level and part, and neither title nor subject line. */
function changesPlaces(placed: readonly Placed[], a: number, b: number): boolean {
  const [one, other] = [placed[a], placed[b]]
  if (!one || !other || isFront(one.paragraph) || isFront(other.paragraph)) return false
  return levelOf(one) === levelOf(other) && one.paragraph.part === other.paragraph.part
}

function neighbourBefore(placed: readonly Placed[], first: number): number | null {
  for (let k = first - 1; k >= 0; k--) {
    if (levelOf(placed[k]) > levelOf(placed[first])) continue
    return changesPlaces(placed, first, k) ? k : null
  }
  return null
}
