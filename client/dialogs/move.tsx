import { type FormEvent, useState } from 'react'
import { bodyText } from '../../shared/document/draft-text.ts'
import { withSubparagraphs } from '../editor/plugins/shown-places.ts'
import type { Editor } from '../editor/editor.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { useDesk } from '../negotiation/desk.tsx'
import { firstWords, type NameOfParagraph } from '../negotiation/use-labels.ts'
import { useEditor } from '../panels/use-editor.ts'
import { FormActions } from './form-actions.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'

interface MoveDialogProps {
  readonly editor: Editor
  readonly paragraphId: string
  readonly nameOf: NameOfParagraph
  readonly onClose: () => void
}

const atEnd = 'end'

/** Proposes another place for a paragraph: before one of the others, chosen by label and first words. */
export function MoveDialog({ editor, paragraphId, nameOf, onClose }: MoveDialogProps) {
  const { translate } = useWords()
  const { draft } = useDesk()
  const { language } = draft.masthead
  const { paragraphs } = useEditor(editor, (state) => state.text)
  const [before, setBefore] = useState(atEnd)
  const [impossible, setImpossible] = useState(false)
  const moved = new Set(withSubparagraphs(paragraphs, paragraphId).map(({ id }) => id))
  const places = paragraphs.filter(
    ({ id, part, kind }) =>
      !moved.has(id) && part !== 'title' && part !== 'subject' && kind !== 'move',
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    editor.goTo(paragraphId)
    const done = editor.proposeMove(before === atEnd ? null : before)
    setImpossible(!done)
    if (done) onClose()
  }
  return (
    <Dialog
      title={translate('move.title', { label: nameOf(paragraphId) })}
      isOpen
      onClose={onClose}
    >
      <form onSubmit={submit} className="form">
        <p>{translate('move.explained')}</p>
        <Choice
          label={translate('move.where')}
          value={before}
          onChange={setBefore}
          options={[
            ...places.map((paragraph) => ({
              id: paragraph.id,
              text: `${translate('move.before', { label: nameOf(paragraph.id) })} ${firstWords(bodyText(paragraph))}`,
              lang: language,
            })),
            { id: atEnd, text: translate('move.end') },
          ]}
        />
        {impossible && (
          <p className="notice" role="alert">
            {translate('move.impossible')}
          </p>
        )}
        <FormActions confirm={translate('move.confirm')} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
