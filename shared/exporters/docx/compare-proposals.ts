// The text without proposals and the text with all of them as a Comparison, made of the marks of the text and of nothing else: what both have
// is the same unit of the negotiated text, so words that stand twice are never taken for one another. The outputs of a comparison
// read it as any other.
import { compareRows } from '../../diff/compare-rows.ts'
import { compareDocuments } from '../../diff/diff-documents.ts'
import type { BlockRow } from '../../diff/diff-blocks.ts'
import { paragraphEnd, type Comparison, type NoteRow, type TextRun } from '../../diff/comparison.ts'
import { item } from '../../diff/at.ts'
import { flattenText } from '../../diff/flat-text.ts'
import { anchor } from '../../document/draft-text.ts'
import { numberParagraphs } from '../../numbering/number-paragraphs.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import type { ComparedPair } from '../marked/compared-pair.ts'
import { pairParagraphs, type ParagraphPair } from './pair-paragraphs.ts'
import type { PlacedParagraph, ProposalUnits } from './proposal-units.ts'

/** `content` is the draft that the units are of. Costs a pass over the units. */
export function compareProposals(content: FrozenContent, placed: ProposalUnits): ComparedPair {
  const { old, new: now } = placed.sides
  const { language } = content.masthead
  const numbered = (text: FrozenContent['text']) => ({
    ...flattenText(text),
    numbers: numberParagraphs(text, { language }),
    language,
  })
  const rows = pairParagraphs(placed).map((pair) => toRow(pair, placed))
  // What stands around the text is the same.
  const empty = { ...content, text: { paragraphs: [] } }
  const around = compareDocuments(empty, empty)
  const comparison: Comparison = {
    ...around,
    rows: compareRows(rows, numbered(old.text), numbered(now.text)),
    notes: compareNotes(placed),
  }
  return {
    old: { ...content, text: old.text },
    new: { ...content, text: now.text },
    comparison,
  }
}

/** Units as a comparison counts them: a key for each, by which it is the same in both texts. */
interface Sequence {
  readonly text: string
  readonly keys: readonly number[]
}

function toRow({ old, new: now, moved }: ParagraphPair, placed: ProposalUnits): BlockRow {
  const sequence = (side: 'old' | 'new', indexes: readonly number[]) =>
    joinParagraphs(
      indexes.map((index) => item(placed.sides[side].paragraphs, index)),
      placed,
    )
  return {
    old: [...old],
    new: [...now],
    moved,
    runs: mergeSequences(sequence('old', old), sequence('new', now)),
    share: 1,
  }
}

function joinParagraphs(
  paragraphs: readonly PlacedParagraph[],
  { units }: ProposalUnits,
): Sequence {
  let text = ''
  const keys: number[] = []
  paragraphs.forEach(({ units: own, end }, index) => {
    for (const at of own) {
      const { char, marks, stretch } = item(units, at)
      text += marks.note === undefined ? char : anchor
      keys.push(stretch)
    }
    if (index === paragraphs.length - 1) return
    text += paragraphEnd
    keys.push(end)
  })
  return { text, keys }
}

function compareNotes({ sides, units }: ProposalUnits): NoteRow[] {
  const sequence = (own: readonly number[]): Sequence => ({
    text: own.map((at) => item(units, at).char).join(''),
    keys: own,
  })
  const numbers = new Map(sides.old.notes.map(({ id }, index) => [id, index]))
  const kept = new Set(sides.new.notes.map(({ id }) => id))
  return [
    ...sides.new.notes.map(({ id, units: own }, index): NoteRow => {
      const old = numbers.get(id)
      const before = old === undefined ? [] : item(sides.old.notes, old).units
      return {
        op: old === undefined ? 'added' : 'changed',
        old: old === undefined ? null : old + 1,
        new: index + 1,
        runs: mergeSequences(sequence(before), sequence(own)),
      }
    }),
    ...sides.old.notes.flatMap(({ id, units: own }, index): NoteRow[] =>
      kept.has(id)
        ? []
        : [
            {
              op: 'deleted',
              old: index + 1,
              new: null,
              runs: mergeSequences(sequence(own), sequence([])),
            },
          ],
    ),
  ]
}

/** What one text has alone stands in the order of the negotiated text. */
function mergeSequences(old: Sequence, now: Sequence): TextRun[] {
  const places = new Map(old.keys.map((key, at) => [key, at]))
  const writer = new RunWriter()
  const at = { old: 0, new: 0 }
  const takeOld = (to: number) => {
    while (at.old < to) writer.add('deleted', old.text.charAt(at.old), at)
  }
  /** What is struck before a unit that only the new text has. */
  const takeBefore = (key: number) => {
    while (at.old < old.keys.length && item(old.keys, at.old) < key && !isNext(at.old))
      writer.add('deleted', old.text.charAt(at.old), at)
  }
  const wanted = new Set(now.keys)
  const isNext = (index: number) => wanted.has(item(old.keys, index))
  while (at.new < now.keys.length) {
    const key = item(now.keys, at.new)
    const place = places.get(key)
    if (place !== undefined && place >= at.old) {
      takeOld(place)
      writer.add('kept', now.text.charAt(at.new), at)
    } else {
      takeBefore(key)
      writer.add('inserted', now.text.charAt(at.new), at)
    }
  }
  takeOld(old.keys.length)
  return writer.runs
}

class RunWriter {
  readonly runs: TextRun[] = []

  /** Goes on by one character in the texts that have it. */
  add(op: TextRun['op'], char: string, at: { old: number; new: number }): void {
    const from = { ...at }
    if (op !== 'inserted') at.old += 1
    if (op !== 'deleted') at.new += 1
    const last = this.runs.at(-1)
    const text = last?.op === op ? last.text + char : char
    const begin = last?.op === op ? { old: last.old[0], new: last.new[0] } : from
    if (last?.op === op) this.runs.pop()
    this.runs.push({ op, text, old: [begin.old, at.old], new: [begin.new, at.new] })
  }
}
