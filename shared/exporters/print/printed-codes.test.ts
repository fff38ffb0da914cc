import * as fc from 'fast-check'
import decode from 'qr/decode.js'
import { describe, expect, test } from 'vitest'
import { languages } from '../../document/language.ts'
import { code39 } from './code-39.ts'
import { documentAddress } from '../document-address.ts'
import { qrCode } from './qr-code.ts'

const digits = fc.stringMatching(/^\d{1,12}$/u)

/** As a scanner reads it: nine bars and spaces are a sign, by which of them are wide; the tenth is the space between signs. */
function scan(widths: readonly number[]): string {
  const bySign = new Map(
    Array.from('0123456789*').map((sign) => [
      code39(sign)!
        .map((width) => width > 1)
        .join(),
      sign,
    ]),
  )
  const groups = Array.from({ length: (widths.length + 1) / 10 }, (_, index) =>
    widths.slice(index * 10, index * 10 + 9),
  )
  return groups.map((group) => bySign.get(group.map((width) => width > 1).join())).join('')
}

describe('Code 39', () => {
  test('what is drawn is what a scanner reads', () => {
    fc.assert(
      fc.property(digits, (number) => {
        expect(scan(code39(`*${number}*`)!)).toBe(`*${number}*`)
      }),
    )
  })

  test('no two signs are alike, each has three wide of nine', () => {
    const patterns = Array.from('0123456789*').map((sign) => code39(sign)!)
    expect(new Set(patterns.map(String)).size).toBe(11)
    for (const pattern of patterns) expect(pattern.filter((width) => width > 1)).toHaveLength(3)
  })

  test('refuses signs that it has not', () => {
    expect(code39('')).toBeNull()
    expect(code39('*V.20*')).toBeNull()
  })
})

/** Four pixels a module on white, as a camera sees it. */
function photograph(rows: readonly string[]) {
  const [scale, border] = [4, 4]
  const side = (rows.length + 2 * border) * scale
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  rows.forEach((row, y) => {
    Array.from(row).forEach((module, x) => {
      if (module === '0') return
      for (let dy = 0; dy < scale; dy += 1)
        for (let dx = 0; dx < scale; dx += 1) {
          const at = (((y + border) * scale + dy) * side + (x + border) * scale + dx) * 4
          data.fill(0, at, at + 3)
        }
    })
  })
  return { width: side, height: side, data }
}

describe('the code of the address', () => {
  test.each(languages)('is read back to it in %s', (language) => {
    for (const symbol of ['E/CN.7/2020/L.2/Rev.1', 'S/RES/1985 (2011)', 'A/74/129*']) {
      const address = documentAddress(symbol, language)
      expect(address).toMatch(/^https:\/\/undocs\.org\/(?:ar|ch|en|es|fr|ru)\/[\w./%()-]+$/u)
      expect(decode(photograph(qrCode(address)!))).toBe(address)
    }
  })

  test('Chinese has the code ch, and an address has no asterisk', () => {
    expect(documentAddress('A/74/129*', 'zh')).toBe('https://undocs.org/ch/A/74/129')
  })

  test('refuses what no code of this size holds', () => {
    expect(qrCode('')).toBeNull()
    expect(qrCode('a'.repeat(301))).toBeNull()
  })
})
