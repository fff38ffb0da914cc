import { describe, expect, it } from 'vitest'
import { importText } from '../from-text.ts'
import { readVolumeHead, sessionOfHead } from './volume-heads.ts'

describe('the head of a page in a volume', () => {
  it.each([
    '196　　　大　会——第四十一届会议',
    '4 大會——第二十一屆會',
    '48 Assemblée générale — Cinquième session',
    'General Assembly—Forty-first Session 128',
    '六、根据第三委员会的报告通过的决议　　　197',
    '未經發交委員會而通過之決議案 3',
    '决议——第二委员会　　　　43',
    '六十四　　大會——第二十一屆會',
    '參．依據第二委員會報告書通過之決議案　　六十五',
    'VI. Resolutions adopted on the reports of the Third Committee 197',
    'Résolutions adoptées sur les rapports de la Troisième Commission 47',
    'Resoluciones aprobadas sobre la base de los informes de la Tercera Comisión 47',
    'Резолюции, принятые по докладам Третьего комитета 47',
  ])('with its number: %s', (text) => {
    expect(readVolumeHead(text)).toBe('numbered')
  })

  it.each([
    'RÉSOLUTIONS ET DÉCISIONS DU CONSEIL DE SÉCURITÉ — 1978',
    'Resolutions and Decisions of the Security Council 1978',
    '安全理事会决议和决定，1978年',
  ])('is none of a page, but the name of the volume: %s', (text) => {
    expect(readVolumeHead(text)).toBe('bare')
  })

  it('says the session', () => {
    expect(sessionOfHead('196　大　会——第四十一届会议')).toBe(41)
    expect(sessionOfHead('48 Assemblée générale — Cinquième session')).toBe(5)
    expect(sessionOfHead('第四十一届会议')).toBeNull()
  })

  it.each([
    '第四十一届会议',
    'General Assembly',
    'Resolution adopted by the General Assembly on 17 December 2024',
    '安全理事会2015年12月9日第7573次会议通过',
    '根据第三委员会的报告通过的决议，',
    '一般性辩论——第四十一届会议 3',
  ])('is not %s', (text) => {
    expect(readVolumeHead(text)).toBeNull()
  })
})

/** Of a volume with two columns: the notes of the left one stand between its text and the right one. */
const page = `二〇七四（二十）．南部領土問題

大會，
覆按其一九六〇年十二月十四日決議案一五一四
（十五）之規定，１
重申南部領土人民有不可褫奪之自決權利，
業已審議特設委員會之報告書及其中所載關於管
————————————
１ 大會正式紀錄，第十五屆會，補編第十六號。
4 大會——第二十一屆會
理國之意見，
一．核准該報告書；
二．設置專設委員會，由會員國五國組成之；
三．請秘書長提供便利。

一九六六年十月二十七日，
第一四五四次全體會議。
＊　＊　＊
大會主席嗣依第二段選定五國為委員會委員。`

function read(source: string) {
  let count = 0
  return importText(source, { newId: () => `p${++count}` })
}

describe('a text out of a volume', () => {
  it('has its session from the head of the page, and its paragraph across it whole', () => {
    const { masthead, text, furniture } = read(page)
    expect(masthead.session).toBe(21)
    const words = text.paragraphs.map(({ runs }) => runs.map((run) => run.text ?? '').join(''))
    expect(words).toContain('業已審議特設委員會之報告書及其中所載關於管理國之意見，')
    expect(furniture.map(({ what }) => what)).toContain('running-head')
  })

  it('has its session from a head that lost the number of its page, where the next head has one', () => {
    const first = `大會——第二十一屆會\n${page.replace('4 大會', '四 大會')}`
    expect(read(first).masthead.session).toBe(21)
    expect(read(first).furniture.filter(({ what }) => what === 'running-head')).toHaveLength(2)
  })

  it('keeps what the editors note behind the day as text, and tells it', () => {
    const { text, ambiguities } = read(page)
    expect(text.paragraphs.at(-1)?.part).toBe('text')
    expect(ambiguities.at(-1)?.code).toBe('part-uncertain')
  })

  it('has notes of any number under a rule, where the text refers to the first', () => {
    const { text, ambiguities } = read(
      '# 41/128. 发展权利\n\n大会，\n\n考虑到《世界人权宣言》<sup>79</sup>的规定，\n\n回顾两项国际公约<sup>80</sup>的规定，\n\n---\n\n79 第217 A(III)号决议。\n\n80 第2200 A(XXI)号决议，附件。\n\n---\n\n197 大会——第四十一届会议\n\n决定通过本宣言。',
    )
    expect(text.paragraphs.filter(({ part }) => part === 'preamble')).toHaveLength(2)
    expect(ambiguities.map(({ code }) => code)).not.toContain('reference-without-note')
  })

  it('has notes of any number without a rule, where the head of a page tells the volume', () => {
    const { text, ambiguities } = read(
      '大会——第二十九届会议\n6\n\n3299(XXIX). 南部领土问题\n\n大会，\n\n听取了南部领土人民的代表的发言，8\n1. 重申其以往各项决议；\n2. 请各国协助该领土的人民，并要求让\n8 《大会正式记录，第二十九届会议》，第2282次会议。\n一、未经发交主要委员会而通过的决议\n7\n他们返回；\n3. 请秘书长提出报告。',
    )
    const words = text.paragraphs.map(({ runs }) => runs.map((run) => run.text ?? '').join(''))
    expect(words).toContain('请各国协助该领土的人民，并要求让他们返回；')
    expect(ambiguities.map(({ code }) => code)).not.toContain('reference-without-note')
  })
})
