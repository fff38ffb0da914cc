import { expect, test } from 'vitest'
import { formatKeys } from './commands.ts'

test.each([
  ['Mod-z', false, 'Ctrl+Z'],
  ['Shift-Mod-z', false, 'Ctrl+Shift+Z'],
  ['Mod-Alt-f', false, 'Ctrl+Alt+F'],
  ['Alt-ArrowUp', false, 'Alt+↑'],
  ['Tab', false, 'Tab'],
  ['Shift-Mod-z', true, '⇧⌘Z'],
  ['Alt-ArrowDown', true, '⌥↓'],
])('%s, Mac %s: %s', (keys, mac, expected) => {
  expect(formatKeys(keys, mac)).toBe(expected)
})
