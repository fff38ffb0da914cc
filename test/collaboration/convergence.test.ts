// Five people write in one text over a slow network: type, delete, compose, split, join, move, indent, undo, lose the line. After all
// messages have arrived all replicas are equal and valid, every character typed is still there unless somebody deleted it, and after
// every single event each editor shows exactly what its replica holds.
import { TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { indexOf, positionOf } from '../../client/editor/binding/positions.ts'
import { checkYdoc } from '../../shared/document/check-ydoc.ts'
import type { DraftText } from '../../shared/document/draft-text.ts'
import { fromProseMirror, toProseMirror } from '../../shared/document/prosemirror.ts'
import { finalId } from '../../shared/document/final-end.ts'
import {
  readShown,
  readYdoc,
  textOf,
  writeParagraphAttributes,
} from '../../shared/document/ydoc.ts'
import { paragraph } from '../builders.ts'
import { TestClient, TestServer } from './network.ts'
import { random, type Random } from './random.ts'

/** Every typed character is one of a kind, so that it can be told where it went. */
const firstCharacter = 0x4e00

class Meeting {
  readonly random: Random
  readonly server: TestServer
  readonly clients: TestClient[]
  /** Characters that somebody's own act took away at some time, undo included. */
  readonly removed = new Set<string>()
  /** Every typed character with the one it was typed behind. */
  readonly typed: { character: string; left: string }[] = []
  readonly log: string[] = []

  constructor(seed: number, people = 5) {
    this.random = random(seed)
    const text: DraftText = {
      paragraphs: ['Recalling', 'Noting', 'Calls upon', 'Requests', 'Decides', 'Invites'].map(
        (words, k) =>
          paragraph(`p${k}`, k < 2 ? 'preamble' : 'operative', `${words} all States ${k}`),
      ),
    }
    this.server = new TestServer(text)
    this.clients = Array.from({ length: people }, (_, k) => new TestClient(this.server, k))
  }

  nextCharacters(count: number): string {
    const start = firstCharacter + this.typed.length
    return Array.from({ length: count }, (_, k) => String.fromCharCode(start + k)).join('')
  }

  /** Runs somebody's own act and notes which characters it took away. */
  act(client: TestClient, name: string, act: () => void): void {
    const before = textOf(client.ydoc).toJSON()
    this.log.push(`${client.ydoc.clientID} ${name}`)
    act()
    const after = new Set(textOf(client.ydoc).toJSON())
    for (const character of before) if (!after.has(character)) this.removed.add(character)
    this.checkScreen(client)
  }

  /** The invariant: an editor that holds nothing back shows its replica. */
  checkScreen(client: TestClient): void {
    if (client.binding.holding) return
    const shown = toProseMirror(readShown(client.ydoc))
    if (!client.state.doc.eq(shown))
      expect(client.state.doc.toString(), this.log.slice(-6).join('; ')).toBe(shown.toString())
    expect(client.state.doc.eq(shown), this.log.slice(-6).join('; ')).toBe(true)
  }

  type(client: TestClient): void {
    const { random } = this
    const text = this.nextCharacters(1 + random.below(4))
    const { doc } = client.state
    const at = positionOf(doc, random.below(Math.max(1, indexOf(doc, doc.content.size))))
    const left = doc.textBetween(Math.max(0, at - 1), at, '¶')
    text.split('').forEach((character, k) => {
      this.typed.push({ character, left: k === 0 ? left : (text[k - 1] ?? '') })
    })
    this.act(client, `type ${text} at ${at}`, () => {
      client.dispatch(client.state.tr.setSelection(TextSelection.create(doc, at)))
      client.dispatch(client.state.tr.insertText(text, at))
    })
  }

  erase(client: TestClient): void {
    const { doc } = client.state
    const total = Math.max(1, indexOf(doc, doc.content.size))
    const start = this.random.below(total)
    const from = positionOf(doc, start)
    const to = positionOf(doc, Math.min(total - 1, start + 1 + this.random.below(8)))
    if (from >= to) return
    this.act(client, `erase ${from}-${to}`, () => client.dispatch(client.state.tr.delete(from, to)))
  }

  emphasize(client: TestClient): void {
    const { doc } = client.state
    const from = positionOf(doc, this.random.below(Math.max(1, indexOf(doc, doc.content.size))))
    const $from = doc.resolve(from)
    const to = Math.min($from.end(1), from + 1 + this.random.below(6))
    const mark = doc.type.schema.mark('emphasis')
    if (from >= to) return
    this.act(client, `emphasize ${from}-${to}`, () =>
      client.dispatch(
        this.random.below(3) > 0
          ? client.state.tr.addMark(from, to, mark)
          : client.state.tr.removeMark(from, to, mark),
      ),
    )
  }

  split(client: TestClient): void {
    const { doc } = client.state
    const index = this.random.below(Math.max(1, indexOf(doc, doc.content.size)))
    const birth = {
      id: client.newId(),
      kind: 'paragraph',
      part: 'operative',
      level: 0,
      ref: null,
    } as const
    this.act(client, `split ${index}`, () =>
      client.binding.edit([{ retain: index }, { insert: { p: birth }, attributes: {} }], {
        anchor: index + 1,
        head: index + 1,
      }),
    )
  }

  join(client: TestClient): void {
    const { doc } = client.state
    if (doc.childCount < 3) return
    const k = this.random.below(doc.childCount - 1)
    if (doc.child(k).attrs['id'] === finalId) return
    let end = 0
    for (let n = 0; n <= k; n++) end += doc.child(n).content.size + 1
    this.act(client, `join ${k}`, () => client.binding.edit([{ retain: end - 1 }, { delete: 1 }]))
  }

  indent(client: TestClient): void {
    const { doc } = client.state
    const node = doc.child(this.random.below(doc.childCount))
    const id = String(node.attrs['id'])
    const level = this.random.below(4)
    this.act(client, `level of ${id} to ${level}`, () =>
      client.ydoc.transact(
        () =>
          writeParagraphAttributes(client.ydoc, id, {
            level,
            kind: level === 3 ? 'heading' : 'paragraph',
          }),
        client.binding,
      ),
    )
  }

  move(): void {
    const ids = readYdoc(this.server.ydoc).paragraphs.map(({ id }) => id)
    const k = this.random.below(ids.length)
    const block = ids.slice(k, k + 1 + this.random.below(2))
    const before = this.random.below(4) > 0 ? (ids[this.random.below(ids.length)] ?? null) : null
    this.log.push(`move ${block.join()} before ${before}`)
    this.server.move(block, before)
  }

  /** An input method: the page belongs to it for a while, and what arrives is held back. */
  compose(client: TestClient): void {
    if (client.composing) {
      client.composing = false
      this.act(client, 'compose end', () => client.binding.showHeld())
      return
    }
    client.composing = true
    this.type(client)
  }

  undo(client: TestClient): void {
    this.act(client, 'undo', () => {
      client.binding.showHeld()
      if (this.random.below(3) > 0) client.undo.undo()
      else client.undo.redo()
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

  /** Everybody returns, and everything arrives. */
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

const everything = {
  type: 30,
  erase: 10,
  emphasize: 4,
  split: 8,
  join: 6,
  indent: 4,
  move: 6,
  compose: 8,
  undo: 8,
  disconnect: 3,
  deliver: 90,
}
const noStructure = { ...everything, split: 0, join: 0, undo: 0, erase: 0 }

function run(seed: number, steps: number, mix: typeof everything): Meeting {
  const meeting = new Meeting(seed)
  const names = Object.entries(mix).flatMap(([name, weight]) =>
    Array.from({ length: weight }, () => name as keyof typeof everything),
  )
  for (let step = 0; step < steps; step++) {
    const name = meeting.random.pick(names)
    const client = meeting.random.pick(meeting.clients)
    // While a method composes, its user does nothing but compose.
    if (client.composing && name !== 'move' && name !== 'deliver') meeting.compose(client)
    else if (name === 'disconnect') client.disconnect()
    else if (name === 'move' || name === 'deliver') meeting[name]()
    else meeting[name](client)
  }
  meeting.finish()
  return meeting
}

function expectNothingLost(meeting: Meeting, seed: number): void {
  const words = textOf(meeting.server.ydoc).toJSON()
  const counts = new Map<string, number>()
  for (const character of words) counts.set(character, (counts.get(character) ?? 0) + 1)
  for (const { character } of meeting.typed)
    if (!meeting.removed.has(character))
      expect(counts.get(character) ?? 0, `seed ${seed}: ${character}`).toBe(1)
}

describe('five people in one text', () => {
  it.each(Array.from({ length: 40 }, (_, k) => k + 1))(
    'ends with equal, valid replicas and every word (seed %i)',
    (seed) => {
      const meeting = run(seed, 600, everything)
      const text = readYdoc(meeting.server.ydoc)
      expect(checkYdoc(meeting.server.ydoc)).toEqual([])
      for (const client of meeting.clients) {
        expect(readYdoc(client.ydoc)).toEqual(text)
        expect(fromProseMirror(client.state.doc)).toEqual(text)
      }
      const ids = text.paragraphs.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expectNothingLost(meeting, seed)
    },
  )

  it.each(Array.from({ length: 20 }, (_, k) => k + 1))(
    'keeps every word in its paragraph while paragraphs move (seed %i)',
    (seed) => {
      const meeting = run(seed, 600, noStructure)
      const { paragraphs } = readYdoc(meeting.server.ydoc)
      const homes = new Map<string, string>()
      for (const { id, runs } of paragraphs)
        for (const character of runs.map((piece) => piece.text).join('')) homes.set(character, id)
      for (const { character, left } of meeting.typed) {
        if (left === '' || left.charCodeAt(0) < firstCharacter) continue
        expect(homes.get(character), `seed ${seed}: ${character} behind ${left}`).toBe(
          homes.get(left),
        )
      }
      expectNothingLost(meeting, seed)
    },
  )
})
