// What the gate costs for one update, beside judging the whole document each time as one would first write it: at the size of a draft,
// and at that of an omnibus resolution. Yjs' own work on the twin is in all figures.
import * as Y from 'yjs'
import { Gate, type Sender } from '../../server/rooms/gate.ts'
import { Twin } from '../../server/rooms/twin.ts'
import { checkYdoc } from '../../shared/document/check-ydoc.ts'
import { insertOwned } from '../../shared/document/insert-owned.ts'
import { type EndEmbed, strikeKey } from '../../shared/document/delta.ts'
import type { DraftText, Marks, Ownership, Paragraph } from '../../shared/document/draft-text.ts'
import { fillYdoc, newYdoc, readYdoc, textOf } from '../../shared/document/ydoc.ts'
import { noNegotiation } from '../../shared/negotiation/negotiation.ts'
import type { BenchRow } from './bench-row.ts'

const delegations = ['JPN', 'HND', 'GEO', 'FRA', 'BRA']
const words =
  'Calls upon Member States to take urgent measures, in accordance with national legislation, '

export function benchGate(): Promise<BenchRow[]> {
  return Promise.resolve([60, 1000].flatMap(measure))
}

/** Three proposals a paragraph: an insertion, a strike, and words inside somebody's insertion. */
function negotiated(count: number): DraftText {
  const paragraphs = Array.from({ length: count }, (_, n): Paragraph => {
    const by = (k: number): Ownership => {
      const name = delegations[(n + k) % delegations.length] ?? 'JPN'
      return { sid: `${name}:${String(n * 3 + k).padStart(8, '0')}`, by: name }
    }
    const run = (text: string, marks: Marks) => ({ text, marks })
    return {
      id: `p${n}`,
      kind: 'paragraph',
      part: 'operative',
      level: 0,
      status: 'open',
      ref: null,
      runs: [
        run(words.repeat(3), {}),
        run('as appropriate ', { ins: by(0) }),
        run('and ', { ins: by(0), sub: by(1) }),
        run('available resources, ', { ins: by(0) }),
        run(words, { del: [by(2)] }),
        run(words, {}),
      ],
      end: {},
    }
  })
  return { paragraphs }
}

class Bench {
  readonly live = newYdoc()
  readonly writer = newYdoc()
  readonly gate: Gate
  readonly #from: Sender
  #at = 0

  constructor(text: DraftText) {
    fillYdoc(this.live, text)
    Y.applyUpdate(this.writer, Y.encodeStateAsUpdate(this.live))
    this.gate = new Gate(this.live, noNegotiation)
    this.#from = {
      personId: 'writer',
      by: { personId: 'writer', name: 'Writer', delegation: 'KEN' },
      mode: 'delegate',
      at: 0,
      ownerOf: (client) => (client === this.writer.clientID ? 'writer' : undefined),
      senderState: null,
    }
  }

  update(change: () => void): Uint8Array {
    const before = Y.encodeStateVector(this.writer)
    this.writer.transact(change)
    return Y.encodeStateAsUpdate(this.writer, before)
  }

  /** Milliseconds of judging alone; what is admitted is stored afterwards. */
  admit(update: Uint8Array): number {
    const started = performance.now()
    const admitted = this.gate.admit(update, { ...this.#from, at: ++this.#at })
    const elapsed = performance.now() - started
    if (admitted.ok && admitted.value) {
      Y.applyUpdate(this.live, admitted.value.bytes)
      this.gate.stored(1)
    } else if (admitted.ok) throw new RangeError('nothing was written')
    return elapsed
  }

  put(index: number, value: Parameters<typeof insertOwned>[1]['value'], sid: string): void {
    const ins = { sid: `KEN:${sid}`, by: 'KEN' }
    insertOwned(this.writer, { index, value, attributes: { ins } }, 'KEN')
  }

  strike(index: number, length: number, sid: string): void {
    const mark = { sid: `KEN:${sid}`, by: 'KEN' }
    textOf(this.writer).format(index, length, { [strikeKey(mark)]: mark })
  }
}

function measure(paragraphs: number): BenchRow[] {
  const bench = new Bench(negotiated(paragraphs))
  const note = `${paragraphs} paragraphs, ${paragraphs * 3} proposals`
  const length = textOf(bench.writer).length / paragraphs
  const spread = (n: number): number => Math.floor(((n * 7919) % paragraphs) * length) + 20
  const open = times(10, () => new Twin(bench.live, []).destroy())
  const typed = measureTyping(bench, spread)
  const strikes = count(40, (n) =>
    bench.update(() => bench.strike(spread(n) + 40, 15, sid('s', n))),
  )
  const splits = count(40, (n) => bench.update(() => bench.put(spread(n), endOf(n), sid('e', n))))
  return [
    row('gate: next character', typed.next, note),
    row('gate: whole document judged instead', typed.whole, note),
    row('gate: first character', typed.first, note),
    row(
      'gate: strike',
      strikes.map((update) => bench.admit(update)),
      note,
    ),
    row(
      'gate: proposed split, labels given',
      splits.map((update) => bench.admit(update)),
      note,
    ),
    row(
      'gate: refusal, twin rebuilt',
      count(20, () => refuse(bench)),
      note,
    ),
    row('gate: twin of an opening room', open, note),
  ]
}

const sid = (kind: string, n: number): string => `${kind}${String(n).padStart(7, '0')}`

function endOf(n: number): EndEmbed {
  return { p: { id: `split${n}`, kind: 'paragraph', part: 'operative', level: 0, ref: null } }
}

function count<T>(size: number, make: (n: number) => T): T[] {
  return Array.from({ length: size }, (_, n) => make(n))
}

interface Typed {
  readonly first: readonly number[]
  readonly next: readonly number[]
  readonly whole: readonly number[]
}

/** Words of twelve characters, each in another place. */
function measureTyping(bench: Bench, spread: (n: number) => number): Typed {
  const [first, next, whole]: [number[], number[], number[]] = [[], [], []]
  for (let n = 0; n < 60; n++) {
    first.push(bench.admit(bench.update(() => bench.put(spread(n), 'a', sid('t', n)))))
    for (let k = 1; k < 12; k++)
      next.push(bench.admit(bench.update(() => bench.put(spread(n) + k, 'a', sid('t', n)))))
    whole.push(...times(1, () => judgeWhole(bench.live)))
  }
  return { first, next, whole }
}

const hostile: Sender = {
  personId: 'hostile',
  by: { personId: 'hostile', name: 'Hostile', delegation: 'EGY' },
  mode: 'delegate',
  at: 0,
  ownerOf: () => undefined,
  senderState: null,
}

/** Deletes a base word, which is refused once it has been applied, and reads the next update on a new twin. */
function refuse(bench: Bench): number {
  const replica = newYdoc()
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(bench.live))
  const before = Y.encodeStateVector(replica)
  textOf(replica).delete(25, 3)
  const bad = Y.encodeStateAsUpdate(replica, before)
  const good = bench.update(() => bench.put(10, 'z', 'refused1'))
  const started = performance.now()
  const answer = bench.gate.admit(bad, hostile)
  if (answer.ok) throw new RangeError('a hostile update was admitted')
  bench.admit(good)
  return performance.now() - started
}

/** What is asked of an update when the whole text is read before and after it. */
function judgeWhole(ydoc: Y.Doc): void {
  const copy = newYdoc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc))
  if (checkYdoc(copy).length > 0) throw new RangeError('unsound')
  if (JSON.stringify(readYdoc(copy)) !== JSON.stringify(readYdoc(ydoc)))
    throw new RangeError('changed')
  copy.destroy()
}

function times(count: number, work: () => unknown): number[] {
  return Array.from({ length: count }, () => {
    const started = performance.now()
    work()
    return performance.now() - started
  })
}

function row(name: string, values: readonly number[], note: string): BenchRow {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0
  return {
    name: `${name}, p50`,
    value: at(0.5),
    unit: 'ms',
    note: `${note}; p95 ${at(0.95).toFixed(2)} ms`,
  }
}
