// A command: the changes of delegations, as their Word file has them, become their proposals in the draft. What each would write
// (draw-changes.ts) is judged as if it had been typed by somebody of that delegation; all of it is stored together with the events that say
// who imported it, or nothing.
import * as Y from 'yjs'
import { readYdoc } from '../../../shared/document/ydoc.ts'
import type { Judged } from '../../../shared/gate/judge-units.ts'
import { screenProposals } from '../../../shared/gate/screen-proposals.ts'
import type { NegotiationChange } from '../../../shared/negotiation/events.ts'
import { giveLabels } from '../../../shared/numbering/give-labels.ts'
import type { UnplacedChange } from '../../../shared/protocol/import-api.ts'
import { ok, refuse, type Result } from '../../../shared/result.ts'
import type { Command, Desk } from '../../rooms/command.ts'
import { Twin } from '../../rooms/twin.ts'
import { decodeUpdate } from '../../rooms/validate-update.ts'
import {
  drawChanges,
  type DrawnChanges,
  type DrawProblem,
  type ImportedChanges,
} from './draw-changes.ts'

/** Draws and admits. `report` is told what has no place in the draft any more, before anything is stored. */
export function importChangesCommand(
  changes: ImportedChanges,
  report: (delegation: string, unplaced: readonly UnplacedChange[]) => void,
): Command<DrawProblem> {
  return (desk) => {
    const drawn = drawChanges(Y.encodeStateAsUpdate(desk.ydoc), changes)
    if (!drawn.ok) return drawn
    for (const { delegation, unplaced } of drawn.value) report(delegation, unplaced)
    return admitDrawn(changes.file, drawn.value)(desk)
  }
}

/** What was drawn on the draft as it was a moment ago, like anything that is typed meanwhile elsewhere. `file` is what the file is called. */
export function admitDrawn(file: string, drawn: readonly DrawnChanges[]): Command<DrawProblem> {
  return (desk) => {
    const events: NegotiationChange[] = []
    for (const { delegation, update } of drawn) {
      if (!update) continue
      const judged = judge(desk, update, delegation)
      if (!judged.ok) return judged
      for (const bytes of judged.value.bytes) Y.applyUpdate(desk.ydoc, bytes)
      events.push(...judged.value.events.map((event) => asImported(event, file)))
    }
    return ok([...events, ...firstLabels(desk, events)])
  }
}

function asImported(event: NegotiationChange, file: string): NegotiationChange {
  return event.kind === 'proposed' ? { ...event, imported: file } : event
}

/** Labels are given when somebody first proposes; later ones the room gives itself. */
function firstLabels({ ydoc, negotiation }: Desk, events: readonly unknown[]): NegotiationChange[] {
  if (events.length === 0 || negotiation.labels.size > 0) return []
  return [{ kind: 'labelled', labels: giveLabels(readYdoc(ydoc), negotiation.labels) }]
}

interface Admitted {
  readonly bytes: readonly Uint8Array[]
  readonly events: readonly NegotiationChange[]
}

/** As the room judges what a delegation sends (rooms/gate.ts). */
function judge(
  { ydoc, negotiation }: Desk,
  update: Uint8Array,
  delegation: string,
): Result<Admitted, DrawProblem> {
  const refused = (why: string) => refuse({ code: 'import-not-admitted' as const, delegation, why })
  const decoded = decodeUpdate(update)
  if (!decoded.ok) return refused(decoded.problem.code)
  const twin = new Twin(ydoc, [])
  try {
    const fresh = decoded.value.structs.filter(
      ({ id, length }) => id.clock + length > Y.getState(ydoc.store, id.client),
    )
    const own = new Set(fresh.map(({ id }) => id.client))
    const screened = screenProposals(fresh, twin.index, {
      delegation,
      isOwnClient: (client) => own.has(client),
    })
    if (screened) return refused(screened.code)
    const { proposals } = negotiation
    const by: Judged = {
      mode: 'delegate',
      delegation,
      seen: null,
      isClosed: (sid) => (proposals.get(sid)?.decision ?? null) !== null,
      isLapsed: (sid) => proposals.get(sid)?.decision?.outcome === 'lapsed',
    }
    const sender = { personId: `import:${delegation}`, senderState: null }
    const applied = twin.apply({ update, decoded: decoded.value, ...sender, by })
    if (!applied.ok) return refused(applied.problem.code)
    const { emitted, changes } = applied.value
    return ok({ bytes: emitted.map(({ bytes }) => bytes), events: changes })
  } finally {
    twin.destroy()
  }
}
