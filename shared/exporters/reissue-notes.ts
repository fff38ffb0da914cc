// The notes that a document was issued again for technical reasons: the first on page 1, one asterisk more each (rules.md 1.3).
import type { Masthead } from '../document/masthead.ts'
import { formatDay } from '../grammar/calendar.ts'
import { printable } from './print/printable-text.ts'
import type { PrintedNote } from './print/printed-page.ts'
import { printWording } from './wording/print-wording.ts'

export function reissueNotes({ reissued, language }: Masthead): PrintedNote[] {
  const wording = printWording(language).reissued.text
  return reissued.map((day, index) => ({
    mark: '*'.repeat(index + 1),
    runs: [
      { text: printable(wording.replace('{day}', () => formatDay(day, language))), setOff: false },
    ],
  }))
}
