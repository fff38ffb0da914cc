// What a code unit is to the tokens, looked up in a table that is filled as characters are met: classifying by regular
// expressions would cost more than the comparison.

export const characterClass = {
  space: 1,
  /** Letters and their marks, of scripts that put spaces between words. */
  letter: 2,
  digit: 3,
  punctuation: 4,
  /** Characters of a script without spaces, each a token of its own. */
  unspaced: 5,
  chineseNumeral: 6,
  other: 7,
  surrogate: 8,
  reference: 9,
  /** U+2029, which stands between the paragraphs of a row. */
  paragraphEnd: 10,
} as const

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const chineseNumerals = '〇零一二三四五六七八九十百千'
const table = new Uint8Array(0x10000)

export function classOf(unit: number): number {
  const known = table[unit] ?? 0
  if (known !== 0) return known
  return (table[unit] = classify(unit))
}

/** True of a whole character, given with both its surrogates. */
export function isUnspaced(character: string): boolean {
  return unspaced.test(character)
}

function classify(unit: number): number {
  const character = String.fromCharCode(unit)
  if (unit >= 0xd800 && unit <= 0xdfff) return characterClass.surrogate
  if (unit === 0xfffc) return characterClass.reference
  if (unit === 0x2029) return characterClass.paragraphEnd
  if (/\s/.test(character)) return characterClass.space
  if (chineseNumerals.includes(character)) return characterClass.chineseNumeral
  if (unspaced.test(character)) return characterClass.unspaced
  if (/\p{N}/u.test(character)) return characterClass.digit
  if (/[\p{L}\p{M}]/u.test(character)) return characterClass.letter
  return /\p{P}/u.test(character) ? characterClass.punctuation : characterClass.other
}
