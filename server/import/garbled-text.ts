// Whether characters say words. A font without a table of what its glyphs mean gives codes of its own, which look like a text and are none.

/** Fewer characters than these tell nothing. */
const fewest = 40
/** Of all characters: codes of no letter. */
const mostCodes = 0.2
/** Of the characters of a text: letters. */
const fewestLetters = 0.35
/** So many tell how a text is written. */
const enough = 200
/** Of the letters of a Latin text: vowels. */
const fewestVowels = 0.18

/** Of the Arabic words: those that have Latin letters too, which no word has. */
const mostMixed = 0.3

/** Looks at each character once. */
export function isGarbled(text: string): boolean {
  const characters = text.replaceAll(/\s/gu, '')
  const count = (pattern: RegExp) => characters.match(pattern)?.length ?? 0
  if (characters.length < fewest) return false
  if (count(/[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu) > characters.length * mostCodes) return true
  const letters = count(/\p{L}/gu)
  if (letters < characters.length * fewestLetters && characters.length > enough) return true
  if (isMixed(text)) return true
  const latin = count(/[a-z]/giu)
  if (latin < letters * 0.7 || latin < enough) return false
  return count(/[aeiouyàâäáãéèêëíîïóôöõúùûüœæ]/giu) < latin * fewestVowels
}

function isMixed(text: string): boolean {
  const words = text.match(/[\p{Script=Arabic}\p{Script=Latin}]+/gu) ?? []
  const arabic = words.filter((word) => /\p{Script=Arabic}/u.test(word))
  const mixed = arabic.filter((word) => /\p{Script=Latin}/u.test(word))
  return arabic.length > enough / 10 && mixed.length > arabic.length * mostMixed
}
