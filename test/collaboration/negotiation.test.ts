// Seeded meetings of three delegations and two editors in one text, with input methods, offline work, undo and moves. Each one's act is judged on
// its own copy, where nothing but the act has happened: a proposer leaves base and others as they are, an editor the proposals.
import { TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { indexOf, positionOf } from '../../client/editor/binding/positions.ts'
import { Writer } from '../../client/editor/writer.ts'
import { checkYdoc } from '../../shared/document/check-ydoc.ts'
import type { Delta } from '../../shared/document/delta.ts'
import { fromProseMirror, toProseMirror } from '../../shared/document/prosemirror.ts'
import { finalId } from '../../shared/document/final-end.ts'
import { readShown, readYdoc } from '../../shared/document/ydoc.ts'
import {
  findReferences,
  ReferenceNumbers,
  resolveReferences,
} from '../../shared/numbering/refer-to-paragraph.ts'
import { paragraph } from '../builders.ts'
import { marksWritten, projectProposals, projectWithout } from '../projection.ts'
import { TestClient, TestServer } from './network.ts'
import { type Random, random } from './random.ts'

const seats = ['JPN', 'HND', 'EGY', null, null] as const

class Meeting {
  readonly random: Random
  readonly server: TestServer
  readonly clients: TestClient[]
  readonly #by = new Map<TestClient, string | null>()
  readonly log: string[] = []
  #sids = 0
  readonly #refers: boolean

  constructor(seed: number, refers: boolean) {
    this.random = random(seed)
    this.#refers = refers
    this.server = new TestServer({
      paragraphs: ['Recalling', 'Noting', 'Calls upon', 'Requests', 'Decides'].map((words, k) =>
        paragraph(
          `p${k}`,
          k < 2 ? 'preamble' : 'operative',
          `${words} all States ${k}`,
          refers
            ? {
                runs: [
                  { text: `${words} all States `, marks: {} },
                  { text: `${k}2`, marks: { refersTo: `p${(k + 2) % 5}` } },
                ],
              }
            : {},
        ),
      ),
    })
    this.clients = seats.map((by, number) => {
      const mode = by === null ? 'editing' : 'proposing'
      const newSid = (name: string) => `${name}:s${String(this.#sids++).padStart(7, '0')}`
      const writer = new Writer({ mode, delegation: by, newSid })
      const client = new TestClient(this.server, number, writer)
      this.#by.set(client, by)
      return client
    })
  }

  /** Somebody's own act, and what it may not touch. */
  act(client: TestClient, name: string, act: () => void): void {
    const by = this.#by.get(client) ?? null
    const project = () =>
      by === null ? projectProposals(client.ydoc) : projectWithout(client.ydoc, by)
    this.log.push(`${by} ${name}`)
    const before = project()
    act()
    expect(project(), this.log.slice(-4).join('; ')).toEqual(before)
    this.checkScreen(client)
  }

  checkScreen(client: TestClient): void {
    if (client.binding.holding) return
    const shown = toProseMirror(readShown(client.ydoc))
    if (client.state.doc.eq(shown)) return
    expect(client.state.doc.toString(), this.log.slice(-6).join('; ')).toBe(shown.toString())
    expect(client.state.doc.toJSON(), this.log.slice(-6).join('; ')).toEqual(shown.toJSON())
  }

  #place(client: TestClient): number {
    const { doc } = client.state
    return positionOf(doc, this.random.below(Math.max(1, indexOf(doc, doc.content.size))))
  }

  type(client: TestClient): void {
    const at = this.#place(client)
    const text = this.random.pick(
      this.#refers ? ['x', '3', ' 4 ', 'of'] : ['x', 'and ', '又', 'of all'],
    )
    this.act(client, `type ${text} at ${at}`, () => {
      const { state } = client
      client.dispatch(state.tr.setSelection(TextSelection.create(state.doc, at)))
      client.dispatch(client.state.tr.insertText(text, at))
    })
  }

  /** Goes on where the caret is. */
  typeOn(client: TestClient): void {
    this.act(client, 'type on', () => client.dispatch(client.state.tr.insertText('y')))
  }

  erase(client: TestClient): void {
    const [from, to] = [this.#place(client), this.#place(client)].sort((a, b) => a - b)
    if (from === undefined || to === undefined || from >= to) return
    const end = Math.min(to, from + 1 + this.random.below(9))
    this.act(client, `erase ${from}-${end}`, () =>
      client.dispatch(client.state.tr.delete(from, end)),
    )
  }

  replace(client: TestClient): void {
    const from = this.#place(client)
    const to = Math.min(client.state.doc.resolve(from).end(1), from + 1 + this.random.below(8))
    if (from >= to) return
    this.act(client, `replace ${from}-${to}`, () =>
      client.dispatch(client.state.tr.insertText('z', from, to)),
    )
  }

  #edit(client: TestClient, name: string, change: Delta, caret: number): void {
    this.act(client, name, () => client.binding.edit(change, { anchor: caret, head: caret }))
  }

  split(client: TestClient): void {
    const index = indexOf(client.state.doc, this.#place(client))
    const id = client.newId()
    const birth = { id, kind: 'paragraph', part: 'operative', level: 0, ref: null } as const
    const skip = index > 0 ? [{ retain: index }] : []
    this.#edit(client, `split ${index}`, [...skip, { insert: { p: birth } }], index + 1)
  }

  join(client: TestClient): void {
    const { doc } = client.state
    if (doc.childCount < 3) return
    const k = this.random.below(doc.childCount - 1)
    if (doc.child(k).attrs['id'] === finalId) return
    let end = 0
    for (let n = 0; n <= k; n++) end += doc.child(n).content.size + 1
    this.#edit(client, `join ${k}`, [{ retain: end - 1 }, { delete: 1 }], end - 1)
  }

  /** Gives words the mark of a reference, or takes it off. */
  refer(client: TestClient): void {
    const from = this.#place(client)
    const { doc } = client.state
    const to = Math.min(doc.resolve(from).end(1), from + 1 + this.random.below(3))
    if (from >= to) return
    const [at, end] = [indexOf(doc, from), indexOf(doc, to)]
    const refersTo = this.random.pick(['p1', 'p2', null])
    const given = { retain: end - at, attributes: { refersTo } }
    this.act(client, `refer ${at}-${end}`, () =>
      client.binding.edit([...(at > 0 ? [{ retain: at }] : []), given]),
    )
  }

  move(): void {
    const ids = readYdoc(this.server.ydoc).paragraphs.map(({ id }) => id)
    const before = this.random.below(4) > 0 ? this.random.pick(ids) : null
    this.log.push('move')
    this.server.move([this.random.pick(ids)], before)
  }

  compose(client: TestClient): void {
    client.composing = !client.composing
    if (client.composing) this[this.random.pick(['type', 'replace'] as const)](client)
    else this.act(client, 'compose end', () => client.binding.showHeld())
  }

  composeOn(client: TestClient): void {
    if (this.random.below(2) === 0) this.typeOn(client)
    else this.compose(client)
  }

  undo(client: TestClient): void {
    this.act(client, 'undo', () => {
      client.binding.showHeld()
      if (this.random.below(3) > 0) client.undoLast()
      else client.redoLast()
    })
  }

  deliver(): void {
    const client = this.random.pick(this.clients)
    if (!client.online) {
      if (this.random.below(6) === 0) client.reconnect()
      return
    }
    if (this.random.below(2) === 0) client.upload()
    else client.download()
    this.checkScreen(client)
  }

  finish(): void {
    for (const client of this.clients) {
      if (client.composing) this.compose(client)
      if (!client.online) client.reconnect()
    }
    for (let round = 0; round < 3; round++)
      for (const client of this.clients) {
        while (client.outbox.length > 0) client.upload()
        for (const each of this.clients) while (each.inbox.length > 0) each.download()
      }
    for (const client of this.clients) this.checkScreen(client)
  }
}

const mix = {
  type: 24,
  typeOn: 20,
  erase: 10,
  replace: 8,
  split: 6,
  join: 3,
  refer: 0,
  compose: 10,
  undo: 8,
  disconnect: 3,
  move: 3,
  deliver: 80,
}

/** The same with numbers that are cross-references, which they give and take off and write into; no input method composes. */
const referring = { ...mix, refer: 10, compose: 0 }

function run(seed: number, steps: number, weights = mix): Meeting {
  const meeting = new Meeting(seed, weights.refer > 0)
  const names = Object.entries(weights).flatMap(([name, weight]) =>
    Array.from({ length: weight }, () => name as keyof typeof mix),
  )
  for (let step = 0; step < steps; step++) {
    const name = meeting.random.pick(names)
    const client = meeting.random.pick(meeting.clients)
    if (name === 'move' || name === 'deliver') meeting[name]()
    else if (client.composing) meeting.composeOn(client)
    else if (name === 'disconnect') client.disconnect()
    else meeting[name](client)
  }
  meeting.finish()
  return meeting
}

function expectOne(meeting: Meeting): void {
  const text = readYdoc(meeting.server.ydoc)
  expect(checkYdoc(meeting.server.ydoc)).toEqual([])
  for (const [k, client] of meeting.clients.entries()) {
    expect(readYdoc(client.ydoc)).toEqual(text)
    expect(fromProseMirror(client.state.doc)).toEqual(text)
    const written = marksWritten(client.ydoc, client.ydoc.clientID)
    const by = seats[k]
    // An editor's own words stand outside strikes, which go on behind them.
    if (by) expect([...written].filter((name) => name !== by)).toEqual([])
  }
}

describe('three delegations and two editors in one text', () => {
  it.each(Array.from({ length: 30 }, (_, k) => k + 1))(
    'touch nothing that is not theirs, and see the same in the end (seed %i)',
    (seed) => {
      expectOne(run(seed, 400))
    },
  )

  it.each(Array.from({ length: 20 }, (_, k) => k + 1))(
    'nor where they write into cross-references (seed %i)',
    (seed) => {
      const meeting = run(seed, 400, referring)
      expectOne(meeting)
      const text = readYdoc(meeting.server.ydoc)
      const numbers = new ReferenceNumbers(text, { language: 'en' })
      for (const { runs } of resolveReferences(text, { language: 'en' }).paragraphs)
        for (const { words, target } of findReferences({ runs })) {
          const number = numbers.numberOf(target)
          if (number !== null) expect(words).toBe(number)
        }
    },
  )
})
