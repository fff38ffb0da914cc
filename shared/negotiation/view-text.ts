// The text read in one way or another: without any proposal, as if all or some were accepted, or only what is agreed. Nothing is decided
// by it; it is what a decision would give, in one pass over plain values.
import { unreachable } from '../assert.ts'
import { asBase, standing } from '../document/clean-text.ts'
import type { DraftText, Paragraph, Run } from '../document/draft-text.ts'
import { resolveText } from './resolve-text.ts'

/**
 * `agreed` keeps the paragraphs agreed, ad referendum too, as base text. What stands above one of them (the paragraph of a
 * sub-paragraph, section headings, the title) is needed to read it: where it is not agreed itself it stands in square brackets, as a
 * negotiated text marks what is not agreed (rules.md 6.2). The subject line stays as it is.
 */
export type TextView =
  | { readonly kind: 'base' }
  | { readonly kind: 'accepted' }
  /** Only what these delegations propose is taken. */
  | { readonly kind: 'delegations'; readonly delegations: readonly string[] }
  | { readonly kind: 'agreed' }

/**
 * The text in that view, without any mark of a proposal. Empty for `agreed` where nothing is. Paragraphs keep their ids; number them
 * with the labels of the whole text (`labelAll`), so that OP 5 is called so in every view. Costs one pass.
 */
export function viewText(text: DraftText, view: TextView): DraftText {
  switch (view.kind) {
    case 'base':
      return asBase(text)
    case 'accepted':
      return resolveText(text, () => true)
    case 'delegations':
      return resolveText(text, ({ by }) => view.delegations.includes(by))
    case 'agreed':
      return agreedText(asBase(text))
    default:
      return unreachable(view)
  }
}

function agreedText({ paragraphs }: DraftText): DraftText {
  const agreed = paragraphs.filter(isAgreed)
  if (agreed.length === 0) return { paragraphs: [] }
  const needed = new Set<Paragraph>()
  let above: readonly Paragraph[] = []
  for (const paragraph of paragraphs) {
    above = above.filter((each) => isAbove(each, paragraph))
    if (isAgreed(paragraph)) for (const each of above) needed.add(each)
    above = [...above, paragraph]
  }
  return {
    paragraphs: paragraphs.flatMap((paragraph) => {
      if (isAgreed(paragraph) || paragraph.part === 'subject') return [paragraph]
      const kept = needed.has(paragraph) || paragraph.part === 'title'
      return kept ? [bracket(paragraph)] : []
    }),
  }
}

function isAgreed({ status }: Paragraph): boolean {
  return status === 'agreed' || status === 'ad-referendum'
}

/** Whether what follows stands under a paragraph or heading. */
function isAbove(above: Paragraph, paragraph: Paragraph): boolean {
  if (above.kind === 'heading') return paragraph.kind !== 'heading' || paragraph.level > above.level
  return paragraph.kind !== 'heading' && paragraph.level > above.level
}

function bracket(paragraph: Paragraph): Paragraph {
  const open: Run = { text: '[', marks: {} }
  const close: Run = { text: ']', marks: {} }
  if (paragraph.runs.length === 0) return paragraph
  return standing(paragraph, [open, ...paragraph.runs, close])
}
