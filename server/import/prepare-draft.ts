// What was reviewed, made ready to be stored: its text as the first update of a log, and what delegations propose in it as the second.
// Runs in a process of its own (import-worker.ts), since nothing says how much a file holds.
import * as Y from 'yjs'
import { asBase } from '../../shared/document/clean-text.ts'
import type { DraftText } from '../../shared/document/draft-text.ts'
import type { Masthead } from '../../shared/document/masthead.ts'
import { newYdoc, readYdoc } from '../../shared/document/ydoc.ts'
import type { Actor } from '../../shared/negotiation/events.ts'
import { noNegotiation } from '../../shared/negotiation/negotiation.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { SponsorList } from '../../shared/sponsors/sponsor-list.ts'
import { type WrittenText, writeText } from '../drafts/create-draft.ts'
import { Gate } from '../rooms/gate.ts'
import type { Meeting } from '../store/drafts.ts'
import type { NewEvent } from '../store/negotiation.ts'
import type { DrawProblem } from './changes/draw-changes.ts'
import { importChangesCommand } from './changes/import-changes.ts'
import { draftFromFile, type FileProblem, type ImportedDraft } from './draft-from-file.ts'

export interface DraftJob {
  readonly meeting: Meeting
  readonly bytes: Uint8Array
  /** Stands where the text has none. */
  readonly title: string
  /** What the file is called. */
  readonly name: string
  readonly actor: Actor
  readonly now: number
}

export interface PreparedDraft {
  readonly masthead: Masthead
  readonly written: WrittenText
  readonly sponsors: SponsorList
  /** Null where nothing is proposed in it. */
  readonly proposed: ProposedIn | null
}

interface ProposedIn {
  readonly bytes: Uint8Array
  readonly claims: readonly number[]
  readonly events: readonly NewEvent[]
}

export type PrepareProblem = FileProblem | DrawProblem

/** Never throws, whatever the bytes are. */
export function prepareDraft(job: DraftJob): Result<PreparedDraft, PrepareProblem> {
  const source = draftFromFile(job.meeting, job.bytes, job.title)
  if (!source.ok) return source
  const { masthead, text, sponsors } = source.value
  const written = writeText(text, masthead)
  const proposed = propose(job, source.value, written)
  return proposed.ok ? ok({ masthead, written, sponsors, proposed: proposed.value }) : proposed
}

/** What a room would store of it. */
function propose(
  { name, actor, now }: DraftJob,
  { masthead, proposals }: ImportedDraft,
  { bytes }: WrittenText,
): Result<ProposedIn | null, DrawProblem> {
  if (proposals.length === 0) return ok(null)
  const ydoc = newYdoc()
  Y.applyUpdate(ydoc, bytes)
  // As it was written: cross-references have been bound in it.
  const issued: DraftText = asBase(readYdoc(ydoc))
  const changes = { file: name, masthead, issued, texts: proposals }
  const command = importChangesCommand(changes, () => undefined)
  const done = new Gate(ydoc, noNegotiation).command(command, { by: actor, at: now })
  ydoc.destroy()
  if (!done.ok) return refuse(done.problem)
  if (!done.value) return ok(null)
  const { events, claims } = done.value
  return ok({
    bytes: done.value.bytes,
    claims,
    events: events.map(({ seq: _seq, ...event }) => event),
  })
}
