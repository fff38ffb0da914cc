import { describe, expect, it } from 'vitest'
import { bodyText } from '../../document/draft-text.ts'
import { importText } from '../from-text.ts'

function read(source: string) {
  let count = 0
  const document = importText(source, { newId: () => `p${++count}` })
  return {
    document,
    lines: document.text.paragraphs.map((one) => `${one.part} ${one.level} ${bodyText(one)}`),
  }
}

describe('a subject that is no line of its own', () => {
  it.each([
    [
      'en',
      'The Security Council, recalling its resolution 2118 (2013),\nNoting the report,\n1. Decides to meet.',
      ['subject 0 The Security Council,', 'preamble 0 recalling its resolution 2118 (2013),'],
    ],
    [
      'en without a comma',
      'The General Assembly recalling its resolution 70/1,\nNoting the report,\n1. Decides to meet.',
      ['subject 0 The General Assembly', 'preamble 0 recalling its resolution 70/1,'],
    ],
    [
      'fr',
      'L’Assemblée générale, rappelant sa résolution 70/1,\nPrenant note du rapport,\n1. Décide de se réunir.',
      ['subject 0 L’Assemblée générale,', 'preamble 0 rappelant sa résolution 70/1,'],
    ],
    [
      'es',
      'El Consejo de Seguridad, recordando su resolución 2118 (2013),\nTomando nota del informe,\n1. Decide reunirse.',
      ['subject 0 El Consejo de Seguridad,', 'preamble 0 recordando su resolución 2118 (2013),'],
    ],
    [
      'ru',
      'Совет Безопасности, ссылаясь на свою резолюцию 2118 (2013),\nотмечая доклад,\n1. постановляет собраться.',
      ['subject 0 Совет Безопасности,', 'preamble 0 ссылаясь на свою резолюцию 2118 (2013),'],
    ],
    [
      'zh',
      '大会，回顾其2015年9月25日第70/1号决议，\n注意到报告，\n1. 决定举行会议。',
      ['subject 0 大会，', 'preamble 0 回顾其2015年9月25日第70/1号决议，'],
    ],
    [
      'ar',
      'إن مجلس الأمن، إذ يشير إلى قراره 2118 (2013)،\nوإذ يحيط علما بالتقرير،\n1 - يقرر أن يجتمع.',
      ['subject 0 إن مجلس الأمن،', 'preamble 0 إذ يشير إلى قراره 2118 (2013)،'],
    ],
  ])('%s: is parted from the first paragraph', (_language, source, expected) => {
    const { lines, document } = read(source)
    expect(lines.slice(0, 2)).toEqual(expected)
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'subject',
      'preamble',
      'preamble',
      'operative',
    ])
    expect(document.kind).toBe('draft-resolution')
  })

  it.each([
    [
      'a decision',
      'The Economic and Social Council, recalling its resolution 2024/1, decides to meet in 2027.\n\nNotes the report.',
    ],
    [
      'a sentence of a report',
      'The General Assembly, recalling its earlier resolutions, had asked for the report.\n\nThe report was late.\n\nIt is here now.',
    ],
    [
      'what stands below a subject',
      'The General Assembly,\n\nRecalling its resolution 70/1,\n\nThe Security Council, recalling its own, is thanked,\n\n1. Decides to meet.',
    ],
  ])('leaves %s as it stands', (_name, source) => {
    const bodies = source.split('\n').filter((line) => line !== '')
    const kept = read(source).lines.map((line) => line.replace(/^\S+ \d /u, ''))
    expect(kept.join('\n')).toContain(bodies.at(-1)?.replace(/^\d\. /u, ''))
    expect(kept.some((line) => /^(?:recalling its|the Security Council,$)/iu.test(line))).toBe(
      source.startsWith('The General Assembly,\n\nRecalling'),
    )
  })
})

describe('a decision with its preamble, all in one sentence', () => {
  const list = [
    '(a) That the meeting shall be held in May;',
    '(b) That it shall have two parts:',
    '(i) An opening;',
    '(ii) A closing.',
  ]
  const lists: Readonly<Record<string, readonly string[]>> = {
    en: list,
    fr: [
      'a) De tenir la réunion en mai ;',
      'b) De la tenir en deux parties :',
      'i) Une ouverture ;',
      'ii) Une clôture.',
    ],
    es: [
      'a) Que la reunión se celebre en mayo;',
      'b) Que conste de dos partes:',
      'i) Una apertura;',
      'ii) Una clausura.',
    ],
    ru: [
      'a) провести совещание в мае;',
      'b) провести его в двух частях:',
      'i) открытие;',
      'ii) закрытие.',
    ],
    zh: ['(a) 会议于5月举行；', '(b) 会议由两部分组成：', '(一) 开幕；', '(二) 闭幕。'],
    ar: [
      '(أ) أن يعقد الاجتماع في أيار/مايو؛',
      '(ب) أن يتألف مما يلي:',
      "'1' افتتاح؛",
      "'2' اختتام.",
    ],
  }
  it.each([
    [
      'en',
      'The Economic and Social Council, recalling General Assembly resolution 68/1 of 20 September 2013, on the review of No. 4 of the annex to the Monterrey Consensus, as well as its resolutions 2009/30 of 31 July 2009 and 2013/44 of 26 July 2013, taking note of the summary by the President of the special high-level meeting held in New York on 14 and 15 April 2014, decides:',
    ],
    [
      'fr',
      'Le Conseil économique et social, rappelant la résolution 68/1 de l’Assemblée générale, en date du 20 septembre 2013, relative à l’examen du no 4 de l’annexe au Consensus de Monterrey, ainsi que ses résolutions 2009/30 du 31 juillet 2009 et 2013/44 du 26 juillet 2013, et prenant note du résumé du Président, décide :',
    ],
    [
      'es',
      'El Consejo Económico y Social, recordando la resolución 68/1 de la Asamblea General, de 20 de septiembre de 2013, relativa al examen del núm. 4 del anexo del Consenso de Monterrey, así como sus resoluciones 2009/30, de 31 de julio de 2009, y 2013/44, de 26 de julio de 2013, y tomando nota del resumen del Presidente, decide:',
    ],
    [
      'ru',
      'Экономический и Социальный Совет, ссылаясь на резолюцию 68/1 Генеральной Ассамблеи от 20 сентября 2013 года о пересмотре п. 4 приложения к Монтеррейскому консенсусу, а также на свои резолюции 2009/30 от 31 июля 2009 года и 2013/44 от 26 июля 2013 года и принимая к сведению резюме Председателя, постановляет:',
    ],
    [
      'zh',
      '经济及社会理事会，回顾大会2013年9月20日第68/1号决议、理事会2009年7月31日第2009/30号决议和2013年7月26日第2013/44号决议，又回顾题为《目标：2015年》的宣言，注意到理事会主席的摘要，决定：',
    ],
    [
      'ar',
      'إن المجلس الاقتصادي والاجتماعي، إذ يشير إلى قرار الجمعية العامة 68/1 المؤرخ 20 أيلول/سبتمبر 2013، وإلى الإعلان المعنون: على المسار السريع بحلول عام 2030، وإلى قراراته 2009/30 و 2013/44 و 2014/11، وإذ يحيط علما بموجز الرئيس، يقرر ما يلي:',
    ],
  ])('%s: is one operative paragraph over its list', (language, sentence) => {
    const { lines } = read([sentence, ...(lists[language] ?? [])].join('\n\n'))
    expect(lines.map((line) => line.slice(0, 11))).toEqual([
      'operative 0',
      'operative 1',
      'operative 1',
      'operative 2',
      'operative 2',
    ])
    expect(lines[0]).toBe(`operative 0 ${sentence}`)
  })

  it('is found by its lines too', () => {
    const rows = [
      'Draft decision',
      'Arrangements for the meeting',
      'The Economic and Social Council, recalling General Assembly resolution',
      '68/1 of 20 September 2013, on the review of No. 4 of the annex to the',
      'Monterrey Consensus, as well as its resolutions 2009/30 of 31 July 2009',
      'and 2013/44 of 26 July 2013, recalling also the meeting held in New York',
      'on 14 and 15 April 2014, decides:',
      ...list,
    ]
    const { lines, document } = read(rows.join('\n'))
    expect(document.kind).toBe('decision')
    expect(lines.filter((line) => !line.startsWith('title'))).toHaveLength(5)
  })
})
