import { expect, test } from 'vitest'
import english from '../../shared/i18n/messages/en.json' with { type: 'json' }
import { createTranslator } from '../../shared/i18n/translate.ts'
import type { SaveState } from '../editor/editor.ts'
import { saveWords } from './save-words.ts'

const translator = createTranslator('en', english)

test.each<[SaveState, string]>([
  [{ kind: 'connecting' }, 'Connecting'],
  [{ kind: 'saved' }, 'Saved'],
  [{ kind: 'saving', changes: 2 }, 'Saving'],
  [{ kind: 'offline', changes: 0 }, 'Offline: 0 changes kept on this device'],
  [{ kind: 'offline', changes: 1 }, 'Offline: 1 change kept on this device'],
  [{ kind: 'offline', changes: 1200 }, 'Offline: 1,200 changes kept on this device'],
  [{ kind: 'read-only' }, 'Read only'],
  [{ kind: 'refused', code: 'x', passages: [] }, 'Refused'],
])('%j reads %s', (state, text) => {
  expect(saveWords(state, translator).text).toBe(text)
})

test('a closed draft says why', () => {
  const { text, tone } = saveWords({ kind: 'closed', code: 'no-such-code' }, translator)
  expect([text.startsWith('Closed: '), text.includes('no-such-code'), tone]).toEqual([
    true,
    true,
    'alert',
  ])
})
