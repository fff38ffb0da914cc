// The part of a page that is shown: what lies inside its edges and inside of what the page itself cuts off. Browsers draw a line that stands on
// the edge of two pages on both, and a page that was cropped still has all its words.
import type { PlacedGlyphs } from '../../shared/importers/pdf/placed-page.ts'
import { apply, type Matrix } from './pdf-matrix.ts'

export interface Area {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** The upright box around a box that a matrix moves; everything where the box has no edges. */
export function areaOf(matrix: Matrix, box: readonly number[]): Area {
  const [x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN] = box
  if (![x1, y1, x2, y2].every(Number.isFinite)) return everything
  const corners = [apply(matrix, x1, y1), apply(matrix, x2, y1), apply(matrix, x1, y2)]
  corners.push(apply(matrix, x2, y2))
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
  }
}

const everything: Area = { left: -Infinity, right: Infinity, bottom: -Infinity, top: Infinity }

export function within(one: Area, other: Area): Area {
  return {
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
    top: Math.min(one.top, other.top),
  }
}

/** Of its size: how far letters reach below and above their baseline. */
const reach = { below: 0.2, above: 0.7 }

/** True where nothing of it can be seen. */
export function isOutside(seen: Area, { x, y, width, size }: PlacedGlyphs): boolean {
  if (x > seen.right || x + width < seen.left) return true
  return y - size * reach.below > seen.top || y + size * reach.above < seen.bottom
}
