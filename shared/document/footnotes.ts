// Footnotes as a reader meets them: references in the order of the text, each with its number, and the notes they refer to.
//
// A reference is a maximal stretch of runs with one note id. The first stretch with words is the note; another stretch with
// words under the same id (left by a split inside a note) counts as a note of its own, so that no words are lost.
import { anchor, type DraftText, type Paragraph, type Run } from './draft-text.ts'

export interface Footnote {
  /** The id of the mark; a stray second text under one id has the id with `+1`, `+2` ... */
  readonly id: string
  /** From 1, in the order of first reference. */
  readonly number: number
  readonly runs: readonly Run[]
}

export interface FootnoteReference {
  readonly paragraphId: string
  /** Offset in the characters of the paragraph (`rawText`), and the length of the stretch. */
  readonly from: number
  readonly to: number
  readonly footnote: Footnote
  /** True where an earlier reference has already led to this note. */
  readonly repeated: boolean
}

/** Every reference of the text in order. Costs one pass over the runs. */
export function readFootnotes(text: DraftText): FootnoteReference[] {
  const stretches = text.paragraphs.flatMap(readStretches)
  const notes = nameNotes(stretches)
  const numbered = new Map<string, Footnote>()
  return stretches.map((stretch, index) => {
    const id = notes.ids[index] ?? stretch.id
    const known = numbered.get(id)
    const footnote = known ?? { id, number: numbered.size + 1, runs: notes.runs.get(id) ?? [] }
    numbered.set(id, footnote)
    const { paragraphId, from, to } = stretch
    return { paragraphId, from, to, footnote, repeated: known !== undefined }
  })
}

/** The notes themselves, by number. */
export function listFootnotes(references: readonly FootnoteReference[]): Footnote[] {
  return references
    .filter((reference) => !reference.repeated)
    .map((reference) => reference.footnote)
}

interface Stretch {
  readonly paragraphId: string
  readonly id: string
  readonly from: number
  readonly to: number
  /** The runs with the anchor characters taken out. */
  readonly runs: readonly Run[]
}

function readStretches(paragraph: Paragraph): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const run of paragraph.runs) {
    const from = at
    at += run.text.length
    const id = run.marks.note
    if (id === undefined) continue
    const words = run.text.replaceAll(anchor, '')
    const runs = words === '' ? [] : [{ text: words, marks: run.marks }]
    const last = stretches.at(-1)
    if (last && last.id === id && last.to === from)
      stretches[stretches.length - 1] = { ...last, to: at, runs: [...last.runs, ...runs] }
    else stretches.push({ paragraphId: paragraph.id, id, from, to: at, runs })
  }
  return stretches
}

/** Which note each stretch leads to, and the words of every note. */
function nameNotes(stretches: readonly Stretch[]) {
  const runs = new Map<string, readonly Run[]>()
  const strays = new Map<string, number>()
  const ids = stretches.map((stretch) => {
    if (stretch.runs.length === 0) return stretch.id
    if (!runs.has(stretch.id)) {
      runs.set(stretch.id, stretch.runs)
      return stretch.id
    }
    const stray = (strays.get(stretch.id) ?? 0) + 1
    strays.set(stretch.id, stray)
    const id = `${stretch.id}+${stray}`
    runs.set(id, stretch.runs)
    return id
  })
  return { ids, runs }
}
