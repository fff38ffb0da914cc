import { unreachable } from '../../shared/assert.ts'
import type { Editor } from '../editor/editor.ts'
import { type Asked, useDesk } from '../negotiation/desk.tsx'
import { useNamesOfParagraphs } from '../negotiation/use-labels.ts'
import { useNegotiation } from '../negotiation/use-negotiation.ts'
import { useEditor } from '../panels/use-editor.ts'
import { InsertReferenceDialog } from './insert-reference.tsx'
import { MoveDialog } from './move.tsx'
import { PositionDialog } from './position.tsx'
import { StatusDialog } from './status.tsx'
import { ViewDelegationsDialog } from './view-delegations.tsx'

/** The dialog that was asked for from a menu or a panel. */
export function DeskDialog({ asked, editor }: { asked: Asked; editor: Editor }) {
  const { draft, store, ask } = useDesk()
  const { negotiation } = useNegotiation(store)
  const text = useEditor(editor, (state) => state.text)
  const nameOf = useNamesOfParagraphs(text, draft.masthead.language, negotiation.labels)
  const onClose = () => ask(null)
  switch (asked.kind) {
    case 'status':
      return <StatusDialog paragraphId={asked.paragraphId} nameOf={nameOf} onClose={onClose} />
    case 'position':
      return <PositionDialog target={asked.target} nameOf={nameOf} onClose={onClose} />
    case 'move':
      return (
        <MoveDialog
          editor={editor}
          paragraphId={asked.paragraphId}
          nameOf={nameOf}
          onClose={onClose}
        />
      )
    case 'delegations':
      return <ViewDelegationsDialog onClose={onClose} />
    case 'reference':
      return <InsertReferenceDialog editor={editor} nameOf={nameOf} onClose={onClose} />
    default:
      return unreachable(asked)
  }
}
