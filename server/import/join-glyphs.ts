// Which glyphs that are drawn one behind the other are one stretch of a word.
import type { PlacedGlyphs } from '../../shared/importers/pdf/placed-page.ts'

export interface FoundGlyphs extends PlacedGlyphs {
  readonly font: string
  /** The number of its first glyph in the font. */
  readonly code: number
  /** The width of its last glyph. */
  readonly last: number
}

/** A distance within a word, in sizes: larger ones part the glyphs. */
const kerning = 0.12

/** The two as one; null where they are no word together. Strokes that only fill a line are left out. */
export function joinGlyphs(run: FoundGlyphs, glyph: FoundGlyphs): FoundGlyphs | null {
  const gap = glyph.x - (run.x + run.width)
  if (isStrayStroke(run, glyph, gap)) return run
  const text = gap > kerning * glyph.size ? null : joinTexts(run, glyph, gap)
  if (text === null) return null
  return {
    ...run,
    text,
    last: glyph.width,
    width: Math.max(run.width, glyph.x + glyph.width - run.x),
  }
}

/** Null for what is no word together. Letters of Arabic hang over each other. */
function joinTexts(run: FoundGlyphs, glyph: FoundGlyphs, gap: number): string | null {
  if (isArabic(run.text) && isArabic(glyph.text) && isStroke(run, glyph)) return run.text
  if (isArabic(run.text) && isArabic(glyph.text))
    return gap > -2 * glyph.size && !isBefore(run, glyph) ? glyph.text + run.text : null
  const plain = isPlain(run.text) && isPlain(glyph.text) && gap > -kerning * glyph.size
  return plain ? run.text + glyph.text : null
}

/** A part of a ligature has no width in some fonts, and what is drawn behind it may begin a hair before it. */
function isBefore(run: FoundGlyphs, glyph: FoundGlyphs): boolean {
  return glyph.x < run.x - hair * glyph.size
}

const hair = 0.03

/** Narrower than this share of its size, a glyph of Arabic is a stroke that joins two letters, and bears the name of one of them. */
const stroke = 0.12

/** The stroke before a letter, drawn in two pieces that both say the letter. */
function isStroke(run: FoundGlyphs, glyph: FoundGlyphs): boolean {
  const narrow = Math.max(run.last, glyph.width) < glyph.size * stroke
  return narrow && run.text.startsWith(glyph.text)
}

/** The same stroke with the name of a Latin letter, which has its own number in the font. */
function isStrayStroke(run: FoundGlyphs, glyph: FoundGlyphs, gap: number): boolean {
  if (!/^\p{Script=Latin}$/u.test(glyph.text)) return false
  return isArabic(run.text) && gap < kerning * glyph.size && glyph.width < glyph.size * stroke
}

/** Figures stand glyph by glyph, for they may be signs of notes. */
function isPlain(text: string): boolean {
  return !/\p{Script=Arabic}/u.test(text) && /^[\p{L}\p{M}'’-]+$/u.test(text)
}

function isArabic(text: string): boolean {
  return /^[\p{Script=Arabic}\p{M}]+$/u.test(text) && !/\p{N}/u.test(text)
}
