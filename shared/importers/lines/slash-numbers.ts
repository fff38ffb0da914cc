// Students, in France above all, number their paragraphs `1/`, as secretariats numbered notes until 2000. Where these lines count from 1 and most of
// them begin with an operative verb they are paragraphs, and have their number from here on; a note hardly ever begins so.
import type { OpeningPart } from '../body/opening-part.ts'
import type { SourceLine } from './source-lines.ts'

const slashed = /^((\d{1,2})\s?[/／])\s*(\p{L}.*)$/su

const fewest = 2
const leastOperative = 0.6

export function numberSlashes(
  lines: readonly SourceLine[],
  opening: (text: string) => OpeningPart | null,
): readonly SourceLine[] {
  const found = new Map(
    lines.flatMap(({ text, row }, index): [number, RegExpExecArray][] => {
      const match = row ? null : slashed.exec(text)
      return match ? [[index, match]] : []
    }),
  )
  const signs = [...found.values()]
  if (signs.length < fewest || signs.some(([, , value], at) => Number(value) !== at + 1))
    return lines
  const operative = signs.filter(([, , , rest = '']) => opening(rest) === 'operative').length
  if (operative < signs.length * leastOperative) return lines
  return lines.map((line, index) => {
    const [, printed, value, rest] = found.get(index) ?? []
    return printed === undefined ? line : { ...line, text: `${value}. ${rest}`, printed }
  })
}
