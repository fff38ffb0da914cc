import { expect, test } from 'vitest'
import type { MastheadChange } from '../../shared/diff/comparison.ts'
import english from '../../shared/i18n/messages/en.json' with { type: 'json' }
import { createTranslator } from '../../shared/i18n/translate.ts'
import { describeMastheadChange } from './masthead-words.ts'

const translator = createTranslator('en', english)

test.each<[MastheadChange, string]>([
  [{ field: 'session', old: null, new: 63 }, 'Session: Not given became 63'],
  [
    { field: 'date', old: '2020-03-02', new: '2020-03-09' },
    'Date: 2 March 2020 became 9 March 2020',
  ],
  [
    { field: 'distribution', old: 'limited', new: 'general' },
    'Distribution: Limited became General',
  ],
  [
    { field: 'originalLanguage', old: 'en', new: 'zh' },
    'Original language: English became Chinese',
  ],
  [
    { field: 'body', old: 'CND', new: 'C3' },
    'Body: Commission on Narcotic Drugs became Third Committee',
  ],
  [
    { field: 'agendaItems', old: [], new: [{ number: '6', title: 'Follow-up' }] },
    'Agenda items: Not given became 6 Follow-up',
  ],
  [
    { field: 'adoption', old: null, new: { date: '2008-12-18', meeting: 71 } },
    'Adoption: Not given became 18 December 2008, meeting 71',
  ],
  [
    { field: 'kind', old: 'resolution', new: 'draft-resolution' },
    'Kind of document: Resolution became Draft resolution',
  ],
  [{ field: 'kind', old: 'report', new: 'record' }, 'Kind of document: Report became Record'],
])('%j', (change, words) => {
  expect(describeMastheadChange(change, translator)).toBe(words)
})
