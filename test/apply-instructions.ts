// Carries out what is read out, as somebody who has only the old text would: every quoted place is looked for by its words. Footnotes are
// written where they are referred to, so that their numbers do not count.
import type { Comparison } from '../shared/diff/comparison.ts'
import { wordsOf } from '../shared/diff/list-changes.ts'
import { flattenText } from '../shared/diff/flat-text.ts'
import type { ParagraphKind, Part } from '../shared/document/draft-text.ts'
import { readRow, type RowWords } from '../shared/oral/describe-row.ts'
import { locateSpot } from '../shared/oral/find-spot.ts'
import type {
  Act,
  Edit,
  Instruction,
  NewParagraph,
  QuotedEdit,
} from '../shared/oral/instruction.ts'
import type { FrozenContent } from '../shared/revisions/frozen-content.ts'

/** One character or one footnote each. */
type Words = readonly string[]

interface Expanded {
  readonly kind: ParagraphKind
  readonly part: Part
  readonly level: number
  readonly bracketed: boolean
  readonly words: Words
}

interface ExpandedText {
  readonly title: string
  readonly paragraphs: readonly Expanded[]
}

export function expand({ title, text }: FrozenContent): ExpandedText {
  const { paragraphs, notes } = flattenText(text)
  return {
    title,
    paragraphs: paragraphs.map(({ paragraph, text, references }) => ({
      kind: paragraph.kind,
      part: paragraph.part,
      level: paragraph.level,
      bracketed: paragraph.status === 'bracketed',
      words: withNotes(
        text,
        references.map(({ at, note }) => ({ at, words: notes[note]?.text ?? '' })),
      ),
    })),
  }
}

function withNotes(text: string, notes: readonly { at: number; words: string }[]): Words {
  const at = new Map(notes.map((note) => [note.at, `[${note.words}]`]))
  return Array.from({ length: text.length }, (_, index) => at.get(index) ?? text.charAt(index))
}

/** Throws where a place that is quoted is not found. */
export function applyInstructions(
  old: ExpandedText,
  comparison: Comparison,
  instructions: readonly Instruction[],
): ExpandedText {
  const acts = instructions.map(({ act }) => act)
  const notes = new Map(comparison.notes.map((note) => [note.old, wordsOf(note.runs, 'old')]))
  let { title } = old
  for (const act of acts) {
    if (act.kind === 'title') title = rewritten(title, act)
    const note = act.kind === 'note' ? comparison.notes[act.note] : undefined
    if (act.kind === 'note' && note) notes.set(note.old, rewritten(wordsOf(note.runs, 'old'), act))
  }
  const rows = comparison.rows.map((row, index) => {
    const whole = readRow(row)
    const parts = row.old.map((side) => old.paragraphs[side.index] ?? fail('no such paragraph'))
    const references = whole.old.flatMap(({ side, from }) =>
      side.references.map(({ at, note }) => ({ at: at + from, words: notes.get(note) ?? '' })),
    )
    return new RowState(index, parts, withNotes(whole.words.old, references), whole)
  })
  for (const act of acts) changeRow(act, rows)
  const standing = rows.filter(({ parts }) => parts.length > 0)
  let order = standing.sort((a, b) => a.oldIndex - b.oldIndex)
  for (const act of acts) order = placeRows(act, rows, order)
  return { title, paragraphs: order.flatMap((row) => row.result()) }
}

function rewritten(old: string, act: Extract<Act, { kind: 'title' | 'note' }>): string {
  return act.edits === null ? act.words : applyAll(withNotes(old, []), act.edits).join('')
}

function placeRows(act: Act, rows: readonly RowState[], order: RowState[]): RowState[] {
  if (act.kind === 'remove') return order.filter(({ index }) => !act.rows.includes(index))
  if (act.kind !== 'insert' && act.kind !== 'move') return order
  const { place } = act
  const put = act.rows.map((each) => rows[each] ?? fail('no such row'))
  const instead = act.kind === 'insert' ? act.instead : undefined
  const rest = order.filter((row) => !put.includes(row) && row.index !== instead)
  if (place.relation === 'start') return [...put, ...rest]
  const at = rest.findIndex(({ index }) => index === place.row)
  if (at === -1) fail('no such place')
  const from = place.relation === 'after' ? at + 1 : at
  return [...rest.slice(0, from), ...put, ...rest.slice(from)]
}

function changeRow(act: Act, rows: readonly RowState[]): void {
  if (act.kind === 'insert') {
    const waiting = [...act.paragraphs]
    for (const each of act.rows) rows[each]?.write(waiting.splice(0, rows[each].newCount))
  }
  const row = 'row' in act ? rows[act.row] : undefined
  if (!row) return
  if (act.kind === 'rewrite') row.write(act.paragraphs)
  if (act.kind === 'reclassify') row.change(act.paragraph, act.as)
  if (act.kind === 'brackets') row.change(act.paragraph, { bracketed: act.bracketed })
  if ('edits' in act) row.edit(act.edits ?? [])
  if (act.kind === 'divide') row.divide(act.lengths)
}

class RowState {
  readonly index: number
  readonly parts: readonly Expanded[]
  readonly oldIndex: number
  readonly newCount: number
  readonly #words: Words
  readonly #whole: RowWords
  #edits: Edit[] = []
  #lengths: readonly number[] | null = null
  #written: readonly Expanded[] | null = null
  readonly #changes = new Map<number, Partial<Expanded>>()

  constructor(index: number, parts: readonly Expanded[], words: Words, whole: RowWords) {
    this.index = index
    this.parts = parts
    this.oldIndex = whole.row.old[0]?.index ?? -1
    this.newCount = whole.row.new.length
    this.#words = words
    this.#whole = whole
  }

  edit(edits: readonly (Edit | QuotedEdit)[]): void {
    for (const edit of edits) if ('spot' in edit) this.#check(edit)
    this.#edits.push(...edits)
  }

  /** The place that is quoted is the one that is meant. */
  #check({ spot, side, from, to }: QuotedEdit): void {
    const part = this.#whole.old[side] ?? fail('no such paragraph')
    const { shown } = part
    const [start, end] = [shown.at(from - part.from), shown.at(to - part.from)]
    const quoted = shown.text.slice(start, end).trim()
    if (spot === null) {
      const [before, after] = [shown.text.slice(0, start).trim(), shown.text.slice(end).trim()]
      if (before !== '' && after !== '') fail('neither at the beginning nor at the end')
      return
    }
    const found = locateSpot(shown.text, spot) ?? fail(`${spot.quote} is not one place`)
    if (quoted !== '') {
      const trimmed = shown.text.slice(start, end)
      const at = start + trimmed.length - trimmed.trimStart().length
      if (spot.quote !== quoted || found !== at) fail(`${spot.quote} is not ${quoted}`)
    } else if (
      shown.text.slice(found + spot.quote.length, start).trim() !== '' ||
      found + spot.quote.length > start
    )
      fail(`${spot.quote} is not before it`)
  }

  divide(lengths: readonly number[]): void {
    this.#lengths = lengths
  }

  write(paragraphs: readonly NewParagraph[]): void {
    this.#written = paragraphs.map(({ notes, words, ...rest }) => ({
      ...rest,
      words: withNotes(words, notes),
    }))
  }

  change(paragraph: number, as: Partial<Expanded>): void {
    this.#changes.set(paragraph, { ...this.#changes.get(paragraph), ...as })
  }

  result(): Expanded[] {
    if (this.#written) return [...this.#written]
    const words = applyAll(this.#words, this.#edits)
    const lengths = this.#lengths ?? [words.length]
    let from = 0
    return lengths.map((length, index) => {
      const first = this.parts[Math.min(index, this.parts.length - 1)] ?? fail('no paragraph')
      const own = words.slice(from, from + length)
      from += length + 1
      return { ...first, ...this.#changes.get(index), words: own }
    })
  }
}

function applyAll(words: Words, edits: readonly Edit[]): string[] {
  const out = [...words]
  for (const { from, to, words: put, notes } of [...edits].sort(
    (a, b) => b.from - a.from || b.to - a.to,
  ))
    out.splice(from, to - from, ...withNotes(put, notes))
  return out
}

function fail(why: string): never {
  throw new Error(why)
}
