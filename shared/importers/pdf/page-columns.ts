// Pages in two columns: the lines of the first column come before those of the second, between what runs across both.
import { edgesOf, isVisible, type GlyphLine } from './read-lines.ts'

/** Fewer lines than these on both sides of a gutter make no columns. */
const fewestLines = 12
/** Where more lines than this share run across, the page is in one column. */
const mostAcross = 0.3
/** The width of a gutter, in sizes of the type. */
const gutter = 0.9

interface Side {
  readonly left: GlyphLine | null
  readonly right: GlyphLine | null
  readonly across: GlyphLine | null
}

/** The lines from the top down, or column by column where there are two. */
export function orderColumns(lines: readonly GlyphLine[], rtl: boolean): readonly GlyphLine[] {
  if (lines.length < fewestLines) return lines
  const at = findGutter(lines)
  return at === null ? lines : takeColumns(lines, at, rtl)
}

/** The place of the gutter; null where there is none. */
function findGutter(lines: readonly GlyphLine[]): number | null {
  const [left, right] = edgesOf(lines.flatMap(({ glyphs }) => glyphs))
  const width = right - left
  let best: { readonly at: number; readonly both: number } | null = null
  for (let share = 0.4; share <= 0.6; share += 0.01) {
    const at = left + width * share
    const sides = lines.map((line) => cutAt(line, at))
    const across = sides.filter((side) => side.across).length
    const both = sides.filter((side) => side.left && side.right).length
    if (both < fewestLines || across > lines.length * mostAcross) continue
    if (!isFull(sides, width)) continue
    if (!best || both > best.both) best = { at, both }
  }
  return best?.at ?? null
}

/** Most of the lines beside each other fill their columns, as those of a table do not. */
function isFull(sides: readonly Side[], width: number): boolean {
  const paired = sides.filter(({ left, right }) => left && right)
  const full = paired.filter(({ left, right }) =>
    [left, right].every((line) => {
      const [from, to] = edgesOf(line?.glyphs ?? [])
      return to - from > width * 0.36
    }),
  )
  return full.length > paired.length * 0.6
}

function cutAt(line: GlyphLine, at: number): Side {
  const half = (gutter / 2) * Math.min(line.size, 12)
  const across = line.glyphs.some(
    (glyph) => isVisible(glyph) && glyph.x < at + half && glyph.x + glyph.width > at - half,
  )
  if (across) return { left: null, right: null, across: line }
  const take = (glyphs: GlyphLine['glyphs']) =>
    glyphs.some(isVisible) ? { ...line, glyphs } : null
  return {
    left: take(line.glyphs.filter(({ x }) => x < at)),
    right: take(line.glyphs.filter(({ x }) => x >= at)),
    across: null,
  }
}

function takeColumns(lines: readonly GlyphLine[], at: number, rtl: boolean): GlyphLine[] {
  const ordered: GlyphLine[] = []
  let [first, second]: [GlyphLine[], GlyphLine[]] = [[], []]
  const close = () => {
    for (const line of [...first, ...second]) ordered.push(line)
    first = []
    second = []
  }
  for (const line of lines) {
    const { left, right, across } = cutAt(line, at)
    if (across) {
      close()
      ordered.push(across)
      continue
    }
    const [before, after] = rtl ? [right, left] : [left, right]
    if (before) first.push(before)
    if (after) second.push(after)
  }
  close()
  return ordered
}
