// What the toolbar offers. The keys that do the same in the text are in client/editor/keymap.ts.
import type { MessageKey } from '../../shared/i18n/translate.ts'
import type { EditorCommand } from '../editor/editor.ts'

export interface ToolbarCommand {
  readonly command: EditorCommand
  readonly label: MessageKey
}

export const historyCommands: readonly ToolbarCommand[] = [
  { command: 'undo', label: 'toolbar.undo' },
  { command: 'redo', label: 'toolbar.redo' },
]

export const paragraphCommands: readonly ToolbarCommand[] = [
  { command: 'new-paragraph', label: 'toolbar.new-paragraph' },
  { command: 'to-preamble', label: 'toolbar.to-preamble' },
  { command: 'to-operative', label: 'toolbar.to-operative' },
  { command: 'to-heading', label: 'toolbar.to-heading' },
  { command: 'to-annex', label: 'toolbar.to-annex' },
  { command: 'to-row', label: 'toolbar.to-row' },
  { command: 'to-paragraph', label: 'toolbar.to-paragraph' },
  { command: 'new-annex', label: 'toolbar.new-annex' },
  { command: 'insert-reference', label: 'toolbar.insert-reference' },
]

export const placeCommands: readonly ToolbarCommand[] = [
  { command: 'deeper', label: 'toolbar.deeper' },
  { command: 'shallower', label: 'toolbar.shallower' },
  { command: 'move-up', label: 'toolbar.move-up' },
  { command: 'move-down', label: 'toolbar.move-down' },
]

export const wordCommands: readonly ToolbarCommand[] = [
  { command: 'emphasis', label: 'toolbar.emphasis' },
]

export const footnoteCommands: readonly ToolbarCommand[] = [
  { command: 'insert-footnote', label: 'toolbar.insert-footnote' },
  { command: 'remove-footnote', label: 'toolbar.remove-footnote' },
]

const signs: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓' }
const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Ctrl: '⌃' }

/** Keys of prosemirror-keymap as they are written on the keyboard: `Ctrl+Shift+Z`, on a Mac `⇧⌘Z`. */
export function formatKeys(keys: string, mac: boolean): string {
  const names = keys.split('-').map((key) => {
    if (mac && macSigns[key] !== undefined) return macSigns[key]
    if (key === 'Mod') return 'Ctrl'
    return signs[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  })
  return mac ? names.join('') : names.toSorted(byModifier).join('+')
}

/** Control comes first on every keyboard but a Mac's. */
function byModifier(a: string, b: string): number {
  const order = ['Ctrl', 'Alt', 'Shift']
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return rank(a) - rank(b)
}
