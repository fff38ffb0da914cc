// Files of Word whose paragraphs are lines of a page, beside those whose paragraphs are short.
import { expect, test } from 'vitest'
import { bodyText } from '../document/draft-text.ts'
import { importParagraphs, type SourceDocument } from './from-paragraphs.ts'
import { readPasted } from './pasted-lines.ts'

function sourceOf(...texts: readonly string[]): SourceDocument {
  const paragraphs = texts.map((text) => ({ text, references: [], number: null, heading: false }))
  return { paragraphs, notes: [] }
}

function outlineOf(source: SourceDocument): string[] {
  let count = 0
  const { text } = importParagraphs(source, { newId: () => `p${++count}` })
  return text.paragraphs.map((each) => `${each.part} ${bodyText(each)}`)
}

const pasted = sourceOf(
  'The General Assembly,',
  '',
  'Recalling the Convention on the lights of small harbours and all that was said',
  'of it at the conference of 2024,',
  '',
  '1. Invites all States that have harbours to light them, and to tell the others',
  'what the oil for the lamps has cost them in each year;',
  '2. Decides to remain seized of the matter.',
)

test('lines that go on below are those of a page', () => {
  expect(outlineOf(pasted)).toEqual([
    'subject The General Assembly,',
    'preamble Recalling the Convention on the lights of small harbours and all that was said of it at the conference of 2024,',
    'operative Invites all States that have harbours to light them, and to tell the others what the oil for the lamps has cost them in each year;',
    'operative Decides to remain seized of the matter.',
  ])
})

test('what knows its notes is no page, and short paragraphs are none', () => {
  expect(readPasted({ ...pasted, notes: [{ sign: '1', text: 'A/80/1.' }] })).toBeNull()
  const short = [
    'Harbours',
    'Lamps',
    'The General Assembly,',
    'Noting the report,',
    '1. Decides it.',
  ]
  expect(readPasted(sourceOf(...short))).toBeNull()
})

test('Markdown is read as Markdown', () => {
  const source = sourceOf(
    '# Draft resolution',
    '**The General Assembly,**',
    '*Noting* the report,',
    '1. **Urges** States to act;',
    '2. **Decides** to meet.',
  )
  expect(outlineOf(source).slice(-3)).toEqual([
    'preamble Noting the report,',
    'operative Urges States to act;',
    'operative Decides to meet.',
  ])
})
