// What is frozen in each form, from the facts and what the secretariat asked for (rules.md 1.3, 1.5).
import { unreachable } from '../../shared/assert.ts'
import { isAdopted, type Masthead } from '../../shared/document/masthead.ts'
import { addendumContent, corrigendumContent } from '../../shared/exporters/notice-content.ts'
import type { IssueRequest } from '../../shared/protocol/issue-api.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import type { DocumentForm } from '../../shared/revisions/issuable.ts'
import type { IssueRelation } from '../../shared/revisions/issue-form.ts'
import type { Freezing } from './freeze-issue.ts'
import type { IssueFacts } from './issue-facts.ts'

export type Made = Omit<Freezing, 'draftId' | 'seq'>

/** Nothing is checked here. `symbol` is that of the new document; a reissue keeps its predecessor's. */
export function makeIssue(
  form: DocumentForm,
  symbol: string,
  request: IssueRequest,
  facts: IssueFacts,
): Made {
  const { content, document, additional } = facts
  const before = document?.content ?? content
  const issue = relate(form, request, document?.symbol ?? null)
  const notice = { masthead: newMasthead(content.masthead, symbol, request), title: before.title }
  switch (form) {
    case 'first':
    case 'revision': {
      // A job number that was entered on the masthead is that of the next whole text.
      const jobNumber = request.jobNumber ?? content.masthead.jobNumber
      const masthead = { ...notice.masthead, jobNumber }
      return { content: { ...content, masthead, issue }, symbol, variant: '' }
    }
    case 'addendum':
      return freeze(addendumContent({ ...notice, issue }, additional), issue, symbol)
    case 'corrigendum': {
      const masthead = newMasthead(aroundCorrections(facts), symbol, request)
      const made = corrigendumContent({ ...notice, masthead, issue }, request.corrections ?? [])
      return freeze(made, issue, symbol)
    }
    case 'reissue':
      return reissue(before, issue, request)
    default:
      return unreachable(form)
  }
}

function relate(
  form: DocumentForm,
  { note = '', languages = [] }: IssueRequest,
  of: string | null,
): IssueRelation {
  const said = note.trim()
  return {
    form,
    of,
    ...(said !== '' && { note: said }),
    ...(form === 'corrigendum' && { languages }),
  }
}

function freeze(content: FrozenContent, issue: IssueRelation, symbol: string): Made {
  return { content: { ...content, issue: content.issue ?? issue }, symbol, variant: '' }
}

/** A resolution or a decision is corrected as its body published it: in general distribution, and not by the Committee that its draft was in. */
function aroundCorrections({ content, document }: IssueFacts): Masthead {
  const masthead = document?.content.masthead
  if (!masthead || !isAdopted(masthead)) return content.masthead
  return { ...masthead, adoption: null, resolutionNumber: null }
}

function newMasthead(
  masthead: Masthead,
  symbol: string,
  { date, jobNumber = null }: IssueRequest,
): Masthead {
  return { ...masthead, symbol, date, jobNumber, reissued: [] }
}

/** The document as it was issued, with one more day of reissue; the day of its masthead stays (rules.md 1.3). */
function reissue(before: FrozenContent, issue: IssueRelation, request: IssueRequest): Made {
  const reissued = [...before.masthead.reissued, request.date]
  const jobNumber = request.jobNumber ?? before.masthead.jobNumber
  return {
    content: { ...before, masthead: { ...before.masthead, reissued, jobNumber }, issue },
    symbol: issue.of ?? '',
    variant: '*'.repeat(reissued.length),
  }
}
