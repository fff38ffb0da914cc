import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Segment } from './compilation.ts'
import { setOffOpening } from './set-off-opening.ts'

const place = { language: 'en', part: 'operative' } as const
const bracket = (text: string): Segment => ({ kind: 'bracket', text })
const words = (text: string, style = {}): Segment => ({
  kind: 'words',
  text,
  inserted: false,
  struck: false,
  emphasis: false,
  ...style,
})

it('sets the opening words off', () => {
  expect(setOffOpening([words('Urges all States')], place)).toEqual([
    words('Urges', { emphasis: true }),
    words(' all States'),
  ])
})

it('sets them off in the brackets of a proposal, and leaves what they replace', () => {
  const put = { inserted: true }
  const struck = words('Urges', { struck: true })
  const rest = [bracket(']'), bracket('['), struck, bracket(']'), words(' all States')]
  expect(setOffOpening([bracket('['), words('Encourages', put), ...rest], place)).toEqual([
    bracket('['),
    words('Encourages', { ...put, emphasis: true }),
    ...rest,
  ])
})

it('leaves headings of another part, and words that open nothing', () => {
  const title = [words('Urges all States')]
  expect(setOffOpening(title, { ...place, part: 'title' })).toBe(title)
  const other = [words('all States')]
  expect(setOffOpening(other, place)).toBe(other)
  expect(setOffOpening([], place)).toEqual([])
})

it('changes no word and no order', () => {
  const segment = fc.oneof(
    fc
      .tuple(fc.constantFrom('Urges', ' also', ' all States', ' '), fc.boolean(), fc.boolean())
      .map(([text, inserted, struck]) => words(text, { inserted, struck })),
    fc.constantFrom('[', ']').map(bracket),
  )
  const textOf = (segments: readonly Segment[]) =>
    segments.map((each) => ('text' in each ? each.text : '')).join('')
  fc.assert(
    fc.property(fc.array(segment), (segments) => {
      expect(textOf(setOffOpening(segments, place))).toBe(textOf(segments))
    }),
  )
})
