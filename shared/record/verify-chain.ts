// Whether a record is whole: every entry in its place, unchanged, and each bound to the one before. Who can write the store can make a
// whole chain anew; that shows against the hash of an entry that somebody has kept elsewhere ("head").
import { canonicalJson } from '../canonical-json.ts'
import type { LifeEntry } from './life-entry.ts'

export type ChainFault =
  /** There is no entry at all, and every draft has one from its first moment on. */
  | { readonly code: 'record-empty' }
  /** What was first is not: entries before it are gone, or it is another draft's. */
  | { readonly code: 'record-start' }
  /** Entries from `from` up to and including `to` are not there. */
  | { readonly code: 'record-gap'; readonly from: number; readonly to: number }
  /** An entry stands behind one with the same or a higher number. */
  | { readonly code: 'record-order'; readonly seq: number }
  /** An entry is not what was hashed. */
  | { readonly code: 'record-changed'; readonly seq: number }
  /** An entry does not continue the one before it. */
  | { readonly code: 'record-broken'; readonly seq: number }
  /** No entry has the hash that was kept: the end was cut off, or the record was written anew. */
  | { readonly code: 'record-head-missing'; readonly head: string }

export interface ChainReport {
  readonly entries: number
  /** The hash of the last entry: what to keep elsewhere. Null of an empty record. */
  readonly head: string | null
  /** In the order of the record; empty when it is whole. */
  readonly faults: readonly ChainFault[]
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
export type Sha256 = (text: string) => string | Promise<string>

export interface KeptRecord {
  readonly draftId: string
  /** In the order in which they are kept. */
  readonly entries: readonly LifeEntry[]
}

/** `head` is the hash of any entry that was there at an earlier time. Costs one hash an entry. */
export async function verifyChain(
  { draftId, entries }: KeptRecord,
  sha256: Sha256,
  head: string | null = null,
): Promise<ChainReport> {
  const [start, hashes] = await Promise.all([
    sha256(draftId),
    Promise.all(entries.map(async (entry) => sha256(hashedPart(entry)))),
  ])
  const faults: ChainFault[] = entries.flatMap((entry, index) => [
    ...findPlaceFault(entry, entries[index - 1]),
    ...(entry.hash === hashes[index] ? [] : [{ code: 'record-changed', seq: entry.seq } as const]),
    ...findLinkFault(entry, entries[index - 1], start),
  ])
  if (entries.length === 0) faults.push({ code: 'record-empty' })
  if (head !== null && !entries.some(({ hash }) => hash === head))
    faults.push({ code: 'record-head-missing', head })
  return { entries: entries.length, head: entries.at(-1)?.hash ?? null, faults }
}

function findPlaceFault({ seq }: LifeEntry, before: LifeEntry | undefined): ChainFault[] {
  const expected = (before?.seq ?? 0) + 1
  if (seq === expected) return []
  if (seq < expected) return [{ code: 'record-order', seq }]
  return [{ code: 'record-gap', from: expected, to: seq - 1 }]
}

function findLinkFault(
  { seq, previous }: LifeEntry,
  before: LifeEntry | undefined,
  start: string,
): ChainFault[] {
  if (before) return previous === before.hash ? [] : [{ code: 'record-broken', seq }]
  return previous === start && seq === 1 ? [] : [{ code: 'record-start' }]
}

/** The canonical JSON of an entry without its hash, whatever else stands in it. */
function hashedPart(entry: LifeEntry): string {
  return canonicalJson({ ...entry, hash: undefined })
}
