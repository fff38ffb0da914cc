// The paragraphs of the text: style, number, words, and the mark at the end, which says whether the paragraph was added, deleted, split,
// joined or moved (ISO/IEC 29500-1, 17.13.5). When two paragraphs become one, Word keeps the properties of the second.
import { unreachable } from '../../assert.ts'
import type { Language } from '../../document/language.ts'
import type { DocumentKind } from '../../document/masthead.ts'
import { isReference, type Shape } from '../marked/marked-text.ts'
import type { CommentPlan } from './comments.ts'
import { isRow, type FileParagraph, type FileRun } from './file-paragraphs.ts'
import { NumberingPlan, type NumberPlace, placeOfStyle, writePlace } from './numbering.ts'
import { writeTable } from './tables.ts'
import { column } from './page-measures.ts'
import { indentOfText } from './styles.ts'
import { tag, valued } from './xml.ts'
import { writeRuns, type RunContext } from './write-runs.ts'

export interface BodyContext extends RunContext {
  readonly rtl: boolean
  readonly comments: CommentPlan
  readonly kind: DocumentKind
}

export interface WrittenBody {
  /** The title, and what comes after it: up to the first annex, and from there. */
  readonly title: string
  readonly paragraphs: string
  readonly annexes: string
  readonly numbering: string
}

export function writeBody(
  paragraphs: readonly FileParagraph[],
  context: BodyContext,
  language: Language,
): WrittenBody {
  const plan = new NumberingPlan(language, isHanging(context.kind))
  const places = giveNumbers(paragraphs, plan)
  const framed = findSummary(paragraphs, context.kind)
  const writer = new BodyWriter(context, framed, language)
  const write = (from: number, to: number) =>
    writer.write(paragraphs.slice(from, to), places.slice(from, to))
  const isTitle = ({ old, new: now }: FileParagraph) => (now ?? old)?.part === 'title'
  const first = paragraphs.findIndex((paragraph) => !isTitle(paragraph))
  const end = first < 0 ? paragraphs.length : first
  const annex = paragraphs.findIndex(({ old, new: now }) => (now ?? old)?.kind === 'annex')
  const body = annex < 0 ? paragraphs.length : Math.max(startOfMove(paragraphs, annex), end)
  return {
    title: write(0, end),
    paragraphs: write(end, body),
    annexes: write(body, paragraphs.length),
    numbering: plan.write(),
  }
}

/** Whether headings stand at the left with their numbers before them. */
export function isHanging(kind: DocumentKind): boolean {
  return !['resolution', 'draft-resolution', 'decision', 'amendment'].includes(kind)
}

/** The summary before everything that is numbered stands in a frame (rules.md 1.5); what comes behind it begins a page. */
interface Summary {
  readonly framed: ReadonlySet<FileParagraph>
  readonly behind: FileParagraph | undefined
}

function findSummary(paragraphs: readonly FileParagraph[], kind: DocumentKind): Summary {
  const shapeOf = ({ old, new: now }: FileParagraph) => now ?? old
  const from = paragraphs.findIndex((each) => shapeOf(each)?.part !== 'title')
  const first = paragraphs[from]
  const none = { framed: new Set<FileParagraph>(), behind: undefined }
  if (kind !== 'report' || !first || !isFramed(shapeOf(first), 'heading')) return none
  const to = paragraphs.findIndex((each, at) => at > from && !isFramed(shapeOf(each), 'paragraph'))
  const end = to < 0 ? paragraphs.length : to
  return end - from < 2
    ? none
    : { framed: new Set(paragraphs.slice(from, end)), behind: paragraphs[end] }
}

function isFramed(shape: Shape | null, kind: Shape['kind']): boolean {
  return shape?.kind === kind && shape.number === null && shape.level === 0
}

interface Places {
  readonly old: NumberPlace | null
  readonly new: NumberPlace | null
}

const noPlaces: Places = { old: null, new: null }

/** The new text is counted first, the old one in the same lists wherever they give its numbers. */
function giveNumbers(paragraphs: readonly FileParagraph[], plan: NumberingPlan): Places[] {
  const countNew = plan.count()
  const now = paragraphs.map(({ new: shape, closes }) =>
    shape && closes.new ? countNew.next(shape, null) : null,
  )
  const countOld = plan.count()
  return paragraphs.map(({ old: shape, closes }, index) => {
    const own = now[index] ?? null
    return { new: own, old: shape && closes.old ? countOld.next(shape, own) : null }
  })
}

/** Paragraphs that were joined and moved are one move: a name has one range on each side (ISO/IEC 29500-1, 17.13.5.24). */
function endOfMove(paragraphs: readonly FileParagraph[], from: number): number {
  const { name, ground } = paragraphs[from] ?? {}
  if (name === null) return from + 1
  const isOther = (each: FileParagraph) =>
    isRow(each) || each.name !== name || each.ground !== ground
  const behind = paragraphs.findIndex((each, at) => at > from && isOther(each))
  return behind < 0 ? paragraphs.length : behind
}

/** Where the move begins that a paragraph is in; its own place where it is in none. */
function startOfMove(paragraphs: readonly FileParagraph[], at: number): number {
  const above = paragraphs[at - 1]
  return above && endOfMove(paragraphs, at - 1) > at ? startOfMove(paragraphs, at - 1) : at
}

class BodyWriter {
  readonly #context: BodyContext
  readonly #summary: Summary
  readonly #language: Language

  constructor(context: BodyContext, summary: Summary, language: Language) {
    this.#context = context
    this.#summary = summary
    this.#language = language
  }

  write(paragraphs: readonly FileParagraph[], places: readonly Places[]): string {
    const written: string[] = []
    for (let at = 0; at < paragraphs.length; at++) {
      const paragraph = paragraphs[at]
      if (!paragraph) continue
      if (!isRow(paragraph)) {
        const end = endOfMove(paragraphs, at)
        const together = paragraphs.slice(at, end).map((each, offset) => {
          const index = at + offset
          return this.#paragraph(each, places[index] ?? noPlaces, paragraphs[index - 1])
        })
        written.push(this.#inRange(paragraph, together.join('')))
        at = end - 1
        continue
      }
      const next = paragraphs.findIndex((each, index) => index > at && !isRow(each))
      const end = next < 0 ? paragraphs.length : next
      written.push(this.#table(paragraphs.slice(at, end)))
      at = end - 1
    }
    return written.join('')
  }

  #inRange({ ground, name, end }: FileParagraph, written: string): string {
    return name === null || ground === 'staying'
      ? written
      : this.#context.marks.range(ground, name, written, end?.by)
  }

  #table(rows: readonly FileParagraph[]): string {
    const { marks, rtl, comments } = this.#context
    return writeTable(rows, {
      marks,
      rtl,
      write: (runs, row) => {
        const around = comments.around(row, runs)
        return around.start + writeRuns(runs, this.#context) + around.end
      },
    })
  }

  #paragraph(paragraph: FileParagraph, places: Places, before: FileParagraph | undefined): string {
    const { ground, runs, end, old, new: now, closes } = paragraph
    const { marks, kind, comments } = this.#context
    marks.nextParagraph()
    const page = {
      kind,
      language: this.#language,
      framed: this.#summary.framed.has(paragraph),
      newPage: this.#summary.behind === paragraph,
    }
    const own = closes.new ? formOf(now, places.new, page) : formOf(old, places.old, page)
    const past = closes.old && closes.new ? formOf(old, places.old, page) : own
    const mark = marks.onEnd(end)
    const properties = tag(
      'w:pPr',
      {},
      own,
      mark === '' ? '' : tag('w:rPr', {}, mark),
      past === own ? '' : marks.before('pPrChange', tag('w:pPr', {}, past)),
    )
    const around = comments.around(paragraph, runs)
    return tag(
      'w:p',
      {},
      properties,
      around.start,
      this.#lineUnderNumber(paragraph, before),
      writeRuns(runs, this.#context, ground),
      around.end,
    )
  }

  /** The title of an annex or of a part stands under the number that Word gives it, in one paragraph with it. */
  #lineUnderNumber(
    { old, new: now, runs, ground, end }: FileParagraph,
    before: FileParagraph | undefined,
  ): string {
    const { kind } = this.#context
    const isTitled = {
      old: begins(before, 'old') && standsUnder(old, kind) && hasWords(runs, old, 'inserted'),
      new: begins(before, 'new') && standsUnder(now, kind) && hasWords(runs, now, 'deleted'),
    }
    if (!isTitled.old && !isTitled.new) return ''
    const line = tag('w:r', {}, tag('w:br'))
    const onlyOne = isTitled.old ? 'del' : 'ins'
    const changed = isTitled.old && isTitled.new ? null : onlyOne
    return this.#context.marks.around(ground === 'staying' ? changed : ground, line, end?.by)
  }
}

/** Whether a paragraph of that text begins behind another one of the file, and does not go on from it. */
function begins(before: FileParagraph | undefined, side: 'old' | 'new'): boolean {
  return !before || before[side] === null || before.closes[side]
}

/** Whether the words of a paragraph stand under its number. */
function standsUnder(shape: Shape | null, document: DocumentKind): boolean {
  if (shape === null || shape.number === null) return false
  const { kind } = shape
  return kind === 'annex' || (kind === 'heading' && !isHanging(document))
}

/** Whether a text that has the paragraph has words in it; `other` are the words that it has not. */
function hasWords(
  runs: readonly FileRun[],
  shape: Shape | null,
  other: 'inserted' | 'deleted',
): boolean {
  if (shape === null) return false
  return runs.some((run) => run.op !== other && (isReference(run) || run.text.trim() !== ''))
}

interface PageOfText {
  readonly kind: DocumentKind
  readonly language: Language
  readonly framed: boolean
  readonly newPage: boolean
}

/** Style and number; what the style says by itself is left out. */
function formOf(
  shape: Shape | null,
  place: NumberPlace | null,
  { kind, language, framed, newPage: isNext }: PageOfText,
): string {
  if (shape === null) return ''
  const style = framed ? styleInFrame(shape) : styleOf(shape)
  const newPage = isNext || (shape.kind === 'annex' && !goesOn(kind))
  return (
    valued('w:pStyle', style) +
    (newPage ? tag('w:pageBreakBefore') : '') +
    (isUsual(style, place) ? '' : writePlace(place ?? noList)) +
    (isUncounted(style, place) ? indentOfText(shape.level, language) : '') +
    (style.startsWith('UNHeading') && shape.number === null && isHanging(kind) ? atColumn : '')
  )
}

/** A heading without a number has nothing to hang in the margin. */
const atColumn = tag('w:ind', { 'w:left': column.inset, 'w:hanging': 0 })

function isUsual(style: string, place: NumberPlace | null): boolean {
  const usual = placeOfStyle(style)
  return usual?.list === place?.list && usual?.level === place?.level
}

/** Without the number that its style would give: an item of a decision, the sentence over them. */
function isUncounted(style: string, place: NumberPlace | null): boolean {
  return place === null && /^UN(?:Operative|Subparagraph)/u.test(style) && !isUsual(style, place)
}

/** An annex of a resolution goes on where the resolution ends. */
function goesOn(kind: DocumentKind): boolean {
  return kind === 'resolution' || kind === 'draft-resolution'
}

function styleInFrame({ kind }: Shape): string {
  return kind === 'heading' ? 'UNSummaryHead' : 'UNSummary'
}

/** Takes the number of its style from a paragraph. */
const noList: NumberPlace = { list: 0, level: 0 }

function styleOf({ kind, part, level }: Shape): string {
  if (kind === 'annex') return 'UNAnnex'
  if (kind === 'heading') return `UNHeading${Math.min(level, 2) + 1}`
  if (level > 0) return `UNSubparagraph${Math.min(level, 3)}`
  switch (part) {
    case 'title':
      return 'TitleH1'
    case 'subject':
      return 'UNSubject'
    case 'preamble':
      return 'UNPreambular'
    case 'operative':
    case 'numbered':
      return 'UNOperative'
    case 'text':
      return 'SingleTxt'
    default:
      return unreachable(part)
  }
}
