import { type DragEvent, type FormEvent, useId, useState } from 'react'
import { useWords } from '../i18n/interface-language.tsx'
import type { ChosenFile } from '../import-calls.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'

interface ChooseFileProps {
  readonly busy: boolean
  /** Whether a pasted text will do as well. */
  readonly mayPaste: boolean
  readonly onChoose: (file: ChosenFile) => void
}

/** A file that is picked or dropped is read at once, a text that is pasted when one says so. */
export function ChooseFile({ busy, mayPaste, onChoose }: ChooseFileProps) {
  const { translate } = useWords()
  const [text, setText] = useState('')
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
    if (text.trim() !== '') onChoose({ name: '', bytes: new TextEncoder().encode(text) })
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
      {mayPaste && (
        <>
          <TextField
            label={translate('import.paste')}
            value={text}
            onChange={setText}
            rows={8}
            dir="auto"
          />
          <div className="actions">
            <Button type="submit" kind="primary" isDisabled={busy || text.trim() === ''}>
              {translate('import.read')}
            </Button>
          </div>
        </>
      )}
      {busy && <output className="loading">{translate('import.reading')}</output>}
    </form>
  )
}
