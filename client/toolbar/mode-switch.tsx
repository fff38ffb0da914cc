import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { useWords } from '../i18n/interface-language.tsx'
import type { Editor } from '../editor/editor.ts'
import { DelegationMark } from '../negotiation/delegation-mark.tsx'
import { useDesk } from '../negotiation/desk.tsx'
import { useEditor } from '../panels/use-editor.ts'
import { Menu, MenuItem } from '../ui/menu.tsx'

/** Whether one's typing is a proposal, and in whose name; an editor with a delegation chooses. */
export function ModeSwitch({ editor }: { editor: Editor }) {
  const { translate, language } = useWords()
  const { draft, person } = useDesk()
  const mode = useEditor(editor, (state) => state.mode)
  const { delegation } = person
  if (mode === 'reading' || delegation === null) return null
  const proposing = translate('mode.proposing', {
    delegation: delegationName(delegation, language),
  })
  const mark = <DelegationMark delegation={delegation} />
  if (draft.permissions.mode !== 'editor' || !draft.permissions.propose)
    return (
      <span className="mode-shown">
        {mark}
        {proposing}
      </span>
    )
  const label = mode === 'proposing' ? proposing : translate('mode.editing')
  return (
    <Menu
      label={
        <>
          {mode === 'proposing' && mark}
          {label}
        </>
      }
      name={`${translate('mode.label')}: ${label}`}
      chosen={mode}
      onAction={(key) => {
        editor.setMode(key === 'proposing' ? 'proposing' : 'editing')
        editor.focus()
      }}
    >
      <MenuItem id="editing" text={translate('mode.editing')} />
      <MenuItem id="proposing" text={proposing} />
    </Menu>
  )
}
