// The bar code at the foot of page 1: Code 39, in which every sign is five bars and four spaces, three of the nine wide
// (ISO/IEC 16388). The asterisks of `*2001786*` are its start and stop signs (rules.md 1.2).

/** Bars and spaces in turn, `1` wide and `0` narrow, of the signs of a job number. */
const signs: Readonly<Record<string, string>> = {
  '0': '000110100',
  '1': '100100001',
  '2': '001100001',
  '3': '101100000',
  '4': '000110001',
  '5': '100110000',
  '6': '001110000',
  '7': '000100101',
  '8': '100100100',
  '9': '001100100',
  '*': '010010100',
}

/** A wide bar or space, in narrow ones; the format allows 2 to 3. */
const wide = 2.5

/** The widths of bars and spaces in turn, a bar first and last, in narrow ones. Null for a text of other signs than digits and asterisks. */
export function code39(text: string): readonly number[] | null {
  const patterns = Array.from(text, (sign) => signs[sign])
  if (patterns.length === 0 || patterns.includes(undefined)) return null
  // A narrow space between two signs.
  return Array.from(patterns.join('0'), (element) => (element === '1' ? wide : 1))
}
