// Every character and every end of a paragraph of a negotiated text, by its place in it, and where each of them stands in the text without
// proposals and in the text with all of them. The two are made of the same units, so nothing has to be compared to tell what was put
// in and what was struck.
import { asBase } from '../../document/clean-text.ts'
import type { DraftText, Marks, Ownership, Paragraph, Run } from '../../document/draft-text.ts'
import { listFootnotes, readFootnotes } from '../../document/footnotes.ts'
import { item } from '../../diff/at.ts'
import { resolveMoves } from '../../negotiation/resolve-text.ts'

export type Side = 'old' | 'new'

export interface Unit {
  /** One UTF-16 unit; null of the end of a paragraph. */
  readonly char: string | null
  readonly marks: Marks
  /** Index of the paragraph of the negotiated text. */
  readonly paragraph: number
  /** Of a note's words and references, the first unit of the stretch they stand in; of others the unit itself. */
  readonly stretch: number
}

/** A paragraph of one of the texts: its units in order, of a reference to a note the first one. */
export interface PlacedParagraph {
  readonly id: string
  readonly units: readonly number[]
  /** Below zero where the text has an end that the negotiated text has not. */
  readonly end: number
}

/** One of the two texts. */
interface PlacedText {
  readonly text: DraftText
  readonly paragraphs: readonly PlacedParagraph[]
  /** The words of each note, in the order of their numbers. */
  readonly notes: readonly { readonly id: string; readonly units: readonly number[] }[]
}

export interface ProposalUnits {
  readonly units: readonly Unit[]
  readonly sides: Readonly<Record<Side, PlacedText>>
  /** Who brought a paragraph to its place, by its id. */
  readonly movers: ReadonlyMap<string, Ownership>
}

/** `text` is without cross-references. Costs a pass over its characters for each of the two texts. */
export function readUnits(text: DraftText): ProposalUnits {
  const units: Unit[] = []
  const ends = new Map<string, number>()
  const paragraphs = text.paragraphs.map((paragraph, index) => {
    const runs = addRuns(units, paragraph, index)
    ends.set(paragraph.id, units.length)
    units.push({ char: null, marks: paragraph.end, paragraph: index, stretch: units.length })
    return { ...paragraph, runs }
  })
  const { text: accepted, movers } = resolveMoves({ paragraphs }, () => true)
  const place = (tagged: DraftText) => placeText(tagged, units, ends)
  return { units, sides: { old: place(asBase({ paragraphs })), new: place(accepted) }, movers }
}

/** The runs, each under the number of its first unit, which it keeps in whatever is made of the text. */
function addRuns(units: Unit[], { runs }: Paragraph, paragraph: number): Run[] {
  let note: string | undefined
  let stretch = units.length
  return runs.map(({ text, marks }) => {
    const first = units.length
    if (marks.note === undefined || marks.note !== note) stretch = first
    note = marks.note
    for (const char of text.split(''))
      units.push({
        char,
        marks,
        paragraph,
        stretch: note === undefined ? units.length : stretch,
      })
    return { text, marks: { ...marks, refersTo: String(first) } }
  })
}

function placeText(
  tagged: DraftText,
  units: readonly Unit[],
  ends: ReadonlyMap<string, number>,
): PlacedText {
  const unitsOf = (run: Run) => findUnits(run, units)
  return {
    text: { paragraphs: tagged.paragraphs.map(untag) },
    paragraphs: tagged.paragraphs.map(({ id, runs }, index) => ({
      id,
      units: flatUnits(runs, unitsOf),
      end: ends.get(id) ?? -1 - index,
    })),
    notes: listFootnotes(readFootnotes(tagged)).map(({ id, runs }) => ({
      id,
      units: runs.flatMap(unitsOf),
    })),
  }
}

function untag({ runs, ...paragraph }: Paragraph): Paragraph {
  return {
    ...paragraph,
    runs: runs.map(({ text, marks: { refersTo: _tag, ...marks } }) => ({ text, marks })),
  }
}

/** What is left of a run's characters; a space at its rims may be gone, and anchors from the words of a note. */
function findUnits({ text, marks }: Run, units: readonly Unit[]): number[] {
  let at = Number(marks.refersTo)
  return text.split('').map((char) => {
    while (item(units, at).char !== char) at += 1
    return at++
  })
}

/** As flattened texts count them: a stretch of a note's runs is one reference (diff/flat-text.ts). */
function flatUnits(runs: readonly Run[], unitsOf: (run: Run) => number[]): number[] {
  let open: string | undefined
  return runs.flatMap((run) => {
    const { note } = run.marks
    const begins = note !== open
    open = note
    if (note === undefined) return unitsOf(run)
    return begins ? unitsOf(run).slice(0, 1) : []
  })
}

/** Whose a unit is; null of the text itself. */
export function putBy({ ins, sub }: Marks): Ownership | null {
  return sub ?? ins ?? null
}
