import { describe, expect, it } from 'vitest'
import { type Delta, type DeltaOp, writeAttributes } from '../document/delta.ts'
import type { Marks } from '../document/draft-text.ts'
import { finalBirth } from '../document/final-end.ts'
import { editBase } from './edit-base.ts'
import { propose } from './propose.ts'
import { Sheet } from './sheet.ts'

const end: DeltaOp = { insert: { p: finalBirth }, attributes: {} }
const words = (insert: string, marks: Marks = {}): DeltaOp => ({
  insert,
  attributes: writeAttributes(marks),
})
const refersTo = { refersTo: 'a' }
const text: Delta = [words('see paragraph '), words('12', refersTo), words(' above'), end]
const own = { ins: { sid: 'FRA:aaaaaa', by: 'FRA' } }
const who = { by: 'FRA', sid: 'FRA:bbbbbb' }

interface Unit {
  readonly text: string
  readonly attributes: Record<string, unknown>
}

const unitsOf = ({ insert, attributes }: DeltaOp): Unit[] =>
  (typeof insert === 'string' ? insert : '¶')
    .split('')
    .map((text) => ({ text, attributes: { ...attributes } }))

/** What a change makes of a text: in braces, `#` a reference, `+` put in, `-` struck. */
function after(base: Delta, change: Delta): string {
  const units = base.flatMap(unitsOf)
  let at = 0
  for (const op of change) {
    const put = op.insert === undefined ? [] : unitsOf(op)
    units.splice(at, op.delete ?? 0, ...put)
    const kept = op.retain ?? 0
    for (const unit of units.slice(at, at + kept)) Object.assign(unit.attributes, op.attributes)
    at += put.length + kept
  }
  const pieces = units.map(({ text, attributes }) => ({ text, signs: signsOf(attributes) }))
  return pieces
    .map(({ text, signs }, k) => {
      const [before, behind] = [pieces[k - 1]?.signs ?? '', pieces[k + 1]?.signs ?? '']
      const open = signs !== '' && before !== signs ? `{${signs} ` : ''
      return `${open}${text}${signs !== '' && behind !== signs ? '}' : ''}`
    })
    .join('')
}

function signsOf(attributes: Record<string, unknown>): string {
  const set = Object.entries(attributes).filter(([, value]) => value !== null)
  const signs = set.map(([key]) => (key === 'refersTo' ? '#' : key.startsWith('del') ? '-' : '+'))
  return signs.sort().join('')
}

const edit = (change: Delta, base = text) => after(base, editBase(new Sheet(base), change).delta)
const proposed = (change: Delta, base = text) =>
  after(base, propose(new Sheet(base), change, who).delta)

describe('a number that somebody writes in', () => {
  it.each<[string, Delta, string]>([
    ['in the middle', [{ retain: 15 }, { insert: '5' }], 'see paragraph 152 above¶'],
    ['a digit behind it', [{ retain: 16 }, { insert: '5' }], 'see paragraph 125 above¶'],
    ['a digit before it', [{ retain: 14 }, { insert: '5' }], 'see paragraph 512 above¶'],
    [
      'a word behind it',
      [{ retain: 16 }, { insert: ' and 5' }],
      'see paragraph {# 12} and 5 above¶',
    ],
    ['a word before it', [{ retain: 14 }, { insert: 'no. ' }], 'see paragraph no. {# 12} above¶'],
    ['one digit less', [{ retain: 15 }, { delete: 1 }], 'see paragraph 1 above¶'],
    [
      'one digit for another',
      [{ retain: 15 }, { insert: '3' }, { delete: 1 }],
      'see paragraph 13 above¶',
    ],
    ['all of it less', [{ retain: 14 }, { delete: 2 }], 'see paragraph  above¶'],
    ['words before it less', [{ retain: 3 }, { delete: 10 }], 'see {# 12} above¶'],
    ['words and a digit less', [{ retain: 3 }, { delete: 12 }], 'see2 above¶'],
  ])('is a reference no more for an editor: %s', (_, change, expected) => {
    expect(edit(change)).toBe(expected)
  })

  it.each<[string, Delta, string]>([
    ['in the middle', [{ retain: 15 }, { insert: '5' }], 'see paragraph {#- 12}{+ 152} above¶'],
    ['a digit behind it', [{ retain: 16 }, { insert: '5' }], 'see paragraph {#- 12}{+ 125} above¶'],
    [
      'a word behind it',
      [{ retain: 16 }, { insert: ' and 5' }],
      'see paragraph {# 12}{+  and 5} above¶',
    ],
    ['one digit less', [{ retain: 15 }, { delete: 1 }], 'see paragraph {#- 12}{+ 1} above¶'],
    ['all of it less', [{ retain: 14 }, { delete: 2 }], 'see paragraph {#- 12} above¶'],
    [
      'words and a digit less',
      [{ retain: 3 }, { delete: 12 }],
      'see{-  paragraph }{#- 12}{+ 2} above¶',
    ],
  ])('is struck whole by a proposer: %s', (_, change, expected) => {
    expect(proposed(change)).toBe(expected)
  })

  it('is a reference no more in words of one’s own', () => {
    const base = [words('see '), words('12', { ...own, ...refersTo }), end]
    expect(proposed([{ retain: 5 }, { insert: '5' }], base)).toBe('see {+ 152}¶')
    expect(proposed([{ retain: 4 }, { delete: 1 }], base)).toBe('see {+ 2}¶')
  })

  it('stays for a proposer in words that are struck already', () => {
    const struck = [words('see '), words('12', { ...refersTo, del: [own.ins] }), end]
    expect(proposed([{ retain: 5 }, { delete: 1 }], struck)).toBe('see {#- 12}¶')
  })

  it('bears the reference that is given to it, in words that are one’s own to change', () => {
    const give: Delta = [{ retain: 4 }, { retain: 2, attributes: { refersTo: 'b' } }]
    expect(edit(give, [words('see 12'), end])).toBe('see {# 12}¶')
    expect(proposed(give, [words('see 12'), end])).toBe('see 12¶')
    expect(proposed(give, [words('see '), words('12', own), end])).toBe('see {#+ 12}¶')
  })
})
