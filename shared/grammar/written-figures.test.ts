import { describe, expect, it } from 'vitest'
import { parseAgendaItems } from './agenda-item.ts'
import { parseDay } from './calendar.ts'
import { parseSession } from './ordinal.ts'
import { plainFigures, readChineseFigures, westernFigures } from './written-figures.ts'

describe('Chinese figures', () => {
  it.each([
    ['一九六八', 1968],
    ['一九六○', 1960],
    ['二十一', 21],
    ['廿一', 21],
    ['十', 10],
    ['一千五百', 1500],
    ['一百零三', 103],
    ['九四八', 948],
  ])('%s is a number', (written, value) => {
    expect(readChineseFigures(written)).toBe(value)
  })

  it.each(['', '第', '十十', '一九六八年'])('%s is none', (written) => {
    expect(readChineseFigures(written)).toBeNull()
  })

  it('stand in days, sessions and agenda items', () => {
    expect(parseDay('一九六八年五月二十一日', 'zh')).toBe('1968-05-21')
    expect(parseDay('一九六○年十二月十五日', 'zh')).toBe('1960-12-15')
    expect(parseSession('第四十四届会', 'zh')).toBe(44)
    expect(parseAgendaItems('议程项目十二', 'zh')).toEqual(['12'])
    expect(parseAgendaItems('议程项目三十一及三十二', 'zh')).toEqual(['31', '32'])
  })
})

describe('figures of Arabic script', () => {
  it('are put into others one for one', () => {
    expect(westernFigures('القرار ٢٦٦٤ (٢٠٢٢)')).toBe('القرار 2664 (2022)')
    expect(plainFigures('一二', 'ar')).toBe('一二')
  })

  it('stand in days and agenda items', () => {
    expect(parseDay('٧ تموز/يوليه ٢٠٢٣', 'ar')).toBe('2023-07-07')
    expect(parseAgendaItems('البند ٣ من جدول الأعمال', 'ar')).toEqual(['3'])
  })
})
