// Somebody of Honduras who writes raw Yjs items at random: formats of their own and of others, words, ends, deletions, map entries, at
// any place and around tombstones. What is admitted must leave everything of others as it was.
import * as Y from 'yjs'
import { strikeKey } from '../../shared/document/delta.ts'
import { mapOf, textOf } from '../../shared/document/ydoc.ts'
import type { Random } from '../collaboration/random.ts'
import {
  birth,
  endAt,
  hnd,
  jpn,
  makeDraft,
  put,
  Scene,
  startOf,
  strike,
  units,
} from './gate-scene.ts'

export interface Tally {
  rounds: number
  admitted: number
  /** Admitted, and something is seen of it. */
  visible: number
  readonly violations: string[]
  readonly codes: Map<string, number>
}

export const newTally = (): Tally => ({
  rounds: 0,
  admitted: 0,
  visible: 0,
  violations: [],
  codes: new Map(),
})

const anybody = (): boolean => true
const honduras = (by: string): boolean => by === 'HND'

/** One draft, `rounds` updates. */
export function attackAtRandom(random: Random, rounds: number, tally: Tally): void {
  const live = makeDraft()
  put(live, startOf(live, 'p0') + 3, ['mine '], hnd('000001'))
  const scene = new Scene(live)
  if (random.below(2) === 0) moveAndDelete(scene)
  const base = units(live, anybody)
  let attacker = scene.join('attacker', 'delegate', 'HND')
  for (let round = 0; round < rounds; round++) {
    tally.rounds++
    const others = units(live, honduras)
    const all = units(live, () => false)
    const outcome = sendOne(scene, attacker, random)
    if (outcome === null) continue
    if (outcome !== 'admitted') tally.codes.set(outcome, (tally.codes.get(outcome) ?? 0) + 1)
    else {
      tally.admitted++
      if (
        differ(
          units(live, () => false),
          all,
        )
      )
        tally.visible++
    }
    if (differ(units(live, honduras), others)) tally.violations.push('others')
    if (differ(units(live, anybody), base)) tally.violations.push('base')
    attacker = scene.join('attacker', 'delegate', 'HND')
  }
  scene.expectSound()
}

function differ(a: readonly string[], b: readonly string[]): boolean {
  return a.length !== b.length || a.some((unit, index) => unit !== b[index])
}

/** So that there are moved characters, dead ends and dead formats to write around. */
function moveAndDelete(scene: Scene): void {
  scene.move(['p3'], 'p1')
  scene.command((ydoc) => {
    textOf(ydoc).delete(startOf(ydoc, 'p1') + 22, 6)
    const start = startOf(ydoc, 'j1')
    textOf(ydoc).delete(start, endAt(ydoc, 'j1') - start + 1)
  })
}

/** Null when nothing was sent. */
function sendOne(scene: Scene, attacker: ReturnType<Scene['join']>, random: Random): string | null {
  const { ydoc } = attacker
  const sent: Uint8Array[] = []
  ydoc.on('update', (bytes: Uint8Array) => sent.push(bytes))
  try {
    ydoc.transact((transaction) => {
      for (let n = 0; n <= random.below(3); n++) mischief(ydoc, transaction, random)
    })
  } catch {
    // Yjs itself does not do everything.
  }
  for (const update of sent) {
    const received = scene.receive(update, attacker)
    if (!received.ok) return received.problem.code
  }
  return sent.length > 0 ? 'admitted' : null
}

function mischief(ydoc: Y.Doc, transaction: Y.Transaction, random: Random): void {
  const all: Y.Item[] = []
  for (let item = textOf(ydoc)._start; item; item = item.right) all.push(item)
  const item = random.pick(all)
  const roll = random.below(12)
  if (roll < 3) {
    if (!item.deleted) item.delete(transaction)
  } else if (roll < 6) rawPut(transaction, item, randomContent(random))
  else if (roll < 8) {
    const key = random.pick(['ins', 'sub'])
    const open = rawPut(transaction, item, format(key, hnd('000001')))
    const inner = rawPut(transaction, open, randomContent(random))
    rawPut(transaction, inner, format(key, null))
  } else if (roll < 9) {
    const inside = [hnd('000001'), jpn('i1')] as const
    put(ydoc, random.below(textOf(ydoc).length), ['ok'], random.pick([inside, hnd('000001')]))
  } else if (roll < 11) {
    const at = random.below(Math.max(1, textOf(ydoc).length - 12))
    strike(ydoc, at, 1 + random.below(10), hnd('000001'))
  } else
    mapOf(ydoc).set(random.pick(['h1/level', 'p1/level', 'p0/status']), random.pick([1, 'agreed']))
}

function format(key: string, value: unknown): Y.ContentFormat {
  return new Y.ContentFormat(key, value as object)
}

function randomContent(random: Random): Y.Item['content'] {
  const [own, theirs] = [hnd('000001'), jpn('i1')]
  const proposed = ['ins', 'sub', strikeKey(own), strikeKey(jpn('d1'))]
  const key = random.pick([...proposed, 'emphasis', 'note', 'refersTo'])
  const value = random.pick([own, own, null, null, theirs, jpn('d1'), true, 'n1'])
  return random.pick<() => Y.Item['content']>([
    () => format(key, value),
    () => format(random.pick(['ins', 'sub', strikeKey(own)]), random.pick([own, null])),
    () => new Y.ContentString(random.pick(['x', '𝔸', 'yy'])),
    () => new Y.ContentEmbed(birth(random.pick([`q${random.below(1e6)}`, 'p1', 'h1']))),
    () =>
      new Y.ContentEmbed(
        birth(`q${random.below(1e6)}`, { kind: random.pick(['move', 'alternative']), ref: 'p1' }),
      ),
  ])()
}

function rawPut(transaction: Y.Transaction, left: Y.Item, content: Y.Item['content']): Y.Item {
  const { doc } = transaction
  const { right } = left
  const id = Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID))
  const item = new Y.Item(
    id,
    left,
    left.lastId,
    right,
    right && right.id,
    textOf(doc),
    null,
    content,
  )
  item.integrate(transaction, 0)
  return item
}
