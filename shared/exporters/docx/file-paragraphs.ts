// A marked text as the paragraphs of a Word file: where a paragraph moved, both of its places; a row of a table that did not keep its
// cells as the old row, struck, and the new one, put in, since Word tracks rows and no cells.
import { cellDivider } from '../../document/draft-text.ts'
import {
  isReference,
  type MarkedNote,
  type MarkedParagraph,
  type MarkedRun,
  type MarkedWords,
  type Op,
  type Shape,
} from '../marked/marked-text.ts'
import type { Author, ChangedEnd } from './revision-marks.ts'

/** Where runs stand: in a paragraph that both texts have, or in one that moved away or came. */
export type Ground = 'staying' | 'moveFrom' | 'moveTo'

/** A run with whose change it is, where that is not the one author of the file. */
export type FileRun = MarkedRun & {
  readonly by?: Author
  /** Who strikes what another puts in: such words are in neither text. */
  readonly struckBy?: Author
  /** Struck at the place from which its paragraph is moved away, and not moved with it. */
  readonly stays?: true
  /** Proposals that the run is a part of. */
  readonly sids?: readonly string[]
}

/** A footnote with whose its changes are. */
export type FileNote = Omit<MarkedNote, 'runs'> & { readonly runs: readonly FileWords[] }

export type FileWords = FileRun & MarkedWords

/** A marked paragraph with what is known of its place in the text and of whose its changes are. */
export type FileSource = Omit<MarkedParagraph, 'runs'> & {
  readonly runs: readonly FileRun[]
  readonly id?: string
  readonly endBy?: Author
  /** Of a row of a table that has to be struck and put in as a whole. */
  readonly rowBy?: Author
}

/** A paragraph of the file. Where it moved, both of its places have one name. */
export interface FileParagraph {
  readonly ground: Ground
  readonly name: string | null
  readonly runs: readonly FileRun[]
  readonly end: ChangedEnd | null
  readonly old: Shape | null
  readonly new: Shape | null
  /** Whether an end of a paragraph of that text is this one. */
  readonly closes: { readonly old: boolean; readonly new: boolean }
  /** The paragraph of the text, for comments upon it. */
  readonly id?: string
}

/**
 * At its new place a paragraph that moved shows its new words only: the struck ones stand at its old place, and would come back twice
 * if they were rejected. What somebody else strikes than whoever moves it arrives as put in by the one and struck by the other: in the
 * text of the one alone it stands.
 */
export function toFile(paragraphs: readonly FileSource[]): FileParagraph[] {
  const plain = divideRows(paragraphs)
  const file: FileParagraph[] = []
  let waiting: FileRun[] = []
  for (const paragraph of plain) {
    const { moved, place, runs, end, row, id, endBy } = paragraph
    const own = { ...(id !== undefined && { id }) }
    const by = { ...(endBy && { by: endBy }) }
    if (moved === null) {
      file.push({
        ...own,
        ...shapesAt(paragraph),
        ground: 'staying',
        name: null,
        runs,
        end: onEnd(end, by),
      })
      continue
    }
    const name = `move${row ?? 0}`
    if (place === 'old') {
      file.push({
        ...shapesAt(paragraph),
        ground: 'moveFrom',
        name,
        runs,
        end: { tracked: 'moveFrom', ...by },
      })
      continue
    }
    const words = joinRuns([...waiting, ...arriving(runs, endBy)])
    waiting = end === 'deleted' ? words : []
    if (end === 'deleted') continue
    const added = onEnd(end, by)
    file.push({
      ...own,
      ...shapesAt(paragraph),
      old: null,
      closes: { old: false, new: true },
      ground: 'moveTo',
      name,
      runs: words,
      end: isWholeEnd(paragraph, plain) ? { ...arrivedEnd(words), ...by } : added,
    })
  }
  return file
}

/** Like the words before it: LibreOffice leaves an empty paragraph where the two differ and are rejected. */
function arrivedEnd(runs: readonly FileRun[]): ChangedEnd {
  return { tracked: runs.at(-1)?.op === 'inserted' ? 'ins' : 'moveTo' }
}

/** The last end of a row that moved was moved with it; one before it may have been put in by a split. */
function isWholeEnd(paragraph: FileSource, all: readonly FileSource[]): boolean {
  const next = all[all.indexOf(paragraph) + 1]
  return paragraph.end === 'kept' || next?.row !== paragraph.row || next.place !== paragraph.place
}

function shapesAt({ old, new: now, end }: FileSource) {
  return {
    old,
    new: now,
    closes: { old: end !== 'inserted' && old !== null, new: end !== 'deleted' && now !== null },
  }
}

function onEnd(end: Op, by: { readonly by?: Author }): ChangedEnd | null {
  if (end === 'kept') return null
  return { tracked: end === 'inserted' ? 'ins' : 'del', ...by }
}

/** Runs of one text only. */
function ofText(runs: readonly FileRun[], side: 'old' | 'new'): FileRun[] {
  const other = side === 'old' ? 'inserted' : 'deleted'
  return runs.filter(({ op }) => op !== other)
}

function arriving(runs: readonly FileRun[], mover: Author | undefined): FileRun[] {
  return runs.flatMap((run): FileRun[] => {
    if (run.op !== 'deleted') return [run]
    return isReference(run) ? [] : struckElsewhere(run, mover)
  })
}

/** Words that one strikes and another brings here, as both; none where they are one. */
export function struckElsewhere(run: FileWords, bringer: Author | undefined): FileWords[] {
  const { by, setOff } = run
  if (!by || !bringer || isOneAuthor(by, bringer)) return []
  return [{ ...run, op: 'inserted', by: bringer, struckBy: by, wasSetOff: setOff }]
}

function isOneAuthor(a: Author, b: Author): boolean {
  return a.name === b.name && a.date === b.date
}

/** Runs that are alike, and of one author, as one. */
function joinRuns(runs: readonly FileRun[]): FileRun[] {
  const joined: FileRun[] = []
  const form = (run: FileRun) => JSON.stringify({ ...run, text: '' })
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && !isReference(last) && !isReference(run) && form(last) === form(run))
      joined[joined.length - 1] = { ...last, text: last.text + run.text }
    else joined.push(run)
  }
  return joined
}

export function isRow({ old, new: now }: Pick<FileParagraph, 'old' | 'new'>): boolean {
  return (now ?? old)?.kind === 'row'
}

/** Writes apart what touches a row of a table and is more than a change of words in its cells. */
function divideRows(paragraphs: readonly FileSource[]): FileSource[] {
  const touching = paragraphs.filter(touchesRow)
  if (touching.length === 0) return [...paragraphs]
  // What moved and became a row of a table on the way is not a move at its old place either.
  const movedRows = new Set(touching.flatMap(({ moved, row }) => (moved ? (row ?? []) : [])))
  const isTouched = (each: FileSource) =>
    touchesRow(each) || (each.row !== null && movedRows.has(each.row))
  return groupRows(paragraphs).flatMap((group) =>
    group.some(isTouched) && !isPlainRow(group)
      ? [...ofSide(group, 'old'), ...ofSide(group, 'new')]
      : group,
  )
}

function touchesRow({ old, new: now }: FileSource): boolean {
  return old?.kind === 'row' || now?.kind === 'row'
}

/** The paragraphs that one row of the comparison became. */
function groupRows(paragraphs: readonly FileSource[]): FileSource[][] {
  const groups: FileSource[][] = []
  for (const paragraph of paragraphs) {
    const group = groups.at(-1)
    const [last] = group ?? []
    const isOne = last && last.row === paragraph.row && last.place === paragraph.place
    if (group && isOne && paragraph.row !== null) group.push(paragraph)
    else groups.push([paragraph])
  }
  return groups
}

function isPlainRow(group: readonly FileSource[]): boolean {
  const [only] = group
  if (!only || group.length > 1 || only.moved !== null) return false
  if (only.place !== 'both') return true
  const keepsCells = only.runs.every(
    (run) => isReference(run) || run.op === 'kept' || !run.text.includes(cellDivider),
  )
  return keepsCells && only.old?.kind === 'row' && only.new?.kind === 'row'
}

/** The paragraphs of one text, each as a whole struck or put in; none where the text has them elsewhere. */
function ofSide(group: readonly FileSource[], side: 'old' | 'new'): FileSource[] {
  const op = side === 'old' ? 'deleted' : 'inserted'
  const other = side === 'old' ? 'inserted' : 'deleted'
  const [first] = group
  if (!first || (first.place !== 'both' && first.place !== side)) return []
  const written: FileSource[] = []
  let runs: FileRun[] = []
  const rowBy = group.find((each) => each.rowBy)?.rowBy
  group.forEach((paragraph, index) => {
    const { endBy = rowBy } = paragraph
    const own = ofText(paragraph.runs, side).map((run) => wholly(run, side))
    runs.push(...own.map((run) => (rowBy && !run.by ? { ...run, by: rowBy } : run)))
    if (paragraph.end === other && index < group.length - 1) return
    if (paragraph[side] === null) return
    written.push({
      ...paragraph,
      place: side,
      runs: joinRuns(runs),
      end: op,
      ...(endBy && { endBy }),
      moved: null,
      old: side === 'old' ? paragraph.old : null,
      new: side === 'new' ? paragraph.new : null,
    })
    runs = []
  })
  return written
}

function wholly(run: FileRun, side: 'old' | 'new'): FileRun {
  if (isReference(run))
    return side === 'old'
      ? { ...run, op: 'deleted', new: null }
      : { ...run, op: 'inserted', old: null }
  const setOff = side === 'old' && run.op === 'kept' ? run.wasSetOff : run.setOff
  const op = side === 'old' ? 'deleted' : 'inserted'
  const { clause: _clause, ...words } = run
  return { ...words, op, setOff, wasSetOff: setOff }
}
