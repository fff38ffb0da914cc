// What each block of the text is: preambular or operative paragraph, sub-paragraph, heading, or one of the lines that close an
// adopted resolution (rules.md 1.5, 3.3 to 3.6).
import { unreachable } from '../assert.ts'
import { maxLevel, type Part } from '../document/draft-text.ts'
import type { Language } from '../document/language.ts'
import { readNames } from '../grammar/sponsor-line.ts'
import type { Block } from './body-blocks.ts'
import { endsSentence, finalStop, isFinished } from './finished.ts'
import { type Ambiguity, type AmbiguityCode, excerptOf } from './imported-document.ts'
import { isAnnexHeading, isOutcome, isSummaryHeading, readMeeting } from './masthead-words.ts'
import type { PrintedLabel } from './printed-labels.ts'
import type { OpeningPart } from './opening-part.ts'
import { readVoteHead } from './read-adoption.ts'
import { widthOf } from './source-lines.ts'

export interface Role {
  readonly kind: 'paragraph' | 'heading'
  readonly part: Part
  readonly level: number
}

export interface RoleContext {
  readonly language: Language
  /** True where the text begins with a subject line. */
  readonly subject: boolean
  readonly openingPart: (text: string) => OpeningPart | null
  readonly readDay: (text: string) => string | null
  /** Markdown marks its headings itself. */
  readonly isMarkedHeading: (line: number) => boolean
}

export interface BodyRoles {
  /** One for each block; null for a line that closes the text. */
  readonly roles: readonly (Role | null)[]
  readonly adoptedOn: string | null
  readonly meeting: number | null
  readonly ambiguities: readonly Ambiguity[]
}

type State = 'subject' | 'preamble' | 'operative' | 'annex' | 'report'

export function assignRoles(blocks: readonly Block[], context: RoleContext): BodyRoles {
  const assigner = new RoleAssigner(blocks, context)
  const roles = blocks.map((block, index) => assigner.next(block, index))
  return { roles, ...assigner.facts() }
}

/** A heading is no longer than this, measured as widthOf measures. */
const widestHeading = 200

class RoleAssigner {
  readonly #blocks: readonly Block[]
  readonly #context: RoleContext
  readonly #numbered: boolean
  readonly #ambiguities: Ambiguity[] = []
  #state: State
  #level = 0
  #paragraphs = 0
  #adoptedOn: string | null = null
  #meeting: number | null = null
  /** The block above closed the text as part of its vote. */
  #inVote = false

  constructor(blocks: readonly Block[], context: RoleContext) {
    this.#blocks = blocks
    this.#context = context
    this.#state = context.subject ? 'subject' : 'report'
    this.#numbered = blocks.some(
      ({ label }) => label?.kind === 'operative' || (label?.kind === 'number' && label.rest !== ''),
    )
  }

  facts(): Omit<BodyRoles, 'roles'> {
    return {
      adoptedOn: this.#adoptedOn,
      meeting: this.#meeting,
      ambiguities: this.#ambiguities,
    }
  }

  next(block: Block, index: number): Role | null {
    if (this.#state === 'subject') {
      this.#state = 'preamble'
      return { kind: 'paragraph', part: 'subject', level: 0 }
    }
    if (this.#closes(block, index)) return null
    if (block.doubtful)
      this.#doubt('paragraph-across-pages', block, ['a new paragraph', 'the rest of the one above'])
    if (this.#isHeading(block, index)) return this.#heading(block)
    const role = this.#paragraph(block, index)
    if (role.part !== 'text') this.#paragraphs++
    this.#level = role.level
    return role
  }

  /** The day and the meeting at the end of a resolution, and the note on how it was adopted. */
  #closes(block: Block, index: number): boolean {
    if (this.#state === 'report' || this.#paragraphs === 0 || block.label) return false
    if (this.#blocks.length - index > 8) return false
    const meeting = readMeeting(lastWords(block.text))
    const day = this.#context.readDay(block.text)
    if (meeting === null && day === null) return this.#closesVote(block)
    if (widthOf(block.text) > 80) return false
    this.#meeting ??= meeting
    this.#adoptedOn ??= day
    return true
  }

  /** How the text was adopted, and who voted how; the names may stand under the name of their list. */
  #closesVote({ text }: Block): boolean {
    const names = this.#inVote && readNames(text, this.#context.language).delegations.length > 0
    const closes = isOutcome(text) || readVoteHead(text) !== null || names
    this.#inVote = closes
    return closes
  }

  #isHeading(block: Block, index: number): boolean {
    if (this.#context.isMarkedHeading(block.line)) return true
    if (block.text === '' && block.section) return true
    if (block.label) return this.#isNumberedHeading(block, index)
    if (isAnnexHeading(block.text) || isSummaryHeading(block.text)) return true
    if (widthOf(block.text) > widestHeading || isFinished(block.text)) return false
    if (block.section || this.#isTitleOfAnnex(block, index)) return true
    if (this.#context.openingPart(block.text) !== null) return false
    return this.#looksLikeHeading(block, index)
  }

  /** Right under the word, whatever it begins with. */
  #isTitleOfAnnex(block: Block, index: number): boolean {
    return !block.label && isAnnexHeading(this.#blocks[index - 1]?.text ?? '')
  }

  #looksLikeHeading(block: Block, index: number): boolean {
    if (endsSentence(block.text) || block.lineCount > 3 || block.text === '') return false
    const above = this.#blocks[index - 1]
    if (above?.section && above.text === '') return true
    const below = this.#blocks[index + 1]
    const widest = below?.label?.kind === 'number' ? widestHeading : 140
    if (!below || widthOf(block.text) > widest) return false
    this.#doubt('heading-or-paragraph', block, ['heading', 'paragraph'])
    return true
  }

  /** In a report, headings of the third order have a number as paragraphs do, but are short and no sentence. */
  #isNumberedHeading(block: Block, index: number): boolean {
    if (this.#state !== 'report' && this.#state !== 'annex') return false
    if (block.label?.kind !== 'number' || isFinished(block.text)) return false
    if (widthOf(block.text) > widestHeading || block.lineCount > 3) return false
    const below = this.#blocks[index + 1]
    return below !== undefined && (below.apart || block.apart) && below.text !== ''
  }

  #heading(block: Block): Role {
    this.#level = 0
    if (isAnnexHeading(block.text)) {
      this.#state = 'annex'
      return { kind: 'heading', part: 'text', level: 0 }
    }
    const part = this.#state === 'report' || this.#state === 'annex' ? 'numbered' : 'operative'
    if (block.label) return { kind: 'heading', part, level: 2 }
    if (!block.section) return { kind: 'heading', part: 'text', level: 0 }
    return { kind: 'heading', part, level: this.#sectionLevel(block) }
  }

  #lastSection: readonly { style: string; value: number; level: number }[] = []

  /** Of the two readings of I, C, D the one that follows the section before. */
  #sectionLevel(block: Block): number {
    const readings = block.section?.readings ?? []
    const next = readings.find((reading) =>
      this.#lastSection.some(
        ({ style, value }) => style === reading.style && value + 1 === reading.value,
      ),
    )
    const chosen = next ?? readings.find(({ value }) => value === 1) ?? readings[0]
    if (!chosen) return 0
    this.#lastSection = [...this.#lastSection.filter(({ level }) => level < chosen.level), chosen]
    return chosen.level
  }

  #paragraph(block: Block, index: number): Role {
    const role = (part: Part, level = 0): Role => ({ kind: 'paragraph', part, level })
    if (block.label) return this.#labelled(block, block.label)
    switch (this.#state) {
      case 'subject':
      case 'preamble':
        return this.#unlabelled(block, index)
      case 'operative':
        return this.#afterOperative(block)
      case 'annex':
      case 'report':
        return role('text')
      default:
        return unreachable(this.#state)
    }
  }

  #labelled(block: Block, { kind }: PrintedLabel): Role {
    switch (kind) {
      case 'preambular':
        return { kind: 'paragraph', part: 'preamble', level: 0 }
      case 'operative':
      case 'number':
        return this.#operative(block)
      case 'sub':
        return { kind: 'paragraph', part: this.#partBelow(), level: this.#levelOf(block) }
      case 'bullet':
        return this.#bullet(block)
      default:
        return unreachable(kind)
    }
  }

  #operative(block: Block): Role {
    const inResolution = this.#state === 'preamble' || this.#state === 'operative'
    if (inResolution) this.#state = 'operative'
    const level = Math.min(block.placed?.level ?? 0, maxLevel)
    return { kind: 'paragraph', part: inResolution ? 'operative' : 'numbered', level }
  }

  #levelOf(block: Block): number {
    return Math.min(Math.max(block.placed?.level ?? 1, 1), maxLevel)
  }

  #partBelow(): Part {
    if (this.#state === 'operative') return 'operative'
    if (this.#state === 'preamble') return 'preamble'
    return this.#paragraphs > 0 ? 'numbered' : 'text'
  }

  #bullet(block: Block): Role {
    if (this.#state === 'report' || this.#state === 'annex')
      return { kind: 'paragraph', part: 'text', level: 0 }
    this.#doubt('bullet-as-subparagraph', block, ['sub-paragraph', 'paragraph'])
    return { kind: 'paragraph', part: this.#partBelow(), level: Math.max(this.#level, 1) }
  }

  /** Without a number: of the preamble, unless nothing is numbered and the words and the stop are operative. */
  #unlabelled(block: Block, index: number): Role {
    if (this.#numbered || !this.#beginsOperative(block, index))
      return { kind: 'paragraph', part: 'preamble', level: 0 }
    this.#state = 'operative'
    return { kind: 'paragraph', part: 'operative', level: 0 }
  }

  #beginsOperative(block: Block, index: number): boolean {
    const opening = this.#context.openingPart(block.text)
    if (opening === 'operative') return true
    if (opening === 'preamble') return false
    const stop = finalStop(block.text) ?? ''
    if (/[,،，]/.test(stop)) return false
    const last = index === this.#blocks.length - 1
    return /[;；؛:：]/.test(stop) || (last && endsSentence(block.text))
  }

  /** After the first operative paragraph: a section may have a preamble of its own; anything else is kept as text. */
  #afterOperative(block: Block): Role {
    const opening = this.#context.openingPart(block.text)
    const afterHeading =
      this.#level === 0 && opening !== null && /[,،，]/.test(finalStop(block.text) ?? '')
    if (afterHeading) return { kind: 'paragraph', part: 'preamble', level: 0 }
    if (!this.#numbered) return { kind: 'paragraph', part: 'operative', level: 0 }
    this.#doubt('part-uncertain', block, [
      'unnumbered text',
      'operative paragraph',
      'preambular paragraph',
    ])
    return { kind: 'paragraph', part: 'text', level: 0 }
  }

  #doubt(code: AmbiguityCode, block: Block, alternatives: readonly string[]): void {
    this.#ambiguities.push({ code, line: block.line, excerpt: excerptOf(block.text), alternatives })
  }
}

/** In Chinese the day and the meeting may share a line. */
function lastWords(text: string): string {
  return text.replace(/^\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日\s*(?=第)/, '')
}
