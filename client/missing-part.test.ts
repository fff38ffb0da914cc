import { expect, test } from 'vitest'
import { isMissingPart } from './missing-part.ts'

test.each<[unknown, boolean]>([
  [new TypeError('Failed to fetch dynamically imported module: http://x/a.js'), true],
  [new TypeError('error loading dynamically imported module: http://x/a.js'), true],
  [new TypeError('Importing a module script failed.'), true],
  [new Error('Unable to preload CSS for /assets/a.css'), true],
  [new TypeError("Cannot read properties of undefined (reading 'text')"), false],
  ['Failed to fetch dynamically imported module', false],
])('%s', (error, expected) => {
  expect(isMissingPart(error)).toBe(expected)
})
