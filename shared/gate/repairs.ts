// What the program puts right in an update that is admitted, because its sender could not know of what was written meanwhile: a strike
// covers the words it was laid over and nothing that came between them later, a delegation strikes a word once, whoever deletes a paragraph
// leaves its end to the proposed words of others that stand in it, and what goes on with a proposal that has lapsed is a new one.
import * as Y from 'yjs'
import type { ParagraphBirth } from '../document/attributes.ts'
import { type Attributes, strikeKey } from '../document/delta.ts'
import type { Ownership } from '../document/draft-text.ts'
import { endOf, locate } from '../document/units.ts'
import { finalId } from '../document/final-end.ts'
import { textOf } from '../document/ydoc.ts'
import type { FormatState } from './format-state.ts'
import type { Judged } from './judge-units.ts'
import { putFormat } from './put-format.ts'
import { type ParagraphView, paragraphsOf, type Stretch, type UnitRun } from './stretches.ts'

export type Repair =
  | { readonly kind: 'lift'; readonly run: UnitRun; readonly keys: readonly string[] }
  /** A new end of an old birth, behind a unit. */
  | {
      readonly kind: 'close'
      readonly behind: UnitRun
      readonly birth: ParagraphBirth
      readonly attributes: Attributes
    }
  | { readonly kind: 'sign'; readonly run: UnitRun; readonly attributes: Attributes }

/** `newSid` gives the new name of a proposal that has lapsed, the same one for the same. */
export function findRepairs(
  stretches: readonly Stretch[],
  by: Judged,
  newSid: (lapsed: string) => string,
): Repair[] {
  return stretches.flatMap((stretch): Repair[] => [
    ...stretch.runs
      .flatMap((whole) => bySight(whole, by))
      .flatMap(({ run, unseen }): Repair[] => {
        const keys = unseen ? lateKeys(run, by) : strikesTooMany(run, by)
        const attributes =
          unstruck(run) ?? signedAnew(run, { by, lifted: keys }, newSid) ?? hostless(run, by)
        return [
          ...(attributes ? [{ kind: 'sign' as const, run, attributes }] : []),
          ...(keys.length > 0 ? [{ kind: 'lift' as const, run, keys }] : []),
        ]
      }),
    ...paragraphsOf(stretch, 'was').flatMap((view) => closeAgain(view, by)),
    ...(by.mode === 'editor' ? keepApart(stretch) : []),
  ])
}

/** Must run in a transaction of the program's. Each repair costs a pass over the text. */
export function applyRepairs(ydoc: Y.Doc, repairs: readonly Repair[]): void {
  for (const repair of repairs) {
    if (repair.kind === 'sign') {
      sign(ydoc, repair.run, repair.attributes)
      continue
    }
    const { item, from, length } = repair.kind === 'close' ? repair.behind : repair.run
    const place = locate(ydoc, Y.createID(item.id.client, item.id.clock + from))
    if (!place) continue
    if (repair.kind === 'close')
      textOf(ydoc).applyDelta([
        { retain: place.index + length },
        { insert: { p: repair.birth }, attributes: { ...repair.attributes } },
      ])
    else textOf(ydoc).format(place.index, length, withoutKeys(repair.keys))
  }
}

function withoutKeys(keys: readonly string[]): Record<string, null> {
  return Object.fromEntries(keys.map((key) => [key, null]))
}

/**
 * Writes marks right beside the units. Yjs would write them at the far side of whatever is gone before these, where the words of somebody
 * else that are still on their way may come between.
 */
function sign(ydoc: Y.Doc, { item, from, length, now }: UnitRun, attributes: Attributes): void {
  const { client, clock } = item.id
  ydoc.transact((transaction) => {
    const first = Y.getItemCleanStart(transaction, Y.createID(client, clock + from))
    const behind = clock + from + length
    if (behind < Y.getState(ydoc.store, client))
      Y.getItemCleanStart(transaction, Y.createID(client, behind))
    for (const [key, value] of Object.entries(attributes)) {
      putFormat(transaction, { left: first.left, right: first }, [key, value])
      const before = now?.attributes[key] ?? null
      putFormat(transaction, { left: first, right: first.right }, [key, before])
    }
    textOf(ydoc)._searchMarker?.splice(0)
  })
}

/** Words and strikes that came under a proposal which has lapsed meanwhile, under another name; null where there are none. */
function signedAnew(
  { was, now }: UnitRun,
  {
    by: { delegation, isLapsed },
    lifted,
  }: { readonly by: Judged; readonly lifted: readonly string[] },
  newSid: (lapsed: string) => string,
): Attributes | null {
  if (!now || was === now) return null
  const lapsed = ({ sid, by }: Ownership): boolean => by === delegation && isLapsed(sid)
  const anew = ({ sid, by }: Ownership): Ownership => ({ sid: newSid(sid), by })
  const strikes = lateStrikes(was, now).filter(
    (strike) => lapsed(strike) && !lifted.includes(strikeKey(strike)),
  )
  const attributes: Record<string, unknown> = Object.fromEntries(
    strikes.flatMap((strike) => [
      [strikeKey(strike), null],
      [strikeKey(anew(strike)), anew(strike)],
    ]),
  )
  const { owner, marks } = now
  if (!was && owner && lapsed(owner)) attributes[marks.sub ? 'sub' : 'ins'] = anew(owner)
  return Object.keys(attributes).length > 0 ? attributes : null
}

/** Strikes that were laid over what was there; those over new words are lifted anyway. */
function lateStrikes(was: FormatState | null, now: FormatState): readonly Ownership[] {
  if (!was) return []
  return (now.marks.del ?? []).filter(
    ({ sid }) => !was.marks.del?.some((strike) => strike.sid === sid),
  )
}

/** A run in two where its sender had only a part of it. */
function bySight(run: UnitRun, { seen }: Judged): { run: UnitRun; unseen: boolean }[] {
  const { item, from, length, was } = run
  if (!seen || !was) return [{ run, unseen: false }]
  const known = (seen.get(item.id.client) ?? 0) - item.id.clock - from
  if (known >= length || known <= 0) return [{ run, unseen: known <= 0 }]
  return [
    { run: { ...run, length: known }, unseen: false },
    { run: { ...run, from: from + known, length: length - known }, unseen: true },
  ]
}

/** Own strikes over what their sender did not have. */
function lateKeys({ was, now }: UnitRun, { delegation }: Judged): readonly string[] {
  if (!was || !now || was === now || delegation === null) return []
  const before = was.strikeKeys(delegation)
  return now.strikeKeys(delegation).filter((key) => !before.includes(key))
}

/** The final end is never struck. */
function unstruck({ item, was, now }: UnitRun): Attributes | null {
  const keys = now?.strikeKeys() ?? []
  if (was === now || keys.length === 0 || endOf(item)?.p.id !== finalId) return null
  return Object.fromEntries(keys.map((key) => [key, null]))
}

/** Words inside a proposal that was accepted meanwhile are a proposal to the text; those inside one that is gone are refused. */
function hostless({ item, from, was, now }: UnitRun, { delegation }: Judged): Attributes | null {
  const { sub, ins } = now?.marks ?? {}
  if (was || from > 0 || !sub || ins || sub.by !== delegation) return null
  return hasNeighbour(item) ? { ins: sub, sub: null } : null
}

/** Whether the words that an item was written behind are there. */
function hasNeighbour(item: Y.Item): boolean {
  let left = item.left
  while (left && (left.content instanceof Y.ContentFormat || isOfSame(left, item))) left = left.left
  return left !== null && !left.deleted
}

/** Whether one was written behind the other by the same hand. */
function isOfSame(left: Y.Item, item: Y.Item): boolean {
  return left.id.client === item.id.client && left.id.clock < item.id.clock && !left.deleted
}

function strikesTooMany({ was, now }: UnitRun, by: Judged): readonly string[] {
  if (!now || was === now) return []
  const own = by.delegation === null ? [] : now.strikeKeys(by.delegation)
  if (was) return strikesTwice(was, own).concat(by.mode === 'editor' ? forged(was, now, own) : [])
  // Nobody can have struck what has only just been written.
  return now.strikeKeys()
}

/** Own strikes over what was or is now struck by the same delegation. */
function strikesTwice(was: FormatState, own: readonly string[]): string[] {
  const before = was.strikeKeys()
  const kept = own.find((key) => before.includes(key)) ?? own[0]
  return own.filter((key) => key !== kept && !before.includes(key))
}

/** An editor who closes a strike around new words and opens it again may have missed that it goes otherwise by now. */
function forged(was: FormatState, now: FormatState, own: readonly string[]): string[] {
  const before = was.strikeKeys()
  return now.strikeKeys().filter((key) => !own.includes(key) && !before.includes(key))
}

/** The end of a paragraph of which nothing is left but proposals that are not to lose it: an editor's, or a proposer's own. */
function closeAgain({ units, end }: ParagraphView, by: Judged): Repair[] {
  const birth = endOf(end.item)?.p
  if (!birth || end.now !== null || !end.was) return []
  const left = units.flatMap(({ now }) => (now ? [now.owner] : []))
  const last = units.findLast(({ now }) => now !== null)
  if (!last || left.includes(null) || !isMissed(end.was, left, by)) return []
  const { owner } = end.was
  return [{ kind: 'close', behind: last, birth, attributes: owner ? { ins: owner } : {} }]
}

/** Whether those whose words are left need an end that the sender took away. */
function isMissed(
  { owner, marks }: FormatState,
  left: readonly (Ownership | null)[],
  { mode, delegation }: Judged,
): boolean {
  if (owner === null) return mode === 'editor'
  return owner.by === delegation && !marks.sub && left.some((other) => other?.by !== delegation)
}

/**
 * An editor who joins two paragraphs may not know yet of an alternative or a move that is proposed between them, into which the words of the
 * first would flow: then that stays a paragraph.
 */
function keepApart(stretch: Stretch): Repair[] {
  const was = paragraphsOf(stretch, 'was')
  return paragraphsOf(stretch, 'now').flatMap(({ units, end }): Repair[] => {
    const behind = isPlaced(end) ? units.findLast(({ now }) => now?.owner === null) : undefined
    const joined = was.find((view) => view.units.some(({ item }) => item === behind?.item))?.end
    const birth = joined && endOf(joined.item)?.p
    if (!behind || !birth || joined.now !== null || joined.was?.owner) return []
    return [{ kind: 'close', behind, birth, attributes: {} }]
  })
}

/** Whether an end is that of a proposed alternative or move. */
function isPlaced({ item, now }: UnitRun): boolean {
  const kind = endOf(item)?.p.kind
  return (kind === 'alternative' || kind === 'move') && now?.owner != null
}
