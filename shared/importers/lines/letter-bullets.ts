// Word's bullet of the second level is the letter o in a font of its own, and plain text has the letter. Behind a colon it can be no word, not in
// Spanish or Italian either, where it is one; further items follow a stop.
import { finalStop } from './finished.ts'
import type { SourceLine } from './source-lines.ts'

const letter = /^o\s+(?=\S)/u
const sign = '○'

/** Such a letter becomes the sign that it was; what was printed is kept beside it. */
export function markLetterBullets(lines: readonly SourceLine[]): readonly SourceLine[] {
  let open = false
  return lines.map((line, index) => {
    const stop = letter.test(line.text) && !line.row ? stopOver(lines[index - 1]) : ''
    open ||= /[:：]/u.test(stop)
    return open && stop !== ''
      ? { ...line, text: line.text.replace(letter, `${sign} `), printed: 'o' }
      : line
  })
}

function stopOver(above: SourceLine | undefined): string {
  return above ? (finalStop(above.text) ?? '') : ''
}
