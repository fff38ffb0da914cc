import type { Masthead, MastheadFacts } from '../document/masthead.ts'
import type { MastheadChange } from './comparison.ts'

/** The fields that differ, in the order of the masthead. */
export function compareMastheads(old: Masthead, now: Masthead): MastheadChange[] {
  const before = new Map<string, unknown>(Object.entries(factsOf(old)))
  const after = new Map<string, unknown>(Object.entries(factsOf(now)))
  const fields = [...new Set([...before.keys(), ...after.keys()])]
  return fields
    .filter((field) => !isSame(before.get(field), after.get(field)))
    .map((field) => ({ field, old: before.get(field), new: after.get(field) }) as MastheadChange)
}

function factsOf({ firstPage: _firstPage, ...facts }: Masthead): MastheadFacts {
  return facts
}

/** Of plain JSON, whatever the order of its keys: a store may give them back in another one. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const others = new Map<string, unknown>(Object.entries(b))
  const entries = Object.entries(a)
  return (
    entries.length === others.size &&
    entries.every(([key, value]) => others.has(key) && isSame(value, others.get(key)))
  )
}
