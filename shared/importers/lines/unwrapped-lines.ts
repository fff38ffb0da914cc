// Where every line is a paragraph, one may have been broken all the same: it began as a paragraph does and has no end.
import { isCarriedOver } from './early-ends.ts'
import {
  beginsInside,
  endsInComma,
  endsInHanComma,
  endsInPreposition,
  finalStop,
  isFinished,
  mayPrecede,
} from './finished.ts'
import { type PrintedLabel, readLabel } from '../body/printed-labels.ts'
import { readSectionSign } from '../body/section-signs.ts'
import { widthOf } from './source-lines.ts'

interface Line {
  readonly text: string
  readonly gap: number
  readonly pageStart: boolean
}

interface Context {
  readonly layout: { readonly spacing: number; readonly width: number }
  readonly opens: (text: string) => boolean
}

/** What is longer is no heading, and goes on where it has no stop. */
const longest = 60

/** `finished`: the block above has an end. */
export function goesOnUnwrapped(
  line: Line,
  block: { readonly text: string; readonly label: PrintedLabel | null },
  finished: boolean,
  { layout, opens }: Context,
): boolean {
  const apart = line.gap > layout.spacing
  if (finished) return !apart && goesOnBehindStop(line, block, opens)
  if (line.pageStart) return goesOnFromPage(block.text, line.text)
  if (apart) return goesOnApart(line.text, block, opens)
  if (endsInPreposition(block.text))
    return !(isLinked(line.text, block.text, opens) || isRecital(line.text))
  if (opens(line.text) || readSectionSign(line.text)) return false
  return block.label !== null || opens(block.text) || isBroken(block.text, line.text, layout.width)
}

/**
 * In mid-sentence on both sides, where a program that reads page by page leaves an empty line between the pages. Scripts without small letters
 * tell it only where the line above has begun a paragraph.
 */
export function goesOnApart(
  text: string,
  above: { readonly text: string; readonly label: PrintedLabel | null },
  opens: Context['opens'],
): boolean {
  if (isFinished(above.text) || readLabel(text) || readSectionSign(text) || opens(text))
    return false
  if (/^\p{Ll}/u.test(text)) return widthOf(above.text) > longest
  const begun = above.label !== null || opens(above.text)
  const solid =
    /^[\p{Script=Han}\p{Script=Arabic}《“]/u.test(text) &&
    /[\p{Script=Han}\p{Script=Arabic}、]$/u.test(above.text)
  return begun && solid && isFinished(text) && widthOf(above.text) > longest
}

/** In Spanish America what is considered stands in clauses, `Que ..., y`, under a word that heads them all. */
function isRecital(text: string): boolean {
  return /^Que\s/u.test(text) || headsRecitals(text)
}

export function headsRecitals(text: string): boolean {
  return recitalHead.test(text)
}

const recitalHead =
  /^(?:VIST[OA]S?|CONSIDERANDO|RESUELVEN?|ACUERDAN?|DECLARAN?|TENIENDO (?:PRESENTE|EN CUENTA)|RECORDANDO)\s?:?$/u

function isLinked(text: string, above: string, opens: Context['opens']): boolean {
  return opens(text) && mayPrecede(above, false)
}

/** By the words below and the width of the line above, whatever it begins with. */
function isBroken(above: string, below: string, width: number): boolean {
  return (widthOf(above) > longest && /^\p{Ll}/u.test(below)) || isCarriedOver(above, below, width)
}

function goesOnBehindStop(
  line: Line,
  block: { readonly text: string; readonly label: PrintedLabel | null },
  opens: Context['opens'],
): boolean {
  if (isOpenClause(line.text, block, opens)) return true
  return isMidSentence(line.text, block.text) || isOpenItem(line, block)
}

/** In Russian a paragraph of a preamble has a small letter too; one with a number ends in no comma. */
function isOpenClause(
  text: string,
  { text: above, label }: { readonly text: string; readonly label: PrintedLabel | null },
  opens: Context['opens'],
): boolean {
  const clause = label?.kind === 'number' && endsInComma(above)
  return clause && /^\p{Ll}/u.test(text) && readLabel(text) === null && !opens(text)
}

/** In Chinese too a comma ends nothing that has a number or a letter. */
function isOpenItem(
  { text }: Line,
  block: { readonly text: string; readonly label: PrintedLabel | null },
): boolean {
  if (!block.label || !endsInHanComma(block.text) || readSectionSign(text)) return false
  return readLabel(text) === null && /^[\p{Script=Han}《“]/u.test(text)
}

/** A comma within a sentence: the next line is in lower case. */
function isMidSentence(text: string, above: string): boolean {
  if (!/^\p{Ll}/u.test(text)) return false
  return !/[.;:؛]/.test(finalStop(above) ?? '') && beginsInside(text)
}

/** At the head of a page a line goes on from an unfinished one. */
function goesOnFromPage(above: string, below: string): boolean {
  return beginsInside(below) || /[\p{Ll}\p{Script=Han}\p{Script=Arabic}]$/u.test(above.slice(-2))
}
