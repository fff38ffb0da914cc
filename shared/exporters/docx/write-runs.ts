// Marked runs as Word's: words with their character style and direction, references as footnotes and fields, each under its mark.
import type { Language } from '../../document/language.ts'
import { isReference, type MarkedWords } from '../marked/marked-text.ts'
import { cleanWords } from '../print/printable-text.ts'
import type { FileRun, FileWords, Ground } from './file-paragraphs.ts'
import type { NotePlan, WrittenReference } from './note-plan.ts'
import type { Author, RevisionMarks, Tracked } from './revision-marks.ts'
import { splitWords, type SplitWords } from './split-words.ts'
import { escapeText, tag, valued } from './xml.ts'

export interface RunContext {
  readonly language: Language
  readonly marks: RevisionMarks
  /** Null where no reference can stand: in a note, in a running head. */
  readonly notes: NotePlan | null
  /** Properties of every run, in the order of the schema between style and direction. */
  readonly base?: string
}

type FileReference = Exclude<FileRun, MarkedWords>

/** Runs of a paragraph, in order. On the ground of a move only those of its own text may be given. */
export function writeRuns(
  runs: readonly FileRun[],
  context: RunContext,
  ground: Ground = 'staying',
): string {
  const own = { ...context, foreign: isForeign(runs), clauses: wholeClauses(runs) }
  return runs
    .map((run, index) => {
      if (!isReference(run)) return writeMarked(run, own, ground)
      return writeComma(runs[index - 1], run, own, ground) + writeReferences(run, own, ground)
    })
    .join('')
}

/** Between two references, raised as they are: 2,3 are not note 23. It comes and goes with either of them. */
function writeComma(
  before: FileRun | undefined,
  run: FileReference,
  context: OwnContext,
  ground: Ground,
): string {
  if (!before || !isReference(before) || !context.notes) return ''
  const changing = [before, run].filter(({ op }) => op !== 'kept')
  const [first, second] = changing
  if (first && second && first.op !== second.op) return ''
  const tracked = trackedOf(first ?? run, ground)
  const style = valued('w:rStyle', 'FootnoteReference') + (context.base ?? '')
  const comma = writeText(context.language === 'ar' ? '،' : ',', tracked)
  return context.marks.around(tracked, writeRun(style, comma), (first ?? run).by)
}

interface OwnContext extends RunContext {
  /** Of runs without a word in the script of an Arabic text: they keep their own direction. */
  readonly foreign: boolean
  /** The clauses that are written as moves. */
  readonly clauses: ReadonlySet<number>
}

/** Those of one stretch at each of their places: a name may stand for one only. Others are struck here and put in there. */
function wholeClauses(runs: readonly FileRun[]): Set<number> {
  const clauses = runs.flatMap((run) => (isReference(run) ? [] : (run.clause ?? [])))
  return new Set(clauses.filter((clause) => clauses.filter((each) => each === clause).length === 2))
}

type Changing = Pick<FileRun, 'op' | 'stays'>

function isForeign(runs: readonly FileRun[]): boolean {
  const text = runs.map((run) => (isReference(run) ? '' : run.text)).join('')
  // Groups of figures too would come in the wrong order.
  return (
    !/\p{Script=Arabic}/u.test(text) && /[\p{Script=Latin}\p{Script=Cyrillic}]|\d\s+\d/u.test(text)
  )
}

function trackedOf({ op, stays }: Changing, ground: Ground): Tracked | null {
  if (ground === 'moveFrom') return stays ? 'del' : 'moveFrom'
  if (op === 'kept') return ground === 'moveTo' ? 'moveTo' : null
  return op === 'inserted' ? 'ins' : 'del'
}

function writeMarked(run: FileWords, context: OwnContext, ground: Ground): string {
  const { marks } = context
  const { by, clause } = run
  if (ground !== 'staying' || clause === undefined || !context.clauses.has(clause))
    return marks.around(trackedOf(run, ground), writeChanged(run, context, ground), by)
  const side = run.op === 'deleted' ? 'moveFrom' : 'moveTo'
  const style = { setOff: run.setOff, wasSetOff: run.setOff, tracked: side } as const
  const words = marks.around(side, writeWords(run.text, style, context), by)
  return marks.range(side, `clause${clause}`, words, by)
}

/** The words under the mark of whoever struck them, where another put them in. */
function writeChanged(run: FileWords, context: OwnContext, ground: Ground): string {
  const tracked = trackedOf(run, ground)
  // On its new place a paragraph that moved has no old form to go back to.
  const wasSetOff = run.op === 'kept' && ground === 'staying' ? run.wasSetOff : run.setOff
  const setOff = ground === 'moveFrom' && run.op === 'kept' ? run.wasSetOff : run.setOff
  const style = { setOff, wasSetOff: ground === 'moveFrom' ? setOff : wasSetOff }
  if (run.struckBy === undefined) return writeWords(run.text, { ...style, tracked }, context)
  const struck = writeWords(run.text, { ...style, tracked: 'del' }, context)
  return context.marks.around('del', struck, run.struckBy)
}

interface WordStyle {
  readonly setOff: boolean
  readonly wasSetOff: boolean
  readonly tracked: Tracked | null
}

function writeWords(text: string, style: WordStyle, context: OwnContext): string {
  const { language, marks, foreign, base = '' } = context
  return splitWords(cleanWords(text), language, foreign)
    .map((piece) => {
      const properties = propertiesOf(style.setOff, piece, base)
      const change =
        style.setOff === style.wasSetOff
          ? ''
          : marks.before('rPrChange', tag('w:rPr', {}, propertiesOf(style.wasSetOff, piece, base)))
      return writeRun(properties + change, writeText(piece.text, style.tracked))
    })
    .join('')
}

function propertiesOf(setOff: boolean, { rtl, raised }: SplitWords, base: string): string {
  return (
    (setOff ? valued('w:rStyle', 'UNOpeningWords') : '') +
    base +
    (raised ? valued('w:vertAlign', 'superscript') : '') +
    (rtl ? tag('w:rtl') : '')
  )
}

function writeRun(properties: string, content: string): string {
  return tag('w:r', {}, properties === '' ? '' : tag('w:rPr', {}, properties), content)
}

function writeText(text: string, tracked: Tracked | null): string {
  const name = tracked === 'del' ? 'w:delText' : 'w:t'
  return `<${name} xml:space="preserve">${escapeText(text)}</${name}>`
}

function writeReferences(run: FileReference, context: RunContext, ground: Ground): string {
  const { notes } = context
  if (!notes) return ''
  return notes
    .place(ground === 'staying' ? run : ofOneSide(run, ground))
    .map((written) => writeReference(written, { ...context, by: run.by, stays: run.stays }, ground))
    .join('')
}

/** The words of a note move with its reference, and are of whoever moves it. */
function ofOneSide(run: FileReference, ground: 'moveFrom' | 'moveTo'): FileReference {
  return ground === 'moveFrom'
    ? { ...run, op: 'deleted', new: null }
    : { ...run, op: 'inserted', old: null }
}

function writeReference(
  written: WrittenReference,
  context: RunContext & { readonly by: Author | undefined; readonly stays: true | undefined },
  ground: Ground,
): string {
  const { marks, by, stays, base = '' } = context
  const moved = ground === 'moveFrom' && stays ? 'del' : ground
  const tracked = moved === 'staying' ? trackedOf(written, moved) : moved
  const style = valued('w:rStyle', 'FootnoteReference') + base
  if (written.kind === 'repeat')
    return marks.around(tracked, writeField(written, tracked, style), by)
  const { id, mark, bookmark } = written.footnote
  const reference = tag('w:footnoteReference', {
    ...(mark !== null && { 'w:customMarkFollows': 1 }),
    'w:id': id,
  })
  const properties = mark === null ? style : base
  const place = marks.nextId()
  return (
    tag('w:bookmarkStart', { 'w:id': place, 'w:name': bookmark }) +
    marks.around(
      tracked,
      writeRun(properties, reference + (mark === null ? '' : writeText(mark, tracked))),
      by,
    ) +
    tag('w:bookmarkEnd', { 'w:id': place })
  )
}

function writeField(
  { bookmark, printed }: Extract<WrittenReference, { kind: 'repeat' }>,
  tracked: Tracked | null,
  style: string,
): string {
  const character = (type: string) => writeRun(style, tag('w:fldChar', { 'w:fldCharType': type }))
  const name = tracked === 'del' ? 'w:delInstrText' : 'w:instrText'
  const code = `<${name} xml:space="preserve"> NOTEREF ${bookmark} \\f \\h </${name}>`
  return (
    character('begin') +
    writeRun(style, code) +
    character('separate') +
    writeRun(style, writeText(printed, tracked)) +
    character('end')
  )
}
