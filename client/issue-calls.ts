// Calls to the routes of shared/protocol/issue-api.ts.
import type { IssueSummary } from '../shared/protocol/api.ts'
import type {
  ConsentRequest,
  DeadlineRequest,
  IssuePlan,
  IssueRequest,
  IssuingState,
  StageRequest,
} from '../shared/protocol/issue-api.ts'
import type { DocumentForm } from '../shared/revisions/issuable.ts'
import { type Answer, call } from './api.ts'

const path = (id: string, rest: string) => `/drafts/${encodeURIComponent(id)}/${rest}`

export const getIssuingState = (id: string): Answer<IssuingState> =>
  call('GET', path(id, 'standing'))
export const getIssuePlan = (id: string, form: DocumentForm): Answer<IssuePlan> =>
  call('GET', path(id, `issues/plan?form=${form}`))
export const issueDocument = (id: string, request: IssueRequest): Answer<IssueSummary> =>
  call('POST', path(id, 'issues'), request)
export const giveConsent = (id: string, request: ConsentRequest): Answer<IssuingState> =>
  call('POST', path(id, 'consents'), request)
export const moveStage = (id: string, request: StageRequest): Answer<unknown> =>
  call('POST', path(id, 'stage'), request)
export const setDeadline = (id: string, request: DeadlineRequest): Answer<unknown> =>
  call('POST', path(id, 'deadlines'), request)
