// What a person puts right about footnotes: whether a sign refers to one, and which words belong to which.
import {
  anchor,
  bodyText,
  type DraftText,
  type Paragraph,
  type Run,
} from '../../shared/document/draft-text.ts'
import { listFootnotes, readFootnotes } from '../../shared/document/footnotes.ts'
import { mergeRuns } from '../../shared/document/merge-runs.ts'
import { unreachable } from '../../shared/assert.ts'

/** `note` is the id of the mark. */
export type NoteCorrection =
  /** A reference is a number of the sentence. */
  | { readonly kind: 'number'; readonly id: string; readonly note: string }
  /** A reference does not belong here. */
  | { readonly kind: 'unrefer'; readonly id: string; readonly note: string }
  /** Digits of the sentence, by their place in the words without notes, refer to a note. */
  | {
      readonly kind: 'reference'
      readonly id: string
      readonly note: string
      readonly at: number
      readonly length: number
    }
  /** The words of two notes change places. */
  | {
      readonly kind: 'swap-notes'
      readonly id: string
      readonly note: string
      readonly with: string
    }

export function correctNotes(text: DraftText, correction: NoteCorrection): DraftText {
  const index = text.paragraphs.findIndex(({ id }) => id === correction.id)
  const paragraph = text.paragraphs[index]
  if (!paragraph) return text
  switch (correction.kind) {
    case 'number':
      return withoutReference(text, paragraph, correction.note, true)
    case 'unrefer':
      return withoutReference(text, paragraph, correction.note, false)
    case 'reference':
      return withRuns(text, index, toReference(paragraph.runs, correction))
    case 'swap-notes':
      return swap(text, correction.note, correction.with)
    default:
      return unreachable(correction)
  }
}

interface NoteHere {
  readonly note: string
  readonly number: number
}

/** The notes to which a paragraph refers. */
export function numbersIn(text: DraftText, id: string): NoteHere[] {
  return readFootnotes(text).flatMap(({ paragraphId, footnote }) =>
    paragraphId === id ? [{ note: footnote.id, number: footnote.number }] : [],
  )
}

/** The words of a note to which nothing else refers; null where they stay without this reference. */
export function wordsOnlyHere(text: DraftText, note: string): string | null {
  const [own, ...more] = readFootnotes(text).filter(({ footnote }) => footnote.id === note)
  if (!own || more.length > 0) return null
  return own.footnote.runs.map((run) => run.text).join('')
}

interface DigitsHere extends NoteHere {
  readonly at: number
  readonly length: number
  /** The words before, to recognise the place by. */
  readonly words: string
}

/** No paragraph offers more digits than these. */
const mostDigits = 8

/** Digits behind a word or a stop that are the number of a note. */
export function digitsIn(text: DraftText, paragraph: Paragraph): DigitsHere[] {
  const numbered = new Map(
    listFootnotes(readFootnotes(text)).map(({ number, id }) => [number, id] as const),
  )
  const words = bodyText(paragraph)
  const found = [...words.matchAll(/(?<=[\p{L}.,;:”»"’)）。，；」] ?)\d{1,3}(?![\d/.-]*\d)/gu)]
  return found
    .flatMap(({ 0: digits, index }) => {
      const note = numbered.get(Number(digits))
      const before = words.slice(Math.max(0, index - 24), index + digits.length).trim()
      return note === undefined
        ? []
        : [{ note, number: Number(digits), at: index, length: digits.length, words: before }]
    })
    .slice(0, mostDigits)
}

function withRuns({ paragraphs }: DraftText, index: number, runs: readonly Run[]): DraftText {
  return {
    paragraphs: paragraphs.map((each, at) =>
      at === index ? { ...each, runs: mergeRuns(runs) } : each,
    ),
  }
}

function toReference(
  runs: readonly Run[],
  { note, at, length }: { readonly note: string; readonly at: number; readonly length: number },
): Run[] {
  let done = 0
  return runs.flatMap((run): Run[] => {
    if (run.marks.note !== undefined) return [run]
    const from = at - done
    done += run.text.length
    if (from < 0 || from + length > run.text.length) return [run]
    const head = run.text.slice(0, from).trimEnd()
    const tail = run.text.slice(from + length)
    const pieces = [
      { ...run, text: head },
      { text: anchor, marks: { note } },
      { ...run, text: tail },
    ]
    return pieces.filter((piece) => piece.text !== '')
  })
}

function withoutReference(
  text: DraftText,
  paragraph: Paragraph,
  note: string,
  asNumber: boolean,
): DraftText {
  const found = numbersIn(text, paragraph.id).find((each) => each.note === note)
  const at = paragraph.runs.findIndex(({ marks }) => marks.note === note)
  const end = paragraph.runs.findIndex(({ marks }, place) => place > at && marks.note !== note)
  const own = paragraph.runs.slice(at, end < 0 ? undefined : end)
  if (!found || at < 0) return text
  const number = asNumber ? [{ text: String(found.number), marks: {} }] : []
  const runs = paragraph.runs.toSpliced(at, own.length, ...number)
  const index = text.paragraphs.indexOf(paragraph)
  const without = withRuns(text, index, runs)
  const words = own.flatMap((run) => {
    const plain = run.text.replaceAll(anchor, '')
    return plain === '' ? [] : [{ ...run, text: plain }]
  })
  return words.length === 0 ? without : giveWords(without, note, words)
}

/** The words of a note go to the next place that refers to it, and out of the text where there is none (review-state.ts keeps them). */
function giveWords(text: DraftText, note: string, words: readonly Run[]): DraftText {
  const index = text.paragraphs.findIndex(({ runs }) =>
    runs.some(({ marks }) => marks.note === note),
  )
  if (index < 0) return text
  const runs = text.paragraphs[index]?.runs ?? []
  const at = runs.findIndex(({ marks }) => marks.note === note)
  return withRuns(text, index, runs.toSpliced(at, 1, ...words))
}

/** Each place keeps its reference and has the other's words. */
function swap(text: DraftText, first: string, second: string): DraftText {
  const wordsOf = (note: string) =>
    text.paragraphs.flatMap(({ runs }) =>
      runs.filter(({ text: words, marks }) => marks.note === note && words !== anchor),
    )
  const other = new Map([
    [first, wordsOf(second)],
    [second, wordsOf(first)],
  ])
  const given = new Set<string>()
  const paragraphs = text.paragraphs.map((paragraph) => {
    const runs = paragraph.runs.flatMap((run): Run[] => {
      const { note } = run.marks
      const words = note === undefined || run.text === anchor ? undefined : other.get(note)
      if (note === undefined || !words) return [run]
      if (given.has(note)) return []
      given.add(note)
      return words.map((each) => ({ ...each, marks: { ...each.marks, note } }))
    })
    return { ...paragraph, runs: mergeRuns(runs) }
  })
  return { paragraphs }
}
