import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asBase } from '../../../shared/document/clean-text.ts'
import { type Marks, type Paragraph, rawText } from '../../../shared/document/draft-text.ts'
import { viewText } from '../../../shared/negotiation/view-text.ts'
import { showPlaces } from './shown-places.ts'
import { showParagraph } from './shown-paragraph.ts'
import { everything, type TextView } from './view.ts'

const delegations = ['JPN', 'EGY', 'GEO'] as const
const own = (by: string, n = 'aaaaaaaa') => ({ sid: `${by}:${n}`, by })

function paragraph(runs: readonly [string, Marks][], end: Marks = {}): Paragraph {
  return {
    id: 'p',
    kind: 'paragraph',
    part: 'operative',
    level: 0,
    status: 'open',
    ref: null,
    runs: runs.map(([text, marks]) => ({ text, marks })),
    end,
  }
}

/** The words that are in sight. */
function readShown(shown: Paragraph, view: TextView): string {
  const words = rawText(shown)
  return showParagraph(shown, view)
    .spans.filter(({ hidden }) => !hidden)
    .map(({ from, to }) => words.slice(from, to))
    .join('')
}

const ownership = fc.constantFrom(...delegations.map((by) => own(by)))
const strikes = fc
  .subarray([...delegations])
  .map((struck) => struck.map((by) => own(by, 'strike00')))
const marks: fc.Arbitrary<Marks> = fc
  .record({ ins: fc.option(ownership), sub: fc.option(ownership), del: strikes })
  .map(({ ins, sub, del }) => ({
    ...(ins && { ins }),
    ...(ins && sub && sub.by !== ins.by && { sub }),
    ...(del.length > 0 && { del }),
  }))
const paragraphs = fc
  .array(fc.tuple(fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme-ascii' }), marks), {
    minLength: 1,
    maxLength: 8,
  })
  .map((runs) => paragraph(runs))

describe('a view', () => {
  it('without proposals shows the words of the base text', () => {
    fc.assert(
      fc.property(paragraphs, (shown) => {
        const [base] = asBase({ paragraphs: [shown] }).paragraphs
        expect(readShown(shown, { kind: 'base' })).toBe(base ? rawText(base) : '')
      }),
    )
  })

  // Acceptance also mends the spaces at a seam; a view only hides.
  it('with everything accepted shows the words that acceptance would give', () => {
    const withoutSpaces = (words: string) => words.replaceAll(' ', '')
    fc.assert(
      fc.property(paragraphs, (shown) => {
        const [clean] = viewText({ paragraphs: [shown] }, { kind: 'accepted' }).paragraphs
        const accepted = clean ? rawText(clean) : ''
        expect(withoutSpaces(readShown(shown, { kind: 'accepted' }))).toBe(withoutSpaces(accepted))
      }),
    )
  })

  it('with all proposals hides nothing and draws every strike', () => {
    fc.assert(
      fc.property(paragraphs, (shown) => {
        expect(readShown(shown, everything)).toBe(rawText(shown))
        const drawn = showParagraph(shown, everything).spans.map(({ strikes: each }) => each.length)
        expect(drawn).toEqual(shown.runs.map(({ marks: { del = [] } }) => del.length))
      }),
    )
  })

  it('of one delegation shows its proposals and nobody else’s', () => {
    const shown = paragraph([
      ['Urges', { del: [own('EGY'), own('JPN')] }],
      ['Invites', { ins: own('EGY') }],
      ['Calls upon', { ins: own('JPN') }],
      [' kindly', { ins: own('JPN'), sub: own('EGY', 'bbbbbbbb') }],
    ])
    const view: TextView = { kind: 'delegations', delegations: ['JPN'] }
    expect(readShown(shown, view)).toBe('UrgesCalls upon')
    const { spans } = showParagraph(shown, view)
    expect(spans[0]?.strikes.map(({ by }) => by)).toEqual(['JPN'])
  })
})

describe('names', () => {
  it('stand once before a replacement, and again behind somebody else’s words', () => {
    const shown = paragraph([
      ['All ', {}],
      ['urge', { del: [own('JPN')] }],
      ['invite', { ins: own('JPN') }],
      [' kindly', { ins: own('EGY') }],
      [' all', { ins: own('JPN') }],
    ])
    const { names } = showParagraph(shown, everything)
    expect(names.map(({ at, owners }) => [at, owners.map(({ by }) => by).join()])).toEqual([
      [4, 'JPN'],
      [14, 'EGY'],
      [21, 'JPN'],
    ])
  })

  it('stand for each delegation that begins to strike', () => {
    const shown = paragraph([
      ['one ', { del: [own('EGY')] }],
      ['two ', { del: [own('EGY'), own('JPN')] }],
      ['three', { del: [own('JPN')] }],
    ])
    expect(showParagraph(shown, everything).names.map(({ owners }) => owners)).toEqual([
      [own('EGY')],
      [own('JPN')],
    ])
  })
})

describe('ends', () => {
  it.each([
    ['new', paragraph([['New', { ins: own('JPN') }]], { ins: own('JPN') })],
    ['split', paragraph([['Head', {}]], { ins: own('JPN') })],
    ['joined', paragraph([['Stays', {}]], { del: [own('JPN')] })],
    ['deleted', paragraph([['Goes', { del: [own('JPN')] }]], { del: [own('JPN')] })],
    ['plain', paragraph([['Goes', { del: [own('JPN')] }]])],
  ] as const)('tell what is %s', (kind, shown) => {
    expect(showParagraph(shown, everything).end).toBe(kind)
  })

  it('are out of sight with the paragraph that is proposed', () => {
    const shown = paragraph([['New', { ins: own('JPN') }]], { ins: own('JPN') })
    expect(showParagraph(shown, { kind: 'base' }).hidden).toBe(true)
    expect(showParagraph(shown, { kind: 'accepted' }).hidden).toBe(false)
    const split = paragraph([['Head', {}]], { ins: own('JPN') })
    expect(showParagraph(split, { kind: 'base' })).toMatchObject({ hidden: false, runsOn: true })
  })
})

describe('places', () => {
  const base = paragraph([['Words', {}]])
  const born = (id: string, kind: 'alternative' | 'move', by: string): Paragraph => ({
    ...paragraph([], { ins: own(by) }),
    id,
    kind,
    ref: 'p',
  })

  it('of the first alternative and of moves count only where all is accepted', () => {
    const text = {
      paragraphs: [base, born('a', 'alternative', 'JPN'), born('b', 'alternative', 'EGY')],
    }
    expect(showPlaces(text, everything).away.size).toBe(0)
    const places = showPlaces(text, { kind: 'accepted' })
    expect([...places.away].sort()).toEqual(['b', 'p'])
    expect(places.replaced).toEqual(new Map([['a', 'p']]))
    const moved = showPlaces({ paragraphs: [base, born('m', 'move', 'GEO')] }, { kind: 'accepted' })
    expect([...moved.away]).toEqual(['p'])
    expect(moved.moved.get('m')?.map(({ id }) => id)).toEqual(['p'])
  })
})
