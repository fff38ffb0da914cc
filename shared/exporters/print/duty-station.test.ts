import { expect, test } from 'vitest'
import { shortDraft } from '../../../test/sample-contents.ts'
import { isJobNumber, stationOf, stationProfile } from './duty-station.ts'
import { toPrintModel } from './print-model.ts'

const nowhere = { place: null, body: null, jobNumber: null }

test.each([
  [{ ...nowhere, jobNumber: 'V.20-01786' }, 'vienna'],
  [{ ...nowhere, jobNumber: 'GE.25-14444', body: 'CND' }, 'geneva'],
  [{ ...nowhere, body: 'HRC' }, 'geneva'],
  [{ ...nowhere, body: 'CND', place: 'Geneva' }, 'vienna'],
  [{ ...nowhere, place: 'Женева' }, 'geneva'],
  [{ ...nowhere, place: 'Nairobi' }, 'nairobi'],
  [{ ...nowhere, jobNumber: 'K2520193' }, 'nairobi'],
  [{ ...nowhere, place: '曼谷' }, 'bangkok'],
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

test.each([
  ['25-08037', true],
  ['V.20-01786', true],
  ['GE.11-16647', true],
  ['K2520193', true],
  ['B24-00123', true],
  ['X.20-01786', false],
  ['V.20-0178', false],
  ['GE.1-116647', false],
  ['', false],
])('%s as a job number: %s', (text, is) => {
  expect(isJobNumber(text)).toBe(is)
})

test('a station is a row: its documents have its paper, its job number and its bar code', () => {
  const draft = shortDraft('en', { body: 'GA', organ: 'GA', jobNumber: 'B24-00123' })
  const { paper, foot } = toPrintModel(draft, { status: 'issued' })
  expect(paper).toBe('a4')
  expect(foot).toMatchObject({ short: 'B24-00123', barcode: '*2400123*' })
  expect(foot.job).toMatch(/^B24-00123 \(E\)/u)
})
