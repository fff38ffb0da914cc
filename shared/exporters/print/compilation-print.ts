// A compilation text as printed pages (rules.md 6.2): the text under the labels of the room, what is proposed bold or struck between
// brackets with a bar beside it, and in the margin whose it is and who thinks what of it (templates/compilation.typ).
import { unreachable } from '../../assert.ts'
import type { Compilation, CompiledParagraph, Segment } from '../../negotiation/compilation.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import { toPrintModel, type PrintOptions } from './print-model.ts'
import { withDepths } from './print-depths.ts'
import { isolatedRow, layTables, rowPieces } from './print-tables.ts'
import { isolated, isolatedRuns, printable } from './printable-text.ts'
import type { PrintedNote, PrintedParagraph, PrintedRun, PrintModel } from './printed-page.ts'
import { compileWords } from '../../negotiation/compile-words.ts'

/** `aside` is drawn in the margin of its line, and read where it stands. */
type CompiledRun = PrintedRun & {
  readonly change?: 'proposed' | 'struck' | 'proposed-struck'
  readonly aside?: true
}

export interface CompilationPrintModel extends PrintModel {
  readonly paragraphs: readonly (PrintedParagraph & { readonly runs: readonly CompiledRun[] })[]
  readonly title: readonly CompiledRun[]
  readonly compiled: {
    readonly heading: string
    /** When and where, under the heading. */
    readonly lines: readonly string[]
  }
}

/** `lines` say when and where. Never refuses; costs a pass over the segments. */
export function toCompilationPrint(
  content: FrozenContent,
  compilation: Compilation,
  lines: readonly string[],
  options: Omit<PrintOptions, 'status'> = {},
): CompilationPrintModel {
  const { language } = compilation
  const model = toPrintModel(content, { ...options, status: 'draft' })
  const { heading } = compileWords(language)
  const printer = new CompilationPrinter(compilation)
  const [first, ...rest] = compilation.paragraphs
  const hasTitle = first?.part === 'title' && first.segments.length > 0
  const title = hasTitle ? printer.runs(first.segments) : []
  const paragraphs = (hasTitle ? rest : compilation.paragraphs)
    .filter(({ segments, label }) => segments.length > 0 || label !== null)
    .map((paragraph) => printer.paragraph(paragraph))
  const ownNotes = Object.entries(model.notes).filter(([key]) => !/^n\d+$/u.test(key))
  return {
    ...model,
    template: 'compilation',
    metadata: { ...model.metadata, title: `${heading}. ${model.metadata.title}` },
    title,
    subtitle: null,
    paragraphs: withDepths(layTables(paragraphs), hasTitle),
    adopted: [],
    adoption: [],
    notes: { ...Object.fromEntries(ownNotes), ...printer.notes() },
    runningHead: heading,
    compiled: { heading, lines: lines.map((line) => isolated(printable(line), language)) },
  }
}

class CompilationPrinter {
  readonly #compilation: Compilation
  readonly #referred = new Set<number>()

  constructor(compilation: Compilation) {
    this.#compilation = compilation
  }

  paragraph({
    kind,
    part,
    level,
    label,
    segments,
  }: CompiledParagraph): CompilationPrintModel['paragraphs'][number] {
    const runs = kind === 'row' ? this.row(segments) : this.runs(segments)
    const number = label === null ? null : printable(label)
    const plain = { level: 0, depth: 0, number, runs }
    if (kind === 'row' || kind === 'annex') return { ...plain, role: kind }
    // A heading without words has no place in the outline, and PDF/UA refuses it.
    if (kind === 'heading' && runs.some((run) => 'text' in run && run.text.trim()))
      return { ...plain, role: 'heading' }
    const role = level > 0 ? 'subparagraph' : part === 'subject' ? 'subject' : 'text'
    return { ...plain, role, level }
  }

  runs(segments: readonly Segment[]): readonly CompiledRun[] {
    return isolatedRuns(
      segments.map((segment) => this.#run(segment)),
      this.#compilation.language,
    )
  }

  row(segments: readonly Segment[]): readonly CompiledRun[] {
    const runs = segments.flatMap((segment) => {
      const run = this.#run(segment)
      if (segment.kind !== 'words' || !('text' in run)) return run
      return rowPieces(segment.text).map((text) => ({ ...run, text }))
    })
    return isolatedRow(runs, this.#compilation.language)
  }

  /** Those referred to so far. */
  notes(): Readonly<Record<string, PrintedNote>> {
    const { notes, language } = this.#compilation
    return Object.fromEntries(
      notes
        .filter(({ number }) => this.#referred.has(number))
        .map(({ number, segments }) => [
          `n${number}`,
          {
            mark: language === 'ar' ? `(${number})` : String(number),
            runs: isolatedRuns(segments.flatMap(noteRun), language),
          },
        ]),
    )
  }

  #run(segment: Segment): CompiledRun {
    switch (segment.kind) {
      case 'words': {
        const { inserted, struck, text, emphasis } = segment
        const words = { text: printable(text), setOff: emphasis }
        if (inserted) return { ...words, change: struck ? 'proposed-struck' : 'proposed' }
        return struck ? { ...words, change: 'struck' } : words
      }
      case 'note': {
        const repeat = this.#referred.has(segment.number)
        this.#referred.add(segment.number)
        return { note: `n${segment.number}`, repeat }
      }
      case 'attribution':
        return { text: printable(segment.text.trim()), setOff: false, aside: true }
      case 'bracket':
      case 'remark':
        return { text: printable(segment.text), setOff: false }
      default:
        return unreachable(segment)
    }
  }
}

/** A note within a note is not printed, and who proposes a note's words stands in its line. */
function noteRun(segment: Segment): CompiledRun[] {
  if (segment.kind === 'note') return []
  if (segment.kind !== 'words') return [{ text: printable(segment.text), setOff: false }]
  const { inserted, struck, text } = segment
  const words = { text: printable(text), setOff: false }
  if (inserted) return [{ ...words, change: struck ? 'proposed-struck' : 'proposed' }]
  return [struck ? { ...words, change: 'struck' } : words]
}
