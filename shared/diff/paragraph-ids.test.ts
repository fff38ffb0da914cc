// Where both texts come from the product, equal ids help to know a paragraph again; they never outweigh what the paragraphs say.
import { describe, expect, it } from 'vitest'
import type { Paragraph, Run } from '../document/draft-text.ts'
import type { Masthead } from '../document/masthead.ts'
import type { FrozenContent } from '../revisions/frozen-content.ts'
import { compareDocuments } from './diff-documents.ts'

const masthead = { language: 'en', symbol: null } as Masthead
const shape = { kind: 'paragraph', part: 'operative', level: 0, status: 'open' } as const

function paragraph(id: string, runs: readonly Run[]): Paragraph {
  return { id, ...shape, ref: null, runs, end: {} }
}

function content(...lines: readonly (readonly [id: string, words: string])[]): FrozenContent {
  const paragraphs = lines.map(([id, text]) => paragraph(id, [{ text, marks: {} }]))
  return { masthead, title: '', text: { paragraphs }, sponsors: [] }
}

/** `a>b`: the old paragraph a became the new paragraph b. */
function rows(old: FrozenContent, now: FrozenContent): string[] {
  return compareDocuments(old, now).rows.map((row) => {
    const ids = [row.old, row.new].map((side) => side.map(({ id }) => id).join('+'))
    return ids.join('>') + (row.moved ? ' moved' : '')
  })
}

const requests = 'Requests the Executive Director to report to the Commission at its next session;'
const invites = 'Invites Member States to provide extrabudgetary resources for these purposes;'
const urges = 'Urges Governments to cooperate with entities of the private sector in this regard;'
const notes = 'Takes note of the work of the Office on precursors and new psychoactive substances;'

describe('equal ids', () => {
  const old = content(['a', requests], ['b', invites], ['c', urges])

  it('pair a paragraph that was rewritten and moved, where hardly anything else would', () => {
    const rewritten = 'Urges Governments, within their means, to inform the private sector in time;'
    const now = content(['c', rewritten], ['a', requests], ['b', invites])
    expect(rows(old, now)).toEqual(['c>c moved', 'a>a', 'b>b'])
  })

  it('do not pair a paragraph with another one that was written into it', () => {
    const now = content(['a', requests], ['b', invites], ['c', notes])
    const [, , ...last] = rows(old, now)
    expect(last).toEqual(['c>', '>c'])
  })

  it('do not outweigh the words when these went to a paragraph of another id', () => {
    const edited = urges.replace('Governments', 'all States')
    const now = content(['a', requests], ['b', invites], ['c', notes], ['d', edited])
    expect(rows(old, now)).toEqual(['a>a', 'b>b', '>c', 'c>d'])
  })

  it('do not mislead where two paragraphs changed ids', () => {
    const now = content(
      ['a', requests],
      ['c', invites.replace('these', 'the said')],
      ['b', urges.replace('this', 'that')],
    )
    expect(rows(old, now)).toEqual(['a>a', 'b>c', 'c>b'])
    const swapped = content(['a', requests], ['c', invites], ['b', urges])
    expect(rows(old, swapped)).toEqual(['a>a', 'b>c', 'c>b'])
  })

  it('do not mislead where two imports count alike', () => {
    const counted = (...texts: readonly string[]) =>
      content(...texts.map((words, index) => [`p${index}`, words] as const))
    const before = counted(requests, invites, urges)
    const after = counted(notes, requests, invites.replace('these', 'such'), urges)
    expect(rows(before, after)).toEqual(['>p0', 'p0>p1', 'p1>p2', 'p2>p3'])
    const behind = counted(requests, notes, invites.replace('these', 'such'), urges)
    expect(rows(before, behind)).toEqual(['p0>p0', '>p1', 'p1>p2', 'p2>p3'])
  })
})

describe('a change of form only', () => {
  const set = (...parts: readonly (readonly [text: string, emphasis: boolean])[]) => {
    const runs = parts.map(([text, emphasis]): Run => ({
      text,
      marks: emphasis ? { emphasis: true } : {},
    }))
    const of = content()
    return { ...of, text: { paragraphs: [paragraph('a', runs)] } }
  }

  it('is one of marks, also where the emphasis went from one word to the next', () => {
    const old = set(['Strongly', true], [' urges', false], [' States to act;', false])
    const now = set(['Strongly', false], [' urges', true], [' States to act;', false])
    const [row] = compareDocuments(old, now).rows
    expect(row?.op).toBe('kept')
    expect(row?.opening).toBeUndefined()
    expect(row?.marks).toEqual([
      { from: 0, to: 8, old: { emphasis: true }, new: {} },
      { from: 8, to: 14, old: {}, new: { emphasis: true } },
    ])
    const [change] = compareDocuments(old, now).changes
    expect(change).toMatchObject({ op: 'changed', attributes: ['marks'] })
  })

  it('is told beside a change of the words', () => {
    const old = set(['Urges', false], [' States to act on it;', false])
    const now = set(['Urges', true], [' all States to act on it;', false])
    const [row] = compareDocuments(old, now).rows
    expect(row?.op).toBe('changed')
    expect(row?.marks).toEqual([{ from: 0, to: 5, old: {}, new: { emphasis: true } }])
  })
})
