import { expect, it } from 'vitest'
import { read } from '../../../test/import/outline.ts'
import { isHeadline } from './press-pages.ts'

const text = 'The Security Council,\n\nRecalling it,\n\n1. Decides to act.'

it('gives the draft below what the press service reports no title, and its symbol', () => {
  const { title, masthead } = read(
    `Press Release SC/9014\n5671st Meeting (AM)\n\nThe Council acted this morning.\n\nDraft resolution S/2007/244\n\n${text}`,
  )
  expect(title).toBe('')
  expect(masthead).toMatchObject({ symbol: 'S/2007/244', body: 'SC' })
})

it.each([
  ['SECURITY COUNCIL EXTENDS MANDATE OF OFFICE UNTIL MAY', true],
  ['Conference of the Parties to the Convention on Harbours', false],
  ['General Assembly Committee on the Use of Small Harbours', false],
  ['Security Council Committee established pursuant to it', false],
])('takes the name of a body with a verb for a headline: %s', (line, expected) => {
  expect(isHeadline(line, 'en')).toBe(expected)
})
