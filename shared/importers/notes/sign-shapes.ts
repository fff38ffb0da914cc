// Signs of notes in other figures than 1 2 3: ① ② in Chinese texts, (١) (٢) in Arabic ones. Where a sign stands in the text and again, below,
// at the head of a line, both are put into figures that every later step knows. A list has the same signs, but they stand behind a
// colon or a semicolon, or only at the heads of lines: it keeps them.
import { westernFigures } from '../../grammar/written-figures.ts'
import { isRule } from '../lines/page-furniture.ts'
import type { SourceLine } from '../lines/source-lines.ts'

interface Shape {
  /** At the head of a line, over or before the words of the note. */
  readonly head: RegExp
  /** Behind a word or a stop. */
  readonly inside: RegExp
  readonly valueOf: (sign: string) => number
  readonly write: (value: number) => string
}

const circled: Shape = {
  head: /^([①-⑳])/u,
  inside: /(?<=[^\s：；:;]\s?)[①-⑳]/gu,
  valueOf: (sign) => sign.charCodeAt(0) - '①'.charCodeAt(0) + 1,
  write: (value) => Array.from(String(value), (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join(''),
}

/** Behind a year too; the figure of an article, `المادة ٢(٣)`, has a part of it behind it. */
const eastern: Shape = {
  head: /^(\([٠-٩]{1,3}\))/u,
  inside: /(?<=[\p{L}\p{M}\p{Pf}"»،؛.]\s?|(?<![٠-٩])[٠-٩]{4})\([٠-٩]{1,3}\)/gu,
  valueOf: (sign) => Number(westernFigures(sign.slice(1, -1))),
  write: (value) => `(${value})`,
}

/** Of pages of the web in Arabic: `٢١[٢]` over `[٢] A/60/1`. */
const easternSquare: Shape = {
  head: /^(\[[٠-٩]{1,3}\])/u,
  inside: /(?<=[\p{L}\p{M}\p{N}\p{Pf}"»)،؛.]\s?)\[[٠-٩]{1,3}\]/gu,
  valueOf: (sign) => Number(westernFigures(sign.slice(1, -1))),
  write: (value) => `[${value}]`,
}

/**
 * Of pages of the web, with the notes under a rule or apart as the last lines: `Africa (1)` over `(1) A/60/153.` A list with such signs stands under
 * no rule, and goes on from the line above.
 */
const bracketed: Shape = {
  head: /^(\(\d{1,3}\))(?=\s?\S)/u,
  inside: /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Pf}",;.]\s?)\(\d{1,3}\)(?!\s?\p{Ll}\))/gu,
  valueOf: (sign) => Number(sign.slice(1, -1)),
  write: (value) => circled.write(value),
}

/** Raised figures of Arabic: `؛١`, fused with what stands before them, over `١ الوثيقة`. A number of a paragraph has a dash. */
const easternRaised: Shape = {
  head: /^([٠-٩]{1,3})(?=\s\p{L})/u,
  inside: /(?<=[\p{L}\p{M}\p{Pf}"»،؛.])[٠-٩]{1,3}(?![٠-٩\p{L}/\-–.،]\S?\p{N}|[٠-٩/])/gu,
  valueOf: (sign) => Number(westernFigures(sign)),
  write: (value) => circled.write(value),
}

/** Word's own signs of notes with brackets around them, where a page is pasted into a blog: `([1])` over `[1]`. */
function withoutDouble(line: SourceLine): SourceLine {
  const text = line.text.replaceAll(/\((\[\d{1,3}\])\)/gu, '$1')
  return text === line.text ? line : { ...line, text }
}

/** Of a law library in Russian: `2003 г.*(1)` over `*(1) Treaty Series, vol. 2368.` */
const starred: Shape = {
  head: /^(\*\(\d{1,3}\))(?=\s?\S)/u,
  inside: /(?<=[\p{L}\d\p{Pf}",;.)]\s?)\*\(\d{1,3}\)/gu,
  valueOf: (sign) => Number(sign.slice(2, -1)),
  write: (value) => circled.write(value),
}

export function plainSigns(written: readonly SourceLine[]): readonly SourceLine[] {
  const lines = readArrows(written)
  const ruled = lines.some(({ text }, at) => {
    const below = lines[at + 1]?.text ?? ''
    return isRule(text) && /^\(\d{1,3}\)\s?\S/u.test(below)
  })
  return [
    circled,
    eastern,
    easternSquare,
    easternRaised,
    starred,
    ...(ruled || areLast(lines) ? [bracketed] : []),
  ].reduce(rewrite, lines.map(withoutDouble))
}

/**
 * Wikis write `[1]` in the text and under it `1. ↑ A/588`, with an arrow back to the place; the number may be lost, and several places have
 * figures of their own, `↑ 1.0 1.1 A/588`.
 */
const arrow = /^(?:(\d{1,3})\.\s*)?↑\s*(?:\d{1,3}\.\d{1,2}\s+)*(?=\S)/u

function readArrows(lines: readonly SourceLine[]): readonly SourceLine[] {
  let last = 0
  return lines.map((line, index) => {
    const found = arrow.exec(line.text)
    if (!found) return line
    const value = Number(found[1] ?? last + 1)
    if (!lines.slice(0, index).some(({ text }) => text.includes(`[${value}]`))) return line
    last = value
    return { ...line, text: `[${value}] ${line.text.slice(found[0].length)}` }
  })
}

/** `(1)`, `(2)` to the last line, apart from the text, which has ended above. */
function areLast(lines: readonly SourceLine[]): boolean {
  const first = lines.findLastIndex(({ text }) => text.startsWith('(1)'))
  const above = lines[first - 1]
  const notes = first < 0 ? [] : lines.slice(first)
  if (!above || (notes[0]?.gap ?? 0) === 0 || /[:：,;]$/u.test(above.text)) return false
  return notes.every(({ text }, at) => text.startsWith(`(${at + 1})`))
}

function rewrite(lines: readonly SourceLine[], shape: Shape): readonly SourceLine[] {
  const notes = findNotes(lines, shape)
  if (notes.size === 0) return lines
  const plain = (sign: string) => {
    const value = shape.valueOf(sign)
    return notes.has(value) ? shape.write(value) : sign
  }
  return lines.map((line) => {
    const text = line.text.replace(shape.head, plain).replaceAll(shape.inside, plain)
    return text === line.text ? line : { ...line, text }
  })
}

/** The values that stand in the text and below it at the head of a line, counted from 1. */
function findNotes(lines: readonly SourceLine[], shape: Shape): ReadonlySet<number> {
  const referred = new Set<number>()
  const notes = new Set<number>()
  for (const { text } of lines) {
    const head = shape.head.exec(text)?.[1]
    const value = head === undefined ? 0 : shape.valueOf(head)
    if (referred.has(value)) notes.add(value)
    for (const [sign] of text.matchAll(shape.inside)) referred.add(shape.valueOf(sign))
  }
  return notes.has(1) ? notes : new Set()
}
