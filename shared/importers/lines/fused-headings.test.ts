import { describe, expect, it } from 'vitest'
import { splitHeadings } from './fused-headings.ts'
import { readSourceLines } from './source-lines.ts'

const split = (...rows: string[]) => {
  const { lines, ambiguities } = splitHeadings(readSourceLines(rows.join('\n')))
  return { texts: lines.map(({ text }) => text), told: ambiguities.map(({ line }) => line) }
}

describe('signs that PDFBox runs together with their headings', () => {
  it('count from the first one', () => {
    const rows = [
      '大会，',
      '一数据、监测和问责',
      '1. 请秘书长报告；',
      '二执行手段',
      '2. 决定结束。',
    ]
    expect(split(...rows)).toEqual({
      texts: [
        '大会，',
        '一',
        '数据、监测和问责',
        '1. 请秘书长报告；',
        '二',
        '执行手段',
        '2. 决定结束。',
      ],
      told: [2],
    })
  })

  it('may be a word where one stands alone', () => {
    const rows = ['大会，', '一般性意见', '1. 请秘书长报告；']
    expect(split(...rows)).toEqual({ texts: rows, told: [2] })
  })

  it('are none at the end of a line within a sentence, or with a stop', () => {
    const rows = ['大会，', '一数据、监测和问责，', '促请会员国加强', '二次使用的措施']
    expect(split(...rows)).toEqual({ texts: rows, told: [] })
  })

  it('are no less the word for an annex, over paragraph 1', () => {
    const rows = ['3. 决定结束。', '附件专家组职权范围', '1. 专家组由成员组成。', '附件见下文']
    expect(split(...rows).texts.slice(1, 3)).toEqual(['附件', '专家组职权范围'])
    expect(split(...rows).texts.at(-1)).toBe('附件见下文')
  })
})
