import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frozenContents, language, revisedTexts } from '../../../test/arbitraries.ts'
import { paragraph } from '../../../test/builders.ts'
import { content, noted, shortDraft } from '../../../test/sample-contents.ts'
import type { Paragraph } from '../../document/draft-text.ts'
import { languages } from '../../document/language.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import type { PrintOptions } from '../print/print-model.ts'
import { comparePair } from './compared-pair.ts'
import { markText } from './mark-text.ts'
import { isReference, type MarkedRun } from './marked-text.ts'
import { toMarkedPrint, type ChangedRun } from './marked-print.ts'

const issued: PrintOptions = { status: 'issued' }
const both = { old: issued, new: issued }

function mark(old: FrozenContent, now: FrozenContent) {
  return markText(comparePair(old, now), both)
}

/** The words of one of the texts, paragraph by paragraph, with the keys of the notes. */
function wordsOf(old: FrozenContent, now: FrozenContent, side: 'old' | 'new'): string[] {
  const left = side === 'old' ? 'inserted' : 'deleted'
  const words = (run: MarkedRun) =>
    isReference(run) ? `{${run[side]!.key}}` : run.op === left ? '' : run.text
  const texts = ['']
  for (const { runs, end, moved, place } of mark(old, now).paragraphs) {
    if (moved && place !== side) continue
    const own = runs.filter(({ op }) => op !== left || (moved && side === 'old')).map(words)
    texts[texts.length - 1] += own.join('')
    if (end !== left) texts.push('')
  }
  return texts.filter((text) => text.trim() !== '')
}

describe('a marked text', () => {
  test('has the suffix of a revision as new, whatever digits the symbol ends in', () => {
    const of = (symbol: string) => {
      const draft = shortDraft('en')
      return { ...draft, masthead: { ...draft.masthead, symbol } }
    }
    const { symbol } = mark(of('E/CN.7/2020/L.1'), of('E/CN.7/2020/L.1/Rev.1')).head
    const shown = symbol.map((run) => (isReference(run) ? '' : `${run.op} ${run.text}`))
    expect(shown).toEqual(['kept E/CN.7/2020/L.1', 'inserted /Rev.1'])
  })

  test('law: is each of its two texts, when the other is left out', () => {
    const pairs = language().chain((of) =>
      fc.tuple(frozenContents(of), frozenContents(of), revisedTexts(true)),
    )
    fc.assert(
      fc.property(pairs, ([first, second, [before, after]]) => {
        const [old, now] = [
          { ...first, text: before },
          { ...second, text: after },
        ]
        expect(wordsOf(old, now, 'old').join('\n')).toBe(wordsOf(old, old, 'old').join('\n'))
        expect(wordsOf(old, now, 'new').join('\n')).toBe(wordsOf(now, now, 'new').join('\n'))
      }),
      { numRuns: 60 },
    )
  })

  test('has no end of a new paragraph where two that moved became one', () => {
    const texts = [
      'Recalling its resolution 62/1 of 13 March 2019 on partnerships with private entities,',
      'Noting with concern that traffickers exploit modern business tools and platforms,',
      'Welcoming the efforts of Member States to strengthen the control of precursors,',
      'Mindful of the report of the Executive Director on international cooperation,',
      'Reaffirming the commitments that were made in the political declaration of 2009,',
      'Bearing in mind the needs of transit States and of those that produce no drugs,',
    ]
    const [a, b, ...rest] = texts.map((text, index) => paragraph(`p${index}`, 'preamble', text))
    const joined = paragraph('p0', 'preamble', `${texts[0]} ${texts[1]}`)
    const [old, now] = [content('en', [a!, b!, ...rest]), content('en', [...rest, joined])]
    const moved = mark(old, now).paragraphs.filter((each) => each.moved && each.place === 'new')
    expect(moved.map(({ end }) => end)).toEqual(['deleted', 'inserted'])
    expect(wordsOf(old, now, 'old')).toEqual(wordsOf(old, old, 'old'))
    expect(wordsOf(old, now, 'new')).toEqual(wordsOf(now, now, 'new'))
  })

  test.each(languages)('of a text and itself has no change in %s', (of) => {
    const marked = mark(shortDraft(of), shortDraft(of))
    const runs = [
      ...marked.paragraphs.flatMap(({ runs }) => runs),
      ...marked.notes.flatMap(({ runs }) => runs),
      ...marked.head.symbol,
      ...marked.head.sponsors.flatMap(({ runs }) => runs),
    ]
    expect(runs.every(({ op }) => op === 'kept')).toBe(true)
  })
})

describe('a comparison as a printed page', () => {
  const texts = [
    'Recalling its resolution 62/1 of 13 March 2019 on partnerships with private entities,',
    'Encourages Member States to establish and to strengthen partnerships with the private sector;',
    'Invites the United Nations Office on Drugs and Crime to support these efforts upon request;',
    'Requests the Executive Director{{n|See the report on drug control.}} to report at its sixty-fourth session;',
  ]
  const paragraphs = texts.map((text, index) =>
    noted(`p${index}`, index < 1 ? 'preamble' : 'operative', text),
  )
  const print = (now: readonly Paragraph[]) =>
    toMarkedPrint(comparePair(content('en', paragraphs), content('en', now)), both)
  const read = (runs: readonly ChangedRun[]) =>
    runs
      .map((run) => ('text' in run ? `${run.change ?? ''}<${run.text}>` : `{${run.note}}`))
      .join('')

  test('says what was compared, in the running head too', () => {
    const { marked, runningHead } = print(paragraphs)
    expect(marked.heading).toBe('Comparison of E/CN.7/2020/L.2/Rev.1 with E/CN.7/2020/L.2/Rev.1')
    expect(runningHead).toBe(marked.heading)
    expect(marked.figures).toEqual(['The two texts are the same.'])
  })

  test('a moved paragraph stands at its new place, with a remark, and leaves a line behind', () => {
    const [a, b, c, d] = paragraphs
    const printed = print([a!, c!, d!, b!]).paragraphs
    expect(printed.map(({ number, remark, bar }) => [number, remark, bar])).toEqual([
      [null, undefined, undefined],
      [null, undefined, undefined],
      ['1.', '2 → 1', undefined],
      ['2.', '3 → 2', undefined],
      ['3.', 'moved from OP 1', true],
    ])
    expect(read(printed[1]!.runs)).toBe('ghost<[OP 1 moved to OP 3]>')
  })

  test('what was divided and what was merged shows the sign of a paragraph', () => {
    const halves = [
      'Encourages Member States to establish ',
      'and to strengthen partnerships with the private sector;',
    ]
    const divided = print([
      paragraphs[0]!,
      paragraph('new', 'operative', halves[0]!),
      paragraph('p1', 'operative', halves[1]!),
      ...paragraphs.slice(2),
    ])
    expect(divided.paragraphs.map(({ runs }) => read(runs)).join('\n')).toContain('inserted<¶>')
    const merged = print([
      paragraphs[0]!,
      paragraph('p1', 'operative', texts[1]! + ' ' + texts[2]!),
      paragraphs[3]!,
    ])
    expect(merged.paragraphs).toHaveLength(3)
    expect(merged.paragraphs.map(({ runs }) => read(runs)).join('\n')).toContain('deleted<¶>')
  })

  test('a note that is gone is printed struck under its old number', () => {
    const { notes, paragraphs: printed } = print(
      paragraphs.with(3, noted('p3', 'operative', texts[3]!.replace(/\{\{.*\}\}/u, ''))),
    )
    expect(read(printed.at(-1)!.runs)).toContain('{gone-n1}')
    expect(notes['gone-n1']!.mark).toBe('1')
    expect(read(notes['gone-n1']!.runs)).toBe('deleted<See the report on drug control.>')
  })
})
