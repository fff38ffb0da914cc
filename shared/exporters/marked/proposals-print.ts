// A draft in the middle of its negotiation as printed pages: the text with what is proposed underlined, what would go struck through, a
// bar beside it, and in the margin whose proposal it is, `+` before a delegation that puts words in and `−` before one that strikes them. The
// compilation text says the same in brackets; this one shows how the pages would read.
import type { DraftText, Marks, Ownership, Paragraph } from '../../document/draft-text.ts'
import { listFootnotes, readFootnotes, type FootnoteReference } from '../../document/footnotes.ts'
import type { Language } from '../../document/language.ts'
import { compileWords } from '../../negotiation/compile-words.ts'
import { type Labels, noLabels } from '../../numbering/label.ts'
import { numberParagraphs, type ParagraphNumber } from '../../numbering/number-paragraphs.ts'
import { resolveReferences } from '../../numbering/refer-to-paragraph.ts'
import { isSplitHead } from '../../numbering/split-heads.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import { delegationName } from '../../sponsors/delegation-name.ts'
import { withDepths } from '../print/print-depths.ts'
import { roleOf, toPrintModel, type PrintOptions } from '../print/print-model.ts'
import { noteKey, noteRuns, printRuns } from '../print/print-runs.ts'
import { isolatedRow, layTables } from '../print/print-tables.ts'
import { isolated, isolatedRuns, printable } from '../print/printable-text.ts'
import type { PrintedNote } from '../print/printed-page.ts'
import { markedWording } from '../wording/marked-wording.ts'
import { listSigns } from './comparison-words.ts'
import type { ChangedParagraph, ChangedRun, MarkedPrintModel } from './marked-print.ts'

/** `aside` stands in the margin of its line, and is read where it stands. */
type ProposedRun = ChangedRun & { readonly aside?: true }

interface ProposedParagraph extends ChangedParagraph {
  readonly runs: readonly ProposedRun[]
}

export interface ProposalsPrintModel extends MarkedPrintModel {
  readonly title: readonly ProposedRun[]
  readonly paragraphs: readonly ProposedParagraph[]
}

/**
 * `content` has the text with its proposals; `lines` say when and where. Never refuses and never throws. Costs a pass over the text for each
 * of numbers, notes and runs.
 */
export function toProposalsPrint(
  content: FrozenContent,
  lines: readonly string[],
  options: Omit<PrintOptions, 'status'> = {},
): ProposalsPrintModel {
  const { language } = content.masthead
  const { labels = noLabels } = options
  const model = toPrintModel(content, { ...options, status: 'draft' })
  const wording = markedWording(language)
  const text = resolveReferences(content.text, { language, labels })
  const printer = new ProposalsPrinter(text, language, labels)
  const [first, ...rest] = text.paragraphs
  const hasTitle = first?.part === 'title' && first.runs.length > 0
  const title = hasTitle ? printer.runs(first) : []
  const printed = (hasTitle ? rest : text.paragraphs).flatMap((each) => printer.paragraph(each))
  const ownNotes = Object.entries(model.notes).filter(([key]) => !/^n\d+$/u.test(key))
  const { colon, comma } = listSigns(language)
  const plain = (words: string) => (words === '' ? [] : [{ text: words, setOff: false }])
  return {
    ...model,
    metadata: { ...model.metadata, title: `${wording.proposals}. ${model.metadata.title}` },
    title,
    paragraphs: withDepths(layTables(printed), title.length > 0),
    notes: { ...Object.fromEntries(ownNotes), ...printer.notes() },
    runningHead: wording.proposals,
    marked: {
      heading: wording.proposals,
      figures: lines.map((line) => isolated(printable(line), language)),
      legend: `${wording.legend}${colon}`,
      comma,
      inserted: wording.inserted,
      deleted: wording.deleted,
      moved: null,
      symbol: plain(model.masthead.statement ?? ''),
      organ: plain(model.masthead.organ),
      distribution: model.masthead.distribution.map(plain),
    },
  }
}

/** Whose words they are, and what would become of them. */
interface Proposed {
  /** Words that are proposed, and that somebody else would strike, are both. */
  readonly change: 'inserted' | 'deleted' | 'inserted-deleted'
  readonly puts: readonly Ownership[]
  readonly strikes: readonly Ownership[]
}

class ProposalsPrinter {
  readonly #language: Language
  readonly #numbers: ReadonlyMap<string, ParagraphNumber>
  readonly #paths: ReadonlyMap<string, string | null>
  readonly #references: readonly FootnoteReference[]
  readonly #byParagraph: ReadonlyMap<string, readonly FootnoteReference[]>
  /** What was said in the margin last: it is said once for neighbouring words. */
  #said = ''

  constructor(text: DraftText, language: Language, labels: Labels) {
    const numbers = numberParagraphs(text, { language, labels })
    this.#language = language
    this.#numbers = new Map(
      text.paragraphs.flatMap(({ id }, index) => {
        const number = numbers[index]
        return number ? [[id, number] as const] : []
      }),
    )
    this.#paths = new Map([...this.#numbers].map(([id, { path }]) => [id, path]))
    this.#references = readFootnotes(text)
    this.#byParagraph = Map.groupBy(this.#references, ({ paragraphId }) => paragraphId)
  }

  notes(): Record<string, PrintedNote> {
    const language = this.#language
    return Object.fromEntries(
      listFootnotes(this.#references).map((footnote) => {
        const mark = language === 'ar' ? `(${footnote.number})` : String(footnote.number)
        return [noteKey(footnote), { mark, runs: isolatedRuns(noteRuns(footnote), language) }]
      }),
    )
  }

  /** Nothing for a place to write. */
  paragraph(paragraph: Paragraph): ProposedParagraph[] {
    const number = this.#numbers.get(paragraph.id)?.printed ?? null
    const runs = this.runs(paragraph)
    if (runs.length === 0 && number === null && paragraph.kind !== 'row') return []
    const role = roleOf(paragraph, number)
    const isNew = paragraph.kind !== 'move' && isProposedAsWhole(paragraph)
    return [
      {
        role: role === 'heading' && isNew ? 'text' : role,
        level: paragraph.level,
        depth: 0,
        number,
        runs,
        ...(isNew && { change: 'inserted' as const }),
      },
    ]
  }

  runs(paragraph: Paragraph): ProposedRun[] {
    this.#said = ''
    const words = paragraph.kind === 'move' ? this.#placedHere(paragraph) : this.#words(paragraph)
    const printed = [...words, ...this.#end(paragraph)]
    if (paragraph.kind === 'row') return isolatedRow(printed, this.#language)
    return isolatedRuns(printed, this.#language)
  }

  /** Each stretch of one proposal behind the name that stands beside it. */
  #words(paragraph: Paragraph): ProposedRun[] {
    const references = this.#byParagraph.get(paragraph.id) ?? []
    return cutStretches(paragraph, references).flatMap(({ runs, proposed, references: own }) => {
      const printed = printRuns({ ...paragraph, runs }, own, this.#language)
      if (proposed === null) {
        this.#said = ''
        return printed
      }
      const { change } = proposed
      return [...this.#aside(proposed), ...printed.map((run) => ({ ...run, change }))]
    })
  }

  #aside({ puts, strikes }: Proposed): ProposedRun[] {
    const { comma, semicolon } = compileWords(this.#language)
    const name = (sign: string, by: readonly Ownership[]) => {
      const names = by.map((each) => delegationName(each.by, this.#language))
      return names.length === 0 ? [] : [`${sign} ${[...new Set(names)].join(comma)}`]
    }
    const text = printable([...name('+', puts), ...name('−', strikes)].join(semicolon))
    if (text === this.#said || text === '') return []
    this.#said = text
    return [{ text, setOff: false, aside: true }]
  }

  /** A paragraph that would be brought here from elsewhere. */
  #placedHere({ ref, end }: Paragraph): ProposedRun[] {
    const { placedHere, gone, unnamed } = compileWords(this.#language)
    const path = ref === null ? undefined : this.#paths.get(ref)
    const words = `[${placedHere(path === undefined ? gone : (path ?? unnamed))}]`
    return this.#sign(words, put(end))
  }

  /** A paragraph mark that is put in divides, one that is struck joins. */
  #end(paragraph: Paragraph): ProposedRun[] {
    const { end } = paragraph
    const { del: strikes = [] } = end
    const divides = isSplitHead(paragraph) ? this.#sign(endSign, put(end)) : []
    const joins =
      strikes.length > 0 ? this.#sign(endSign, { change: 'deleted', puts: [], strikes }) : []
    return [...divides, ...joins]
  }

  #sign(text: string, proposed: Proposed): ProposedRun[] {
    const { change } = proposed
    return [...this.#aside(proposed), { text: printable(text), setOff: false, change }]
  }
}

const endSign = '\u00B6'

function put({ ins, sub }: Marks): Proposed {
  const owner = sub ?? ins
  return { change: 'inserted', puts: owner ? [owner] : [], strikes: [] }
}

function isProposedAsWhole(paragraph: Paragraph): boolean {
  const { end, kind } = paragraph
  const isOwned = end.ins !== undefined || end.sub !== undefined || kind === 'alternative'
  return isOwned && !isSplitHead(paragraph)
}

interface Stretch {
  readonly runs: Paragraph['runs']
  readonly proposed: Proposed | null
  /** Those that stand in it, by their places in it. */
  readonly references: readonly FootnoteReference[]
}

/** The runs of a paragraph where one proposal ends and another begins, no note cut. */
function cutStretches(
  { runs }: Paragraph,
  references: readonly FootnoteReference[],
): readonly Stretch[] {
  const stretches: {
    from: number
    runs: Paragraph['runs'][number][]
    proposed: Proposed | null
  }[] = []
  let at = 0
  for (const run of runs) {
    const proposed = proposedBy(run.marks)
    const last = stretches.at(-1)
    const isInside = references.some(({ from, to }) => from < at && at < to)
    if (last && (isInside || keyOf(last.proposed) === keyOf(proposed))) last.runs.push(run)
    else stretches.push({ from: at, runs: [run], proposed })
    at += run.text.length
  }
  return stretches.map(({ from, runs: own, proposed }, index) => {
    const end = stretches[index + 1]?.from ?? at
    const inside = references.filter((each) => each.from >= from && each.from < end)
    const shifted = inside.map((each) => ({ ...each, from: each.from - from, to: each.to - from }))
    return { runs: own, proposed, references: shifted }
  })
}

function proposedBy({ ins, sub, del: strikes = [] }: Marks): Proposed | null {
  const owner = sub ?? ins
  const puts = owner ? [owner] : []
  if (!owner) return strikes.length > 0 ? { change: 'deleted', puts, strikes } : null
  return { change: strikes.length > 0 ? 'inserted-deleted' : 'inserted', puts, strikes }
}

function keyOf(proposed: Proposed | null): string {
  if (proposed === null) return ''
  const names = (by: readonly Ownership[]) => by.map(({ sid }) => sid).join(' ')
  return `${names(proposed.puts)}/${names(proposed.strikes)}`
}
