import { describe, expect, it } from 'vitest'
import { endsEarly, hasRoom, isCarriedOver } from './early-ends.ts'

const width = 70

describe('a line of Chinese ends early', () => {
  it('where the next character had room', () => {
    expect(endsEarly('主席先生，', '首先，我感谢您召集本次会议。', width)).toBe(true)
  })

  it.each([
    ['where it is full', '宪'.repeat(34), '章的宗旨'],
    [
      'where what follows cannot be divided',
      '详情见联合国毒品和犯罪问题办公室网站',
      `www.unodc.org/postungass2016/en/implementation 网站`,
    ],
    ['of another script', 'The General Assembly,', 'Recalling it,'],
  ])('not %s', (_name, above, below) => {
    expect(endsEarly(above, below, width)).toBe(false)
  })

  it('or so near to the margin that two signs may have drawn a character down', () => {
    expect(hasRoom('宪'.repeat(33), '章的宗旨', width)).toBe(false)
    expect(hasRoom('宪'.repeat(30), '章的宗旨', width)).toBe(true)
  })
})

it('carries over what ends a sentence below one of the widest lines', () => {
  const wide = 'نجتمع اليوم في القاهرة لاستعراض التقدم المحرز منذ'
  expect(isCarriedOver(wide, 'عام 2015.', wide.length)).toBe(true)
  expect(isCarriedOver(wide, 'التزاماتنا', wide.length)).toBe(false)
  expect(isCarriedOver('التزاماتنا', 'نلتزم بذلك.', wide.length)).toBe(false)
})
