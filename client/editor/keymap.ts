// The keys. Enter, Backspace and Delete edit text between paragraphs; everything else has a place in the toolbar too.
import { keymap } from 'prosemirror-keymap'
import type { Command as ViewCommand, Plugin } from 'prosemirror-state'
import type { Command } from './commands/command.ts'
import { deleteSelection } from './commands/delete-range.ts'
import { joinBackward, joinForward, splitParagraph } from './commands/split-join.ts'
import type { EditorCommand } from './editor.ts'

export interface KeyActions {
  /** Runs a command of commands/. */
  readonly act: (command: Command) => boolean
  /** Runs a command of the toolbar. */
  readonly run: (command: EditorCommand) => boolean
}

/** What the toolbar shows beside each command, as prosemirror-keymap writes keys (Mod is Ctrl, or Cmd on a Mac). */
export const shortcuts: Readonly<Partial<Record<EditorCommand, string>>> = {
  undo: 'Mod-z',
  redo: 'Mod-Shift-z',
  'move-up': 'Alt-ArrowUp',
  'move-down': 'Alt-ArrowDown',
  deeper: 'Tab',
  shallower: 'Shift-Tab',
  'to-preamble': 'Mod-Alt-1',
  'to-operative': 'Mod-Alt-2',
  'to-heading': 'Mod-Alt-3',
  'to-paragraph': 'Mod-Alt-0',
  'to-annex': 'Mod-Alt-4',
  'to-row': 'Mod-Alt-5',
  'insert-footnote': 'Mod-Alt-f',
  emphasis: 'Mod-i',
  'insert-reference': 'Mod-Alt-r',
  'go-to-reference': 'Alt-Enter',
  'new-paragraph': 'Mod-Enter',
}

export function keysPlugin({ act, run }: KeyActions): Plugin {
  const keys: Record<string, ViewCommand> = {}
  for (const [name, shortcut] of Object.entries(shortcuts))
    keys[shortcut] = () => run(name as EditorCommand)
  // The page keeps the Tab key only where it means something; Escape, then Tab, always leaves the text.
  keys['Mod-y'] = () => run('redo')
  keys['Enter'] = () => act(splitParagraph)
  keys['Shift-Enter'] = () => act(splitParagraph)
  for (const name of ['Backspace', 'Mod-Backspace', 'Shift-Backspace'])
    keys[name] = () => act(deleteSelection) || act(joinBackward)
  for (const name of ['Delete', 'Mod-Delete'])
    keys[name] = () => act(deleteSelection) || act(joinForward)
  return keymap(keys)
}
