// The words of a paragraph as whoever writes reads them, to find references in: what others propose there and what one has struck oneself
// left out, and every reference with the number that is true now. Each character knows where it stands in the paragraph.
import type { Marks, Paragraph } from '../../../shared/document/draft-text.ts'
import type { ShownReference } from '../../../shared/numbering/refer-to-paragraph.ts'

export interface WrittenWords {
  readonly text: string
  /** The place of a stretch of `text` in the paragraph; null where it is not one whole of words that the writer may mark. */
  place(from: number, to: number): { readonly from: number; readonly to: number } | null
  /** Where a place of the paragraph is in `text`. */
  offsetOf(at: number): number
}

interface Sign {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly isOwn: boolean
}

/** `by` is the delegation that proposes, null for an editor of the base text. */
export function readWritten(
  { runs }: Pick<Paragraph, 'runs'>,
  shown: readonly ShownReference[],
  by: string | null,
): WrittenWords {
  const signs: Sign[] = []
  let at = 0
  for (const { text, marks } of runs) {
    const isOwn = ownerOf(marks) === by
    if (isRead(marks, by))
      for (let k = 0; k < text.length; k++) {
        const reference = shown.find(({ from, to }) => from <= at + k && at + k < to)
        if (!reference || reference.number === null)
          signs.push({ text: text.charAt(k), from: at + k, to: at + k + 1, isOwn })
        else if (reference.from === at + k)
          for (const sign of reference.number.split(''))
            signs.push({ text: sign, from: reference.from, to: reference.to, isOwn })
      }
    at += text.length
  }
  return {
    text: signs.map(({ text }) => text).join(''),
    place(from, to) {
      const inside = signs.slice(from, to)
      const isWhole = inside.every(
        (sign, k) => sign.isOwn && (k === 0 || sign.from <= (inside[k - 1]?.to ?? 0)),
      )
      const [first, last] = [inside[0], inside.at(-1)]
      return isWhole && first && last ? { from: first.from, to: last.to } : null
    },
    offsetOf(place) {
      const index = signs.findIndex(({ to }) => to > place)
      return index < 0 ? signs.length : index
    },
  }
}

function ownerOf({ ins, sub }: Marks): string | null {
  return sub?.by ?? ins?.by ?? null
}

function isRead(marks: Marks, by: string | null): boolean {
  if (marks.note !== undefined) return false
  const owner = ownerOf(marks)
  return (owner === null || owner === by) && !marks.del?.some((strike) => strike.by === by)
}
