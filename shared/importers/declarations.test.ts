// Declarations, whose preamble may stand over the name of the body and whose articles decide nothing by themselves.
import { describe, expect, it } from 'vitest'
import { outline, read } from '../../test/import/outline.ts'

const universal = [
  'Charter of the Harbours',
  'PREAMBLE',
  'Recognizing that harbours without lamps are dangerous,',
  'Recalling that lamps are cheap,',
  'The General Assembly,',
  'Proclaims this Charter as a common standard.',
  'Article 1',
  'Every harbour has a lamp.',
  'Article 2',
  '1. Every lamp has a keeper.',
  '2. No keeper works alone.',
].join('\n\n')

describe('a declaration', () => {
  it('has its preamble over the subject line where one act without a number stands below', () => {
    expect(outline(read(universal)).map((line) => line.split(' | ')[0])).toEqual([
      'text',
      'preamble',
      'preamble',
      'subject',
      'operative',
      'text',
      'text',
      'text',
      'numbered',
      'numbered',
    ])
  })

  it('tells of its first article that it may be an operative paragraph', () => {
    const told = read(universal).ambiguities.map(({ code, line }) => `${line} ${code}`)
    expect(told).toEqual(['15 part-uncertain'])
  })

  it('keeps articles as operative paragraphs where they decide', () => {
    const source =
      'The General Assembly,\n\nRecalling the Charter,\n\nArticle 1\n\nRequests a lamp;\n\nArticle 2\n\nDecides to meet.'
    expect(outline(read(source)).filter((line) => line.startsWith('operative'))).toHaveLength(2)
  })

  it('has no notes in the paragraphs of its last article', () => {
    const source = `${universal}\n\nArticle 11\n\nNo lamp is sold.\n\nArticle 12\n\n1. Keepers are paid.\n\n2. Keepers rest.`
    const { text, ambiguities } = read(source)
    const headings = text.paragraphs.filter(
      ({ kind, part }) => kind === 'heading' && part !== 'title',
    )
    expect(headings).toHaveLength(5)
    expect(ambiguities.map(({ code }) => code)).not.toContain('reference-or-number')
  })
})

describe('points that are declared', () => {
  it('are told where their numbers may count what stands under one act', () => {
    const source =
      'The General Assembly,\n\nRecalling the Charter,\n\nDeclares the following:\n\n1. Harbours belong to all;\n\n2. Lamps burn at night.'
    const told = read(source).ambiguities.map(({ code, line }) => `${line} ${code}`)
    expect(told).toContain('7 level-uncertain')
  })
})
