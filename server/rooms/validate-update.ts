// What a binary update must be before it touches any document. Yjs applies what it can read without asking: a struct of length 0
// (53 bytes in all) leaves a document that can never be encoded again, a gap parks everything after it, an origin in the future
// of its own client sends it astray. So every struct and every deletion is checked against what the document knows. Whether the
// text that results is a text is asked afterwards, of a twin (gate.ts).
import * as Y from 'yjs'
import { carryRoot, mapRoot, textRoot } from '../../shared/document/ydoc.ts'
import type { ProposalProblem } from '../../shared/gate/proposal-problem.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'

export type UpdateProblem =
  | { readonly code: 'malformed-update'; readonly detail: string }
  | { readonly code: 'update-too-large' }
  | { readonly code: 'content-not-allowed'; readonly detail: string }
  | { readonly code: 'client-id-of-another' }
  /** Well formed, but it builds on what the document does not have: ask for the rest. */
  | { readonly code: 'update-incomplete' }
  | { readonly code: 'text-not-allowed'; readonly detail: string }
  | { readonly code: 'reader-may-not-write' | 'draft-closed' | 'seat-withdrawn' }
  | ProposalProblem

export type Decoded = ReturnType<typeof Y.decodeUpdate>
type Struct = Decoded['structs'][number]
type Id = Y.ID

export interface Author {
  readonly personId: string
  /** The owner of a Yjs client id: a person, null for the program, undefined while nobody has used it. */
  readonly ownerOf: (clientId: number) => string | null | undefined
}

export interface Screened {
  readonly decoded: Decoded
  /** Client ids nobody has used before, now the author's. */
  readonly claims: readonly number[]
}

const maxBytes = 1 << 20
const maxParts = 50_000
const maxDeletedLength = 2_000_000
const maxClientId = 0xffff_ffff

const roots: ReadonlySet<unknown> = new Set([textRoot, mapRoot, carryRoot])
const contents = [
  Y.ContentString,
  Y.ContentFormat,
  Y.ContentEmbed,
  Y.ContentAny,
  Y.ContentDeleted,
] as const

/** Everything that can be said of the bytes without applying them. Never throws. */
export function decodeUpdate(update: Uint8Array): Result<Decoded, UpdateProblem> {
  if (update.length > maxBytes) return refuse({ code: 'update-too-large' })
  let decoded: Decoded
  try {
    decoded = Y.decodeUpdate(update)
  } catch {
    return refuse(malformed('bytes'))
  }
  let ranges = 0
  for (const list of decoded.ds.clients.values()) ranges += list.length
  if (decoded.structs.length + ranges > maxParts) return refuse({ code: 'update-too-large' })
  for (const struct of decoded.structs) {
    const problem = checkStruct(struct)
    if (problem) return refuse(problem)
  }
  return ok(decoded)
}

/** Whether a decoded update may be applied to `ydoc` as it stands, by this author. */
export function screenUpdate(
  decoded: Decoded,
  ydoc: Y.Doc,
  author: Author,
): Result<Screened, UpdateProblem> {
  const ends = new Map<number, number>()
  const known = (client: number): number => ends.get(client) ?? Y.getState(ydoc.store, client)
  const claims = new Set<number>()
  for (const { id, length } of decoded.structs) {
    if (id.clock > known(id.client)) return refuse({ code: 'update-incomplete' })
    if (id.clock + length > Y.getState(ydoc.store, id.client)) {
      const owner = ownerIn(ydoc, author, id.client)
      if (owner === undefined) claims.add(id.client)
      else if (owner !== author.personId) return refuse({ code: 'client-id-of-another' })
    }
    ends.set(id.client, Math.max(known(id.client), id.clock + length))
  }
  const problem = findOutside(decoded, known)
  return problem ? refuse(problem) : ok({ decoded, claims: [...claims] })
}

/** True when applying it would change nothing but redundant formatting, which Yjs cleans up in every replica, readers' too. */
export function isHarmless(decoded: Decoded, ydoc: Y.Doc): boolean {
  const news = decoded.structs.some(
    ({ id, length }) => id.clock + length > Y.getState(ydoc.store, id.client),
  )
  return !news && everyDeleted(decoded, ydoc, (struct) => isDeletedOrFormat(struct))
}

/** True when the document holds all of it already. */
export function isKnown(decoded: Decoded, ydoc: Y.Doc): boolean {
  const news = decoded.structs.some(
    ({ id, length }) => id.clock + length > Y.getState(ydoc.store, id.client),
  )
  return !news && everyDeleted(decoded, ydoc, (struct) => struct.deleted)
}

/** A client id that stands in the document without an owner on record is the program's. */
function ownerIn(ydoc: Y.Doc, author: Author, client: number): string | null | undefined {
  const owner = author.ownerOf(client)
  if (owner === undefined && Y.getState(ydoc.store, client) > 0) return null
  return owner
}

function checkStruct(struct: Struct): UpdateProblem | null {
  const { id, length } = struct
  if (!(length >= 1)) return malformed('length')
  if (!Number.isSafeInteger(id.clock + length) || id.clock < 0) return malformed('clock')
  if (!(id.client >= 0 && id.client <= maxClientId)) return malformed('client')
  if (struct instanceof Y.Skip) return malformed('skip')
  if (!(struct instanceof Y.Item))
    return length > maxDeletedLength ? { code: 'update-too-large' } : null
  return checkItem(struct)
}

function checkItem(item: Y.Item): UpdateProblem | null {
  if (!contents.some((kind) => item.content instanceof kind))
    return { code: 'content-not-allowed', detail: item.content.constructor.name }
  if (item.content instanceof Y.ContentDeleted && item.length > maxDeletedLength)
    return { code: 'update-too-large' }
  // Read off the wire the parent is the name of a root, the id of an item, or null where a neighbour says it.
  const parent: unknown = item.parent
  if (parent === null) return item.origin || item.rightOrigin ? null : malformed('no parent')
  if (!roots.has(parent)) return { code: 'content-not-allowed', detail: 'root' }
  const named = item.parentSub !== null
  return named === (parent !== textRoot) ? null : { code: 'content-not-allowed', detail: 'key' }
}

/** An origin or a deleted range that is nowhere: neither in the document nor in this update, or not yet. */
function findOutside(decoded: Decoded, known: (client: number) => number): UpdateProblem | null {
  for (const struct of decoded.structs) {
    if (!(struct instanceof Y.Item)) continue
    for (const origin of [struct.origin, struct.rightOrigin]) {
      if (origin === null) continue
      if (isAhead(origin, struct.id)) return malformed('origin')
      if (origin.clock >= known(origin.client)) return { code: 'update-incomplete' }
    }
  }
  for (const [client, ranges] of decoded.ds.clients)
    for (const range of ranges) {
      if (!isRange(range)) return malformed('deletion')
      if (range.clock + range.len > known(client)) return { code: 'update-incomplete' }
    }
  return null
}

function isRange({ clock, len }: { clock: number; len: number }): boolean {
  return len >= 1 && clock >= 0 && Number.isSafeInteger(clock + len)
}

/** Nothing can follow what its own author wrote later; Yjs does not look. */
function isAhead(origin: Id, id: Id): boolean {
  return origin.client === id.client && origin.clock >= id.clock
}

function everyDeleted(
  decoded: Decoded,
  ydoc: Y.Doc,
  accept: (struct: Y.Item | Y.GC) => boolean,
): boolean {
  for (const [client, ranges] of decoded.ds.clients) {
    const structs = ydoc.store.clients.get(client)
    for (const { clock, len } of ranges) {
      if (!structs || !isRange({ clock, len }) || clock + len > Y.getState(ydoc.store, client))
        return false
      let index = Y.findIndexSS(structs, clock)
      for (; index < structs.length; index++) {
        const struct = structs[index]
        if (!struct || struct.id.clock >= clock + len) break
        if (!accept(struct)) return false
      }
    }
  }
  return true
}

function isDeletedOrFormat(struct: Y.Item | Y.GC): boolean {
  return struct.deleted || (struct instanceof Y.Item && struct.content instanceof Y.ContentFormat)
}

function malformed(detail: string): UpdateProblem {
  return { code: 'malformed-update', detail }
}
