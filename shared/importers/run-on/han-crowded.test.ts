// Chinese texts whose line ends a site took away with nothing in their place.
import { describe, expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'

const paper = [
  '決議草案1.3 委員會:聯合國大會',
  '議題:跨國河流的水資源分配',
  '起草國:肯尼亞、埃及、文萊、沙特 附議國:秘魯、印度',
  '聯合國大會,回顧兩國締結的《水道公約》第五條和第六條,深信合理分配有利於和平,因此必須加強對話,認識到上游國家的發展需要,',
  '還認識到下游居民依賴河水灌溉,注意到氣候變化使流量減少,充分肯定各流域委員會的工作。',
]

describe('a Chinese paper whose paragraphs run into each other', () => {
  const imported = read(paper.join('\n'))

  it('is divided at the clauses that open as paragraphs do', () => {
    expect(outline(imported)).toEqual([
      'subject | 0 | 聯合國大會,',
      'preamble | 0 | 回顧兩國締結的《水道公約》第五條和第六條,',
      'preamble | 0 | 深信合理分配有利於和平,因此必須加強對話,',
      'preamble | 0 | 認識到上游國家的發展需要,',
      'preamble | 0 | 還認識到下游居民依賴河水灌溉,',
      'preamble | 0 | 注意到氣候變化使流量減少,',
      'operative | 0 | 充分肯定各流域委員會的工作。',
    ])
    expect(imported.sponsors.delegations).toEqual(['KEN', 'EGY', 'BRN', 'SAU'])
    expect(imported.label).toBe('決議草案1.3')
  })

  it('is told where it was divided', () => {
    const told = imported.ambiguities.filter(({ code }) => code === 'break-in-paragraph')
    expect(told.map(({ line }) => line)).toEqual([1, 4, 5])
  })
})

describe('a Chinese line with several clauses', () => {
  it('is one paragraph where the ends of lines were kept', () => {
    const source = [
      '大会，',
      '回顾《宪章》的宗旨，重申各国主权平等，铭记互不干涉内政的原则，深信和平共处的价值，',
      '1. 请秘书长提交报告。',
    ]
    expect(outline(read(source.join('\n')))).toHaveLength(3)
  })

  it('is one paragraph of a decision', () => {
    const source =
      '大会，回顾其以往各项决定，决定将题为“水资源”的项目列入第八十届会议临时议程，并请秘书长为此编写一份说明供会员国参考。'
    expect(outline(read(source))).toHaveLength(1)
  })
})

describe('a Chinese paper without a subject whose lines run into each other', () => {
  it('begins behind the names of its sponsors', () => {
    const lines = [
      '模联决议草案委员会:联合国安全理事会议题:边境维和行动起草国:美国中国南非巴西印度回顾以往有关报告,坚信预防冲突的作用,强调安理会的职责,',
      '关切维和人员的安全受到威胁,呼吁会员国提供经费和人员,赞扬各国所作的贡献。',
    ]
    const imported = read(lines.join('\n'))
    expect(imported.sponsors.delegations).toEqual(['USA', 'CHN', 'ZAF', 'BRA', 'IND'])
    expect(imported.title).toBe('边境维和行动')
    expect(outline(imported)).toEqual([
      'preamble | 0 | 回顾以往有关报告,',
      'preamble | 0 | 坚信预防冲突的作用,',
      'preamble | 0 | 强调安理会的职责,',
      'preamble | 0 | 关切维和人员的安全受到威胁,',
      'preamble | 0 | 呼吁会员国提供经费和人员,',
      'operative | 0 | 赞扬各国所作的贡献。',
    ])
  })
})
