// Who supports, opposes or reserves on something, in the order in which they said so.
import type { PositionTarget, Stance } from '../../shared/negotiation/events.ts'
import { sameTarget } from '../../shared/negotiation/fold-events.ts'
import type { Position } from '../../shared/negotiation/negotiation.ts'
import type { Translator } from '../../shared/i18n/translate.ts'

export type Tally = Readonly<Record<Stance, readonly Position[]>>

export const stances: readonly Stance[] = ['support', 'oppose', 'reserve']

export function tallyPositions(positions: readonly Position[], target: PositionTarget): Tally {
  const on = positions.filter((position) => sameTarget(position.target, target))
  const taken = (stance: Stance) => on.filter((position) => position.stance === stance)
  return { support: taken('support'), oppose: taken('oppose'), reserve: taken('reserve') }
}

/** The position that a delegation holds, or null. */
export function positionOf(
  positions: readonly Position[],
  target: PositionTarget,
  delegation: string | null,
): Position | null {
  return (
    positions.find(
      (position) => position.delegation === delegation && sameTarget(position.target, target),
    ) ?? null
  )
}

interface Speaking {
  readonly spoken: Translator['language']
  readonly translate: Translator['translate']
  readonly nameOf: (delegation: string) => string
}

/** "supported by Honduras and Georgia; reserve: Egypt"; empty where nobody has said anything. */
export function sayPositions(tally: Tally, speaking: Speaking): string {
  return stances
    .filter((stance) => tally[stance].length > 0)
    .map((stance) =>
      speaking.translate(`position.said-${stance}`, { names: listNames(tally[stance], speaking) }),
    )
    .join(separatorOf(speaking.spoken))
}

/** Between remarks, as the language writes it. */
export function separatorOf(language: Translator['language']): string {
  if (language === 'ar') return '؛ '
  return language === 'zh' ? '；' : '; '
}

/** Each name held in its own direction. */
export function listNames(
  positions: readonly Pick<Position, 'delegation'>[],
  { spoken, nameOf }: Omit<Speaking, 'translate'>,
): string {
  const format = new Intl.ListFormat(spoken, { type: 'conjunction' })
  return format.format(positions.map(({ delegation }) => nameOf(delegation)))
}
