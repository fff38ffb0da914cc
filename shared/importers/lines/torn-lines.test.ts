import { expect, test } from 'vitest'
import { readTornLines } from './torn-lines.ts'

const sentence = 'the owners of the ferries, and all who sail on them, count the lamps on deck '
const words = sentence.repeat(8).trim().split(' ')

test('words with a line of a space between them', () => {
  const rows = words.map((word) => word.replace(',', '\n,')).join('\n \n')
  const { lines, ambiguities } = readTornLines(rows)
  expect(lines.map(({ text }) => text)).toEqual([words.join(' ')])
  expect(ambiguities).toHaveLength(1)
})

test('words without anything between their lines', () => {
  const { lines } = readTornLines(words.map((word) => word.replace(',', '\n,')).join('\n'))
  expect(lines.map(({ text }) => text)).toEqual([words.join(' ')])
})

test('pieces of words carry their own spaces', () => {
  const rows = sentence
    .repeat(8)
    .replaceAll('owners ', 'own\ners \n')
    .replaceAll('lamps ', 'la\nmps\n \n')
    .replaceAll(' of ', '\n \nof\n \n')
    .replaceAll(', ', '\n,\n \n')
  const rest = rows.replaceAll('who ', 'who \n').replaceAll('on ', 'on \n')
  const { lines } = readTornLines(rest)
  expect(lines.map(({ text }) => text)).toEqual([words.join(' ')])
})

test('more room than usual ends a paragraph', () => {
  const rows = [words, words].map((each) => each.join('\n \n')).join('\n \n \n \n')
  expect(readTornLines(rows).lines.map(({ number }) => number)).toEqual([1, 259])
})

test('a list of names stays one', () => {
  const rows = Array.from({ length: 120 }, (_, at) => `Name${at}`).join('\n')
  expect(readTornLines(rows).lines).toHaveLength(120)
})
