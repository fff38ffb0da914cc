// The compilation text, as negotiators write it between two meetings (rules.md 6.2): the text with what is proposed in brackets, bold
// where it would be put in, struck through where it would go, and behind it who proposes, supports and reserves.
import type { DraftText, Marks, Ownership, Paragraph, Run } from '../document/draft-text.ts'
import { anchor } from '../document/draft-text.ts'
import { type FootnoteReference, listFootnotes, readFootnotes } from '../document/footnotes.ts'
import type { Language } from '../document/language.ts'
import { type ParagraphNumber, numberParagraphs } from '../numbering/number-paragraphs.ts'
import { resolveReferences } from '../numbering/refer-to-paragraph.ts'
import { isProposed } from '../numbering/place-labels.ts'
import { isSplitHead } from '../numbering/split-heads.ts'
import { Attribution, type Attributed } from './attribute.ts'
import { ownerOf } from './collect-proposals.ts'
import type { Compilation, CompiledParagraph } from './compilation.ts'
import { CompileLine } from './compile-line.ts'
import { type CompileWords, compileWords } from './compile-words.ts'
import type { Negotiation, Position } from './negotiation.ts'
import { setOffOpening } from './set-off-opening.ts'

/**
 * `language` is that of the draft. A proposal within another stands in brackets within its brackets. Words that replace others come
 * before those they replace; positions are said once, where a proposal is first named. Costs one pass, and one over the positions.
 */
export function compileText(
  text: DraftText,
  negotiation: Negotiation,
  language: Language,
): Compilation {
  return new Compiling(text, negotiation, language).compile()
}

/** Words of equal marks, or a reference to a note. */
interface Piece {
  readonly text: string
  readonly marks: Marks
  readonly note: number | null
}

type Block =
  | { readonly kind: 'base'; readonly pieces: Piece[] }
  | { readonly kind: 'struck'; readonly pieces: Piece[]; readonly del: readonly Ownership[] }
  | { readonly kind: 'proposed'; readonly pieces: Piece[]; readonly by: Ownership }

class Compiling {
  readonly #text: DraftText
  readonly #negotiation: Negotiation
  readonly #language: Language
  readonly #words: CompileWords
  readonly #numbers: readonly ParagraphNumber[]
  readonly #attribution: Attribution
  readonly #references: readonly FootnoteReference[]
  readonly #paths: ReadonlyMap<string, string | null>

  constructor(marked: DraftText, negotiation: Negotiation, language: Language) {
    const text = resolveReferences(marked, { language, labels: negotiation.labels })
    this.#text = text
    this.#negotiation = negotiation
    this.#language = language
    this.#words = compileWords(language)
    this.#numbers = numberParagraphs(text, { language, labels: negotiation.labels })
    this.#attribution = new Attribution(this.#words, language, negotiation.positions)
    this.#references = readFootnotes(text)
    this.#paths = new Map(
      text.paragraphs.map(({ id }, index) => [id, this.#numbers[index]?.path ?? null]),
    )
  }

  compile(): Compilation {
    const byParagraph = Map.groupBy(this.#references, ({ paragraphId }) => paragraphId)
    const paragraphs = this.#text.paragraphs.map((paragraph, index): CompiledParagraph => {
      const { id, kind, part, level } = paragraph
      const pieces = readPieces(paragraph, byParagraph.get(id) ?? [])
      const line = this.#writeParagraph(paragraph, index, pieces)
      const label = this.#numbers[index]?.path ?? null
      const segments =
        kind === 'paragraph' || kind === 'alternative'
          ? setOffOpening(line.segments, { language: this.#language, part })
          : line.segments
      return { paragraphId: id, kind, part, level, label, segments }
    })
    const notes = listFootnotes(this.#references).map(({ number, runs }) => {
      const line = new CompileLine(this.#words)
      const pieces = runs.map(({ text, marks }) => ({ text, marks, note: null }))
      this.#writeBlocks(line, pieces, null)
      return { number, segments: line.segments }
    })
    return { language: this.#language, paragraphs, notes }
  }

  #writeParagraph(paragraph: Paragraph, index: number, pieces: readonly Piece[]): CompileLine {
    const line = new CompileLine(this.#words)
    const bracketed = paragraph.status === 'bracketed'
    if (bracketed) line.open()
    const end = ownerOf(paragraph.end)
    const whole = end && !isSplitHead(paragraph) ? end : null
    if (paragraph.kind === 'move') this.#remark(line, this.#placedHere(paragraph), end)
    else if (whole && pieces.length === 0) this.#remark(line, ' ', whole)
    this.#writeBlocks(line, pieces, whole)
    this.#writeEnd(line, paragraph, index)
    if (bracketed) line.close(null, [])
    for (const said of [this.#status(paragraph), ...this.#positions(paragraph.id)])
      if (said !== '') line.parenthesis(said, [])
    return line
  }

  /** `host` is whose proposal all of it is; where only others' words are left in it, they stand without it. */
  #writeBlocks(line: CompileLine, pieces: readonly Piece[], host: Ownership | null): void {
    for (const block of putBefore(cutBlocks(pieces)))
      if (block.kind === 'base') this.#writePieces(line, block.pieces)
      else if (block.kind === 'struck') this.#writeStruck(line, block.pieces, block.del)
      else if (host?.sid !== block.by.sid && block.pieces.every(({ marks }) => marks.sub))
        this.#writeWithin(line, block.pieces)
      else {
        line.open()
        this.#writeWithin(line, block.pieces)
        this.#close(line, [{ ...block.by, deletes: false }])
      }
  }

  /** The words of one insertion, what others have put into them or would delete of them in brackets of their own. */
  #writeWithin(line: CompileLine, pieces: readonly Piece[]): void {
    for (const part of groupBy(pieces, ({ marks }) => marks.sub?.sid ?? '')) {
      const sub = part[0]?.marks.sub
      if (sub) line.open()
      for (const words of groupBy(part, ({ marks }) => sidsOf(marks.del)))
        if (words[0]?.marks.del) this.#writeStruck(line, words, words[0].marks.del)
        else this.#writePieces(line, words)
      if (sub) this.#close(line, [{ ...sub, deletes: false }])
    }
  }

  #writeStruck(line: CompileLine, pieces: readonly Piece[], del: readonly Ownership[]): void {
    line.open()
    this.#writePieces(line, pieces)
    this.#close(
      line,
      del.map((strike) => ({ ...strike, deletes: true })),
    )
  }

  #writePieces(line: CompileLine, pieces: readonly Piece[]): void {
    for (const { text, marks, note } of pieces)
      if (note !== null) line.note(note)
      else
        line.words(text, {
          inserted: ownerOf(marks) !== null,
          struck: marks.del !== undefined,
          emphasis: marks.emphasis ?? false,
        })
  }

  #close(line: CompileLine, proposals: readonly Attributed[]): void {
    const ordered = this.#inOrder(proposals)
    line.close(
      this.#attribution.of(ordered),
      ordered.map(({ sid }) => sid),
    )
  }

  /** As they were proposed. */
  #inOrder(proposals: readonly Attributed[]): readonly Attributed[] {
    if (proposals.length < 2) return proposals
    const order = [...this.#negotiation.proposals.keys()]
    const at = ({ sid }: Attributed) => order.indexOf(sid)
    return proposals.toSorted((a, b) => at(a) - at(b))
  }

  #remark(line: CompileLine, text: string, by: Ownership | null): void {
    line.open()
    line.remark(text)
    if (by) this.#close(line, [{ ...by, deletes: false }])
    else line.close(null, [])
  }

  #placedHere({ ref }: Paragraph): string {
    const path = ref === null ? undefined : this.#paths.get(ref)
    const { placedHere, gone, unnamed } = this.#words
    return placedHere(path === undefined ? gone : (path ?? unnamed))
  }

  /** Proposals about the end alone: a split, a join, the deletion of a paragraph without words. */
  #writeEnd(line: CompileLine, paragraph: Paragraph, index: number): void {
    const { end, runs } = paragraph
    if (isSplitHead(paragraph)) this.#remark(line, this.#words.split, ownerOf(end))
    const next = this.#text.paragraphs.slice(index + 1).find((each) => !isProposed(each))
    const following = (next && this.#paths.get(next.id)) ?? this.#words.next
    for (const strike of end.del ?? []) {
      const stays = runs.some(({ marks }) => !ownerOf(marks) && !isStruckBy(marks, strike))
      if (stays) this.#remark(line, this.#words.mergeWith(following), strike)
      else if (!runs.some(({ marks }) => isStruckBy(marks, strike)))
        this.#remark(line, this.#words.removeParagraph, strike)
    }
  }

  #status({ id, status }: Paragraph): string {
    const record = this.#negotiation.statuses.get(id)
    const { agreed, adReferendum, aside, pending } = this.#words
    const said = { open: '', bracketed: '', agreed, 'ad-referendum': adReferendum }[status]
    const current = record?.status === status ? record : null
    const awaited = this.#attribution.names(current?.pending ?? [])
    return [said, current?.forum ?? '', awaited === '' ? '' : pending(awaited)]
      .filter((part) => part !== '')
      .join(aside)
  }

  #positions(id: string): string[] {
    const on = (kind: 'paragraph' | 'no-change'): Position[] =>
      this.#negotiation.positions.filter(
        ({ target }) => target.kind === kind && target.paragraphId === id,
      )
    return [
      this.#attribution.positions(on('paragraph')),
      this.#attribution.noChange(on('no-change')),
    ]
  }
}

function readPieces({ runs }: Paragraph, references: readonly FootnoteReference[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { text, marks } of runs) {
    const start = at
    at += text.length
    const reference = references.find(({ from, to }) => start >= from && start < to)
    if (!reference || marks.note === undefined) pieces.push({ text, marks, note: null })
    else if (reference.from === start)
      pieces.push({ text: anchor, marks, note: reference.footnote.number })
  }
  return pieces
}

function cutBlocks(pieces: readonly Piece[]): Block[] {
  return groupBy(pieces, ({ marks }) =>
    marks.ins ? `ins ${marks.ins.sid}` : sidsOf(marks.del),
  ).map((group): Block => {
    const { ins, del } = group[0]?.marks ?? {}
    if (ins) return { kind: 'proposed', pieces: group, by: ins }
    return del ? { kind: 'struck', pieces: group, del } : { kind: 'base', pieces: group }
  })
}

/** What replaces words comes before them. */
function putBefore(blocks: readonly Block[]): Block[] {
  const ordered: Block[] = []
  for (const block of blocks) {
    let at = ordered.length
    if (block.kind === 'proposed') while (strikes(ordered[at - 1], block.by)) at -= 1
    ordered.splice(at, 0, block)
  }
  return ordered
}

function strikes(block: Block | undefined, { sid }: Ownership): boolean {
  return block?.kind === 'struck' && block.del.some((strike) => strike.sid === sid)
}

function groupBy(pieces: readonly Piece[], keyOf: (piece: Piece) => string): Piece[][] {
  const groups: { readonly key: string; readonly pieces: Piece[] }[] = []
  for (const piece of pieces) {
    const key = keyOf(piece)
    const last = groups.at(-1)
    if (last?.key === key) last.pieces.push(piece)
    else groups.push({ key, pieces: [piece] })
  }
  return groups.map(({ pieces: group }) => group)
}

function sidsOf(del: readonly Ownership[] | undefined): string {
  return (del ?? []).map(({ sid }) => sid).join(' ')
}

function isStruckBy({ del }: Run['marks'], { sid }: Ownership): boolean {
  return del?.some((strike) => strike.sid === sid) ?? false
}
