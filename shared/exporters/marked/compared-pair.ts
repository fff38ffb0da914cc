import type { Comparison } from '../../diff/comparison.ts'
import { compareDocuments } from '../../diff/diff-documents.ts'
import { asBase } from '../../document/clean-text.ts'
import { resolveReferences } from '../../numbering/refer-to-paragraph.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import type { PrintOptions } from '../print/print-model.ts'
import { printStanding } from '../print/print-standing.ts'

/** Two texts without what is only proposed, and what differs between them. */
export interface ComparedPair {
  readonly old: FrozenContent
  readonly new: FrozenContent
  readonly comparison: Comparison
}

/** The one comparison that all outputs of two texts are made from. */
export function comparePair(old: FrozenContent, now: FrozenContent): ComparedPair {
  const pair = { old: baseOf(old), new: baseOf(now) }
  return { ...pair, comparison: compareDocuments(pair.old, pair.new) }
}

function baseOf(content: FrozenContent): FrozenContent {
  const { language } = content.masthead
  return { ...content, text: resolveReferences(asBase(content.text), { language }) }
}

export interface MarkOptions {
  /** How each text is printed: whether it is issued, and what its source says about its page. */
  readonly old: PrintOptions
  readonly new: PrintOptions
  /** What the texts are called where they have no symbol: the names of files. */
  readonly names?: readonly [old: string, new: string]
}

/** What the two texts are called; null of a draft as it stands. */
export function comparedNames(
  pair: ComparedPair,
  { names, ...options }: MarkOptions,
): readonly [old: string | null, new: string | null] {
  const name = (side: 'old' | 'new') => {
    const { isIssued, statement } = printStanding(pair[side], options[side].status)
    const { symbol } = pair[side].masthead
    if (isIssued) return symbol
    return pair[side].issue?.form === 'orally-revised' ? statement : null
  }
  return [name('old') ?? names?.[0] ?? null, name('new') ?? names?.[1] ?? null]
}
