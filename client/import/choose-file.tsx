import { type ClipboardEvent, type DragEvent, type FormEvent, useId, useState } from 'react'
import { useWords } from '../i18n/interface-language.tsx'
import type { ChosenFile } from '../import-calls.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'

export interface PastedText {
  readonly text: string
  /** The page of the same words, as it was pasted; null once a word was changed. */
  readonly rich: PastedPage | null
}

interface ChooseFileProps {
  readonly busy: boolean
  /** Whether a pasted text will do as well. */
  readonly mayPaste: boolean
  /** Kept by the page, so that it is still there when the file proves no good. */
  readonly pasted: PastedText
  readonly onPaste: (pasted: PastedText) => void
  readonly onChoose: (file: ChosenFile) => void
}

/** A file that is picked or dropped is read at once, a text that is pasted when one says so. */
export function ChooseFile({ busy, mayPaste, pasted, onPaste, onChoose }: ChooseFileProps) {
  const { translate } = useWords()
  const [over, setOver] = useState(false)
  const id = useId()
  const take = async (file: File | undefined) => {
    if (file) onChoose({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const source = pasted.rich?.page ?? pasted.text
    if (source.trim() !== '') onChoose({ name: '', bytes: new TextEncoder().encode(source) })
  }
  return (
    <form onSubmit={submit} className="form">
      <div
        className="field import-drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label className="field-label" htmlFor={id}>
          {translate('import.file')}
        </label>
        <input
          id={id}
          type="file"
          className="field-input file-input"
          aria-describedby={`${id}-help`}
          disabled={busy}
          onChange={({ target }) => {
            void take(target.files?.[0])
          }}
        />
        <p id={`${id}-help`} className="field-help">
          {translate('import.file-help')}
        </p>
      </div>
      {mayPaste && <PasteField busy={busy} pasted={pasted} onPaste={onPaste} />}
      {busy && <output className="loading">{translate('import.reading')}</output>}
    </form>
  )
}

type PasteFieldProps = Pick<ChooseFileProps, 'busy' | 'pasted' | 'onPaste'>

function PasteField({ busy, pasted, onPaste }: PasteFieldProps) {
  const { translate } = useWords()
  const { text, rich } = pasted
  // What is pasted into an empty field keeps its form; behind other words it is words alone.
  const paste = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html')
    if (html === '' || text.trim() !== '') return
    event.preventDefault()
    onPaste({ text: event.clipboardData.getData('text/plain'), rich: readPage(html) })
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

interface PastedPage {
  readonly page: string
  /** Whether it had words that were inserted or deleted under Track Changes. */
  readonly isTracked: boolean
}

/** A whole page, for some programs put only a piece of one on the clipboard; without the words that are tracked as deleted. */
function readPage(html: string): PastedPage {
  const page = new DOMParser().parseFromString(html, 'text/html')
  // As Word marks inserted and deleted words, and as pages do.
  const deleted = page.querySelectorAll('del, .msoDel')
  const isTracked = deleted.length > 0 || page.querySelector('ins, .msoIns') !== null
  for (const element of deleted) element.remove()
  return { page: `<!DOCTYPE html>${page.documentElement.outerHTML}`, isTracked }
}
