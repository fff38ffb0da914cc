// What is still to be shown while an input method composes: the page has what was typed, the text what the rules made of it, and the browser
// must not be disturbed until the composition ends.
import type { Node } from 'prosemirror-model'
import {
  type Delta,
  type DeltaOp,
  sameAttributes,
  writeAttributes,
} from '../../../shared/document/delta.ts'
import type { Marks } from '../../../shared/document/draft-text.ts'
import { readParagraphNode } from '../../../shared/document/prosemirror.ts'
import { compose, invert } from './rebase.ts'

/** A document of the editor's as inserts. */
export function readDocument(doc: Node): Delta {
  const ops: DeltaOp[] = []
  doc.forEach((node) => {
    const { id, kind, part, level, ref, runs } = readParagraphNode(node)
    for (const { text, marks } of runs)
      ops.push({ insert: text, attributes: writeAttributes(marks) })
    const end = node.attrs['end'] as Marks
    ops.push({ insert: { p: { id, kind, part, level, ref } }, attributes: writeAttributes(end) })
  })
  return ops
}

interface Done {
  /** What was done on the page. */
  readonly done: Delta
  /** What was in the text already and not shown. */
  readonly held: Delta
  /** What was written into the text instead of `done`. */
  readonly written: Delta
}

/** What brings the page, after `done`, to the text; null where that is nothing. `shown` is the page before. */
export function remainder(shown: Delta, { done, held, written }: Done): Delta | null {
  const page = compose(shown, done)
  const rest = settle(page, compose(compose(invert(done, shown), held), written))
  return rest.length > 0 ? rest : null
}

/** The same change without what it takes away and puts back: those units are kept, and only their marks change. */
function settle(page: Delta, change: Delta): Delta {
  const ops: DeltaOp[] = []
  let at = 0
  for (let k = 0; k < change.length; k++) {
    const op = change[k]
    if (!op) continue
    if (op.insert === undefined) {
      ops.push(op)
      at += op.retain ?? op.delete ?? 0
      continue
    }
    const inserts: DeltaOp[] = []
    while (change[k]?.insert !== undefined) inserts.push(change[k++] as DeltaOp)
    const taken = change[k]?.delete ?? 0
    if (taken === 0) k--
    ops.push(...reconcile(units(slice(page, at, taken)), units(inserts)))
    at += taken
  }
  return trim(compose([], ops))
}

function slice(text: Delta, from: number, length: number): DeltaOp[] {
  const found: DeltaOp[] = []
  let at = 0
  for (const op of text) {
    const size = typeof op.insert === 'string' ? op.insert.length : 1
    const [start, end] = [Math.max(from, at), Math.min(from + length, at + size)]
    if (start < end)
      found.push(
        typeof op.insert === 'string'
          ? { ...op, insert: op.insert.slice(start - at, end - at) }
          : op,
      )
    at += size
  }
  return found
}

function units(inserts: readonly DeltaOp[]): DeltaOp[] {
  return inserts.flatMap((op) =>
    typeof op.insert === 'string' ? op.insert.split('').map((insert) => ({ ...op, insert })) : [op],
  )
}

/** Inserts and the units they take the place of: the longest row of equal units, in order, stays. */
function reconcile(taken: readonly DeltaOp[], put: readonly DeltaOp[]): DeltaOp[] {
  const common = longestRow(taken, put)
  const ops: DeltaOp[] = []
  let a = 0
  let b = 0
  const skip = (toA: number, toB: number) => {
    ops.push(...put.slice(b, toB))
    if (toA > a) ops.push({ delete: toA - a })
    a = toA
    b = toB
  }
  for (const [i, j] of common) {
    skip(i, j)
    ops.push(keep(taken[i], put[j]))
    a++
    b++
  }
  skip(taken.length, put.length)
  return ops
}

function sameValue(a: DeltaOp | undefined, b: DeltaOp | undefined): boolean {
  return typeof a?.insert === 'string' && a.insert === b?.insert
}

/** Pairs of indexes; one table of the two lengths, and for long rows only what they begin and end with. */
function longestRow(taken: readonly DeltaOp[], put: readonly DeltaOp[]): [number, number][] {
  const [n, m] = [taken.length, put.length]
  if (n * m > 250_000) return commonStart(taken, put)
  const lengths = Array.from({ length: n + 1 }, () => Array.from({ length: m + 1 }, () => 0))
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--) {
      const same = sameValue(taken[i], put[j])
      lengths[i]?.splice(j, 1, same ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1)))
    }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < n && j < m;)
    if (sameValue(taken[i], put[j])) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  return pairs
}

function commonStart(taken: readonly DeltaOp[], put: readonly DeltaOp[]): [number, number][] {
  let head = 0
  while (sameValue(taken[head], put[head])) head++
  return Array.from({ length: head }, (_, k): [number, number] => [k, k])
}

function keep(was: DeltaOp | undefined, is: DeltaOp | undefined): DeltaOp {
  const [before, after] = [was?.attributes ?? {}, is?.attributes ?? {}]
  if (sameAttributes(before, after)) return { retain: 1 }
  const gone = Object.keys(before).filter((key) => !(key in after))
  return {
    retain: 1,
    attributes: { ...Object.fromEntries(gone.map((key) => [key, null])), ...after },
  }
}

function trim(ops: Delta): Delta {
  const last = ops.findLastIndex((op) => op.retain === undefined || op.attributes !== undefined)
  return ops.slice(0, last + 1)
}
