import type { PagesAnswer } from '../../shared/protocol/print-progress.ts'
import { type Answer, call } from '../api.ts'

/** Aborted, the pages are not drawn on; the answer is then that of a network that is gone. */
export const getPages = (id: string, signal: AbortSignal): Answer<PagesAnswer> =>
  call('GET', `/drafts/${encodeURIComponent(id)}/pages`, undefined, signal)

export function pagePath(id: string, name: string): string {
  return `/api/drafts/${encodeURIComponent(id)}/pages/${name}`
}

export const textForms = ['html', 'txt', 'json'] as const
export type TextForm = (typeof textForms)[number]

/** Where a text is to be taken away: an issued one, or the draft as it is now. */
export function textPath(id: string, number: number | null, form: TextForm): string {
  const draft = `/api/drafts/${encodeURIComponent(id)}`
  return number === null ? `${draft}/text.${form}` : `${draft}/issues/${number}/text.${form}`
}
