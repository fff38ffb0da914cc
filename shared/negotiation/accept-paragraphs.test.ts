import { describe, expect, test } from 'vitest'
import { accept, egy, fra, jpn, open, p, shown, told, w } from '../../test/deciding.ts'
import { readYdoc } from '../document/ydoc.ts'
import { hostsOf } from './hosts.ts'
import { placeText } from './placed-text.ts'

describe('accepting paragraphs', () => {
  test('a new one, a split and a join', () => {
    const ydoc = open(
      p('a', [w('one')], { end: { del: [egy] } }),
      p('n', [w('new', { ins: jpn })], { end: { ins: jpn } }),
      p('h', [w('two')], { end: { ins: fra } }),
      p('t', [w('three')]),
    )
    accept(ydoc, jpn.sid)
    accept(ydoc, fra.sid)
    expect(shown(ydoc)).toBe('a:one{EGY ¶} | n:new | h:two | t:three')
    accept(ydoc, egy.sid)
    expect(shown(ydoc)).toBe('n:onenew | h:two | t:three')
  })

  test('a join brings two together, and what is proposed between stands behind both', () => {
    const ydoc = open(
      p('a', [w('one')], { end: { del: [egy] } }),
      p('n', [w('new', { ins: jpn })], { end: { ins: jpn } }),
      p('m', [], { kind: 'move', ref: 'c', end: { ins: fra } }),
      p('b', [w(' two')]),
      p('x', [w('alt', { ins: fra })], { kind: 'alternative', ref: 'b', end: { ins: fra } }),
      p('c', [w('three')]),
    )
    expect(told(accept(ydoc, egy.sid))).toEqual(['EGY accepted'])
    expect(shown(ydoc)).toBe(
      'b:one two | x:[FRA alt][FRA ¶] | n:[JPN new][JPN ¶] | m:[FRA ¶] | c:three',
    )
    accept(ydoc, jpn.sid)
    expect(shown(ydoc)).toContain('b:one two | x:[FRA alt][FRA ¶] | n:new | ')
  })

  test('a join leads into words that somebody divides inside an insertion', () => {
    const ydoc = open(
      p('a', [w('one')], { end: { del: [egy] } }),
      p('h', [w('R'), w('al', { ins: jpn })], { end: { ins: jpn, sub: fra } }),
      p('b', [w('so', { ins: jpn }), w('ecalling')]),
    )
    accept(ydoc, egy.sid)
    expect(shown(ydoc)).toBe('h:oneR[JPN al]<FRA ¶> | b:[JPN so]ecalling')
  })

  test('several joined one to the other leave what is proposed between in its order', () => {
    const ydoc = open(
      p('a', [w('1')], { end: { del: [egy] } }),
      p('n', [w('new', { ins: jpn })], { end: { ins: jpn } }),
      p('b', [w('2')], { end: { del: [egy] } }),
      p('m', [w('more', { ins: fra })], { end: { ins: fra } }),
      p('c', [w('3')]),
    )
    accept(ydoc, egy.sid)
    expect(shown(ydoc)).toBe('c:123 | n:[JPN new][JPN ¶] | m:[FRA more][FRA ¶]')
  })

  test('a paragraph is not joined to one that the same proposal deletes, when nothing stands behind', () => {
    const ydoc = open(
      p('a', [w('one')], { end: { del: [jpn] } }),
      p('b', [w('two', { del: [jpn] })], { end: { del: [jpn] } }),
    )
    expect(told(accept(ydoc, jpn.sid))).toEqual(['JPN accepted'])
    expect(shown(ydoc)).toBe('a:one')
  })

  test('who splits off a tail and strikes it has struck the tail; the paragraph stays itself', () => {
    const ydoc = open(
      p('h', [w('one ')], { end: { ins: jpn } }),
      p('t', [w('two', { del: [jpn] })], { status: 'agreed', end: { del: [jpn] } }),
    )
    expect(told(accept(ydoc, jpn.sid))).toEqual(['JPN accepted'])
    expect(shown(ydoc)).toBe('t:one')
    expect(readYdoc(ydoc).paragraphs[0]?.status).toBe('agreed')
  })

  test('the deletion of a split paragraph takes the head too, with a proposal before the tail', () => {
    const ydoc = open(
      p('h', [w('one', { del: [jpn] })], { end: { ins: fra } }),
      p('n', [w('new', { ins: egy })], { end: { ins: egy } }),
      p('t', [w('two', { del: [jpn] })], { end: { del: [jpn] } }),
      p('b', [w('three')]),
    )
    accept(ydoc, jpn.sid)
    expect(shown(ydoc)).toBe('n:[EGY new][EGY ¶] | b:three')
  })

  test('the deletion of one, with what others propose in it', () => {
    const ydoc = open(
      p('a', [w('one', { del: [jpn] }), w('more', { ins: fra })], { end: { del: [jpn] } }),
      p('m', [], { kind: 'move', ref: 'a', end: { ins: egy } }),
      p('b', [w('two')]),
    )
    expect(told(accept(ydoc, jpn.sid))).toEqual([
      'JPN accepted',
      'FRA lapsed text-deleted',
      'EGY lapsed text-deleted',
    ])
    expect(shown(ydoc)).toBe('b:two')
  })

  test('the last is joined to nothing: then the proposal lapses', () => {
    const ydoc = open(p('a', [w('one')], { end: { del: [jpn] } }))
    expect(told(accept(ydoc, jpn.sid))).toEqual(['JPN lapsed text-deleted'])
    expect(shown(ydoc)).toBe('a:one')
  })

  test('a paragraph between head and tail of a split waits for the split', () => {
    const ydoc = open(
      p('h', [w('one')], { end: { ins: fra } }),
      p('n', [w('new', { ins: jpn })], { end: { ins: jpn } }),
      p('t', [w('two')]),
    )
    expect([...hostsOf(placeText(ydoc), jpn.sid)]).toEqual([fra.sid])
  })

  test('the deletion of a tail waits for the split it was seen in', () => {
    const ydoc = open(
      p('h', [w('one')], { end: { ins: fra } }),
      p('t', [w('two', { del: [jpn] })], { end: { del: [jpn] } }),
      p('b', [w('three')]),
    )
    expect([...hostsOf(placeText(ydoc), jpn.sid)]).toEqual([fra.sid])
  })
})
