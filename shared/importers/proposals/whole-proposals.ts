// A paragraph in brackets that one delegation proposes as a whole is a proposed paragraph, its end included: without the proposal there is
// none. Were its words alone proposed, an empty paragraph with a number of its own would stay in the text.
import type { Marks, Paragraph, Run } from '../../document/draft-text.ts'

/** With its end marked as its words are, where all of them are one insertion or one strike; otherwise the same. */
export function closeWhole(paragraph: Paragraph): Paragraph {
  const words = paragraph.runs.filter(({ text, marks }) => text.trim() !== '' || hasNote(marks))
  const [first, ...others] = words
  if (!first || others.some((run) => ownerOf(run) !== ownerOf(first))) return paragraph
  const { ins, del } = first.marks
  if (ins) return { ...paragraph, runs: words, end: { ins } }
  return del ? { ...paragraph, runs: words, end: { del } } : paragraph
}

function hasNote({ note }: Marks): boolean {
  return note !== undefined
}

/** Text that is equal where two runs are of the same proposal. */
function ownerOf({ marks: { ins, del } }: Run): string {
  return `+${ins?.sid ?? ''} -${(del ?? []).map(({ sid }) => sid).join(' ')}`
}
