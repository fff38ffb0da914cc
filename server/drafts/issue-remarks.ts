// What an editor should look at before a whole text is issued. Published documents break every rule, so nothing here stops anybody.
import type { Paragraph } from '../../shared/document/draft-text.ts'
import { collectProposals } from '../../shared/negotiation/collect-proposals.ts'
import { lintText } from '../../shared/lint/lint-text.ts'
import { numberParagraphs } from '../../shared/numbering/number-paragraphs.ts'
import type { IssueFinding, IssueRemark } from '../../shared/protocol/issue-api.ts'
import type { IssueFacts } from './issue-facts.ts'
import { hashText } from './text-hash.ts'

export function remarksOn(facts: IssueFacts): IssueRemark[] {
  const { content, marked, document, textHash, unconfirmed } = facts
  const { paragraphs } = content.text
  const open = collectProposals(marked).length
  const isSame = document !== null && hashText(document.content.text) === textHash
  return [
    ...remark('no-operative-paragraph', !paragraphs.some(({ part }) => part === 'operative')),
    ...remark('no-title', content.title === ''),
    ...remark('no-sponsors', content.sponsors.length === 0),
    ...remark('unconfirmed-sponsors', unconfirmed.length > 0, { count: unconfirmed.length }),
    ...remark('text-unchanged', isSame, { symbol: document?.symbol ?? '' }),
    ...remark('open-proposals', open > 0, { count: open }),
    ...notAgreed(paragraphs),
    ...inBrackets(paragraphs),
  ]
}

function remark(
  code: string,
  applies: boolean,
  details: IssueRemark['details'] = {},
): readonly IssueRemark[] {
  return applies ? [{ code, details }] : []
}

/** Said only where the status of paragraphs is kept at all: in a draft of which nothing is agreed, nobody keeps it. */
function notAgreed(paragraphs: readonly Paragraph[]): readonly IssueRemark[] {
  const judged = paragraphs.filter(({ kind, part }) => kind !== 'heading' && part !== 'subject')
  const agreed = judged.filter(({ status }) => status === 'agreed').length
  const count = judged.length - agreed
  return remark('not-agreed', agreed > 0 && count > 0, { count })
}

/** Those that print-model.ts prints in brackets: in a text to be adopted there should be none. */
function inBrackets(paragraphs: readonly Paragraph[]): readonly IssueRemark[] {
  const { length: count } = paragraphs.filter(({ status }) => status === 'bracketed')
  return remark('brackets', count > 0, { count })
}

/** The warnings of the editor's checks on the text as it would be issued. */
export function findingsIn({ content, document }: IssueFacts): IssueFinding[] {
  const { text, masthead } = content
  const numbers = numberParagraphs(text, { language: masthead.language })
  const names = new Map(text.paragraphs.map(({ id }, index) => [id, numbers[index]?.path ?? null]))
  const predecessor = document?.content
  return lintText(content, { forIssue: true, ...(predecessor && { predecessor }) })
    .filter(({ severity }) => severity === 'warning')
    .map(({ rule, values, place }) => ({
      rule,
      values,
      paragraph: place.kind === 'text' ? (names.get(place.paragraphId) ?? null) : null,
    }))
}
