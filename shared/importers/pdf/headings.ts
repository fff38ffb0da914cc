// Titles and headings by how they are set: larger than the text, or heavy, short and without a stop.
import type { Language } from '../../document/language.ts'
import { isFinished } from '../lines/finished.ts'
import { isMastheadLine } from '../front/masthead-columns.ts'
import { isReportLabel } from '../front/masthead-words.ts'
import { readLabel } from '../body/printed-labels.ts'
import { widthOf } from '../lines/source-lines.ts'
import type { PageParagraph } from './page-paragraphs.ts'
import type { TextMeasure } from './text-measure.ts'

/** Larger than the text by this. */
const larger = 1.07
/** As widthOf measures it. */
const widestHeading = 200

/**
 * The line of the title: on the first pages, before any long paragraph in the type of the text, the first that is larger than the text, heavy and
 * no field of the masthead. Null where nothing is set so.
 */
export function findTitle(
  paragraphs: readonly PageParagraph[],
  { size }: TextMeasure,
  language: Language,
): number | null {
  const text = paragraphs.findIndex(
    ({ text: words, lines }) =>
      widthOf(words) > widestHeading &&
      lines.every((line) => !line.bold && line.size < size * larger),
  )
  const front = paragraphs.slice(0, text < 0 ? paragraphs.length : text)
  const title = front.find(
    ({ text: words, lines }) =>
      /\p{L}{2}/u.test(words) &&
      !isMastheadLine(words, language) &&
      lines.every((line) => line.size >= size * larger && line.bold),
  )
  return title?.line ?? null
}

/** Words that stand under a title and call the document something. */
const notices =
  /^(?:addendum|corrigendum|additif|rectificatif|adici[oó]n|correcci[oó]n|добавление|исправление|增编|增編|更正|إضافة|تصويب)(?!\p{L})/iu

export function isNotice(text: string): boolean {
  return notices.test(text) && widthOf(text) < 60
}

/** The index of the first paragraph below the title and below what calls the document a report or a notice; null without a title. */
export function startBelowTitle(
  paragraphs: readonly PageParagraph[],
  title: number | null,
): number | null {
  const at = paragraphs.findIndex(({ line }) => line === title)
  if (at < 0) return null
  const rest = paragraphs.slice(at + 1)
  const label = rest.findIndex(({ text }) => !isReportLabel(text) && !isNotice(text))
  return label < 0 ? paragraphs.length : at + 1 + label
}

/** The lines of headings. In a text that is heavy throughout nothing is one. */
export function findHeadings(
  paragraphs: readonly PageParagraph[],
  { size }: TextMeasure,
  inResolution: boolean,
): ReadonlySet<number> {
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines)
  const lengthOf = (some: typeof lines) => some.reduce((sum, { text }) => sum + text.length, 0)
  if (lengthOf(lines.filter(({ bold }) => bold)) > lengthOf(lines) * 0.5) return new Set()
  return new Set(
    paragraphs
      .filter((paragraph) => !paragraph.row)
      .filter((paragraph) => isHeading(paragraph, size) || (!inResolution && isHeavy(paragraph)))
      .map((paragraph) => paragraph.line),
  )
}

/** Outside of resolutions even what ends as a sentence: only headings are heavy throughout there, but for numbered paragraphs. */
function isHeavy({ text, lines }: PageParagraph): boolean {
  return lines.length <= 6 && readLabel(text) === null && lines.every(({ bold }) => bold)
}

function isHeading({ text, lines }: PageParagraph, size: number): boolean {
  if (lines.length > 4 || widthOf(text) > widestHeading || !/\p{L}{2}/u.test(text)) return false
  if (isFinished(text)) return false
  return lines.every((line) => line.bold || line.size >= size * 1.15)
}
