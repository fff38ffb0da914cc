// Where a strike ends that somebody has just made longer at its start. Yjs makes a strike longer by a new opening before the old one, and leaves it
// to the old close where it ends. If that was taken away meanwhile (another of the same delegation had struck the words already, or the
// paragraph was moved), the strike would run on over everything behind it.
import * as Y from 'yjs'
import { isStrikeKey } from '../document/delta.ts'
import { textOf } from '../document/ydoc.ts'
import type { Changes } from './changes.ts'
import { putFormat } from './put-format.ts'
import type { Stretch } from './stretches.ts'

/** The format that closed a strike and is no more. */
export interface LostEnd {
  readonly key: string
  readonly behind: Y.Item
}

/**
 * The lost ends of strikes that were laid by these changes. `knows`: formats that the sender took away, and so did not count on. Costs the length of
 * the strikes.
 */
export function findLostEnds(
  stretches: readonly Stretch[],
  changes: Changes,
  knows: (item: Y.Item) => boolean,
): LostEnd[] {
  const found: LostEnd[] = []
  for (const opening of openings(stretches, changes)) {
    const { key } = opening.content as Y.ContentFormat
    const behind = lostEndOf(opening, key, knows)
    if (behind) found.push({ key, behind })
  }
  return found
}

/** New openings of strikes over what was there. */
function openings(stretches: readonly Stretch[], changes: Changes): Set<Y.Item> {
  const found = new Set<Y.Item>()
  const keys = new Set<string>()
  for (const { runs } of stretches)
    for (const { item, was, now } of runs) {
      if (!was || !now || was === now) continue
      const before = was.strikeKeys()
      for (const key of now.strikeKeys()) {
        if (before.includes(key) || keys.has(key)) continue
        keys.add(key)
        const opening = openingOf(item, key)
        if (opening && changes.isNew(opening)) found.add(opening)
      }
    }
  return found
}

function openingOf(unit: Y.Item, key: string): Y.Item | null {
  for (let item = unit.left; item; item = item.left)
    if (!item.deleted && isFormat(item, key)) return item
  return null
}

function isFormat({ content }: Y.Item, key: string): boolean {
  return content instanceof Y.ContentFormat && content.key === key && isStrikeKey(key)
}

function lostEndOf(opening: Y.Item, key: string, knows: (item: Y.Item) => boolean): Y.Item | null {
  for (let item = opening.right; item; item = item.right) {
    if (!isFormat(item, key)) continue
    if (!item.deleted) return null
    if ((item.content as Y.ContentFormat).value === null && !knows(item)) return item
  }
  return null
}

/** Puts them in again. Must run in a transaction of the program's. */
export function restoreEnds(ydoc: Y.Doc, ends: readonly LostEnd[]): void {
  ydoc.transact((transaction) => {
    for (const { key, behind } of ends)
      putFormat(transaction, { left: behind, right: behind.right }, [key, null])
    textOf(ydoc)._searchMarker?.splice(0)
  })
}
