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
): boolean {
  const tells = wrapped && !indented && !pageStart && !block.label
  return tells && beginsAfter(finalStop(block.text) ?? '', text)
}

/** In Chinese a comma ends most lines that go on, so it says nothing before other verbs than those of the mind; in Russian the preamble begins in lower case, with a verbal adverb. */
function beginsAfter(stop: string, text: string): boolean {
  if (/[.。!?！？؟:]/u.test(stop) && /^\p{Lu}/u.test(text)) return true
  if (/[。；]/u.test(stop)) return /^\p{Script=Han}/u.test(text)
  if (stop === '，') return ofTheMind.test(simplifyHan(text.slice(0, 8)))
  return stop === ',' && verbalAdverb.test(text) && !/^(?:включая|начиная|исходя)/u.test(text)
}

/** Seldom within a sentence, and used as those that open paragraphs of the preamble are. */
const ofTheMind =
  /^(?:(?:又|还|并)?(?:深|甚|极|极为|十分|非常|倍|颇)?(?:看到|见到|目击|亲见|体会到|体察|体认|有感|痛感|感佩|感念|察知|知晓|惊闻|获悉|得知|欣闻|喜闻|惦记|缅怀|忆起|想到|希冀|寄望|重温|援引|引述|珍视|肯认|咸信|震怒|愤怒|恐惧|担忧|忧惧|哀悼|悲愤|沮丧|警觉|警醒|不满|憎恶|渴望|企盼|祈愿|矢志|考量|虑及|鉴及|庆幸|嘉勉|羞愧|愧疚|疑虑))/u

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
