// Notes at the feet of pages: where they end, and lines with numbers that stand under no text as its notes.
import { describe, expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'

describe('a list in a paper of students', () => {
  const body = [
    '大会，',
    '深切关注沿海城市被海水淹没，',
    '1、建议各国采取下列措施：',
    '(1)绘制风险地图；',
    '(2)恢复红树林；',
    '2、决定继续讨论此议题。',
  ]
  const expected = [
    'subject | 0 | 大会，',
    'preamble | 0 | 深切关注沿海城市被海水淹没，',
    'operative | 0 | 建议各国采取下列措施：',
    'operative | 1 | 绘制风险地图；',
    'operative | 1 | 恢复红树林；',
    'operative | 0 | 决定继续讨论此议题。',
  ]

  it('holds no notes', () => {
    expect(outline(read(body.join('\n')))).toEqual(expected)
  })

  it('holds none where the number of the draft ends as a reference would', () => {
    expect(outline(read(['决议草案2.1', ...body].join('\n')))).toEqual(expected)
  })
})

/** Lines as a program writes them that sets an empty line between all. */
const cutNote = [
  '大会，',
  '1. 请秘书长就海洋和沿海城市的保护措施向大会提出报告，1并在报告中说明各国所采取的措',
  '施，包括在沿海城市恢复红树林、修建堤坝和迁移居民等方面的措施；2',
  '2. 请各国在其第八十届会议之前向秘书长提供资料，说明沿海城市在风暴之后的重建情况，并由',
  '______________',
  '1 《大会正式记录》，补编第1号。',
  '2 联合国环境规划署和联合国粮食及农业组织，《沿海城市的保护和红树林的恢复情况》第三卷',
  '17-12665 2/3',
  '秘书长汇编这些资料，提交大会第八十届会议审议，3同时考虑到小岛屿发展中国家的需要和所受的',
  '______________',
  '（罗马，2009年）。',
  '3 第70/1号决议。',
  '影响。2017年的报告应予考虑。',
]

describe('the notes of a page', () => {
  it('begin with the rest of a note that the page before cuts, and end where the text goes on', () => {
    const imported = read(cutNote.join('\n\n'))
    const lines = outline(imported)
    expect(lines.at(-1)).toMatch(
      /需要和所受的影响。2017年的报告应予考虑。 \| \{第70\/1号决议。\}$/u,
    )
    expect(lines.at(-2)).toMatch(/第三卷（罗马，2009年）。\}$/u)
    const codes = imported.ambiguities.map(({ code }) => code)
    expect(codes).not.toContain('note-without-reference')
  })
})

describe('notes at the end', () => {
  const page = [
    '大會，',
    '1. 決定宣布本年為海洋年[1]；',
    '2. 請秘書長提出報告。',
    '註釋：',
    '[1] 第217號決議。',
  ]

  it('have their heading in both forms of Han', () => {
    expect(outline(read(page.join('\n\n'))).at(-2)).toBe(
      'operative | 0 | 決定宣布本年為海洋年； | {第217號決議。}',
    )
  })

  it('hold nothing of what a page has below them, which is told', () => {
    const imported = read([...page, '中文譯本經本站轉換為正體字。'].join('\n\n'))
    expect(outline(imported).at(-1)).toMatch(/ \| 中文譯本經本站轉換為正體字。$/u)
    expect(outline(imported)[1]).toMatch(/\{第217號決議。\}$/u)
    expect(imported.ambiguities.map(({ code }) => code)).toContain('note-out-of-order')
  })
})
