// Where a draft stands in its life (rules.md 5.2), and who may move it on.
import { refuse, ok, type Result } from '../result.ts'

export const stages = [
  'drafting',
  'tabled',
  'revised',
  'orally-revised',
  'adopted',
  'withdrawn',
  'lapsed',
] as const
export type Stage = (typeof stages)[number]

/** What moves a draft. The first four are made by issuing; `reinstated` corrects a mistake or reintroduces what was withdrawn. */
export type StageMove =
  | 'tabled'
  | 'revised'
  | 'orally-revised'
  | 'adopted'
  | 'withdrawn'
  | 'lapsed'
  | 'reinstated'

/** In these nothing is written any more; the room is closed. */
export const finalStages: readonly Stage[] = ['adopted', 'withdrawn', 'lapsed']

const from: Readonly<Record<StageMove, readonly Stage[]>> = {
  tabled: ['drafting'],
  revised: ['tabled', 'revised', 'orally-revised'],
  'orally-revised': ['tabled', 'revised', 'orally-revised'],
  adopted: ['tabled', 'revised', 'orally-revised'],
  withdrawn: ['drafting', 'tabled', 'revised', 'orally-revised'],
  lapsed: ['drafting', 'tabled', 'revised', 'orally-revised'],
  reinstated: ['withdrawn', 'lapsed', 'adopted'],
}

export interface StageProblem {
  readonly code: 'stage-not-from-here'
  readonly stage: Stage
  readonly move: StageMove
}

/** The stage after a move. `before` is where the draft stood before it came to a final stage: there it is reinstated. */
export function moveStage(
  stage: Stage,
  move: StageMove,
  before: Stage = 'drafting',
): Result<Stage, StageProblem> {
  if (!from[move].includes(stage)) return refuse({ code: 'stage-not-from-here', stage, move })
  return ok(move === 'reinstated' ? before : move)
}

/** Days and hours that the bureau sets; one that has passed is said on every screen, and stops nobody (rules.md: warn, never block). */
export const deadlineKinds = ['tabling', 'sponsorship', 'amendments', 'action'] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

/** Milliseconds since 1970. */
export type Deadlines = Readonly<Partial<Record<DeadlineKind, number>>>
