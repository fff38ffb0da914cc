import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDocuments } from '../../shared/diff/diff-documents.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { frozenContents } from '../../test/arbitraries.ts'
import { formatComparison } from './comparison-report.ts'

const [sample] = fc.sample(frozenContents('en'), { numRuns: 1, seed: 1 })

/** Operative paragraphs of these words; `[...]` is a footnote. */
function text(...paragraphs: readonly string[]): FrozenContent {
  return {
    ...sample!,
    text: {
      paragraphs: paragraphs.map((words, index) => ({
        id: `p${index} ${words.slice(0, 12)}`,
        kind: 'paragraph',
        part: 'operative',
        level: 0,
        status: 'open',
        ref: null,
        end: {},
        runs: words
          .split(/(\[[^\]]*\])/)
          .map((part, run) =>
            part.startsWith('[')
              ? { text: `\ufffc${part.slice(1, -1)}`, marks: { note: `${index}-${run}` } }
              : { text: part, marks: {} },
          ),
      })),
    },
  }
}

function report(old: FrozenContent, now: FrozenContent): string[] {
  return formatComparison(compareDocuments(old, now)).split('\n').slice(1)
}

const requests = 'Requests the Executive Director[Ibid., annex.] to report;'
const invites = 'Invites Member States to provide resources for these purposes;'
const urges = 'Urges Governments to cooperate with entities of the private sector;'

describe('the report of a comparison', () => {
  it('says that two texts are equal', () => {
    expect(report(text(requests), text(requests))).toEqual(['The two texts are equal.'])
  })

  it('gives changed words with the numbers of notes, and new numbers in ranges', () => {
    const now = text(
      'Recalling its earlier resolution;',
      requests.replace('report', 'inform'),
      invites,
      urges,
    )
    expect(report(text(requests, invites, urges), now)).toEqual([
      '2 changes. Paragraphs: 1 changed, 1 added; words: 5 inserted, 1 deleted.',
      '',
      'Paragraphs',
      '  OP 1: added',
      '    {+Recalling its earlier resolution;+}',
      '  OP 2 (was OP 1): changed',
      '    Requests the Executive Director[1] to [-report-]{+inform+};',
      '',
      'Renumbered',
      '  OP 1 to OP 3 -> OP 2 to OP 4',
    ])
  })

  it('shows a split paragraph on two lines', () => {
    expect(report(text(`${invites} ${urges}`), text(invites, urges)).slice(-4)).toEqual([
      'Paragraphs',
      '  OP 1: split',
      `    ${invites}[- -]{+`,
      `    +}${urges}`,
    ])
  })

  it('names what changed around the text', () => {
    const old = { ...text(), title: 'Old title of a text' }
    const now = {
      ...text(),
      title: 'New title of a text',
      masthead: { ...old.masthead, session: (old.masthead.session ?? 0) + 1 },
      sponsors: [],
    }
    const lines = report(old, now)
    expect(lines).toContain('    [-Old-]{+New+} title of a text')
    expect(lines).toContain(
      `  session: ${old.masthead.session ?? '(none)'} -> ${now.masthead.session}`,
    )
    for (const { delegation } of old.sponsors)
      expect(lines.some((line) => line.startsWith(`  - ${delegation}`))).toBe(true)
  })

  it('says something about every change of any two texts', () => {
    fc.assert(
      fc.property(frozenContents(), frozenContents(), (old, now) => {
        const comparison = compareDocuments(old, now)
        const lines = formatComparison(comparison).split('\n')
        expect(lines.length).toBeGreaterThanOrEqual(2 + comparison.changes.length)
      }),
    )
  })

  it('calls out another opening verb', () => {
    expect(report(text(urges), text(urges.replace('Urges', 'Encourages')))).toContain(
      '  OP 1: changed, verb Urges -> Encourages (weaker)',
    )
  })

  it('prints the number that a reference has in its text', () => {
    const referring = (words: string, number: string) => {
      const of = text(requests, invites)
      const [first, second] = of.text.paragraphs
      const runs = [
        { text: `${words} paragraph `, marks: {} },
        { text: number, marks: { refersTo: first!.id } },
        { text: ' above;', marks: {} },
      ]
      return { ...of, text: { paragraphs: [first!, { ...second!, runs }] } }
    }
    const lines = report(
      referring('Decides to apply', '1'),
      referring('Decides to apply again', '1'),
    )
    expect(lines).toContain('    Decides to apply {+again +}paragraph 1 above;')
  })
})
