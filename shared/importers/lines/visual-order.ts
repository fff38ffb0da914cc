// Some extraction gives the letters of Arabic in the order in which they stand on paper from left to right, so that words read backwards.
// Two letters end words and never begin one; where most of them begin words, the text is turned. Where stops stand at the head of lines the
// whole line is backwards: figures and Latin words keep their order within it, and brackets look the other way. Where they stand at the end,
// only what lies between the figures is; the order of words is then not certain, and every paragraph is told (damaged-words.ts).
import type { SourceLine } from './source-lines.ts'

const begun = /(?<![\p{L}\p{M}])[ةى]\p{Script=Arabic}/gu
const ended = /\p{Script=Arabic}[ةى](?![\p{L}\p{M}])/gu
/** Fewer words than this may be slips. */
const fewest = 3

/** Turns the lines of a source that is written so; all others are left as they are. */
export function turnVisualLines(lines: readonly SourceLine[]): readonly SourceLine[] {
  const text = lines.map((line) => line.text).join('\n')
  const backwards = text.match(begun)?.length ?? 0
  if (backwards < fewest || backwards <= (text.match(ended)?.length ?? 0)) return lines
  const headed = text.match(/^[،؛.:]/gmu)?.length ?? 0
  const whole = headed > (text.match(/[،؛.:]$/gmu)?.length ?? 0)
  return lines.map((line) => {
    if (!/\p{Script=Arabic}/u.test(line.text)) return line
    const turned = whole ? turn(line.text) : line.text.replaceAll(arabicRun, turn)
    return { ...line, indent: 0, text: turned }
  })
}

/** Arabic words with what stands between them, but for figures and Latin words. */
const arabicRun = /\p{Script=Arabic}(?:[^\p{Script=Latin}\p{N}]*\p{Script=Arabic})?/gu

const mirrored: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
}
/** What is read from left to right within an Arabic line. */
const leftToRight =
  /[\p{Script=Latin}\p{N}](?:[\p{Script=Latin}\p{N}./:,_-]*[\p{Script=Latin}\p{N}])?/gu

function turn(text: string): string {
  const backwards = Array.from(text).toReversed()
  const turned = backwards.map((character) => mirrored[character] ?? character).join('')
  return turned.replaceAll(leftToRight, (run) => Array.from(run).toReversed().join(''))
}
