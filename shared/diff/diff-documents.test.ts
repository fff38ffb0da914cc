import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftTexts, frozenContents, revisedTexts } from '../../test/arbitraries.ts'
import { anchor, type DraftText, type Paragraph, type Run } from '../document/draft-text.ts'
import type { Masthead } from '../document/masthead.ts'
import type { FrozenContent } from '../revisions/frozen-content.ts'
import type { SponsorList } from '../sponsors/sponsor-list.ts'
import { applyComparison, projectContent } from './apply-comparison.ts'
import type { Comparison } from './comparison.ts'
import { compareDocuments } from './diff-documents.ts'

const masthead: Masthead = {
  kind: 'draft-resolution',
  language: 'en',
  originalLanguage: 'en',
  symbol: 'E/CN.7/2020/L.5',
  distribution: 'limited',
  date: '2020-03-02',
  organ: null,
  body: null,
  bodyName: null,
  session: 63,
  place: 'Vienna',
  firstDay: '2020-03-02',
  lastDay: '2020-03-06',
  agendaItems: [{ number: '6', title: 'Follow-up' }],
  jobNumber: null,
  reissued: [],
  adoption: null,
  resolutionNumber: null,
}

/** A word in brackets is the text of a footnote: `the Convention[Vol. 976.] and`. */
function paragraph(id: string, words: string, more: Partial<Paragraph> = {}): Paragraph {
  const runs = words.split(/(\[[^\]]*\])/).flatMap((part, index): Run[] => {
    if (part === '') return []
    if (!part.startsWith('[')) return [{ text: part, marks: {} }]
    return [{ text: anchor + part.slice(1, -1), marks: { note: `${id}-${index}` } }]
  })
  return {
    id,
    kind: 'paragraph',
    part: 'operative',
    level: 0,
    status: 'open',
    ref: null,
    runs,
    end: {},
    ...more,
  }
}

function content(
  paragraphs: readonly Paragraph[],
  more: Partial<FrozenContent> = {},
): FrozenContent {
  return { masthead, title: 'Title', text: { paragraphs }, sponsors: [], ...more }
}

/** Each paragraph under an id of its own, as after an import, or under a letter given before a colon. */
function text(side: string, ...paragraphs: readonly string[]): FrozenContent {
  return content(paragraphs.map((words, index) => paragraph(`${side}${index}`, words)))
}

const requests = 'Requests the Executive Director to report to the Commission at its next session;'
const invites = 'Invites Member States to provide extrabudgetary resources for these purposes;'
const urges = 'Urges Governments to cooperate with entities of the private sector in this regard;'
const notes =
  'Takes note with appreciation of the work of the Office on precursors and new substances;'

function rows(comparison: Comparison): string[] {
  return comparison.rows.map(({ op, old, new: now, moved }) => {
    const indexes = [old, now].map((side) => side.map(({ index }) => index).join('+'))
    return `${indexes.join('>')} ${op}${moved ? ` moved ${moved.direction} ${moved.by}` : ''}`
  })
}

function changes(comparison: Comparison): string[] {
  return comparison.changes.map(
    ({ of, op, where }) => `${of} ${op} ${where.old ?? '-'} > ${where.new ?? '-'}`,
  )
}

describe('paragraphs', () => {
  it.each<[string, string[], string[], string[]]>([
    ['kept', [requests, invites], [requests, invites], ['0>0 kept', '1>1 kept']],
    [
      'added',
      [requests, invites],
      [requests, urges, invites],
      ['0>0 kept', '>1 added', '1>2 kept'],
    ],
    [
      'deleted',
      [requests, urges, invites],
      [requests, invites],
      ['0>0 kept', '1> deleted', '2>1 kept'],
    ],
    ['changed', [requests], [requests.replace('next', 'sixty-fourth')], ['0>0 changed']],
    [
      'moved',
      [requests, invites, urges, notes],
      [urges, requests, invites, notes],
      ['2>0 kept moved up 2', '0>1 kept', '1>2 kept', '3>3 kept'],
    ],
    [
      'moved and changed',
      [requests, invites, urges, notes],
      [urges.replace('Governments', 'all States'), requests, invites, notes],
      ['2>0 changed moved up 2', '0>1 kept', '1>2 kept', '3>3 kept'],
    ],
    [
      'split',
      [requests, `${invites} ${urges}`],
      [requests, invites, urges],
      ['0>0 kept', '1>1+2 split'],
    ],
    [
      'joined',
      [invites, urges, requests],
      [`${invites} ${urges}`, requests],
      ['0+1>0 joined', '2>1 kept'],
    ],
    [
      'repeated',
      [requests, requests, urges],
      [requests, requests, urges],
      ['0>0 kept', '1>1 kept', '2>2 kept'],
    ],
    ['all new', [requests], [notes], ['0> deleted', '>0 added']],
    ['empty texts', [], [], []],
    ['empty paragraphs', ['', ''], [''], ['0>0 kept', '1> deleted']],
  ])('finds %s', (_, old, now, expected) => {
    const comparison = compareDocuments(text('a', ...old), text('b', ...now))
    expect(rows(comparison)).toEqual(expected)
  })

  it('says from where a paragraph moved, and gives a block that moved together one number', () => {
    const comparison = compareDocuments(
      text('a', requests, `${notes} ${invites}`, urges, invites),
      text('b', urges, invites, requests, `${notes} ${invites}`),
    )
    const moved = comparison.rows.filter((row) => row.moved)
    expect(moved.map((row) => [row.old[0]?.label, row.new[0]?.label, row.moved?.block])).toEqual([
      ['OP 3', 'OP 1', 1],
      ['OP 4', 'OP 2', 1],
    ])
  })

  it('names a new number once, and never as a change', () => {
    const sub = paragraph('s', 'Of the first kind, as decided;', { level: 1 })
    const old = content([paragraph('a', requests), paragraph('b', invites), sub])
    const now = content([paragraph('x', notes), ...old.text.paragraphs])
    const comparison = compareDocuments(old, now)
    expect(changes(comparison)).toEqual(['paragraph added - > OP 1'])
    expect(comparison.rows.map((row) => row.renumbered)).toEqual([
      undefined,
      ['OP 1', 'OP 2'],
      ['OP 2', 'OP 3'],
      undefined,
    ])
  })

  it('reports another part, level, kind or status of the same words', () => {
    const old = paragraph('a', requests)
    const now = paragraph('a', requests, { part: 'preamble', level: 1, status: 'bracketed' })
    const comparison = compareDocuments(content([old]), content([now]))
    expect(comparison.rows[0]).toMatchObject({
      op: 'kept',
      part: ['operative', 'preamble'],
      level: [0, 1],
      status: ['open', 'bracketed'],
    })
    expect(comparison.changes[0]?.attributes).toEqual(['part', 'level', 'status'])
  })

  it('reports emphasis and proposals on kept words as marks', () => {
    const by = { sid: 'JPN:3f9a2c81', by: 'JPN' }
    const runs: Run[] = [
      { text: requests.slice(0, 8), marks: { emphasis: true } },
      { text: requests.slice(8, 20), marks: {} },
      { text: requests.slice(20), marks: { del: [by] } },
    ]
    const now = { ...paragraph('a', ''), runs, end: { ins: by } }
    const [row] = compareDocuments(content([paragraph('a', requests)]), content([now])).rows
    const { length } = requests
    expect(row?.op).toBe('kept')
    expect(row?.marks).toEqual([
      { from: 0, to: 8, old: {}, new: { emphasis: true } },
      { from: 20, to: length, old: {}, new: { del: [by] } },
      { from: length, to: length, old: {}, new: { ins: by } },
    ])
  })
})

describe('paragraph ids', () => {
  const swapped = [paragraph('p0', notes), paragraph('p1', requests), paragraph('p2', invites)]

  it('do not mislead where two imports count alike', () => {
    const old = content([requests, invites, urges].map((words, n) => paragraph(`p${n}`, words)))
    const now = content([...swapped, paragraph('p3', urges.replace('Governments', 'States'))])
    expect(rows(compareDocuments(old, now))).toEqual([
      '>0 added',
      '0>1 kept',
      '1>2 kept',
      '2>3 changed',
    ])
  })

  it('help to know a paragraph that was mostly rewritten and moved', () => {
    const rewritten =
      'Urges Governments, within their means, to inform the private sector in good time;'
    const old = content([paragraph('a', requests), paragraph('b', invites), paragraph('c', urges)])
    const moved = content([
      paragraph('c', rewritten),
      paragraph('a', requests),
      paragraph('b', invites),
    ])
    const imported = content(moved.text.paragraphs.map((each, n) => ({ ...each, id: `q${n}` })))
    expect(rows(compareDocuments(old, moved))[0]).toBe('2>0 changed moved up 2')
    expect(rows(compareDocuments(old, imported))).toContain('2> deleted')
  })
})

describe('footnotes', () => {
  const first =
    'Recalling the Convention[United Nations, Treaty Series, vol. 976, No. 14152.] of 1961,'
  const second = 'Recalling also the Convention[Ibid., vol. 1019, No. 14956.] of 1971,'

  it('never changes a paragraph by a number alone', () => {
    const old = text('a', first, second)
    const now = text(
      'b',
      'Noting the report[Resolution S-20/2, annex.] of the Board,',
      first,
      second,
    )
    const comparison = compareDocuments(old, now)
    expect(changes(comparison)).toEqual(['paragraph added - > OP 1', 'note added - > 1'])
    expect(comparison.stats.notes).toMatchObject({ kept: 2, renumbered: 2 })
  })

  it('compares the words of a note as a text of its own', () => {
    const comparison = compareDocuments(text('a', first), text('b', first.replace('976', '977')))
    expect(changes(comparison)).toEqual(['note changed 1 > 1'])
    expect(comparison.notes[0]?.runs.map(({ op, text }) => [op, text])).toEqual([
      ['kept', 'United Nations, Treaty Series, vol. '],
      ['deleted', '976'],
      ['inserted', '977'],
      ['kept', ', No. 14152.'],
    ])
  })

  it('shows where a reference was put in', () => {
    const bare = first.replace(/\[.*\]/, '')
    const comparison = compareDocuments(text('a', bare), text('b', first))
    expect(changes(comparison)).toEqual(['paragraph changed OP 1 > OP 1', 'note added - > 1'])
    const inserted = comparison.rows[0]?.runs.filter((run) => run.op === 'inserted')
    expect(inserted?.map((run) => run.text)).toEqual([anchor])
  })

  it('tells notes of the same words apart by their paragraphs', () => {
    const old = text('a', `${requests}[Ibid.]`, `${invites}[Ibid.]`, `${urges}[Ibid.]`)
    const now = text('b', `${invites}[Ibid.]`, `${urges}[Ibid.]`)
    const pairs = compareDocuments(old, now).notes.map((note) => [note.old, note.new])
    expect(pairs).toEqual([
      [2, 1],
      [3, 2],
      [1, null],
    ])
  })
})

describe('the head of a document', () => {
  it('lists fields of the masthead, whatever the order of keys', () => {
    const now: Masthead = {
      ...masthead,
      symbol: 'E/CN.7/2020/L.5/Rev.1',
      agendaItems: [{ title: 'Follow-up', number: '6' }],
      reissued: ['2020-03-09'],
    }
    expect(compareDocuments(content([]), content([], { masthead: now })).masthead).toEqual([
      { field: 'symbol', old: 'E/CN.7/2020/L.5', new: 'E/CN.7/2020/L.5/Rev.1' },
      { field: 'reissued', old: [], new: ['2020-03-09'] },
    ])
  })

  it('compares sponsors by delegation', () => {
    const sponsor = (delegation: string, onBehalfOf: string | null = null) => ({
      delegation,
      onBehalfOf,
      main: false,
      joinedAt: 0,
    })
    const old: SponsorList = [sponsor('GEO'), sponsor('HND'), sponsor('JPN')]
    const now: SponsorList = [sponsor('HRV', 'EU'), sponsor('JPN'), sponsor('GEO', 'EU')]
    expect(
      compareDocuments(content([], { sponsors: old }), content([], { sponsors: now })).sponsors,
    ).toEqual([
      { op: 'added', delegation: 'HRV', old: null, new: 'EU' },
      { op: 'changed', delegation: 'GEO', old: null, new: 'EU' },
      { op: 'deleted', delegation: 'HND', old: null, new: null },
    ])
  })

  it('tells a change of the title once, also where it is a paragraph of the text', () => {
    const titled = (words: string, inText: boolean) =>
      content(inText ? [paragraph('t', words, { part: 'title' })] : [], { title: words })
    const old = 'Promoting partnerships'
    const now = 'Promoting effective partnerships'
    expect(changes(compareDocuments(titled(old, false), titled(now, false)))).toEqual([
      'title changed - > -',
    ])
    expect(changes(compareDocuments(titled(old, true), titled(now, true)))).toEqual([
      'paragraph changed - > -',
    ])
  })
})

function withText(of: FrozenContent, text: DraftText): FrozenContent {
  return { ...of, text }
}

function expectExact(old: FrozenContent, now: FrozenContent): void {
  const comparison = compareDocuments(old, now)
  expect(applyComparison(comparison, 'reject')).toEqual(projectContent(old))
  expect(applyComparison(comparison, 'accept')).toEqual(projectContent(now))
  expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison)
}

describe('laws', () => {
  it.each([true, false])('gives a draft and its revision back, with shared ids: %s', (ids) => {
    fc.assert(
      fc.property(frozenContents(), revisedTexts(ids), (content, [old, now]) => {
        expectExact(withText(content, old), withText(content, now))
      }),
      { numRuns: 300 },
    )
  })

  it('gives any two texts back', () => {
    fc.assert(
      fc.property(frozenContents(), frozenContents(), (old, now) => {
        expectExact(old, now)
      }),
      { numRuns: 200 },
    )
  })

  it('finds no change in equal contents', () => {
    fc.assert(
      fc.property(frozenContents(), (content) => {
        const { changes, rows, stats } = compareDocuments(content, structuredClone(content))
        expect(changes).toEqual([])
        expect(rows.every((row) => row.op === 'kept' && !row.moved && !row.renumbered)).toBe(true)
        expect(stats.paragraphs.kept).toBe(content.text.paragraphs.length)
      }),
    )
  })

  it('finds no change where only ids differ', () => {
    fc.assert(
      fc.property(frozenContents(), (content) => {
        const paragraphs = content.text.paragraphs.map((each, n) => ({ ...each, id: `z${n}` }))
        expect(compareDocuments(content, withText(content, { paragraphs })).changes).toEqual([])
      }),
    )
  })

  it('finds a change wherever the projections differ', () => {
    fc.assert(
      fc.property(frozenContents(), draftTexts(), (content, other) => {
        const now = withText(content, other)
        const words = (of: FrozenContent) => projectContent(of).paragraphs.map(({ text }) => text)
        const differ = JSON.stringify(words(content)) !== JSON.stringify(words(now))
        if (differ) expect(compareDocuments(content, now).changes.length).toBeGreaterThan(0)
      }),
    )
  })
})
