import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages, type Language } from '../document/language.ts'
import { findParagraphReferences } from './paragraph-references.ts'

/** `[paragraph 3 (a) above]=3.a^`: the words, the paths, and ^ above, v below, . here, ? unsaid; OP:, PP: or @ and the annex before a path. */
function show(text: string, language: Language): string[] {
  const signs = { above: '^', below: 'v', here: '.' }
  return findParagraphReferences(text, language).map(({ from, to, numbers, direction }) => {
    const paths = numbers.map(({ path, series, again, annex }) => {
      const number = [...path.slice(0, 1), ...(again ? [again] : []), ...path.slice(1)].join('.')
      const written = annex ? `@${annex.number ?? ''}:${number}` : number
      return series === 'numbered' ? written : `${series}:${written}`
    })
    return `${text.slice(from, to)}=${paths.join('+')}${direction ? signs[direction] : '?'}`
  })
}

type Case = readonly [text: string, ...found: string[]]

function check(language: Language, cases: readonly Case[]) {
  test.each(cases.map(([text, ...found]) => ({ text, found })))(
    `${language}: $text`,
    ({ text, found }) => {
      expect(show(text, language)).toEqual(found)
    },
  )
}

describe('English', () => {
  check('en', [
    ['as set out in paragraph 3 above;', 'paragraph 3 above=3^'],
    ['Paragraph 12 below applies', 'Paragraph 12 below=12v'],
    [
      'the measures in paragraphs 3 and 5 (a) below and paragraph 7 (b) (ii) of the present resolution',
      'paragraphs 3 and 5 (a) below=3+5.av',
      'paragraph 7 (b) (ii) of the present resolution=7.b.ii.',
    ],
    ['pursuant to paragraph 18 of this resolution,', 'paragraph 18 of this resolution=18.'],
    ['on the implementation of paragraph 7;', 'paragraph 7=7?'],
    [
      'the provisions of paragraphs 9 (a), (b) and (c) above',
      'paragraphs 9 (a), (b) and (c) above=9.a+9.b+9.c^',
    ],
    ['in accordance with paragraphs 14 to 17 above', 'paragraphs 14 to 17 above=14+17^'],
    [
      'see operative paragraph 4 and preambular paragraph 2.',
      'operative paragraph 4=OP:4?',
      'preambular paragraph 2=PP:2?',
    ],
    ['merge OP 3 with OP5 and PP2', 'OP 3=OP:3?', 'OP5=OP:5?', 'PP2=PP:2?'],
    [
      'subparagraphs (a) and (c) of paragraph 5 above',
      'subparagraphs (a) and (c) of paragraph 5 above=5.a+5.c+5^',
    ],
    ['as mentioned in subparagraph (b) above', 'subparagraph (b) above=b^'],
    [
      'under para. 4 above and paras. 6 and 7 below',
      'para. 4 above=4^',
      'paras. 6 and 7 below=6+7v',
    ],
    ['without prejudice to paragraph 3 bis above', 'paragraph 3 bis above=3.bis^'],
    ['in paragraph 2 and paragraph 5 above', 'paragraph 2=2^', 'paragraph 5 above=5^'],
    ['paragraph 2 (a) (i) and (ii) above', 'paragraph 2 (a) (i) and (ii) above=2.a.i+2.a.ii^'],
    ['in accordance with paragraph 6, to report annually', 'paragraph 6=6?'],
    ['the measures imposed by paragraphs 9 and 12 of resolution 2206 (2015), and reaffirms'],
    ['recalls paragraph 3 of its resolution 63/197'],
    ['recalls paragraph 3 and paragraph 4 of resolution 63/197'],
    ['in line with Article 3, paragraph 1, of the Convention'],
    ['in accordance with article 12, paragraph 2 above the line'],
    ['in its decision 51/1, paragraph 5,'],
    ['takes note of the report of the Executive Director, in particular paragraph 25;'],
    ['paragraphs 12 to 18 thereof'],
    [
      'paragraph 7 of the annex to the present resolution',
      'paragraph 7 of the annex to the present resolution=@:7?',
    ],
    ['annexes I and II, paragraph 7'],
    ['see annex IV, paras. 7 and 8', 'annex IV, paras. 7 and 8=@4:7+@4:8?'],
    ['paragraph 7 of the annex thereto'],
    ['paragraph 7 of annex II to the report'],
    ['as stated in E/CN.7/2020/15, paragraphs 12–18,'],
    ['paragraphs 15 and 16 of 1970, as modified'],
    ['paragraph 3/4 of the text and paragraph 3.5 above'],
    ['the paragraph above and 3 others below'],
  ])
})

describe('French', () => {
  check('fr', [
    ['visé au paragraphe 3 ci-dessus ;', 'paragraphe 3 ci-dessus=3^'],
    ['aux paragraphes 3 et 5 a) ci-après', 'paragraphes 3 et 5 a) ci-après=3+5.av'],
    [
      'au paragraphe 7 b) ii) de la présente résolution',
      'paragraphe 7 b) ii) de la présente résolution=7.b.ii.',
    ],
    ['le paragraphe 4 du dispositif', 'paragraphe 4 du dispositif=OP:4?'],
    ['l’alinéa b) du paragraphe 3 ci-dessus', 'alinéa b) du paragraphe 3 ci-dessus=3.b+3^'],
    ['l’application du paragraphe 6;', 'paragraphe 6=6?'],
    ['aux paragraphes 1 à 4 ci-dessus', 'paragraphes 1 à 4 ci-dessus=1+4^'],
    ['visées à l’alinéa a) ci-dessus', 'alinéa a) ci-dessus=a^'],
    ['au paragraphe 3 bis supra', 'paragraphe 3 bis supra=3.bis^'],
    ['le paragraphe 2 du préambule,', 'paragraphe 2 du préambule=PP:2?'],
    ['les paragraphes 2, 3 et 4 ci-dessous', 'paragraphes 2, 3 et 4 ci-dessous=2+3+4v'],
    ['notamment les paragraphes 1 à 10 de l’annexe', 'paragraphes 1 à 10 de l’annexe=@:1+@:10?'],
    ['le paragraphe 10 de l’annexe de la résolution 63/197'],
    ['le paragraphe 3 de la résolution 63/197'],
    ['l’article 3, paragraphe 1, de la Convention'],
    ['sa résolution 51/12, en particulier le paragraphe 4,'],
    ['le paragraphe 4 du dispositif de la résolution 63/197'],
    ['au paragraphe 25 du rapport du Secrétaire général'],
  ])
})

describe('Spanish', () => {
  check('es', [
    ['a que se refiere el párrafo 3 supra;', 'párrafo 3 supra=3^'],
    ['el párrafo 3 de la presente resolución', 'párrafo 3 de la presente resolución=3.'],
    ['los párrafos 3 y 5 a) infra', 'párrafos 3 y 5 a) infra=3+5.av'],
    ['el párrafo 7 b) ii) anterior', 'párrafo 7 b) ii) anterior=7.b.ii^'],
    ['el apartado b) del párrafo 3 supra', 'apartado b) del párrafo 3 supra=3.b+3^'],
    ['los párrafos 1 a 4 de esta resolución', 'párrafos 1 a 4 de esta resolución=1+4.'],
    ['la aplicación del párrafo 6;', 'párrafo 6=6?'],
    ['el párrafo 4 de la parte dispositiva', 'párrafo 4 de la parte dispositiva=OP:4?'],
    ['el párrafo 2 del preámbulo;', 'párrafo 2 del preámbulo=PP:2?'],
    ['el párrafo 3 bis supra', 'párrafo 3 bis supra=3.bis^'],
    ['mencionadas en el párrafo 2 más arriba', 'párrafo 2 más arriba=2^'],
    ['los párrafos 2, 3 y 4 supra', 'párrafos 2, 3 y 4 supra=2+3+4^'],
    ['el párrafo 3 de la resolución 63/197'],
    ['el artículo 3, párrafo 1, de la Convención'],
    ['su resolución 51/12, en particular el párrafo 4,'],
    ['el párrafo 25 del informe'],
    [
      'los párrafos 1 a 10 del anexo de la presente resolución',
      'párrafos 1 a 10 del anexo de la presente resolución=@:1+@:10?',
    ],
    ['los párrafos 1 a 10 del anexo de la resolución 63/197'],
  ])
})

describe('Russian', () => {
  check('ru', [
    ['упомянутых в пункте 3 выше;', 'пункте 3 выше=3^'],
    ['в пунктах 3 и 4 выше', 'пунктах 3 и 4 выше=3+4^'],
    ['пункт 5 настоящей резолюции', 'пункт 5 настоящей резолюции=5.'],
    ['в подпункте b) пункта 3 выше', 'подпункте b) пункта 3 выше=3.b+3^'],
    ['пунктами 7 b) и 8 ниже', 'пунктами 7 b) и 8 ниже=7.b+8v'],
    ['пункте 7(b)(ii) выше', 'пункте 7(b)(ii) выше=7.b.ii^'],
    ['об осуществлении пункта 6;', 'пункта 6=6?'],
    ['в соответствии с пунктом 6 представить', 'пунктом 6=6?'],
    ['в пунктах 1–4 выше', 'пунктах 1–4 выше=1+4^'],
    ['пункт 4 постановляющей части;', 'пункт 4 постановляющей части=OP:4?'],
    ['пункт 2 преамбулы;', 'пункт 2 преамбулы=PP:2?'],
    ['в пункте 3 bis выше', 'пункте 3 bis выше=3.bis^'],
    ['Пункт 15 повестки дня'],
    ['Пункт 98 q) повестки дня'],
    ['содержащиеся в пунктах 12–18 этого доклада,'],
    ['пункт 3 резолюции 63/197'],
    ['пункт 1 статьи 3 Конвенции'],
    ['в своей резолюции 51/12, в частности в пункте 4,'],
    ['пункт 4 постановляющей части резолюции 63/197'],
  ])
})

describe('Chinese', () => {
  check('zh', [
    ['上文第3段所述措施；', '上文第3段=3^'],
    ['上文第 3(a)段', '上文第 3(a)段=3.a^'],
    ['下文第3(a)和(b)段', '下文第3(a)和(b)段=3.a+3.bv'],
    ['执行第5和第6段；', '第5和第6段=5+6?'],
    ['本决议第3段', '本决议第3段=3.'],
    ['按照本决议执行部分第4段', '本决议执行部分第4段=OP:4.'],
    ['序言部分第2段；', '序言部分第2段=PP:2?'],
    ['上文第3至第5段', '上文第3至第5段=3+5^'],
    ['上文第2、3和4段', '上文第2、3和4段=2+3+4^'],
    ['按照第6段提出报告', '第6段=6?'],
    ['上文第３段', '上文第３段=3^'],
    ['上文第十二段', '上文第十二段=12^'],
    ['上文第3段(a)分段', '上文第3段(a)=3+3.a^'],
    ['上文第3(b)(ii)段', '上文第3(b)(ii)段=3.b.ii^'],
    ['上文第3之二段', '上文第3之二段=3.之二^'],
    ['以上第2段和第4段', '以上第2段=2^', '第4段=4^'],
    ['上文第3段。第4段', '上文第3段=3^', '第4段=4?'],
    ['根据大会第 73/192 号决议第 111 段提出的要求'],
    ['第63/197号决议第3段'],
    ['《公约》第三条第1款'],
    ['注意到秘书长的报告，其中第25段指出'],
    ['[根据第二委员会的报告(A/76/535/Add.2，第 8 段)通过]'],
    ['附件第3段', '附件第3段=@:3?'],
    ['该公约附件二第3段'],
    ['第三届会议第4次会议'],
  ])
})

describe('Arabic', () => {
  check('ar', [
    ['المشار إليها في الفقرة 3 أعلاه؛', 'الفقرة 3 أعلاه=3^'],
    ['في الفقرة ٣ أدناه', 'الفقرة ٣ أدناه=3v'],
    ['الفقرتين 3 و 5 أعلاه', 'الفقرتين 3 و 5 أعلاه=3+5^'],
    ['الفقرتين ٣ و٥ (أ) أعلاه', 'الفقرتين ٣ و٥ (أ) أعلاه=3+5.أ^'],
    ['الفقرات 1 إلى 4 من هذا القرار', 'الفقرات 1 إلى 4 من هذا القرار=1+4.'],
    ['عملا بالفقرة 7 من هذا القرار', 'بالفقرة 7 من هذا القرار=7.'],
    ['الفقرة الفرعية (ب) من الفقرة 3 أعلاه', 'الفقرة الفرعية (ب) من الفقرة 3 أعلاه=3.ب+3^'],
    ['الفقرة 4 من المنطوق؛', 'الفقرة 4 من المنطوق=OP:4?'],
    ['الفقرة 2 من الديباجة؛', 'الفقرة 2 من الديباجة=PP:2?'],
    ['تنفيذ الفقرة 6؛', 'الفقرة 6=6?'],
    ['الفقرات ٢، ٣ و ٤ أعلاه', 'الفقرات ٢، ٣ و ٤ أعلاه=2+3+4^'],
    ['الفقرة 3 مكررا أعلاه', 'الفقرة 3 مكررا أعلاه=3.مكررا^'],
    ['وفقا للفقرة 3 أعلاه', 'للفقرة 3 أعلاه=3^'],
    ['الفقرة 3 من القرار 63/197'],
    ['المادة 3، الفقرة 1، من الاتفاقية'],
    ['الوارد في الوثيقة E/CN.7/2020/15 (الفقرات 12–18)؛'],
    ['الفقرة 25 من تقرير الأمين العام'],
  ])
})

describe('any text', () => {
  const piece = fc.constantFrom(
    ...'paragraph|paragraphs|subparagraph| |3|5 (a)|(b)| and |, | to |above|below|of the present resolution|paragraphe|ci-dessus|а)|пункте|выше|第|段|上文|和|(ii)|الفقرة|أعلاه|و |٣|bis|）|12'.split(
      '|',
    ),
    '\uFFFC',
    '\u00A0',
    '\uD800',
  )
  const text = fc.array(fc.oneof({ weight: 6, arbitrary: piece }, fc.string({ unit: 'binary' })))

  test('gives numbers within their phrase, phrases in order, and never throws', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...languages), (pieces, language) => {
        const words = pieces.join('')
        let end = 0
        for (const { from, to, numbers } of findParagraphReferences(words, language)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(numbers.length).toBeGreaterThan(0)
          end = from
          for (const number of numbers) {
            expect(number.from).toBeGreaterThanOrEqual(end)
            expect(number.to).toBeGreaterThan(number.from)
            expect(words.slice(number.from, number.to).trim()).toBe(
              words.slice(number.from, number.to),
            )
            expect(number.path.length).toBeGreaterThan(0)
            end = number.to
          }
          expect(to).toBeGreaterThanOrEqual(end)
          end = to
        }
      }),
      { numRuns: 2000 },
    )
  })

  // Were the time the square of the length, this would not end.
  test('is read to its end, however long it is', () => {
    const long = 'paragraph 3, (a) and (b), 上文第3、'.repeat(3000)
    const found = findParagraphReferences(long, 'en').at(-1)
    for (const language of languages) findParagraphReferences(long, language)
    expect(found?.to).toBeGreaterThan(long.lastIndexOf('paragraph'))
  })
})
