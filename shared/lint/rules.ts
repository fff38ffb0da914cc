// Every rule there is. A rule of lines is asked only about lines that have changed, one of drafts after every change.
import { checkBrackets, checkSquareBrackets } from './rules/brackets.ts'
import { checkInstrumentTitles, checkQuotedTitles } from './rules/chinese-titles.ts'
import { checkEmptyParagraphs } from './rules/empty-paragraphs.ts'
import { checkEnds } from './rules/ends.ts'
import { checkFirstConjunction } from './rules/first-conjunction.ts'
import { checkFootnotes } from './rules/footnotes.ts'
import { checkLanguage } from './rules/languages.ts'
import { checkMarkers } from './rules/markers.ts'
import { checkCarriedNumbers, checkSingleSubparagraphs, checkTypedNumber } from './rules/numbers.ts'
import { checkOpeningParts } from './rules/opening-part.ts'
import { checkForeignQuotes, checkMixedQuotes } from './rules/quotes.ts'
import { checkReferences } from './rules/references.ts'
import { checkRepeatedOpenings } from './rules/repeated-openings.ts'
import { checkResolutionDates } from './rules/resolution-dates.ts'
import { checkSalesNumbers } from './rules/sales-number.ts'
import {
  checkBreakingSpaces,
  checkDoubleSpaces,
  checkFrenchSpaces,
  checkSpacesBeforeMarks,
} from './rules/spaces.ts'
import { checkSponsors, checkStateNames } from './rules/state-names.ts'
import { checkSubject } from './rules/subject.ts'
import { checkOwnSymbol, checkSymbols } from './rules/symbols.ts'
import { checkTitle } from './rules/title.ts'
import { checkWidths } from './rules/widths.ts'
import type { Line } from './line.ts'
import type { DraftRule, LineRule } from './rule.ts'

/** Of a row of a table, where a number stands in a cell. */
const notOfRows: ReadonlySet<LineRule> = new Set([checkTypedNumber, checkSpacesBeforeMarks])

export function lineRulesFor({ paragraph }: Line): readonly LineRule[] {
  return paragraph.kind === 'row' ? rowRules : lineRules
}

const lineRules: readonly LineRule[] = [
  checkTypedNumber,
  checkSymbols,
  checkSalesNumbers,
  checkResolutionDates,
  checkStateNames,
  checkDoubleSpaces,
  checkSpacesBeforeMarks,
  checkFrenchSpaces,
  checkWidths,
  checkForeignQuotes,
  checkBrackets,
  checkMarkers,
  checkInstrumentTitles,
  checkQuotedTitles,
  checkLanguage,
]

const rowRules = lineRules.filter((rule) => !notOfRows.has(rule))

/** Asked of the resolution itself: what is annexed to it is a text of another form, or of none. */
export const resolutionRules: readonly DraftRule[] = [
  checkSubject,
  checkTitle,
  checkEmptyParagraphs,
  checkEnds,
  checkOpeningParts,
  checkFirstConjunction,
  checkRepeatedOpenings,
]

export const draftRules: readonly DraftRule[] = [
  checkSingleSubparagraphs,
  checkCarriedNumbers,
  checkFootnotes,
  checkReferences,
  checkOwnSymbol,
  checkSponsors,
  checkBreakingSpaces,
  checkMixedQuotes,
  checkSquareBrackets,
]
