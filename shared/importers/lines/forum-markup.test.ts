import { expect, test } from 'vitest'
import { withoutForumMarkup } from './forum-markup.ts'

test('markup goes, and is accounted for by its lines', () => {
  expect(withoutForumMarkup('[center]One\n\nthe [b]word[/b] of [size=21]it')).toEqual({
    source: 'One\n\nthe word of it',
    furniture: [
      { line: 1, text: '[center]', what: 'ornament' },
      { line: 3, text: '[b] [/b] [size=21]', what: 'ornament' },
    ],
  })
})

test.each([
  'Reaffirming the [right] of peoples, the [right] to water and the role of the [center],',
  '[list] of [s] and [b], [quote], [left] or [right]',
])('words that delegations bracket stay: %s', (source) => {
  expect(withoutForumMarkup(source)).toEqual({ source, furniture: [] })
})
