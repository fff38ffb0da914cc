// Chinese sets the titles of instruments in 《》 (rules.md 3.9, 9.42). Of the instruments that everybody cites the title is certain; of
// others, that quotation marks stand where 《》 should.
import { simplifyHan } from '../../simplify-han.ts'
import { type LineRule, report, reportMatches, stretchesOf } from '../rule.ts'
import type { Stretch } from '../stretch.ts'

/** Longer titles first, since some contain others; general knowledge of what resolutions cite. */
const instruments = `
联合国禁止非法贩运麻醉药品和精神药物公约 联合国打击跨国有组织犯罪公约
消除一切形式种族歧视国际公约 消除对妇女一切形式歧视公约 保护所有移徙工人及其家庭成员权利国际公约
经济社会文化权利国际公约 经济、社会及文化权利国际公约 公民及政治权利国际公约 公民权利和政治权利国际公约
防止及惩治灭绝种族罪公约 保护所有人免遭强迫失踪国际公约 联合国气候变化框架公约 联合国土著人民权利宣言
联合国反腐败公约 联合国海洋法公约 联合国千年宣言 联合国宪章 世界人权宣言 残疾人权利公约 儿童权利公约 精神药物公约
关于难民地位的公约 不扩散核武器条约 全面禁止核试验条约 生物多样性公约 维也纳外交关系公约 维也纳领事关系公约
维也纳宣言和行动纲领 北京宣言 里约环境与发展宣言 麻醉品单一公约 国际法院规约 国际刑事法院罗马规约 巴黎协定
变革我们的世界：2030年可持续发展议程
`
  .trim()
  .split(/\s+/u)
  .sort((a, b) => b.length - a.length)

const instrument = new RegExp(instruments.join('|'), 'gu')

export const checkInstrumentTitles: LineRule = (line, { language }) => {
  if (language !== 'zh') return []
  return stretchesOf(line).flatMap((words) => {
    const simple = simplifyHan(words.text)
    return [...simple.matchAll(instrument)].flatMap(({ 0: title, index }) => {
      const to = index + title.length
      if (isMarked(simple, index) || isPartOfLonger(simple, index, to)) return []
      return report('title-unmarked', {
        place: words.place(index, to),
        values: { title: words.text.slice(index, to) },
        fix: [words.edit(index, to, `《${words.text.slice(index, to)}》`)],
      })
    })
  })
}

/** Within 《》 or quotation marks: of those that opened before, one is not closed. */
function isMarked(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return [
    ['《', '》'],
    ['〈', '〉'],
    ['“', '”'],
    ['「', '」'],
  ].some(([open = '', close = '']) => before.lastIndexOf(open) > before.lastIndexOf(close))
}

/** 《经 1972 年议定书修正的 1961 年麻醉品单一公约》 without its marks, 缔约国会议, 委员会: where the title ends cannot be known. */
function isPartOfLonger(text: string, from: number, to: number): boolean {
  return (
    /[》〉]/u.test(text[to] ?? '') ||
    /^(?:缔约|秘书处|任择议定书|的?补编|委员会)/u.test(text.slice(to)) ||
    /(?:修正的|修正|\d\s?年)\s?$/u.test(text.slice(0, from))
  )
}

const quoted = /“([^“”《》]{2,40}(?:公约|宣言|议定书|宪章|协定|规约|行动计划|行动纲领|行动议程))”/gu

export const checkQuotedTitles: LineRule = (line, { language }) =>
  language === 'zh' ? stretchesOf(line).flatMap(tellQuoted) : []

function tellQuoted(words: Stretch) {
  return reportMatches('title-quoted', words, quoted, ({ 1: title = '' }) => ({
    values: { title },
    replacement: instruments.includes(simplifyHan(title)) ? `《${title}》` : null,
  }))
}
