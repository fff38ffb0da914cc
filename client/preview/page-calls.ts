import { type Answer, call } from '../api.ts'

/** The names of the draft's pages, in order: a page that is as before has the name it had. */
export const getPages = (id: string): Answer<{ readonly pages: readonly string[] }> =>
  call('GET', `/drafts/${encodeURIComponent(id)}/pages`)

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
