import { expect, test } from 'vitest'
import { largestOf, smallestOf } from './extremes.ts'

test('the largest and the smallest of more numbers than the stack holds', () => {
  const numbers = Array.from({ length: 500_000 }, (_, index) => index - 100_000)
  expect([largestOf(numbers), smallestOf(numbers)]).toEqual([399_999, -100_000])
})

test('of none', () => {
  expect([largestOf([]), largestOf([], 0), smallestOf([])]).toEqual([-Infinity, 0, Infinity])
})
