// Texts in the middle of a negotiation, for the laws: several delegations have put words in, struck, split, joined, added and moved
// paragraphs, each by the rules a proposer keeps, written here anew and straight into the live text.
import * as fc from 'fast-check'
import type * as Y from 'yjs'
import type { ParagraphBirth } from '../shared/document/attributes.ts'
import { type DeltaOp, strikeKey, writeAttributes } from '../shared/document/delta.ts'
import {
  type DraftText,
  type Marks,
  type Ownership,
  type Paragraph,
  rawText,
} from '../shared/document/draft-text.ts'
import { finalId } from '../shared/document/final-end.ts'
import { fillYdoc, newYdoc, textOf } from '../shared/document/ydoc.ts'
import { type PlacedParagraph, placeText, type Span } from '../shared/negotiation/placed-text.ts'

const delegations = ['CHE', 'EGY', 'FRA', 'JPN'] as const
const kinds = [
  'insert',
  'insert',
  'strike',
  'strike',
  'replace',
  'split',
  'join',
  'delete',
  'paragraph',
  'alternative',
  'move',
  'note',
] as const

export interface Act {
  readonly kind: (typeof kinds)[number]
  readonly by: (typeof delegations)[number]
  /** Where, and how far, as shares of what there is. */
  readonly at: number
  readonly from: number
  readonly to: number
  readonly words: string
}

const share = fc.nat(999)

export function acts(maxLength = 14): fc.Arbitrary<readonly Act[]> {
  const act = fc.record<Act>({
    kind: fc.constantFrom(...kinds),
    by: fc.constantFrom(...delegations),
    at: share,
    from: share,
    to: share,
    words: fc.constantFrom('also ', ' and all', 'new', ',', ' ', '各国', 'يقرر ', '\u{1f1fa}'),
  })
  return fc.array(act, { minLength: 1, maxLength })
}

const samples = [
  'Recalling its resolution 63/197, and all measures ;',
  'Requests the Secretary-General to report',
  'one two three',
  'a',
  '',
  ' , ',
]

/** A text of a title and some paragraphs, with a note that is referred to twice. */
export function baseTexts(): fc.Arbitrary<DraftText> {
  const entry = fc.record({
    words: fc.constantFrom(...samples),
    level: fc.constantFrom(0, 0, 1, 2),
  })
  return fc.array(entry, { minLength: 2, maxLength: 6 }).map((entries) => ({
    paragraphs: [
      paragraph('title', { part: 'title', words: 'A title', level: 0 }),
      ...entries.map(({ words, level }, k) => {
        const plain = paragraph(`p${k}`, { part: 'operative', words, level })
        if (k > 1) return refer(plain, `p${k - 1}`)
        const note = { text: k === 0 ? '\uFFFCA note.' : '\uFFFC', marks: { note: 'n' } }
        return { ...plain, runs: [...plain.runs, note] }
      }),
    ],
  }))
}

/** The same, with a cross-reference behind its words. */
function refer(paragraph: Paragraph, target: string): Paragraph {
  const words = { text: `${rawText(paragraph)} of `, marks: {} }
  return { ...paragraph, runs: [words, { text: '12', marks: { refersTo: target } }] }
}

function paragraph(
  id: string,
  { part, words, level }: { part: Paragraph['part']; words: string; level: number },
): Paragraph {
  const runs = words === '' ? [] : [{ text: words, marks: {} }]
  return { id, kind: 'paragraph', part, level, status: 'open', ref: null, runs, end: {} }
}

/** The text with everything proposed, in order; what cannot be done where it falls is left out. */
export function negotiate(base: DraftText, all: readonly Act[]): Y.Doc {
  const ydoc = newYdoc()
  ydoc.clientID = 1
  fillYdoc(ydoc, base)
  all.forEach((act, k) => {
    propose(ydoc, act, { sid: `${act.by}:${String(k).padStart(8, '0')}`, by: act.by })
  })
  return ydoc
}

/** One proposal under the given name. */
export function propose(ydoc: Y.Doc, act: Act, own: Ownership): void {
  const placed = placeText(ydoc).filter(({ paragraph }) => paragraph.id !== finalId)
  const here = placed[Math.floor((act.at * placed.length) / 1000)]
  if (!here) return
  ydoc.transact(() => {
    new Proposer(ydoc, own).act(act, here, placed)
  })
}

class Proposer {
  readonly #ydoc: Y.Doc
  readonly #own: Ownership

  constructor(ydoc: Y.Doc, own: Ownership) {
    this.#ydoc = ydoc
    this.#own = own
  }

  act(act: Act, here: PlacedParagraph, placed: readonly PlacedParagraph[]): void {
    const { kind, part } = here.paragraph
    const isInline = ['insert', 'strike', 'replace', 'note'].includes(act.kind)
    // The title stays one, and nothing is written where something is to be moved to.
    if (part === 'title' && !isInline) return
    if (kind === 'move' && act.kind !== 'paragraph' && act.kind !== 'move') return
    if (isInline) this.#write(act, here)
    else this.#arrange(act, here, placed)
  }

  #write({ kind, words, ...act }: Act, here: PlacedParagraph): void {
    const { from, to } = this.#range(act, here)
    if (kind === 'strike' || kind === 'replace') this.#strike(here, from, to)
    if (kind === 'insert') this.#insert(from, words, here)
    if (kind === 'replace') this.#insert(to, words, here)
    const note = `n-${this.#own.sid.slice(4)}`
    if (kind === 'note') this.#insert(from, '\uFFFCMine', here, { note })
  }

  #arrange(act: Act, here: PlacedParagraph, placed: readonly PlacedParagraph[]): void {
    const { kind, words } = act
    const { id } = here.paragraph
    if (kind === 'split') this.#split(this.#range(act, here).from, here)
    if (kind === 'join') this.#strikeSpan(here.end)
    if (kind === 'delete') this.#strike(here, 0, Infinity)
    if (kind === 'paragraph') this.#paragraph(here, { kind, ref: null }, words)
    if (kind === 'alternative') this.#paragraph(here, { kind, ref: id }, words)
    if (kind === 'move') this.#move(here, placed[Math.floor((act.to * placed.length) / 1000)])
  }

  #move(here: PlacedParagraph, what: PlacedParagraph | undefined): void {
    if (!what || what.paragraph.part === 'title' || what.paragraph.kind === 'move') return
    this.#paragraph(here, { kind: 'move', ref: what.paragraph.id }, '')
  }

  #range(
    { from, to }: Pick<Act, 'from' | 'to'>,
    { words, end }: PlacedParagraph,
  ): { from: number; to: number } {
    const start = words[0]?.index ?? end.index
    const place = (k: number): number => start + Math.floor((k * (end.index - start + 1)) / 1000)
    return { from: place(Math.min(from, to)), to: place(Math.max(from, to)) }
  }

  /** The marks of one's own words there; null inside somebody's change to a proposal, where they may not be put. */
  #marksAt(index: number, { words, end }: PlacedParagraph): Marks | null {
    const own = this.#own
    const reaches = (at: number) => (span: Span) =>
      span.index <= at && at < span.index + span.length
    const left = words.find(reaches(index - 1))
    const right = [...words, end].find(reaches(index))
    if (left === right && isChangeOf(left, own)) return null
    const host = surrounding(left, right) ?? end.marks.ins ?? own
    return host.by === own.by ? { ins: host } : { ins: host, sub: own }
  }

  #put(index: number, ops: readonly DeltaOp[]): void {
    textOf(this.#ydoc).applyDelta([...(index > 0 ? [{ retain: index }] : []), ...ops])
  }

  #insert(index: number, words: string, here: PlacedParagraph, more: Marks = {}): void {
    const marks = this.#marksAt(index, here)
    if (marks)
      this.#put(index, [{ insert: words, attributes: writeAttributes({ ...marks, ...more }) }])
  }

  #split(index: number, here: PlacedParagraph): void {
    const marks = this.#marksAt(index, here)
    const { part, level } = here.paragraph
    const birth = { id: this.#newId, kind: 'paragraph' as const, part, level, ref: null }
    if (marks) this.#put(index, [{ insert: { p: birth }, attributes: writeAttributes(marks) }])
  }

  get #newId(): string {
    return this.#own.sid.replace(':', '-')
  }

  /** What is one's own goes, the rest is struck. */
  #strike(here: PlacedParagraph, from: number, to: number): void {
    for (const span of [...here.words, here.end]) {
      const start = Math.max(from, span.index)
      const stop = Math.min(to, span.index + span.length)
      if (start < stop) this.#strikeSpan({ ...span, index: start, length: stop - start })
    }
  }

  #strikeSpan({ index, length, marks }: Span): void {
    const { by } = this.#own
    const owner = marks.sub ?? marks.ins
    if (owner?.by === by || marks.del?.some((strike) => strike.by === by)) return
    textOf(this.#ydoc).format(index, length, { [strikeKey(this.#own)]: this.#own })
  }

  /** A paragraph of one's own behind the one here. */
  #paragraph(
    { paragraph: { part, level }, end }: PlacedParagraph,
    { kind, ref }: Pick<ParagraphBirth, 'kind' | 'ref'>,
    words: string,
  ): void {
    const own = writeAttributes({ ins: this.#own })
    this.#put(end.index + 1, [
      ...(words === '' ? [] : [{ insert: words, attributes: own }]),
      { insert: { p: { id: this.#newId, kind, part, level, ref } }, attributes: own },
    ])
  }
}

/** Whether it is somebody else's change to a proposal, into which nobody writes. */
function isChangeOf(span: Span | undefined, own: Ownership): boolean {
  return span?.marks.sub !== undefined && span.marks.sub.by !== own.by
}

function surrounding(left: Span | undefined, right: Span | undefined): Ownership | undefined {
  const { ins } = left?.marks ?? {}
  return ins && ins.sid === right?.marks.ins?.sid ? ins : undefined
}
