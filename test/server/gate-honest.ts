// Honest people before the gate, each with a replica that lags behind: two of one delegation, two of others, two editors, and a
// chair who decides and moves. What they do goes through the rules of typing (propose.ts, edit-base.ts), as in the page.
import * as Y from 'yjs'
import type { Delta, DeltaOp } from '../../shared/document/delta.ts'
import { readYdoc, textOf } from '../../shared/document/ydoc.ts'
import { writeOwned } from '../../shared/document/write-owned.ts'
import { collectProposals } from '../../shared/negotiation/collect-proposals.ts'
import { decideProposals } from '../../shared/negotiation/decide.ts'
import { editBase } from '../../shared/negotiation/edit-base.ts'
import { propose } from '../../shared/negotiation/propose.ts'
import { Sheet } from '../../shared/negotiation/sheet.ts'
import type { Random } from '../collaboration/random.ts'
import { birth, copyOf, endAt, makeDraft, type Person, Scene, units } from './gate-scene.ts'

export interface HonestTally {
  updates: number
  /** Code, and whose: `base-changed by delegate`. */
  readonly refused: Map<string, number>
  readonly violations: string[]
}

interface Desk {
  readonly person: Person
  readonly outbox: Uint8Array[]
  readonly inbox: Uint8Array[]
}

export interface HonestOptions {
  readonly steps: number
  readonly lag: number
  /** Typing and striking alone, or everything there is. */
  readonly everything: boolean
}

const wire = Symbol('wire')

export class HonestMeeting {
  readonly #scene = new Scene(makeDraft())
  readonly #desks: Desk[]
  readonly #random: Random
  readonly #options: HonestOptions
  readonly #tally: HonestTally
  /** Where the title and the subject line end, which pages do not let anybody split. */
  readonly #front = endAt(this.#scene.live, 's') + 1
  #ids = 0
  #clients = 5000

  constructor(random: Random, options: HonestOptions, tally: HonestTally) {
    this.#random = random
    this.#options = options
    this.#tally = tally
    const people: readonly [string, Person['mode'], string | null][] = [
      ['jpn-1', 'delegate', 'JPN'],
      ['jpn-2', 'delegate', 'JPN'],
      ['hnd', 'delegate', 'HND'],
      ['can', 'delegate', 'CAN'],
      ['geo', 'editor', 'GEO'],
      ['sec', 'editor', null],
    ]
    this.#desks = people.map(([id, mode, delegation]) => {
      const person = this.#scene.join(id, mode, delegation)
      const desk = { person, outbox: [], inbox: [] }
      this.#open(desk)
      return desk
    })
    this.#scene.live.on('update', (bytes: Uint8Array) => {
      for (const { inbox } of this.#desks) inbox.push(bytes)
    })
  }

  run(): void {
    const { steps, lag, everything } = this.#options
    for (let step = 0; step < steps; step++) {
      this.#write(this.#random.pick(this.#desks))
      if (everything && this.#random.below(40) === 0) this.#command()
      for (let n = 0; n < 4; n++) {
        const desk = this.#random.pick(this.#desks)
        if (desk.outbox.length > this.#random.below(lag + 1)) this.#send(desk)
        const other = this.#random.pick(this.#desks)
        if (other.inbox.length > this.#random.below(lag + 1)) this.#take(other)
      }
    }
    this.#settle()
  }

  #settle(): void {
    for (let round = 0; round < 3; round++)
      for (const desk of this.#desks) {
        while (desk.outbox.length > 0) this.#send(desk)
        while (desk.inbox.length > 0) this.#take(desk)
      }
    const all = JSON.stringify(units(this.#scene.live, () => false))
    for (const { person } of this.#desks)
      if (JSON.stringify(units(person.ydoc, () => false)) !== all)
        this.#tally.violations.push(`${person.id} differs`)
    this.#scene.expectSound()
  }

  #open(desk: Desk): void {
    desk.person.ydoc = copyOf(this.#scene.live, ++this.#clients)
    desk.outbox.length = 0
    desk.inbox.length = 0
    desk.person.ydoc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin !== wire) desk.outbox.push(bytes)
    })
  }

  #take({ person, inbox }: Desk): void {
    const bytes = inbox.shift()
    if (bytes) Y.applyUpdate(person.ydoc, bytes, wire)
  }

  #send(desk: Desk): void {
    const { person, outbox } = desk
    const update = outbox.shift()
    if (!update) return
    this.#tally.updates++
    const own = (by: string): boolean => by === person.delegation
    const before = person.mode === 'delegate' ? units(this.#scene.live, own) : []
    const received = this.#scene.receive(update, person)
    if (!received.ok) {
      const { problem } = received
      const name = `${problem.code}/${'detail' in problem ? problem.detail.replace(/:.*/, '') : ''} ${person.mode}`
      this.#tally.refused.set(name, (this.#tally.refused.get(name) ?? 0) + 1)
      this.#open(desk)
    } else if (person.mode === 'delegate') {
      const after = units(this.#scene.live, own)
      if (JSON.stringify(after) !== JSON.stringify(before))
        this.#tally.violations.push(`${person.id} changed what is not its own`)
    }
  }

  #command(): void {
    const { live } = this.#scene
    const text = readYdoc(live)
    const ids = text.paragraphs.filter(({ end, part }) => !end.ins && part === 'operative')
    const proposals = collectProposals(text)
    if (this.#random.below(3) === 0 && ids.length > 2) {
      const { id } = this.#random.pick(ids)
      const before = this.#random.pick(ids).id
      if (id !== before) this.#scene.tryMove([id], before)
    } else if (proposals.length > 0) {
      const { sid } = this.#random.pick(proposals)
      this.#scene.decide((ydoc, carries) =>
        decideProposals(ydoc, carries, {
          outcome: this.#random.pick(['accepted', 'rejected', 'rejected']),
          sids: [sid],
          by: null,
        }),
      )
    }
  }

  #write({ person }: Desk): void {
    const { ydoc, delegation, mode } = person
    const length = textOf(ydoc).length
    const change = this.#change(length)
    const proposes = mode === 'delegate' || (delegation !== null && this.#random.below(2) === 0)
    const sheet = new Sheet(textOf(ydoc).toDelta() as Delta)
    const by = proposes ? delegation : null
    const sid = `${by}:${String(++this.#ids).padStart(8, '0')}`
    const { delta } = by === null ? editBase(sheet, change) : propose(sheet, change, { by, sid })
    ydoc.transact(() => writeOwned(ydoc, delta, by))
  }

  /** In the terms of somebody who knows nothing of proposals. */
  #change(length: number): Delta {
    const at = this.#front + this.#random.below(length - 1 - this.#front)
    const roll = this.#random.below(100)
    const words = this.#random.pick(['e', 'tt', ' and', 'e'])
    const rest = Math.max(0, length - 2 - at)
    if (roll < 55 || (!this.#options.everything && roll < 70))
      return retained(at, { insert: words })
    const taken = Math.min(rest, 1 + this.#random.below(roll < 80 ? 8 : 50))
    if (taken === 0) return retained(at, { insert: words })
    if (roll < 85 || !this.#options.everything) return retained(at, { delete: taken })
    if (roll < 90) return retained(at, { insert: words }, { delete: taken })
    if (roll < 96) return retained(at, { insert: birth(`n${++this.#ids}`) })
    return retained(at, { insert: 'Decides' }, { insert: birth(`n${++this.#ids}`) })
  }
}

function retained(at: number, ...ops: DeltaOp[]): Delta {
  return [...(at > 0 ? [{ retain: at }] : []), ...ops]
}
