// What the delegations of a Word file would write into a draft, drawn on a copy of it: as updates that somebody of each delegation would
// send. Costs seconds for hundreds of changes in a long text, so what a stranger brings is drawn in a process of its own
// (server/import/import-worker.ts). Whether it is admitted is for the room to judge (import-changes.ts).
import { randomBytes } from 'node:crypto'
import * as Y from 'yjs'
import { asBase } from '../../../shared/document/clean-text.ts'
import { CarryMap } from '../../../shared/document/carry-map.ts'
import { flattenText } from '../../../shared/diff/flat-text.ts'
import { collectProposals } from '../../../shared/negotiation/collect-proposals.ts'
import { decideProposals } from '../../../shared/negotiation/decide.ts'
import { placeText } from '../../../shared/negotiation/placed-text.ts'
import type { Proposal } from '../../../shared/negotiation/proposal.ts'
import { resolveText } from '../../../shared/negotiation/resolve-text.ts'
import type { Row, TextRun } from '../../../shared/diff/comparison.ts'
import { compareDocuments } from '../../../shared/diff/diff-documents.ts'
import type { DraftText } from '../../../shared/document/draft-text.ts'
import type { Masthead } from '../../../shared/document/masthead.ts'
import { newYdoc, readYdoc } from '../../../shared/document/ydoc.ts'
import { quotas } from '../../../shared/gate/screen-proposals.ts'
import type { UnplacedChange } from '../../../shared/protocol/import-api.ts'
import { ok, refuse, type Result } from '../../../shared/result.ts'
import type { FrozenContent } from '../../../shared/revisions/frozen-content.ts'
import { newParagraphId } from '../../rooms/twin.ts'
import { leaveOutPresent, type OwnProposals } from './already-there.ts'
import { type BaseView, inPlainWords, viewBase } from './base-view.ts'
import { CarriedPlaces } from './carry-places.ts'
import { NewWords } from './new-words.ts'
import { type PlannedEdit, planEdits } from './plan-edits.ts'
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

/** What one delegation would send. */
export interface DrawnChanges {
  readonly delegation: string
  /** Null where nothing of it has a place in the draft. */
  readonly update: Uint8Array | null
  readonly unplaced: readonly UnplacedChange[]
}

export interface DrawProblem {
  readonly code: 'import-not-admitted'
  readonly delegation: string
  /** Of the rules of typing. */
  readonly why: string
}

/** `state` is the draft's, as a Yjs update. Each delegation's changes are drawn over those of the delegations before it. */
export function drawChanges(
  state: Uint8Array,
  changes: ImportedChanges,
): Result<readonly DrawnChanges[], DrawProblem> {
  const ydoc = newYdoc()
  Y.applyUpdate(ydoc, state)
  const all: DrawnChanges[] = []
  for (const each of changes.texts) {
    const drawn = draw(ydoc, changes, each)
    if (!drawn)
      return refuse({
        code: 'import-not-admitted',
        delegation: each.delegation,
        why: 'too-much-proposed',
      })
    const { update, unplaced } = drawn
    if (update) Y.applyUpdate(ydoc, update)
    all.push({ delegation: each.delegation, update, unplaced })
  }
  ydoc.destroy()
  return ok(all)
}

/** Null where a delegation would propose more than it may. */
function draw(ydoc: Y.Doc, changes: ImportedChanges, own: DelegationText): Drawn | null {
  const isFirst = proposalsOf(ydoc).every(({ by }) => by !== own.delegation)
  if (isFirst) return drawAlone(ydoc, changes, own)
  // Whether its proposals say what it wrote is seen where they stand alone.
  const bare = withoutProposals(ydoc)
  const alone = drawAlone(bare, changes, own)
  bare.destroy()
  if (!alone) return null
  const drawn = drawOnce(ydoc, changes, own, { anew: alone.anew, beside: true })
  return drawn && { ...drawn, unplaced: [...drawn.unplaced, ...(alone.anew ? alone.missing : [])] }
}

function drawAlone(ydoc: Y.Doc, changes: ImportedChanges, own: DelegationText): Drawn | null {
  const drawn = drawOnce(ydoc, changes, own, { anew: false, beside: false })
  if (!drawn || drawn.unplaced.length > 0 || drawn.isWhole) return drawn
  const anew = drawOnce(ydoc, changes, own, { anew: true, beside: false })
  return anew && { ...anew, unplaced: [...anew.unplaced, ...anew.missing] }
}

function proposalsOf(ydoc: Y.Doc): readonly Proposal[] {
  return collectProposals(readYdoc(ydoc))
}

function withoutProposals(ydoc: Y.Doc): Y.Doc {
  const copy = copyOf(ydoc)
  const sids = proposalsOf(copy).map(({ sid }) => sid)
  const deciding = { outcome: 'rejected', sids, by: null } as const
  copy.transact(() => decideProposals(copy, new CarryMap(copy), deciding))
  return copy
}

function copyOf(ydoc: Y.Doc): Y.Doc {
  const copy = newYdoc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc))
  return copy
}

interface Drawn {
  readonly update: Uint8Array | null
  readonly unplaced: readonly UnplacedChange[]
  /** Accepted, it gives the words of the delegation. */
  readonly isWhole: boolean
  /** What the delegation wrote and the proposals do not say, where the draft is still as it was issued. */
  readonly missing: readonly UnplacedChange[]
  readonly anew: boolean
}

interface Drawing {
  readonly anew: boolean
  /** Beside what the delegation proposes already, which is not proposed again. */
  readonly beside: boolean
}

function drawOnce(
  ydoc: Y.Doc,
  changes: ImportedChanges,
  { delegation, text }: DelegationText,
  drawing: Drawing,
): Drawn | null {
  const { issued, masthead } = changes
  const copy = copyOf(ydoc)
  const view = viewBase(copy, masthead.language)
  const plan = planFor(view, { issued, masthead, text, anew: drawing.anew })
  const { fresh: edits, told } = drawing.beside
    ? leaveOutPresent(
        plan.edits,
        ownOf(copy, view, { delegation, masthead, anew: drawing.anew }),
        view,
      )
    : { fresh: plan.edits, told: [] }
  // Each becomes a proposal of its own at first; to write them and have them refused would take minutes.
  if (isTooMany(edits)) return null
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
  const accepted = inPlainWords(acceptOwn(copy, sids), masthead.language)
  copy.destroy()
  const isWhole = sameWords(accepted, target)
  // Where the draft has gone on, its own changes stand beside those of the file.
  const comparable = sameWords(view.text, inPlainWords(issued, masthead.language))
  const missing = isWhole || !comparable ? [] : findMissing(accepted, target, masthead)
  return { update, unplaced: [...plan.unplaced, ...told], isWhole, missing, anew: drawing.anew }
}

interface OwnSource {
  readonly delegation: string
  readonly masthead: Masthead
  readonly anew: boolean
}

/** What a delegation proposes in the draft, as if it brought it. */
function ownOf(copy: Y.Doc, view: BaseView, { delegation, ...rest }: OwnSource): OwnProposals {
  const live = readYdoc(copy)
  const text = resolveText(live, ({ by }) => by === delegation)
  const { edits } = planFor(view, { issued: asBase(live), text, ...rest })
  const struck = placeText(copy)
    .flatMap(({ words }) => words)
    .filter(({ marks }) => marks.del?.some(({ by }) => by === delegation))
    .flatMap(({ index, length }) => Array.from({ length }, (_, at) => index + at))
  return { edits, struck: new Set(struck) }
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
    ...rows.flatMap((row) => {
      const label = (row.new[0] ?? row.old[0])?.label ?? null
      return [...readMove(row, label), ...read(row.runs, label)]
    }),
    ...notes.flatMap((note) => read(note.runs, null)),
  ]
}

/** A paragraph that would still have to go elsewhere, as when one proposal takes another's place with it. */
function readMove({ moved, runs }: Row, label: string | null): UnplacedChange[] {
  const words = runs.map(({ op, text }) => (op === 'deleted' ? '' : text)).join('')
  return moved && words.trim() !== '' ? [{ kind: 'moved', words, label }] : []
}

function asContent(text: DraftText, masthead: Masthead): FrozenContent {
  return { masthead, title: '', text, sponsors: [] }
}

/** What the text is when these proposals and nobody else's are taken, in the order of the text: a move takes along what is under it by then. */
function acceptOwn(copy: Y.Doc, sids: readonly string[]): DraftText {
  const drawn = new Set(sids)
  const own = collectProposals(readYdoc(copy)).flatMap(({ sid }) => (drawn.has(sid) ? [sid] : []))
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
}

/** What a text of a delegation changes in the draft that is seen. */
function planFor(view: BaseView, { issued, masthead, text, anew }: PlanSource) {
  const { language } = masthead
  const old = asContent(inPlainWords(issued, language), masthead)
  const newId = newParagraphId
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

function isTooMany(edits: readonly PlannedEdit[]): boolean {
  return edits.length > quotas.proposals
}
