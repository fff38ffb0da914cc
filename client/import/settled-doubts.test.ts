import { describe, expect, test } from 'vitest'
import { importText } from '../../shared/importers/from-text.ts'
import { correctReview, type ReviewCorrection, startReview } from './review-state.ts'
import { openDoubts } from './settled-doubts.ts'

const talks = `Compilation text as of today

General Assembly
Seventy-fifth session

Safe water

The General Assembly,

Recalling the Charter,

1. Requests the Secretary-General to report [Egypt: without delay] to it;

2. Urges [Kenya: all] States [Japan: , where appropriate,] to act.`

function review() {
  let count = 0
  const document = importText(talks, { newId: () => `p${++count}` })
  const { text, masthead, title, ambiguities } = document
  const start = startReview({ document, content: { text, masthead, title, sponsors: [] } } as never)
  const open = (...corrections: readonly ReviewCorrection[]) =>
    openDoubts(ambiguities, corrections.reduce(correctReview, start), start).map(
      ({ doubt }) => doubt.excerpt,
    )
  return { start, open, count: ambiguities.length }
}

describe('a doubt of an import', () => {
  test('is open until something is done about it', () => {
    const { open, count } = review()
    expect(open()).toHaveLength(count)
    expect(open()).toContain('[Kenya: all]')
  })

  test('is settled by the person who finds it right', () => {
    const { open, count } = review()
    expect(open({ kind: 'confirm', doubt: 0 })).toHaveLength(count - 1)
  })

  test('on a bracket is settled when the bracket is a proposal, and no other with it', () => {
    const { start, open } = review()
    const paragraph = start.text.paragraphs.find(({ runs }) =>
      runs.some(({ text }) => text.includes('Kenya')),
    )!
    const { text } = paragraph.runs[0]!
    const written = '[Kenya: all]'
    const from = text.indexOf(written)
    const bracket = {
      run: 0,
      from,
      to: from + written.length,
      words: 'all',
      act: 'insert',
      delegations: ['KEN'],
      unknown: [],
      written,
    } as const
    const correction = { kind: 'propose', id: paragraph.id, bracket, by: 'KEN' } as const
    const left = open({ kind: 'text', correction })
    expect(left).not.toContain(written)
    expect(left).toContain('[Japan: , where appropriate,]')
    expect(open({ kind: 'propose-all' }).filter((each) => each.startsWith('['))).toEqual([])
  })

  test('on a line of the masthead is settled when the line is brought into the text', () => {
    const { start, open } = review()
    const index = start.left.findIndex(({ text }) => text.startsWith('Compilation'))
    expect(open()).toContain('Compilation text as of today')
    const left = open({ kind: 'bring-back', index, part: 'text', newId: 'back' })
    expect(left).not.toContain('Compilation text as of today')
  })
})
