// The text of a draft without its proposals, as the comparison reads it, each character with the places of the live text that it stands
// for: so that a change to the one can be written into the other, whatever others have proposed in between.
import type * as Y from 'yjs'
import { asBase } from '../../../shared/document/clean-text.ts'
import {
  anchor,
  type DraftText,
  type Paragraph,
  type Run,
} from '../../../shared/document/draft-text.ts'
import { listFootnotes, readFootnotes } from '../../../shared/document/footnotes.ts'
import type { Language } from '../../../shared/document/language.ts'
import { readYdoc } from '../../../shared/document/ydoc.ts'
import { type PlacedParagraph, placeText } from '../../../shared/negotiation/placed-text.ts'
import { findReferences, resolveReferences } from '../../../shared/numbering/refer-to-paragraph.ts'

/** The places in the live text of one character of the base text; those of a footnote or a cross-reference for its one or few. */
type Places = readonly number[]

export interface BaseParagraph {
  readonly paragraph: Paragraph
  readonly text: string
  /** One for each character of `text`; the brackets around the whole have none. */
  readonly places: readonly Places[]
  /** Of its end. */
  readonly end: number
  /** Where a new paragraph behind it begins. */
  readonly behind: number
  /** Where its words begin. */
  readonly start: number
}

interface BaseNote {
  readonly id: string
  readonly text: string
  readonly places: readonly Places[]
}

export interface BaseView {
  /** With cross-references as the words they print, as a file has them. */
  readonly text: DraftText
  readonly paragraphs: readonly BaseParagraph[]
  readonly notes: readonly BaseNote[]
}

interface Letter {
  readonly text: string
  readonly at: number
  readonly note: string | undefined
  readonly refersTo: string | undefined
}

/**
 * As a file prints the text, which is compared with it: cross-references as their words, and the brackets around a paragraph that is not
 * agreed (rules.md 6.2), which are no words of the draft.
 */
export function inPlainWords(text: DraftText, language: Language): DraftText {
  const resolved = resolveReferences(text, { language })
  const paragraphs = resolved.paragraphs.map((paragraph) => {
    const runs = paragraph.runs.map(({ text: words, marks }) => ({
      text: words,
      marks: Object.fromEntries(Object.entries(marks).filter(([key]) => key !== 'refersTo')),
    }))
    return { ...paragraph, runs: standsInBrackets(paragraph) ? inBrackets(runs) : runs }
  })
  return { paragraphs }
}

/** An empty one is not printed. */
function standsInBrackets({ status, runs }: Paragraph): boolean {
  return status === 'bracketed' && runs.some(({ text }) => text.trim() !== '')
}

function inBrackets(runs: readonly Run[]): Run[] {
  return [{ text: '[', marks: {} }, ...runs, { text: ']', marks: {} }]
}

/** One pass over the text. */
export function viewBase(ydoc: Y.Doc, language: Language): BaseView {
  const base = asBase(readYdoc(ydoc))
  const resolved = resolveReferences(base, { language })
  const placed = placeText(ydoc)
  const letters = baseLetters(placed)
  const paragraphs = resolved.paragraphs.map((paragraph): BaseParagraph => {
    const own = letters.get(paragraph.id)
    const words = findReferences(paragraph).map((reference) => reference.words)
    const flat = flatten(own?.letters ?? [], words)
    const printed = standsInBrackets(paragraph) ? bracketed(flat) : flat
    return { paragraph, ...printed, ...edgesOf(placed, paragraph.id) }
  })
  const text = inPlainWords(base, language)
  const all = [...letters.values()].flatMap((each) => each.letters)
  const notes = listFootnotes(readFootnotes(text)).map(({ id }) => viewNote(id, all))
  return { text, paragraphs, notes }
}

/** By the paragraph whose end closes them; the words of one that is only proposed belong to the next (clean-text.ts). */
function baseLetters(placed: readonly PlacedParagraph[]) {
  const byId = new Map<string, { readonly letters: readonly Letter[] }>()
  let carried: Letter[] = []
  for (const { paragraph, words, end } of placed) {
    const own = words.flatMap(({ text, index, marks }) => {
      if (text === null || marks.ins || marks.sub) return []
      const { note, refersTo } = marks
      return Array.from({ length: text.length }, (_, at): Letter => ({
        text: text.charAt(at),
        at: index + at,
        note,
        refersTo,
      }))
    })
    const isProposed = end.marks.ins !== undefined || end.marks.sub !== undefined
    const goes = isProposed || paragraph.kind === 'alternative' || paragraph.kind === 'move'
    if (goes) carried = [...carried, ...own]
    else {
      byId.set(paragraph.id, { letters: [...carried, ...own] })
      carried = []
    }
  }
  return byId
}

type Flat = Pick<BaseParagraph, 'text' | 'places'>

function bracketed({ text, places }: Flat): Flat {
  return { text: `[${text}]`, places: [[], ...places, []] }
}

function flatten(letters: readonly Letter[], references: readonly string[]): Flat {
  let text = ''
  const places: Places[] = []
  let reference = 0
  for (let from = 0; from < letters.length;) {
    const first = letters[from]
    if (!first) break
    let to = from + 1
    const joins = (next: Letter | undefined) =>
      next !== undefined &&
      next.note === first.note &&
      next.refersTo === first.refersTo &&
      (first.note !== undefined || first.refersTo !== undefined)
    while (joins(letters[to])) to++
    const at = letters.slice(from, to).map((letter) => letter.at)
    const written = first.note === undefined ? first.text : anchor
    const words = first.refersTo === undefined ? written : (references[reference++] ?? '')
    text += words
    for (let count = 0; count < words.length; count++) places.push(at)
    from = to
  }
  return { text, places }
}

function edgesOf(placed: readonly PlacedParagraph[], id: string) {
  const k = placed.findIndex(({ paragraph }) => paragraph.id === id)
  const end = placed[k]?.end.index ?? 0
  let last = k
  // Other wordings of it stand right behind it.
  while (placed[last + 1]?.paragraph.kind === 'alternative') last++
  const start = placed[k - 1] ? (placed[k - 1]?.end.index ?? 0) + 1 : 0
  return { end, start, behind: (placed[last]?.end.index ?? end) + 1 }
}

/** The words of a note stand at its first reference that has any. */
function viewNote(id: string, letters: readonly Letter[]): BaseNote {
  const first = letters.findIndex(({ note, text }) => note === id && text !== anchor)
  const rest = first < 0 ? [] : letters.slice(first)
  const stop = rest.findIndex(({ note }) => note !== id)
  const own = (stop < 0 ? rest : rest.slice(0, stop)).filter(({ text }) => text !== anchor)
  return { id, text: own.map(({ text }) => text).join(''), places: own.map(({ at }) => [at]) }
}
