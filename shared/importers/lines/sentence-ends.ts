// Full stops at the ends of lines, where paragraphs have no numbers and stand close: the end of a sentence, or of a paragraph too.
import { endsSentence, finalStop } from './finished.ts'
import type { PageLayout } from './page-layout.ts'
import type { PrintedLabel } from '../body/printed-labels.ts'
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
): boolean {
  const tells = wrapped && !indented && !pageStart && !block.label
  return tells && beginsAfter(finalStop(block.text) ?? '', text)
}

/** In Chinese a comma ends most lines that go on, so it says nothing; in Russian the preamble begins in lower case, with a verbal adverb. */
function beginsAfter(stop: string, text: string): boolean {
  if (/[.。!?！？؟:]/u.test(stop) && /^\p{Lu}/u.test(text)) return true
  if (/[。；]/u.test(stop)) return /^\p{Script=Han}/u.test(text)
  return stop === ',' && verbalAdverb.test(text) && !/^(?:включая|начиная|исходя)/u.test(text)
}

const verbalAdverb = /^\p{Ll}{2,}(?:[аеиоуыэюя]я|ясь|вшись|учи)\s/u
