// Brackets: each that opens is closed, and none is left in a text that is issued. Square brackets in a negotiation may go over several
// paragraphs, so they are paired over the whole text; the others within their paragraph.
import { type CheckedDraft, isOfResolution } from '../checked-draft.ts'
import type { Finding } from '../finding.ts'
import type { Line } from '../line.ts'
import { type LineRule, report } from '../rule.ts'

const closers: Readonly<Record<string, string>> = {
  ')': '(',
  '）': '（',
  '》': '《',
  '〉': '〈',
  '»': '«',
}
/** Chinese prints brackets of two widths, and pairs of one of each are told by their width. */
const alike: Readonly<Record<string, string>> = { '（': '(', '）': ')' }
const openers = new Set(['(', '《', '〈', '«'])

const anyBracket = /[()（）《》〈〉«»]/gu

/** `a)` and `1)` as French, Spanish and Russian write them have no bracket that opens. */
const half = /(?<=(?:^|[\s(,;«]))(?:\p{L}{1,4}|\d{1,2})\)/gu

export const checkBrackets: LineRule = (line) => {
  if (!isOfResolution(line)) return []
  const { text } = line.body
  const labels = new Set([...text.matchAll(half)].map((match) => match.index + match[0].length - 1))
  const lone = pairUp(text, labels)
  // In "(see a)" the sign of a label closes the bracket as well.
  const both = lone.length > 0 && labels.size > 0 ? pairUp(text, new Set()) : lone
  return (both.length === 0 ? both : lone).flatMap((at) => tellLone(line, at))
}

/** Where brackets stand that have no counterpart; those at `apart` are none. */
function pairUp(text: string, apart: ReadonlySet<number>): number[] {
  const open: { readonly sign: string; readonly at: number }[] = []
  const lone: number[] = []
  for (const { 0: written, index: at } of text.matchAll(anyBracket)) {
    const sign = alike[written] ?? written
    const opener = alike[closers[sign] ?? ''] ?? closers[sign]
    if (apart.has(at)) continue
    if (openers.has(sign)) open.push({ sign, at })
    else if (open.at(-1)?.sign === opener) open.pop()
    else lone.push(at)
  }
  return [...lone, ...open.map(({ at }) => at)]
}

function tellLone({ body }: Line, at: number): Finding[] {
  return report('bracket-unbalanced', {
    place: body.place(at, at + 1),
    values: { sign: body.text[at] ?? '' },
  })
}

export function checkSquareBrackets({ lines, context }: CheckedDraft): Finding[] {
  if (context.forIssue) return checkLeft(lines)
  const open: { readonly line: Line; readonly at: number }[] = []
  const lone: { readonly line: Line; readonly at: number }[] = []
  for (const line of lines)
    for (const { 0: sign, index } of line.body.text.matchAll(/[[\]]/gu)) {
      if (sign === '[') open.push({ line, at: index })
      else if (!open.pop()) lone.push({ line, at: index })
    }
  return [...lone, ...open].flatMap(({ line, at }) => tellLone(line, at))
}

/** Every bracket, and every paragraph that stands in brackets as a whole. */
function checkLeft(lines: readonly Line[]): Finding[] {
  return lines.flatMap((line) => {
    const { body, paragraph } = line
    if (paragraph.part === 'text') return []
    const whole = paragraph.status === 'bracketed' ? [body.place(0, body.text.length)] : []
    const signs = [...body.text.matchAll(/[[\]]/gu)].map(({ index }) =>
      body.place(index, index + 1),
    )
    return [...whole, ...signs].flatMap((place) => report('bracket-left', { place }))
  })
}
