// Figures that a font has raised and small by themselves, which a page sets like any others.
import type { PlacedGlyphs } from '../../shared/importers/pdf/placed-page.ts'
import type { FoundGlyphs } from './join-glyphs.ts'

/** Narrower than this share of the font's figures, a figure is the font's own raised one, which stands on the line at full size. */
const narrow = { same: 0.85, any: 0.75, one: 0.6 }

/** With the place and the size that such a figure has to the eye. */
export function markRaised(glyphs: readonly FoundGlyphs[]): PlacedGlyphs[] {
  const widest = new Map<string, number>()
  const widthOf = ({ width, size }: FoundGlyphs) => (size > 0 ? width / size : 0)
  const keysOf = ({ font, text }: FoundGlyphs) => [font, `${font} ${text}`]
  for (const glyph of glyphs.filter(isFigure))
    for (const key of keysOf(glyph)) widest.set(key, Math.max(widest.get(key) ?? 0, widthOf(glyph)))
  return glyphs.map((glyph) => {
    const { font: _font, code: _code, last: _last, ...placed } = glyph
    if (!isFigure(glyph)) return placed
    const [all = 0, same = 0] = keysOf(glyph).map((key) => widest.get(key))
    const share = glyph.text === '1' ? narrow.one : narrow.any
    if (widthOf(glyph) >= Math.max(all * share, same * narrow.same)) return placed
    return { ...placed, size: glyph.size * 0.6, y: glyph.y + glyph.size * 0.3 }
  })
}

function isFigure({ text }: FoundGlyphs): boolean {
  return /^\d$/u.test(text)
}
