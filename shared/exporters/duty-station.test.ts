import { expect, test } from 'vitest'
import { shortDraft } from '../../test/sample-contents.ts'
import { stationOf, stationProfile } from './duty-station.ts'
import { toPrintModel } from './print-model.ts'

const nowhere = { place: null, body: null, jobNumber: null }

test.each([
  [{ ...nowhere, jobNumber: 'V.20-01786' }, 'vienna'],
  [{ ...nowhere, jobNumber: 'GE.25-14444', body: 'CND' }, 'geneva'],
  [{ ...nowhere, body: 'HRC' }, 'geneva'],
  [{ ...nowhere, body: 'CND', place: 'Geneva' }, 'vienna'],
  [{ ...nowhere, place: 'Женева' }, 'geneva'],
  [{ ...nowhere, place: 'Nairobi' }, 'nairobi'],
  [{ ...nowhere, jobNumber: '25-08037', body: 'GA' }, 'new-york'],
  [nowhere, 'new-york'],
] as const)('%o is issued in %s', (masthead, station) => {
  expect(stationOf(masthead)).toBe(station)
})

test('a document is set on the paper of its station, unless another is asked for', () => {
  const draft = shortDraft('en', { body: 'HRC', organ: 'GA', jobNumber: 'GE.25-14444' })
  expect(stationProfile(draft.masthead).paper).toBe('a4')
  expect(toPrintModel(draft, { status: 'issued' }).paper).toBe('a4')
  expect(toPrintModel(draft, { status: 'issued', paper: 'letter' }).paper).toBe('letter')
  expect(toPrintModel(shortDraft('en'), { status: 'issued' }).paper).toBe('letter')
})
