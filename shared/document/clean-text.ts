// The text without its proposals: what stands if nobody's suggestion is taken. Proposed words go, struck words stay.
//
// A paragraph's end may be a proposal too. Where it is, the paragraph was split by the proposer, so its words belong to the
// paragraph that follows; a paragraph proposed as a whole, an alternative and a move leave nothing behind in this way.
import { sameMarks } from './attributes.ts'
import { anchor, type DraftText, type Marks, type Paragraph, type Run } from './draft-text.ts'
import { finalBirth } from './final-end.ts'

/**
 * The text as it was before anything was proposed, without any mark of a proposal. A note that is still referred to keeps
 * its words, even where they stood in a proposal.
 */
export function asBase(text: DraftText): DraftText {
  const kept: Paragraph[] = []
  let carried: Run[] = []
  for (const paragraph of text.paragraphs) {
    const runs = [...carried, ...baseRuns(paragraph.runs)]
    const goes = isProposedEnd(paragraph)
    carried = goes ? runs : []
    // The final end closes the text and is a paragraph only where words of the text stand before it.
    const isNone = paragraph.id === finalBirth.id && runs.length === 0
    if (!goes && !isNone) kept.push(standing(paragraph, runs))
  }
  // Behind the last end there is the final one.
  const closing = { ...finalBirth, status: 'open', runs: [], end: {} } as const
  if (carried.length > 0) kept.push(standing(closing, carried))
  return { paragraphs: restoreNotes(kept, text) }
}

/** A paragraph of the text with these words, nothing about it proposed. */
export function standing(paragraph: Paragraph, runs: readonly Run[]): Paragraph {
  const { kind } = paragraph
  return {
    ...paragraph,
    kind: kind === 'alternative' || kind === 'move' ? 'paragraph' : kind,
    ref: null,
    runs: joinEqual(runs.map(({ text, marks }) => ({ text, marks: withoutProposals(marks) }))),
    end: {},
  }
}

function isProposedEnd({ end, kind }: Paragraph): boolean {
  return isProposed(end) || kind === 'alternative' || kind === 'move'
}

function isProposed(marks: Marks): boolean {
  return marks.ins !== undefined || marks.sub !== undefined
}

function baseRuns(runs: readonly Run[]): Run[] {
  return runs.filter((run) => !isProposed(run.marks))
}

function withoutProposals({ note, emphasis, refersTo }: Marks): Marks {
  return {
    ...(note !== undefined && { note }),
    ...(emphasis && { emphasis }),
    ...(refersTo !== undefined && { refersTo }),
  }
}

function joinEqual(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && sameMarks(last.marks, run.marks))
      joined[joined.length - 1] = { text: last.text + run.text, marks: last.marks }
    else joined.push(run)
  }
  return joined
}

/** Gives the words that a note has in `full` back to its first reference where only references were left. */
export function restoreNotes(paragraphs: readonly Paragraph[], full: DraftText): Paragraph[] {
  const worded = notesWithWords(paragraphs)
  const words = new Map<string, Run[]>()
  for (const { text, marks } of full.paragraphs.flatMap((paragraph) => paragraph.runs)) {
    const { note } = marks
    const plain = text.replaceAll(anchor, '')
    if (note === undefined || plain === '' || worded.has(note)) continue
    words.set(note, [...(words.get(note) ?? []), { text: plain, marks: withoutProposals(marks) }])
  }
  if (words.size === 0) return [...paragraphs]
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    runs: joinEqual(paragraph.runs.flatMap((run) => restoreRun(run, words))),
  }))
}

function restoreRun(run: Run, words: Map<string, Run[]>): Run[] {
  const { note } = run.marks
  const lost = note === undefined ? undefined : words.get(note)
  if (note === undefined || lost === undefined) return [run]
  words.delete(note)
  return [run, ...lost]
}

function notesWithWords(paragraphs: readonly Paragraph[]): Set<string> {
  return new Set(
    paragraphs
      .flatMap((paragraph) => paragraph.runs)
      .filter((run) => run.text.replaceAll(anchor, '') !== '')
      .flatMap((run) => run.marks.note ?? []),
  )
}
