// Calls to the routes of shared/protocol/adoption-api.ts.
import type {
  AdoptionPlan,
  AdoptionRequest,
  OralRevisionRequest,
  OralRevisionState,
  RollRequest,
  RollState,
} from '../shared/protocol/adoption-api.ts'
import type { IssueSummary } from '../shared/protocol/api.ts'
import { type Answer, call } from './api.ts'

const path = (id: string, rest: string) => `/drafts/${encodeURIComponent(id)}/${rest}`

export const getOralRevision = (id: string): Answer<OralRevisionState> =>
  call('GET', path(id, 'oral-revision'))
export const recordOralRevision = (
  id: string,
  request: OralRevisionRequest,
): Answer<IssueSummary> => call('POST', path(id, 'oral-revision'), request)
export const getAdoption = (id: string): Answer<AdoptionPlan> => call('GET', path(id, 'adoption'))
export const adoptDraft = (id: string, request: AdoptionRequest): Answer<IssueSummary> =>
  call('POST', path(id, 'adoption'), request)
export const setRoll = (meetingId: string, request: RollRequest): Answer<RollState> =>
  call('POST', `/meetings/${encodeURIComponent(meetingId)}/roll`, request)
