// One text as the marked text reads it: for each paragraph and note, which characters are set off, where the references are, and what
// cross-references print. Offsets are those of the comparison, in which a reference is one U+FFFC.
import { item } from '../../diff/at.ts'
import { flattenText, type FlatParagraph } from '../../diff/flat-text.ts'
import type { CrossReference, RowSide } from '../../diff/comparison.ts'
import { paragraphEnd } from '../../diff/comparison.ts'
import { crossReferencesOf } from '../../diff/printed-words.ts'
import { listFootnotes, readFootnotes, type Footnote } from '../../document/footnotes.ts'
import { bodyText, type Paragraph } from '../../document/draft-text.ts'
import type { Language } from '../../document/language.ts'
import { numberParagraphs, type ParagraphNumber } from '../../numbering/number-paragraphs.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import type { PrintOptions } from '../print/print-model.ts'
import { noteKey, spanSetOff } from '../print/print-runs.ts'
import { cleanWords } from '../print/printable-text.ts'
import type { Reference, Shape } from './marked-text.ts'

/** The characters of a row, or of a note, in one text. */
export interface SideWords {
  readonly isSetOff: (at: number) => boolean
  readonly references: ReadonlyMap<number, Reference>
  /** The printed number of a cross-reference. */
  readonly numbers: ReadonlyMap<number, string>
  /** Where its paragraphs end, the last one left out. */
  readonly ends: ReadonlySet<number>
}

export interface SideText {
  readonly content: FrozenContent
  shapeOf(side: RowSide): Shape
  wordsOf(sides: readonly RowSide[]): SideWords
  wordsOfNote(number: number, crossReferences: readonly CrossReference[]): SideWords
}

/** `content` is a base text, the one that was compared. */
export function readSideText(
  content: FrozenContent,
  { restartInSections = false }: Pick<PrintOptions, 'restartInSections'>,
): SideText {
  const { text, masthead } = content
  const { language } = masthead
  const flat = flattenText(text).paragraphs
  const notes = listFootnotes(readFootnotes(text))
  const numbers = numberParagraphs(text, { language, restartInSections })
  const definedAt = firstReferences(flat)
  return {
    content,
    shapeOf: (side) => shapeOf(side, item(flat, side.index), numbers),
    wordsOf: (sides) => {
      const references = new Map<number, Reference>()
      const setOff: Span[] = []
      let start = 0
      for (const side of sides) {
        const paragraph = item(flat, side.index)
        for (const span of setOffSpans(paragraph, side, language)) setOff.push(shift(span, start))
        for (const { at, note } of side.references)
          references.set(start + at, {
            key: `n${note}`,
            repeat: definedAt.get(note) !== placeOf(side.index, at),
          })
        start += side.length + paragraphEnd.length
      }
      return {
        isSetOff: finder(setOff),
        references,
        numbers: printedNumbers(crossReferencesOf(sides)),
        ends: endsOf(sides),
      }
    },
    wordsOfNote: (number, crossReferences) => ({
      isSetOff: finder(emphasised(item(notes, number - 1))),
      references: new Map(),
      numbers: printedNumbers(crossReferences),
      ends: new Set(),
    }),
  }
}

export function keyOfNote(number: number): string {
  return noteKey({ number })
}

interface Span {
  readonly from: number
  readonly to: number
}

function shift({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by }
}

/** As it is printed: the title is the first paragraph, without number and brackets; a place to write has no brackets. */
function shapeOf(
  side: RowSide,
  { text, paragraph }: FlatParagraph,
  numbers: readonly ParagraphNumber[],
): Shape {
  const { kind, part, level, status, path, index } = side
  const isBlank = cleanWords(text).trim() === ''
  if (index === 0 && isTitle(paragraph)) return { ...titleShape, path }
  const number = item(numbers, index).printed
  return {
    kind,
    part: part === 'title' ? 'text' : part,
    level,
    status: isBlank && number === null ? 'open' : status,
    path,
    number,
  }
}

/** Of the first paragraph of a text. */
export function isTitle(paragraph: Paragraph): boolean {
  return paragraph.part === 'title' && bodyText(paragraph).trim() !== ''
}

export const titleShape: Shape = {
  kind: 'paragraph',
  part: 'title',
  level: 0,
  status: 'open',
  number: null,
  path: null,
}

function placeOf(index: number, at: number): string {
  return `${index} ${at}`
}

/** Where each note, by its number, is referred to first. */
function firstReferences(flat: readonly FlatParagraph[]): Map<number, string> {
  const places = new Map<number, string>()
  flat.forEach(({ references }, index) => {
    for (const { at, note } of references)
      if (!places.has(note + 1)) places.set(note + 1, placeOf(index, at))
  })
  return places
}

/** Emphasis and opening words, in the offsets of the compared words. */
function setOffSpans(
  { paragraph, marks }: FlatParagraph,
  { references, crossReferences = [] }: RowSide,
  language: Language,
): Span[] {
  const emphasis = marks.filter(({ marks }) => marks.emphasis === true)
  const opening = spanSetOff(paragraph, language)
  // The opening is counted without notes and with the words of cross-references.
  const widths = [
    ...references.map(({ at }) => ({ at, width: 0 })),
    ...crossReferences.map(({ at, words }) => ({ at, width: words.length })),
  ].sort((a, b) => a.at - b.at)
  const toFlat = (offset: number) => {
    let at = offset
    for (const { at: place, width } of widths) if (place < at) at += 1 - width
    return at
  }
  const span = { from: toFlat(opening.from), to: toFlat(opening.to) }
  return span.to > span.from ? [...emphasis, span] : emphasis
}

function emphasised({ runs }: Pick<Footnote, 'runs'>): Span[] {
  let at = 0
  return runs.flatMap(({ text, marks }) => {
    const from = at
    // The number of a cross-reference is one character here.
    at += marks.refersTo === undefined ? text.length : 1
    return marks.emphasis === true ? [{ from, to: at }] : []
  })
}

function finder(spans: readonly Span[]): (at: number) => boolean {
  if (spans.length === 0) return () => false
  return (at) => spans.some(({ from, to }) => from <= at && at < to)
}

function printedNumbers(references: readonly CrossReference[]): Map<number, string> {
  return new Map(references.map(({ at, words }) => [at, words]))
}

function endsOf(sides: readonly RowSide[]): Set<number> {
  let at = -paragraphEnd.length
  const ends = sides.map(({ length }) => (at += length + paragraphEnd.length))
  return new Set(ends.slice(0, -1))
}
