import { expect, it } from 'vitest'
import { numberHanSigns } from './han-numbers.ts'
import { openingPart } from '../body/opening-part.ts'
import { readSourceLines } from './source-lines.ts'

function numbered(...lines: string[]): string[] {
  const read = readSourceLines(lines.join('\n'))
  return numberHanSigns(read, (text) => openingPart(text, 'zh')).map(({ text }) => text)
}

it('counts paragraphs that are called articles', () => {
  const lines = [
    '第一條　呼籲所有會員國加入；',
    '第二條　請秘書長提出報告；',
    '第三條：決定繼續審議。',
  ]
  expect(numbered(...lines)).toEqual([
    '1、呼籲所有會員國加入；',
    '2、請秘書長提出報告；',
    '3、決定繼續審議。',
  ])
})

it('counts them though one begins with a word that no list has', () => {
  const lines = [
    '第一条 呼吁各国加入；',
    '第二条 请秘书长提出报告；',
    '第三条 鼓励各国立法；',
    '第四条 决定审议；',
    '第五条 将此事留给下届。',
  ]
  expect(numbered(...lines)[4]).toBe('5、将此事留给下届。')
})

it('leaves the articles of a statute as they are', () => {
  const lines = [
    '第一条 人人享有生命权。',
    '第二条 缔约国承诺尊重此项权利。',
    '第三条 请求由委员会审议。',
  ]
  expect(numbered(...lines)).toEqual(lines)
  const named = ['第一条所述各国，', '第二条规定的期限。']
  expect(numbered(...named)).toEqual(named)
})

it('counts paragraphs though the verb of one is in no list, where it ends as a paragraph does', () => {
  const lines = ['一. 請秘書長提出報告；', '二. 諭各港燃燈；', '三. 決定繼續審議。']
  expect(numbered(...lines)[1]).toBe('2、諭各港燃燈；')
  const headed = ['一. 請秘書長提出報告；', '二. 港口之燈', '三. 決定繼續審議。']
  expect(numbered(...headed)).toEqual(headed)
})
