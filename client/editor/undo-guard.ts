// What an undo must leave. Yjs undoes by taking out the items that were put in; among them may be marks under which others write meanwhile,
// the end of a paragraph that holds others' words, or words that are no longer one's own because they were accepted.
import * as Y from 'yjs'
import { firstItem } from '../../shared/document/units.ts'
import type { Ownership } from '../../shared/document/draft-text.ts'

export interface GuardOptions {
  readonly delegation: string | null
  /** Whether somebody may only propose: then words of the base text stay, whoever wrote them. */
  readonly proposesOnly: boolean
}

/** Whether an undo that takes `going` out must leave an item of it in place. */
export type Guard = (item: Y.Item, going: (item: Y.Item) => boolean) => boolean

export function undoGuard(ydoc: Y.Doc, { delegation, proposesOnly }: GuardOptions): Guard {
  return (item, going) => {
    if (item.content instanceof Y.ContentFormat) return bearsOthers(item, item.content, going)
    if (item.content instanceof Y.ContentEmbed && closesOthers(item, going)) return true
    return proposesOnly && item.countable && ownerOf(ydoc, item) !== delegation
  }
}

/** Whether a mark of an insertion still has words under it that are to stay. */
function bearsOthers(
  item: Y.Item,
  { key, value }: Y.ContentFormat,
  going: (item: Y.Item) => boolean,
): boolean {
  if (key !== 'ins' && key !== 'sub') return false
  const step = (from: Y.Item) => (value === null ? from.left : from.right)
  for (let next = step(item); next; next = step(next)) {
    if (next.deleted) continue
    if (next.content instanceof Y.ContentFormat) {
      if (next.content.key === key && !going(next)) return false
    } else if (next.countable && !going(next)) return isUnder(next, item, key)
  }
  return false
}

/** Whether what holds at a unit comes from this mark, or ends at it. */
function isUnder(unit: Y.Item, mark: Y.Item, key: string): boolean {
  const { content } = mark
  if (!(content instanceof Y.ContentFormat)) return false
  if (content.value !== null) return true
  for (let item = unit.left; item; item = item.left)
    if (!item.deleted && item.content instanceof Y.ContentFormat && item.content.key === key)
      return item.content.value !== null
  return false
}

/** Whether proposed words that are to stay would be left without their paragraph. */
function closesOthers(end: Y.Item, going: (item: Y.Item) => boolean): boolean {
  for (let item = end.left; item; item = item.left) {
    if (item.deleted || !item.countable) continue
    if (item.content instanceof Y.ContentEmbed) return false
    if (!going(item)) return isProposed(item)
  }
  return false
}

function isProposed(unit: Y.Item): boolean {
  for (let item = unit.left; item; item = item.left)
    if (!item.deleted && item.content instanceof Y.ContentFormat && item.content.key === 'ins')
      return item.content.value !== null
  return false
}

function ownerOf(ydoc: Y.Doc, unit: Y.Item): string | null {
  let ins: Ownership | null = null
  let sub: Ownership | null = null
  for (let item = firstItem(ydoc); item && item !== unit; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentFormat)) continue
    const { key, value } = item.content
    if (key === 'ins') ins = value as unknown as Ownership | null
    else if (key === 'sub') sub = value as unknown as Ownership | null
  }
  return (sub ?? ins)?.by ?? null
}
