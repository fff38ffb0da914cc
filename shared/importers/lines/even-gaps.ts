// Some extraction puts an empty line wherever lines stand a hair further apart: under the first line of a paragraph, because it is indented, or
// under one that carries the sign of a note. Where a source does so, an empty line says nothing within a sentence, and is taken away there.
import { beginsInside, finalStop, isFinished, linesOfHead } from './finished.ts'
import type { PageLayout } from './page-layout.ts'
import { readLabel } from '../body/printed-labels.ts'
import { readSectionSign } from '../body/section-signs.ts'
import { type SourceLine, widthOf } from './source-lines.ts'

/** So many empty lines within sentences, and this share of all, are no slips. */
const fewest = 2
const share = 0.04
/** A line of this share of the full width goes on. */
const full = 0.75

interface EvenedLines {
  readonly lines: readonly SourceLine[]
  /** True where empty lines do not tell. */
  readonly uneven: boolean
}

/** Looks at every line once. `opens`: whether a paragraph of a resolution may begin so. */
export function evenGaps(
  lines: readonly SourceLine[],
  layout: PageLayout,
  opens: (text: string) => boolean,
): EvenedLines {
  // Markdown says where a paragraph ends.
  if (!layout.wrapped || layout.spacing > 0 || layout.width === 0) return { lines, uneven: false }
  const gaps = lines.filter(({ gap }) => gap > 0).length
  const head = linesOfHead(lines)
  const inside = lines.filter(
    (line, index) => index > head && goesOnForSure(lines[index - 1], line, layout),
  )
  if (inside.length < fewest || inside.length < gaps * share) return { lines, uneven: false }
  return {
    uneven: true,
    lines: lines.map((line, index) => {
      const goes = line.gap > 0 && goesOn(lines[index - 1], line, { layout, opens })
      return goes ? { ...line, gap: 0 } : line
    }),
  }
}

/** In the middle of a sentence by both lines. */
function goesOnForSure(above: SourceLine | undefined, line: SourceLine, layout: PageLayout) {
  if (line.gap === 0 || !above || above.page !== line.page) return false
  if (isFinished(above.text) || !isFull(above, layout)) return false
  return /^(?:\p{Ll}|\p{Script=Han}|\p{Script=Arabic})/u.test(line.text) && !startsItself(line.text)
}

function goesOn(
  above: SourceLine | undefined,
  { text, page }: SourceLine,
  { layout, opens }: { layout: PageLayout; opens: (text: string) => boolean },
): boolean {
  if (!above || above.page !== page || startsItself(text)) return false
  const inside = beginsInside(text)
  if (!isFinished(above.text))
    return isFull(above, layout) && (inside || /^\p{Script=Han}/u.test(text) || !opens(text))
  const stop = finalStop(above.text) ?? ''
  return inside ? /[,:،]/u.test(stop) : /[,،]/u.test(stop) && !opens(text)
}

function startsItself(text: string): boolean {
  return readLabel(text) !== null || readSectionSign(text) !== null
}

function isFull({ text }: SourceLine, { width }: PageLayout): boolean {
  return widthOf(text) >= width * full
}
