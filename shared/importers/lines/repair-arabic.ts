// Extraction from PDF writes the figures of an Arabic line where they stood on paper: "7 من" becomes " 7من", "(1)،" becomes "(،)1",
// "1 - تقرر" becomes "- 1تقرر". Where a source shows this throughout, figures and stops are put back in the order of reading.
// The original places of brackets cannot always be told, so only these shapes are touched.
import type { SourceLine } from './source-lines.ts'
import { turnVisualWords } from './visual-order.ts'

const fused = /(?:^|\s)\d[\d/.,]*(?=\p{Script=Arabic})/gu
const apart = /\d \p{Script=Arabic}/gu
/** Fewer fused figures than this may be slips of the writer. */
const fewest = 3

export function repairArabic(written: readonly SourceLine[]): readonly SourceLine[] {
  const lines = turnLigatures(turnBrackets(turnVisualWords(withoutStrokes(joinParticle(written)))))
  const text = lines.map((line) => line.text).join('\n')
  const wrong = text.match(fused)?.length ?? 0
  if (wrong < fewest || wrong <= (text.match(apart)?.length ?? 0)) return lines
  // The left edge of a line set from the right says nothing.
  return lines.map((line) => ({ ...line, indent: 0, text: repairLine(line.text) }))
}

/** The particle that begins the subject line never ends a line of print; it is cut off where a page sets it apart. */
function joinParticle(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.flatMap((line, index) => {
    if (line.text === particle && lines[index + 1]) return []
    const above = lines[index - 1]
    if (above?.text !== particle) return [line]
    return [{ ...line, number: above.number, gap: above.gap, text: `${particle} ${line.text}` }]
  })
}

const particle = 'إن'

function repairLine(text: string): string {
  return text
    .replace(/^\((\P{Script=Arabic}+?)\s?\)(\d{1,3})$/u, '($2) $1')
    .replace(/^[-–]\s?(\d{1,3})\s?(?=\p{Script=Arabic})/u, '$1 - ')
    .replace(/^(.*\S)\s{3,}(\(\p{Script=Arabic}{1,2}\)|''\d)$/u, '$2 $1')
    .replace(/''(\d{1,2})(?!\d)/gu, "'$1' ")
    .replaceAll(/\(\s?([،؛:.]?)\s?\)(\d{1,3})\s?/gu, '($2)$1 ')
    .replaceAll(/\(\s?(\d{1,3})(\p{Script=Arabic})\)/gu, '$1 ($2)')
    .replaceAll(/(?<=^|\s)([،؛:])([A-Z\d][\w/.-]*)/gu, '$2$1 ')
    .replaceAll(/(?<=^|[\s(])(\d[\d/]*)(?=\p{Script=Arabic})/gu, '$1 ')
    .replaceAll(/(?<=\s)([،؛:])(?=\p{Script=Arabic})/gu, '$1 ')
    .replaceAll(/\s+([،؛:])/gu, '$1')
    .replaceAll(/(?<! ) {2}(?! )/g, ' ')
    .trim()
}

/**
 * Where most brackets about an Arabic word stand the wrong way round, all of Arabic do: `)ب(`. What stands between two sound pairs,
 * `242 (1967) و 338 (1973)`, looks like it but for the figure or word that the first of its brackets leans on.
 */
function turnBrackets(lines: readonly SourceLine[]): readonly SourceLine[] {
  const text = lines.map((line) => line.text).join('\n')
  const turned = text.match(/(?<!\S)\)\s?\p{Script=Arabic}[^()\n]{0,30}\(/gu)?.length ?? 0
  const sound = text.match(/\(\s?\p{Script=Arabic}[^()\n]{0,30}\)/gu)?.length ?? 0
  if (turned <= sound) return lines
  const other = (found: string) => {
    if (found.length > 1) return found
    return found === '(' ? ')' : '('
  }
  return lines.map((line) => ({ ...line, text: line.text.replaceAll(bracketOrCode, other) }))
}

/** What is read from left to right has its brackets as they were written: `ICCD/COP(7)/16`, the language of a job number, `(A)`. */
const bracketOrCode = /(?<=[A-Za-z]{2}|[A-Za-z/]\d)\([\w.-]{1,10}\)|(?<!\S)\([A-Z]\)(?!\S)|[()]/gu

/** No word has these letters in a row, but extraction gives the ligature of lam and alef from the wrong side. */
function turnLigatures(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.map((line) => {
    const text = line.text
      .replaceAll(/ا([أإآ])ل/gu, 'ال$1')
      .replaceAll(/(?<![\p{L}\p{M}])([وف]?)ال(?![\p{L}\p{M}])/gu, '$1لا')
      .replaceAll(/اال/gu, 'الا')
    return text === line.text ? line : { ...line, text }
  })
}

/**
 * Strokes that stretch words to fill a line come out as a Latin letter, always the same: العFFام. No word mixes the two scripts; where one letter
 * stands within several words, it is none.
 */
function withoutStrokes(lines: readonly SourceLine[]): readonly SourceLine[] {
  const counts = new Map<string, number>()
  for (const { text } of lines)
    for (const [, letter = ''] of text.matchAll(stroke))
      counts.set(letter, (counts.get(letter) ?? 0) + 1)
  const strokes = new Set([...counts].filter(([, count]) => count >= fewest).map(([key]) => key))
  if (strokes.size === 0) return lines
  return lines.map((line) => {
    const text = line.text.replaceAll(stroke, (written, letter: string) =>
      strokes.has(letter) ? '' : written,
    )
    return text === line.text ? line : { ...line, text }
  })
}

const stroke = /(?<=\p{Script=Arabic})(\p{Script=Latin})\1*(?=\p{Script=Arabic})/gu
