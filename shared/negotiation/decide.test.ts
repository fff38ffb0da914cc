import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { type Act, acts, baseTexts, negotiate } from '../../test/negotiated.ts'
import { canonicalJson } from '../canonical-json.ts'
import { CarryMap } from '../document/carry-map.ts'
import { checkYdoc } from '../document/check-ydoc.ts'
import { asBase } from '../document/clean-text.ts'
import {
  anchor,
  type DraftText,
  type Marks,
  type Paragraph,
  type Run,
} from '../document/draft-text.ts'
import { readYdoc } from '../document/ydoc.ts'
import { collectProposals } from './collect-proposals.ts'
import { type Decided, type Deciding, decideProposals, orderOfAcceptance } from './decide.ts'
import { adoptersOf, hostsOf } from './hosts.ts'
import { placeText, presentSids } from './placed-text.ts'

function decide(ydoc: Y.Doc, deciding: Deciding): Decided[] {
  return ydoc.transact(() => decideProposals(ydoc, new CarryMap(ydoc), deciding))
}

function sidsOf(ydoc: Y.Doc): string[] {
  return collectProposals(readYdoc(ydoc)).map(({ sid }) => sid)
}

function rejectAll(ydoc: Y.Doc, order: (sids: readonly string[]) => readonly string[]): Decided[] {
  return decide(ydoc, { outcome: 'rejected', sids: order(sidsOf(ydoc)), by: null })
}

const inOrder = (sids: readonly string[]): readonly string[] => sids

/** The sids in another order, the same for the same seed. */
function shuffled(seed: number): (sids: readonly string[]) => readonly string[] {
  return (sids) =>
    sids.toSorted((a, b) => ((Number(a.slice(4)) * seed) % 97) - ((Number(b.slice(4)) * seed) % 97))
}

const negotiated = fc.tuple(baseTexts(), acts())
const seed = fc.integer({ min: 1, max: 96 })

describe('rejecting', () => {
  test('all, in any order, gives the base text unit for unit', () => {
    fc.assert(
      fc.property(negotiated, seed, ([base, all], by) => {
        const ydoc = negotiate(base, all)
        expect(canonicalJson(asBase(readYdoc(ydoc)))).toBe(canonicalJson(base))
        rejectAll(ydoc, shuffled(by))
        expect(canonicalJson(readYdoc(ydoc))).toBe(canonicalJson(base))
        expect(checkYdoc(ydoc)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('some records each that is gone, with its words, and leaves the base as it was', () => {
    fc.assert(
      fc.property(negotiated, fc.nat(1000), ([base, all], pick) => {
        const ydoc = negotiate(base, all)
        const before = collectProposals(readYdoc(ydoc))
        const chosen = before[pick % Math.max(1, before.length)]
        if (!chosen) return
        const events = decide(ydoc, { outcome: 'rejected', sids: [chosen.sid], by: null })
        expect(events[0]).toMatchObject({
          sid: chosen.sid,
          outcome: 'rejected',
          pieces: chosen.pieces,
        })
        expectAccounted(
          ydoc,
          before.map(({ sid }) => sid),
          events,
        )
        expect(canonicalJson(asBase(readYdoc(ydoc)))).toBe(canonicalJson(base))
      }),
      { numRuns: 300 },
    )
  })
})

/** Every proposal still has units, or an event with its pieces. */
function expectAccounted(ydoc: Y.Doc, before: readonly string[], events: readonly Decided[]): void {
  const present = presentSids(ydoc)
  const decided = new Map(events.map((event) => [event.sid, event]))
  expect(decided.size).toBe(events.length)
  for (const sid of before) {
    expect([sid, present.has(sid)]).toEqual([sid, !decided.has(sid)])
    const event = decided.get(sid)
    if (event) expect(event.pieces.length).toBeGreaterThan(0)
    if (event?.outcome === 'lapsed') expect(event.reason).not.toBeNull()
  }
  for (const sid of present) expect(before).toContain(sid)
}

describe('accepting', () => {
  test('one at a time, until nothing is open, leaves a sound text and no mark of a proposal', () => {
    fc.assert(
      fc.property(negotiated, seed, ([base, all], by) => {
        const ydoc = negotiate(base, all)
        for (let round = 0; round < 50; round++) {
          const [sid] = orderOfAcceptance(placeText(ydoc), shuffled(by)(sidsOf(ydoc))).order
          if (sid === undefined) break
          const before = sidsOf(ydoc)
          const events = decide(ydoc, { outcome: 'accepted', sids: [sid], by: null })
          expectAccounted(ydoc, before, events)
          expect(checkYdoc(ydoc)).toEqual([])
        }
        rejectAll(ydoc, inOrder)
        const text = readYdoc(ydoc)
        expect(canonicalJson(asBase(text))).toBe(canonicalJson(text))
        expect(text.paragraphs.some(({ kind }) => kind === 'alternative' || kind === 'move')).toBe(
          false,
        )
      }),
      { numRuns: 400 },
    )
  })

  test('words and ends only: what it put in is there, what it struck is not, the rest as before', () => {
    fc.assert(
      fc.property(negotiated, fc.nat(1000), ([base, all], pick) => {
        const ydoc = negotiate(base, all)
        const before = readYdoc(ydoc)
        const placed = placeText(ydoc)
        const plain = collectProposals(before).filter(
          ({ sid, pieces }) =>
            hostsOf(placed, sid).size === 0 &&
            !pieces.some(({ kind }) => ['alternative', 'move'].includes(kind)) &&
            // What would be joined to nothing has an example of its own.
            !isStruck(before.paragraphs.findLast(({ end }) => !end.ins)?.end, sid),
        )
        const chosen = plain[pick % Math.max(1, plain.length)]
        if (!chosen) return
        decide(ydoc, { outcome: 'accepted', sids: [chosen.sid], by: null })
        rejectAll(ydoc, inOrder)
        expect(squeeze(readYdoc(ydoc))).toBe(squeeze(asBase(taken(before, chosen.sid))))
      }),
      { numRuns: 400 },
    )
  })

  // The law found both, by the seed 171239894: the first of three parts was taken for a paragraph of its own, and went behind the text.
  test.each<[string, readonly string[], number, number]>([
    ['Recalling its resolution 63/197, and all measures ;x', ['R', 'e'], 38, 600],
    ['a', ['a', ''], 999, 999],
  ])('a join leaves the parts of "%s" in order', (second, heads, at, again) => {
    const act = (kind: Act['kind'], by: Act['by'], at: number, from: number): Act => {
      return { kind, by, at, from, to: from, words: 'also ' }
    }
    const paragraph = (id: string, part: Paragraph['part'], text: string): Paragraph => {
      const runs = [{ text, marks: {} }]
      return { id, kind: 'paragraph', part, level: 0, status: 'open', ref: null, runs, end: {} }
    }
    const [title, first] = ['A title', 'Requests the Secretary-General to report']
    const base: DraftText = {
      paragraphs: [
        paragraph('title', 'title', title),
        paragraph('p0', 'operative', first),
        paragraph('p1', 'operative', second),
      ],
    }
    const ydoc = negotiate(base, [
      act('split', 'CHE', 667, at),
      act('split', 'JPN', 500, again),
      act('join', 'CHE', 200, 0),
    ])
    const wordsNow = () =>
      readYdoc(ydoc).paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''))
    expect(wordsNow()).toEqual([title, first, ...heads, second.slice(heads.join('').length)])
    decide(ydoc, { outcome: 'accepted', sids: ['CHE:00000002'], by: null })
    rejectAll(ydoc, inOrder)
    expect(wordsNow()).toEqual([title, `${first}${second}`])
  })

  test('keeps what others put in, where it takes no paragraph away', () => {
    fc.assert(
      fc.property(negotiated, fc.nat(1000), ([base, all], pick) => {
        const ydoc = negotiate(base, all)
        const placed = placeText(ydoc)
        const before = collectProposals(readYdoc(ydoc))
        const gentle = before.filter(
          ({ sid, pieces }) =>
            hostsOf(placed, sid).size === 0 &&
            !pieces.some(
              ({ kind, text }) =>
                kind === 'alternative' || kind === 'join' || (kind === 'strike' && text === ''),
            ),
        )
        const chosen = gentle[pick % Math.max(1, gentle.length)]
        if (!chosen) return
        decide(ydoc, { outcome: 'accepted', sids: [chosen.sid], by: null })
        for (const { sid } of before)
          if (sid !== chosen.sid)
            expect([sid, wordsOf(readYdoc(ydoc), sid)]).toEqual([
              sid,
              wordsOf(fromActs(base, all), sid),
            ])
      }),
      { numRuns: 300 },
    )
  })
})

function fromActs(base: DraftText, all: Parameters<typeof negotiate>[1]): DraftText {
  return readYdoc(negotiate(base, all))
}

/** The letters a proposal has put in; in no order, since a move may change that. */
function wordsOf(text: DraftText, sid: string): string {
  return text.paragraphs
    .flatMap(({ runs }) => runs)
    .filter(({ marks }) => (marks.sub ?? marks.ins)?.sid === sid)
    .flatMap((run) => run.text.split(''))
    .sort((a, b) => (a < b ? -1 : 1))
    .join('')
}

/** Paragraphs by their ids and letters; without spaces, which a seam may lose, and the words of notes, which may change their place. */
function squeeze(text: DraftText): string {
  return text.paragraphs.map(({ id, runs }) => `${id}:${runs.map(lettersOf).join('')}`).join('|')
}

function lettersOf({ text, marks }: Run): string {
  return marks.note === undefined
    ? text.replaceAll(' ', '')
    : text.replaceAll(new RegExp(`[^${anchor}]`, 'gu'), '')
}

function isStruck(marks: Marks | undefined, sid: string): boolean {
  return !marks?.ins && (marks?.del?.some((strike) => strike.sid === sid) ?? false)
}

/** The same text with the proposal's marks carried out on plain values, alternatives and moves aside. */
function taken(text: DraftText, sid: string): DraftText {
  const struck = (marks: Marks): boolean => isStruck(marks, sid)
  const own = <M extends { readonly ins?: { readonly sid: string } }>(marks: M): M => {
    const { ins, ...rest } = marks
    return (ins?.sid === sid ? rest : marks) as M
  }
  const paragraphs: DraftText['paragraphs'][number][] = []
  let carried: DraftText['paragraphs'][number]['runs'] = []
  for (const paragraph of text.paragraphs) {
    const runs = [
      ...carried,
      ...paragraph.runs
        .filter(({ marks }) => !struck(marks))
        .map((run) => ({
          ...run,
          marks:
            run.marks.ins?.sid === sid && run.marks.sub ? { ins: run.marks.sub } : own(run.marks),
        })),
    ]
    carried = struck(paragraph.end) ? runs : []
    if (!struck(paragraph.end)) paragraphs.push({ ...paragraph, runs, end: own(paragraph.end) })
  }
  return { paragraphs }
}

describe('adopting', () => {
  test('changes nothing but the proposal it is a change to', () => {
    let adopted = 0
    fc.assert(
      fc.property(negotiated, ([base, all]) => {
        const ydoc = negotiate(base, all)
        for (const sid of sidsOf(ydoc)) {
          const [by] = adoptersOf(placeText(ydoc), sid)
          if (by === undefined) continue
          const before = sidsOf(ydoc)
          const words = wordsOf(readYdoc(ydoc), sid)
          const events = decide(ydoc, { outcome: 'adopted', sids: [sid], by })
          expect(events[0]).toMatchObject({ sid, outcome: 'adopted' })
          expectAccounted(ydoc, before, events)
          expect(
            readYdoc(ydoc)
              .paragraphs.flatMap(({ runs }) => runs)
              .map((run) => run.text)
              .join(''),
          ).toContain(words.slice(0, 1))
          expect(canonicalJson(asBase(readYdoc(ydoc)))).toBe(canonicalJson(base))
          adopted += 1
          break
        }
      }),
      { numRuns: 400 },
    )
    expect(adopted).toBeGreaterThan(20)
  })
})
