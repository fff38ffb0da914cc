// `1. (a) Decides` on one line is a paragraph without words of its own over its first sub-paragraph: each label is given its line.
import { readLabel } from './printed-labels.ts'
import { SpokenPaths } from './spoken-paths.ts'
import type { SourceLine } from '../lines/source-lines.ts'

export function splitLabels(lines: readonly SourceLine[]): readonly SourceLine[] {
  const paths = new SpokenPaths()
  return lines.flatMap((line) => {
    const path = line.row ? null : paths.follow(readLabel(line.text))
    if (path)
      return [{ ...line, text: `${path.sign.printed} ${path.sign.rest}`, printed: path.way }]
    const at = line.row ? null : innerLabel(line.text)
    if (at === null) return [line]
    return [
      { ...line, text: line.text.slice(0, at).trim() },
      { ...line, text: line.text.slice(at), gap: 0 },
    ]
  })
}

/** Where the first label of the next level begins, before the capital of a sentence; null where it does not. */
function innerLabel(text: string): number | null {
  const outer = readLabel(text)
  if (outer?.kind !== 'number' && outer?.kind !== 'operative') return null
  const inner = readLabel(outer.rest)
  if (inner?.kind !== 'sub' || inner.readings[0]?.value !== 1) return null
  const begins = /^[\p{Lu}\p{Script=Han}\p{Script=Arabic}]/u.test(inner.rest)
  return begins ? text.length - outer.rest.length : null
}
