import { expect, test } from 'vitest'
import { CarryMap } from '../../shared/document/carry-map.ts'
import { fillYdoc, newYdoc } from '../../shared/document/ydoc.ts'
import { noNegotiation, type Position } from '../../shared/negotiation/negotiation.ts'
import { paragraph } from '../../test/builders.ts'
import type { Desk } from '../rooms/command.ts'
import { positionCommand } from './take-position.ts'

const by = { personId: 'e', name: 'E', delegation: 'EGY' }

function deskWith(count: number): Desk {
  const ydoc = newYdoc()
  fillYdoc(ydoc, { paragraphs: [paragraph('a', 'operative', 'A')] })
  const positions = Array.from({ length: count }, (_, k): Position => ({
    delegation: 'EGY',
    target: { kind: 'paragraph', paragraphId: `p${k}` },
    stance: 'support',
    note: '',
    by,
    at: 1,
  }))
  const negotiation = { ...noNegotiation, positions }
  return { ydoc, carries: new CarryMap(ydoc), negotiation, newId: () => 'x' }
}

const onParagraph = { kind: 'paragraph', paragraphId: 'a' } as const

test('a delegation holds no more positions than there is anything to take one on', () => {
  const take = positionCommand('EGY', { target: onParagraph, stance: 'oppose', note: '' })
  expect(take(deskWith(1999))).toMatchObject({ ok: true, value: [{ kind: 'position' }] })
  expect(take(deskWith(2000))).toEqual({
    ok: false,
    problem: { code: 'too-many-positions', limit: 2000 },
  })
  const other = positionCommand('FRA', { target: onParagraph, stance: 'oppose', note: '' })
  expect(other(deskWith(2000))).toMatchObject({ ok: true })
})

test('one on a paragraph that is gone can be taken back, without its note', () => {
  const target = { kind: 'paragraph', paragraphId: 'p0' } as const
  const back = positionCommand('EGY', { target, stance: null, note: 'forget it' })
  expect(back(deskWith(1))).toEqual({
    ok: true,
    value: [{ kind: 'position', delegation: 'EGY', target, stance: null, note: '' }],
  })
})
