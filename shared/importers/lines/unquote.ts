// A mail that answers or forwards sets a `>` before every line of the text that it quotes, one more with each time it is sent on; Markdown
// quotes in the same way. The signs are no part of the text.

/** Of the lines that carry anything, at least this share is quoted: a text that quotes others has fewer. */
const share = 0.8
const fewest = 5
const quoted = /^\s{0,3}>(?:\s?>)*/u

/** The lines keep their places, so that what is told of them can be found. */
export function unquote(source: string): string {
  const carrying = source.match(/^.*\S.*$/gmu) ?? []
  const marked = carrying.filter((line) => quoted.test(line)).length
  if (marked < fewest || marked < carrying.length * share) return source
  return source.replaceAll(/^[ \t]{0,3}>(?:[ \t]?>)*[ \t]?/gmu, '')
}
