// Repairs that the server makes after an update, so that words never end up in a paragraph they were not written in, and no
// two paragraphs bear one id.
import type * as Y from 'yjs'
import type { ParagraphBirth } from './attributes.ts'
import type { DeltaOp, EndEmbed } from './delta.ts'
import { endOf, firstItem, isText, locate, placeItems } from './units.ts'
import { finalBirth, finalId, readAttributes, textOf } from './ydoc.ts'

/**
 * Words that arrive for a paragraph which was deleted meanwhile stand before its dead end, and would flow into the next paragraph:
 * they get an end of their own. So do words before the final end. Joined paragraphs are told apart by their words being there.
 */
export function standAlone(
  ydoc: Y.Doc,
  fresh: (item: Y.Item) => boolean,
  newId: () => string,
): void {
  for (const { last, birth } of findStrays(ydoc, fresh)) {
    const place = locate(ydoc, last.id)
    if (place) insertEnd(ydoc, place.index + last.length, { ...birth, id: newId() })
  }
}

interface Stray {
  readonly last: Y.Item
  readonly birth: ParagraphBirth
}

function findStrays(ydoc: Y.Doc, fresh: (item: Y.Item) => boolean): Stray[] {
  const strays: Stray[] = []
  /** The last new item since the last end, as long as nothing but new words stands there. */
  let run: Y.Item | null = null
  let dead: EndEmbed | null = null
  let alone = true
  const close = (birth: ParagraphBirth | undefined) => {
    if (run && birth) strays.push({ last: run, birth: now(ydoc, birth) })
    run = null
    dead = null
  }
  for (let item = firstItem(ydoc); item; item = item.right) {
    const end = endOf(item)
    if (item.deleted) {
      if (end && run && alone) dead ??= end
    } else if (end) {
      close(end.p.id === finalId && run ? (dead?.p ?? finalBirth) : undefined)
      alone = true
    } else if (isText(item) && alone) {
      if (dead) close(dead.p)
      if (fresh(item)) run = item
      else {
        alone = false
        run = null
      }
    }
  }
  return strays
}

/** A birth that says what a paragraph had become. */
function now(ydoc: Y.Doc, birth: ParagraphBirth): ParagraphBirth {
  const { kind, part, level } = readAttributes(ydoc, birth)
  return { ...birth, kind, part, level }
}

function insertEnd(ydoc: Y.Doc, index: number, birth: ParagraphBirth): void {
  const ops: DeltaOp[] = [{ retain: index }, { insert: { p: birth }, attributes: {} }]
  textOf(ydoc).applyDelta(ops)
}

/**
 * Two people who undo the deletion of one paragraph bring it back twice, both under its id. All but one get a new id; the one that
 * was there before keeps it.
 */
export function renameDuplicates(
  ydoc: Y.Doc,
  fresh: (item: Y.Item) => boolean,
  newId: () => string,
): void {
  const ends = [...placeItems(ydoc)].filter(({ item }) => endOf(item))
  const keepers = new Map<string, Y.Item>()
  for (const { item } of ends) {
    const id = endOf(item)?.p.id ?? ''
    const keeper = keepers.get(id)
    if (!keeper || (fresh(keeper) && !fresh(item))) keepers.set(id, item)
  }
  for (const { item, index, attributes } of ends.reverse()) {
    const end = endOf(item)
    if (!end || keepers.get(end.p.id) === item) continue
    const insert = { p: { ...now(ydoc, end.p), id: newId() } }
    textOf(ydoc).applyDelta([
      { retain: index },
      { insert, attributes: { ...attributes } },
      { delete: 1 },
    ])
  }
}
