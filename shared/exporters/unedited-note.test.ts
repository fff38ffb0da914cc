import { expect, test } from 'vitest'
import { shortDraft } from '../../test/sample-contents.ts'
import { toPrintModel } from './print/print-model.ts'

const paper = shortDraft('en', { kind: 'statement', symbol: 'E/CN.7/2008/CRP.13' })

test('a conference room paper says on its title that it was not edited', () => {
  const model = toPrintModel(paper, { status: 'issued' })
  expect(model.title.at(-1)).toEqual({ note: 'u1', repeat: false })
  expect(model.notes['u1']?.mark).toBe('*')
  expect(model.notes['u1']?.runs[0]).toMatchObject({
    text: 'This conference room paper has not been edited.',
  })
})

test('its asterisks are counted after those of the agenda', () => {
  const firstPage = {
    agendaLine: 'Item 8 of the provisional agenda*',
    notes: ['* E/CN.7/2008/1.'],
  }
  const masthead = { ...paper.masthead, firstPage }
  const { notes } = toPrintModel({ ...paper, masthead }, { status: 'issued' })
  expect(notes['u1']?.mark).toBe('**')
})

test('other documents, and papers that are not issued, bear no such note', () => {
  expect(toPrintModel(shortDraft('en'), { status: 'issued' }).notes['u1']).toBeUndefined()
  expect(toPrintModel(paper, { status: 'draft' }).notes['u1']).toBeUndefined()
})
