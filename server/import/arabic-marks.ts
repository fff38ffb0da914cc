// The marks over and under Arabic letters: `علمًا`, `بُت`. Setters draw them as glyphs of their own without a width, before the letter that bears them or
// behind it, at any height; some name every glyph of a letter with its mark by both.
import type { FoundGlyphs } from './join-glyphs.ts'

/** In sizes: what is narrower has no width, what is further away belongs to another letter. */
const hair = 0.02
const reach = 0.35

const letterWithMarks = /^(\p{Script=Arabic})(\p{M}+)$/u
const marksAlone = /^\p{M}+$/u
const arabicLetter = /\p{Script=Arabic}/u

/** Fonts in which a mark that is drawn alone has the name of a letter with it: so have the letters that bear one. */
export class MarkedNames {
  readonly #marks = new Map<string, Set<string>>()

  /** What the glyph itself says; the marks in the name of a letter are set off until all of the page is read. */
  read({ text, width, size, font }: Pick<FoundGlyphs, 'text' | 'width' | 'size' | 'font'>): string {
    const [, letter = '', marks] = letterWithMarks.exec(text) ?? []
    if (marks === undefined) return text
    if (width > size * hair) return letter + setOff + marks
    this.#marks.set(font, (this.#marks.get(font) ?? new Set()).add(marks))
    return marks
  }

  /** Takes the marks of names away where the file draws them too. */
  unmark<Glyph extends FoundGlyphs>(glyphs: readonly Glyph[]): Glyph[] {
    return glyphs.map((glyph) => {
      if (!glyph.text.includes(setOff)) return glyph
      let { text } = glyph
      for (const marks of this.#marks.get(glyph.font) ?? [])
        text = text.replaceAll(setOff + marks, '')
      return { ...glyph, text: text.replaceAll(setOff, '') }
    })
  }
}

/** Joins what it stands between for every reader of words, and is in no text. */
const setOff = '\u034f'

/** Glyphs in the order in which they are drawn, from the left; each mark joins the letter before or behind it, at whose place it stands. */
export function attachMarks<Glyph extends FoundGlyphs>(glyphs: readonly Glyph[]): Glyph[] {
  const result: Glyph[] = []
  let waiting: Glyph | null = null
  for (const glyph of glyphs) {
    if (marksAlone.test(glyph.text)) {
      if (waiting) result.push(waiting)
      waiting = glyph
      continue
    }
    if (waiting) result.push(...bear(waiting, result, glyph))
    else result.push(glyph)
    waiting = null
  }
  return waiting ? [...result, ...bear(waiting, result, null)] : result
}

/** The next glyphs of the result; the last one that it has may bear the mark. */
function bear<Glyph extends FoundGlyphs>(mark: Glyph, drawn: Glyph[], next: Glyph | null): Glyph[] {
  // The leftmost letter of a stretch, drawn first, is its last.
  if (next && stands(mark, next)) return [{ ...next, text: next.text + mark.text }]
  const last = drawn.at(-1)
  const rest = next ? [next] : []
  if (!last || !stands(mark, last)) return [mark, ...rest]
  const [first = '', ...others] = last.text
  drawn[drawn.length - 1] = { ...last, text: first + mark.text + others.join('') }
  return rest
}

function stands(mark: FoundGlyphs, { text, x, y, width, size }: FoundGlyphs): boolean {
  if (!arabicLetter.test(text) || Math.abs(mark.y - y) > size) return false
  return mark.x >= x - size * reach && mark.x <= x + width + size * reach
}
