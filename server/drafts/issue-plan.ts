// What would be issued in a form if it were issued now, and what an editor should look at before; and where a draft stands, for everybody.
import { unreachable } from '../../shared/assert.ts'
import { anchor, bodyText, type DraftText } from '../../shared/document/draft-text.ts'
import { compareDocuments } from '../../shared/diff/diff-documents.ts'
import { listCorrections } from '../../shared/exporters/list-corrections.ts'
import { addendumContent } from '../../shared/exporters/notice-content.ts'
import { proposeNextSymbol } from '../../shared/grammar/next-symbol.ts'
import { collectProposals } from '../../shared/negotiation/collect-proposals.ts'
import { foldEvents } from '../../shared/negotiation/fold-events.ts'
import { noNegotiation } from '../../shared/negotiation/negotiation.ts'
import { numberParagraphs } from '../../shared/numbering/number-paragraphs.ts'
import type {
  ChangeSummary,
  IssuePlan,
  IssuingState,
  OpenProposal,
} from '../../shared/protocol/issue-api.ts'
import { type DocumentForm, documentForms } from '../../shared/revisions/issuable.ts'
import type { StoredDraft } from '../store/drafts.ts'
import { readEvents } from '../store/negotiation.ts'
import type { Sql } from '../store/sql.ts'
import { hindranceOf, type IssueFacts, nameOf, readContext, readIssueFacts } from './issue-facts.ts'
import { findingsIn, remarksOn } from './issue-remarks.ts'
import { hashText } from './text-hash.ts'

export async function readIssuingState(sql: Sql, draft: StoredDraft): Promise<IssuingState> {
  const facts = await readIssueFacts(sql, draft)
  const { textHash, seq, document, leader, consent } = facts
  return {
    textHash,
    seq,
    document: nameOf(document),
    unchanged: document !== null && hashText(document.content.text) === textHash,
    changes: document && summarize(compareDocuments(document.content, facts.content).stats),
    mainSponsor: leader,
    consent,
    offers: documentForms.map((form) => ({ form, hindrance: hindranceOf(form, facts) })),
  }
}

export async function planIssue(
  sql: Sql,
  draft: StoredDraft,
  form: DocumentForm,
): Promise<IssuePlan> {
  const facts = await readIssueFacts(sql, draft)
  const context = await readContext(sql, form, facts)
  const { textHash, document, leader, consent, issues } = facts
  const proposed = form === 'reissue' ? null : proposeNextSymbol(form, context)
  return {
    form,
    hindrance: hindranceOf(form, facts),
    symbol: symbolOf(form, facts, proposed),
    context,
    after: issues.at(-1)?.number ?? 0,
    textHash,
    document: nameOf(document),
    mainSponsor: leader,
    consent,
    ...nothing,
    ...(await planContent(sql, form, facts)),
  }
}

type Planned = Pick<
  IssuePlan,
  'changes' | 'openProposals' | 'added' | 'lines' | 'corrections' | 'remarks' | 'findings'
>

const nothing: Planned = {
  changes: null,
  openProposals: [],
  added: [],
  lines: [],
  corrections: [],
  remarks: [],
  findings: [],
}

/** What the form has to show before it is issued. */
async function planContent(
  sql: Sql,
  form: DocumentForm,
  facts: IssueFacts,
): Promise<Partial<Planned>> {
  const { document, content, additional } = facts
  switch (form) {
    case 'first':
      return checkText(sql, facts)
    case 'revision': {
      const changes = document && summarize(compareDocuments(document.content, content).stats)
      return { changes, ...(await checkText(sql, facts)) }
    }
    case 'addendum':
      return { added: additional.map(({ delegation }) => delegation), lines: linesOf(facts) }
    case 'corrigendum': {
      if (!document) return {}
      const comparison = compareDocuments(document.content, content)
      return { changes: summarize(comparison.stats), corrections: listCorrections(comparison) }
    }
    case 'reissue':
      return {}
    default:
      return unreachable(form)
  }
}

async function checkText(sql: Sql, facts: IssueFacts): Promise<Partial<Planned>> {
  return {
    openProposals: await listOpen(sql, facts),
    remarks: remarksOn(facts),
    findings: findingsIn(facts),
  }
}

function symbolOf(form: DocumentForm, { document }: IssueFacts, proposed: string | null): string {
  if (form !== 'reissue') return proposed ?? ''
  if (!document) return ''
  return `${document.symbol}${'*'.repeat(document.content.masthead.reissued.length + 1)}`
}

function summarize({
  paragraphs,
  notes,
  sponsors,
}: ReturnType<typeof compareDocuments>['stats']): ChangeSummary {
  return {
    changed: paragraphs.changed + paragraphs.split + paragraphs.joined,
    added: paragraphs.added,
    deleted: paragraphs.deleted,
    moved: paragraphs.moved,
    notes: notes.changed + notes.added + notes.deleted,
    sponsorsAdded: sponsors.added,
    sponsorsDeleted: sponsors.deleted,
  }
}

/** The document's own lines, without the title that stands above them. */
function linesOf({ content, document, additional }: IssueFacts): string[] {
  const { masthead, title } = document?.content ?? content
  const issue = { form: 'addendum', of: document?.symbol ?? null } as const
  const { text } = addendumContent({ masthead, title, issue }, additional)
  return text.paragraphs.filter(({ part }) => part !== 'title').map(bodyText)
}

const longestWords = 300

/** The proposals that are not part of what is issued, as delegates call their places. */
export async function listOpen(sql: Sql, facts: IssueFacts): Promise<OpenProposal[]> {
  const proposals = collectProposals(facts.marked)
  if (proposals.length === 0) return []
  const events = await readEvents(sql, facts.draft.id, 0)
  const names = namesOf(facts, foldEvents(noNegotiation, events).labels)
  return proposals.map(({ sid, by, kind, paragraphId, pieces }) => {
    const words = (isStrike: boolean) =>
      pieces
        .filter(({ kind }) => (kind === 'strike') === isStrike)
        .map(({ text }) => text.replaceAll(anchor, ''))
        .filter((text) => text !== '')
        .join(' … ')
        .slice(0, longestWords)
    const moved = pieces.find((piece) => piece.kind === 'move')?.ref
    const paragraph = names.get(moved ?? paragraphId) ?? null
    return { sid, by, kind, paragraph, inserted: words(false), struck: words(true) }
  })
}

function namesOf(
  { marked, content }: { readonly marked: DraftText; readonly content: IssueFacts['content'] },
  labels: Parameters<typeof numberParagraphs>[1]['labels'],
): Map<string, string | null> {
  const { language } = content.masthead
  const numbers = numberParagraphs(marked, { language, ...(labels && { labels }) })
  return new Map(marked.paragraphs.map(({ id }, index) => [id, numbers[index]?.path ?? null]))
}
