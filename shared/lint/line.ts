// The paragraphs that are checked: the text as it stands, without what is only proposed, or with the proposals of one delegation taken as
// accepted, so that somebody who proposes sees what its own text would be. As in clean-text.ts, words whose paragraph end is only proposed
// belong to the paragraph behind.
import { anchor, type DraftText, type Marks, type Paragraph } from '../document/draft-text.ts'
import { finalId } from '../document/final-end.ts'
import { Stretch, type StretchWords } from './stretch.ts'

export interface LineNote {
  readonly id: string
  readonly words: Stretch
  /** Where it is referred to in the body of the line. */
  readonly at: number
}

export interface Line {
  /** Where the line ends: its id, part, level and status are those of the line. */
  readonly paragraph: Paragraph
  /** Its words without footnotes. */
  readonly body: Stretch
  readonly notes: readonly LineNote[]
  /** Words of the body that are the number of another paragraph, by its id. */
  readonly references: readonly LineReference[]
}

interface LineReference {
  readonly from: number
  readonly to: number
  readonly target: string
}

/** Says whether something with these marks stands, for whoever reads. */
type Reading = (marks: Marks) => boolean

/** `proposer` is the delegation whose proposals are read as accepted; null for none. */
function readingOf(proposer: string | null): Reading {
  return ({ ins, sub, del }) => {
    const proposed = (ins && ins.by !== proposer) || (sub && sub.by !== proposer)
    return !proposed && !del?.some(({ by }) => by === proposer)
  }
}

interface KnownLine {
  readonly from: readonly Paragraph[]
  readonly line: Line
}

/** Lines that were read before are given again where they are made of equal paragraphs, so that what is known of them is too. */
export class LineReader {
  readonly #reads: Reading
  #known: ReadonlyMap<string, KnownLine> = new Map()

  constructor(proposer: string | null) {
    this.#reads = readingOf(proposer)
  }

  read(text: DraftText): Line[] {
    const known = new Map<string, KnownLine>()
    const lines: Line[] = []
    let open: Paragraph[] = []
    const close = (paragraph: Paragraph) => {
      const from = [...open, paragraph]
      open = []
      const before = this.#known.get(paragraph.id)
      const line = before && areEqual(before.from, from) ? before.line : this.#line(from)
      known.set(paragraph.id, { from, line })
      lines.push(line)
    }
    for (const paragraph of text.paragraphs) {
      if (paragraph.kind === 'move') continue
      if (paragraph.kind === 'alternative' || !this.#ends(paragraph)) {
        if (paragraph.kind !== 'alternative') open.push(paragraph)
      } else if (paragraph.id !== finalId || open.length > 0 || paragraph.runs.length > 0)
        close(paragraph)
    }
    const last = open.pop()
    if (last) close(last)
    this.#known = known
    return lines
  }

  #ends({ end }: Paragraph): boolean {
    return this.#reads(end)
  }

  #line(from: readonly Paragraph[]): Line {
    const body: StretchWords[] = []
    const references: LineReference[] = []
    const notes = new Map<string, { readonly at: number; readonly words: StretchWords[] }>()
    let at = 0
    for (const { id, runs } of from) {
      let offset = 0
      for (const { text, marks } of runs) {
        const words = { text, paragraphId: id, offset }
        offset += text.length
        if (!this.#reads(marks)) continue
        if (marks.note === undefined) {
          body.push(words)
          if (marks.refersTo !== undefined)
            references.push({ from: at, to: at + text.length, target: marks.refersTo })
          at += text.length
        } else {
          const note = notes.get(marks.note) ?? { at, words: [] }
          notes.set(marks.note, note)
          note.words.push(words)
        }
      }
    }
    const paragraph = from.at(-1)
    if (!paragraph) throw new RangeError('a line is made of a paragraph at least')
    return {
      paragraph,
      body: new Stretch(body),
      references,
      notes: [...notes].map(([id, { at, words }]) => ({ id, at, words: new Stretch(words) })),
    }
  }
}

/** True of a note that is only referred to again here. */
export function isOnlyReference({ words }: LineNote): boolean {
  return words.text !== '' && words.text.replaceAll(anchor, '') === ''
}

function areEqual(a: readonly Paragraph[], b: readonly Paragraph[]): boolean {
  return a.length === b.length && a.every((one, index) => isEqual(one, b[index]))
}

function isEqual(a: Paragraph, b: Paragraph | undefined): boolean {
  if (a === b) return true
  if (!b || a.id !== b.id || a.part !== b.part || a.kind !== b.kind) return false
  if (a.level !== b.level || a.status !== b.status || a.runs.length !== b.runs.length) return false
  return (
    a.runs.every((run, index) => {
      const other = b.runs[index]
      return run.text === other?.text && haveEqualMarks(run.marks, other.marks)
    }) && haveEqualMarks(a.end, b.end)
  )
}

function haveEqualMarks(a: Marks, b: Marks): boolean {
  if (a === b || (isBare(a) && isBare(b))) return true
  return JSON.stringify(a) === JSON.stringify(b)
}

function isBare(marks: Marks): boolean {
  return Object.keys(marks).length === 0
}
