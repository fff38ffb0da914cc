import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { fillYdoc, newYdoc, readYdoc, textOf } from '../../shared/document/ydoc.ts'
import type { Part } from '../../shared/document/draft-text.ts'
import { noNegotiation } from '../../shared/negotiation/negotiation.ts'
import { ok, refuse } from '../../shared/result.ts'
import { type Admission, Gate, type Sender } from './gate.ts'

const paragraph = (id: string, part: Part, text: string) => ({
  id,
  kind: 'paragraph' as const,
  part,
  level: 0,
  status: 'open' as const,
  ref: null,
  runs: [{ text, marks: {} }],
  end: {},
})

function makeLive(): Y.Doc {
  const live = newYdoc()
  const paragraphs = [
    paragraph('t', 'title', 'Title'),
    paragraph('a', 'preamble', 'Recalling its resolutions,'),
    paragraph('b', 'operative', 'Requests the Secretary-General to report.'),
  ]
  fillYdoc(live, { paragraphs })
  return live
}

function copyOf(ydoc: Y.Doc): Y.Doc {
  const copy = newYdoc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc))
  return copy
}

/** What a change of `ydoc` sends, one update a transaction. */
function record(ydoc: Y.Doc, change: () => void): Uint8Array[] {
  const updates: Uint8Array[] = []
  const collect = (bytes: Uint8Array): number => updates.push(bytes)
  ydoc.on('update', collect)
  change()
  ydoc.off('update', collect)
  return updates
}

const author: Sender = {
  personId: 'me',
  by: { personId: 'me', name: 'Me', delegation: null },
  mode: 'editor',
  at: 1,
  ownerOf: () => 'me',
  senderState: null,
}
const newcomer: Sender = { ...author, ownerOf: () => undefined }

function admit(gate: Gate, update: Uint8Array, by = newcomer): Admission {
  const admitted = gate.admit(update, by)
  if (!admitted.ok || !admitted.value) throw new RangeError(JSON.stringify(admitted))
  return admitted.value
}

describe('gate', () => {
  test('admits an edit, names the client id as claimed, and leaves the live document alone', () => {
    const live = makeLive()
    const before = readYdoc(live)
    const writer = copyOf(live)
    const [update] = record(writer, () => textOf(writer).insert(0, 'New '))
    const gate = new Gate(live, noNegotiation)
    expect(admit(gate, update!).claims).toEqual([writer.clientID])
    expect(readYdoc(live)).toEqual(before)
    expect(gate.admit(update!, author)).toEqual({ ok: true, value: null })
  })

  test('goes on from what is admitted and not yet stored, also after a refusal', () => {
    const live = makeLive()
    const writer = copyOf(live)
    const updates = record(writer, () => {
      textOf(writer).insert(0, 'One ')
      textOf(writer).insert(4, 'two ')
    })
    const gate = new Gate(live, noNegotiation)
    const first = admit(gate, updates[0]!)
    const bad = copyOf(live)
    const [refused] = record(bad, () => textOf(bad).insert(0, 'x\u0000'))
    expect(gate.admit(refused!, newcomer)).toMatchObject({
      ok: false,
      problem: { code: 'text-not-allowed' },
    })
    const second = admit(gate, updates[1]!, author)
    for (const { bytes } of [first, second]) Y.applyUpdate(live, bytes)
    gate.stored(2)
    expect(readYdoc(live)).toEqual(readYdoc(writer))
  })

  test.each<[string, Sender['ownerOf'], boolean]>([
    ['nobody used', () => undefined, true],
    ['is the author’s', () => 'me', true],
    ['is somebody else’s', () => 'other', false],
    ['is the program’s', () => null, false],
  ])('a client id that %s', (_name, ownerOf, allowed) => {
    const live = makeLive()
    const writer = copyOf(live)
    const [update] = record(writer, () => textOf(writer).insert(0, 'x'))
    expect(new Gate(live, noNegotiation).admit(update!, { ...author, ownerOf }).ok).toBe(allowed)
  })

  test('a client id that stands in the document without an owner is nobody’s to take', () => {
    const live = makeLive()
    const writer = copyOf(live)
    writer.clientID = live.clientID
    const [update] = record(writer, () => textOf(writer).insert(0, 'x'))
    expect(new Gate(live, noNegotiation).admit(update!, newcomer)).toMatchObject({
      problem: { code: 'client-id-of-another' },
    })
  })

  test('a reader may tidy up redundant formatting and nothing else', () => {
    const live = makeLive()
    const text = textOf(live)
    text.format(0, 3, { emphasis: true })
    const gate = new Gate(live, noNegotiation)
    const reader = copyOf(live)
    expect(gate.admitReader(Y.encodeStateAsUpdate(reader), 'reader-may-not-write')).toBeNull()
    const [typed] = record(reader, () => textOf(reader).insert(0, 'x'))
    expect(gate.admitReader(typed!, 'reader-may-not-write')).toEqual({
      code: 'reader-may-not-write',
    })
    const deleter = copyOf(live)
    const [deleted] = record(deleter, () => textOf(deleter).delete(0, 1))
    expect(gate.admitReader(deleted!, 'reader-may-not-write')).toEqual({
      code: 'reader-may-not-write',
    })
    expect(gate.admitReader(Uint8Array.from([1, 2, 3]), 'reader-may-not-write')).toMatchObject({
      code: 'malformed-update',
    })
  })

  test('whatever is admitted in whichever order, live document, twin and log are one text', () => {
    const edit = fc.record({
      writer: fc.nat({ max: 2 }),
      kind: fc.constantFrom('insert', 'delete', 'format', 'plain', 'deliver' as const),
      at: fc.nat({ max: 60 }),
      length: fc.integer({ min: 1, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 60 }), (edits) => {
        const live = makeLive()
        const gate = new Gate(live, noNegotiation)
        const log = [Y.encodeStateAsUpdate(live)]
        const writers = [0, 1, 2].map(() => copyOf(live))
        const outbox: Uint8Array[][] = [[], [], []]
        const extra: Uint8Array[] = []
        for (const { writer, kind, at, length } of edits) {
          const ydoc = writers[writer]!
          const text = textOf(ydoc)
          const from = Math.min(at, text.length - 12)
          if (kind === 'deliver') {
            for (const update of outbox[writer]!.splice(0)) {
              const admission = gate.admit(update, author)
              if (!admission.ok) throw new RangeError(admission.problem.code)
              if (!admission.value) continue
              const { bytes } = admission.value
              extra.push(...record(live, () => Y.applyUpdate(live, bytes)).slice(1))
              gate.stored(1)
              log.push(bytes)
              for (const other of writers) Y.applyUpdate(other, bytes, 'remote')
            }
            continue
          }
          const marks = { emphasis: true, note: null }
          outbox[writer]!.push(
            ...record(ydoc, () => {
              if (kind === 'insert') text.insert(from, 'x'.repeat(length))
              else if (kind === 'delete') deleteWords(text, from, length)
              else if (kind === 'format') text.format(from, length, marks)
              else text.format(from, length, { emphasis: null })
            }),
          )
        }
        const replayed = newYdoc()
        for (const bytes of log) Y.applyUpdate(replayed, bytes)
        expect(readYdoc(replayed)).toEqual(readYdoc(live))
        expect(Y.encodeStateVector(replayed)).toEqual(Y.encodeStateVector(live))
        expect(extra).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

/** Leaves paragraph ends alone. */
function deleteWords(text: Y.Text, from: number, length: number): void {
  const plain = text.toDelta() as { insert: unknown }[]
  let at = 0
  for (const { insert } of plain) {
    const size = typeof insert === 'string' ? insert.length : 1
    if (typeof insert === 'string' && from >= at && from < at + size)
      text.delete(from, Math.min(length, at + size - from))
    at += size
  }
}

describe('command', () => {
  const by = { personId: 'me', name: 'Me', delegation: 'JPN' } as const
  const closing = { kind: 'closed' } as const

  test('gives bytes and numbered events together, and the next command sees both', () => {
    const live = makeLive()
    const gate = new Gate(live, noNegotiation)
    const first = gate.command<never>(
      ({ ydoc }) => {
        textOf(ydoc).insert(0, 'New ')
        return ok([closing])
      },
      { by, at: 7 },
    )
    if (!first.ok || !first.value) throw new RangeError('refused')
    expect(first.value.events).toEqual([{ seq: 1, at: 7, by, change: closing }])
    Y.applyUpdate(live, first.value.bytes)
    gate.stored(1)
    expect(readYdoc(live).paragraphs[0]?.runs[0]?.text).toBe('New Title')
    const second = gate.command<never>(
      ({ negotiation }) => {
        expect(negotiation).toMatchObject({ seq: 1, closed: true })
        return ok([{ kind: 'reopened' }])
      },
      { by, at: 8 },
    )
    expect(second).toMatchObject({
      ok: true,
      value: { bytes: Uint8Array.from([0, 0]), events: [{ seq: 2, at: 8 }], moreThanSent: false },
    })
  })

  test('one that refuses after a change leaves none, and one that does nothing is not stored', () => {
    const live = makeLive()
    const before = readYdoc(live)
    const gate = new Gate(live, noNegotiation)
    const refused = gate.command(
      ({ ydoc }) => {
        textOf(ydoc).insert(0, 'New ')
        return refuse({ code: 'no' })
      },
      { by, at: 7 },
    )
    expect(refused).toEqual({ ok: false, problem: { code: 'no' } })
    const nothing = gate.command<never>(
      ({ ydoc }) => {
        expect(readYdoc(ydoc)).toEqual(before)
        return ok([])
      },
      { by, at: 8 },
    )
    expect(nothing).toEqual({ ok: true, value: null })
  })
})
