// What the screen in the room shows, step by step: every paragraph, with its alternatives and the proposals upon it. A proposed split is
// shown inside the paragraph that it splits.
import type { DraftText, Marks, Paragraph, Run } from '../../shared/document/draft-text.ts'
import { overviewOf } from '../../shared/negotiation/overview.ts'
import type { Negotiation } from '../../shared/negotiation/negotiation.ts'
import { splitTail } from '../../shared/numbering/split-heads.ts'

/** Words of a paragraph, or the place where a split of it or its joining with the next is proposed. */
export type ScreenPiece =
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'end'; readonly marks: Marks }

export interface ScreenBlock {
  readonly paragraph: Paragraph
  readonly pieces: readonly ScreenPiece[]
}

export interface ScreenStep extends ScreenBlock {
  readonly alternatives: readonly ScreenBlock[]
  /** Open proposals upon it, by `sid`, in the order of the text. */
  readonly proposals: readonly string[]
}

/** In the order of the text. The subject line is no step; an alternative whose paragraph is gone is one of its own. */
export function listSteps(text: DraftText, negotiation: Negotiation): readonly ScreenStep[] {
  const cells = new Map(overviewOf(text, negotiation).cells.map((cell) => [cell.paragraphId, cell]))
  const blocks = readBlocks(text)
  const isOwn = ({ paragraph: { kind, part } }: ScreenBlock) =>
    kind !== 'alternative' && part !== 'subject'
  const own = new Set(blocks.filter(isOwn).map(({ paragraph }) => paragraph.id))
  return blocks
    .filter((block) => own.has(block.paragraph.id) || isLost(block, own))
    .map((block) => ({
      ...block,
      alternatives: blocks.filter(
        ({ paragraph: { kind, ref } }) =>
          kind === 'alternative' && ref === block.paragraph.id && own.has(block.paragraph.id),
      ),
      proposals: cells.get(block.paragraph.id)?.proposals ?? [],
    }))
}

/** An alternative to what is no step: it is shown by itself, so that nobody's words are left out. */
function isLost({ paragraph: { kind, ref } }: ScreenBlock, own: ReadonlySet<string>): boolean {
  return kind === 'alternative' && (ref === null || !own.has(ref))
}

function readBlocks({ paragraphs }: DraftText): ScreenBlock[] {
  const blocks: ScreenBlock[] = []
  const heads = new Map<string, ScreenPiece[]>()
  paragraphs.forEach((paragraph, index) => {
    // The place of a move holds no words.
    if (paragraph.kind === 'move' && paragraph.runs.length === 0 && !heads.has(paragraph.id)) return
    // A tail can be the head of another split.
    const own: ScreenPiece[] = [
      ...(heads.get(paragraph.id) ?? []),
      ...paragraph.runs.map((run): ScreenPiece => ({ kind: 'run', run })),
    ]
    const tail = splitTail(paragraphs, index)
    if (tail) {
      const before = heads.get(tail.id) ?? []
      heads.set(tail.id, [...before, ...own, { kind: 'end', marks: paragraph.end }])
      return
    }
    const struck = paragraph.end.del !== undefined && paragraph.end.del.length > 0
    const end: ScreenPiece[] = struck ? [{ kind: 'end', marks: paragraph.end }] : []
    blocks.push({ paragraph, pieces: [...own, ...end] })
  })
  return blocks
}

/** Where the screen is: a paragraph, and one of its proposals or the whole of it. */
export interface ScreenPlace {
  readonly paragraphId: string
  readonly sid: string | null
  /** How far a paragraph that does not fit is scrolled: 0 its beginning, 1 its end. */
  readonly scroll: number
}

/** The step that a place names; where it is gone, the first. Null only where there is no text. */
export function stepAt(steps: readonly ScreenStep[], place: ScreenPlace | null): ScreenStep | null {
  if (!place) return steps[0] ?? null
  const found = steps.find(
    ({ paragraph, alternatives }) =>
      paragraph.id === place.paragraphId ||
      alternatives.some((each) => each.paragraph.id === place.paragraphId),
  )
  return found ?? steps[0] ?? null
}

/** So many paragraphs on or back; at either end it stays. */
export function goBy(
  steps: readonly ScreenStep[],
  place: ScreenPlace | null,
  by: number,
): ScreenPlace | null {
  const now = stepAt(steps, place)
  const at = now ? steps.indexOf(now) : 0
  const next = steps[Math.min(steps.length - 1, Math.max(0, at + by))]
  return next ? { paragraphId: next.paragraph.id, sid: null, scroll: 0 } : null
}

/** The next or the previous proposal in the order of the text, from wherever the screen is; null where there is none. */
export function goToProposal(
  steps: readonly ScreenStep[],
  place: ScreenPlace | null,
  by: 1 | -1,
): ScreenPlace | null {
  const now = stepAt(steps, place)
  const all = steps.flatMap(({ paragraph, proposals }, step) =>
    proposals.map((sid, index) => ({ paragraphId: paragraph.id, sid, step, index })),
  )
  const step = now ? steps.indexOf(now) : 0
  const index = place?.sid ? (now?.proposals.indexOf(place.sid) ?? -1) : by === 1 ? -1 : 0
  const isBehind = (each: (typeof all)[number]) =>
    each.step > step || (each.step === step && each.index > index)
  const isBefore = (each: (typeof all)[number]) =>
    each.step < step || (each.step === step && each.index < index)
  const found = by === 1 ? all.find(isBehind) : all.findLast(isBefore)
  return found ? { paragraphId: found.paragraphId, sid: found.sid, scroll: 0 } : null
}
