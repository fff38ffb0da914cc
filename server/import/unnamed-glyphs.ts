// Glyphs whose names say nothing. A font that a program has made for one file numbers its glyphs as it needs them, and says in a table which
// characters they are; the strokes that LibreOffice stretches words with are not in it. The reader of the file then takes their number for that
// of a character: the 74th glyph is a J, the 32nd a space. Programs that write the file anew write that name into the table.
import type { FoundGlyphs } from './join-glyphs.ts'

type Numbered = Pick<FoundGlyphs, 'font' | 'code' | 'text' | 'x' | 'y' | 'width'>

/** Whether a glyph bears its own number as its name, in a font where others do not, or fills a room by overlapping itself. */
export function findUnnamed(glyphs: readonly Numbered[]): (glyph: Numbered) => boolean {
  const facts = gather(glyphs)
  return (glyph) => {
    const fills = facts.overlapping.has(keyOf(glyph))
    const bears = facts.numbered.has(glyph.font) && bearsNumber(glyph)
    // A number may be that of its character by chance, which matters of those that stand between words.
    if (bears && (fills || !betweenWords.test(glyph.text))) return true
    if (!bears && !fills) return false
    return [...(facts.keys.get(glyph.text) ?? [])].some((key) => key !== keyOf(glyph))
  }
}

interface Facts {
  /** Fonts that number glyphs as they need them. */
  readonly numbered: ReadonlySet<string>
  /** By text the glyphs that have it. */
  readonly keys: ReadonlyMap<string, ReadonlySet<string>>
  /** Glyphs that reach over another of their kind, as strokes do that fill a room of any width. */
  readonly overlapping: ReadonlySet<string>
}

function gather(glyphs: readonly Numbered[]): Facts {
  const numbered = new Set<string>()
  const keys = new Map<string, Set<string>>()
  const overlapping = new Set<string>()
  glyphs.forEach((glyph, index) => {
    const key = keyOf(glyph)
    if (isNumberedAnew(glyph)) numbered.add(glyph.font)
    if (overlaps(glyphs[index - 1], glyph)) overlapping.add(key)
    const same = keys.get(glyph.text)
    if (same) same.add(key)
    else keys.set(glyph.text, new Set([key]))
  })
  return { numbered, keys, overlapping }
}

/** The first numbers are of no characters, and those of Latin ones are of no Arabic. */
function isNumberedAnew(glyph: Numbered): boolean {
  const latin = glyph.code < 0x7f && /\p{Script=Arabic}/u.test(glyph.text)
  return (latin || glyph.code < 0x20) && !bearsNumber(glyph)
}

const betweenWords = /^[\s./:،,'-]$/u

const western = new TextDecoder('windows-1252')

function bearsNumber({ code, text }: Numbered): boolean {
  if (text === String.fromCharCode(code)) return true
  return code <= 0xff && text === western.decode(Uint8Array.of(code))
}

function overlaps(left: Numbered | undefined, right: Numbered): boolean {
  if (!left || keyOf(left) !== keyOf(right)) return false
  const [across, up] = [right.x - left.x, right.y - left.y]
  return across > 0 && across < right.width * 0.9 && Math.abs(up) < right.width
}

function keyOf({ font, code }: Numbered): string {
  return `${font} ${code}`
}
