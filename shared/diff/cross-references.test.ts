import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frozenContents, revisedTexts } from '../../test/arbitraries.ts'
import type { DraftText, Paragraph, Run } from '../document/draft-text.ts'
import type { Masthead } from '../document/masthead.ts'
import type { FrozenContent } from '../revisions/frozen-content.ts'
import { applyComparison, projectContent } from './apply-comparison.ts'
import { compareDocuments } from './diff-documents.ts'
import { printRun } from './printed-words.ts'

const masthead = { language: 'en', symbol: null } as Masthead

/** `{c:3}` is a reference to the paragraph c, printed 3. */
function paragraph(id: string, words: string): Paragraph {
  const runs = words.split(/(\{[^}]*\})/).flatMap((part): Run[] => {
    const [, refersTo, text] = /^\{(.*):(.*)\}$/.exec(part) ?? []
    if (refersTo !== undefined && text !== undefined) return [{ text, marks: { refersTo } }]
    return part === '' ? [] : [{ text: part, marks: {} }]
  })
  const shape = { kind: 'paragraph', part: 'operative', level: 0, status: 'open' } as const
  return { id, ...shape, ref: null, runs, end: {} }
}

function content(...paragraphs: readonly (readonly [id: string, words: string])[]): FrozenContent {
  const text = { paragraphs: paragraphs.map(([id, words]) => paragraph(id, words)) }
  return { masthead, title: '', text, sponsors: [] }
}

const urges = ['a', 'Urges Member States to adopt measures;'] as const
const invites = ['b', 'Invites the Office to assist States upon request;'] as const
const added = ['n', 'Notes the work of the Board on precursors;'] as const
const requests = (words: string) =>
  ['c', `Requests the Office to report on the measures in paragraph ${words} above.`] as const

function changed(old: FrozenContent, now: FrozenContent): string[] {
  const { rows } = compareDocuments(old, now)
  return rows.flatMap((row) =>
    row.runs
      .filter(({ op }) => op !== 'kept')
      .map((run) => `${run.op} ${printRun(run, row)}${run.form ? ` (${run.form})` : ''}`),
  )
}

describe('cross-references', () => {
  it('are kept when their target only got another number', () => {
    const old = content(urges, invites, requests('{b:2}'))
    const now = content(added, urges, invites, requests('{b:3}'))
    const { rows, changes } = compareDocuments(old, now)
    expect(changes.map(({ op, where }) => [op, where.new])).toEqual([['added', 'OP 1']])
    const row = rows.find(({ old: [side] }) => side?.id === 'c')
    expect(row?.op).toBe('kept')
    const [run] = row?.runs ?? []
    expect(run && row && printRun(run, row, 'old')).toContain('paragraph 2 above')
    expect(run && row && printRun(run, row)).toContain('paragraph 3 above')
  })

  it('are changed when they lead to another paragraph, also one of the same number', () => {
    const old = content(urges, invites, requests('{b:2}'))
    expect(changed(old, content(urges, invites, requests('{a:1}')))).toEqual([
      'deleted 2',
      'inserted 1',
    ])
    const swapped = content(invites, urges, requests('{a:2}'))
    expect(changed(old, swapped)).toEqual(['deleted 2', 'inserted 2'])
  })

  it('are known by what their target says where ids say nothing', () => {
    const old = content(urges, invites, requests('{b:2}'))
    const imported = content(
      ['p1', added[1]],
      ['p2', urges[1]],
      ['p3', invites[1]],
      ['b', requests('{p3:3}')[1]],
    )
    expect(changed(old, imported)).toEqual([`inserted ${added[1]}`])
  })

  it('stay as they are when their target goes', () => {
    const old = content(urges, invites, requests('{b:2}'))
    const now = content(urges, requests('{b:2}'))
    expect(changed(old, now)).toEqual([`deleted ${invites[1]}`])
  })

  it('are a difference of form where the number was typed before', () => {
    const old = content(urges, invites, requests('2'))
    const now = content(urges, invites, requests('{b:2}'))
    expect(changed(old, now)).toEqual(['deleted 2 (reference)', 'inserted 2 (reference)'])
  })

  it('are printed in the list of changes', () => {
    const old = content(urges, invites, requests('{b:2}'))
    const now = content(urges, invites, [
      'c',
      'Requests the Office to report again on the measures in paragraph {b:2} above.',
    ])
    expect(compareDocuments(old, now).changes[0]?.new).toContain('in paragraph 2 above.')
  })
})

/** Some words of a text become references to its paragraphs, and to one that is not there; also words of notes. */
function refer(text: DraftText, seed: number): DraftText {
  const ids = [...text.paragraphs.map(({ id }) => id), 'gone']
  let count = seed
  const paragraphs = text.paragraphs.map((each) => ({
    ...each,
    runs: each.runs.flatMap((run): Run[] => {
      count = (count * 31 + run.text.length) % 1009
      const refersTo = ids[count % ids.length]
      if (count % 3 > 0 || refersTo === undefined) return [run]
      const { emphasis: _, ...marks } = run.marks
      return [run, { text: count % 2 === 0 ? '3' : '3 (a)', marks: { ...marks, refersTo } }]
    }),
  }))
  return { paragraphs }
}

describe('texts with cross-references, laws', () => {
  it.each([true, false])('are given back exactly, with shared ids: %s', (ids) => {
    fc.assert(
      fc.property(frozenContents(), revisedTexts(ids), fc.nat(1000), (base, [old, now], seed) => {
        const before = { ...base, text: refer(old, seed) }
        const after = { ...base, text: refer(now, seed + 7) }
        const comparison = compareDocuments(before, after)
        expect(applyComparison(comparison, 'reject')).toEqual(projectContent(before))
        expect(applyComparison(comparison, 'accept')).toEqual(projectContent(after))
      }),
      { numRuns: 300 },
    )
  })

  it('have no changes against themselves', () => {
    fc.assert(
      fc.property(frozenContents(), fc.nat(1000), (base, seed) => {
        const content = { ...base, text: refer(base.text, seed) }
        expect(compareDocuments(content, structuredClone(content)).changes).toEqual([])
      }),
    )
  })
})
