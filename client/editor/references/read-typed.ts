// The references in the words that somebody has written, as far as they are complete. In a part of its own, because it knows how six
// languages refer to a paragraph and is not needed before somebody writes.
import type { Node } from 'prosemirror-model'
import type { Paragraph } from '../../../shared/document/draft-text.ts'
import type { Language } from '../../../shared/document/language.ts'
import { fromProseMirror } from '../../../shared/document/prosemirror.ts'
import { type BoundReference, readReferences } from '../../../shared/grammar/bind-references.ts'
import { findParagraphReferences } from '../../../shared/grammar/paragraph-references.ts'
import { ReferenceTargets } from '../../../shared/grammar/reference-targets.ts'
import type { Labels } from '../../../shared/numbering/label.ts'
import { type Placed, placeParagraphs } from '../commands/paragraphs.ts'
import { readWritten, type WrittenWords } from './written-words.ts'

export interface Stretch {
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

interface Mark extends Stretch {
  readonly target: string
}

/** One look at the text as it stands. Costs the paragraphs written in, and one pass where a phrase is found. */
export class TypedReader {
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
