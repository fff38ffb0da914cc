import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DraftText, Marks, Paragraph } from '../../shared/document/draft-text.ts'
import type { NegotiationEvent } from '../../shared/negotiation/events.ts'
import { foldEvents } from '../../shared/negotiation/fold-events.ts'
import { noNegotiation } from '../../shared/negotiation/negotiation.ts'
import { digestOf, filterEntries, hostOf, listEntries, openEntries, stepEntry } from './entries.ts'
import { isUnread, markRead, readMarks, writeMarks } from './read-marks.ts'

const japan = { sid: 'JPN:aaaaaaaa', by: 'JPN' }
const egypt = { sid: 'EGY:bbbbbbbb', by: 'EGY' }

function paragraph(id: string, runs: readonly [string, Marks][], end: Marks = {}): Paragraph {
  return {
    id,
    kind: 'paragraph',
    part: 'operative',
    level: 0,
    status: 'open',
    ref: null,
    runs: runs.map(([text, marks]) => ({ text, marks })),
    end,
  }
}

const text: DraftText = {
  paragraphs: [
    paragraph('p1', [['Urges all', {}]]),
    paragraph('p2', [
      ['Calls', { del: [japan] }],
      ['Urges', { ins: japan }],
      [' also', { ins: japan, sub: egypt }],
    ]),
  ],
}

const by = { personId: 'x', name: 'Delegate', delegation: 'JPN' }

function decided(at: string, paragraphId: string): NegotiationEvent[] {
  return [
    {
      seq: 1,
      at: 1,
      by,
      change: { kind: 'proposed', sid: 'GEO:cccccccc', delegation: 'GEO', paragraphId },
    },
    {
      seq: 2,
      at: 2,
      by,
      change: {
        kind: 'decided',
        sid: 'GEO:cccccccc',
        outcome: 'rejected',
        reason: null,
        pieces: [
          { kind: 'strike', paragraphId, ref: null, text: at, host: null },
          { kind: 'strike', paragraphId, ref: null, text: '', host: null },
        ],
      },
    },
  ]
}

it('lists what stands in the text in its order, and what was decided beside it', () => {
  const negotiation = foldEvents(noNegotiation, decided('gone', 'p1'))
  const entries = listEntries(text, negotiation)
  expect(entries.map(({ sid }) => sid)).toEqual(['GEO:cccccccc', japan.sid, egypt.sid])
  expect(entries.map(({ kind }) => kind)).toEqual(['deletion', 'change', 'change'])
})

it('puts last what stood in a paragraph that is gone', () => {
  const negotiation = foldEvents(noNegotiation, decided('gone', 'nowhere'))
  expect(listEntries(text, negotiation).at(-1)?.sid).toBe('GEO:cccccccc')
})

it('filters by state, delegation and paragraph', () => {
  const entries = listEntries(text, foldEvents(noNegotiation, decided('gone', 'p1')))
  const sids = (filter: Partial<typeof openEntries>) =>
    filterEntries(entries, { ...openEntries, ...filter }).map(({ sid }) => sid)
  expect(sids({})).toEqual([japan.sid, egypt.sid])
  expect(sids({ state: 'rejected' })).toEqual(['GEO:cccccccc'])
  expect(sids({ state: 'all', delegation: 'EGY' })).toEqual([egypt.sid])
  expect(sids({ state: 'all', paragraphId: 'p1' })).toEqual(['GEO:cccccccc'])
})

it('says whose open proposal a change is within, unless it changes the text as well', () => {
  const [first, second] = listEntries(text, noNegotiation)
  expect(first && hostOf(first)).toBeNull()
  expect(second && hostOf(second)).toBe(japan.sid)
})

it('goes through all entries in either direction and comes back', () => {
  const entries = listEntries(text, foldEvents(noNegotiation, decided('gone', 'p1')))
  for (const step of [1, -1] as const) {
    const seen: string[] = []
    let current: string | null = null
    for (let times = 0; times < entries.length; times++) {
      current = stepEntry(entries, current, step)?.sid ?? null
      if (current !== null) seen.push(current)
    }
    expect(new Set(seen).size).toBe(entries.length)
    expect(stepEntry(entries, current, step)?.sid).toBe(seen[0])
  }
  expect(stepEntry([], null, 1)).toBeNull()
})

it('holds a proposal unread until it is looked at, and again when its words change', () => {
  const [entry] = listEntries(text, noNegotiation)
  if (!entry) throw new Error('there is no entry')
  const marks = markRead(new Map(), [entry])
  expect(isUnread(entry, new Map(), null)).toBe(true)
  expect(isUnread(entry, new Map(), 'JPN')).toBe(false)
  expect(isUnread(entry, marks, null)).toBe(false)
  expect(markRead(marks, [entry])).toBe(marks)
  const [piece, ...rest] = entry.pieces
  if (!piece) throw new Error('it has no pieces')
  const changed = { ...entry, pieces: [{ ...piece, text: `${piece.text}!` }, ...rest] }
  expect(digestOf(changed)).not.toBe(digestOf(entry))
  expect(isUnread(changed, marks, null)).toBe(true)
})

it('keeps what was read over a reload, and survives whatever was kept', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), (kept) => {
      const marks = new Map(Object.entries(kept))
      expect(readMarks(writeMarks(marks))).toEqual(marks)
    }),
  )
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (kept) => {
      expect(readMarks(kept)).toBeInstanceOf(Map)
    }),
  )
})
