import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftTexts, language } from '../../test/arbitraries.ts'
import { paragraph } from '../../test/builders.ts'
import { asBase } from '../document/clean-text.ts'
import { type DraftText, rawText } from '../document/draft-text.ts'
import { languages, type Language } from '../document/language.ts'
import { findReferences, resolveReferences } from '../numbering/refer-to-paragraph.ts'
import { bindReferences } from './bind-references.ts'
import { ReferenceTargets } from './reference-targets.ts'
import { findParagraphReferences } from './paragraph-references.ts'
import { referencePhrase } from './reference-phrase.ts'

const draft = (words: string): DraftText => ({
  paragraphs: [
    paragraph('pp1', 'preamble', 'Recalling,'),
    paragraph('op1', 'operative', 'Urges;'),
    paragraph('a', 'operative', 'one;', { level: 1 }),
    paragraph('b', 'operative', 'two;', { level: 1 }),
    paragraph('i', 'operative', 'three;', { level: 2 }),
    paragraph('op2', 'operative', 'Invites;'),
    paragraph('here', 'operative', words),
    paragraph('c', 'operative', words, { level: 1 }),
    paragraph('op4', 'operative', 'Decides.'),
  ],
})

function bound(words: string, of: Language, own = 'here'): string {
  const text = bindReferences(draft(words), { language: of })
  const found = text.paragraphs.find(({ id }) => id === own)
  expect(found && rawText(found)).toBe(words)
  return (found ? findReferences(found) : [])
    .map(({ words, target }) => `${words}>${target}`)
    .join(' ')
}

describe('bindReferences', () => {
  test.each<[Language, string, string]>([
    ['en', 'see paragraph 2 above', '2>op2'],
    ['en', 'see paragraphs 1 (a), (b) and 2 above', '1 (a)>a (b)>b 2>op2'],
    ['en', 'see paragraph 1 (b) (i) of the present resolution', '1 (b) (i)>i'],
    ['en', 'see paragraph 4 below and preambular paragraph 1', '4>op4 1>pp1'],
    ['en', 'see paragraph 4 above', ''],
    ['en', 'see paragraph 9 above', ''],
    ['en', 'see paragraphs 2 and 9 above', ''],
    ['en', 'see paragraph 2 of resolution 63/197', ''],
    ['fr', 'voir le paragraphe 1 b) i) ci-dessus', '1 b) i)>i'],
    ['es', 'véase el párrafo 1 b) supra', '1 b)>b'],
    ['ru', 'см. пункт 1 b) выше', '1 b)>b'],
    ['zh', '见上文第1(b)段', '1(b)>b'],
    ['zh', '见上文第1(b)㈠段', '1(b)㈠>i'],
    ['ar', 'انظر الفقرة 1 (ب) أعلاه', '1 (ب)>b'],
  ])('in %s: %s', (of, words, expected) => {
    expect(bound(words, of)).toBe(expected)
  })

  test('reads a sign alone as one of the paragraph it stands in', () => {
    expect(bound('see subparagraph (a) above', 'en', 'c')).toBe('')
    expect(bound('see subparagraph (a) below', 'en')).toBe('(a)>c')
  })

  test('changes no word, whatever the text, and gives numbers that are true', () => {
    fc.assert(
      fc.property(
        language().chain((of) => fc.tuple(fc.constant(of), draftTexts(of))),
        ([of, drawn]) => {
          const text = asBase(drawn)
          const plain = text.paragraphs.map(rawText)
          const result = bindReferences(text, { language: of })
          expect(result.paragraphs.map(rawText)).toEqual(plain)
        },
      ),
    )
  })

  test('what was bound shows the number it was written with', () => {
    for (const words of [
      'see paragraphs 1 (a), (b) and 2 above',
      'see paragraph 1 (b) (i) above',
    ]) {
      const text = bindReferences(draft(words), { language: 'en' })
      expect(resolveReferences(text, { language: 'en' })).toEqual(text)
    }
  })
})

describe('annexes', () => {
  /** Two operative paragraphs, an annex or two of three, and the words in the main text or in the first annex. */
  const withAnnexes = (
    words: string,
    [count, where]: readonly [1 | 2, 'text' | 'annex'],
  ): DraftText => {
    const annex = (of: string) => [
      paragraph(of, 'text', 'Title', { kind: 'annex' }),
      ...[1, 2, 3].map((n) => paragraph(`${of}${n}`, 'numbered', 'Words')),
      paragraph(`${of}3a`, 'numbered', 'Words', { level: 1 }),
    ]
    const here = paragraph('here', where === 'text' ? 'operative' : 'text', words)
    const [first, second] = [annex('A'), annex('B')]
    return {
      paragraphs: [
        paragraph('op1', 'operative', 'Words'),
        paragraph('op2', 'operative', 'Words'),
        ...(where === 'text' ? [here, ...first] : [...first, here]),
        ...(count === 2 ? second : []),
      ],
    }
  }
  const target = (of: DraftText, language: Language) =>
    bindReferences(of, { language })
      .paragraphs.find(({ id }) => id === 'here')
      ?.runs.flatMap(({ marks }) => marks.refersTo ?? [])
      .join(' ')

  test.each<[Language, string, readonly [1 | 2, 'text' | 'annex'], string]>([
    ['en', 'as set out in paragraph 1 above;', [2, 'text'], 'op1'],
    ['en', 'as set out in paragraph 4 below;', [2, 'text'], ''],
    ['en', 'as set out in paragraph 3 of the annex;', [1, 'text'], 'A3'],
    [
      'en',
      'as set out in paragraph 3 (a) of the annex to the present resolution;',
      [1, 'text'],
      'A3a',
    ],
    ['en', 'as set out in paragraph 3 of the annex;', [2, 'text'], ''],
    ['en', 'as set out in paragraph 3 of annex II;', [2, 'text'], 'B3'],
    ['en', 'as set out in annex II, para. 2;', [2, 'text'], 'B2'],
    ['en', 'as set out in annex II, para. 2;', [1, 'text'], ''],
    ['en', 'paragraph 3 of the annex to resolution 63/197;', [1, 'text'], ''],
    ['en', 'Recalling resolution 63/197, in particular paragraph 3 of the annex;', [1, 'text'], ''],
    ['en', 'as referred to in paragraph 2 above', [2, 'annex'], 'A2'],
    ['en', 'in accordance with paragraph 2 of the present resolution', [2, 'annex'], 'op2'],
    ['fr', 'visées au paragraphe 3 de l’annexe II ;', [2, 'text'], 'B3'],
    ['fr', 'visées au paragraphe 2 de l’annexe de la présente résolution ;', [1, 'text'], 'A2'],
    ['es', 'que figuran en el párrafo 3 del anexo;', [1, 'text'], 'A3'],
    ['ru', 'упомянутые в пункте 3 приложения II;', [2, 'text'], 'B3'],
    ['ru', 'упомянутые в пункте 3 приложения к настоящей резолюции;', [1, 'text'], 'A3'],
    ['zh', '按照附件二第3段采取措施；', [2, 'text'], 'B3'],
    ['zh', '按照第63/197号决议附件第3段采取措施；', [1, 'text'], ''],
    ['ar', 'الواردة في الفقرة 3 من المرفق الثاني؛', [2, 'text'], 'B3'],
  ])('in %s: %s', (language, words, place, expected) => {
    expect(target(withAnnexes(words, place), language)).toBe(expected)
  })

  test('figures of a table refer to nothing', () => {
    const row = paragraph('here', 'text', 'see paragraph 1 above', { kind: 'row' })
    const text = { paragraphs: [paragraph('op1', 'operative', 'Words'), row] }
    expect(bindReferences(text, { language: 'en' })).toEqual(text)
  })
})

describe('referencePhrase', () => {
  test('is read back as the reference it is', () => {
    for (const language of languages) {
      const targets = new ReferenceTargets(draft(''), { language })
      for (const [id, direction] of [
        ['pp1', 'preamble'],
        ['op2', 'above'],
        ['b', 'above'],
        ['i', 'above'],
        ['op4', 'below'],
      ] as const) {
        const number = targets.numbers.numberOf(id) ?? ''
        const { words, from, to } = referencePhrase(number, direction, {
          language,
          kind: 'draft-resolution',
        })
        const [found] = findParagraphReferences(words, language)
        expect(found?.numbers).toHaveLength(1)
        expect(found?.direction).toBe(direction === 'preamble' ? null : direction)
        for (const referred of found?.numbers ?? []) {
          expect(words.slice(from, to)).toBe(number)
          expect([referred.from, referred.to]).toEqual([from, to])
          expect(targets.find(referred, 'here')).toBe(id)
        }
      }
    }
  })

  const annexed = (annexes: number): DraftText => ({
    paragraphs: [
      ...draft('').paragraphs,
      ...Array.from({ length: annexes }, (_, index) => [
        paragraph(`annex${index + 1}`, 'text', 'Terms', { kind: 'annex' }),
        paragraph(`in${index + 1}`, 'numbered', 'The group shall meet.'),
        paragraph(`more${index + 1}`, 'numbered', 'It shall report.'),
      ]).flat(),
    ],
  })

  test('names the annex, or out of it the document, and is read back', () => {
    for (const language of languages)
      for (const annexes of [1, 2]) {
        const targets = new ReferenceTargets(annexed(annexes), { language })
        for (const [own, id] of [
          ['here', `more${annexes}`],
          ['in1', 'op2'],
          ['in1', 'more1'],
          ['more1', `more${annexes}`],
        ] as const) {
          const number = targets.numbers.numberOf(id) ?? ''
          const place = targets.placeFrom(own, id)
          const { words, from, to } = referencePhrase(number, place, {
            language,
            kind: 'draft-resolution',
          })
          expect(words.slice(from, to)).toBe(number)
          const [found] = findParagraphReferences(words, language)
          const [referred] = found?.numbers ?? []
          expect(referred && targets.find(referred, own, found?.direction), words).toBe(id)
        }
      }
  })

  test.each([
    ['en', 'paragraph 2 of annex II', 'paragraph 2 of the present decision'],
    ['fr', 'paragraphe 2 de l’annexe II', 'paragraphe 2 de la présente décision'],
    ['es', 'párrafo 2 del anexo II', 'párrafo 2 de la presente decisión'],
    ['ru', 'пункт 2 приложения II', 'пункт 2 настоящего решения'],
    ['zh', '附件二第2段', '本决定第2段'],
    ['ar', 'الفقرة 2 من المرفق الثاني', 'الفقرة 2 من هذا المقرر'],
  ] as const)('in %s', (language, inAnnex, inText) => {
    const targets = new ReferenceTargets(annexed(2), { language })
    const phrase = (own: string, id: string) =>
      referencePhrase(targets.numbers.numberOf(id) ?? '', targets.placeFrom(own, id), {
        language,
        kind: 'decision',
      }).words
    expect(phrase('here', 'more2')).toBe(inAnnex)
    expect(phrase('in1', 'op2')).toBe(inText)
  })
})
