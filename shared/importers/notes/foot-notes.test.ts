// Lines with numbers that stand under no text as its notes.
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
