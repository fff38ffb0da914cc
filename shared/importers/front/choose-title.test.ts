// Which line of a first page is the title, and what stands beside it there.
import { describe, expect, it } from 'vitest'
import { readFootnotes } from '../../document/footnotes.ts'
import { isFirstPageNote } from './first-page-notes.ts'
import { importText } from '../from-text.ts'

function read(
  front: string,
  text = 'The General Assembly,\n\nRecalling it,\n\n1. Decides to act.',
) {
  let count = 0
  const document = importText(`${front}\n\n${text}`, { newId: () => `p${++count}` })
  const unread = document.fields.flatMap((each) => (each.field === 'unread' ? each.text : []))
  return { ...document, unread }
}

describe('a Model UN paper in Arabic', () => {
  const heads =
    'اللجنة: مجلس حقوق الإنسان\nالقضية: حماية الموانئ الصغيرة\nمقدمو مشروع القرار: الأردن، المغرب\nالموقعون: لبنان\nرقم المشروع: ٢/١'
  const text = 'إن مجلس حقوق الإنسان،\n\nإذ يشير إلى قراراته،\n\n١. يقرر أن يجتمع.'

  it('has its sponsors under a head of several words', () => {
    const { sponsors, title, unread } = read(heads, text)
    expect(sponsors.delegations).toEqual(['JOR', 'MAR'])
    expect(title).toBe('حماية الموانئ الصغيرة')
    expect(unread).toEqual([])
  })

  it('has heads with vowels, and a number of its own', () => {
    const { unread } = read(`قرار 1.1\n${heads.replace('الموقعون', 'الموقّعون')}`, text)
    expect(unread).toEqual([])
  })

  it('may have a title besides its topic, which is told', () => {
    const { title, ambiguities } = read(`${heads}\n\nإنارة المرافئ والموانئ النائية`, text)
    expect(title).toBe('إنارة المرافئ والموانئ النائية')
    expect(ambiguities.map(({ code }) => code)).toContain('masthead-line')
  })
})

it('keeps the topic where what stands over the text is a list or a code', () => {
  const paper = (line: string) =>
    read(`Committee: WHO\nTopic: Lamps in harbours\nSponsors: Japan\n\n${line}`)
  expect(paper('Peru, Chile, Togo and Lesser Known').title).toBe('Lamps in harbours')
  expect(paper('Draft Resolution - 1').title).toBe('Lamps in harbours')
})

it('takes the letter of the organ and the old job number for what they are', () => {
  const { unread, furniture } = read(
    'S\n\nUNITED NATIONS\n\nS/RES/1261 (1999)\n\n(A) 99-24890\n\n/...',
  )
  expect(unread).toEqual([])
  expect(furniture.map(({ what }) => what)).toEqual(['job-number', 'page-number'])
})

it.each([
  'Резолюции и решения, принятые Советом, будут содержаться в докладе Совета.',
  'Les résolutions et décisions adoptées par le Conseil figureront dans son rapport.',
  'سترد القرارات والمقررات التي اتخذها المجلس في تقريره.',
])('knows where the resolutions of a Council are reported: %s', (note) => {
  expect(isFirstPageNote(note)).toBe(true)
})

it.each(['UNITED\nNATIONS', 'ОРГАНИЗАЦИЯ\nОБЪЕДИНЕННЫХ\nНАЦИЙ'])(
  'takes the name of the Organization over several lines for its emblem: %s',
  (name) => {
    const { unread } = read(`${name}\n\nS/RES/1244 (1999)\n\nLamps in harbours`)
    expect(unread.join(' ')).not.toMatch(/NATIONS|НАЦИЙ/u)
  },
)

it('keeps the number that a note has in a collection', () => {
  const { text } = read(
    'Lamps',
    'The General Assembly,\n\nRecalling its resolution on harbours,17\n\n1. Decides to act.\n\n____________\n\n17 E/5725, part one.',
  )
  expect(readFootnotes(text)).toHaveLength(1)
})
