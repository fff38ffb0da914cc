// Calls to the routes of shared/protocol/record-api.ts.
import type { SponsorRecord } from '../shared/protocol/api.ts'
import type { LifeRecord, SponsorEntries } from '../shared/protocol/record-api.ts'
import { type Answer, call } from './api.ts'

export const getLife = (id: string): Answer<LifeRecord> =>
  call('GET', `/drafts/${encodeURIComponent(id)}/life`)

export const enterSponsors = (id: string, entries: SponsorEntries): Answer<SponsorRecord> =>
  call('POST', `/drafts/${encodeURIComponent(id)}/sponsors/entries`, entries)
