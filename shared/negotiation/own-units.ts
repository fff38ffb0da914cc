// Whose a unit is, as the rules of typing ask it.
import type { Unit } from './sheet.ts'

/** A range that somebody takes out. */
export interface Rule {
  readonly from: number
  readonly to: number
  readonly by: string
}

/** The delegation whose proposal a unit is; null for the base text. */
export function ownerOf(unit: Unit | null): string | null {
  return unit ? (unit.marks.sub?.by ?? unit.marks.ins?.by ?? null) : null
}

export function isOwn(unit: Unit | null, by: string): boolean {
  return ownerOf(unit) === by
}

export function isStruckBy(unit: Unit | null, by: string): boolean {
  return unit?.marks.del?.some((strike) => strike.by === by) ?? false
}
