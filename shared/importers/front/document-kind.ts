import { unreachable } from '../../assert.ts'
import type { DocumentKind } from '../../document/masthead.ts'
import type { SponsorLabel } from '../../grammar/sponsor-label.ts'
import type { DocumentForm } from './form-words.ts'
import { isStatementTitle } from './masthead-words.ts'
import { isStatementWord } from './spoken-statements.ts'

export interface KindEvidence {
  /** Of the sponsor line. */
  readonly label: SponsorLabel | null
  /** What it calls itself on a line of its own. */
  readonly form: DocumentForm | null
  readonly symbol: string | null
  readonly adopted: boolean
  /** The line of its adoption calls it a decision. */
  readonly decided: boolean
  readonly subject: boolean
  /** True where it has paragraphs called PP 1 and such called OP 1. */
  readonly negotiated: boolean
  readonly reportLabel: boolean
  readonly numbered: number
  readonly headings: number
  /** Paragraphs that begin with a delegation or an office and a colon, and all paragraphs. */
  readonly spoken: number
  readonly paragraphs: number
  readonly title: string
  readonly hasText: boolean
}

/** What a document is, by the surest sign first: what it calls itself, its symbol, its parts. */
export function decideKind(evidence: KindEvidence): DocumentKind {
  const called = evidence.label === null ? null : kindOfLabel(evidence.label)
  return kindOfForm(evidence) ?? called ?? kindOfSymbol(evidence) ?? kindOfParts(evidence)
}

/** A record may hold the whole of a draft and is none; an addendum to a report is a report. */
function kindOfForm({ form, subject, reportLabel, symbol }: KindEvidence): DocumentKind | null {
  if (form === 'record') return symbol?.includes('/RES/') ? null : 'record'
  if (form === 'corrigendum') return subject ? null : 'corrigendum'
  return form === 'addendum' && !subject && !reportLabel ? 'addendum' : null
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

function kindOfSymbol(evidence: KindEvidence): DocumentKind | null {
  const { symbol } = evidence
  const adopted = kindOfAdopted(evidence)
  if (adopted) return adopted
  if (symbol === null || evidence.subject || evidence.negotiated) return null
  if (/\/CRP\.\d/.test(symbol) && isReport(evidence)) return 'report'
  return series.find(({ pattern }) => pattern.test(symbol))?.kind ?? null
}

function kindOfAdopted({ symbol, adopted, decided }: KindEvidence): DocumentKind | null {
  if (symbol?.includes('/DEC/') || /\/Dec\.\d/u.test(symbol ?? '') || decided) return 'decision'
  return adopted || /\/RES[/.]/u.test(symbol ?? '') ? 'resolution' : null
}

/** The parts of symbols that say what a document is; a conference room paper that holds no resolution states something. */
const series: readonly { readonly pattern: RegExp; readonly kind: DocumentKind }[] = [
  { pattern: /\/(?:SR|PV)\.\d/, kind: 'record' },
  { pattern: /\/(?:PRST\/|CRP\.)/, kind: 'statement' },
  { pattern: /\/Corr\.\d+$/, kind: 'corrigendum' },
  { pattern: /\/L\.\d+(?:\/Rev\.\d+)?\/Add\.\d+$/, kind: 'addendum' },
]

/** Numbered paragraphs under headings. */
function isReport({ numbered, headings }: KindEvidence): boolean {
  return numbered >= 3 && headings > 0
}

function kindOfParts(evidence: KindEvidence): DocumentKind {
  const { spoken, paragraphs } = evidence
  if (evidence.subject || evidence.negotiated) return 'draft-resolution'
  if (spoken >= 4 && spoken >= paragraphs * 0.4) return 'record'
  if (evidence.reportLabel || isReport(evidence)) return 'report'
  if (!evidence.hasText) return 'unknown'
  const { title } = evidence
  return isStatementTitle(title) || isStatementWord(title) ? 'statement' : 'unknown'
}
