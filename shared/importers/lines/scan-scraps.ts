// What a scan leaves beside the number of a page: the line of the program that made it, and strokes and stains that were read as letters.
import type { Furniture } from '../imported-document.ts'
import { readLabel } from '../body/printed-labels.ts'
import { isFinished } from './finished.ts'
import { readSectionSign } from '../body/section-signs.ts'
import type { SourceLine } from './source-lines.ts'

const scanner =
  /^(?:Scanned (?:with|by)|Numérisé avec|Escaneado con|Отсканировано (?:с|в)) .{2,40}$|^(?:CamScanner|Adobe Scan)$/iu
/** Up to three letters in a word and four signs between them, no word of a text: `ee`, `— i`. */
const scrap =
  /^(?!(?:and|or|et|ou|y|o|и|или)$)(?:[\p{P}\p{S}]{0,3}\s?)\p{Script=Latin}{0,3}(?:\s?[\p{P}\p{S}]{1,3})?$/u

/** Marks scraps that stand right beside the number of a page or the line of a scanner, and with each other. */
export function markScraps(lines: readonly SourceLine[], found: Map<number, Furniture>): void {
  lines.forEach(({ text }, index) => {
    if (scanner.test(text)) found.set(index, 'ornament')
  })
  const marks = [...found].flatMap(([at, what]) =>
    what === 'page-number' || (what === 'ornament' && scanner.test(lines[at]?.text ?? ''))
      ? [at]
      : [],
  )
  for (const mark of marks)
    for (const step of [-1, 1])
      for (
        let at = mark + step;
        isScrap(lines[at]) && !found.has(at) && !endsText(lines, at, found);
        at += step
      )
        found.set(at, 'ornament')
}

/** `so.` may be the last word of the paragraph above. */
function endsText(
  lines: readonly SourceLine[],
  at: number,
  found: ReadonlyMap<number, Furniture>,
): boolean {
  const text = lines[at]?.text ?? ''
  if (!/\p{L}/u.test(text) || /[^\p{L}\s.,;:]/u.test(text)) return false
  const above = lines.findLastIndex((_, index) => index < at && !found.has(index))
  return above >= 0 && !isFinished(lines[above]?.text ?? '')
}

function isScrap(line: SourceLine | undefined): boolean {
  // Signs alone may be those of a note, or a rule.
  if (!line || line.row || !/^\p{Ll}{1,3}$/u.test(line.text.replaceAll(/[\p{P}\p{S}\s]/gu, '')))
    return false
  const label = readLabel(line.text)
  if ((label && label.kind !== 'bullet') || readSectionSign(line.text)) return false
  return scrap.test(line.text)
}
