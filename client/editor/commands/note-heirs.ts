// Where a footnote is deleted that is referred to elsewhere too, its words go to the next reference, so that no reference is left without.
import type { Node } from 'prosemirror-model'
import { type DeltaOp, writeAttributes } from '../../../shared/document/delta.ts'
import { anchor, rawText } from '../../../shared/document/draft-text.ts'
import { type FootnoteReference, readFootnotes } from '../../../shared/document/footnotes.ts'
import { fromProseMirror } from '../../../shared/document/prosemirror.ts'
import { placeParagraphs } from './paragraphs.ts'

/** Words for a reference: what is to be put in at a flat index of the text before the deletion. */
export interface Bequest {
  readonly at: number
  readonly inserts: readonly DeltaOp[]
  readonly length: number
}

interface Stretch {
  readonly reference: FootnoteReference
  readonly start: number
  readonly end: number
  /** A note stands at one of its references; the others are an anchor and no more. */
  readonly worded: boolean
  readonly dies: boolean
}

/** What a deletion of these units leaves to other references, in the order of the text. */
export function findBequests(doc: Node, from: number, to: number): Bequest[] {
  const stretches = placeReferences(doc, from, to)
  const bequests = stretches
    .filter(({ dies, worded }) => dies && worded)
    .flatMap(({ reference: { footnote }, end }): Bequest[] => {
      const heirs = stretches.filter(
        (each) => !each.dies && !each.worded && each.reference.footnote.id === footnote.id,
      )
      const heir = heirs.find(({ start }) => start >= end) ?? heirs[0]
      if (!heir) return []
      const inserts = footnote.runs.map(({ text, marks }) => ({
        insert: text,
        attributes: writeAttributes(marks),
      }))
      const length = footnote.runs.reduce((sum, { text }) => sum + text.length, 0)
      return [{ at: heir.end, inserts, length }]
    })
  return bequests.sort((a, b) => a.at - b.at)
}

function placeReferences(doc: Node, from: number, to: number): Stretch[] {
  const places = new Map(placeParagraphs(doc).map((placed) => [placed.paragraph.id, placed]))
  return readFootnotes(fromProseMirror(doc)).flatMap((reference) => {
    const place = places.get(reference.paragraphId)
    if (!place) return []
    const text = rawText(place.paragraph).slice(reference.from, reference.to)
    const [start, end] = [place.start + reference.from, place.start + reference.to]
    const worded = text.replaceAll(anchor, '') !== ''
    return [{ reference, start, end, worded, dies: start >= from && end <= to }]
  })
}
