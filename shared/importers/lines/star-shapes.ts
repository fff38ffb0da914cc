// The star that refers to a note has other characters in some fonts: Geneva prints the sign of a mathematical operator, Chinese
// programs that of full width.

const others = /[∗＊﹡⁎]+/gu

/** The plain asterisk for every star that refers to a note; one between two operands is left as it is. */
export function plainStars(text: string): string {
  if (text.search(others) < 0) return text
  return text.replaceAll(others, (stars, at: number) =>
    joinsOperands(
      text.slice(Math.max(0, at - 2), at),
      text.slice(at + stars.length, at + stars.length + 2),
    )
      ? stars
      : '*'.repeat(stars.length),
  )
}

/** An operator has the same space on both sides, or none on either; a reference stands at a word and away from the next. */
function joinsOperands(before: string, after: string): boolean {
  if (/[\p{L}\p{N})] $/u.test(before)) return /^ [\p{L}\p{N}(]/u.test(after)
  return /[a-z\d)]$/iu.test(before) && /^[a-z\d(]/iu.test(after)
}
