// What of one paragraph's proposals a view shows, as plain values: which words are out of sight, which bear whose lines, and where a
// delegation is named. Drawing it is for proposal-marks.ts.
import type { Marks, Ownership, Paragraph } from '../../../shared/document/draft-text.ts'
import { isSplitHead } from '../../../shared/numbering/split-heads.ts'
import { type TextView, treatmentOf } from './view.ts'

export interface ShownSpan {
  /** In UTF-16 code units from the start of the paragraph. */
  readonly from: number
  readonly to: number
  readonly hidden: boolean
  /** Whose words they are; null for base words, and for words shown as if they were accepted. */
  readonly author: Ownership | null
  /** Whose proposal the words stand in, where that is another's. */
  readonly host: Ownership | null
  readonly strikes: readonly Ownership[]
}

/** The name of a proposal's delegation, before the first of its words and wherever somebody else's stood between. */
interface ShownName {
  readonly at: number
  readonly owners: readonly Ownership[]
}

/** What a paragraph is by its end. */
export type EndKind = 'plain' | 'new' | 'alternative' | 'move' | 'split' | 'joined' | 'deleted'

export interface ShownParagraph {
  readonly spans: readonly ShownSpan[]
  readonly names: readonly ShownName[]
  readonly end: EndKind
  /** Who proposed the end or its deletion, as far as that is drawn. */
  readonly endOwners: readonly Ownership[]
  /** Not there in this view. */
  readonly hidden: boolean
  /** Its words run on into the next paragraph in this view. */
  readonly runsOn: boolean
}

export function showParagraph(paragraph: Paragraph, view: TextView): ShownParagraph {
  const spans = showSpans(paragraph, view)
  const end = showEnd(paragraph, view, spans)
  const own = end.end === 'new' || end.end === 'alternative' ? end.endOwners[0] : undefined
  return { spans, names: nameSpans(spans, own?.by ?? null), ...end }
}

function showSpans({ runs }: Paragraph, view: TextView): ShownSpan[] {
  const spans: ShownSpan[] = []
  let at = 0
  for (const { text, marks } of runs) {
    spans.push({ from: at, to: at + text.length, ...showMarks(marks, view) })
    at += text.length
  }
  return spans
}

function showMarks(marks: Marks, view: TextView): Omit<ShownSpan, 'from' | 'to'> {
  const owners = [marks.ins, marks.sub].filter((owner) => owner !== undefined)
  const treatments = owners.map(({ by }) => treatmentOf(view, by))
  const struck = marks.del ?? []
  const hidden =
    treatments.includes('absent') || struck.some(({ by }) => treatmentOf(view, by) === 'accepted')
  const marked = owners.filter((_owner, index) => treatments[index] === 'marked')
  return {
    hidden,
    author: marked.at(-1) ?? null,
    host: marked.length > 1 ? (marked[0] ?? null) : null,
    strikes: struck.filter(({ by }) => treatmentOf(view, by) === 'marked'),
  }
}

type ShownEnd = Pick<ShownParagraph, 'end' | 'endOwners' | 'hidden' | 'runsOn'>

function showEnd(paragraph: Paragraph, view: TextView, spans: readonly ShownSpan[]): ShownEnd {
  const owner = paragraph.end.sub ?? paragraph.end.ins
  return owner ? showProposedEnd(paragraph, owner, view) : showBaseEnd(paragraph, view, spans)
}

function showProposedEnd(paragraph: Paragraph, owner: Ownership, view: TextView): ShownEnd {
  const treatment = treatmentOf(view, owner.by)
  const kind = kindOfProposedEnd(paragraph)
  const struck = isStruckAway(paragraph.end, view)
  const marked = treatment === 'marked'
  return {
    end: marked ? kind : 'plain',
    endOwners: marked ? [owner] : [],
    hidden: kind !== 'split' && (treatment === 'absent' || struck),
    runsOn: kind === 'split' && (treatment === 'absent' || struck),
  }
}

function kindOfProposedEnd(paragraph: Paragraph): EndKind {
  if (paragraph.kind === 'alternative' || paragraph.kind === 'move') return paragraph.kind
  return isSplitHead(paragraph) ? 'split' : 'new'
}

function showBaseEnd({ end }: Paragraph, view: TextView, spans: readonly ShownSpan[]): ShownEnd {
  const strikes = (end.del ?? []).filter(({ by }) => treatmentOf(view, by) === 'marked')
  const away = isStruckAway(end, view)
  const nothingLeft = spans.every(({ hidden }) => hidden)
  const whole = strikes.some(({ by }) =>
    spans.every(
      (span) =>
        span.hidden || span.author !== null || span.strikes.some((strike) => strike.by === by),
    ),
  )
  return {
    end: strikes.length === 0 ? 'plain' : whole ? 'deleted' : 'joined',
    endOwners: strikes,
    hidden: away && nothingLeft,
    runsOn: away && !nothingLeft,
  }
}

function isStruckAway({ del = [] }: Marks, view: TextView): boolean {
  return del.some(({ by }) => treatmentOf(view, by) === 'accepted')
}

/** Names are left out before words of the one who proposed the whole paragraph: it is named at its head. */
function nameSpans(spans: readonly ShownSpan[], owner: string | null): ShownName[] {
  const names: ShownName[] = []
  let before: ShownSpan | null = null
  for (const span of spans) {
    if (span.hidden) continue
    const owners = newOwners(span, before).filter(({ by }) => by !== owner)
    if (owners.length > 0) names.push({ at: span.from, owners })
    before = span
  }
  return names
}

/** Who has to be named before these words, after those that stand before them. */
function newOwners(span: ShownSpan, before: ShownSpan | null): Ownership[] {
  const found: Ownership[] = []
  const { author, strikes } = span
  if (author && !continues(author, before)) found.push(author)
  const struckBefore = new Set(before?.strikes.map(({ sid }) => sid))
  for (const strike of strikes) if (!struckBefore.has(strike.sid)) found.push(strike)
  return found
}

/** Whether the words before are plainly of the same proposal: put in by it, or struck by it alone, as in a replacement. */
function continues({ sid }: Ownership, before: ShownSpan | null): boolean {
  if (!before) return false
  if (before.author) return before.author.sid === sid
  return before.strikes.length === 1 && before.strikes[0]?.sid === sid
}
