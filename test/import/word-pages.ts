// Pages as Word prints them for the United Nations, by the places of their words: the text from the top, a short rule of underscores, notes in
// smaller type, and below them the number of the page beside that of the job.
import { readFootnotes } from '../../shared/document/footnotes.ts'
import type { Language } from '../../shared/document/language.ts'
import type { ImportedDocument } from '../../shared/importers/imported-document.ts'
import { importPages } from '../../shared/importers/pdf/from-pages.ts'
import {
  type PlacedGlyphs,
  type PlacedPage,
  plainLook,
} from '../../shared/importers/pdf/placed-page.ts'

export interface WordLine {
  readonly text: string
  readonly x?: number
  /** In points, under the line above. */
  readonly by?: number
  readonly size?: number
  readonly bold?: boolean
}

export interface WordPage {
  readonly head?: string
  /** A line of its own, or its words alone. */
  readonly body: readonly (string | WordLine)[]
  readonly rule?: boolean
  readonly notes?: readonly string[]
  readonly noteSize?: number
  readonly left?: string
  readonly right?: string
}

const letter = 0.45

/** Every word by itself, as far from the next as a space is wide; `{1}` is raised. */
export function wordsAt(line: WordLine, y: number): PlacedGlyphs[] {
  const { text, x = 124, size = 10, bold = false } = line
  const found: PlacedGlyphs[] = []
  const look = { ...plainLook, bold }
  let at = x
  for (const piece of text.match(/\{[^}]+\}|[^\s{]+|\s+/gu) ?? []) {
    const raised = /^\{([^}]+)\}$/u.exec(piece)?.[1]
    const type = raised === undefined ? size : size * 0.65
    const width = (raised ?? piece).length * type * letter
    if (piece.trim() === '') at += size * 0.25
    else {
      const place = { x: at, y: raised === undefined ? y : y + size * 0.33, width, size: type }
      found.push({ text: raised ?? piece, ...place, look })
      at += width
    }
  }
  return found
}

export function wordPage(page: WordPage): PlacedPage {
  const { head, body, rule = true, notes = [], noteSize = 8.5, left, right } = page
  const glyphs = head === undefined ? [] : wordsAt({ text: head, size: 8.5, bold: true }, 742)
  let y = 712
  for (const one of body) {
    const line = typeof one === 'string' ? { text: one } : one
    y -= line.by ?? 12
    glyphs.push(...wordsAt(line, y))
  }
  const top = 60 + notes.length * 10.5
  if (rule && notes.length > 0) glyphs.push(...wordsAt({ text: '_'.repeat(18), size: 8 }, top + 10))
  notes.forEach((text, index) => {
    glyphs.push(...wordsAt({ text, size: noteSize }, top - index * 10.5))
  })
  if (left !== undefined) glyphs.push(...wordsAt({ text: left, x: 60, size: 8.5 }, 36))
  if (right !== undefined) glyphs.push(...wordsAt({ text: right, x: 500, size: 8.5 }, 36))
  return { glyphs }
}

/** The lines of a paragraph: its first word stands deeper, and under it is some room. */
export function paragraph(...lines: readonly string[]): WordLine[] {
  return lines.map((text, index) => (index === 0 ? { text, x: 148, by: 18 } : { text }))
}

/** A title and the body that speaks: how the text of a print begins. */
export const opening: readonly WordLine[] = [
  { text: 'Strengthening the work of all of them', size: 12, bold: true, by: 20 },
  { text: 'The General Assembly,', x: 148, by: 18 },
]

/** A paragraph of the preamble with the sign of a note in its midst. */
export function recalls(sign: string): WordLine[] {
  return paragraph(
    `Recalling the words that all of them have said on this matter,{${sign}} and`,
    'those that they are going to say,',
  )
}

/** One without any. */
export const plain: readonly WordLine[] = paragraph(
  'Noting the words that all of them have said on this matter at that time, and',
  'those that they have not,',
)

/** Three of these: enough lines to tell the habit of a page by. */
export const more: readonly WordLine[] = [...plain, ...plain, ...plain]

export function importWord(pages: readonly PlacedPage[], language: Language = 'en') {
  let count = 0
  const options = { newId: () => `p${++count}`, language }
  const { document, lines } = importPages(pages, options)
  return { document, lines, paragraphs: paragraphsOf(document), notes: notesOf(document) }
}

/** The words of every paragraph, with those of its notes in braces. */
function paragraphsOf({ text }: ImportedDocument): string[] {
  return text.paragraphs.map(({ runs }) =>
    runs
      .map((run) => (run.marks.note === undefined ? run.text : `{${run.text.replace('￼', '')}}`))
      .join(''),
  )
}

function notesOf({ text }: ImportedDocument): string[] {
  return readFootnotes(text).map(({ footnote }) => footnote.runs.map((run) => run.text).join(''))
}
