// What the values inside a live document must look like. Content that does not fit is refused at the door (check-ydoc.ts),
// never dropped by a reader, so these tests are exact: no extra keys, no inherited ones.
import {
  type Marks,
  type Ownership,
  type ParagraphKind,
  type ParagraphStatus,
  type Part,
  maxLevel,
} from './draft-text.ts'

/** What a paragraph's end is born with. Never changed afterwards: later values stand in the map beside the text. */
export interface ParagraphBirth {
  readonly id: string
  readonly kind: ParagraphKind
  readonly part: Part
  readonly level: number
  readonly ref: string | null
}

const kinds: readonly unknown[] = ['paragraph', 'heading', 'annex', 'row', 'alternative', 'move']
const parts: readonly unknown[] = ['title', 'subject', 'preamble', 'operative', 'numbered', 'text']
const statuses: readonly unknown[] = ['open', 'bracketed', 'ad-referendum', 'agreed']

export const isKind = (value: unknown): value is ParagraphKind => kinds.includes(value)
export const isPart = (value: unknown): value is Part => parts.includes(value)
export const isStatus = (value: unknown): value is ParagraphStatus => statuses.includes(value)
export const isLevel = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= maxLevel

/** Ids of paragraphs and footnotes: 1 to 40 letters, digits, `_` and `-`. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{1,40}$/.test(value)
}

export function isOwnership(value: unknown): value is Ownership {
  return (
    isRecord(value, ['by', 'sid']) &&
    typeof value['by'] === 'string' &&
    /^[A-Z][A-Z0-9-]{1,15}$/.test(value['by']) &&
    typeof value['sid'] === 'string' &&
    /^[A-Z][A-Z0-9-]{1,15}:[\w-]{6,16}$/.test(value['sid']) &&
    value['sid'].startsWith(`${value['by']}:`)
  )
}

export function isBirth(value: unknown): value is ParagraphBirth {
  return (
    isRecord(value, ['id', 'kind', 'level', 'part', 'ref']) &&
    isId(value['id']) &&
    isKind(value['kind']) &&
    isPart(value['part']) &&
    isLevel(value['level']) &&
    (value['ref'] === null || isId(value['ref']))
  )
}

/** A plain object with exactly these keys, given in alphabetical order. */
function isRecord(value: unknown, keys: readonly string[]): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.keys(value).sort().join() === keys.join()
}

export function sameMarks(a: Marks, b: Marks): boolean {
  return (
    a.note === b.note &&
    a.emphasis === b.emphasis &&
    a.refersTo === b.refersTo &&
    sameOwnership(a.ins, b.ins) &&
    sameOwnership(a.sub, b.sub) &&
    (a.del ?? []).length === (b.del ?? []).length &&
    (a.del ?? []).every((strike, index) => sameOwnership(strike, b.del?.[index]))
  )
}

function sameOwnership(a: Ownership | undefined, b: Ownership | undefined): boolean {
  return a?.sid === b?.sid && a?.by === b?.by
}
