import { expect, test } from 'vitest'
import { takeWholeQuotes } from './whole-quotes.ts'

const isSubject = (text: string) => text === 'The General Assembly,'
const take = (...texts: readonly string[]) => {
  const body = texts.map((text, at) => ({ number: at + 1, text }))
  return takeWholeQuotes({ body, furniture: [] }, isSubject).body.map(({ text }) => text)
}

test('marks around the whole text are none of its words', () => {
  expect(
    take('Text follows.', '“The General Assembly,', '“1. Decides to meet.”1', 'Ends.'),
  ).toEqual(['Text follows.', 'The General Assembly,', '1. Decides to meet.1', 'Ends.'])
  expect(take("'The General Assembly,", "1. Decides to meet.'[3]")).toEqual([
    'The General Assembly,',
    '1. Decides to meet.[3]',
  ])
})

test('what the text quotes itself keeps its marks', () => {
  expect(take('“The General Assembly,', '“Peace” is short.', 'Decides to say “peace.”')).toEqual([
    'The General Assembly,',
    '“Peace” is short.',
    'Decides to say “peace.”',
  ])
  expect(take('The General Assembly,', '“Peace is long.”')).toEqual([
    'The General Assembly,',
    '“Peace is long.”',
  ])
})
