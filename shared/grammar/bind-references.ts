// From references in words to the paragraphs they mean (rules.md 3.11).
import { mergeRuns } from '../document/merge-runs.ts'
import type { DraftText, Paragraph, Run } from '../document/draft-text.ts'
import type { Language } from '../document/language.ts'
import type { NumberingRules } from '../numbering/number-paragraphs.ts'
import { findParagraphReferences, type ParagraphReference } from './paragraph-references.ts'
import { ReferenceTargets } from './reference-targets.ts'

/** Where the words of a number stand, and the id of the paragraph they mean. */
interface BoundNumber {
  readonly from: number
  readonly to: number
  readonly target: string
}

/** A reference whose paragraphs are known: of its numbers those that name one. */
export interface BoundReference extends Pick<ParagraphReference, 'from' | 'to' | 'direction'> {
  readonly numbers: readonly BoundNumber[]
}

/** The references in the words of the paragraph `own`, with what they mean. */
export function readReferences(
  words: string,
  { targets, own, language }: { targets: ReferenceTargets; own: string; language: Language },
): BoundReference[] {
  return findParagraphReferences(words, language).map(({ from, to, direction, numbers }) => ({
    from,
    to,
    direction,
    numbers: numbers.flatMap((number) => {
      const target = targets.find(number, own, direction)
      return target === null ? [] : [{ from: number.from, to: number.to, target }]
    }),
  }))
}

/**
 * The text with its references bound, where they are certain: every number of the phrase names a paragraph, on the side that the
 * words say. For texts that nobody has proposed anything in. Words stay as they are. Costs one pass.
 */
export function bindReferences(text: DraftText, rules: NumberingRules): DraftText {
  const targets = new ReferenceTargets(text, rules)
  return {
    paragraphs: text.paragraphs.map((paragraph) => bindParagraph(paragraph, targets, rules)),
  }
}

function bindParagraph(
  paragraph: Paragraph,
  targets: ReferenceTargets,
  { language }: NumberingRules,
): Paragraph {
  if (paragraph.part === 'title' || hasNoReferences(paragraph)) return paragraph
  // A note stands within the line and is not read on into.
  const words = paragraph.runs
    .map(({ text, marks }) => (marks.note === undefined ? text : '\uFFFC'.repeat(text.length)))
    .join('')
  const bound = findParagraphReferences(words, language).flatMap(({ direction, numbers }) => {
    const found = numbers.map((number) => ({
      from: number.from,
      to: number.to,
      target: targets.find(number, paragraph.id, direction),
    }))
    const isCertain = found.every(
      ({ target }) =>
        target !== null &&
        (direction === null ||
          direction === 'here' ||
          targets.directionFrom(paragraph.id, target) === direction),
    )
    return isCertain ? found : []
  })
  if (bound.length === 0) return paragraph
  return { ...paragraph, runs: mergeRuns(markRuns(paragraph.runs, bound)) }
}

/** Headings, and tables, whose numbers are figures. */
function hasNoReferences({ kind }: Paragraph): boolean {
  return kind === 'heading' || kind === 'annex' || kind === 'row'
}

function markRuns(
  runs: readonly Run[],
  bound: readonly { from: number; to: number; target: string | null }[],
): Run[] {
  const marked: Run[] = []
  let at = 0
  for (const { text, marks } of runs) {
    let from = 0
    for (const number of bound) {
      const [start, end] = [Math.max(number.from - at, from), Math.min(number.to - at, text.length)]
      if (start >= end || number.target === null || marks.refersTo !== undefined) continue
      marked.push({ text: text.slice(from, start), marks })
      marked.push({ text: text.slice(start, end), marks: { ...marks, refersTo: number.target } })
      from = end
    }
    marked.push({ text: text.slice(from), marks })
    at += text.length
  }
  return marked
}
