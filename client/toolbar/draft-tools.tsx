import type { DraftPermissions } from '../../shared/protocol/api.ts'
import type { Editor } from '../editor/editor.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Link } from '../navigation.tsx'
import { isToRead } from '../negotiation/chosen-view.ts'
import { useDesk } from '../negotiation/desk.tsx'
import { useEditor } from '../panels/use-editor.ts'
import { Button } from '../ui/button.tsx'
import { ModeSwitch } from './mode-switch.tsx'
import { EditingToolbar } from './toolbar.tsx'
import { ViewMenu } from './view-menu.tsx'

export type DrawerName = 'outline' | 'panels'

interface DraftToolsProps {
  readonly editor: Editor | null
  /** Opens what does not fit beside the page; null where it does. */
  readonly onDrawer: ((drawer: DrawerName) => void) | null
}

/** The row above the text: how one writes, how one looks at it, and the ways to the room's pictures of it. */
export function DraftTools({ editor, onDrawer }: DraftToolsProps) {
  const { translate } = useWords()
  const { draft, view } = useDesk()
  return (
    <section className="tool-row" aria-label={translate('draft.tools')}>
      {onDrawer && (
        <Button kind="quiet" onPress={() => onDrawer('outline')}>
          {translate('draft.show-outline')}
        </Button>
      )}
      {editor && !isToRead(view) && (
        <>
          <ModeSwitch editor={editor} />
          <WritingTools editor={editor} />
          <HintLine editor={editor} />
        </>
      )}
      <div className="tool-end">
        <ViewMenu />
        <Link to={{ page: 'overview', id: draft.id }} className="tool-link">
          {translate('overview.title')}
        </Link>
        <Link to={{ page: 'record', id: draft.id }} className="tool-link">
          {translate('record.title')}
        </Link>
        {mayImport(draft.permissions) && (
          <Link to={{ page: 'import', id: draft.id }} className="tool-link">
            {translate('import.open-changes')}
          </Link>
        )}
        {onDrawer && (
          <Button kind="quiet" onPress={() => onDrawer('panels')}>
            {translate('draft.show-panels')}
          </Button>
        )}
      </div>
    </section>
  )
}

/** The secretariat for any delegation, a delegate for the own one. */
function mayImport({ propose, decide, enterSponsors }: DraftPermissions): boolean {
  return propose || (decide && enterSponsors)
}

function WritingTools({ editor }: { editor: Editor }) {
  const { draft } = useDesk()
  const mode = useEditor(editor, (state) => state.mode)
  if (mode === 'reading') return null
  return <EditingToolbar editor={editor} language={draft.masthead.language} />
}

/** Why the last key did nothing. */
function HintLine({ editor }: { editor: Editor }) {
  const { translate } = useWords()
  const hint = useEditor(editor, (state) => state.hint)
  return <output className="hint">{hint !== null && translate(`hint.${hint}`)}</output>
}
