// A comparison as the printed page of the new text, in which struck words stand too: deleted, inserted and moved words carry their change, and the
// template draws it (templates/marked.typ).
import { toPrintModel } from '../print/print-model.ts'
import { markedWording } from '../wording/marked-wording.ts'
import { withDepths } from '../print/print-depths.ts'
import { isolatedRow, layTables, rowPieces } from '../print/print-tables.ts'
import { isolatedRuns, printable } from '../print/printable-text.ts'
import type {
  PrintedLine,
  PrintedNote,
  PrintedParagraph,
  PrintedRun,
  PrintModel,
} from '../print/printed-page.ts'
import { comparisonFigures, comparisonHeading, listSigns } from './comparison-words.ts'
import { comparedNames, type ComparedPair, type MarkOptions } from './compared-pair.ts'
import { markText } from './mark-text.ts'
import {
  isReference,
  type MarkedLine,
  type MarkedNote,
  type MarkedReference,
  type MarkedRun,
  type MarkedText,
  type MarkedWords,
} from './marked-text.ts'
import { readParagraphs, type ReadParagraph } from './reading.ts'

/** `moved-in` and `moved-out` are the two places of a clause that moved; `raised` is the number of a note without the note. */
type Change = 'inserted' | 'deleted' | 'inserted-deleted' | 'moved-in' | 'moved-out' | 'ghost'

export type ChangedRun = PrintedRun & { readonly change?: Change; readonly raised?: true }

export interface ChangedParagraph extends PrintedParagraph {
  readonly runs: readonly ChangedRun[]
  /** Of one that is wholly new or gone: its number is drawn so. */
  readonly change?: Change
  /** In the margin beside its first line. */
  readonly remark?: string
  /** A change bar along the whole of it. */
  readonly bar?: true
}

export interface MarkedPrintModel extends PrintModel {
  readonly paragraphs: readonly ChangedParagraph[]
  readonly marked: {
    readonly heading: string
    readonly figures: readonly string[]
    /** With its colon. */
    readonly legend: string
    /** Between the three. */
    readonly comma: string
    readonly inserted: string
    readonly deleted: string
    /** Null where nothing is said of moves. */
    readonly moved: string | null
    readonly symbol: readonly ChangedRun[]
    readonly organ: readonly ChangedRun[]
    readonly distribution: readonly (readonly ChangedRun[])[]
  }
}

/** Never refuses and never throws. */
export function toMarkedPrint(pair: ComparedPair, options: MarkOptions): MarkedPrintModel {
  const marked = markText(pair, options)
  const model = toPrintModel(pair.new, options.new)
  const printer = new MarkedPrinter(marked)
  const { language, comparison, head } = marked
  const wording = markedWording(language)
  const heading = comparisonHeading(language, comparedNames(pair, options))
  const { colon, comma } = listSigns(language)
  // In the order of reading: a note is printed where it is first referred to.
  const symbol = printer.runs(head.symbol)
  const session = printer.lines(head.session)
  const sponsors = printer.lines(head.sponsors)
  const adopted = printer.lines(head.adopted)
  const read = readParagraphs(marked)
  const isTitle = ({ shape, ghost }: ReadParagraph) => shape.part === 'title' && !ghost
  const title = read.filter(isTitle).flatMap(({ runs }) => printer.runs(runs))
  const paragraphs = printer.paragraphs(
    read.filter((paragraph) => !isTitle(paragraph)),
    title.length > 0,
  )
  return {
    ...model,
    metadata: { ...model.metadata, title: `${heading}. ${model.metadata.title}` },
    session,
    sponsors: sponsors.length === 0 ? null : sponsors.flatMap(({ runs }) => runs),
    adopted,
    title,
    paragraphs,
    notes: printer.notes(),
    foot: noFoot,
    runningHead: heading,
    marked: {
      heading,
      figures: comparisonFigures(comparison),
      legend: `${wording.legend}${colon}`,
      comma,
      inserted: wording.inserted,
      deleted: wording.deleted,
      moved: wording.moved,
      symbol,
      organ: printer.runs(head.organ),
      distribution: printer.lines(head.distribution).map(({ runs }) => runs),
    },
  }
}

/** The job number and the code of the address are those of the new document, which this is not. */
const noFoot: PrintModel['foot'] = {
  job: null,
  barcode: null,
  bars: null,
  qr: null,
  recycle: null,
  short: null,
}

class MarkedPrinter {
  readonly #language: MarkedText['language']
  readonly #notes: Readonly<Record<'old' | 'new', ReadonlyMap<string, MarkedNote>>>
  readonly #printed = new Map<string, PrintedNote>()

  constructor({ language, notes }: Pick<MarkedText, 'language' | 'notes'>) {
    this.#language = language
    const by = (side: 'old' | 'new') =>
      new Map(notes.flatMap((note) => (note[side] ? [[note[side].key, note] as const] : [])))
    this.#notes = { old: by('old'), new: by('new') }
  }

  /** The notes that were referred to so far. */
  notes(): PrintModel['notes'] {
    return Object.fromEntries(this.#printed)
  }

  runs(runs: readonly MarkedRun[]): ChangedRun[] {
    const printed = runs.flatMap((run) =>
      isReference(run) ? this.#reference(run) : printWords(run),
    )
    return isolatedRuns(printed, this.#language)
  }

  row(runs: readonly MarkedRun[]): ChangedRun[] {
    const printed = runs.flatMap((run) =>
      isReference(run) ? this.#reference(run) : printWords(run, rowPieces),
    )
    return isolatedRow(printed, this.#language)
  }

  /** What was struck is printed before what came in its place. */
  lines(lines: readonly MarkedLine[]): PrintedLine[] {
    return lines.map(({ runs, bold }) => ({ runs: this.runs(runs), bold }))
  }

  paragraphs(read: readonly ReadParagraph[], hasTitle: boolean): ChangedParagraph[] {
    const printed = read.map((paragraph): ChangedParagraph => {
      const { shape, place, remark, changedAsWhole, ghost } = paragraph
      const role = roleOf(paragraph)
      const change = changeOf(paragraph)
      const runs = role === 'row' ? this.row(paragraph.runs) : this.runs(paragraph.runs)
      return {
        role,
        level: role === 'text' ? 0 : shape.level,
        depth: 0,
        number: shape.number,
        runs: ghost ? runs.map((run) => ({ ...run, change: 'ghost' as const })) : runs,
        ...(change && place !== 'both' && { change }),
        ...(remark !== null && { remark: printable(remark) }),
        ...(changedAsWhole && { bar: true as const }),
      }
    })
    return withDepths(layTables(printed), hasTitle)
  }

  #reference({ op, old, new: now }: MarkedReference): ChangedRun[] {
    const change = op === 'kept' ? {} : { change: op }
    if (now) return this.#noted(now.key, this.#notes.new.get(now.key), change)
    const note = old && this.#notes.old.get(old.key)
    if (!note) return []
    // The note is still there, under another number, and printed with its new reference.
    const mark = this.#sign(note.old?.mark ?? '')
    return note.new
      ? [{ text: mark, setOff: false, raised: true, ...change }]
      : this.#noted(`gone-${old.key}`, note, change)
  }

  #noted(
    key: string,
    note: MarkedNote | undefined,
    change: { readonly change?: Change },
  ): ChangedRun[] {
    if (!note) return []
    const repeat = this.#printed.has(key)
    if (!repeat) this.#print(key, note, (note.new ?? note.old)?.mark ?? '')
    return [{ note: key, repeat, ...change }]
  }

  #print(key: string, { runs }: MarkedNote, mark: string): void {
    const printed = isolatedRuns(
      runs.flatMap((run) => printWords(run)),
      this.#language,
    )
    this.#printed.set(key, { mark: this.#sign(mark), runs: printed })
  }

  #sign(mark: string): string {
    return this.#language === 'ar' && !mark.startsWith('*') ? `(${mark})` : mark
  }
}

/** Of a number that changed by itself the new one is printed, as no change. */
function printWords(
  run: MarkedWords,
  cut = (text: string): readonly string[] => [printable(text)],
): ChangedRun[] {
  if (run.automatic && run.op === 'deleted') return []
  const words = cut(run.text).map((text) => ({ text, setOff: run.setOff }))
  const change = wordChange(run)
  return change === null ? words : words.map((piece) => ({ ...piece, change }))
}

function wordChange({ automatic, op, clause }: MarkedWords): Change | null {
  if (automatic || op === 'kept') return null
  if (clause === undefined) return op
  return op === 'deleted' ? 'moved-out' : 'moved-in'
}

function changeOf({ place, ghost }: ReadParagraph): Change | null {
  if (ghost) return 'ghost'
  if (place === 'both') return null
  return place === 'old' ? 'deleted' : 'inserted'
}

/** A heading that is gone has no place in the outline. */
function roleOf({ shape, place, runs, ghost }: ReadParagraph): PrintedParagraph['role'] {
  const { kind, level, part } = shape
  if (kind === 'row') return kind
  if (ghost) return 'text'
  const hasWords = runs.some(
    (run) => !isReference(run) && run.op !== 'deleted' && run.text.trim() !== '',
  )
  if (kind === 'heading') return place === 'old' || !hasWords ? 'text' : 'heading'
  if (kind === 'annex') return place === 'old' ? 'text' : kind
  if (level > 0) return 'subparagraph'
  if (part === 'subject') return 'subject'
  return part === 'operative' || part === 'numbered' ? 'numbered' : 'text'
}
