// Where paragraphs stand close: whether a stop at the end of a line ends a sentence or a paragraph too, and what hangs under a letter.
import { beginsInside, endsSentence, finalStop } from './finished.ts'
import type { PageLayout } from './page-layout.ts'
import type { PrintedLabel } from '../body/printed-labels.ts'
import { simplifyHan } from '../../simplify-han.ts'
import { widthOf } from './source-lines.ts'

interface Sentences {
  readonly label: PrintedLabel | null
  readonly text: string
}

interface Line {
  readonly text: string
  readonly pageStart: boolean
}

/** Lines are set to a width, but not to the letter. */
const nearlyFull = 0.92

/** A sentence that ends where the next word had room ends its paragraph. */
export function leftRoom(
  block: Sentences,
  last: { readonly text: string } | null,
  { line, width }: Next,
): boolean {
  const begins = /^[\p{Lu}\p{Pi}«"]/u.test(line.text)
  if (block.label || !begins || !endsSentence(block.text)) return false
  const word = /^\S+/u.exec(line.text)?.[0] ?? ''
  return widthOf(last?.text ?? '') + 1 + widthOf(word) < width * nearlyFull
}

interface Next {
  readonly line: { readonly text: string }
  readonly width: number
}

/** A colon at the end of a full line is one of a title or of a sentence that goes on: what it leads to would have a sign or a line of its own. */
export function goesOnAfterColon(
  block: Sentences,
  last: { readonly text: string } | null,
  { line, width }: Next,
): boolean {
  if (block.label || finalStop(block.text) !== ':' || !/^\p{Lu}/u.test(line.text)) return false
  const word = /^\S+/u.exec(line.text)?.[0] ?? ''
  return widthOf(last?.text ?? '') + 1 + widthOf(word) > width
}

/** Whether a paragraph may begin with a line that goes on in a block; a person has to look. */
export function mayBegin(
  block: Sentences,
  { text, pageStart }: Line,
  { wrapped, indented }: PageLayout,
  opens: (text: string) => boolean,
): boolean {
  if (!wrapped || pageStart || block.label) return false
  const stop = finalStop(block.text) ?? ''
  // Within a sentence no such word has a capital: the stop of the line above was lost, or its indent.
  if ((stop === '' || indented) && /^\p{Lu}\p{Ll}/u.test(text) && opens(text)) return true
  return !indented && beginsAfter(stop, text)
}

/** In Chinese a comma ends clauses as it ends paragraphs, but few lines end in one; in Russian the preamble begins in lower case, with a verbal adverb. */
function beginsAfter(stop: string, text: string): boolean {
  if (/[.。!?！？؟:]/u.test(stop) && /^\p{Lu}/u.test(text)) return true
  if (/[。；]/u.test(stop)) return /^\p{Script=Han}/u.test(text)
  if (/[，,]/u.test(stop) && /^\p{Script=Han}/u.test(text))
    return !goesOn.test(simplifyHan(text.slice(0, 8)))
  return stop === ',' && verbalAdverb.test(text) && !/^(?:включая|начиная|исходя)/u.test(text)
}

/** Words with which a clause goes on behind a comma, and no paragraph begins. */
const goesOn =
  /^(?:并(?!非)|以及|以便|以期|以|包括|其|特别是|尤其|从而|但|而|及|和|或|与|同|因|由于|使|为|在|该|这|此|也|则|所|不|且|如|若|无论|即|有|是|将|可|应|须|必|例|各|一|二|三|第|从|到|至|向|由|让|令|就|对|于|按|依|据|通过|进而|进行|还|又|更|均|都|正|已|曾|仍|尚|只|仅|此外|同时|总|另|凡|任何|每|之|的|下|上)/u

const verbalAdverb = /^\p{Ll}{2,}(?:[аеиоуыэюя]я|ясь|вшись|учи)\s/u

/** Deeper than the letter of a sub-paragraph and no opening of a paragraph: the sub-paragraph goes on under its words. */
export function goesOnUnder(
  { label, indent, text }: Sentences & { readonly indent: number },
  line: string,
  lineIndent: number,
  opens: (text: string) => boolean,
): boolean {
  if (label?.kind !== 'sub' || lineIndent <= indent) return false
  if (/[.;:。；：؛]/u.test(finalStop(text) ?? '')) return false
  return beginsInside(line) || !opens(line)
}
