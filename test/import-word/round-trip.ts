// A text and what comes back of it, in a form in which equal texts are equal lines.
import type { DraftText } from '../../shared/document/draft-text.ts'
import { readFootnotes } from '../../shared/document/footnotes.ts'
import { toDocx } from '../../shared/exporters/docx/to-docx.ts'
import { fromDocx, type ReadDocx } from '../../shared/importers/docx/from-docx.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'

export function writeWord(draft: FrozenContent): Uint8Array {
  return toDocx(draft, { status: 'issued' }, '2020-03-05T00:00:00Z')
}

export function readWordFile(bytes: Uint8Array): ReadDocx {
  let count = 0
  const read = fromDocx(bytes, { newId: () => `i${++count}`, changes: 'accepted' })
  if (!read.ok) throw new Error(read.problem.code)
  return read.value
}

/** Kind, part, level and words of every paragraph; notes in braces where they are referred to, emphasis between asterisks. */
export function linesOf(text: DraftText): string[] {
  const notes = new Map(
    readFootnotes(text).map(({ footnote }) => [
      footnote.id,
      footnote.runs.map((run) => run.text).join(''),
    ]),
  )
  return text.paragraphs.map(({ kind, part, level, runs }) => {
    const words = runs.map(({ text: words, marks }) => {
      if (marks.note !== undefined) return `{${notes.get(marks.note)}}`
      return marks.emphasis ? `*${words}*` : words
    })
    // The printed page keeps some of its spaces from breaking.
    return squeeze(`${kind} ${part} ${level} ${words.join('')}`)
  })
}

function squeeze(text: string): string {
  return text
    .replaceAll('\uFFFC', '')
    .replaceAll(/[\s\u2060\u200b\u2066-\u2069]+/gu, ' ')
    .trim()
}

/** What the masthead says that a document prints. */
export function factsOf({ masthead, sponsors }: Pick<FrozenContent, 'masthead' | 'sponsors'>) {
  const printed = masthead.kind === 'draft-resolution' ? sponsors : []
  return { ...masthead, sponsors: printed.map(({ delegation }) => delegation).sort() }
}
