// In Geneva a report and the note of the secretariat that transmits it stand one over the other, either of them over two lines: `Report of the
// Special Rapporteur on harbours,` / `their lights and their pilots` / `Note by the Secretariat`.
import { isReportLabel } from './masthead-words.ts'

interface FrontLine {
  readonly text: string
}

/** No name of a report has more lines. */
const mostLines = 4

/** The lines that begin such a pair. */
export function findTransmitted<Line extends FrontLine>(lines: readonly Line[]): ReadonlySet<Line> {
  return new Set(
    lines.filter(({ text }, index) => {
      if (!isReportLabel(plain(text))) return false
      const below = lines.slice(index + 1, index + mostLines + 1)
      const next = below.find(({ text: words }) => !/^\s*\p{Ll}/u.test(words))
      return next !== undefined && isReportLabel(plain(next.text))
    }),
  )
}

function plain(text: string): string {
  return text.trim().replaceAll(/\s+/gu, ' ')
}
