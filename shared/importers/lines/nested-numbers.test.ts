import { expect, it } from 'vitest'
import { nestNumbers } from './nested-numbers.ts'
import { readSourceLines } from './source-lines.ts'

const nested = (...lines: string[]) =>
  nestNumbers(readSourceLines(lines.join('\n'))).map(({ text }) => text)

it('tells lists that count alike by how deep they stand', () => {
  expect(
    nested('1. Urges States to:', '   1. act:', '      1. soon;', '   2. wait;', '2. Decides;'),
  ).toEqual(['1. Urges States to:', '(a) act:', 'i) soon;', '(b) wait;', '2. Decides;'])
})

it('takes the depth of a number that stands alone from its words', () => {
  expect(
    nested(
      '   1.',
      '',
      '   Urges:',
      '   1.',
      '',
      '      act;',
      '      2.',
      '',
      '      wait;',
      '      2.',
      '',
      '   Decides.',
    ),
  ).toEqual(['1.', 'Urges:', '(a)', 'act;', '(b)', 'wait;', '2.', 'Decides.'])
})

it('keeps numbers that begin again behind a whole paragraph, or stand within letters', () => {
  const again = ['1. Urges States.', '', '    1. Decides to act;', '    2. Decides to wait.']
  expect(nested(...again)).toEqual(again.filter((line) => line !== '').map((line) => line.trim()))
  const lettered = ['1. Urges:', '  a. act:', '    1. soon;', '  b. wait.']
  expect(nested(...lettered)).toEqual(lettered.map((line) => line.trim()))
})

it('keeps the printed number', () => {
  const lines = nestNumbers(readSourceLines('1. Urges States to:\n   1. act;\n   2. wait;'))
  expect(lines.map(({ printed }) => printed)).toEqual([undefined, '1.', '2.'])
})

it('takes no numbers for a list far below the paragraph that says why they stand there', () => {
  const between = Array.from({ length: 14 }, (_, at) => `Recalling lamp ${at} of the harbour,`)
  const lines = readSourceLines(
    ['1. The Commission recommends:', ...between, '     1. Urges States;', '     2. Decides.'].join(
      '\n',
    ),
  )
  expect(
    nestNumbers(lines)
      .map(({ text }) => text)
      .slice(-2),
  ).toEqual(['1. Urges States;', '2. Decides.'])
})
