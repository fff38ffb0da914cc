import { expect, it } from 'vitest'
import { mendLetters } from './misread-letters.ts'
import { readSourceLines } from './source-lines.ts'

const mended = (...lines: string[]) =>
  mendLetters(readSourceLines(lines.join('\n'))).map(({ text, printed }) =>
    printed === undefined ? text : `${text} < ${printed}`,
  )

it('reads the letter that counts on', () => {
  expect(mended('1. Urges:', '(a) act;', '(6) wait;', '(¢) go:', '(1) far;', '(11) near;')).toEqual(
    [
      '1. Urges:',
      '(a) act;',
      '(b) wait; < (6)',
      '(c) go: < (¢)',
      '(i) far; < (1)',
      '(ii) near; < (11)',
    ],
  )
  expect(mended('a. act:', 'i. soon,', 'il. late,', 'ili. never;')).toEqual([
    'a. act:',
    'i. soon,',
    'ii. late, < il.',
    'iii. never; < ili.',
  ])
})

it('keeps what counts nothing, and what stands within a sentence', () => {
  const kept = ['(a) act;', '(ed) by another;', 'as follows from table', '(6) of the annex;']
  expect(mended(...kept)).toEqual(kept)
  const numbers = ['1. Urges:', '(1) act;', '(2) wait;', '(3) go.']
  expect(mended(...numbers)).toEqual(numbers)
})
