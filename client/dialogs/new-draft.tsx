import { type FormEvent, useState } from 'react'
import {
  directionOf,
  isLanguage,
  type Language,
  languages,
} from '../../shared/document/language.ts'
import { createDraft } from '../api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { navigate } from '../navigation.tsx'
import { ProblemNotice } from '../status.tsx'
import { FormActions } from './form-actions.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useTask } from '../use-task.ts'

export function NewDraftDialog({ onClose }: { onClose: () => void }) {
  const { translate, language: own } = useWords()
  const [language, setLanguage] = useState<Language>(own)
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const task = useTask()
  const writing = { lang: language, dir: directionOf(language) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const empty = title.trim() === '' && text.trim() === ''
    setMissing(empty)
    if (empty) return
    task.run(
      () => createDraft({ title: title.trim(), language, text }),
      (draft) => navigate({ page: 'draft', id: draft.id }),
    )
  }
  return (
    <Dialog title={translate('new-draft.title')} isOpen onClose={onClose} width="wide">
      <form onSubmit={submit} className="form">
        <Choice
          label={translate('new-draft.language')}
          options={languages.map((id) => ({ id, text: translate(`language.${id}`) }))}
          value={language}
          onChange={(id) => {
            if (isLanguage(id)) setLanguage(id)
          }}
        />
        <TextField
          label={translate('new-draft.name')}
          value={title}
          onChange={setTitle}
          problem={missing ? translate('new-draft.name-missing') : null}
          {...writing}
        />
        <TextField
          label={translate('new-draft.text')}
          help={translate('new-draft.text-help')}
          value={text}
          onChange={setText}
          rows={10}
          {...writing}
        />
        <ProblemNotice problem={task.problem} />
        <FormActions
          confirm={translate('new-draft.create')}
          isDisabled={task.busy}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}
