// The rule of the gate for paragraphs: what a new end must be, and which paragraphs no update may leave behind.
import type { ParagraphBirth } from '../document/attributes.ts'
import type { Part } from '../document/draft-text.ts'
import { endOf } from '../document/units.ts'
import type { Judged } from './judge-units.ts'
import { type ProposalProblem, problem } from './proposal-problem.ts'
import { type ParagraphView, paragraphsOf, type Stretch, type UnitRun } from './stretches.ts'

export interface Surroundings {
  /** Whether a paragraph is there now. */
  readonly isThere: (id: string) => boolean
  /** Whether it ever was. */
  readonly wasEver: (id: string) => boolean
  readonly partOf: (birth: ParagraphBirth) => Part
  /** Whether it is the title or the subject line, or the end that closes the text. */
  readonly isFixed: (id: string) => boolean
}

export function judgeParagraphs(
  stretch: Stretch,
  by: Judged,
  around: Surroundings,
): ProposalProblem | null {
  const now = paragraphsOf(stretch, 'now')
  const was = paragraphsOf(stretch, 'was')
  return (
    first(now, (view, index) => judgeNow(view, { by, around, next: now[index + 1] ?? null })) ??
    first(now, (view) => judgeContents(view, was, by)) ??
    judgeDivided(stretch)
  )
}

function first<T>(
  list: readonly T[],
  judge: (item: T, index: number) => ProposalProblem | null,
): ProposalProblem | null {
  for (const [index, item] of list.entries()) {
    const found = judge(item, index)
    if (found) return found
  }
  return null
}

interface Setting {
  readonly by: Judged
  readonly around: Surroundings
  readonly next: ParagraphView | null
}

function judgeNow(view: ParagraphView, setting: Setting): ProposalProblem | null {
  const birth = endOf(view.end.item)?.p
  if (!birth || view.end.was !== null) return null
  return view.end.now?.owner ? judgeProposed(view, birth, setting) : judgeWritten(birth)
}

/** An end in the text itself: alternatives and moves are proposals only. */
function judgeWritten({ kind, ref }: ParagraphBirth): ProposalProblem | null {
  const plain = kind !== 'alternative' && kind !== 'move' && ref === null
  return plain ? null : problem('update-not-canonical', 'kind')
}

function judgeProposed(
  view: ParagraphView,
  birth: ParagraphBirth,
  { around, next }: Setting,
): ProposalProblem | null {
  if (isTitle(birth.part)) return problem('update-not-canonical', 'part')
  const after = next && endOf(next.end.item)?.p
  if (view.units.some(isBase) && after && isTitle(around.partOf(after)))
    return problem('update-not-canonical', 'split of a title')
  return judgeRef(birth, around)
}

export function isTitle(part: unknown): boolean {
  return part === 'title' || part === 'subject'
}

/** Alternatives and moves name a paragraph that is there and can be another or elsewhere, others none. */
function judgeRef({ id, kind, ref }: ParagraphBirth, around: Surroundings): ProposalProblem | null {
  const refers = kind === 'alternative' || kind === 'move'
  if (refers !== (ref !== null) || ref === id) return problem('update-not-canonical', 'ref')
  if (ref === null) return null
  if (around.isFixed(ref)) return problem('update-not-canonical', 'ref')
  if (around.isThere(ref)) return null
  return problem(around.wasEver(ref) ? 'target-gone' : 'update-not-canonical', 'ref')
}

function isBase({ now, was }: UnitRun): boolean {
  return (now ?? was)?.owner === null
}

/** Base words never stand in an alternative, and nothing in a move; nobody writes base words into a proposed paragraph. */
function judgeContents(
  view: ParagraphView,
  was: readonly ParagraphView[],
  by: Judged,
): ProposalProblem | null {
  const birth = endOf(view.end.item)?.p
  if (!birth || !view.end.now?.owner) return null
  const before = was.find(({ end }) => end.item === view.end.item) ?? null
  if (isAmiss(view, birth)) return before && isAmiss(before, birth) ? null : amiss(view, birth, by)
  const intrudes = view.units.some((unit) => unit.was === null && isBase(unit))
  return intrudes && before && isWhollyProposed(before)
    ? problem('others-proposal-changed', 'inside')
    : null
}

function amiss({ units }: ParagraphView, { kind }: ParagraphBirth, by: Judged): ProposalProblem {
  if (by.mode === 'delegate') return problem('update-not-canonical', kind)
  return units.some(({ was }) => was === null)
    ? problem('others-proposal-changed', kind)
    : problem('proposal-between', kind)
}

function isWhollyProposed({ units }: ParagraphView): boolean {
  return units.length > 0 && !units.some(isBase)
}

function isAmiss({ units }: ParagraphView, { kind }: ParagraphBirth): boolean {
  if (kind === 'move') return units.length > 0
  return kind === 'alternative' && units.some(isBase)
}

/** Nobody divides an insertion with words of the text: what stood on both sides of new words is not of one proposal. */
function judgeDivided({ runs }: Stretch): ProposalProblem | null {
  let before: string | null = null
  let divides = false
  for (const run of runs)
    if (run.was === null) divides ||= run.now !== null && isBase(run)
    else {
      const sid = sidOf(run)
      if (divides && sid !== null && before === sid)
        return problem('others-proposal-changed', 'divided')
      before = sid
      divides = false
    }
  return null
}

/** Whose proposal a unit is that is there; null for the text and for what is gone. */
function sidOf({ now }: UnitRun): string | null {
  return now?.owner?.sid ?? null
}
