import { describe, expect, test } from 'vitest'
import { paragraph } from '../../test/builders.ts'
import type { Marks, Paragraph } from '../document/draft-text.ts'
import { blockOf } from './paragraph-block.ts'

const japan: Marks = { ins: { sid: 'JPN:00000001', by: 'JPN' } }
const op = (id: string, level = 0) => paragraph(id, 'operative', id, { level })
const proposed = (id: string, more: Partial<Paragraph> = {}) =>
  paragraph(id, 'operative', id, { marks: japan, end: japan, ...more })
const head = (id: string) => paragraph(id, 'operative', id, { end: japan })

function block(paragraphs: readonly Paragraph[], id: string): string {
  const { first, last } = blockOf(
    paragraphs,
    paragraphs.findIndex((each) => each.id === id),
  )
  return paragraphs
    .slice(first, last + 1)
    .map((each) => each.id)
    .join(' ')
}

describe('what goes along with a paragraph', () => {
  test('is what stands under it, and nothing beside it', () => {
    expect(block([op('a'), op('a1', 1), op('a2', 2), op('b')], 'a')).toBe('a a1 a2')
    expect(block([op('a'), op('a1', 1), op('a2', 2), op('b')], 'a1')).toBe('a1 a2')
  })

  test('a paragraph proposed between it and its sub-paragraphs does not part them', () => {
    const text = [op('a'), proposed('n'), proposed('n1', { level: 1 }), op('a1', 1), op('b')]
    expect(block(text, 'a')).toBe('a n n1 a1')
    expect(block([op('a'), proposed('n'), proposed('n1', { level: 1 }), op('b')], 'a')).toBe('a')
  })

  test('both parts of a proposed split go, and what is proposed between them', () => {
    const move = proposed('m', { kind: 'move', ref: 'z', runs: [] })
    expect(block([op('z'), head('h'), move, op('a'), op('b')], 'a')).toBe('h m a')
    expect(block([op('z'), move, op('a'), op('b')], 'a')).toBe('a')
  })
})
