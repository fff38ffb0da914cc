// What the top of the screen says about one's changes. The words differ, not only their colour, because they are read out and
// printed in black and white alike.
import { unreachable } from '../../shared/assert.ts'
import type { Translator } from '../../shared/i18n/translate.ts'
import type { SaveState } from '../editor/editor.ts'

export interface SaveWords {
  readonly text: string
  /** `calm` where nothing is asked of the person, `waiting` where it takes time, `alert` where they must act. */
  readonly tone: 'calm' | 'waiting' | 'alert'
}

export function saveWords(state: SaveState, { translate, explain }: Translator): SaveWords {
  switch (state.kind) {
    case 'connecting':
      return { text: translate('save.connecting'), tone: 'waiting' }
    case 'saved':
      return { text: translate('save.saved'), tone: 'calm' }
    case 'saving':
      return { text: translate('save.saving'), tone: 'waiting' }
    case 'offline':
      return { text: translate('save.offline', { count: state.changes }), tone: 'waiting' }
    case 'read-only':
      return { text: translate('save.read-only'), tone: 'calm' }
    case 'refused':
      return { text: translate('save.refused'), tone: 'alert' }
    case 'closed':
      return { text: `${translate('save.closed')}: ${explain(state.code)}`, tone: 'alert' }
    default:
      return unreachable(state)
  }
}
