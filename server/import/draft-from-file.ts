// A draft from a text that was reviewed, as Penholder's own file: nothing in it is trusted.
import { checkYdoc } from '../../shared/document/check-ydoc.ts'
import { asBase } from '../../shared/document/clean-text.ts'
import {
  anchor,
  type DraftText,
  type Paragraph,
  type Run,
} from '../../shared/document/draft-text.ts'
import { fillYdoc, newYdoc } from '../../shared/document/ydoc.ts'
import { quotas } from '../../shared/gate/screen-proposals.ts'
import { fromJson } from '../../shared/importers/from-json.ts'
import { collectProposals } from '../../shared/negotiation/collect-proposals.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { isGroup } from '../../shared/sponsors/groups.ts'
import type { Sponsor, SponsorList } from '../../shared/sponsors/sponsor-list.ts'
import { isState } from '../../shared/sponsors/states.ts'
import { cleanSource } from '../drafts/clean-source.ts'
import { type DraftStart, mergeMasthead, newId } from '../drafts/start-draft.ts'
import type { Meeting } from '../store/drafts.ts'
import type { DelegationText } from './changes/draw-changes.ts'
import { proposalsIn } from './proposals-in-text.ts'

/** A draft is negotiated in every screen at once, and so is no longer than the longest resolutions and reports by far. */
const most = { paragraphs: 5000, characters: 1_500_000, proposals: quotas.proposals }

export type FileProblem =
  | { readonly code: 'import-damaged'; readonly path: string }
  | { readonly code: 'import-long'; readonly paragraphs: number; readonly characters: number }
  | { readonly code: 'import-many-proposals'; readonly count: number; readonly most: number }

export interface ImportedDraft extends DraftStart {
  /** Who sponsors it, the main sponsor first where the file names one. */
  readonly sponsors: SponsorList
  /** What delegations proposed in it, as text of each; the draft's own text is without. */
  readonly proposals: readonly DelegationText[]
}

/** `title` stands where the text has none. What its masthead leaves open is the meeting's. */
export function draftFromFile(
  meeting: Meeting,
  bytes: Uint8Array,
  title: string,
): Result<ImportedDraft, FileProblem> {
  const read = fromJson(new TextDecoder().decode(bytes))
  if (!read.ok) return damaged(read.problem.path)
  const long = tooMuchOf(read.value.text)
  if (long) return refuse(long)
  const { masthead, sponsors } = read.value
  const text = { paragraphs: read.value.text.paragraphs.map(clean) }
  if (!isSound(text)) return damaged('text')
  const { paragraphs } = asBase(text)
  const titled = paragraphs.some(({ part }) => part === 'title') || title.trim() === ''
  const whole = { paragraphs: titled ? paragraphs : [titleOf(title), ...paragraphs] }
  if (!isSound(whole)) return damaged('text')
  if (!sponsors.every(isKnown)) return damaged('sponsors')
  const proposals = proposalsIn(text)
  if (!proposals.every(({ delegation }) => isState(delegation) || isGroup(delegation)))
    return damaged('text')
  return ok({
    masthead: mergeMasthead(meeting.masthead, masthead),
    text: whole,
    sponsors: sponsors.toSorted((a, b) => Number(b.main) - Number(a.main)),
    proposals: proposals.map((each) => ({ ...each, text: withTitle(each.text, whole) })),
  })
}

function damaged(path: string): Result<never, FileProblem> {
  return refuse({ code: 'import-damaged', path })
}

export function tooMuchOf(text: DraftText): FileProblem | null {
  const { paragraphs } = text
  const characters = paragraphs
    .flatMap(({ runs }) => runs)
    .reduce((sum, run) => sum + run.text.length, 0)
  if (paragraphs.length > most.paragraphs || characters > most.characters)
    return { code: 'import-long', paragraphs: most.paragraphs, characters: most.characters }
  const count = collectProposals(text).length
  if (count <= most.proposals) return null
  return { code: 'import-many-proposals', count, most: most.proposals }
}

/** The title that the draft was given is none of their proposals. */
function withTitle({ paragraphs }: DraftText, whole: DraftText): DraftText {
  const [first] = whole.paragraphs
  const isGiven =
    first && !paragraphs.some(({ part }) => part === 'title') && first.part === 'title'
  return { paragraphs: isGiven ? [first, ...paragraphs] : paragraphs }
}

function isKnown({ delegation, onBehalfOf }: Sponsor): boolean {
  return isState(delegation) && (onBehalfOf === null || isGroup(onBehalfOf))
}

function clean(paragraph: Paragraph): Paragraph {
  // The cells of a row are divided by tabs.
  const layout = paragraph.kind === 'row' ? /[\r\n\f]/gu : /[\t\r\n\f]/gu
  const runs = paragraph.runs.map(({ text, marks }): Run => ({
    text: text
      .split(anchor)
      .map((words) => cleanSource(words).replaceAll(layout, ' '))
      .join(marks.note === undefined ? '' : anchor),
    marks,
  }))
  return { ...paragraph, status: 'open', runs: runs.filter(({ text }) => text !== '') }
}

function titleOf(title: string): Paragraph {
  const runs = [{ text: cleanSource(title).replaceAll(/\s+/gu, ' ').trim(), marks: {} }]
  const place = { kind: 'heading', part: 'title', level: 0 } as const
  return { id: newId(), ...place, status: 'open', ref: null, runs, end: {} }
}

/** Whether a draft may hold it (check-ydoc.ts). */
export function isSound(text: DraftText): boolean {
  const ydoc = newYdoc()
  fillYdoc(ydoc, text)
  const isFine = checkYdoc(ydoc).length === 0
  ydoc.destroy()
  return isFine
}
