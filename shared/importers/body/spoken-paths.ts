// In a negotiation a sub-paragraph is called by its whole way, `OP 1 (b) (ii)`, in printed compilations and in the notes that delegations take.
// Behind its paragraph, `OP 1`, the last sign alone counts; the way itself is what is printed.
import { type PrintedLabel, readLabel } from './printed-labels.ts'

/** Follows the labels of a text from its beginning. */
export class SpokenPaths {
  #paragraph: string | null = null

  /** The sign that counts, and the whole way as it was printed; null where a label is none of a sub-paragraph of the paragraph above. */
  follow(label: PrintedLabel | null): { readonly sign: PrintedLabel; readonly way: string } | null {
    if (label?.shape !== 'spoken') return null
    const paragraph = `${label.kind} ${label.readings[0]?.value} ${label.suffix ?? ''}`
    const sign = this.#paragraph === paragraph ? lastSign(label.rest) : null
    this.#paragraph = paragraph
    if (!sign) return null
    const within = label.rest.slice(0, label.rest.length - sign.rest.length).trim()
    return { sign, way: `${label.printed} ${within}` }
  }
}

/** The labels of all paragraphs of a text, sub-paragraphs that are called by their whole way as such. */
export function followSpoken(labels: readonly (PrintedLabel | null)[]): (PrintedLabel | null)[] {
  const paths = new SpokenPaths()
  return labels.map((label) => {
    const found = paths.follow(label)
    return found ? { ...found.sign, printed: found.way } : label
  })
}

/** Deeper than any paragraph goes. */
const deepest = 4

/** The sign before the words, behind those of the levels above it; null where there is none. */
function lastSign(text: string): PrintedLabel | null {
  let last: PrintedLabel | null = null
  for (let level = 0; level < deepest; level++) {
    const sign: PrintedLabel | null = readLabel(last?.rest ?? text)
    if (sign?.kind !== 'sub') break
    last = sign
  }
  return last
}
