// What somebody types as a reference becomes one when its words are complete: "paragraph 3 above" behind "above", "paragraph 3" when
// the sentence has gone on or the caret has left. Only words of this writing are looked at, and each once: if its binding is undone,
// the words stay plain until somebody writes in them again.
import type { Node } from 'prosemirror-model'
import * as Y from 'yjs'
import type { Delta, DeltaOp } from '../../../shared/document/delta.ts'
import type { Paragraph } from '../../../shared/document/draft-text.ts'
import type { Language } from '../../../shared/document/language.ts'
import { textOf } from '../../../shared/document/ydoc.ts'
import {
  type BoundReference,
  readReferences,
  ReferenceTargets,
} from '../../../shared/grammar/bind-references.ts'
import { findParagraphReferences } from '../../../shared/grammar/paragraph-references.ts'
import type { Labels } from '../../../shared/numbering/label.ts'
import { fromProseMirror } from '../../../shared/document/prosemirror.ts'
import { type Placed, placeParagraphs } from '../commands/paragraphs.ts'
import { readWritten, type WrittenWords } from './written-words.ts'

/** What was written at one go, by characters of the shared text, so that it goes along with whatever others do. */
interface Touched {
  readonly start: Y.RelativePosition
  readonly end: Y.RelativePosition
}

interface Stretch {
  readonly from: number
  readonly to: number
}

export interface WritingPlace {
  readonly doc: Node
  /** As a flat index; null where nobody is writing, so that every phrase is complete. */
  readonly caret: number | null
  /** The delegation in whose name one proposes; null while one edits the base text. */
  readonly by: string | null
  readonly language: Language
  readonly labels: Labels
}

/** A sentence that has gone on for so long does not say any more whose paragraph it was. */
const goneOn = 16

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

  /** The change that binds what is complete; null where nothing is. Costs the paragraphs written in, and one pass where a phrase is found. */
  complete(place: WritingPlace): Delta | null {
    if (this.#touched.length === 0) return null
    const looked = new Look(place)
    const open: Touched[] = []
    const marks = new Map<number, DeltaOp>()
    for (const touched of this.#touched) {
      const stretch = this.#stretchOf(touched)
      const found = stretch ? looked.at(stretch) : null
      for (const { from, to, target } of found?.bound ?? [])
        marks.set(from, { retain: to - from, attributes: { refersTo: target } })
      if (found?.isOpen) open.push(touched)
    }
    this.#touched = open
    return marks.size === 0 ? null : inOrder(marks)
  }
}

interface Mark extends Stretch {
  readonly target: string
}

/** One look at the text as it stands. */
class Look {
  readonly #place: WritingPlace
  readonly #placed: readonly Placed[]
  #targets: ReferenceTargets | null = null

  constructor(place: WritingPlace) {
    this.#place = place
    this.#placed = placeParagraphs(place.doc)
  }

  /** What is bound of the words written in a stretch, and whether something there is not complete yet. */
  at(stretch: Stretch): { readonly bound: readonly Mark[]; readonly isOpen: boolean } {
    const bound: Mark[] = []
    let isOpen = false
    for (const placed of this.#placed) {
      if (stretch.to < placed.start || stretch.from > placed.end) continue
      const here = { from: stretch.from - placed.start, to: stretch.to - placed.start }
      const found = this.#readParagraph(placed, here)
      bound.push(...found.bound)
      isOpen ||= found.isOpen
    }
    return { bound, isOpen }
  }

  #readParagraph({ paragraph, start, end }: Placed, touched: Stretch) {
    const { caret, language, by } = this.#place
    const isHere = caret !== null && caret >= start && caret <= end
    const refers = paragraph.runs.some(({ marks }) => marks.refersTo !== undefined)
    const plain = readWritten(paragraph, [], by)
    if (!refers && findParagraphReferences(plain.text, language).length === 0)
      return { bound: [], isOpen: isHere }
    const targets = this.#allTargets()
    const words = readWritten(paragraph, targets.numbers.showAll(paragraph), by)
    const phrases = readReferences(words.text, { targets, own: paragraph.id, language })
    const [from, to] = [words.offsetOf(touched.from), words.offsetOf(touched.to)]
    const own = phrases.filter((phrase) => isIn(phrase, { from, to }))
    const at = isHere ? words.offsetOf((caret ?? 0) - start) : null
    const complete = own.filter((phrase) => isComplete(phrase, words.text, at))
    const bound = complete.flatMap((phrase) => marksOf(phrase, words, paragraph))
    return {
      bound: bound.map((mark) => ({ ...mark, from: mark.from + start, to: mark.to + start })),
      isOpen: isHere && complete.length === 0,
    }
  }

  #allTargets(): ReferenceTargets {
    const { doc, language, labels } = this.#place
    this.#targets ??= new ReferenceTargets(fromProseMirror(doc), { language, labels })
    return this.#targets
  }
}

/** Whether something of a phrase was written there, or taken out of it. */
function isIn(phrase: Stretch, { from, to }: Stretch): boolean {
  if (from === to) return phrase.from <= from && from <= phrase.to
  return phrase.from < to && from < phrase.to
}

/** `caret` is null where it is elsewhere. */
function isComplete({ from, to, direction }: BoundReference, text: string, caret: number | null) {
  if (caret === null || caret <= from) return true
  if (direction !== null) return caret >= to
  return caret > to + goneOn || (caret > to && /^[;.；。؛]/u.test(text.slice(to)))
}

function marksOf({ numbers }: BoundReference, words: WrittenWords, { runs }: Paragraph): Mark[] {
  return numbers.flatMap(({ from, to, target }) => {
    const place = words.place(from, to)
    return place && !isMarked(runs, place, target) ? [{ ...place, target }] : []
  })
}

function isMarked(runs: Paragraph['runs'], place: Stretch, target: string): boolean {
  let at = 0
  return runs.every(({ text, marks }) => {
    const from = at
    at += text.length
    const meets = from < place.to && at > place.from
    return !meets || marks.refersTo === target
  })
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
