// The notes of an addendum: the lines at its end that begin with asterisks, to which the asterisks behind the names refer (rules.md 5.3).
import { bodyText, type DraftText } from '../../document/draft-text.ts'
import type { DocumentKind } from '../../document/masthead.ts'
import { markRuns, readMarkedNotes, type PrintedNotes } from '../marked-line.ts'
import type { PrintedParagraph } from './printed-page.ts'

interface PrintedNotice {
  /** Without the lines that are notes. */
  readonly text: DraftText
  readonly notes: PrintedNotes
  readonly mark: (paragraphs: readonly PrintedParagraph[]) => readonly PrintedParagraph[]
}

/** Any other document has no such lines. `marksBefore` asterisks are taken by notes above. */
export function printNotice(
  text: DraftText,
  kind: DocumentKind,
  marksBefore: number,
): PrintedNotice {
  const isNote = (words: string) => kind === 'addendum' && words.startsWith('*')
  const words = text.paragraphs.map(bodyText)
  const notes = readMarkedNotes(words.filter(isNote), 'g', marksBefore)
  if (Object.keys(notes).length === 0) return { text, notes, mark: (paragraphs) => paragraphs }
  return {
    text: { paragraphs: text.paragraphs.filter((_, index) => !isNote(words[index] ?? '')) },
    notes,
    mark: (paragraphs) =>
      paragraphs.map((paragraph) => ({
        ...paragraph,
        runs: paragraph.runs.flatMap((run) =>
          'text' in run && !run.setOff ? markRuns(run.text, 'g', notes) : [run],
        ),
      })),
  }
}
