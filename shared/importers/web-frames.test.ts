// What the sites of conferences of students have around a paper, and how they number it.
import { expect, it } from 'vitest'
import { importText } from './from-text.ts'

const paper = `首页 > 会议资料 > 学术文件
发布时间：2023-05-04 22:17　　来源：学术团队　　阅读：318
决议草案 DR 1.2
委员会：联合国粮食及农业组织大会
议题：粮食安全
起草国：巴西、法国

联合国粮食及农业组织大会，

回顾其以往各项决议，

1. 呼吁各国制定行动计划；

2. 决定继续处理此案。

上一篇：决议草案1.1
下一篇：友好修正案1.2.1
分享到： 微信 新浪微博 QQ空间
【打印】【关闭】
Copyright © 2015-2023 某某联盟 版权所有 沪ICP备15000000号-1`

it('the frame of a site is no part of the paper, and is accounted for', () => {
  let count = 0
  const { text, furniture, ambiguities } = importText(paper, { newId: () => `p${++count}` })
  expect(text.paragraphs).toHaveLength(5)
  const links = furniture.filter(({ what }) => what === 'link')
  expect(links.map(({ line }) => line)).toEqual([1, 2, 16, 17, 18, 19, 20])
  expect(ambiguities).toEqual([])
})

it('the account that published a paper is none of it', () => {
  let count = 0
  const article = `原创 主席团 某某模联 2023-05-04 20:00 发表于北京\n${paper.split('\n').slice(2, 14).join('\n')}\n\nEND\n文字：主席团\n微信扫一扫\n关注该公众号\n阅读 318`
  const { text, ambiguities } = importText(article, { newId: () => `p${++count}` })
  expect(text.paragraphs).toHaveLength(5)
  expect(ambiguities).toEqual([])
})

it.each(['【序言性条款】', '（序言性条款）', '序言性段落', '一、序言'])(
  'a body that no list has is known over the head of its preamble: %s',
  (head) => {
    let count = 0
    const { text } = importText(
      `决议草案 DR1.1\n起草国：中国\n\n历史委员会，\n\n${head}\n\n回顾《联合国宪章》的宗旨；\n\n1. 决定继续处理此案。`,
      { newId: () => `p${++count}` },
    )
    expect(text.paragraphs.map(({ part }) => part)).toContain('subject')
  },
)

it.each([
  ['شارك هذه الصفحة', 'حقوق النشر © الأمم المتحدة | شروط الاستخدام | إشعار الخصوصية'],
  ['تخطي إلى المحتوى الرئيسي', 'جميع الحقوق محفوظة'],
])('the frame of an Arabic site is none of the text: %s', (guide, site) => {
  let count = 0
  const source = `إن الجمعية العامة،\n\n1 - تقرر أن تجتمع مرة أخرى؛\n\n2 - تدعو الدول إلى ذلك.\n\n${guide}\n\n${site}`
  const { text, furniture } = importText(source, { newId: () => `p${++count}` })
  expect(text.paragraphs).toHaveLength(3)
  expect(furniture.map(({ what }) => what)).toEqual(['link', 'link'])
})
