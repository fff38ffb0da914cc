import { useCallback } from 'react'
import { listFootnotes } from '../../shared/document/footnotes.ts'
import type { Language } from '../../shared/document/language.ts'
import type { Editor, EditorCommand } from '../editor/editor.ts'
import { shortcuts } from '../editor/keymap.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { useEditor } from '../panels/use-editor.ts'
import { Button } from '../ui/button.tsx'
import { Menu, MenuItem, MenuSection } from '../ui/menu.tsx'
import { Toolbar, ToolbarSeparator } from '../ui/toolbar.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import {
  footnoteCommands,
  formatKeys,
  historyCommands,
  paragraphCommands,
  placeCommands,
  type ToolbarCommand,
  wordCommands,
} from './commands.ts'

const isMac = /Mac|iPhone|iPad/u.test(window.navigator.userAgent)
const longestNote = 60
const repeatPrefix = 'repeat '

interface EditingToolbarProps {
  readonly editor: Editor
  /** Of the draft. */
  readonly language: Language
}

export function EditingToolbar({ editor, language }: EditingToolbarProps) {
  const { translate } = useWords()
  const buttons = (commands: readonly ToolbarCommand[]) =>
    commands.map((entry) => <CommandButton key={entry.command} editor={editor} entry={entry} />)
  return (
    <Toolbar label={translate('toolbar.label')}>
      {buttons(historyCommands)}
      <ToolbarSeparator />
      <ParagraphMenu editor={editor} />
      {buttons(placeCommands)}
      <ToolbarSeparator />
      {buttons(wordCommands)}
      <FootnoteMenu editor={editor} language={language} />
    </Toolbar>
  )
}

function CommandButton({ editor, entry }: { editor: Editor; entry: ToolbarCommand }) {
  const { translate } = useWords()
  const able = useEditor(
    editor,
    useCallback(() => editor.can(entry.command), [editor, entry]),
  )
  const label = translate(entry.label)
  const keys = keysOf(entry.command)
  return (
    <Tooltip text={keys === undefined ? label : `${label} (${keys})`}>
      <Button
        kind="quiet"
        isDisabled={!able}
        preventFocusOnPress
        onPress={() => runCommand(editor, entry.command)}
      >
        {label}
      </Button>
    </Tooltip>
  )
}

function ParagraphMenu({ editor }: { editor: Editor }) {
  const { translate } = useWords()
  const disabled = useDisabled(editor, paragraphCommands)
  return (
    <Menu
      label={translate('toolbar.paragraph')}
      disabledKeys={disabled}
      onAction={(key) => runCommand(editor, key as EditorCommand)}
    >
      {items(paragraphCommands, translate)}
    </Menu>
  )
}

function FootnoteMenu({ editor, language }: EditingToolbarProps) {
  const { translate } = useWords()
  const disabled = useDisabled(editor, footnoteCommands)
  const references = useEditor(editor, (state) => state.footnotes)
  const notes = listFootnotes(references)
  const act = (key: string) => {
    if (!key.startsWith(repeatPrefix)) return runCommand(editor, key as EditorCommand)
    editor.repeatFootnote(key.slice(repeatPrefix.length))
    editor.focus()
  }
  return (
    <Menu label={translate('toolbar.footnote')} disabledKeys={disabled} onAction={act}>
      {items(footnoteCommands, translate)}
      {notes.length > 0 && (
        <MenuSection title={translate('toolbar.repeat-footnote')}>
          {notes.map(({ id, number, runs }) => (
            <MenuItem
              key={id}
              id={`${repeatPrefix}${id}`}
              mark={String(number)}
              text={
                shorten(runs.map((run) => run.text).join('')) || translate('toolbar.empty-footnote')
              }
              lang={language}
            />
          ))}
        </MenuSection>
      )}
    </Menu>
  )
}

function items(
  commands: readonly ToolbarCommand[],
  translate: ReturnType<typeof useWords>['translate'],
) {
  return commands.map(({ command, label }) => (
    <MenuItem key={command} id={command} text={translate(label)} shortcut={keysOf(command)} />
  ))
}

/** The commands that do not apply at the cursor. */
function useDisabled(editor: Editor, commands: readonly ToolbarCommand[]): string[] {
  const able = useEditor(
    editor,
    useCallback(
      () => commands.map(({ command }) => (editor.can(command) ? command : '')).join(' '),
      [editor, commands],
    ),
  )
  return commands
    .map(({ command }) => command)
    .filter((command) => !able.split(' ').includes(command))
}

function keysOf(command: EditorCommand): string | undefined {
  const keys = shortcuts[command]
  return keys === undefined ? undefined : formatKeys(keys, isMac)
}

function runCommand(editor: Editor, command: EditorCommand): void {
  editor.run(command)
  editor.focus()
}

function shorten(text: string): string {
  return text.length <= longestNote ? text : `${text.slice(0, longestNote).trimEnd()}…`
}
