import { describe, expect, it } from 'vitest'
import { findInsides } from './chinese-words.ts'

function divide(text: string): string {
  const insides = findInsides(text, 'zh')
  return Array.from(text)
    .map((character, index) => (insides[index] ? '' : ' ') + character)
    .join('')
    .trim()
}

describe('words of a script without spaces', () => {
  it.each([
    ['国际麻醉品管制局在各自', '国际麻醉品管制局 在 各自'],
    ['又吁请在社区', '又 吁请 在 社区'],
    ['会员国和缔约国', '会员国 和 缔约国'],
    ['麻醉药品和精神药物', '麻醉药品 和 精神药物'],
    ['麻醉藥品委員會的工作組', '麻醉藥品委員會 的 工作組'],
    ['第五十二届会议', '第五十二 届 会议'],
    ['任命李国明先生为主席', '任命 李国明 先生 为 主席'],
    ['所有组织', '所有 组织'],
    ['扩大会议', '扩大 会议'],
    ['日本和巴拉圭', '日本 和 巴拉圭'],
  ])('%s: %s', (text, words) => {
    expect(divide(text)).toBe(words)
  })
})
