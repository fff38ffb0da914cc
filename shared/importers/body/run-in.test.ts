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
