import { expect, test } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'
import { letteredPieces } from './run-on-letters.ts'

test.each([
  [
    '(a) To light; (b) To report; and (c) To meet;',
    ['(a) To light;', '(b) To report; and', '(c) To meet;'],
  ],
  [
    '3. Calls upon all: (a) To light; (b) To report;',
    ['3. Calls upon all:', '(a) To light;', '(b) To report;'],
  ],
  ['a) Éclairer les ports ; b) Rendre compte ;', ['a) Éclairer les ports ;', 'b) Rendre compte ;']],
  ['(i) Lamps: a. Large; b. Small;', []],
  ['3. Notes (a) the report; (b) the annex;', []],
  ['3. Calls upon all: (a) To light the harbours;', []],
  ['(a) To light; (c) To report;', []],
  ['Calls upon all: (a) To light; (b) To report;', []],
  ['3. Recalls article 5: (b) To report; (c) To meet;', []],
])('of %s', (text, pieces) => {
  expect(letteredPieces(text, text.startsWith('a)') ? 'fr' : 'en')).toEqual(pieces)
})

test('a line of a text that holds several sub-paragraphs is divided, and told', () => {
  const document = read(
    [
      'The General Assembly,',
      'Recalling its resolution 70/1 of 25 September 2015,',
      '1. Calls upon all States:',
      '(a) To light the harbours of the region, in particular those of small islands; (b) To report on the light of harbours; (c) To meet every year;',
      '2. Decides to remain seized of the matter.',
    ].join('\n\n'),
  )
  expect(outline(document).slice(2)).toEqual([
    'operative | 0 | Calls upon all States:',
    'operative | 1 | To light the harbours of the region, in particular those of small islands;',
    'operative | 1 | To report on the light of harbours;',
    'operative | 1 | To meet every year;',
    'operative | 0 | Decides to remain seized of the matter.',
  ])
  expect(document.ambiguities.map(({ code, line }) => [code, line])).toEqual([
    ['break-in-paragraph', 7],
  ])
})
