// What each block of the text is: preambular or operative paragraph, sub-paragraph, heading, or one of the lines that close an
// adopted resolution (rules.md 1.5, 3.3 to 3.6).
import { unreachable } from '../../assert.ts'
import { maxLevel, type Part } from '../../document/draft-text.ts'
import { AnnexRoles } from './annex-roles.ts'
import { type Block, withLabel } from './block.ts'
import { isBareItem, leadsItems } from './bare-items.ts'
import { type BehindText, findBehindText } from './behind-text.ts'
import { BulletLevels } from './bullet-levels.ts'
import { type BodyRoles, firstState, type Role, type RoleContext, type State } from './role.ts'
import { ClosingLines } from './closing-lines.ts'
import {
  isClause,
  isInList,
  isLoneSign,
  isNumbered,
  isSurelyHeading,
  mayHeadByNumber,
  roomOver,
  widestHeading,
} from './heading-blocks.ts'
import { decidesByLetters, isDecisionSentence, opensByLetter } from './decision-sentence.ts'
import { endsBare, endsInComma, endsSentence, finalStop, isFinished } from '../lines/finished.ts'
import { type Ambiguity, type AmbiguityCode, excerptOf } from '../imported-document.ts'
import { isHeadingWord } from '../front/masthead-words.ts'
import { isNumberedClause } from './numbered-clauses.ts'
import { findOddParagraphs } from './odd-paragraphs.ts'
import { findOddStructure } from './odd-structure.ts'
import { adoptsBelow, beginsOperative, leadsNumbers } from './operative-starts.ts'
import type { PrintedLabel } from './printed-labels.ts'
import { isArticle, readNamedDivision } from './named-divisions.ts'
import { endOfRecommendation, isDraftHead } from '../front/recommended-text.ts'
import { headsRecitals } from '../lines/unwrapped-lines.ts'
import { SectionLevels, subLevel } from './section-levels.ts'
import { widthOf } from '../lines/source-lines.ts'
import { isSubjectLine } from '../front/text-start.ts'

export function assignRoles(blocks: readonly Block[], context: RoleContext): BodyRoles {
  const assigner = new RoleAssigner(blocks, context)
  const roles = blocks.map((block, index) => assigner.next(block, index))
  const { ambiguities, ...facts } = assigner.facts()
  const told = new Set(ambiguities.map(({ line }) => line))
  const openingPart = (text: string) =>
    isDecisionSentence(text, context.language) ? 'operative' : context.openingPart(text)
  const odd = findOddParagraphs(blocks, roles, { openingPart, told })
  const toldAll = new Set([...ambiguities, ...odd].map(({ line }) => line))
  const unfit = findOddStructure(blocks, roles, {
    language: context.language,
    openingPart,
    told: toldAll,
  })
  return { roles, ...facts, ambiguities: [...ambiguities, ...odd, ...unfit] }
}

class RoleAssigner {
  readonly #blocks: readonly Block[]
  readonly #context: RoleContext
  /** Whether paragraphs have numbers, from here to the next annex or subject line. */
  #numbered: boolean
  readonly #annexes: AnnexRoles
  readonly #sections = new SectionLevels()
  readonly #bullets = new BulletLevels()
  readonly #ambiguities: Ambiguity[] = []
  #state: State
  /** The index of the block whose role is asked for. */
  #at = 0
  #level = 0
  #paragraphs = 0
  /** The last block that was taken as one of a list of names. */
  #listed = -2
  /** The last block of the sentence in which another body recommends the text; -1 where none does. */
  readonly #recommendedTo: number
  /** The number of the last numbered paragraph. */
  #lastNumber = 0
  /** In one of the texts that a report recommends: the last number of the report. */
  #reportNumber: number | null = null
  /** Behind the day or the meeting of the text. */
  #closed = false
  readonly #closing: ClosingLines
  readonly #behind: BehindText

  constructor(blocks: readonly Block[], context: RoleContext) {
    this.#blocks = blocks
    this.#context = context
    this.#state = firstState(blocks, context)
    this.#annexes = new AnnexRoles(blocks)
    this.#closing = new ClosingLines(context.language, context.readDay)
    this.#behind = findBehindText(
      blocks,
      context.language,
      (text) => context.openingPart(text) === 'operative',
    )
    this.#recommendedTo = context.lead ? endOfRecommendation(blocks, context.language) : -1
    this.#numbered = this.#isNumberedFrom(0)
  }

  facts(): Omit<BodyRoles, 'roles'> {
    return {
      adoptedOn: this.#closing.adoptedOn,
      meeting: this.#closing.meeting,
      behind: this.#behind,
      ambiguities: [...this.#ambiguities, ...this.#annexes.ambiguities],
    }
  }

  next(block: Block, index: number): Role | null {
    this.#at = index
    if (this.#state === 'subject') {
      this.#state = 'preamble'
      return { kind: 'paragraph', part: 'subject', level: 0 }
    }
    if (this.#annexes.beginsProvisions(index)) this.#state = 'annex'
    if (block.row) return { kind: 'row', part: 'text', level: 0 }
    const lead = this.#state === 'lead' ? this.#inLead(block, index) : null
    if (lead) return lead
    const annex = this.#annexes.next(block, index)
    if (annex) return this.#inAnnex(annex, index)
    if (this.#closes(block, index)) return null
    const subject = this.#subjectPart(block, index)
    if (subject) return { kind: 'paragraph', part: subject, level: 0 }
    if (block.doubtful)
      this.#doubt('paragraph-across-pages', block, ['a new paragraph', 'the rest of the one above'])
    if (this.#isHeading(block, index)) return this.#heading(block)
    const role = this.#paragraph(block, index)
    if (role.part !== 'text') this.#paragraphs++
    this.#level = role.level
    return role
  }

  /** Above the subject line: who recommends the text, its letter, its title. Null for what has a label. */
  #inLead(block: Block, index: number): Role | null {
    if (block.label) {
      this.#state = 'preamble'
      return null
    }
    if (index <= this.#recommendedTo) return { kind: 'paragraph', part: 'text', level: 0 }
    const below = this.#blocks[index + 1]
    if (!this.#isSubject(block.text, below && withLabel(below))) return this.#heading(block)
    this.#state = 'preamble'
    this.#numbered = this.#isNumberedFrom(index + 1)
    return { kind: 'paragraph', part: 'subject', level: 0 }
  }

  #inAnnex(role: Role, index: number): Role {
    if (role.kind === 'annex') {
      this.#state = 'annex'
      this.#paragraphs = 0
      this.#sections.close()
      this.#numbered = this.#isNumberedFrom(index + 1)
    }
    this.#level = 0
    return role
  }

  /** Of a subject line behind the first blocks of the text; null for every other line. */
  #subjectPart(block: Block, index: number): Part | null {
    if (this.#isLateSubject(block, index)) return 'subject'
    return this.#beginsAnew(block, index) ? 'text' : null
  }

  /** The one of a text that begins with its preamble: `Whereas ..., The General Assembly, Proclaims`. */
  #isLateSubject(block: Block, index: number): boolean {
    if (!this.#context.opened || this.#state !== 'preamble' || block.label) return false
    const below = this.#blocks[index + 1]
    return this.#isSubject(block.text, below && withLabel(below))
  }

  /** The subject line of one more resolution: B after A, or the draft that an annex holds. There is one subject in a text, so it is text. */
  #beginsAnew(block: Block, index: number): boolean {
    if (this.#state === 'preamble' || block.label) return false
    if (this.#state === 'report' && !this.#isUnderDraftHead(index)) return false
    const below = this.#blocks[index + 1]
    if (!this.#isOwnSubject(block) && !this.#isSubject(block.text, below && withLabel(below)))
      return false
    if (this.#state === 'report') this.#reportNumber = this.#lastNumber
    this.#closed = false
    this.#state = 'preamble'
    const declares = this.#annexes.declares(index, this.#context.openingPart)
    this.#numbered = !declares && this.#isNumberedFrom(index + 1)
    return true
  }

  /** "Draft resolution II" and a title: in a report, what follows has the parts of a resolution. */
  #isUnderDraftHead(index: number): boolean {
    const above = this.#blocks.slice(Math.max(0, index - 4), index)
    return above.some(({ text, label }) => !label && isDraftHead(text))
  }

  /** The report goes on behind a text that it recommends, with its own next number. */
  #resumesReport({ placed }: Block): boolean {
    const value = placed?.level === 0 ? placed.value : null
    return value !== null && value - 1 === this.#reportNumber && value - 1 !== this.#lastNumber
  }

  /** The words of the first one, though no body is known by them. */
  #isOwnSubject({ text }: Block): boolean {
    const own = this.#blocks[0]?.text ?? ''
    if (!this.#context.subject || text === own) return this.#context.subject
    // A declaration that is annexed names the body in full, and where it met.
    const name = own.replace(/[,،]$/u, '')
    const more = endsInComma(text) && text.length > own.length && text.startsWith(`${name} `)
    const below = this.#blocks[this.#at + 1]
    return more && below !== undefined && this.#context.openingPart(withLabel(below)) === 'preamble'
  }

  #isSubject(text: string, below: string | undefined): boolean {
    const { language, openingPart } = this.#context
    return isSubjectLine(text, below, { language, opens: (words) => openingPart(words) !== null })
  }

  #isNumberedFrom(from: number): boolean {
    for (let at = from; at < this.#annexes.endOf(from); at++) {
      const block = this.#blocks[at]
      const text = block?.text ?? ''
      if (at > from && (this.#isSubject(text, undefined) || isArticle(text))) return false
      if (block && isNumbered(block)) return true
    }
    return false
  }

  /** The day and the meeting at the end of a resolution, and the note on how it was adopted. */
  #closes(block: Block, index: number): boolean {
    if (this.#isBehind(block, index)) return true
    if (this.#state === 'report' || this.#paragraphs === 0 || block.label) return false
    const ahead = this.#blocks.slice(index, index + 4)
    const far = this.#annexes.endOf(index) - index > 8
    if (far && !this.#closing.isNearVote(ahead) && !this.#isOverSubject(index)) return false
    const closes = this.#closing.take(ahead)
    this.#closed ||= closes
    return closes
  }

  /** A report has its own sources, and its authors are those of its part. */
  #isBehind(block: Block, index: number): boolean {
    const inText = this.#state === 'operative' || this.#state === 'preamble'
    if (!inText || !this.#behind.fields.has(index)) return false
    if (block === this.#behind.works)
      this.#doubt('part-uncertain', block, ['behind the text', 'unnumbered text'])
    return true
  }

  /** Of several resolutions under one number each has its day, over the letter and the subject line of the next. */
  #isOverSubject(index: number): boolean {
    return this.#blocks
      .slice(index + 1, index + 6)
      .some(({ text }) => this.#isSubject(text, undefined))
  }

  #isHeading(block: Block, index: number): boolean {
    if (this.#context.isMarkedHeading(block.line))
      return !isClause(block, this.#context.openingPart)
    if (block.text === '' && block.section) return true
    if (block.label) return this.#isNumberedHeading(block, index)
    if (isHeadingWord(block.text)) return true
    if (widthOf(block.text) > widestHeading || isFinished(block.text)) return false
    if (block.section || readNamedDivision(block.text)) return true
    if (this.#context.openingPart(block.text) !== null && !this.#mayNameSection(block, index))
      return false
    return this.#looksLikeHeading(block, index)
  }

  /** "Sanctions measures", "Promoting equality": a paragraph that begins so would have its number, or its stop. */
  #mayNameSection(block: Block, index: number): boolean {
    if (!endsBare(block.text)) return false
    const [above, below] = [this.#blocks[index - 1], this.#blocks[index + 1]]
    if (above && isLoneSign(above)) return true
    if (!this.#numbered || !below?.placed?.inSequence || below.placed.level !== 0) return false
    if (this.#state !== 'preamble') return this.#state === 'operative'
    // Over paragraph 1 only another heading right above tells that it is one.
    return above !== undefined && !above.label && !isFinished(above.text)
  }

  #looksLikeHeading(block: Block, index: number): boolean {
    const [above, below] = [this.#blocks[index - 1], this.#blocks[index + 1]]
    if (endsSentence(block.text) || block.lineCount > 3 || block.text === '') return false
    if (above && isLoneSign(above)) return true
    if (!below || widthOf(block.text) > roomOver(below) || this.#isListed(index)) return false
    if (below.row && /^[(（].*[)）]$/su.test(block.text)) return false
    if (!isSurelyHeading(block, above, below))
      this.#doubt('heading-or-paragraph', block, ['heading', 'paragraph'])
    return true
  }

  /** One of at least three short lines that follow each other, outside of a resolution: names in a list, no headings of anything. */
  #isListed(index: number): boolean {
    if (this.#state !== 'report' && this.#state !== 'annex') return false
    if (!isInList(this.#blocks, index)) return false
    const item = this.#blocks[index]
    if (item && this.#listed !== index - 1)
      this.#doubt('heading-or-paragraph', item, ['a list', 'headings'])
    this.#listed = index
    return true
  }

  /** In a report, headings of the third order have a number as paragraphs do, but are short and no sentence, and no last item of a list. */
  #isNumberedHeading(block: Block, index: number): boolean {
    if (this.#state !== 'report' && this.#state !== 'annex') return false
    if (block.label?.kind !== 'number' || isFinished(block.text)) return false
    return mayHeadByNumber(block, this.#blocks[index - 1], this.#blocks[index + 1])
  }

  #heading(block: Block): Role {
    this.#level = 0
    if (this.#beginsArticles(block)) this.#state = 'annex'
    const part = this.#state === 'report' || this.#state === 'annex' ? 'numbered' : 'operative'
    if (block.label) return { kind: 'heading', part, level: 2 }
    if (!block.section) return { kind: 'heading', part: 'text', level: this.#sections.below }
    return { kind: 'heading', part, level: this.#sections.levelOf(block) }
  }

  /** Of a declaration, in an annex or in the text itself: what its articles say asks nobody for anything. */
  #beginsArticles({ text }: Block): boolean {
    if (!isArticle(text) || this.#state === 'annex' || this.#state === 'report') return false
    if (this.#annexes.isOpen) return true
    if (readNamedDivision(text)?.first !== true) return false
    const below = this.#blocks.slice(this.#at + 1).filter((block) => isFinished(block.text))
    const [first] = below
    if (!first || below.slice(0, 2).some((block) => this.#context.openingPart(block.text)))
      return false
    this.#doubt('part-uncertain', first, ['unnumbered text', 'operative paragraph'])
    return true
  }

  #paragraph(block: Block, index: number): Role {
    const role = (part: Part, level = 0): Role => ({ kind: 'paragraph', part, level })
    if (block.label) return this.#labelled(block, block.label)
    switch (this.#state) {
      case 'lead':
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
        if (this.#state === 'preamble' && this.#decidesFrom(block)) this.#state = 'operative'
        if (block.placed?.uncertain && this.#isUnderColon())
          this.#doubt('level-uncertain', block, ['the next of the same level', 'a level below'])
        return { kind: 'paragraph', part: this.#partBelow(), level: subLevel(block) }
      case 'bullet':
        return this.#bullet(block)
      default:
        return unreachable(kind)
    }
  }

  /** Under a colon stand items of a preamble too, but for the list right below the subject line. */
  #decidesFrom(block: Block): boolean {
    const first = this.#paragraphs === 0 && !this.#numbered
    if (first && decidesByLetters(this.#blocks.slice(this.#at), this.#context)) return true
    return opensByLetter(block, this.#context) && !this.#isUnderColon()
  }

  /** Whether a list may begin here: after the last letter of another, in nearly all texts one does not. */
  #isUnderColon(): boolean {
    const above = this.#blocks[this.#at - 1]
    return /[:：]/u.test(finalStop(above?.text ?? '') ?? '')
  }

  #operative(block: Block): Role {
    if (this.#reportNumber !== null && this.#resumesReport(block)) {
      this.#state = 'report'
      this.#reportNumber = null
    }
    if (this.#isNumberedPreamble(block)) return { kind: 'paragraph', part: 'preamble', level: 0 }
    if (block.placed?.level === 0) this.#lastNumber = block.placed.value
    const inResolution = this.#state === 'preamble' || this.#state === 'operative'
    if (inResolution) this.#state = 'operative'
    const level = Math.min(block.placed?.level ?? 0, maxLevel)
    return { kind: 'paragraph', part: inResolution ? 'operative' : 'numbered', level }
  }

  #isNumberedPreamble(block: Block): boolean {
    if (this.#state !== 'preamble') return false
    return isNumberedClause(block, this.#blocks.slice(0, this.#at), this.#context.openingPart)
  }

  #partBelow(): Part {
    if (this.#state === 'operative') return 'operative'
    if (this.#state === 'preamble') return 'preamble'
    return this.#paragraphs > 0 || this.#state === 'annex' ? 'numbered' : 'text'
  }

  #bullet(block: Block): Role {
    if (this.#state === 'report' || this.#state === 'annex')
      return { kind: 'paragraph', part: 'text', level: 0 }
    const own = this.#bulletedParagraph(block)
    if (own) return own
    const above = this.#blocks[this.#at - 1]
    if (above?.label?.kind !== 'bullet')
      this.#doubt('bullet-as-subparagraph', block, ['sub-paragraph', 'paragraph'])
    const level = this.#bullets.next(block, above, this.#level)
    return { kind: 'paragraph', part: this.#partBelow(), level }
  }

  /** Where bullets stand for numbers, those with opening words are paragraphs, but for the items of a paragraph that ends in a colon. */
  #bulletedParagraph(block: Block): Role | null {
    const above = this.#blocks[this.#at - 1]
    const opening = this.#context.openingPart(block.text)
    if (opening === null || /[:：]$/.test(above?.text ?? '')) return null
    if (opening !== 'operative' && this.#state !== 'operative')
      return { kind: 'paragraph', part: 'preamble', level: 0 }
    if (opening === 'preamble' || this.#numbered) return null
    this.#state = 'operative'
    return { kind: 'paragraph', part: 'operative', level: 0 }
  }

  /** Without a number: of the preamble, unless nothing is numbered and the words and the stop are operative. */
  #unlabelled(block: Block, index: number): Role {
    if (headsRecitals(block.text) || leadsNumbers(block, this.#blocks[index + 1], this.#context))
      return { kind: 'paragraph', part: 'text', level: 0 }
    const below = this.#blocks.slice(index + 1, this.#annexes.endOf(index + 1))
    const adopts = adoptsBelow(block, this.#blocks[index + 1], this.#context)
    if (!adopts && (this.#numbered || !beginsOperative(block, below, this.#context)))
      return { kind: 'paragraph', part: 'preamble', level: 0 }
    this.#state = 'operative'
    return { kind: 'paragraph', part: 'operative', level: 0 }
  }

  /** After the first operative paragraph: a section may have a preamble of its own; anything else, and what the editors note behind its day, is kept as text. */
  #afterOperative(block: Block): Role {
    const opening = this.#context.openingPart(block.text)
    const afterHeading =
      this.#level === 0 && opening !== null && /[,،，]/.test(finalStop(block.text) ?? '')
    if (afterHeading) return { kind: 'paragraph', part: 'preamble', level: 0 }
    // The one paragraph of a section goes without a number.
    const above = this.#blocks[this.#at - 1]
    const only = opening === 'operative' && above !== undefined && isLoneSign(above)
    if (only || (!this.#numbered && !(this.#closed && opening === null)))
      return { kind: 'paragraph', part: 'operative', level: opening ? 0 : this.#bareLevel(block) }
    this.#doubt('part-uncertain', block, [
      'unnumbered text',
      'operative paragraph',
      'preambular paragraph',
    ])
    return { kind: 'paragraph', part: 'text', level: 0 }
  }

  /** Told of the first item of a list. */
  #bareLevel(block: Block): number {
    const above = this.#blocks[this.#at - 1]
    if (!above || !isBareItem(block, above, this.#level)) return 0
    if (leadsItems(above)) this.#doubt('level-uncertain', block, ['sub-paragraph', 'paragraph'])
    return 1
  }

  #doubt(code: AmbiguityCode, block: Block, alternatives: readonly string[]): void {
    this.#ambiguities.push({ code, line: block.line, excerpt: excerptOf(block.text), alternatives })
  }
}
