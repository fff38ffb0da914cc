// What a person puts right in an imported text, one click each. Words are never lost: a correction that would lose some is not offered.
import {
  cellDivider,
  type DraftText,
  maxLevel,
  type Paragraph,
  type Part,
  type Run,
} from '../../shared/document/draft-text.ts'
import { mergeRuns } from '../../shared/document/merge-runs.ts'
import { unreachable } from '../../shared/assert.ts'
import { type BracketCorrection, propose } from './correct-brackets.ts'
import { correctNotes, type NoteCorrection } from './correct-notes.ts'

export type Correction =
  | { readonly kind: 'part'; readonly id: string; readonly part: Part }
  | { readonly kind: 'heading' | 'paragraph' | 'annex' | 'row'; readonly id: string }
  /** At the head; what stood there becomes a heading or a paragraph behind it. */
  | { readonly kind: 'title' | 'subject'; readonly id: string }
  | { readonly kind: 'level'; readonly id: string; readonly by: 1 | -1 }
  | { readonly kind: 'join'; readonly id: string }
  /** `at` is an offset in the words without notes. */
  | { readonly kind: 'split'; readonly id: string; readonly at: number; readonly newId: string }
  /** One reading of a word becomes another. */
  | { readonly kind: 'replace'; readonly id: string; readonly from: string; readonly to: string }
  | NoteCorrection
  | BracketCorrection

/** The text itself where there is nothing to do. */
export function correct(text: DraftText, correction: Correction): DraftText {
  const index = text.paragraphs.findIndex(({ id }) => id === correction.id)
  const paragraph = text.paragraphs[index]
  if (!paragraph) return text
  if ('note' in correction) return correctNotes(text, correction)
  if (isOfForm(correction)) return change(text, index, formOf(paragraph, correction))
  switch (correction.kind) {
    case 'join':
      return join(text, index)
    case 'split':
      return split(text, index, correction)
    case 'title':
    case 'subject':
      return toHead(text, paragraph, correction.kind)
    case 'replace':
      return replace(text, index, correction)
    case 'propose':
      return propose(text, correction)
    default:
      return unreachable(correction)
  }
}

type FormCorrection = Extract<
  Correction,
  { readonly kind: 'part' | 'heading' | 'paragraph' | 'annex' | 'row' | 'level' }
>

const forms: readonly Correction['kind'][] = [
  'part',
  'heading',
  'paragraph',
  'annex',
  'row',
  'level',
] satisfies FormCorrection['kind'][]

function isOfForm(correction: Correction): correction is FormCorrection {
  return forms.includes(correction.kind)
}

/** What becomes of a paragraph that is something else; its words stay. */
function formOf(paragraph: Paragraph, correction: FormCorrection): Partial<Paragraph> {
  switch (correction.kind) {
    case 'part':
      return { ...plainKind(paragraph), part: correction.part }
    case 'heading':
      return { ...plainKind(paragraph), kind: 'heading', level: 0 }
    case 'paragraph':
      return plainKind(paragraph)
    case 'annex':
      return { ...plainKind(paragraph), kind: 'annex', part: 'text', level: 0 }
    case 'row':
      return toRow(paragraph)
    case 'level':
      return { level: Math.min(Math.max(paragraph.level + correction.by, 0), maxLevel) }
    default:
      return unreachable(correction)
  }
}

/** No heading, annex or row. The cells of a row become words with spaces between. */
function plainKind(paragraph: Paragraph): Partial<Paragraph> {
  if (paragraph.kind !== 'row') return { kind: 'paragraph' }
  const runs = paragraph.runs.map((run) => ({
    ...run,
    text: run.text.replaceAll(cellDivider, ' '),
  }))
  return { kind: 'paragraph', runs }
}

/** Where columns were set apart by spaces or signs, they are cells. */
function toRow({ runs }: Paragraph): Partial<Paragraph> {
  const cells = runs.map((run) =>
    run.marks.note === undefined
      ? { ...run, text: run.text.replaceAll(/ {2,}| ?\| ?|\t/gu, cellDivider) }
      : run,
  )
  return { kind: 'row', part: 'text', level: 0, runs: cells }
}

function toHead(
  { paragraphs }: DraftText,
  chosen: Paragraph,
  part: 'title' | 'subject',
): DraftText {
  const head = {
    ...chosen,
    part,
    level: 0,
    kind: part === 'title' ? 'heading' : 'paragraph',
  } as const
  const rest = paragraphs
    .filter(({ id }) => id !== chosen.id)
    .map((each): Paragraph => (each.part === part ? { ...each, part: formerPart[part] } : each))
  const titles = part === 'title' ? 0 : rest.filter((each) => each.part === 'title').length
  return { paragraphs: rest.toSpliced(titles, 0, head) }
}

const formerPart = { title: 'text', subject: 'preamble' } as const

function replace(
  text: DraftText,
  index: number,
  { from, to }: { readonly from: string; readonly to: string },
): DraftText {
  const runs = text.paragraphs[index]?.runs ?? []
  const at = runs.findIndex((run) => run.text.includes(from))
  const run = runs[at]
  if (!run) return text
  return change(text, index, {
    runs: runs.with(at, { ...run, text: run.text.replace(from, () => to) }),
  })
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
