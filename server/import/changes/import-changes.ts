// A command: the changes of delegations, as their Word file has them, become their proposals in the draft. What each would write is judged as
// if it had been typed by somebody of that delegation; all of it is stored together with the events that say who imported it, or nothing.
import { randomBytes } from 'node:crypto'
import * as Y from 'yjs'
import { asBase } from '../../../shared/document/clean-text.ts'
import { CarryMap } from '../../../shared/document/carry-map.ts'
import { flattenText } from '../../../shared/diff/flat-text.ts'
import { collectProposals } from '../../../shared/negotiation/collect-proposals.ts'
import { decideProposals } from '../../../shared/negotiation/decide.ts'
import type { TextRun } from '../../../shared/diff/comparison.ts'
import { compareDocuments } from '../../../shared/diff/diff-documents.ts'
import type { DraftText } from '../../../shared/document/draft-text.ts'
import type { Masthead } from '../../../shared/document/masthead.ts'
import { newYdoc, readYdoc } from '../../../shared/document/ydoc.ts'
import type { Judged } from '../../../shared/gate/judge-units.ts'
import { screenProposals } from '../../../shared/gate/screen-proposals.ts'
import type { NegotiationChange } from '../../../shared/negotiation/events.ts'
import { giveLabels } from '../../../shared/numbering/give-labels.ts'
import type { UnplacedChange } from '../../../shared/protocol/import-api.ts'
import { ok, refuse, type Result } from '../../../shared/result.ts'
import type { FrozenContent } from '../../../shared/revisions/frozen-content.ts'
import type { Command, Desk } from '../../rooms/command.ts'
import { Twin } from '../../rooms/twin.ts'
import { decodeUpdate } from '../../rooms/validate-update.ts'
import { type BaseView, inPlainWords, viewBase } from './base-view.ts'
import { CarriedPlaces } from './carry-places.ts'
import { NewWords } from './new-words.ts'
import { planEdits } from './plan-edits.ts'
import { writeProposals } from './write-proposals.ts'

/** What one delegation would make of the text. */
export interface DelegationText {
  readonly delegation: string
  readonly text: DraftText
}

export interface ImportedChanges {
  readonly file: string
  readonly masthead: Masthead
  /** The text over which the file tracks its changes, as it was issued or as it stands. */
  readonly issued: DraftText
  readonly texts: readonly DelegationText[]
}

export interface ImportProblem {
  readonly code: 'import-not-admitted'
  readonly delegation: string
  /** Of the rules of typing. */
  readonly why: string
}

/** `report` is told what has no place in the draft any more, before anything is stored. */
export function importChangesCommand(
  changes: ImportedChanges,
  report: (delegation: string, unplaced: readonly UnplacedChange[]) => void,
): Command<ImportProblem> {
  return (desk) => {
    const events: NegotiationChange[] = []
    for (const each of changes.texts) {
      const { update, unplaced } = draw(desk, changes, each)
      report(each.delegation, unplaced)
      if (!update) continue
      const judged = judge(desk, update, each.delegation)
      if (!judged.ok) return judged
      for (const bytes of judged.value.bytes) Y.applyUpdate(desk.ydoc, bytes)
      events.push(...judged.value.events.map((event) => asImported(event, changes.file)))
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

/** The update that somebody of the delegation would send, drawn on a copy. */
function draw(desk: Desk, changes: ImportedChanges, own: DelegationText): Drawn {
  const drawn = drawOnce(desk, changes, own, false)
  if (drawn.unplaced.length > 0 || drawn.isWhole) return drawn
  const anew = drawOnce(desk, changes, own, true)
  return { ...anew, unplaced: [...anew.unplaced, ...anew.missing] }
}

interface Drawn {
  readonly update: Uint8Array | null
  readonly unplaced: readonly UnplacedChange[]
  /** Accepted, it gives the words of the delegation. */
  readonly isWhole: boolean
  /** What the delegation wrote and the proposals do not say, where the draft is still as it was issued. */
  readonly missing: readonly UnplacedChange[]
}

function drawOnce(
  desk: Desk,
  { issued, masthead }: ImportedChanges,
  { delegation, text }: DelegationText,
  anew: boolean,
): Drawn {
  const copy = newYdoc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(desk.ydoc))
  const view = viewBase(copy, masthead.language)
  const { edits, unplaced } = planFor(view, { issued, masthead, text, anew, newId: desk.newId })
  const updates: Uint8Array[] = []
  copy.on('update', (bytes: Uint8Array) => updates.push(bytes))
  const sids: string[] = []
  const newSid = () => {
    const sid = `${delegation}:${randomBytes(4).toString('hex')}`
    sids.push(sid)
    return sid
  }
  copy.transact(() => writeProposals(copy, edits, { by: delegation, newSid }))
  const update = updates.length > 0 ? Y.mergeUpdates(updates) : null
  const target = inPlainWords(text, masthead.language)
  const accepted = acceptOwn(copy, sids)
  copy.destroy()
  const isWhole = sameWords(accepted, target)
  // Where the draft has gone on, its own changes stand beside those of the file.
  const comparable = sameWords(view.text, inPlainWords(issued, masthead.language))
  const missing = isWhole || !comparable ? [] : findMissing(accepted, target, masthead)
  return { update, unplaced, isWhole, missing }
}

/** The words that would still have to change, for whoever imports to see to. */
function findMissing(accepted: DraftText, target: DraftText, masthead: Masthead): UnplacedChange[] {
  const { rows, notes } = compareDocuments(
    asContent(accepted, masthead),
    asContent(target, masthead),
  )
  const read = (runs: readonly TextRun[], label: string | null) =>
    runs.flatMap(({ op, text }): UnplacedChange[] =>
      op === 'kept' || text.trim() === '' ? [] : [{ kind: op, words: text, label }],
    )
  return [
    ...rows.flatMap((row) => read(row.runs, (row.new[0] ?? row.old[0])?.label ?? null)),
    ...notes.flatMap((note) => read(note.runs, null)),
  ]
}

function asContent(text: DraftText, masthead: Masthead): FrozenContent {
  return { masthead, title: '', text, sponsors: [] }
}

/** What the text is when these proposals and nobody else's are taken. */
function acceptOwn(copy: Y.Doc, sids: readonly string[]): DraftText {
  const present = collectProposals(readYdoc(copy)).map(({ sid }) => sid)
  const own = sids.filter((sid) => present.includes(sid))
  const deciding = { outcome: 'accepted', sids: own, by: null } as const
  copy.transact(() => decideProposals(copy, new CarryMap(copy), deciding))
  return asBase(readYdoc(copy))
}

/** Spaces aside, and where the notes stand but not what they are called. */
function sameWords(a: DraftText, b: DraftText): boolean {
  const words = (text: DraftText) => {
    const { paragraphs, notes } = flattenText(text)
    const body = paragraphs.map((paragraph) => paragraph.text.replaceAll(/\s+/gu, ''))
    return [
      ...body.filter((line) => line !== ''),
      ...notes.map((note) => note.text.replaceAll(/\s+/gu, '')),
    ].join('\n')
  }
  return words(a) === words(b)
}

interface PlanSource {
  readonly issued: DraftText
  readonly masthead: Masthead
  readonly text: DraftText
  readonly anew: boolean
  readonly newId: () => string
}

/** What a text of a delegation changes in the draft that is seen. */
function planFor(view: BaseView, { issued, masthead, text, anew, newId }: PlanSource) {
  const { language } = masthead
  const old = asContent(inPlainWords(issued, language), masthead)
  const target = inPlainWords(text, language)
  const comparison = compareDocuments(old, asContent(target, masthead))
  const since = compareDocuments(old, asContent(view.text, masthead))
  const notesNow = new Map(
    since.notes.flatMap((note) =>
      note.old === null || note.new === null ? [] : [[note.old, note.new] as const],
    ),
  )
  const words = new NewWords({ text: target, comparison, notesNow, view, newId })
  return planEdits({ comparison, places: new CarriedPlaces(since, view), words, anew, newId })
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
): Result<Admitted, ImportProblem> {
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
