// The line under the title of a declaration that says by which resolution it was adopted.
import { expect, it } from 'vitest'
import { read } from '../../../test/import/outline.ts'
import { declaredBy } from './declared-texts.ts'

it.each([
  ['聯合國大會1993年12月20日第48/126號決議通過', '48/126'],
  ['大会1971年11月29日第2779 (XXVI)号决议宣布', '2779 (XXVI)'],
  ['（经联合国大会一九七八年十二月十五日第33/73号决议通过并宣布）', '33/73'],
  ['Adopted by General Assembly resolution 33/73 of 15 December 1978', '33/73'],
])('%s', (text, number) => {
  expect(declaredBy(text)).toBe(number)
})

it.each(['大会第79/1号决议通过的《未来契约》', '欢迎大会第79/1号决议通过'])(
  'is no part of a sentence: %s',
  (text) => {
    expect(declaredBy(text)).toBeNull()
  },
)

it('is no part of the title above it', () => {
  const { title, masthead } = read(
    '海洋教育原則\n聯合國大會2023年12月20日第78/126號決議通過\n\n大會，\n\n回顧其決議，\n\n1. 請各國採取行動。',
  )
  expect(title).toBe('海洋教育原則')
  expect(masthead.adoption?.date).toBe('2023-12-20')
  expect(masthead.resolutionNumber).toBe('78/126')
})
