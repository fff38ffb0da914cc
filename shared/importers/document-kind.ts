import { unreachable } from '../assert.ts'
import type { DocumentKind } from '../document/masthead.ts'
import type { SponsorLabel } from '../grammar/sponsor-label.ts'
import { isStatementTitle } from './masthead-words.ts'

export interface KindEvidence {
  /** Of the sponsor line. */
  readonly label: SponsorLabel | null
  readonly symbol: string | null
  readonly adopted: boolean
  readonly subject: boolean
  readonly reportLabel: boolean
  readonly numbered: number
  readonly headings: number
  readonly title: string
  readonly hasText: boolean
}

/** What a document is, by the surest sign first: what it calls itself, its symbol, its parts. */
export function decideKind(evidence: KindEvidence): DocumentKind {
  const called = evidence.label === null ? null : kindOfLabel(evidence.label)
  return called ?? kindOfSymbol(evidence) ?? kindOfParts(evidence)
}

function kindOfLabel(label: SponsorLabel): DocumentKind {
  switch (label) {
    case 'amendment':
      return 'amendment'
    case 'draft-decision':
    case 'revised-draft-decision':
      return 'decision'
    case 'draft-resolution':
    case 'revised-draft-resolution':
      return 'draft-resolution'
    default:
      return unreachable(label)
  }
}

function kindOfSymbol({ symbol, adopted }: KindEvidence): DocumentKind | null {
  if (symbol?.includes('/DEC/')) return 'decision'
  return adopted || symbol?.includes('/RES/') ? 'resolution' : null
}

function kindOfParts(evidence: KindEvidence): DocumentKind {
  if (evidence.subject) return 'draft-resolution'
  if (evidence.reportLabel || (evidence.numbered >= 3 && evidence.headings > 0)) return 'report'
  if (!evidence.hasText) return 'unknown'
  return isStatementTitle(evidence.title) ? 'statement' : 'unknown'
}
