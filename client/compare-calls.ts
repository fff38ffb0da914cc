// Calls to the routes of shared/protocol/compare-api.ts.
import { writeBrought } from '../shared/protocol/brought-sides.ts'
import type { BroughtSides, ComparedTexts, TracedTexts } from '../shared/protocol/compare-api.ts'
import { type Answer, call } from './api.ts'

type SideName = number | string

export const compareTexts = (id: string, from: SideName, to: SideName): Answer<ComparedTexts> =>
  call('GET', `/drafts/${encodeURIComponent(id)}/compare?${sides(from, to)}`)

/** Nothing of what is sent is kept. */
export const compareBrought = (brought: BroughtSides): Answer<ComparedTexts> =>
  call('POST', '/compare', writeBrought(brought))

export const traceTexts = (id: string, texts: readonly SideName[]): Answer<TracedTexts> =>
  call(
    'GET',
    `/drafts/${encodeURIComponent(id)}/trace?${new URLSearchParams({ texts: texts.join(',') })}`,
  )

export const comparisonFiles = ['pdf', 'docx', 'html', 'json', 'patch'] as const
export type ComparisonFile = (typeof comparisonFiles)[number]

/** Where the comparison is as a document. */
export function comparisonFilePath(
  id: string,
  pair: { readonly from: SideName; readonly to: SideName },
  file: ComparisonFile,
): string {
  return `/api/drafts/${encodeURIComponent(id)}/compare.${file}?${sides(pair.from, pair.to)}`
}

function sides(from: SideName, to: SideName): string {
  return new URLSearchParams({ from: String(from), to: String(to) }).toString()
}
