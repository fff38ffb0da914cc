// What a letter means may depend on the letter that follows it, (i) before (ii) or before (j); here the next one is found for every line.
import { type PrintedLabel, readLabel } from './printed-labels.ts'

/** A label further below says nothing. */
const farthest = 60

interface SubLabel {
  readonly index: number
  readonly label: PrintedLabel
}

/** By the index of a line the label of the next sub-paragraph below it; null where none is near. Reads every line once. */
export function nextSubLabels(
  lines: readonly { readonly text: string }[],
): (index: number) => PrintedLabel | null {
  let next: SubLabel | null = null
  const found = lines.toReversed().map(({ text }, at): SubLabel | null => {
    const label = readLabel(text)
    if (label?.kind === 'sub') next = { index: lines.length - 1 - at, label }
    return next
  })
  found.reverse()
  return (index) => {
    const below = found[index + 1]
    return below && below.index < index + farthest ? below.label : null
  }
}
