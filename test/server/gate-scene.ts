// A draft under negotiation, its gate, and people before it: for the tests that attack the gate. What is looked at afterwards is worked
// out here from the raw list of items, without any of the gate's code.
import { expect } from 'vitest'
import * as Y from 'yjs'
import { type Admission, Gate, type Sender } from '../../server/rooms/gate.ts'
import type { UpdateProblem } from '../../server/rooms/validate-update.ts'
import type { CarryMap } from '../../shared/document/carry-map.ts'
import { checkYdoc } from '../../shared/document/check-ydoc.ts'
import { type EndEmbed, strikeKey } from '../../shared/document/delta.ts'
import type { Ownership, Part } from '../../shared/document/draft-text.ts'
import { insertOwned } from '../../shared/document/insert-owned.ts'
import { moveParagraphs } from '../../shared/document/move-paragraphs.ts'
import { fillYdoc, mapOf, newYdoc, readYdoc, textOf } from '../../shared/document/ydoc.ts'
import { ProposalIndex } from '../../shared/gate/proposal-index.ts'
import { collectProposals } from '../../shared/negotiation/collect-proposals.ts'
import type { NegotiationChange } from '../../shared/negotiation/events.ts'
import { noNegotiation } from '../../shared/negotiation/negotiation.ts'
import type { Result } from '../../shared/result.ts'
import { paragraph } from '../builders.ts'

export type Mode = 'editor' | 'delegate'

/** A proposal of a delegation's, by a short name. */
export const of =
  (by: string) =>
  (name: string): Ownership => ({ sid: `${by}:${name.padEnd(6, '0')}`, by })
export const hnd = of('HND')
export const jpn = of('JPN')

export function copyOf(ydoc: Y.Doc, clientId?: number): Y.Doc {
  const copy = newYdoc()
  if (clientId !== undefined) copy.clientID = clientId
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc))
  return copy
}

export const birth = (id: string, more: Partial<EndEmbed['p']> = {}): EndEmbed => ({
  p: { id, kind: 'paragraph', part: 'operative', level: 0, ref: null, ...more },
})

/** Words or ends under one's own name; with a host, inside of somebody's insertion; null in the text itself. */
export function put(
  ydoc: Y.Doc,
  index: number,
  values: readonly (string | EndEmbed)[],
  owner: Ownership | readonly [own: Ownership, host: Ownership] | null,
): void {
  const [mark, host] = owner === null || 'sid' in owner ? [owner, null] : owner
  ydoc.transact(() => {
    let at = index
    for (const value of values) {
      const attributes = mark === null ? {} : host ? { ins: host, sub: mark } : { ins: mark }
      insertOwned(ydoc, { index: at, value, attributes }, mark?.by ?? null)
      at += typeof value === 'string' ? value.length : 1
    }
  })
}

export function strike(ydoc: Y.Doc, index: number, length: number, mark: Ownership): void {
  textOf(ydoc).format(index, length, { [strikeKey(mark)]: mark })
}

/** Index of the first unit of a paragraph. */
export function startOf(ydoc: Y.Doc, id: string): number {
  return findParagraph(ydoc, id).start
}

/** Index of a paragraph's end. */
export function endAt(ydoc: Y.Doc, id: string): number {
  return findParagraph(ydoc, id).end
}

function findParagraph(ydoc: Y.Doc, id: string): { start: number; end: number } {
  let start = 0
  let index = 0
  for (const { insert } of textOf(ydoc).toDelta() as { insert: string | EndEmbed }[])
    if (typeof insert === 'string') index += insert.length
    else {
      if (insert.p.id === id) return { start, end: index }
      start = ++index
    }
  throw new RangeError(`no paragraph ${id}`)
}

export function removeParagraph(ydoc: Y.Doc, id: string): void {
  const { start, end } = findParagraph(ydoc, id)
  textOf(ydoc).delete(start, end - start + 1)
}

/** Every unit with its identity, what it is and the formats over it; less everything that `skips` says. */
export function units(ydoc: Y.Doc, skips: (by: string) => boolean): string[] {
  const formats = new Map<string, unknown>()
  const list: string[] = []
  for (let item = textOf(ydoc)._start; item; item = item.right) {
    if (item.deleted) continue
    const { content, id } = item
    if (content instanceof Y.ContentFormat) {
      if (content.value === null) formats.delete(content.key)
      else formats.set(content.key, content.value)
      continue
    }
    const owner = (formats.get('sub') ?? formats.get('ins')) as Ownership | undefined
    if (owner && skips(owner.by)) continue
    const held = [...formats]
      .filter(([key, value]) => !key.startsWith('del--') || !skips((value as Ownership).by))
      .map(([key, value]) => `${key}=${JSON.stringify(value)}`)
      .sort()
      .join()
    const values = content.getContent() as unknown[]
    values.forEach((value, k) => {
      list.push(`${id.client}.${id.clock + k} ${JSON.stringify(value)} ${held}`)
    })
  }
  // What a paragraph was that is gone is nobody's any more.
  const there = new Set(endsLeft(ydoc, skips))
  const entries = [...mapOf(ydoc)].filter(([key]) => there.has(key.split('/')[0] ?? ''))
  return [...list, ...entries.map(([key, value]) => `${key}=${String(value)}`).sort()]
}

function endsLeft(ydoc: Y.Doc, skips: (by: string) => boolean): string[] {
  return readYdoc(ydoc).paragraphs.flatMap(({ id, end }) =>
    end.ins && skips((end.sub ?? end.ins).by) ? [] : [id],
  )
}

export interface Person {
  readonly id: string
  readonly mode: Mode
  readonly delegation: string | null
  ydoc: Y.Doc
}

export class Scene {
  readonly live: Y.Doc
  readonly gate: Gate
  readonly owners = new Map<number, string>()
  readonly admissions: Admission[] = []
  #time = 0
  #joined = 0

  constructor(live: Y.Doc) {
    this.live = live
    this.gate = new Gate(live, noNegotiation)
  }

  join(id: string, mode: Mode, delegation: string | null): Person {
    return { id, mode, delegation, ydoc: copyOf(this.live, 1000 + this.#joined++) }
  }

  /** What somebody sends: judged, and stored at once when it is admitted. */
  receive(update: Uint8Array, person: Person): Result<Admission | null, UpdateProblem> {
    const sender: Sender = {
      personId: person.id,
      by: { personId: person.id, name: person.id, delegation: person.delegation },
      mode: person.mode,
      at: ++this.#time,
      ownerOf: (client) => this.owners.get(client),
      senderState: null,
    }
    const admitted = this.gate.admit(update, sender)
    if (admitted.ok && admitted.value) this.#store(admitted.value, person.id)
    return admitted
  }

  /** A command of the program's that changes the text, or decides. */
  decide(change: (ydoc: Y.Doc, carries: CarryMap) => readonly NegotiationChange[]): void {
    const done = this.gate.command<never>(
      ({ ydoc, carries }) => ({ ok: true, value: change(ydoc, carries) }),
      { by: { personId: null, name: '', delegation: null }, at: ++this.#time },
    )
    if (!done.ok) throw new RangeError('refused')
    if (done.value) this.#store(done.value, null)
  }

  command(change: (ydoc: Y.Doc) => void): void {
    this.decide((ydoc) => {
      change(ydoc)
      return []
    })
  }

  move(ids: readonly string[], before: string | null): void {
    if (!this.tryMove(ids, before)) throw new RangeError('no such move')
  }

  tryMove(ids: readonly string[], before: string | null): boolean {
    let moved = false
    this.decide((ydoc, carries) => {
      moved = moveParagraphs(ydoc, carries, { ids, before }).ok
      return []
    })
    return moved
  }

  #store(admission: Admission, personId: string | null): void {
    if (personId !== null) for (const client of admission.claims) this.owners.set(client, personId)
    Y.applyUpdate(this.live, admission.bytes)
    this.gate.stored(1)
    this.admissions.push(admission)
  }

  /** Sound, twin and live one text, and the twin's memory what a new reading gives. */
  expectSound(): void {
    expect(checkYdoc(this.live)).toEqual([])
    const twin = this.gate.twin
    if (!twin) return
    expect(units(twin.ydoc, () => false)).toEqual(units(this.live, () => false))
    expect(twin.index.toJSON()).toEqual(new ProposalIndex(twin.ydoc).toJSON())
    const sids = collectProposals(readYdoc(this.live)).map(({ sid }) => sid)
    expect([...twin.index.sids.keys()].sort()).toEqual(sids.sort())
  }
}

const part = (text: string, id: string, name: Part = 'operative') => paragraph(id, name, text)

/** Title, subject, five paragraphs with proposals of Japan and Honduras all over them. */
export function makeDraft(): Y.Doc {
  const ydoc = newYdoc()
  ydoc.clientID = 1
  const words = 'Calls upon all Member States to act now'
  fillYdoc(ydoc, {
    paragraphs: [
      part('Title of the draft', 't', 'title'),
      part('The Commission,', 's', 'subject'),
      ...['p0', 'p1', 'p2', 'p3', 'p4'].map((id) => part(words, id)),
    ],
  })
  mapOf(ydoc).set('p1/level', 1)
  textOf(ydoc).format(startOf(ydoc, 'p0'), 5, { emphasis: true })
  put(ydoc, startOf(ydoc, 'p1') + 10, [' urgently'], jpn('i1'))
  strike(ydoc, startOf(ydoc, 'p1') + 25, 8, jpn('d1'))
  put(ydoc, endAt(ydoc, 'p2') + 1, ['Requests the Secretary-General', birth('j1')], jpn('b1'))
  put(ydoc, startOf(ydoc, 'p4') + 10, [' and partners'], hnd('i1'))
  strike(ydoc, startOf(ydoc, 'p4') + 14, 4, jpn('d2'))
  put(ydoc, endAt(ydoc, 'p4') + 1, ['Invites all', birth('h1')], hnd('b1'))
  put(ydoc, startOf(ydoc, 'h1') + 4, ['XX'], [jpn('i2'), hnd('b1')])
  put(ydoc, startOf(ydoc, 'p3') + 10, [birth('js')], jpn('s1'))
  strike(ydoc, endAt(ydoc, 'p0'), 1, jpn('jn'))
  return ydoc
}

/** What a change of a replica sends, one update a transaction. */
export function record(ydoc: Y.Doc, change: () => void): Uint8Array[] {
  const updates: Uint8Array[] = []
  const collect = (bytes: Uint8Array): number => updates.push(bytes)
  ydoc.on('update', collect)
  try {
    ydoc.transact(change)
  } finally {
    ydoc.off('update', collect)
  }
  return updates
}
