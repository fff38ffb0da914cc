// Model UN papers in Chinese, and United Nations documents before the 1970s, count operative paragraphs 一、 二、 三、 or 一. 二. 三., as others count their
// sections; others 第一条 as articles. Where each of them begins with an operative verb and none is left out they are paragraphs, and have their
// number from here on.
import { type OpeningPart } from '../body/opening-part.ts'
import { readChinese } from '../body/printed-labels.ts'
import { isFinished } from './finished.ts'
import { type SourceLine, widthOf } from './source-lines.ts'

/** One may be the heading of a section. */
const fewest = 2
/** What is longer and has no stop goes on in the next line. */
const longestHeading = 36
const counted = /^(([一二三四五六七八九十]{1,3})[、.．])\s*(\S.*)$/su
const article = /^(第\s?([一二三四五六七八九十]{1,3})\s?[条條](?:\s*[：:、.．]|(?=\s)))\s*(\S.*)$/su

/** Of the signs so many have such a verb; articles of a statute, which state what is, have few. */
const leastCounted = 0.6
const leastArticles = 0.75

export function numberHanSigns(
  lines: readonly SourceLine[],
  opening: (text: string) => OpeningPart | null,
): readonly SourceLine[] {
  return numberSigns(numberSigns(lines, opening, counted), opening, article)
}

function numberSigns(
  lines: readonly SourceLine[],
  opening: (text: string) => OpeningPart | null,
  sign: RegExp,
): readonly SourceLine[] {
  const found = new Map(lines.flatMap((line, index) => readSign(line, index, sign)))
  const inOrder = [...found.values()].every(({ value }, at) => value === at + 1)
  if (found.size < fewest || !inOrder) return lines
  const parts = [...found.values()].map(({ rest }) => {
    const whole = isFinished(rest) || widthOf(rest) > longestHeading
    return whole ? opening(rest) : null
  })
  // Among them may be a verb that is better known from preambles.
  const operative = parts.filter((part) => part === 'operative' || part === 'either')
  const enough = sign === article ? leastArticles : leastCounted
  const unknown =
    sign === counted &&
    [...found.values()].some(({ rest }, at) => {
      return parts[at] === null && !endsClause(rest)
    })
  if (unknown || operative.length < parts.length * enough) return lines
  return lines.map((line, index) => {
    const one = found.get(index)
    return one ? { ...line, text: `${one.value}、${one.rest}`, printed: one.printed } : line
  })
}

/** Whatever its verb, no heading of a section ends so. */
function endsClause(text: string): boolean {
  return /[;；:：]$/u.test(text)
}

interface HanSign {
  readonly value: number
  readonly printed: string
  readonly rest: string
}

function readSign({ text, row }: SourceLine, index: number, sign: RegExp): [number, HanSign][] {
  const [, printed = '', written = '', rest = ''] = (row ? null : sign.exec(text)) ?? []
  const value = written === '' ? 0 : readChinese(written)
  return value > 0 ? [[index, { value, printed, rest }]] : []
}
