// The paragraphs of the model from the lines of a file that another program wrote.
import type { DraftText, Marks, Paragraph, Part, Run } from '../../document/draft-text.ts'
import { maxLevel } from '../../document/draft-text.ts'
import type { Language } from '../../document/language.ts'
import type { DocumentKind } from '../../document/masthead.ts'
import { mergeRuns } from '../../document/merge-runs.ts'
import { findBody } from '../../grammar/bodies.ts'
import { readAnnexHeading } from '../body/annex-headings.ts'
import { type Ambiguity, excerptOf, type PrintedNumber } from '../imported-document.ts'
import { openingPart } from '../body/opening-part.ts'
import { readLabel } from '../body/printed-labels.ts'
import { readSectionSign } from '../body/section-signs.ts'
import type { AknLine } from './other-lines.ts'

export interface ReadLine {
  readonly of: AknLine
  /** From 1. */
  readonly line: number
  /** Of the title, its own words; otherwise those of the line. */
  readonly runs: readonly Run[]
  /** Of the whole line. */
  readonly words: string
  readonly struck: readonly string[]
  readonly lost: readonly string[]
}

export interface OtherTextOptions {
  readonly language: Language
  readonly kind: DocumentKind
  /** Lines that are facts and so no text, as those of the adoption. */
  readonly said: ReadonlySet<number>
  readonly title: { readonly words: string; readonly line: number | null }
  /** Notes that nothing refers to. */
  readonly left: readonly { readonly words: string; readonly run: Run }[]
  readonly newId: () => string
}

export interface OtherText {
  readonly text: DraftText
  readonly numbers: readonly PrintedNumber[]
  readonly ambiguities: readonly Ambiguity[]
  /** By the id of the paragraph. */
  readonly lines: ReadonlyMap<string, number>
}

export function buildOtherText(lines: readonly ReadLine[], options: OtherTextOptions): OtherText {
  const builder = new OtherTextBuilder(options)
  builder.startTitle()
  for (const line of lines) builder.take(line)
  return builder.finish()
}

const deliberative: ReadonlySet<DocumentKind> = new Set([
  'draft-resolution',
  'resolution',
  'decision',
  'amendment',
])

interface Place {
  readonly kind: Paragraph['kind']
  readonly part: Part
  readonly level: number
}

class OtherTextBuilder {
  readonly #options: OtherTextOptions
  readonly #paragraphs: Paragraph[] = []
  readonly #numbers: PrintedNumber[] = []
  readonly #ambiguities: Ambiguity[] = []
  readonly #lines = new Map<string, number>()
  readonly #ids = new Map<string, string>()
  /** Of the last paragraph that stands in no other. */
  #part: Part = 'text'
  #hasPreamble = false
  #inAnnex = false

  constructor(options: OtherTextOptions) {
    this.#options = options
  }

  /** One that was put together from several lines has none to come with. */
  startTitle(): void {
    const { title, newId } = this.#options
    if (title.line !== null || title.words === '') return
    const runs = [{ text: title.words, marks: {} }]
    this.#paragraphs.push({ ...emptyParagraph(newId()), kind: 'heading', part: 'title', runs })
  }

  take(line: ReadLine): void {
    const { of } = line
    if (of.zone === 'front') {
      if (line.line === this.#options.title.line)
        this.#push(line, { kind: 'heading', part: 'title', level: 0 })
      return
    }
    const isSaid = this.#options.said.has(line.line) && !line.runs.some(isNote)
    if (of.zone === 'conclusions' && isSaid) return
    if (isEmpty(line)) return
    const place = this.#placeOf(line)
    const level = Math.min(of.level, maxLevel)
    if (level < of.level) this.#remark(line, ['a lower level', 'the last level there is'])
    this.#push(line, { ...place, level: place.part === 'subject' ? 0 : level })
  }

  finish(): OtherText {
    this.#placeLeftNotes()
    const text = { paragraphs: this.#paragraphs.map((each) => this.#resolved(each)) }
    const [numbers, ambiguities, lines] = [this.#numbers, this.#ambiguities, this.#lines]
    return { text, numbers, ambiguities, lines }
  }

  #has(part: Part): boolean {
    return this.#paragraphs.some((paragraph) => paragraph.part === part)
  }

  #placeOf(line: ReadLine): Omit<Place, 'level'> {
    const { of } = line
    if (of.role === 'annex') this.#inAnnex = true
    if (of.role === 'annex' || of.role === 'row') return { kind: of.role, part: 'text' }
    const kind = of.role === 'heading' ? 'heading' : 'paragraph'
    // An annex counts its own paragraphs.
    const isDeliberative = deliberative.has(this.#options.kind) && !this.#inAnnex
    if (kind === 'heading') {
      // In a report a heading without a sign, as that of the summary, is one that is not counted.
      const counted = of.number === null ? 'text' : 'numbered'
      return { kind, part: isDeliberative ? 'operative' : counted }
    }
    return { kind, part: this.#partBefore(of) ?? this.#partInBody(line, isDeliberative) }
  }

  /** Of what stands outside the body. */
  #partBefore(of: AknLine): Part | null {
    if (of.zone === 'conclusions') return 'text'
    if (of.role === 'recital') return 'preamble'
    if (of.zone !== 'preamble') return null
    this.#hasPreamble = true
    return of.role === 'subject' && !this.#has('subject') ? 'subject' : 'preamble'
  }

  #partInBody(line: ReadLine, isDeliberative: boolean): Part {
    const { of } = line
    // What goes on below the points of a paragraph has no number and no letter.
    if (!of.first) return 'text'
    this.#part = of.level > 0 ? this.#part : this.#partOf(line, isDeliberative)
    return this.#part
  }

  #partOf({ of, words }: ReadLine, isDeliberative: boolean): Part {
    if (of.number !== null) return isDeliberative ? 'operative' : 'numbered'
    if (!isDeliberative) return 'text'
    const { language } = this.#options
    const opening = openingPart(words, language)
    const isBefore = !this.#has('operative')
    if (isBefore && this.#isSubject(words)) return 'subject'
    // Where the file has a preamble of its own, words that open either part do not make another.
    if (opening === 'preamble') return opening
    if (opening === 'either' && isBefore && !this.#hasPreamble) return 'preamble'
    return opening !== null || of.numbered ? 'operative' : 'text'
  }

  /** The first line that names a body as the subject of the text does. */
  #isSubject(words: string): boolean {
    return !this.#has('subject') && findBody(words, this.#options.language) !== null
  }

  #push(line: ReadLine, { kind, part, level }: Place): void {
    const { of } = line
    const id = this.#options.newId()
    const isRead = of.number === null || isLabel(of.number, kind)
    const prefix: Run[] = isRead ? [] : [{ text: `${of.number} `, marks: {} }]
    const runs = mergeRuns([...prefix, ...withoutOpening(line.runs, part, level)])
    this.#paragraphs.push({ id, kind, part, level, status: 'open', ref: null, runs, end: {} })
    this.#lines.set(id, line.line)
    if (of.eId !== null) this.#ids.set(of.eId, id)
    if (of.number !== null && isRead) this.#numbers.push({ paragraphId: id, printed: of.number })
  }

  /** A reference to a place that is no paragraph of the text is words like others. */
  #resolved(paragraph: Paragraph): Paragraph {
    const runs = paragraph.runs.map(({ text, marks }): Run => {
      const { refersTo, ...rest } = marks
      const id = refersTo === undefined ? undefined : this.#ids.get(refersTo)
      const resolved: Marks = id === undefined ? rest : { ...rest, refersTo: id }
      return { text, marks: resolved }
    })
    return { ...paragraph, runs: mergeRuns(runs) }
  }

  #placeLeftNotes(): void {
    const { left, newId } = this.#options
    if (left.length === 0) return
    const last = this.#paragraphs.pop() ?? emptyParagraph(newId())
    const runs = mergeRuns([...last.runs, ...left.map(({ run }) => run)])
    this.#paragraphs.push({ ...last, runs })
    const line = this.#lines.get(last.id) ?? 1
    for (const { words } of left)
      this.#ambiguities.push({
        code: 'note-without-reference',
        line,
        excerpt: excerptOf(words),
        alternatives: ['a note to the last paragraph', 'a note to another place'],
      })
  }

  #remark({ line, words }: ReadLine, alternatives: readonly string[]): void {
    const excerpt = excerptOf(words)
    this.#ambiguities.push({ code: 'part-uncertain', line, excerpt, alternatives })
  }
}

/** An annex may have no title, and a row no figures. */
function isEmpty({ of, words, runs }: ReadLine): boolean {
  const isKept = of.role === 'annex' || of.role === 'row' || of.number !== null
  return !isKept && words.trim() === '' && runs.length === 0
}

function isNote({ marks }: Run): boolean {
  return marks.note !== undefined
}

function emptyParagraph(id: string): Paragraph {
  return {
    id,
    kind: 'paragraph',
    part: 'text',
    level: 0,
    status: 'open',
    ref: null,
    runs: [],
    end: {},
  }
}

/** Opening words and the subject line are set off in print without a mark (rules.md 3.8). */
function withoutOpening(runs: readonly Run[], part: Part, level: number): readonly Run[] {
  const [first, ...rest] = runs
  const isOpening =
    level === 0 && (part === 'preamble' || part === 'operative' || part === 'subject')
  if (!isOpening || first?.marks.emphasis !== true) return runs
  const { emphasis: _emphasis, ...marks } = first.marks
  return [{ ...first, marks }, ...rest]
}

/** `1.`, `(a)`, `I`, `Annex I`; not `Article 1`, whose words no count gives back. */
function isLabel(number: string, kind: Paragraph['kind']): boolean {
  if (kind === 'annex') return readAnnexHeading(number)?.word === 'annex'
  if (/^\d{1,3}$/u.test(number)) return true
  const read = kind === 'heading' ? readSectionSign(`${number}. x`) : null
  return read !== null || readLabel(`${number} x`) !== null
}
