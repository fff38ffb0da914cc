import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftTexts, language } from '../../test/arbitraries.ts'
import { paragraph } from '../../test/builders.ts'
import { negotiatedTexts } from '../../test/negotiated-texts.ts'
import { asBase } from '../document/clean-text.ts'
import { anchor, type DraftText, type Marks, type Paragraph } from '../document/draft-text.ts'
import type { Language } from '../document/language.ts'
import { compileText } from './compile-text.ts'
import type { Actor, Stance } from './events.ts'
import { type Negotiation, noNegotiation, type Position } from './negotiation.ts'
import { resolveText } from './resolve-text.ts'
import { writeCompilation } from './write-compilation.ts'

const japan = { sid: 'JPN:00000001', by: 'JPN' }
const egypt = { sid: 'EGY:00000001', by: 'EGY' }
const canada = { sid: 'CAN:00000001', by: 'CAN' }
const byJapan: Marks = { ins: japan }
const byCanada: Marks = { ins: canada }
const within: Marks = { ins: japan, sub: egypt }
const struck: Marks = { del: [japan] }
const chair: Actor = { personId: 'p', name: 'Chair', delegation: null }

function mixed(
  id: string,
  runs: readonly (readonly [string, Marks])[],
  more: Partial<Paragraph> = {},
): Paragraph {
  return paragraph(id, 'operative', '', {
    runs: runs.map(([text, marks]) => ({ text, marks })),
    ...more,
  })
}

function took(
  delegation: string,
  stance: Stance,
  on: Position['target'] = { kind: 'proposal', sid: japan.sid },
  note = '',
): Position {
  return { delegation, stance, target: on, note, by: chair, at: 0 }
}

function compile(
  paragraphs: readonly Paragraph[],
  more: Partial<Negotiation> = {},
  of: Language = 'en',
): string[] {
  const compilation = compileText({ paragraphs }, { ...noNegotiation, ...more }, of)
  return writeCompilation(compilation).trimEnd().split('\n\n')
}

const other = mixed('z', [['Notes', {}]])

describe('compileText', () => {
  test('writes a replacement as negotiators do', () => {
    const text = mixed('a', [
      ['Urges', struck],
      ['Encourages', byJapan],
      [' Member States;', {}],
    ])
    const positions = [took('HND', 'support'), took('EU', 'reserve')]
    expect(compile([text, other], { positions })).toEqual([
      'OP 1 [**Encourages**] (Japan, supported by Honduras; European Union: reserve) [~~Urges~~] (Japan: delete) Member States;',
      'OP 2 Notes',
    ])
  })

  test('says positions once, where a proposal is first named, with their notes', () => {
    const text = mixed('a', [
      ['very ', struck],
      ['important', {}],
      [' and urgent', struck],
      ['.', {}],
    ])
    const positions = [
      took('HND', 'support'),
      took('GEO', 'support'),
      took('EGY', 'oppose'),
      took('PRY', 'reserve', undefined, 'until Monday'),
      took('JPN', 'support'),
    ]
    expect(compile([text, other], { positions })[0]).toBe(
      'OP 1 [~~very~~] (Japan: delete, supported by Honduras, Georgia; Egypt: oppose; Paraguay: reserve – until Monday) important [~~and urgent~~] (Japan: delete).',
    )
  })

  test('names all who would delete the same words, in the order of their proposals', () => {
    const both: Marks = { del: [egypt, japan] }
    const text = mixed('a', [
      ['one ', struck],
      ['two ', both],
      ['three ', { del: [egypt] }],
      ['four', {}],
    ])
    const record = { paragraphId: 'a', enteredBy: chair, firstSeen: 0, decision: null, losses: [] }
    const proposals = new Map(
      [japan, egypt].map(({ sid, by }) => [sid, { sid, delegation: by, ...record }]),
    )
    expect(compile([text, other], { proposals })[0]).toBe(
      'OP 1 [~~one~~] (Japan: delete) [~~two~~] (Japan, Egypt: delete) [~~three~~] (Egypt: delete) four',
    )
  })

  test('puts what others change in a proposal into its brackets', () => {
    const text = mixed('a', [
      ['Urges ', {}],
      ['all ', byJapan],
      ['very ', within],
      ['important', { ins: japan, del: [egypt] }],
      [' States', byJapan],
    ])
    expect(compile([text, other])[0]).toBe(
      'OP 1 Urges [**all** [**very**] (Egypt) [~~**important**~~] (Egypt: delete) **States**] (Japan)',
    )
  })

  test('writes proposed paragraphs, alternatives and moves', () => {
    const a = mixed('a', [['Urges', {}]])
    const a1 = mixed('a1', [['to act', {}]], { level: 1 })
    expect(
      compile([
        a,
        a1,
        mixed('x', [['New', byCanada]], { kind: 'paragraph', end: byCanada }),
        mixed('y', [['Other', byJapan]], { kind: 'alternative', ref: 'z', end: byJapan }),
        mixed('m', [], { kind: 'move', ref: 'a1', end: byCanada }),
        mixed('n', [], { kind: 'move', ref: 'gone', end: byCanada }),
        mixed('e', [], { end: byCanada }),
        other,
      ]),
    ).toEqual([
      'OP 1 Urges',
      '    OP 1 (a) to act',
      'OP 1 bis [**New**] (Canada)',
      'OP 2 alt [**Other**] (Japan)',
      '[OP 1 (a) to be placed here] (Canada)',
      '[paragraph no longer there to be placed here] (Canada)',
      'OP 1 ter [ ] (Canada)',
      'OP 2 Notes',
    ])
  })

  test('writes splits, joins and the deletion of a paragraph', () => {
    const head = mixed('h', [['One', {}]], { end: byJapan })
    const tail = mixed('a', [[' two', {}]], { end: { del: [egypt] } })
    const whole = mixed('b', [['Regrets', struck]], { end: struck })
    const empty = mixed('c', [], { end: struck })
    expect(compile([head, tail, whole, empty, other])).toEqual([
      'OP 1 One [new paragraph from here] (Japan)',
      'OP 1 bis two [merge with OP 2] (Egypt)',
      'OP 2 [~~Regrets~~] (Japan: delete)',
      'OP 3 [delete paragraph] (Japan)',
      'OP 4 Notes',
    ])
  })

  test('says where a paragraph stands and who thinks what of it', () => {
    const agreed = mixed('a', [['Urges', {}]], { status: 'ad-referendum' })
    const open = mixed('b', [['Notes', {}]], { status: 'bracketed' })
    const title = paragraph('t', 'title', 'Title', { status: 'agreed' })
    const statuses = new Map([
      [
        'a',
        {
          status: 'ad-referendum' as const,
          pending: ['IRN'],
          forum: 'informals',
          words: 'Urges',
          by: chair,
          at: 0,
        },
      ],
    ])
    const positions = [
      took('HND', 'support', { kind: 'paragraph', paragraphId: 'b' }),
      took('EU', 'reserve', { kind: 'paragraph', paragraphId: 'b' }),
      took('USA', 'support', { kind: 'no-change', paragraphId: 'b' }),
    ]
    expect(compile([title, agreed, open], { statuses, positions })).toEqual([
      'Title (Agreed)',
      'OP 1 Urges (Agreed ad ref, informals, pending Iran (Islamic Republic of))',
      'OP 2 [Notes] (Honduras: support; European Union: reserve) (United States of America: no change)',
    ])
  })

  test('numbers footnotes and marks what is proposed in them', () => {
    const note = { note: 'n1' }
    const text = mixed('a', [
      ['Recalls', {}],
      [`${anchor}See `, note],
      ['also ', { ...note, ...byJapan }],
      ['the report.', note],
      [' it', {}],
    ])
    expect(compile([text, other])).toEqual([
      'OP 1 Recalls¹ it',
      'OP 2 Notes',
      '¹ See [**also**] (Japan) the report.',
    ])
  })

  test.each<[Language, string]>([
    [
      'fr',
      'OP 1 [**Encourages**] (Japon, appui\u00A0: Honduras\u00A0; Union européenne\u00A0: réserve) [~~Urges~~] (Japon\u00A0: supprimer) tous',
    ],
    [
      'es',
      'OP 1 [**Encourages**] (Japón, apoyo: Honduras; Unión Europea: reserva) [~~Urges~~] (Japón: suprimir) tous',
    ],
    [
      'ru',
      'OP 1 [**Encourages**] (Япония, поддерживают: Гондурас; Европейский союз: оговорка) [~~Urges~~] (Япония: исключить) tous',
    ],
    [
      'zh',
      'OP 1 ［**Encourages**］（日本，洪都拉斯支持；欧洲联盟：保留）［~~Urges~~］（日本：删除）tous',
    ],
    [
      'ar',
      'OP 1 [**Encourages**] (اليابان، بتأييد من هندوراس؛ الاتحاد الأوروبي: تحفظ) [~~Urges~~] (اليابان: حذف) tous',
    ],
  ])('in the words of %s', (of, line) => {
    const text = mixed('a', [
      ['Urges', struck],
      ['Encourages', byJapan],
      [' tous', {}],
    ])
    const positions = [took('HND', 'support'), took('EU', 'reserve')]
    expect(compile([text, other], { positions }, of)[0]).toBe(line)
  })
})

describe('laws of a compilation', () => {
  test('a text without proposals is compiled to its own words', () => {
    fc.assert(
      fc.property(draftTexts().map(asBase), language(), (text, of) => {
        const { paragraphs } = compileText(text, noNegotiation, of)
        for (const [index, { segments }] of paragraphs.entries()) {
          const words = segments.flatMap((each) => (each.kind === 'words' ? each.text : []))
          const runs = text.paragraphs[index]?.runs.filter(({ marks }) => marks.note === undefined)
          expect(squeeze(words)).toBe(squeeze(runs?.map((run) => run.text) ?? []))
          expect(segments.some(({ kind }) => kind === 'attribution')).toBe(false)
        }
      }),
    )
  })

  test('no word is lost, and each is bold or struck as it is marked', () => {
    fc.assert(
      fc.property(negotiatedTexts(), ({ text }) => {
        const { paragraphs, notes } = compileText(text, noNegotiation, 'en')
        const segments = [...paragraphs, ...notes].flatMap((each) => each.segments)
        const words = segments.flatMap((each) => (each.kind === 'words' ? each : []))
        const runs = text.paragraphs.flatMap((each) => each.runs)
        for (const inserted of [false, true])
          for (const isStruck of [false, true]) {
            const written = words.filter(
              (each) => each.inserted === inserted && each.struck === isStruck,
            )
            const marked = runs.filter(
              ({ marks }) =>
                (marks.ins !== undefined) === inserted && (marks.del !== undefined) === isStruck,
            )
            expect(letters(written)).toBe(letters(marked))
          }
        const sids = new Set(
          segments.flatMap((each) => (each.kind === 'attribution' ? each.sids : [])),
        )
        expect([...sids].sort()).toEqual([...sidsOf(text)].sort())
      }),
    )
  })

  test('all accepted leaves nothing to attribute', () => {
    fc.assert(
      fc.property(negotiatedTexts(), ({ text }) => {
        const { paragraphs } = compileText(
          resolveText(text, () => true),
          noNegotiation,
          'en',
        )
        expect(
          paragraphs
            .flatMap(({ segments }) => segments)
            .filter(({ kind }) => kind === 'attribution'),
        ).toEqual([])
      }),
    )
  })
})

function squeeze(texts: readonly string[]): string {
  return texts.join('').replaceAll(/\s+/g, '')
}

/** The letters in any order: words that replace others come before them. */
function letters(texts: readonly { readonly text: string }[]): string {
  return squeeze(texts.map(({ text }) => text))
    .replaceAll(anchor, '')
    .split('')
    .sort()
    .join('')
}

/** Proposals that own a unit or strike one. */
function sidsOf({ paragraphs }: DraftText): Set<string> {
  const marks = paragraphs.flatMap(({ runs, end }) => [...runs.map((run) => run.marks), end])
  return new Set(
    marks.flatMap(({ ins, sub, del }) =>
      [ins && !sub ? ins : [], sub ?? [], del ?? []].flat().map(({ sid }) => sid),
    ),
  )
}
