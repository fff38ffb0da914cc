// Compares the numbers that paragraphs carried in the source with those that the text computes, so that an omitted number, a
// "5 bis" or a new count in each section is seen and not lost (rules.md 3.5).
import type { DraftText, Paragraph } from '../../document/draft-text.ts'
import type { Language } from '../../document/language.ts'
import { numberParagraphs, type ParagraphNumber } from '../../numbering/number-paragraphs.ts'
import { type AnnexHeading, readAnnexHeading } from './annex-headings.ts'
import type { Block } from './block.ts'
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import { alternativeTo } from '../proposals/keep-alternatives.ts'
import { readLabel } from './printed-labels.ts'
import { readSectionSign, type SectionSign } from './section-signs.ts'

export function checkNumbers(
  text: DraftText,
  language: Language,
  sources: ReadonlyMap<string, Block>,
): Ambiguity[] {
  const annexes = compareAnnexes(text, language, sources)
  return [
    ...annexes,
    ...compareSections(text, language, sources),
    ...compareSpoken(text, sources),
    ...comparePlain(text, language, sources),
  ]
}

/**
 * `OP 3 bis` is what a room calls a paragraph and differs from nothing; but where one follows that is not the next, one may be missing, and
 * `OP 3 alt` is offered in the place of another.
 */
function compareSpoken(text: DraftText, sources: ReadonlyMap<string, Block>): Ambiguity[] {
  const last = { preambular: 0, operative: 0 }
  return text.paragraphs.flatMap(({ id }) => {
    const block = sources.get(id)
    const label = block?.label
    if (!block || label?.shape !== 'spoken') return []
    if (label.kind !== 'preambular' && label.kind !== 'operative') return []
    const value = label.readings[0]?.value ?? 0
    const expected = last[label.kind] + 1
    last[label.kind] = Math.max(value, last[label.kind])
    if (alternativeTo(label.printed) !== null)
      return [remark(block, ['a paragraph of its own', label.printed])]
    const called = label.kind === 'preambular' ? 'PP' : 'OP'
    return value > expected ? [remark(block, [`${called} ${expected}`, label.printed])] : []
  })
}

/** A section that is missing is told at the next one. */
function compareSections(
  text: DraftText,
  language: Language,
  sources: ReadonlyMap<string, Block>,
): Ambiguity[] {
  const numbers = numberParagraphs(text, { language })
  let ahead: number[] = []
  return text.paragraphs.flatMap(({ id, kind, level }, index) => {
    const block = kind === 'heading' ? sources.get(id) : undefined
    const computed = numbers[index]?.label ?? null
    if (!block?.section || computed === null) return []
    const before = ahead[level] ?? 0
    const now = sectionsAhead(block.section, computed, before)
    ahead = [...ahead.slice(0, level), now]
    return now === before ? [] : [remark(block, [computed, block.section.printed])]
  })
}

/** By how much a sign is ahead of the computed one, in the reading that goes on as before where there is one. */
function sectionsAhead({ readings }: SectionSign, computed: string, before: number): number {
  const own = readSectionSign(`${computed}. x`)?.readings ?? []
  const differences = readings.flatMap((reading) =>
    own.filter(({ style }) => style === reading.style).map(({ value }) => reading.value - value),
  )
  return differences.includes(before) ? before : (differences[0] ?? before)
}

/** A way of counting that is not ours is one remark, for the first of them: `Annex A`, `Annex 1`, `Appendix`. */
function compareAnnexes(
  text: DraftText,
  language: Language,
  sources: ReadonlyMap<string, Block>,
): Ambiguity[] {
  const numbers = numberParagraphs(text, { language })
  let ahead = 0
  let other: string | null = null
  return text.paragraphs.flatMap(({ id, kind }, index) => {
    const block = kind === 'annex' ? sources.get(id) : undefined
    const computed = numbers[index]?.printed ?? ''
    const own = readAnnexHeading(computed)
    if (!block?.annex || !own) return []
    const now = (block.annex.value ?? 1) - (own.value ?? 1)
    const manner = mannerOf(block.annex)
    const differs = now !== ahead || (manner !== mannerOf(own) && manner !== other)
    ahead = now
    other = manner
    return differs ? [remark(block, [computed, block.annex.printed])] : []
  })
}

function mannerOf({ word, style }: AnnexHeading): string {
  return `${word} ${style}`
}

function comparePlain(
  text: DraftText,
  language: Language,
  sources: ReadonlyMap<string, Block>,
): Ambiguity[] {
  const running = compare(text, language, sources, false)
  const [first] = running
  if (!first) return []
  const restarting = compare(text, language, sources, true)
  if (restarting.length >= running.length) return tellRestart(running)
  return [asRestart(first), ...restarting.map(({ ambiguity }) => ambiguity)]
}

/** Numbers that begin at 1 again, as in resolutions A and B, are one remark. */
function tellRestart(remarks: readonly Remark[]): Ambiguity[] {
  const first = remarks.find(({ restarts }) => restarts)
  return remarks.flatMap((each) => {
    if (!each.restarts) return [each.ambiguity]
    return each === first ? [asRestart(each)] : []
  })
}

function asRestart({ ambiguity }: Remark): Ambiguity {
  const alternatives = ['one count', 'a count for each section']
  return { ...ambiguity, code: 'numbering-restarts', alternatives }
}

interface Remark {
  readonly ambiguity: Ambiguity
  /** True for a 1 behind a subject line or a preamble of its own. */
  readonly restarts: boolean
}

function compare(
  text: DraftText,
  language: Language,
  sources: ReadonlyMap<string, Block>,
  restartInSections: boolean,
): Remark[] {
  const numbers = numberParagraphs(text, { language, restartInSections })
  // By how much the printed number is ahead, at each level: one omitted number is one remark, not one for every number after it.
  let ahead: number[] = []
  let isHeaded = false
  return text.paragraphs.flatMap((paragraph, index) => {
    const block = sources.get(paragraph.id)
    const number = numbers[index]
    isHeaded ||= !block?.label || paragraph.kind === 'heading'
    if (!block || !number || !isCompared(block, paragraph, number)) return []
    const { level } = paragraph
    const restarts = isHeaded && isFirst(block)
    isHeaded = false
    const before = ahead[level] ?? 0
    const now = difference(number.label ?? '', block)
    ahead = [...ahead.slice(0, level), now]
    return now === before && !hasSuffix(block)
      ? []
      : [{ ambiguity: differs(block, number), restarts }]
  })
}

function isFirst({ placed }: Block): boolean {
  return placed?.level === 0 && placed.value === 1
}

function hasSuffix({ label }: Block): boolean {
  return label !== null && label.suffix !== null
}

function differs(block: Block, { printed, label }: ParagraphNumber): Ambiguity {
  return remark(block, [printed ?? label ?? '', block.label?.printed ?? ''])
}

function isCompared({ label }: Block, { kind }: Paragraph, number: ParagraphNumber): boolean {
  if (!label || kind === 'heading' || number.label === null) return false
  return label.shape !== 'spoken' && label.kind !== 'bullet'
}

function remark(block: Block, alternatives: readonly string[]): Ambiguity {
  const printed = (block.label ?? block.section ?? block.annex)?.printed ?? ''
  const excerpt = excerptOf(`${printed} ${block.text}`.trim())
  return { code: 'number-differs', line: block.line, excerpt, alternatives }
}

/** The printed number less the computed one. */
function difference(computed: string, block: Block): number {
  const printed = block.placed?.value ?? block.label?.readings[0]?.value ?? 0
  const digits = /^(?:PP |OP )?(\d+)$/.exec(computed)
  if (digits) return printed - Number(digits[1])
  const readings = readLabel(`${computed} x`)?.readings ?? []
  if (readings.some(({ value }) => value === printed)) return 0
  return printed - (readings[0]?.value ?? 0)
}
