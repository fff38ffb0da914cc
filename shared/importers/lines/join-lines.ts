// Puts the lines of one paragraph together again. Han takes no space at a line break, other scripts take one; a hyphen or a
// slash at the end of a line is kept as it stands and takes none (the words of a resolution are not hyphenated by rule,
// and "A/RES/" + "70/1" is one symbol); a soft hyphen is where a word was divided (mend-hyphens.ts).
//
// Between Han and a digit or a Latin letter, a space is a matter of rendering (rules.md 3.9): inside a line the source
// is kept as it is; at a line break the habit of the document is followed, so that the same words give the same text.

const han = /[\u2e80-\u2fdf\u3005-\u3007\u3400-\u9fff\uf900-\ufaff]/u
const hanPunctuation = /[\u3001-\u3003\u3008-\u301f\uff00-\uffef“”‘’…—·]/u
const spaced = /[\p{Script=Han}] \d|\d [\p{Script=Han}]/gu
const fused = /[\p{Script=Han}]\d|\d[\p{Script=Han}]/gu

/** True where the document sets its figures off from Han by a space. */
export function setsFiguresOff(source: string): boolean {
  return (source.match(spaced)?.length ?? 0) >= (source.match(fused)?.length ?? 0)
}

/** One text from two lines that follow each other in a paragraph. */
export function joinLines(above: string, below: string, figuresOff: boolean): string {
  if (above === '') return below
  if (below === '') return above
  if (above.endsWith('\u00ad')) return above.slice(0, -1) + below
  return above + spaceBetween(above, below, figuresOff) + below
}

function spaceBetween(above: string, below: string, figuresOff: boolean): '' | ' ' {
  // The sign of a note before 2000, `Declaration 4/` over `of the Organization`, goes on in no symbol.
  if (/(?<=[\p{L}\p{P}]\s)\d{1,3}\/$/u.test(above.slice(-6)) && /^\p{Ll}/u.test(below)) return ' '
  if (/\S[-‐‑/]$/.test(above.slice(-2)) && /^[\p{L}\p{N}]/u.test(below)) return ''
  if (/(?:https?:\/\/|www\.)\S*[./_=?&#%-]$/u.test(above.slice(-120)) && /^[\p{Ll}\d]/u.test(below))
    return ''
  if (/^[,.)\]]/.test(below) || /(?:^|\s)[([]$/u.test(above.slice(-2))) return ''
  if (/\d–$/.test(above.slice(-2)) && /^\d/.test(below)) return ''
  return spaceBetweenCharacters(lastCharacter(above), firstCharacter(below), figuresOff)
}

function spaceBetweenCharacters(last: string, first: string, figuresOff: boolean): '' | ' ' {
  if (isFullWidth(last) || isFullWidth(first)) return ''
  const hanOnBoth = isHanOrQuote(last) && isHanOrQuote(first)
  if (hanOnBoth) return isQuote(last) && isQuote(first) ? ' ' : ''
  if (!han.test(last) && !han.test(first)) return ' '
  return figuresOff && !isBracket(last) && !isBracket(first) ? ' ' : ''
}

function isHanOrQuote(character: string): boolean {
  return han.test(character) || isQuote(character)
}

/** Signs that carry their own space. */
function isFullWidth(character: string): boolean {
  return hanPunctuation.test(character) && !isQuote(character)
}

/** Quotation marks and dashes serve Han and Latin alike, so alone they settle nothing. */
function isQuote(character: string): boolean {
  return /[“”‘’…—·]/.test(character)
}

function isBracket(character: string): boolean {
  return /[()[\]]/.test(character)
}

function lastCharacter(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? ''
}

function firstCharacter(text: string): string {
  return Array.from(text.slice(0, 2))[0] ?? ''
}
