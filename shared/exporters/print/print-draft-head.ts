// What stands above the text of a draft while it is written: that of its printed page (print-model.ts), without what the print alone needs.
import { printMasthead, printSession } from './print-masthead.ts'
import { printSponsors, type SponsorOptions } from './print-sponsors.ts'
import type { PrintModel } from './printed-page.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'

export type PrintedHead = Pick<
  PrintModel,
  'masthead' | 'session' | 'sponsors' | 'adopted' | 'notes'
>

/** Of a draft that is not issued; its text is not read. */
export function printDraftHead(
  content: Omit<FrozenContent, 'text'>,
  options: SponsorOptions,
): PrintedHead {
  const { masthead } = content
  const { runs, notes } = printSponsors(content, options, 0)
  return {
    masthead: printMasthead(masthead, false, []),
    session: printSession(masthead, {}),
    sponsors: runs,
    adopted: [],
    notes,
  }
}
