// What somebody types as a reference becomes one when its words are complete: "paragraph 3 above" behind "above", "paragraph 3" when
// the sentence has gone on or the caret has left. Only words of this writing are looked at, and each once: if its binding is undone,
// the words stay plain until somebody writes in them again. Here is what was written; what it says is read by read-typed.ts, which comes
// when somebody writes.
import * as Y from 'yjs'
import type { Delta, DeltaOp } from '../../../shared/document/delta.ts'
import { textOf } from '../../../shared/document/ydoc.ts'
import type { Stretch, TypedReader } from './read-typed.ts'

/** What was written at one go, by characters of the shared text, so that it goes along with whatever others do. */
interface Touched {
  readonly start: Y.RelativePosition
  readonly end: Y.RelativePosition
}

export class TypedReferences {
  readonly #ydoc: Y.Doc
  #touched: Touched[] = []

  constructor(ydoc: Y.Doc) {
    this.#ydoc = ydoc
  }

  /** To be told of what was written here, as the shared text has it. */
  wrote(own: Delta): void {
    let at = 0
    for (const { insert, retain, delete: taken } of own) {
      const length = typeof insert === 'string' ? insert.length : insert === undefined ? 0 : 1
      if (insert !== undefined || taken !== undefined) this.#touch({ from: at, to: at + length })
      at += length + (retain ?? 0)
    }
  }

  #touch({ from, to }: Stretch): void {
    const last = this.#touched.at(-1)
    const known = last && this.#stretchOf(last)
    const goesOn = known && known.from <= from && from <= known.to
    if (goesOn) this.#touched.pop()
    this.#touched.push({
      start: this.#relative(goesOn ? known.from : from, 0),
      end: this.#relative(goesOn ? Math.max(known.to, to) : to, -1),
    })
  }

  #relative(index: number, side: number): Y.RelativePosition {
    return Y.createRelativePositionFromTypeIndex(textOf(this.#ydoc), index, side)
  }

  #stretchOf({ start, end }: Touched): Stretch | null {
    const [from, to] = [start, end].map((place) =>
      Y.createAbsolutePositionFromRelativePosition(place, this.#ydoc),
    )
    return from && to ? { from: from.index, to: Math.max(from.index, to.index) } : null
  }

  get isEmpty(): boolean {
    return this.#touched.length === 0
  }

  /** The change that binds what is complete; null where nothing is. `reader` reads the text as it stands. */
  complete(reader: TypedReader): Delta | null {
    const open: Touched[] = []
    const marks = new Map<number, DeltaOp>()
    for (const touched of this.#touched) {
      const stretch = this.#stretchOf(touched)
      const found = stretch ? reader.at(stretch) : null
      for (const { from, to, target } of found?.bound ?? [])
        marks.set(from, { retain: to - from, attributes: { refersTo: target } })
      if (found?.isOpen) open.push(touched)
    }
    this.#touched = open
    return marks.size === 0 ? null : inOrder(marks)
  }
}

function inOrder(marks: ReadonlyMap<number, DeltaOp>): Delta {
  const ops: DeltaOp[] = []
  let at = 0
  for (const [from, op] of [...marks].toSorted(([a], [b]) => a - b)) {
    if (from < at) continue
    if (from > at) ops.push({ retain: from - at })
    ops.push(op)
    at = from + (op.retain ?? 0)
  }
  return ops
}
