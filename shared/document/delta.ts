// The text as Yjs tells it: a list of operations on one sequence of units, where a unit is a UTF-16 code unit or the end of a
// paragraph. The same form serves for whole texts (inserts only) and for changes, in both directions, so that the editor, the
// server and the tests speak of positions in one way only.
import * as buffer from 'lib0/buffer'
import * as sha256 from 'lib0/hash/sha256'
import * as string from 'lib0/string'
import type { ParagraphBirth } from './attributes.ts'
import type { Marks, Ownership } from './draft-text.ts'

export type Attributes = Readonly<Record<string, unknown>>
export interface EndEmbed {
  readonly p: ParagraphBirth
}
export interface DeltaOp {
  readonly insert?: string | EndEmbed
  readonly delete?: number
  readonly retain?: number
  /** On an insert the whole set; on a retain only what changes, null to take away. */
  readonly attributes?: Attributes
}
export type Delta = readonly DeltaOp[]

const strikePrefix = 'del--'
const strikeKeys = new Map<string, string>()

/**
 * The Yjs key of one delegation's strike. Strikes of several proposals lie over one another, so each has a key of its own, made from
 * its value: whoever writes the same strike writes the same key.
 */
export function strikeKey({ sid, by }: Ownership): string {
  const text = `${by}|${sid}`
  const known = strikeKeys.get(text)
  if (known !== undefined) return known
  const key = strikePrefix + buffer.toBase64(sha256.digest(string.encodeUtf8(text)).slice(0, 6))
  if (strikeKeys.size > 5000) strikeKeys.clear()
  strikeKeys.set(text, key)
  return key
}

export function isStrikeKey(key: string): boolean {
  return key.startsWith(strikePrefix)
}

/** Marks as Yjs attributes; no marks give an empty object. */
export function writeAttributes(marks: Marks): Record<string, unknown> {
  const attributes: Record<string, unknown> = {}
  if (marks.emphasis) attributes['emphasis'] = true
  if (marks.ins) attributes['ins'] = marks.ins
  if (marks.note !== undefined) attributes['note'] = marks.note
  if (marks.refersTo !== undefined) attributes['refersTo'] = marks.refersTo
  if (marks.sub) attributes['sub'] = marks.sub
  for (const strike of marks.del ?? []) attributes[strikeKey(strike)] = strike
  return attributes
}

/** The reverse, for attributes that passed check-ydoc.ts; strikes come out in the order of their `sid`. */
export function readMarks(attributes: Attributes | undefined): Marks {
  const marks: { -readonly [K in keyof Marks]: Marks[K] } = {}
  const strikes: Ownership[] = []
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null) continue
    if (isStrikeKey(key)) strikes.push(value as Ownership)
    else if (key === 'ins' || key === 'sub') marks[key] = value as Ownership
    else if (key === 'note' || key === 'refersTo') marks[key] = value as string
    else if (key === 'emphasis') marks.emphasis = true
  }
  if (strikes.length > 0) marks.del = strikes.sort((a, b) => (a.sid < b.sid ? -1 : 1))
  return marks
}

export function sameAttributes(a: Attributes, b: Attributes): boolean {
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]))
  )
}
