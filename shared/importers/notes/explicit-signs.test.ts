// Signs that are nothing else beside plain figures.
import { expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'

const notes = '\n\n¹ A/60/1.\n\n² A/60/2.'
const preamble = (text: string) =>
  outline(read(`The General Assembly,\n\n${text}\n\n1. Decides to meet.${notes}`))[1]

it('takes no plain figure for a note that has a raised sign', () => {
  expect(preamble('Recalling Goal2 of the Goals, the report¹ and its annex,²')).toBe(
    'preamble | 0 | Recalling Goal2 of the Goals, the report and its annex, | {A/60/1.} | {A/60/2.}',
  )
})

it('takes no measure for a sign', () => {
  expect(preamble('Recalling 5 km² of land, the report¹ and its annex,²')).toBe(
    'preamble | 0 | Recalling 5 km² of land, the report and its annex, | {A/60/1.} | {A/60/2.}',
  )
})
