// The square code at the foot of page 1, which leads a telephone to the document.
import encode from 'qr'

/**
 * The modules row by row, `1` dark and `0` light, without the white around them; up to a quarter may be soiled or torn (level Q).
 * Null for a text that is too long for a code of this size.
 */
export function qrCode(text: string): readonly string[] | null {
  if (text === '' || text.length > 300) return null
  const rows = encode(text, 'raw', { ecc: 'quartile', border: 1, encoding: 'byte' })
  return rows.slice(1, -1).map((row) =>
    row
      .slice(1, -1)
      .map((dark) => (dark ? '1' : '0'))
      .join(''),
  )
}
