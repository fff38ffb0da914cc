// What a person puts right in an imported text, one click each. Words are never lost: a correction that would lose some is not offered.
import {
  anchor,
  type DraftText,
  maxLevel,
  type Paragraph,
  type Part,
  type Run,
} from '../../shared/document/draft-text.ts'
import { readFootnotes } from '../../shared/document/footnotes.ts'
import { mergeRuns } from '../../shared/document/merge-runs.ts'
import { unreachable } from '../../shared/assert.ts'

export type Correction =
  | { readonly kind: 'part'; readonly id: string; readonly part: Part }
  | { readonly kind: 'heading' | 'paragraph'; readonly id: string }
  | { readonly kind: 'level'; readonly id: string; readonly by: 1 | -1 }
  | { readonly kind: 'join'; readonly id: string }
  /** `at` is an offset in the words without notes. */
  | { readonly kind: 'split'; readonly id: string; readonly at: number; readonly newId: string }
  /** A reference to a footnote is a number of the sentence; `note` is the id of the mark. */
  | { readonly kind: 'number'; readonly id: string; readonly note: string }

/** The text itself where there is nothing to do. */
export function correct(text: DraftText, correction: Correction): DraftText {
  const index = text.paragraphs.findIndex(({ id }) => id === correction.id)
  const paragraph = text.paragraphs[index]
  if (!paragraph) return text
  switch (correction.kind) {
    case 'part':
      return change(text, index, { part: correction.part, kind: 'paragraph' })
    case 'heading':
      return change(text, index, { kind: 'heading', level: 0 })
    case 'paragraph':
      return change(text, index, { kind: 'paragraph' })
    case 'level': {
      const level = Math.min(Math.max(paragraph.level + correction.by, 0), maxLevel)
      return change(text, index, { level })
    }
    case 'join':
      return join(text, index)
    case 'split':
      return split(text, index, correction)
    case 'number':
      return toNumber(text, index, correction.note)
    default:
      return unreachable(correction)
  }
}

function change(text: DraftText, index: number, more: Partial<Paragraph>): DraftText {
  return {
    paragraphs: text.paragraphs.map((paragraph, at) =>
      at === index ? { ...paragraph, ...more } : paragraph,
    ),
  }
}

function join({ paragraphs }: DraftText, index: number): DraftText {
  const [above, below] = [paragraphs[index - 1], paragraphs[index]]
  if (!above || !below) return { paragraphs }
  const last = above.runs.at(-1)?.text.at(-1) ?? ''
  const first = below.runs[0]?.text.at(0) ?? ''
  const isTight =
    /[\p{Script=Han}，。、；：）」』》]/u.test(last) && /[\p{Script=Han}（「『《]/u.test(first)
  const space: Run[] =
    last === '' || first === '' || /\s/u.test(last + first) || isTight
      ? []
      : [{ text: ' ', marks: {} }]
  const joined = { ...above, runs: mergeRuns([...above.runs, ...space, ...below.runs]) }
  return { paragraphs: paragraphs.toSpliced(index - 1, 2, joined) }
}

function split(
  { paragraphs }: DraftText,
  index: number,
  { at, newId }: { readonly at: number; readonly newId: string },
): DraftText {
  const paragraph = paragraphs[index]
  if (!paragraph) return { paragraphs }
  const head: Run[] = []
  const tail: Run[] = []
  let done = 0
  for (const run of paragraph.runs) {
    if (run.marks.note !== undefined) {
      // A reference behind the last word before the cut belongs to that.
      const target = done <= at ? head : tail
      target.push(run)
      continue
    }
    const cut = Math.min(Math.max(at - done, 0), run.text.length)
    head.push({ ...run, text: run.text.slice(0, cut) })
    tail.push({ ...run, text: run.text.slice(cut) })
    done += run.text.length
  }
  const [first, second] = [mergeRuns(trimEnd(head)), mergeRuns(trimStart(tail))]
  if (first.length === 0 || second.length === 0) return { paragraphs }
  const parts = [
    { ...paragraph, runs: first },
    { ...paragraph, id: newId, runs: second },
  ]
  return { paragraphs: paragraphs.toSpliced(index, 1, ...parts) }
}

function trimEnd(runs: readonly Run[]): Run[] {
  const last = runs.at(-1)
  return last ? [...runs.slice(0, -1), { ...last, text: last.text.trimEnd() }] : []
}

function trimStart(runs: readonly Run[]): Run[] {
  const [first, ...rest] = runs
  return first ? [{ ...first, text: first.text.trimStart() }, ...rest] : []
}

/** The notes of a paragraph that may be numbers instead: those to which something else refers, so that their words stay. */
export function numbersIn(
  text: DraftText,
  id: string,
): { readonly note: string; readonly number: number }[] {
  const references = readFootnotes(text)
  return references.flatMap(({ paragraphId, footnote }) => {
    const uses = references.filter((each) => each.footnote.id === footnote.id).length
    return paragraphId === id && uses > 1 ? [{ note: footnote.id, number: footnote.number }] : []
  })
}

function toNumber(text: DraftText, index: number, note: string): DraftText {
  const paragraph = text.paragraphs[index]
  const found = numbersIn(text, paragraph?.id ?? '').find((each) => each.note === note)
  const at = paragraph?.runs.findIndex(({ marks }) => marks.note === note) ?? -1
  const run = paragraph?.runs[at]
  if (!paragraph || !found || !run) return text
  const words = run.text.replaceAll(anchor, '')
  const number = { text: String(found.number), marks: {} }
  const without = change(text, index, {
    runs: mergeRuns(paragraph.runs.toSpliced(at, 1, number)),
  })
  return words === '' ? without : giveWords(without, note, run)
}

/** The words of a note go to the next place that refers to it. */
function giveWords({ paragraphs }: DraftText, note: string, words: Run): DraftText {
  const index = paragraphs.findIndex(({ runs }) => runs.some(({ marks }) => marks.note === note))
  const runs = paragraphs[index]?.runs ?? []
  const at = runs.findIndex(({ marks }) => marks.note === note)
  return change({ paragraphs }, index, { runs: runs.toSpliced(at, 1, words) })
}

/** Where a paragraph may be cut: behind a stop inside it, with the words before, to be recognised by. */
export function cutsIn({ runs }: Paragraph): { readonly at: number; readonly words: string }[] {
  const text = runs.flatMap((run) => (run.marks.note === undefined ? run.text : [])).join('')
  const stops = [...text.matchAll(/[.;:؛。；：](?=\s|[\p{Script=Han}])/gu)]
  return stops.slice(0, 8).map(({ index }) => ({
    at: index + 1,
    words: Array.from(text.slice(Math.max(0, index - 24), index + 1))
      .join('')
      .trim(),
  }))
}
