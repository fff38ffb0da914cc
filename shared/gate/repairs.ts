// What the program puts right in an update that is admitted, because its sender could not know of what was written meanwhile: a strike
// covers the words it was laid over and nothing that came between them later, a delegation strikes a word once, and an editor who deletes a
// paragraph leaves its end to the proposed words that stand in it.
import * as Y from 'yjs'
import type { ParagraphBirth } from '../document/attributes.ts'
import { endOf, locate } from '../document/units.ts'
import { textOf } from '../document/ydoc.ts'
import type { Judged } from './judge-units.ts'
import { type ParagraphView, paragraphsOf, type Stretch, type UnitRun } from './stretches.ts'

export type Repair =
  | { readonly kind: 'lift'; readonly run: UnitRun; readonly keys: readonly string[] }
  /** A new end of an old birth, behind a unit. */
  | { readonly kind: 'close'; readonly behind: UnitRun; readonly birth: ParagraphBirth }

export function findRepairs(stretches: readonly Stretch[], by: Judged): Repair[] {
  return stretches.flatMap((stretch): Repair[] => [
    ...stretch.runs.flatMap((run): Repair[] => {
      const keys = strikesTooMany(run, by)
      return keys.length > 0 ? [{ kind: 'lift', run, keys }] : []
    }),
    ...(by.mode === 'editor' ? paragraphsOf(stretch, 'was').flatMap(closeAgain) : []),
  ])
}

/** Must run in a transaction of the program's. Each repair costs a pass over the text. */
export function applyRepairs(ydoc: Y.Doc, repairs: readonly Repair[]): void {
  for (const repair of repairs) {
    const { item, from, length } = repair.kind === 'lift' ? repair.run : repair.behind
    const place = locate(ydoc, Y.createID(item.id.client, item.id.clock + from))
    if (!place) continue
    if (repair.kind === 'lift')
      textOf(ydoc).format(
        place.index,
        length,
        Object.fromEntries(repair.keys.map((key) => [key, null])),
      )
    else
      textOf(ydoc).applyDelta([
        { retain: place.index + length },
        { insert: { p: repair.birth }, attributes: {} },
      ])
  }
}

function strikesTooMany({ was, now }: UnitRun, { delegation }: Judged): readonly string[] {
  if (!now || was === now) return []
  const own = delegation === null ? [] : now.strikeKeys(delegation)
  if (!was) return now.owner === null ? now.strikeKeys() : own
  const before = delegation === null ? [] : was.strikeKeys(delegation)
  if (own.length < 2 || own.every((key) => before.includes(key))) return []
  const kept = before.find((key) => own.includes(key)) ?? own[0]
  return own.filter((key) => key !== kept && !before.includes(key))
}

function closeAgain({ units, end }: ParagraphView): Repair[] {
  const birth = endOf(end.item)?.p
  if (!birth || end.now !== null || end.was?.owner) return []
  const left = units.filter(({ now }) => now !== null)
  const last = left.at(-1)
  return last && left.every(({ now }) => now?.owner) ? [{ kind: 'close', behind: last, birth }] : []
}
