// Pasted paragraphs into the text. Words pasted within a paragraph stay within it; whole paragraphs stay whole, with their ids where
// the draft does not have them (a cut and a paste is then a move), and with new ones where it does.
import type { ParagraphBirth } from '../../../shared/document/attributes.ts'
import { type DeltaOp, writeAttributes } from '../../../shared/document/delta.ts'
import { anchor, type Paragraph, type Run } from '../../../shared/document/draft-text.ts'
import { finalId } from '../../../shared/document/final-end.ts'
import { indexOf } from '../binding/positions.ts'
import type { CommandContext } from '../commands/command.ts'
import { deleteRange } from '../commands/delete-range.ts'
import { noteAt } from '../commands/footnotes.ts'
import { isFront, openingPlace, type Placed, placeParagraphs } from '../commands/paragraphs.ts'
import type { Piece } from './piece.ts'

/** Puts pieces in place of the selection. The context must give the state anew each time it is asked for. */
export function insertPieces(getContext: () => CommandContext, pieces: readonly Piece[]): void {
  const { selection, doc } = getContext().state
  if (!selection.empty)
    deleteRange(getContext(), indexOf(doc, selection.from), indexOf(doc, selection.to))
  const context = getContext()
  const placed = placeParagraphs(context.state.doc)
  const index = indexOf(context.state.doc, context.state.selection.from)
  const here = placed.find(({ end }) => end >= index)
  const [only] = pieces
  if (!here || !only) return
  const note = noteAt(context.state)
  if (note !== null) insertInNote(context, index, { pieces, note })
  else if (
    pieces.length === 1 &&
    only.kind === 'paragraph' &&
    only.id === null &&
    here.start < here.end
  )
    insertWords(context, index, freshNotes(only.runs, context, placed))
  else insertParagraphs(context, { placed, here, index }, pieces)
}

/** A footnote is one paragraph of plain words. */
function insertInNote(
  context: CommandContext,
  index: number,
  { pieces, note }: { readonly pieces: readonly Piece[]; readonly note: string },
): void {
  const text = pieces
    .map(({ runs }) => runs.map((run) => run.text.replaceAll(anchor, '')).join(''))
    .join(' ')
  insertWords(context, index, [{ text, marks: { note } }])
}

function insertWords(context: CommandContext, index: number, runs: readonly Run[]): void {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0)
  const caret = index + length
  context.edit([...skip(index), ...toInserts(runs)], { anchor: caret, head: caret })
}

interface Place {
  readonly placed: readonly Placed[]
  readonly here: Placed
  readonly index: number
}

function insertParagraphs(context: CommandContext, place: Place, pieces: readonly Piece[]): void {
  const { placed, here, index } = place
  // Paragraphs of one part take that of the place; a whole resolution keeps its parts.
  const parts = new Set(pieces.map(({ part }) => part))
  const paragraphs = pieces.map((piece) =>
    birthOf(parts.size === 1 ? { ...piece, part: null } : piece, place, context),
  )
  const inserts = pieces.map((piece) => toInserts(freshNotes(piece.runs, context, placed)))
  const whole = (k: number): DeltaOp[] => [...(inserts[k] ?? []), newEnd(paragraphs[k])]
  const empty = here.start === here.end
  const middle = index > here.start && index < here.end
  if (isFront(here.paragraph) || (index === here.end && !empty && here.paragraph.id !== finalId)) {
    const all = paragraphs.flatMap((_, k) => whole(k))
    const last = placed[openingPlace(placed, placed.indexOf(here))] ?? here
    const caret = last.end + lengthOf(all)
    context.edit([...skip(last.end + 1), ...all], { anchor: caret, head: caret })
    return
  }
  if (!empty && !middle) {
    const all = paragraphs.flatMap((_, k) => whole(k))
    context.edit([...skip(index), ...all], {
      anchor: index + lengthOf(all),
      head: index + lengthOf(all),
    })
    return
  }
  // In the middle of a paragraph, or in an empty one: the last piece flows into what follows the caret.
  const all = [...paragraphs.slice(0, -1).flatMap((_, k) => whole(k)), ...(inserts.at(-1) ?? [])]
  context.edit([...skip(index), ...all], {
    anchor: index + lengthOf(all),
    head: index + lengthOf(all),
  })
  const last = paragraphs.at(-1)
  if (empty && last) {
    const { kind, part, level } = last
    context.setAttributes([[here.paragraph.id, { kind, part, level }]])
  }
}

/** What a pasted paragraph becomes here: what its source says of it, and for the rest what stands at the caret. */
function birthOf(piece: Piece, { placed, here }: Place, context: CommandContext): ParagraphBirth {
  const around = contextOf(here.paragraph)
  const taken = placed.some(({ paragraph }) => paragraph.id === piece.id)
  const front = piece.part === 'title' || piece.part === 'subject'
  const isApart = piece.kind === 'annex' || piece.kind === 'row'
  const part = piece.part === null || front ? around.part : piece.part
  return {
    id: piece.id !== null && !taken && piece.id !== finalId ? piece.id : context.newId(),
    kind: piece.kind,
    part: isApart ? 'text' : part,
    level: isApart ? 0 : (piece.level ?? around.level),
    ref: null,
  }
}

function contextOf(paragraph: Paragraph): Pick<Paragraph, 'part' | 'level'> {
  if (isFront(paragraph)) return { part: 'preamble', level: 0 }
  return { part: paragraph.part, level: paragraph.kind === 'heading' ? 0 : paragraph.level }
}

function newEnd(birth: ParagraphBirth | undefined): DeltaOp {
  if (!birth) throw new RangeError('a pasted paragraph has no end')
  return { insert: { p: birth }, attributes: {} }
}

/**
 * A reference to a paragraph that the draft does not have becomes plain words.
 *
 * A note that the draft has already with the same words is referred to again (so a cut and a paste gives one note, even where its
 * words went to another reference meanwhile); with other words it becomes a new note; one that was cut out keeps its id.
 */
function freshNotes(
  runs: readonly Run[],
  context: CommandContext,
  placed: readonly Placed[],
): Run[] {
  const known = readNotes(placed.flatMap(({ paragraph }) => paragraph.runs))
  const brought = readNotes(runs)
  const renamed = new Map<string, string>()
  return runs.map(({ text, marks }) => {
    const emphasis = marks.emphasis ? ({ emphasis: true } as const) : {}
    const { note, refersTo } = marks
    const isKnown = placed.some(({ paragraph }) => paragraph.id === refersTo)
    if (note === undefined)
      return {
        text,
        marks: { ...emphasis, ...(isKnown && refersTo !== undefined && { refersTo }) },
      }
    const words = brought.get(note) ?? ''
    const again = words === known.get(note)
    if (again) return { text: text.startsWith(anchor) ? anchor : '', marks: { ...emphasis, note } }
    const taken = words.replaceAll(anchor, '') !== '' && known.has(note)
    if (taken && !renamed.has(note)) renamed.set(note, context.newId())
    return { text, marks: { ...emphasis, note: renamed.get(note) ?? note } }
  })
}

/** What stands under each note's mark where it has words; the anchors of further references left out. */
function readNotes(runs: readonly Run[]): Map<string, string> {
  const notes = new Map<string, string>()
  for (const { text, marks } of runs)
    if (marks.note !== undefined && text.replaceAll(anchor, '') !== '')
      notes.set(marks.note, (notes.get(marks.note) ?? '') + text)
  return notes
}

function toInserts(runs: readonly Run[]): DeltaOp[] {
  return runs
    .filter(({ text }) => text !== '')
    .map(({ text, marks }) => ({ insert: text, attributes: writeAttributes(marks) }))
}

function lengthOf(ops: readonly DeltaOp[]): number {
  return ops.reduce((sum, { insert }) => sum + (typeof insert === 'string' ? insert.length : 1), 0)
}

function skip(index: number): DeltaOp[] {
  return index > 0 ? [{ retain: index }] : []
}
