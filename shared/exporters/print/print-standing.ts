// Whether a page is of an issued document, and what it says of itself where it is not.
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import { printInReport } from './print-adoption.ts'
import { printable } from './printable-text.ts'
import { draftWordings } from '../wording/draft-wording.ts'
import { printWording } from '../wording/print-wording.ts'

export interface PrintedStanding {
  readonly isIssued: boolean
  /** Across every page, behind the text; null on an issued document. */
  readonly across: string | null
  /** In place of the symbol, and at the head of every page; null where the masthead says it itself. */
  readonly statement: string | null
}

/** A text as orally revised was certified, and is in no document of its own all the same (rules.md 5.2). */
export function printStanding(
  { masthead, issue }: FrozenContent,
  status: 'issued' | 'draft',
): PrintedStanding {
  const wording = draftWordings[masthead.language]
  if (issue?.form === 'orally-revised') {
    const symbol = printable(issue.of ?? masthead.symbol ?? '')
    const statement = wording.orallyRevisedOf.replace('{symbol}', () => symbol).trim()
    return { isIssued: false, across: wording.draft, statement }
  }
  if (status === 'issued')
    return { isIssued: true, across: null, statement: printInReport(masthead) }
  const statement = printWording(masthead.language).notIssued.text
  return { isIssued: false, across: wording.draft, statement }
}
