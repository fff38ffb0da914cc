import { useState } from 'react'
import { bodyText } from '../../shared/document/draft-text.ts'
import type { Editor, OutlineEntry } from '../editor/editor.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { useDesk } from '../negotiation/desk.tsx'
import { firstWords, type NameOfParagraph } from '../negotiation/use-labels.ts'
import { useEditor } from '../panels/use-editor.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'

interface InsertReferenceDialogProps {
  readonly editor: Editor
  readonly nameOf: NameOfParagraph
  readonly onClose: () => void
}

/** The numbered paragraphs, to be found by number or words; the one chosen is referred to at the cursor. */
export function InsertReferenceDialog({ editor, nameOf, onClose }: InsertReferenceDialogProps) {
  const { translate } = useWords()
  const { draft } = useDesk()
  const [sought, setSought] = useState('')
  const { outline, text, currentId } = useEditor(editor, (state) => state)
  const words = new Map(text.paragraphs.map((paragraph) => [paragraph.id, bodyText(paragraph)]))
  // Most references lead to the part of the text in which they stand.
  const part = outline.find(({ id }) => id === currentId)?.part
  const isNear = (entry: OutlineEntry) => (entry.part === part ? 0 : 1)
  const ordered = outline.toSorted((a, b) => isNear(a) - isNear(b))
  const found = ordered.filter(
    ({ id, number, kind }) =>
      kind === 'paragraph' &&
      number.path !== null &&
      matches(`${number.path} ${words.get(id) ?? ''}`, sought),
  )
  const insert = (id: string) => {
    onClose()
    // The dialog gives the focus back first.
    setTimeout(() => {
      editor.insertReference(id, draft.masthead.kind)
      editor.focus()
    }, 0)
  }
  return (
    <Dialog title={translate('reference.title')} isOpen onClose={onClose}>
      <div className="form">
        <p>{translate('reference.explained')}</p>
        <TextField
          label={translate('reference.search')}
          value={sought}
          onChange={setSought}
          dir="auto"
          onKeyDown={(event) => {
            const [only] = found
            if (event.key === 'Enter' && found.length === 1 && only) insert(only.id)
          }}
        />
        <ul className="reference-list">
          {found.map(({ id }) => (
            <li key={id}>
              <Button kind="quiet" onPress={() => insert(id)}>
                <b>{nameOf(id)}</b>{' '}
                <span lang={draft.masthead.language} dir="auto">
                  {firstWords(words.get(id) ?? '')}
                </span>
              </Button>
            </li>
          ))}
        </ul>
        {found.length === 0 && <output className="quiet">{translate('reference.none')}</output>}
        <div className="actions">
          <Button kind="quiet" onPress={onClose}>
            {translate('app.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** Every word that is sought begins somewhere in the text, whatever its case. */
function matches(text: string, sought: string): boolean {
  const all = text.toLocaleLowerCase()
  return sought
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((word) => all.includes(word))
}
