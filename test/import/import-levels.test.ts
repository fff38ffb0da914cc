// Sub-paragraphs to three levels in the forms that people write, divisions called by a word, and drafts of unusual build.
import { describe, expect, it } from 'vitest'
import { accountOfLetters, balanced } from './account-of-letters.ts'
import { outlineKinds } from './outline-kinds.ts'
import { read } from './outline.ts'

const heads = {
  en: ['The General Assembly,', 'Recalling its resolution 70/1,', 'Decides:', 'Requests a report.'],
  zh: ['大会，', '回顾其第70/1号决议，', '决定：', '请秘书长提出报告。'],
  ru: [
    'Генеральная Ассамблея,',
    'ссылаясь на свою резолюцию 70/1,',
    'постановляет:',
    'просит представить доклад.',
  ],
  ar: ['إن الجمعية العامة،', 'إذ تشير إلى قرارها 70/1،', 'تقرر:', 'تطلب تقديم تقرير.'],
} as const

/** A colon over each list. Different words, since what is repeated from page to page is furniture. */
const items = {
  en: 'To meet;|To act:|To share;|To observe:|To map;|To protect;|To end;',
  ru: 'собираться;|действовать:|делиться;|наблюдать:|измерять;|защищать;|завершить;',
  zh: '举行会议；|采取行动：|分享数据；|观测海洋：|绘制地图；|保护海洋；|结束工作；',
  ar: 'الاجتماع؛|العمل:|التشارك؛|الرصد:|القياس؛|الحماية؛|الانتهاء؛',
} as const

/** The levels of six items below paragraph 1: level 1, 1, 2, 2, 3, 3, and the next on level 1. */
const levels = [1, 1, 2, 2, 3, 3, 1]

describe('sub-paragraphs', () => {
  it.each([
    ['en', '(a) (b) (i) (ii) a. b. (c)'],
    ['en', 'a) b) i) ii) 1) 2) c)'],
    ['en', 'a. b. i. ii. ① ② c.'],
    ['en', '(A) (B) (i) (ii) a. b. (C)'],
    ['ru', 'а) б) i) ii) a. b. в)'],
    ['zh', '（一） （二） （a） （b） (i) (ii) （三）'],
    ['zh', '㈠ ㈡ ① ② (a) (b) ㈢'],
    ['zh', '(a) (b) ㈠ ㈡ ⑴ ⑵ (c)'],
    ['ar', '(أ) (ب) ‘1’ ‘2’ (i) (ii) (ج)'],
    ['ar', 'أ- ب- ‘1’ ‘2’ (i) (ii) ج-'],
  ] as const)('in %s as %s', (language, written) => {
    const [subject, recalling, decides, requests] = heads[language]
    const number = (n: number) => (language === 'ar' ? `${n} -` : `${n}.`)
    const labels = written.split(' ')
    const source = [
      subject,
      recalling,
      `${number(1)} ${decides}`,
      ...items[language].split('|').map((words, index) => `${labels[index]} ${words}`),
      `${number(2)} ${requests}`,
    ].join('\n\n')
    const imported = read(source)
    const found = imported.text.paragraphs.filter(({ part }) => part === 'operative')
    expect(found.map(({ level }) => level)).toEqual([0, ...levels, 0])
    expect(accountOfLetters(source, imported)).toEqual(balanced)
    expect(imported.ambiguities).toEqual([])
  })

  it('may close with words of the paragraph above, which are told', () => {
    const source = `The General Assembly,\n\nRecalling it,\n\n1. Decides:\n\n(a) To meet;\n\n(b) To act,\n\nand requests a report;\n\n2. Invites States.`
    const imported = read(source)
    expect(outlineKinds(imported).slice(2)).toEqual([
      'operative 1. Decides:',
      'operative 1 (a) To meet;',
      'operative 1 (b) To act,',
      'text and requests a report;',
      'operative 2. Invites States.',
    ])
    expect(imported.ambiguities.map(({ code }) => code)).toEqual(['part-uncertain'])
  })
})

describe('a division called by a word', () => {
  it.each([
    ['Part one', 'Article 1'],
    ['PART I', 'Article II'],
    ['Chapitre premier', 'Article premier'],
    ['Primera parte', 'Artículo 1'],
    ['Часть первая', 'Статья 1'],
    ['第一部分', '第一条'],
    ['الجزء الأول', 'المادة 1'],
  ])('%s, %s: keeps its word', (part, article) => {
    const source = `The General Assembly,\n\nRecalling it,\n\n1. Decides to meet.\n\nAnnex\n\nCharter\n\n${part}\n\nGeneral\n\n${article}\n\n1. There are two organs.\n\n2. They meet.`
    const imported = read(source)
    expect(outlineKinds(imported).slice(3)).toEqual([
      'annex Annex Charter',
      `heading ${part}`,
      'heading General',
      `heading ${article}`,
      'numbered 1. There are two organs.',
      'numbered 2. They meet.',
    ])
    expect(imported.ambiguities).toEqual([])
    expect(accountOfLetters(source, imported)).toEqual(balanced)
  })

  it.each(['Article 3 of the Charter was read by all of them.', 'Part one is long.'])(
    'is none: %s',
    (sentence) => {
      const source = `The General Assembly,\n\nRecalling it,\n\n1. Decides to meet.\n\nAnnex\n\nCharter\n\n${sentence}`
      expect(outlineKinds(read(source)).at(-1)).toBe(`text ${sentence}`)
    },
  )
})

describe('a draft of unusual build', () => {
  it('has operative paragraphs with Roman numbers', () => {
    const source = `The General Assembly,\n\nRecalling it,\n\nI. Decides to meet;\n\nII. Requests a report.`
    expect(outlineKinds(read(source)).slice(2)).toEqual([
      'operative 1. Decides to meet;',
      'operative 2. Requests a report.',
    ])
  })

  it('has a preamble with a list', () => {
    const source = `The General Assembly,\n\nNoting the following:\n\n(a) The first,\n\n(b) The second,\n\n1. Decides to meet.`
    expect(outlineKinds(read(source)).slice(1, 4)).toEqual([
      'preamble Noting the following:',
      'preamble 1 (a) The first,',
      'preamble 1 (b) The second,',
    ])
  })

  it('has no preamble', () => {
    const source = `The General Assembly\n\n1. Decides to meet;\n\n2. Requests a report.`
    expect(outlineKinds(read(source))).toEqual([
      'subject The General Assembly',
      'operative 1. Decides to meet;',
      'operative 2. Requests a report.',
    ])
  })

  it.each([
    [
      'The Economic and Social Council decides:',
      '(a) To approve the request;',
      '(b) To defer the item.',
    ],
    [
      'Le Conseil économique et social décide :',
      'a) D’approuver la demande ;',
      'b) De reporter le point.',
    ],
    ['El Consejo Económico y Social decide:', 'a) Aprobar la solicitud;', 'b) Aplazar el tema.'],
    [
      'Экономический и Социальный Совет постановляет:',
      'a) утвердить просьбу;',
      'b) отложить пункт.',
    ],
    ['经济及社会理事会决定：', '(a) 核准申请；', '(b) 推迟审议该项目。'],
    ['إن المجلس الاقتصادي والاجتماعي يقرر:', '(أ) الموافقة على الطلب؛', '(ب) إرجاء البند.'],
  ])('is a decision: %s', (sentence, first, second) => {
    const imported = read([sentence, first, second].join('\n\n'))
    expect(outlineKinds(imported)).toEqual([
      `operative ${sentence}`,
      `operative 1 ${first}`,
      `operative 1 ${second}`,
    ])
    expect(imported.ambiguities.filter(({ code }) => code !== 'masthead-line')).toEqual([])
  })

  it('has one verb over all its numbered paragraphs', () => {
    const source = `The General Assembly,\n\nRecalling it,\n\nDecides:\n\n1. To meet;\n\n2. To act.`
    const imported = read(source)
    expect(outlineKinds(imported).slice(2)).toEqual([
      'text Decides:',
      'operative 1. To meet;',
      'operative 2. To act.',
    ])
    expect(imported.ambiguities).toEqual([])
  })

  it('has bullets, which are told once for each list', () => {
    const source = `The General Assembly,\n\nRecalling it,\n\n1. Decides:\n\n• To meet;\n\n• To act;\n\n2. Requests a report.`
    const imported = read(source)
    expect(imported.text.paragraphs.map(({ level }) => level)).toEqual([0, 0, 0, 1, 1, 0])
    expect(imported.ambiguities.map(({ code }) => code)).toEqual(['bullet-as-subparagraph'])
  })
})
