import { describe, expect, it } from 'vitest'
import { plainLook } from '../../shared/importers/pdf/placed-page.ts'
import { attachMarks, MarkedNames } from './arabic-marks.ts'

const at = (text: string, x: number, width: number, y = 0) => {
  return { text, x, y, width, size: 10, font: 'F1', code: 300, last: width, look: plainLook }
}
const wordsOf = (...glyphs: ReturnType<typeof at>[]) => attachMarks(glyphs).map(({ text }) => text)

describe('a mark that is drawn by itself', () => {
  it('joins the letter that is drawn behind it, at another height too', () => {
    expect(wordsOf(at('\u064b', 5, 0, 3), at('ا', 4, 5), at('علم', 9, 12))).toEqual([
      'ا\u064b',
      'علم',
    ])
    expect(wordsOf(at('ت', 0, 5), at('\u064f', 6, 0), at('وب', 5, 9))).toEqual(['ت', 'وب\u064f'])
  })

  it('joins the first letter of the one before, where none stands behind it', () => {
    expect(wordsOf(at('تب', 0, 9), at('\u0651', 8, 0), at(' ', 30, 4))).toEqual(['ت\u0651ب', ' '])
  })

  it('stays where no letter stands', () => {
    expect(wordsOf(at('ت', 0, 5), at('\u064f', 60, 0), at('2', 61, 5))).toHaveLength(3)
    expect(wordsOf(at('\u064f', 60, 0))).toHaveLength(1)
  })
})

describe('a letter and its mark that both have the name of the two', () => {
  it('are a letter and a mark', () => {
    const names = new MarkedNames()
    const read = (glyph: ReturnType<typeof at>) => ({ ...glyph, text: names.read(glyph) })
    const found = [read(at('اً', 0, 0)), read(at('اً', 0, 5)), read(at('اً', 20, 5))]
    expect(names.unmark(found).map(({ text }) => text)).toEqual(['\u064b', 'ا', 'ا'])
  })

  it('are left where the file draws no mark by itself', () => {
    const names = new MarkedNames()
    const letter = at('اً', 0, 5)
    expect(names.unmark([{ ...letter, text: names.read(letter) }])).toEqual([letter])
  })

  it('are one of each where the letter is named by itself', () => {
    const names = new MarkedNames()
    const mark = names.read(at('كّ', 0, 0))
    const letter = names.read(at('ك', 0, 5))
    const word = at(letter + mark, 0, 5)
    expect(names.unmark([word])).toEqual([word])
  })
})
