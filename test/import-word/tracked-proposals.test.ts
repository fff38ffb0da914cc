import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { importChangesCommand } from '../../server/import/changes/import-changes.ts'
import { cleanInserted } from '../../server/import/changes/new-words.ts'
import { Gate } from '../../server/rooms/gate.ts'
import { CarryMap } from '../../shared/document/carry-map.ts'
import { asBase } from '../../shared/document/clean-text.ts'
import { anchor, type DraftText } from '../../shared/document/draft-text.ts'
import type { Language } from '../../shared/document/language.ts'
import { mergeRuns } from '../../shared/document/merge-runs.ts'
import { fillYdoc, newYdoc, readYdoc } from '../../shared/document/ydoc.ts'
import { flattenText } from '../../shared/diff/flat-text.ts'
import { collectProposals } from '../../shared/negotiation/collect-proposals.ts'
import { decideProposals } from '../../shared/negotiation/decide.ts'
import type { NegotiationEvent } from '../../shared/negotiation/events.ts'
import { noNegotiation } from '../../shared/negotiation/negotiation.ts'
import type { UnplacedChange } from '../../shared/protocol/import-api.ts'
import { language, revisedTexts } from '../arbitraries.ts'
import { paragraph } from '../builders.ts'
import { content } from '../sample-contents.ts'

const secretariat = { personId: 'sec', name: 'Secretariat', delegation: null }

interface Imported {
  readonly live: Y.Doc
  readonly events: readonly NegotiationEvent[]
  readonly unplaced: readonly UnplacedChange[]
}

function importInto(
  live: Y.Doc,
  issued: DraftText,
  texts: readonly (readonly [delegation: string, text: DraftText])[],
  of: Language,
): Imported {
  const gate = new Gate(live, noNegotiation)
  const unplaced: UnplacedChange[] = []
  const command = importChangesCommand(
    {
      file: 'changes.docx',
      masthead: content(of, []).masthead,
      issued,
      texts: texts.map(([delegation, text]) => ({ delegation, text })),
    },
    (_, found) => unplaced.push(...found),
  )
  const done = gate.command(command, { by: secretariat, at: 1 })
  if (!done.ok) throw new RangeError(JSON.stringify(done.problem))
  if (done.value) Y.applyUpdate(live, done.value.bytes)
  return { live, events: done.value?.events ?? [], unplaced }
}

function fill(text: DraftText): Y.Doc {
  const live = newYdoc()
  fillYdoc(live, text)
  return live
}

function acceptAll(live: Y.Doc): DraftText {
  const sids = collectProposals(readYdoc(live)).map(({ sid }) => sid)
  live.transact(() =>
    decideProposals(live, new CarryMap(live), { outcome: 'accepted', sids, by: null }),
  )
  return readYdoc(live)
}

/** Levels, parts and emphasis are nobody's words; footnotes in braces where they are referred to. */
function wordsOf(text: DraftText): string[] {
  const { paragraphs, notes } = flattenText(text)
  return paragraphs
    .map(({ text: words, references }) => {
      let count = 0
      return words
        .replaceAll(anchor, () => `{${notes[references[count++]?.note ?? -1]?.text}}`)
        .replaceAll(/\s+/gu, '')
        .trim()
    })
    .filter((line) => line !== '')
}

/** No document has a note without words; giving it some gives them to the base text (clean-text.ts). */
function hasEmptyNotes(text: DraftText): boolean {
  return flattenText(text).notes.some((note) => note.text.trim() === '')
}

/**
 * No document has a paragraph that is nothing but a note, or references side by side, and hardly any two to one note in a paragraph: a plain word between two, the first of them new,
 * is taken into the note (insert-owned.ts).
 */
function hasOddReferences(text: DraftText): boolean {
  return flattenText(text).paragraphs.some(
    ({ text: words, references }) =>
      words.replaceAll(/\s/gu, '').includes(anchor + anchor) ||
      (references.length > 0 && words.replaceAll(anchor, '').trim() === '') ||
      new Set(references.map(({ note }) => note)).size < references.length,
  )
}

const pairs = language().chain((of) =>
  revisedTexts(true).map(([before, after]) => [of, plain(before), plain(after)] as const),
)

/** Without cross-references, which a file does not have, and without what is proposed. */
function plain(text: DraftText): DraftText {
  const { paragraphs } = asBase(text)
  return {
    paragraphs: paragraphs.map((paragraph) => ({
      ...paragraph,
      id: paragraph.id === 'end' ? 'last' : paragraph.id,
      // Nobody proposes a title or a subject line more or less.
      part:
        paragraph.part === 'title' || paragraph.part === 'subject' ? 'preamble' : paragraph.part,
      status: 'open' as const,
      runs: mergeRuns(
        paragraph.runs.map(({ text: words, marks: { note, emphasis } }) => ({
          text:
            note !== undefined && /[^\s\uFFFC]/u.test(words)
              ? cleanInserted(words)
              : words.split(anchor).map(cleanInserted).join(anchor),
          marks: { ...(note !== undefined && { note }), ...(emphasis && { emphasis }) },
        })),
      ),
    })),
  }
}

describe('changes of a delegation as its proposals', () => {
  test('law: rejected they leave the text as it was, accepted they give that of the delegation or say what they lack', () => {
    let [whole, all] = [0, 0]
    fc.assert(
      fc.property(pairs, ([of, before, after]) => {
        fc.pre(![before, after].some((text) => hasEmptyNotes(text) || hasOddReferences(text)))
        const { live, unplaced } = importInto(fill(before), before, [['EGY', after]], of)
        expect(asBase(readYdoc(live))).toEqual(asBase(readYdoc(fill(before))))
        const lacking = unplaced.filter(({ kind }) => kind !== 'form')
        all += 1
        if (lacking.length > 0) return
        whole += 1
        expect(wordsOf(acceptAll(live))).toEqual(wordsOf(after))
      }),
      { numRuns: 60 },
    )
    expect(whole / all).toBeGreaterThan(0.9)
  })

  test('give the text of the file also where a move would take a paragraph along that stays', () => {
    const words = (id: string, text: string, level = 0) =>
      paragraph(id, 'preamble', text, { level })
    const [first, blank, second] = [
      words('p0', 'Recordando'),
      words('p1', ''),
      words('p2', 'Recordando'),
    ]
    const sub = words('p3', 'Recordando más', 1)
    const rest = [words('p4', ''), words('p5', 'Recordando más'), words('p6', '')]
    const before = { paragraphs: [first, blank, second, sub, ...rest] }
    const after = { paragraphs: [first, sub, second, ...rest] }
    const { live, unplaced } = importInto(fill(before), before, [['EGY', after]], 'fr')
    expect(unplaced).toEqual([])
    expect(wordsOf(acceptAll(live))).toEqual(wordsOf(after))
  })

  const line = (id: string, text: string) => paragraph(id, 'operative', text)
  const base = {
    paragraphs: [
      line('a', 'Urges States to act;'),
      line('b', 'Requests the Office to report;'),
      line('c', 'Decides to meet.'),
    ],
  }

  test('are written for several delegations, and say who brought them from where', () => {
    const egypt = { paragraphs: base.paragraphs.with(0, line('a', 'Urges all States to act;')) }
    const france = { paragraphs: base.paragraphs.slice(0, 2) }
    const { live, events } = importInto(
      fill(base),
      base,
      [
        ['EGY', egypt],
        ['FRA', france],
      ],
      'en',
    )
    const proposed = events.filter(({ change }) => change.kind === 'proposed')
    expect(proposed.map(({ by, change }) => [by.name, change])).toMatchObject([
      ['Secretariat', { delegation: 'EGY', imported: 'changes.docx', paragraphId: 'a' }],
      ['Secretariat', { delegation: 'FRA', imported: 'changes.docx', paragraphId: 'c' }],
    ])
    expect(events.filter(({ change }) => change.kind === 'labelled')).toHaveLength(1)
    expect(wordsOf(acceptAll(live))).toEqual(['UrgesallStatestoact;', 'RequeststheOfficetoreport;'])
  })

  test('words behind a footnote do not flow into it', () => {
    const noted = (id: string, words: string) => ({
      ...line(id, ''),
      runs: [
        { text: 'Recalls the Convention', marks: {} },
        { text: 'Treaty Series.', marks: { note: 'n1' } },
        ...(words === '' ? [] : [{ text: words, marks: {} }]),
      ],
    })
    const before = { paragraphs: [noted('a', ''), line('c', 'Decides to meet.')] }
    const after = { paragraphs: [noted('a', ' and its Protocol;'), line('c', 'Decides to meet.')] }
    const { live, unplaced } = importInto(fill(before), before, [['EGY', after]], 'en')
    expect(unplaced).toEqual([])
    expect(wordsOf(acceptAll(live))).toEqual(wordsOf(after))
  })

  test('a new paragraph does not take the first words of one that stood behind it and moved away', () => {
    const staying = [
      line('a', 'Urges all States that have not yet done so to act without delay;'),
      line('b', 'Welcomes the report that was submitted by the Executive Director;'),
    ]
    const before = {
      paragraphs: [...staying, line('c', 'requests the Office to report annually;')],
    }
    const after = {
      paragraphs: [
        line('c', 'Also requests the Office to report annually;'),
        ...staying,
        line('x', 'Decides to meet in March.'),
      ],
    }
    const { live, unplaced } = importInto(fill(before), before, [['EGY', after]], 'en')
    expect(readYdoc(live).paragraphs.filter(({ kind }) => kind === 'move')).toHaveLength(1)
    expect(unplaced).toEqual([])
    expect(wordsOf(acceptAll(live))).toEqual(wordsOf(after))
  })

  test('are carried to where their words stand now, and listed where these are gone', () => {
    const now = {
      paragraphs: [
        line('n', 'Welcomes the report;'),
        line('b', 'Also requests the Office to report;'),
        line('c', 'Decides to meet.'),
      ],
    }
    const theirs = {
      paragraphs: [
        line('a', 'Urges all States to act;'),
        line('b', 'Requests the Office to report annually;'),
        line('c', 'Decides to meet.'),
      ],
    }
    const { live, unplaced } = importInto(fill(now), base, [['EGY', theirs]], 'en')
    expect(unplaced).toMatchObject([{ kind: 'inserted', words: 'all' }])
    expect(wordsOf(acceptAll(live))).toContain('AlsorequeststheOfficetoreportannually;')
  })

  test('leave the proposals of others as they are', () => {
    const live = fill(base)
    const first = {
      paragraphs: base.paragraphs.with(1, line('b', 'Requests the Office and others to report;')),
    }
    importInto(live, base, [['JPN', first]], 'en')
    const before = collectProposals(readYdoc(live))
    importInto(live, base, [['EGY', { paragraphs: base.paragraphs.toSpliced(1, 1) }]], 'en')
    const after = collectProposals(readYdoc(live))
    expect(after.find(({ sid }) => sid === before[0]?.sid)?.pieces.length).toBe(
      before[0]?.pieces.length,
    )
    expect(after.map(({ by }) => by).sort()).toEqual(['EGY', 'JPN'])
    expect(asBase(readYdoc(live))).toEqual(asBase(readYdoc(fill(base))))
  })
})
