import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frozenContents, revisedTexts } from '../../test/arbitraries.ts'
import { anchor, type Paragraph } from '../document/draft-text.ts'
import type { Masthead } from '../document/masthead.ts'
import type { FrozenContent } from '../revisions/frozen-content.ts'
import { projectContent } from './apply-comparison.ts'
import { paragraphEnd } from './comparison.ts'
import { printTraceRun, projectTrace } from './project-trace.ts'
import { traceChanges } from './trace-changes.ts'
import type { Trace } from './trace.ts'

const masthead = { language: 'en', symbol: null } as Masthead

function paragraph(id: string, words: string): Paragraph {
  const shape = { kind: 'paragraph', part: 'operative', level: 0, status: 'open' } as const
  return { id, ...shape, ref: null, runs: [{ text: words, marks: {} }], end: {} }
}

/** `a: words`. */
function content(...lines: readonly string[]): FrozenContent {
  const paragraphs = lines.map((line) => paragraph(line.slice(0, 1), line.slice(3)))
  return { masthead, title: '', text: { paragraphs }, sponsors: [] }
}

/** Each row on a line: `+1` was brought by version 1, `-2` struck by version 2. */
function show(trace: Trace): string[] {
  return trace.rows.map(({ runs, events }) => {
    const words = runs.map(({ text, from, to }) => {
      const dates = `${from > 0 ? `+${from}` : ''}${to === null ? '' : `-${to}`}`
      const shown = text.replaceAll(paragraphEnd, '¶')
      return dates === '' ? shown : `[${dates} ${shown}]`
    })
    return [words.join(''), ...events.map(({ op, version }) => ` ${op} ${version}`)].join('')
  })
}

const requests = 'Requests the Executive Director to report to the Commission at its next session;'
const invites = 'Invites Member States to provide extrabudgetary resources for these purposes;'
const urges = 'Urges Governments to cooperate with entities of the private sector in this regard;'

describe('a trace', () => {
  it('dates each word by the version that brought it and the one that struck it', () => {
    const texts = [
      content(`a: ${requests}`),
      content(`a: ${requests.replace('next', 'sixty-fourth regular')}`),
      content(`a: ${requests.replace('next', 'sixty-fourth').replace(' to the Commission', '')}`),
    ]
    expect(show(traceChanges(texts))).toEqual([
      'Requests the Executive Director to report [-2 to the Commission ]at its [-1 next][+1 sixty-fourth ][+1-2 regular][-2  ]session;',
    ])
  })

  it('keeps what came and went on the way at its place', () => {
    const texts = [
      content(`a: ${requests}`, `c: ${urges}`),
      content(`a: ${requests}`, `b: ${invites}`, `c: ${urges}`),
      content(`a: ${requests}`, `c: ${urges}`),
      content(`c: ${urges}`),
    ]
    expect(show(traceChanges(texts))).toEqual([`[-3 ${requests}]`, `[+1-2 ${invites}]`, urges])
  })

  it('dates moves, splits and joins', () => {
    const texts = [
      content(`a: ${requests}`, `b: ${invites}`, `c: ${urges} ${requests}`),
      content(`c: ${urges} ${requests}`, `a: ${requests}`, `b: ${invites}`),
      content(`d: ${urges}`, `c: ${requests}`, `a: ${requests}`, `b: ${invites}`),
      content(`c: ${urges} ${requests}`, `a: ${requests}`, `b: ${invites}`),
    ]
    expect(show(traceChanges(texts))[0]).toBe(
      `${urges}[-2  ][+2-3 ¶][+3  ]${requests} moved 1 split 2 joined 3`,
    )
  })

  it('prints a cross-reference with the number of the newest version that has it', () => {
    const referring = (id: string, words: string): Paragraph => ({
      ...paragraph('z', ''),
      runs: [
        { text: 'Decides to act as said in paragraph ', marks: {} },
        { text: words, marks: { refersTo: id } },
        { text: ' above.', marks: {} },
      ],
    })
    const old = content(`b: ${invites}`)
    const now = content(`a: ${requests}`, `b: ${invites}`)
    const withReference = (of: FrozenContent, words: string): FrozenContent => ({
      ...of,
      text: { paragraphs: [...of.text.paragraphs, referring('b', words)] },
    })
    const trace = traceChanges([withReference(old, '1'), withReference(now, '2')])
    const row = trace.rows.at(-1)
    expect(row?.runs.map((_, index) => printTraceRun(row, index))).toEqual([
      'Decides to act as said in paragraph 2 above.',
    ])
  })

  it('of one text or none is that text', () => {
    expect(traceChanges([]).rows).toEqual([])
    expect(show(traceChanges([content(`a: ${urges}`)]))).toEqual([urges])
  })

  it('follows a footnote through the versions', () => {
    const noted = (words: string, note: string): FrozenContent => {
      const of = content(`a: ${words}`)
      const [only] = of.text.paragraphs
      const mark = { text: `${anchor}${note}`, marks: { note: 'n' } }
      const runs = [...(only?.runs ?? []), mark]
      return { ...of, text: { paragraphs: only ? [{ ...only, runs }] : [] } }
    }
    const note = 'United Nations, Treaty Series, vol. 976, No. 14152.'
    const trace = traceChanges([
      content(`a: ${urges}`),
      noted(urges, note),
      noted(urges, note.replace('976', '977')),
      content(`a: ${urges}`),
    ])
    expect(trace.notes.map(({ numbers }) => numbers)).toEqual([[null, 1, 1, null]])
    expect(trace.notes[0]?.runs.filter(({ to }) => to === 2).map(({ text }) => text)).toEqual([
      '976',
    ])
  })
})

describe('a trace, laws', () => {
  it.each([2, 3, 4, 5])('gives every one of %s versions back', (count) => {
    const steps = fc.array(revisedTexts(true), { minLength: count, maxLength: count })
    fc.assert(
      fc.property(frozenContents(), steps, fc.boolean(), (base, pairs, related) => {
        const texts = pairs.map((pair, index) => {
          const [old, now] = related ? (pairs[0] ?? pair) : pair
          const text = related && index % 2 === 0 ? old : now
          return { ...base, title: index > 1 ? '' : base.title, text }
        })
        const trace = traceChanges(texts)
        texts.forEach((text, version) => {
          expect(projectTrace(trace, version)).toEqual(projectContent(text))
        })
      }),
      { numRuns: 150 },
    )
  })

  it('gives every version of a text back that is revised again and again', () => {
    fc.assert(
      fc.property(
        frozenContents(),
        fc.array(revisedTexts(true), { minLength: 2 }),
        (base, pairs) => {
          const paragraphs = pairs.flatMap(([old]) => old.paragraphs).slice(0, 12)
          const texts = pairs.slice(0, 5).map((_, version) => {
            const kept = paragraphs.filter((_each, index) => (index * 7 + version) % 4 !== 0)
            const cut = kept.flatMap((each, index): Paragraph[] =>
              (index + version) % 3 === 0 && each.runs.length > 1
                ? [
                    { ...each, id: `${each.id}h`, runs: each.runs.slice(0, 1) },
                    { ...each, runs: each.runs.slice(1) },
                  ]
                : [each],
            )
            const turned = version % 2 === 0 ? cut : [...cut.slice(2), ...cut.slice(0, 2)]
            return { ...base, text: { paragraphs: turned } }
          })
          const trace = traceChanges(texts)
          texts.forEach((text, version) => {
            expect(projectTrace(trace, version)).toEqual(projectContent(text))
          })
          for (const { runs } of trace.rows)
            for (const { from, to } of runs) expect(to === null || from < to).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })
})
