// Where the points of a chart stand: pure arithmetic, in the units of its picture. A chart of a page that runs from right to left is
// drawn mirrored, so that time goes with the reading.

export interface Frame {
  readonly width: number
  readonly height: number
  /** Room for the figures before the picture, and behind, above and below it. */
  readonly start: number
  readonly end: number
  readonly top: number
  readonly bottom: number
}

export interface Span {
  /** Milliseconds since 1970. */
  readonly from: number
  readonly to: number
  /** The greatest value there is; at least 1. */
  readonly most: number
}

export interface Steps {
  /** Paths of SVG. */
  readonly line: string
  readonly area: string
}

/** Values that hold from their time until the next, the last one until the end. At least one is needed. */
export function placeSteps(
  frame: Frame,
  span: Span,
  values: readonly (readonly [at: number, value: number])[],
  mirrored: boolean,
): Steps {
  const x = (at: number) => {
    const share = (at - span.from) / (span.to - span.from)
    const inner = frame.width - frame.start - frame.end
    const place = frame.start + Math.min(1, Math.max(0, share)) * inner
    return round(mirrored ? frame.width - place : place)
  }
  const y = (value: number) => placeValue(frame, span.most, value)
  const [first] = values
  if (!first) return { line: '', area: '' }
  const rest = values.slice(1).map(([at, value]) => `H${x(at)}V${y(value)}`)
  const line = `M${x(first[0])} ${y(first[1])}${rest.join('')}H${x(span.to)}`
  return { line, area: `${line}V${y(0)}H${x(first[0])}Z` }
}

/** Whole, round values from 0, at most six of them. */
export function valueTicks(
  frame: Frame,
  most: number,
): readonly { readonly value: number; readonly y: number }[] {
  const step = niceStep(most / 4)
  const count = Math.floor(most / step) + 1
  return Array.from({ length: count }, (_, n) => ({
    value: n * step,
    y: placeValue(frame, most, n * step),
  }))
}

/** Room for the words of two times only. */
const narrow = 480
const fourAnchors = ['start', 'middle', 'middle', 'end'] as const

/** Begin and end of the time, and where there is room two between. */
export function timeTicks(
  frame: Frame,
  { from, to }: Span,
): readonly {
  readonly at: number
  readonly x: number
  readonly anchor: 'start' | 'middle' | 'end'
}[] {
  const inner = frame.width - frame.start - frame.end
  const anchors = inner < narrow ? (['start', 'end'] as const) : fourAnchors
  const last = anchors.length - 1
  return anchors.map((anchor, n) => ({
    at: Math.round(from + ((to - from) * n) / last),
    x: round(frame.start + (inner * n) / last),
    anchor,
  }))
}

function placeValue(frame: Frame, most: number, value: number): number {
  const inner = frame.height - frame.top - frame.bottom
  return round(frame.height - frame.bottom - (value / most) * inner)
}

/** 1, 2, 5, 10, 20 ... */
function niceStep(wanted: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(wanted)))
  return [1, 2, 5, 10].map((n) => n * power).find((step) => step >= wanted) ?? power * 10
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
