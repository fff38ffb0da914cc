// Which blocks open an annex, and which of the blocks below are its title (rules.md 3.10). A line of a table of contents opens none, and an
// appendix inside an annex is a heading of it: annexes do not stand in each other.
import { findProvisions, type Provisions } from './annex-provisions.ts'
import type { AnnexHeading } from './annex-headings.ts'
import { isOriginalLine } from './annex-headings.ts'
import type { Block } from './block.ts'
import type { Role } from './role.ts'
import { beginsInside, isFinished } from '../lines/finished.ts'
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import { readNamedDivision } from './named-divisions.ts'
import type { OpeningPart } from './opening-part.ts'
import { widthOf } from '../lines/source-lines.ts'

/** A title takes no more room than this, measured as widthOf measures, and no more lines. */
const widestTitle = 320
const mostTitleLines = 6

export class AnnexRoles {
  readonly ambiguities: Ambiguity[] = []
  readonly #blocks: readonly Block[]
  /** The last block that has the same words as each heading. */
  readonly #last = new Map<string, number>()
  /** For each block, the first from it on that opens an annex, or the end of all. */
  readonly #ends: readonly number[]
  #inAnnex = false
  /** While the title may still come or go on; the words of it so far. */
  #title: string | null = null
  /** Of the charter or declaration that the annex holds. */
  #provisions: Provisions | null = null

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks
    blocks.forEach(({ annex }, index) => {
      if (annex) this.#last.set(nameOf(annex), index)
    })
    let end = blocks.length
    const ends = blocks.toReversed().map(({ annex }, behind) => {
      const index = blocks.length - 1 - behind
      if (annex && !this.#isContents(annex, index)) end = index
      return end
    })
    this.#ends = ends.toReversed()
  }

  /** Whether what is read now stands in an annex. */
  get isOpen(): boolean {
    return this.#inAnnex
  }

  /** Where the text ends to which the block at `index` belongs: the next annex, or the end of all. */
  endOf(index: number): number {
    return this.#ends[index] ?? this.#blocks.length
  }

  /** Whether the text under the subject line at `index` numbers principles of its own; asked again where they begin. */
  declares(index: number, openingPart: (text: string) => OpeningPart | null): boolean {
    const rest = [index + 1, this.endOf(index)] as const
    this.#provisions = this.#inAnnex ? findProvisions(this.#blocks, rest, openingPart) : null
    return this.#provisions !== null
  }

  /** Whether they begin with the block, or with the headings over them. */
  beginsProvisions(index: number): boolean {
    if (this.#provisions?.from !== index) return false
    const { line, text } = this.#provisions.first
    const alternatives = ['an annex', 'operative paragraph']
    this.ambiguities.push({ code: 'part-uncertain', line, excerpt: excerptOf(text), alternatives })
    return true
  }

  /** Of a block that opens an annex, or belongs to what stands at its head; null for all others. */
  next(block: Block, index: number): Role | null {
    const { annex } = block
    if (annex) return this.#open(annex, block, index)
    if (this.#title === null) return null
    if (isOriginalLine(block.text)) return { kind: 'paragraph', part: 'text', level: 0 }
    const joins = this.#goesOnTitle(block, this.#title)
    this.#title = joins ? `${this.#title} ${block.text}`.trim() : null
    return joins ? { kind: 'annex', part: 'text', level: 0, joins: true } : null
  }

  #open(annex: AnnexHeading, block: Block, index: number): Role {
    this.#title = null
    if (this.#isContents(annex, index)) {
      this.#doubt(block, ['a line of the contents', 'an annex'])
      return { kind: 'paragraph', part: 'text', level: 0 }
    }
    if (annex.word === 'appendix' && this.#inAnnex) {
      this.#doubt(block, ['a heading in the annex', 'an annex of its own'])
      return { kind: 'heading', part: 'text', level: 0 }
    }
    this.#inAnnex = true
    this.#title = block.text
    return { kind: 'annex', part: 'text', level: 0 }
  }

  /** A list of the annexes names each before it comes, one after the other. */
  #isContents(annex: AnnexHeading, index: number): boolean {
    if ((this.#last.get(nameOf(annex)) ?? index) <= index) return false
    return annex.rest !== '' || Boolean(this.#blocks[index + 1]?.annex)
  }

  /** The words under the number, whatever they begin with; after them only what goes on in mid-sentence. */
  #goesOnTitle(block: Block, title: string): boolean {
    const { label, section, row, text, lineCount } = block
    if (label || section || row || text === '' || isFinished(text)) return false
    if (readNamedDivision(text)) return false
    if (widthOf(title + text) > widestTitle || lineCount > mostTitleLines) return false
    const words = title.replaceAll(/^(?:\*+|\[\^?\d+\]|[⁰¹²³⁴-⁹]+|<sup>\d+<\/sup>)\s*/gu, '')
    return words === '' || beginsInside(text) || endsOpen(words)
  }

  #doubt(block: Block, alternatives: readonly string[]): void {
    const excerpt = excerptOf(`${block.annex?.printed} ${block.text}`.trim())
    this.ambiguities.push({ code: 'annex-or-heading', line: block.line, excerpt, alternatives })
  }
}

function nameOf({ printed }: AnnexHeading): string {
  return printed.toLowerCase().replaceAll(/\s+/gu, '')
}

/** With a word that something must follow. */
function endsOpen(title: string): boolean {
  return /\P{L}(?:and|or|of|the|for|in|on|to|et|ou|de|du|des|la|le|les|pour|sur|y|e|o|del|en|para|и|или|в|по|о|на|для|和|与|及|的)$/iu.test(
    title.slice(-20),
  )
}
