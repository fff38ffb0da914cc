// Puts the lines of the body together into blocks: one for each paragraph or heading, with its label taken off and the places of references that
// had a line of their own. Where a block begins is decided by the label, the distance, the indent and the words, in this order of trust.
import {
  beginsInside,
  endsInComma,
  endsInPreposition,
  endsInHanComma,
  endsSentence,
  finalStop,
  isFinished,
  mayPrecede,
} from '../lines/finished.ts'
import { endsEarly, hasRoom, mayHeadUnfinished } from '../lines/early-ends.ts'
import {
  isBrokenOff,
  isFirstDivision,
  isHeadingNumber,
  isOpenEnded,
  isTitleUnder,
  mayStandOverHeading,
  restarts,
  startsUnderHeading,
} from './heading-starts.ts'
import { type Block, type BlockContext, mayCarry } from './block.ts'
import { isNextBullet } from './bullet-levels.ts'
import { isAlone } from './lone-lines.ts'
import { beginsByWords, isWithinBrackets } from './lone-starts.ts'
import { joinLines } from '../lines/join-lines.ts'
import { letteredItem } from './lettered-items.ts'
import { LabelSequence } from './label-sequence.ts'
import { closeUp, readSigns, signAtEnd, signsOfRow } from '../notes/line-signs.ts'
import { asPrinted, labelOfLine } from '../lines/misread-labels.ts'
import { nextSubLabels } from './next-labels.ts'
import type { BodyLine } from '../notes/note-zones.ts'
import { isSoleNumber } from '../lines/page-furniture.ts'
import { type PrintedLabel, readLabel } from './printed-labels.ts'
import { readSectionSign } from './section-signs.ts'
import { goesOnApart, goesOnUnwrapped } from '../lines/unwrapped-lines.ts'
import { goesOnAfterColon, goesOnUnder, leftRoom, mayBegin } from '../lines/sentence-ends.ts'
import { widthOf } from '../lines/source-lines.ts'

export function readBlocks(lines: readonly BodyLine[], context: BlockContext): Block[] {
  const reader = new BlockReader(lines, context)
  lines.forEach((line, index) => reader.take(line, index))
  return reader.finish()
}

interface Draft extends Block {
  readonly alone: boolean
}

const arabicClause = /^وإذ [تي]/u
const endsInLink = /[,،]\s(?:and|or|et|ou|y|e|o|u|и|или|أو|و)$/u

class BlockReader {
  readonly #lines: readonly BodyLine[]
  readonly #context: BlockContext
  readonly #nextSub: (index: number) => PrintedLabel | null
  readonly #sequence = new LabelSequence()
  readonly #blocks: Draft[] = []
  /** Those of the last block, which may be as many as there are lines. */
  #signs: { at: number; sign: string }[] = []
  #sheets: { at: number; sheet: number }[] = []
  #within: { line: number; text: string }[] = []
  #last: BodyLine | null = null
  /** The last one that had a line of its own. */
  #lastSign = 0
  /** The index of the line that is taken. */
  #at = 0

  constructor(lines: readonly BodyLine[], context: BlockContext) {
    this.#lines = lines
    this.#context = context
    this.#nextSub = nextSubLabels(lines)
  }

  finish(): Block[] {
    return this.#blocks
  }

  take(line: BodyLine, index: number): void {
    this.#at = index
    const block = this.#blocks.at(-1)
    if (block && this.#isOwnLineSign(line)) {
      const at = block.text.length
      this.#signs.push({ at, sign: line.text })
      this.#lastSign = Number(line.text)
      this.#last = line
      return
    }
    const label =
      labelOfLine(line) ?? letteredItem([line, this.#lines[index + 1]], block, this.#sequence)
    const inside = block && !label && isWithinBrackets(block.text, line)
    if (!block || (!inside && this.#starts(line, label, block))) this.#open(line, index, label)
    else this.#extend(block, line)
    this.#last = line
  }

  /** A number alone that a note answers to. */
  #isOwnLineSign(line: BodyLine): boolean {
    if (!isSoleNumber(line.text) || !this.#context.notes.has(line.text)) return false
    return this.#context.layout.spacing === 1 || line.gap === 0 || this.#countsOn(line)
  }

  /** Under an empty line the next sign: behind a comma, or where the sentence goes on right below. */
  #countsOn({ text, gap }: BodyLine): boolean {
    if (gap > 1 || Number(text) !== this.#lastSign + 1) return false
    const above = this.#blocks.at(-1)?.text ?? ''
    const below = this.#lines[this.#at + 1]
    if (/[,;،؛，；、]$/u.test(above)) return true
    return !isFinished(above) && below?.gap === 0 && beginsInside(below.text)
  }

  #starts(line: BodyLine, label: PrintedLabel | null, block: Draft): boolean {
    if (line.row || block.alone || this.#beginsByItself(line.text, block)) return true
    const under = block.text === '' ? startsUnderSign(block, label) : null
    if (under !== null) return under
    const follows = this.#followsSign()
    const finished = isFinished(block.text) && !follows
    if (label && this.#labelStarts(line, label, finished)) return true
    if (this.#startsUnder(line, label, block)) return true
    if (!this.#context.layout.wrapped) return !goesOnUnwrapped(line, block, finished, this.#context)
    if (follows) return this.#startsAfterSign(line)
    return this.#startsWithin(line, block, finished)
  }

  #beginsByItself(text: string, { text: above }: Draft): boolean {
    const { standsAlone, speaks } = this.#context
    if ((standsAlone(text) && !this.#completes(above)) || speaks?.(text)) return true
    return beginsByWords(text, { above, short: this.#isShort(this.#last) })
  }

  /** A day at the head of a line may be the end of the sentence that fills the line above. */
  #completes(above: string): boolean {
    if (above === '' || isFinished(above)) return false
    return this.#followsSign() || !this.#isShort(this.#last) || endsInPreposition(above)
  }

  /** Right under a heading without a stop. */
  #startsUnder({ text }: BodyLine, label: PrintedLabel | null, block: Draft): boolean {
    const next = label !== null && this.#sequence.isNext(label)
    const before = this.#blocks.at(-2)
    return startsUnderHeading(
      { text, label, next },
      { block, before, short: this.#isShort(this.#last) },
    )
  }

  #headsNext(label: PrintedLabel): boolean {
    const below = readLabel(this.#lines[this.#at + 1]?.text ?? '')
    return isHeadingNumber(label, below, this.#sequence)
  }

  /** Of wrapped lines, without a label: by section sign, page, distance, indent, words. */
  #startsWithin(line: BodyLine, block: Draft, finished: boolean): boolean {
    const { layout } = this.#context
    if (this.#sectionStarts(line, finished) || this.#endsHeading(line, block)) return true
    if (line.gap > layout.spacing && !line.pageStart)
      return layout.width > 0 || !goesOnApart(line.text, block, this.#context.opens)
    if (this.#goesOnInside(line, block)) return false
    if (this.#headsBehind(line, block, finished)) return true
    if (line.pageStart) return this.#startsOnPage(line, finished)
    if (layout.indented) return line.indent > layout.margin && (finished || this.#endsBefore(line))
    return this.#startsByWords(line, block, finished)
  }

  /** Under the heading of a section the first of its divisions has a heading too, right under it. */
  #endsHeading({ text }: BodyLine, block: Draft): boolean {
    const above = this.#blocks.at(-2)
    const headed = block.section !== null || (above?.section && above.text === '')
    if (block.label || !headed || isFinished(block.text)) return false
    if (isFirstDivision(text) || (!beginsInside(text) && this.#opensUnder(text, block))) return true
    return isBrokenOff(this.#lines.slice(this.#at - block.lineCount, this.#at), text)
  }

  /** The first words of a paragraph, where the heading does not open as one itself. */
  #opensUnder(text: string, block: Draft): boolean {
    const { opens } = this.#context
    return opens(text) && !opens(block.text) && !endsInPreposition(block.text)
  }

  /** Whether the line above ends before the margin. */
  #endsBefore({ text }: BodyLine): boolean {
    return (
      this.#isShort(this.#last) || hasRoom(this.#last?.text ?? '', text, this.#context.layout.width)
    )
  }

  #goesOnInside(line: BodyLine, block: Draft): boolean {
    const hangs = goesOnUnder(block, line.text, this.#indentOf(line), this.#context.opens)
    const facts = { short: this.#isShort(this.#last), opens: this.#context.opens(line.text) }
    return hangs || isOpenEnded(block, this.#blocks.at(-2), facts)
  }

  /** True right after a reference that had a line of its own: its sentence goes on. */
  #followsSign(): boolean {
    const block = this.#blocks.at(-1)
    const sign = block?.signs.at(-1)
    if (!block || !sign || sign.at !== block.text.length) return false
    return !isFinished(block.text) || /[、，,،]/.test(block.text.slice(-1))
  }

  #labelStarts(line: BodyLine, label: PrintedLabel, finished: boolean): boolean {
    if (label.shape === 'spoken' || this.#headsNext(label)) return true
    if (label.kind === 'bullet') return this.#bulletStarts(line, label, finished)
    const isolated = this.#isIsolated(line)
    const ended = finished || this.#isUnderHeading()
    if (!this.#isInSequence(label)) return ended && (isolated || this.#isAhead(label))
    return finished || isolated || this.#opensByNumber(label) || this.#opensAfterTitle(label)
  }

  /** Under the last item but one of a list: `(b) To report, and`. */
  #isLinked(): boolean {
    const above = this.#blocks.at(-1)
    return above?.label?.kind === 'sub' && endsInLink.test(above.text.slice(-8))
  }

  #bulletStarts(line: BodyLine, label: PrintedLabel, finished: boolean): boolean {
    const next = isNextBullet(label, this.#blocks.at(-1)) || this.#opensList(line, label)
    return finished || this.#isIsolated(line) || next
  }

  /** Set in under words that have no stop, with another one below: `Invites ports to` over `- lend lamps;` and `- count them`. */
  #opensList(line: BodyLine, label: PrintedLabel): boolean {
    const below = this.#lines[this.#at + 1]
    if (!below || below.indent !== line.indent || line.indent <= (this.#last?.indent ?? 0))
      return false
    const next = readLabel(below.text)
    return next?.kind === 'bullet' && next.shape === label.shape
  }

  #isInSequence(label: PrintedLabel): boolean {
    return this.#sequence.place(label, this.#nextSub(this.#at))?.inSequence ?? false
  }

  /**
   * The next number before the words of an operative paragraph: no sentence goes on so, whatever stands above. Any next letter, and any
   * next label with a capital, under a line that leaves room: students end items without a stop.
   */
  #opensByNumber(label: PrintedLabel): boolean {
    if (label.kind === 'sub' && this.#isLinked()) return true
    const lettered = label.kind === 'sub' && this.#context.layout.cut !== true
    if (this.#isShort(this.#last) && (lettered || /^\p{Lu}/u.test(label.rest))) return true
    if (label.kind !== 'number') return false
    return this.#isUnderHeading() || this.#context.opens(this.#restOf(label))
  }

  /** A number further on before operative words: those between are missing in the source, or were never there. */
  #isAhead(label: PrintedLabel): boolean {
    if (!this.#sequence.isAhead(label) || endsInComma(this.#blocks.at(-1)?.text ?? '')) return false
    return this.#context.opens(this.#restOf(label))
  }

  /** Set apart from the line above, so far as the layout tells. */
  #isIsolated(line: BodyLine): boolean {
    const { layout } = this.#context
    if (!layout.wrapped || line.gap > layout.spacing) return true
    return layout.indented && this.#indentOf(line) > layout.margin
  }

  /** What a label carries; a number may stand over its paragraph. */
  #restOf({ rest }: PrintedLabel): string {
    return rest === '' ? (this.#lines[this.#at + 1]?.text ?? '') : rest
  }

  /** Paragraph 1, or the next one after a section's sign or behind a whole sentence, right under a short line: a title. */
  #opensAfterTitle(label: PrintedLabel): boolean {
    const block = this.#blocks.at(-1)
    if (!block || block.label || block.lineCount > 2 || label.kind !== 'number') return false
    const next = this.#sequence.isNext(label)
    return (
      (label.readings[0]?.value === 1 || isTitleUnder(block, this.#blocks.at(-2), next)) &&
      /^[\p{Lu}\p{Lo}]/u.test(this.#restOf(label)) &&
      this.#isShort(this.#last) &&
      !this.#context.opens(block.text)
    )
  }

  /** Right below a line that has the sign of a section and room left. */
  #isUnderHeading(): boolean {
    const block = this.#blocks.at(-1)
    const heads = block !== undefined && block.section !== null && block.lineCount <= 3
    return heads && this.#isShort(this.#last)
  }

  #sectionStarts(line: BodyLine, finished: boolean): boolean {
    const sign = finished || this.#isUnderHeading() ? readSectionSign(line.text) : null
    if (sign === null) return false
    return sign.rest === '' || this.#context.layout.spacing === 0 || this.#context.opens(sign.rest)
  }

  #startsAfterSign(line: BodyLine): boolean {
    return this.#headsAfterSign(line) || this.#opensAfterSign(line)
  }

  #opensAfterSign(line: BodyLine): boolean {
    const { layout } = this.#context
    const block = this.#blocks.at(-1)
    if (layout.indented) return !this.#isCutBySign(line) && this.#indentOf(line) > layout.margin
    if (line.gap > layout.spacing) return true
    if (!block || block.label || beginsInside(line.text) || !endsInComma(block.text)) return false
    return readSectionSign(line.text) !== null || this.#context.opens(line.text)
  }

  /** Behind the comma of a paragraph that ends in a sign, over the next number. */
  #headsAfterSign(line: BodyLine): boolean {
    return endsInComma(this.#blocks.at(-1)?.text ?? '') && this.#headsNumber(line)
  }

  /** In mid-sentence: the space between the sign and the next word is no indent. */
  #isCutBySign({ gap, text }: BodyLine): boolean {
    if (gap > 0 || isFinished(this.#blocks.at(-1)?.text ?? '')) return false
    return beginsInside(text) || !this.#context.opens(text)
  }

  #startsOnPage(line: BodyLine, finished: boolean): boolean {
    const { layout } = this.#context
    if (!finished) return false
    const opens = this.#context.opens(line.text)
    if (/^\p{Lu}/u.test(line.text) && opens) return true
    // After a comma a sentence goes on, however it is written, where it is no paragraph of the preamble.
    const comma = endsInComma(this.#blocks.at(-1)?.text ?? '')
    if (comma && !opens && !layout.indented) return false
    if (layout.indented) return this.#indentOf(line) > layout.margin
    return !beginsInside(line.text)
  }

  /** A double-spaced extraction moves the first line of a page by one space. */
  #indentOf(line: BodyLine): number {
    const shift = line.pageStart && this.#context.layout.spacing === 1 && line.gap === 0 ? 1 : 0
    return line.indent - shift
  }

  #startsByWords(line: BodyLine, block: Draft, finished: boolean): boolean {
    const { opens } = this.#context
    if (beginsInside(line.text)) return false
    if (this.#isAfterEarlyEnd(line, block, finished)) return true
    const short = this.#isShort(this.#last) && !this.#endsInSign()
    if (finished && endsInHanComma(block.text)) return opens(line.text)
    if (finished) return this.#startsAfterEnd(line, block, short)
    // Some print an Arabic preamble without stops: what opens it opens hardly anything else.
    if (arabicClause.test(line.text) && opens(block.text) && /[\d)]$/u.test(block.text)) return true
    return opens(line.text) && mayPrecede(block.text, short && block.lineCount === 1)
  }

  #startsAfterEnd(line: BodyLine, block: Draft, short: boolean): boolean {
    const next = { line, width: this.#context.layout.width }
    if (goesOnAfterColon(block, this.#last, next)) return false
    return short || this.#context.opens(line.text) || leftRoom(block, this.#last, next)
  }

  #isAfterEarlyEnd(line: BodyLine, block: Draft, finished: boolean): boolean {
    const { layout, opens } = this.#context
    if (layout.cut === true || this.#endsInSign()) return false
    if (!endsEarly(this.#last?.text ?? '', line.text, layout.width)) return false
    return finished || mayHeadUnfinished(block, opens)
  }

  #headsBehind(line: BodyLine, block: Draft, finished: boolean): boolean {
    const { width } = this.#context.layout
    return (finished || mayStandOverHeading(block, line.text, width)) && this.#headsNumber(line)
  }

  /** Without an end, over the next number: a heading, however full the line above it. */
  #headsNumber(line: BodyLine): boolean {
    const most = this.#mostHeadingLines(line)
    if (isFinished(line.text)) return false
    const ahead = this.#lines.slice(this.#at + 1, this.#at + 1 + most)
    const at = ahead.findIndex(({ text }) => readLabel(text) !== null)
    if (at < 0 || ahead.slice(0, at).some(({ text }) => endsSentence(text))) return false
    const below = readLabel(ahead[at]?.text ?? '')
    if (below?.kind !== 'number') return false
    return this.#sequence.place(below)?.inSequence === true || restarts(below, this.#blocks)
  }

  /** A heading of several lines has its sign, or stands after a semicolon, where no sentence goes on with a capital. */
  #mostHeadingLines(line: BodyLine): number {
    if (readSectionSign(line.text)) return 3
    const stop = finalStop(this.#last?.text ?? '') ?? ''
    if (/[;；؛]/u.test(stop) && /^\p{Lu}/u.test(line.text)) return 3
    return this.#isShort(line) ? 1 : 0
  }

  #endsInSign(): boolean {
    const sign = signAtEnd.exec((this.#last?.text ?? '').slice(-8))?.[1]
    return sign !== undefined && this.#context.notes.has(sign)
  }

  #isShort(line: BodyLine | null): boolean {
    return line !== null && widthOf(line.text) < this.#context.layout.width * 0.75
  }

  #open(line: BodyLine, index: number, read: PrintedLabel | null): void {
    const below = this.#nextSub(index)
    const label = read && mayCarry(read) ? read : null
    const counted = this.#count(label, below)
    const { annex, section, rest } = line.row ? signsOfRow(line.row) : readSigns(line.text, label)
    if (!label) this.#sequence.close()
    this.#signs = []
    this.#within = []
    this.#sheets = [{ at: 0, sheet: line.sheet }]
    this.#blocks.push({
      line: line.number,
      label,
      section,
      annex,
      ...(line.row && { row: true }),
      ...counted,
      text: closeUp(rest),
      signs: this.#signs,
      sheets: this.#sheets,
      within: this.#within,
      lineCount: 1,
      apart: line.gap > this.#context.layout.spacing,
      indent: this.#indentOf(line),
      doubtful: !label && this.#isDoubtful(line),
      cut: !label && rest !== '' && !this.#isIsolated(line) && this.#isCut(),
      alone: isAlone(this.#lines, index, this.#context),
    })
  }

  /** The number of a heading counts no paragraph. */
  #count(label: PrintedLabel | null, below: PrintedLabel | null): Pick<Block, 'placed' | 'heads'> {
    if (label && this.#headsNext(label)) return { placed: null, heads: true }
    return { placed: label ? this.#sequence.take(label, below) : null }
  }

  #isDoubtful(line: BodyLine): boolean {
    if (!line.pageStart || this.#blocks.length === 0 || this.#context.layout.indented) return false
    // A paragraph that ends before the margin has ended, unless lines end there for other reasons.
    const { wrapped, cut } = this.#context.layout
    const ended = wrapped && cut !== true && this.#isShort(this.#last) && !this.#endsInSign()
    return readSectionSign(line.text) === null && !ended
  }

  #isCut(): boolean {
    return this.#context.layout.cut === true && endsInComma(this.#blocks.at(-1)?.text ?? '')
  }

  #extend(block: Draft, line: BodyLine): void {
    const added = closeUp(asPrinted(line).text)
    const text = joinLines(block.text, added, this.#context.figuresOff)
    if (this.#sheets.at(-1)?.sheet !== line.sheet)
      this.#sheets.push({ at: text.length - added.length, sheet: line.sheet })
    if (mayBegin(block, line, this.#context.layout, this.#context.opens))
      this.#within.push({ line: line.number, text: line.text })
    this.#replace({ ...block, text, lineCount: block.lineCount + 1 })
  }

  #replace(block: Draft): void {
    this.#blocks[this.#blocks.length - 1] = block
  }
}

/**
 * A sign of a section stands over its heading; a number may have lost its paragraph to the next line. `4.` over `(a)`: the words are those of its
 * sub-paragraphs. Null where the label below decides.
 */
function startsUnderSign(block: Draft, label: PrintedLabel | null): boolean | null {
  if (!label) return block.section !== null
  return block.label && isFirstSub(label) ? true : null
}

function isFirstSub({ kind, readings, rest }: PrintedLabel): boolean {
  return kind === 'sub' && readings[0]?.value === 1 && rest !== ''
}
