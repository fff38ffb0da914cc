import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffText } from '../diff/diff-text.ts'
import { editedWords } from '../../test/arbitraries.ts'
import { findReplacements } from './replacements.ts'

function replacementsOf(old: string, now: string, language = 'en') {
  const passage = (text: string) => ({ text, references: [] })
  const { runs } = diffText(passage(old), passage(now), { language, mayReplace: false })
  return findReplacements(runs, language)
}

test.each([
  ['Urges States to act', 'Encourages States to act', 'en', [['Urges', 'Encourages']]],
  // Put in with a word beside it, because nothing is found that was not there.
  ['States to act', 'States to act now', 'en', [['act', 'act now']]],
  ['States also act', 'States act', 'en', [['also act', 'act']]],
  // "the" is there three times.
  [
    'the use of the means of the State',
    'the use of all means of the State',
    'en',
    [['the means', 'all means']],
  ],
  ['敦促会员国采取措施', '鼓励会员国采取措施', 'zh', [['敦促', '鼓励']]],
])('%s: %s', (old, now, language, expected) => {
  expect(replacementsOf(old, now, language)?.map((each) => [each.old, each.new])).toEqual(expected)
})

test('many changes are said by the paragraph whole', () => {
  const sentence = (word: string, index: number) =>
    `${word} the ${index}th of several quite different measures that States may take; `
  const write = (word: string, count: number) =>
    [1, 2, 3, 4, 5, 6].map((n) => sentence(n <= count ? word : 'Notes', n)).join('')
  const old = write('Notes', 6)
  expect(replacementsOf(old, write('Welcomes', 4))).toHaveLength(4)
  expect(replacementsOf(old, write('Welcomes', 5))).toBeNull()
})

test('replacing the old words by the new ones gives the new paragraph', () => {
  fc.assert(
    fc.property(editedWords('en'), ([old, now]) => {
      const found = replacementsOf(old, now)
      fc.pre(found !== null)
      let text = old
      let from = 0
      for (const each of found ?? []) {
        expect(old.split(each.old)).toHaveLength(2)
        const at = text.indexOf(each.old, from)
        expect(at).toBeGreaterThanOrEqual(from)
        text = text.slice(0, at) + each.new + text.slice(at + each.old.length)
        from = at + each.new.length
      }
      expect(text).toBe(now)
    }),
  )
})
