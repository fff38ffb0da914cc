// What people write in Word and print: where the paper says less than its words do.
import { describe, expect, it, test } from 'vitest'
import { bodyText } from '../../shared/document/draft-text.ts'
import { readFootnotes } from '../../shared/document/footnotes.ts'
import { importPages } from '../../shared/importers/pdf/from-pages.ts'
import type { PlacedGlyphs } from '../../shared/importers/pdf/placed-page.ts'
import { readTextLines } from '../../shared/importers/pdf/text-lines.ts'
import { type Layout, layOut } from './page-layouts.ts'

const roomy: Layout = { name: 'roomy', pitch: 13.8, gap: 8 }
const close: Layout = { name: 'close', pitch: 13.8, gap: 0 }

function read(lines: readonly string[], layout = close) {
  let count = 0
  const pages = layOut(lines.join('\n'), layout, false)
  return importPages(pages, { newId: () => `p${++count}` }).document
}

function outline(lines: readonly string[], layout = close): string[] {
  const told = read(lines, layout).text.paragraphs.map((paragraph) => {
    return `${paragraph.part} ${paragraph.level} ${bodyText(paragraph)}`
  })
  return told.filter((line) => !line.startsWith('title'))
}

const clauses = [
  'The General Assembly,',
  'Recalling the harbours of all States,',
  'Noting their lamps,',
]

describe('a paper whose paragraphs stand as close as their lines', () => {
  it('is parted by its words, and its long lines go on', () => {
    const long = `1. Urges all States ${'to keep the lamps of their harbours lit '.repeat(3)}at night;`
    expect(outline([...clauses, long, '2. Decides to meet.'])).toEqual([
      'subject 0 The General Assembly,',
      'preamble 0 Recalling the harbours of all States,',
      'preamble 0 Noting their lamps,',
      `operative 0 ${long.slice(3)}`,
      'operative 0 Decides to meet.',
    ])
  })

  it('has its heads on lines of their own', () => {
    const heads = ['Committee: General Assembly', 'Topic: Lamps', 'Sponsors: Peru, Chad']
    const { sponsors, title } = read([...heads, ...clauses, '1. Decides to meet.'])
    expect([title, ...sponsors.delegations]).toEqual(['Lamps', 'PER', 'TCD'])
  })

  it('tells where a full line may end a paragraph or go on', () => {
    const lines = [
      'Генеральная Ассамблея,',
      'напоминая о своих прежних резолюциях по вопросу о маяках и о портах малых стран,',
      'отмечая, что маяки освещают порты,',
      `1. просит все государства ${'сообщать о маяках '.repeat(6)};`,
      '2. постановляет собраться.',
    ]
    const { ambiguities } = read(lines)
    expect(outline(lines)).toHaveLength(5)
    expect(ambiguities.map(({ code, line }) => `${line} ${code}`)).toEqual(['3 break-in-paragraph'])
  })

  it('leaves a line that ends in mid-sentence to the one below, whatever begins it', () => {
    const text = `Recalling what was said ${'in this hall '.repeat(4)}on behalf of the States of the Pacific`
    const lines = [clauses[0] ?? '', `${text} Islands and others,`, '1. Decides to meet.']
    expect(outline(lines)).toContain(`preamble 0 ${text} Islands and others,`)
  })
})

it('lists within lists that all count 1. have the levels that their places tell', () => {
  const lists = ['1. Urges States to:', '    1. meet;', '    2. act;', '2. Decides to meet.']
  expect(outline([...clauses, ...lists], roomy).slice(3)).toEqual([
    'operative 0 Urges States to:',
    'operative 1 meet;',
    'operative 1 act;',
    'operative 0 Decides to meet.',
  ])
})

describe('under the text', () => {
  it('a line behind the star that a word bears is a note to it', () => {
    const lines = [...clauses, '1. Decides to thank Peru*.', '* On behalf of the Group.']
    const notes = readFootnotes(read(lines, roomy).text)
    expect(outline(lines, roomy).at(-1)).toBe('operative 0 Decides to thank Peru.')
    expect(notes.map(({ footnote }) => footnote.runs.map(({ text }) => text).join(''))).toEqual([
      'On behalf of the Group.',
    ])
  })

  it('several lines behind the same star are a list', () => {
    const lines = [...clauses, '1. Thanks Peru* for:', '* its lamps;', '* its ships.']
    expect(outline(lines, roomy).slice(-2)).toEqual([
      'operative 1 its lamps;',
      'operative 1 its ships.',
    ])
  })

  it('the words of a web page are told as what they are', () => {
    const { furniture } = read([...clauses, '1. Decides to meet.', 'Back to top'], roomy)
    expect(furniture.map(({ text, what }) => `${what} ${text}`)).toEqual(['link Back to top'])
  })
})

describe('on a line from the right', () => {
  const at = (text: string, x: number): PlacedGlyphs => {
    return { text, x, y: 700, width: 5 * text.length, size: 10 }
  }
  const lineOf = (...glyphs: readonly PlacedGlyphs[]) =>
    readTextLines([{ glyphs }]).pages[0]?.lines[0]?.text

  test('the figures of the east run from the left', () => {
    expect(lineOf(at('بلدا', 70), at('١', 100), at('٧', 105), at('في', 120))).toBe('في ١٧ بلدا')
  })

  test('one bracket behind a letter tells that brackets are as they are seen', () => {
    expect(lineOf(at('الجزر', 70), at('في', 103), at('(', 120), at('أ', 125))).toBe('أ) في الجزر')
  })
})
