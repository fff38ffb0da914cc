import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { egy, fra, open, p, w } from '../../test/deciding.ts'
import { CarryMap } from '../document/carry-map.ts'
import { readYdoc } from '../document/ydoc.ts'
import { moveBlock } from './move-block.ts'

describe('an editor’s move', () => {
  const text = (): Y.Doc =>
    open(
      p('a', [w('one')]),
      p('h', [w('two')], { end: { ins: fra } }),
      p('t', [w('three')]),
      p('x', [w('alt', { ins: egy })], { kind: 'alternative', ref: 't', end: { ins: egy } }),
      p('c', [w('four')]),
    )
  const move = (ydoc: Y.Doc, ids: readonly string[], before: string | null) =>
    ydoc.transact(() => moveBlock(ydoc, new CarryMap(ydoc), { ids, before }))
  const order = (ydoc: Y.Doc): string =>
    readYdoc(ydoc)
      .paragraphs.map(({ id }) => id)
      .join(' ')

  test.each([['t'], ['h']])('of %s takes head, tail and alternative together', (id) => {
    const ydoc = text()
    expect(move(ydoc, [id], 'a')).toEqual({ ok: true, value: ['h', 't', 'x'] })
    expect(order(ydoc)).toBe('h t x a c')
  })

  test('never comes between head and tail', () => {
    const ydoc = text()
    expect(move(ydoc, ['c'], 't')).toMatchObject({ ok: true })
    expect(order(ydoc)).toBe('a c h t x')
  })

  test('takes and keeps together what has a proposal between head and tail', () => {
    const divided = (): Y.Doc =>
      open(
        p('a', [w('one')]),
        p('h', [w('two')], { end: { ins: fra } }),
        p('n', [w('new', { ins: egy })], { end: { ins: egy } }),
        p('t', [w('three')]),
        p('c', [w('four')]),
      )
    const ydoc = divided()
    expect(move(ydoc, ['t'], 'a')).toEqual({ ok: true, value: ['h', 'n', 't'] })
    const other = divided()
    expect(move(other, ['c'], 't')).toMatchObject({ ok: true })
    expect(order(other)).toBe('a c h n t')
  })

  test('to where it stands moves nothing', () => {
    expect(move(text(), ['a'], 't')).toEqual({ ok: true, value: [] })
  })
})
