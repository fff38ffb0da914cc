import type { ClipboardEvent, FormEvent } from 'react'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'
import { FileField } from '../ui/file-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { pastedFrom, type PastedText } from './pasted-text.ts'

interface ChooseFileProps {
  readonly busy: boolean
  /** Whether a pasted text will do as well. */
  readonly mayPaste: boolean
  /** Whether something is being dragged over the page. */
  readonly isOver: boolean
  /** Kept by the page, so that it is still there when the file proves no good. */
  readonly pasted: PastedText
  readonly onPaste: (pasted: PastedText) => void
  readonly onFiles: (files: readonly File[]) => void
  /** The pasted text is to be read. */
  readonly onRead: () => void
}

/** A file that is picked or dropped is read at once, a text that is pasted when one says so. */
export function ChooseFile(props: ChooseFileProps) {
  const { busy, mayPaste, isOver, pasted, onPaste, onFiles, onRead } = props
  const { translate } = useWords()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (pasted.text.trim() !== '' && !busy) onRead()
  }
  return (
    <form onSubmit={submit} className="form">
      <div className="field import-drop" data-over={isOver || undefined}>
        <FileField
          label={translate('import.file')}
          choose={translate('import.choose')}
          help={translate(mayPaste ? 'import.file-help' : 'import.changes-help')}
          isDisabled={busy}
          onChoose={onFiles}
        />
      </div>
      {mayPaste && <PasteField busy={busy} pasted={pasted} onPaste={onPaste} onFiles={onFiles} />}
    </form>
  )
}

type PasteFieldProps = Pick<ChooseFileProps, 'busy' | 'pasted' | 'onPaste' | 'onFiles'>

function PasteField({ busy, pasted, onPaste, onFiles }: PasteFieldProps) {
  const { translate } = useWords()
  const { text, rich } = pasted
  const paste = (event: ClipboardEvent) => {
    const { clipboardData } = event
    // Word puts a picture of the words beside them, so that a file counts only where there are no words.
    if (clipboardData.files.length > 0 && clipboardData.getData('text/plain') === '') {
      event.preventDefault()
      onFiles([...clipboardData.files])
      return
    }
    // What is pasted into an empty field keeps its form; behind other words it is words alone.
    const found = text.trim() === '' ? pastedFrom(clipboardData) : null
    if (!found) return
    event.preventDefault()
    onPaste(found)
  }
  return (
    <>
      <TextField
        label={translate('import.paste')}
        help={translate(rich === null ? 'import.paste-help' : 'import.paste-rich')}
        value={text}
        onChange={(words) => onPaste({ text: words, rich: null })}
        onPaste={paste}
        rows={8}
        dir="auto"
      />
      {rich?.isTracked && <p className="notice">{translate('import.paste-tracked')}</p>}
      <div className="actions">
        <Button type="submit" kind="primary" isDisabled={busy || text.trim() === ''}>
          {translate('import.read')}
        </Button>
      </div>
    </>
  )
}
