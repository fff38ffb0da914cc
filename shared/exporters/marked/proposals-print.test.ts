import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { negotiatedTexts } from '../../../test/negotiated-texts.ts'
import { content, noted, sampleNegotiation } from '../../../test/sample-contents.ts'
import type { Marks, Paragraph } from '../../document/draft-text.ts'
import { languages } from '../../document/language.ts'
import { toPrintModel } from '../print/print-model.ts'
import type { PrintedRun } from '../print/printed-page.ts'
import { toProposalsPrint } from './proposals-print.ts'

const egypt = { sid: 'EGY:1', by: 'EGY' }
const brazil = { sid: 'BRA:2', by: 'BRA' }

function operative(...runs: readonly (readonly [string, Marks?])[]): Paragraph {
  return noted('p', 'operative', '', {
    runs: runs.map(([text, marks = {}]) => ({ text, marks })),
  })
}

/** `+Egypt>` stands for what is in the margin, `<in>` and `~out~` for changed words. */
function shown(...paragraphs: readonly Paragraph[]): string[] {
  const { paragraphs: printed } = toProposalsPrint(content('en', paragraphs), [])
  return printed.map(({ runs }) =>
    runs
      .map((run) => {
        const words = 'text' in run ? run.text : `[${run.note}]`
        if (run.aside) return `${words.replace(' ', '')}>`
        if (run.change === 'inserted') return `<${words}>`
        if (run.change === 'inserted-deleted') return `<~${words}~>`
        return run.change === 'deleted' ? `~${words}~` : words
      })
      .join(''),
  )
}

describe('a draft with its proposals', () => {
  test('has each proposal behind the name of its delegation', () => {
    const runs = operative(
      ['Urges', { del: [egypt] }],
      ['Encourages', { ins: egypt }],
      [' Member States'],
      [' and ', { ins: brazil }],
      ['all ', { ins: brazil, sub: egypt }],
      ['others', { ins: brazil, del: [egypt] }],
    )
    expect(shown(runs)).toEqual([
      '−Egypt>~Urges~+Egypt><Encourages> Member States+Brazil>< and >+Egypt><all >+Brazil; − Egypt><~others~>',
    ])
  })

  test('says a name once for neighbouring words, and all who would strike them', () => {
    const runs = operative(
      ['one ', { del: [egypt, brazil] }],
      ['two', { emphasis: true, del: [egypt, brazil] }],
    )
    expect(shown(runs)).toEqual(['−Egypt, Brazil>~one ~~two~'])
  })

  test('shows where a paragraph would be divided and joined, and numbers what is put in', () => {
    const first = operative(['Urges States'])
    const added = { ...operative(['Also urges', { ins: egypt }]), id: 'q', end: { ins: egypt } }
    expect(shown({ ...first, end: { del: [brazil] } }, added)).toEqual([
      'Urges States−Brazil>~¶~',
      '+Egypt><Also urges>',
    ])
    const { paragraphs } = toProposalsPrint(content('en', [first, added, first]), [])
    expect(paragraphs.map(({ change }) => change)).toEqual([undefined, 'inserted', undefined])
  })

  test('keeps a note whole that is proposed, and its words', () => {
    const model = toProposalsPrint(
      content('en', [operative(['Notes'], ['Resolution 1.', { note: 'a', ins: egypt }])]),
      [],
    )
    expect(model.paragraphs[0]?.runs.at(-1)).toEqual({
      note: 'n1',
      repeat: false,
      change: 'inserted',
    })
    expect(model.notes['n1']?.runs).toEqual([{ text: 'Resolution 1.', setOff: false }])
  })

  test.each(languages)('names delegations in %s', (language) => {
    const { paragraphs } = toProposalsPrint(sampleNegotiation(language), [])
    const asides = paragraphs.flatMap(({ runs }) =>
      runs.flatMap((run) => (run.aside && 'text' in run ? run.text : [])),
    )
    expect(asides).toHaveLength(3)
    for (const aside of asides) expect(aside).toMatch(/^[+−] \p{L}/u)
  })

  test('law: without what is put in it is the text of the draft', () => {
    fc.assert(
      fc.property(negotiatedTexts(), ({ text }) => {
        const marked = content('en', text.paragraphs)
        const base = toPrintModel(marked, { status: 'draft' })
        const proposed = toProposalsPrint(marked, [])
        const left = [{ runs: proposed.title }, ...proposed.paragraphs].flatMap(({ runs }) =>
          runs.filter(({ change, aside }) => !change?.startsWith('inserted') && !aside),
        )
        const all = [{ runs: base.title }, ...base.paragraphs].flatMap(({ runs }) => runs)
        expect(wordsOf(left)).toBe(wordsOf(all))
      }),
    )
  })
})

/** Without notes, brackets, signs of paragraphs, and spaces. */
function wordsOf(runs: readonly PrintedRun[]): string {
  return runs
    .map((run) => ('text' in run ? run.text : ''))
    .join('')
    .replaceAll(/[[\]¶\s]/gu, '')
}
