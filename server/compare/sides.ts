// The texts that are compared: which one an address means, and whether the caller may read it.
import { unreachable } from '../../shared/assert.ts'
import { asBase } from '../../shared/document/clean-text.ts'
import { readYdoc } from '../../shared/document/ydoc.ts'
import { may } from '../../shared/gate/permission.ts'
import { type ComparedText, parseSide, type TextName } from '../../shared/protocol/compare-api.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { carriesText } from '../../shared/revisions/issue-form.ts'
import { sponsorsInPrint } from '../../shared/revisions/additional-sponsors.ts'
import { resolveReferences } from '../../shared/numbering/refer-to-paragraph.ts'
import { readAccess } from '../drafts/access.ts'
import { readContent, titleOf } from '../drafts/content.ts'
import type { StoredDraft } from '../store/drafts.ts'
import { findIssue } from '../store/issues.ts'
import type { StoredPerson } from '../store/people.ts'
import { foldApart } from '../store/snapshots.ts'
import { readSponsorEvents } from '../store/sponsors.ts'
import type { Sql } from '../store/sql.ts'
import { buildYdoc } from '../store/stored-ydoc.ts'
import { readTextAt } from '../store/text-at.ts'

export interface ReadSide {
  /** The base text: what is only proposed is no change. */
  readonly content: FrozenContent
  readonly about: Extract<ComparedText, { kind: 'stored' }>
}

/** `compare-no-text` also where the caller may not read it, so that nobody learns of what there is elsewhere. */
export interface SideProblem {
  readonly code: 'compare-no-text' | 'compare-without-text' | 'compare-side-unreadable'
}

/**
 * The text that `words` name (shared/protocol/compare-api.ts), as `person` may read it. `ownDraft` is the draft of a side that names none.
 * Costs a replay for the draft as it is, and one of its whole record for an earlier state of it.
 */
export async function readSide(
  sql: Sql,
  person: StoredPerson,
  words: string,
  ownDraft: string | null,
): Promise<Result<ReadSide, SideProblem>> {
  const side = parseSide(words)
  const draftId = side?.draftId ?? ownDraft
  if (!side || draftId === null) return refuse({ code: 'compare-side-unreadable' })
  const access = await readAccess(sql, person, draftId)
  if (!access || !may(access.role, 'read')) return refuse({ code: 'compare-no-text' })
  return readText(sql, access.draft, side.text)
}

function readText(
  sql: Sql,
  draft: StoredDraft,
  text: TextName,
): Promise<Result<ReadSide, SideProblem>> {
  switch (text.kind) {
    case 'issue':
      return readIssued(sql, draft, text)
    case 'draft':
      return readCurrent(sql, draft)
    case 'at':
      return readEarlier(sql, draft, text)
    default:
      return unreachable(text)
  }
}

async function readIssued(
  sql: Sql,
  draft: StoredDraft,
  text: Extract<TextName, { kind: 'issue' }>,
): Promise<Result<ReadSide, SideProblem>> {
  const issue = await findIssue(sql, draft.id, text.number)
  if (!issue) return refuse({ code: 'compare-no-text' })
  if (!carriesText(issue.form)) return refuse({ code: 'compare-without-text' })
  const { content, symbol, form, variant, issuedAt } = issue
  const about = { ...describe(draft, text, content), symbol, form, variant, at: issuedAt }
  return ok({ content, about })
}

async function readCurrent(sql: Sql, draft: StoredDraft): Promise<Result<ReadSide, SideProblem>> {
  const { content: marked } = await readContent(sql, draft)
  const { language } = marked.masthead
  const content = { ...marked, text: resolveReferences(asBase(marked.text), { language }) }
  return ok({ content, about: describe(draft, { kind: 'draft' }, content) })
}

/** The masthead is the one of now, of which no earlier state is kept; the sponsors are those of that moment. */
async function readEarlier(
  sql: Sql,
  draft: StoredDraft,
  text: Extract<TextName, { kind: 'at' }>,
): Promise<Result<ReadSide, SideProblem>> {
  const [stored, events] = await Promise.all([
    readTextAt(sql, draft.id, text.seq),
    readSponsorEvents(sql, draft.id),
  ])
  if (!stored) return refuse({ code: 'compare-no-text' })
  const { parts, at } = stored
  const ydoc = buildYdoc(parts.length > manyParts ? [await foldApart(parts)] : parts)
  const { language } = draft.masthead
  const base = resolveReferences(asBase(readYdoc(ydoc)), { language })
  ydoc.destroy()
  const content = {
    masthead: draft.masthead,
    title: titleOf(base),
    text: base,
    sponsors: sponsorsInPrint(events.filter((event) => event.at <= at)),
  }
  return ok({ content, about: { ...describe(draft, text, content), at } })
}

/** A longer record is replayed in a thread of its own. */
const manyParts = 300

function describe(
  draft: StoredDraft,
  text: TextName,
  { title, masthead }: FrozenContent,
): ReadSide['about'] {
  return {
    kind: 'stored',
    draftId: draft.id,
    meeting: draft.meetingName,
    title,
    language: masthead.language,
    text,
    symbol: null,
    form: null,
    variant: '',
    at: draft.changedAt,
  }
}
