import { expect, test } from 'vitest'
import { plainNumbers } from './bracket-numbers.ts'
import { readSourceLines } from './source-lines.ts'

const decides = (text: string) => /^(?:Urges|Asks|Decides) /u.test(text)
const read = (source: string) =>
  plainNumbers(readSourceLines(source), decides).map(({ text }) => text)

test('numbers in brackets are those of paragraphs where there are no others', () => {
  expect(
    read('(1) Urges all;\n(2) Asks for a card:\n(2.1) with names;\n(3) Decides to meet.'),
  ).toEqual(['1. Urges all;', '2. Asks for a card:', '2.1. with names;', '3. Decides to meet.'])
})

test.each([
  ['a paragraph has a plain number', '1. Urges:\n(1) Asks one;\n(2) Asks two.'],
  ['they begin with no verb', '(1) A/60/1.\n(2) See resolution 2.'],
  ['they do not count on', '(1) Urges all;\n(4) Asks one.'],
])('not where %s', (_name, source) => {
  expect(read(source)).toEqual(source.split('\n'))
})
