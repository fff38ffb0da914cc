import { type FormEvent, useState } from 'react'
import { directionOf } from '../../shared/document/language.ts'
import { allBodies, bodyName } from '../../shared/grammar/bodies.ts'
import { formatDay } from '../../shared/grammar/calendar.ts'
import { saveMasthead } from '../api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useTask } from '../use-task.ts'
import { AgendaFields } from './agenda-fields.tsx'
import { IssueFields } from './issue-fields.tsx'
import {
  fillForm,
  type FormProblem,
  type MastheadForm,
  otherBody,
  readForm,
} from './masthead-form.ts'
import type { PanelProps } from './panel-props.ts'

interface MastheadPanelProps extends Pick<PanelProps, 'draft' | 'onChanged'> {
  /** The fields typed and not saved; the others follow the record. Kept by the page, since a panel goes when another is opened. */
  readonly typed: Partial<MastheadForm>
  readonly onTyped: (typed: Partial<MastheadForm>) => void
}

export function MastheadPanel(props: MastheadPanelProps) {
  const { translate } = useWords()
  const { draft } = props
  const { editMasthead } = draft.permissions
  return (
    <section className="panel" aria-label={translate('masthead.title')}>
      <p>{translate(editMasthead ? 'masthead.explained' : 'masthead.only-secretariat')}</p>
      {editMasthead && <MastheadFields {...props} />}
    </section>
  )
}

function MastheadFields({ draft, typed, onTyped, onChanged }: MastheadPanelProps) {
  const { translate, language } = useWords()
  const form = { ...fillForm(draft.masthead), ...typed }
  const [problem, setProblem] = useState<FormProblem | null>(null)
  const [saved, setSaved] = useState(false)
  const task = useTask()
  const change = (fields: Partial<MastheadForm>) => {
    setSaved(false)
    onTyped({ ...typed, ...fields })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readForm(form, draft.masthead)
    setProblem(read.ok ? null : read.problem)
    if (!read.ok) return
    task.run(
      () => saveMasthead(draft.id, read.value),
      () => {
        setSaved(true)
        onChanged()
      },
    )
  }
  // A browser shows a day in its own order of day and month; the words below leave no doubt.
  const dayWords = (day: string) => (day === '' ? undefined : formatDay(day, language))
  const wordsFor = (field: FormProblem['field']) =>
    problem?.field === field ? translate(problem.key) : null
  return (
    <form onSubmit={submit} className="form">
      <BodyFields form={form} draft={draft} onChange={change} />
      <TextField
        label={translate('masthead.session')}
        inputMode="numeric"
        value={form.session}
        onChange={(session) => change({ session })}
        problem={wordsFor('session')}
      />
      <TextField
        label={translate('masthead.place')}
        value={form.place}
        onChange={(place) => change({ place })}
        lang={draft.masthead.language}
        dir={directionOf(draft.masthead.language)}
      />
      <div className="field-pair">
        <TextField
          label={translate('masthead.first-day')}
          help={dayWords(form.firstDay)}
          type="date"
          value={form.firstDay}
          onChange={(firstDay) => change({ firstDay })}
        />
        <TextField
          label={translate('masthead.last-day')}
          help={dayWords(form.lastDay)}
          type="date"
          value={form.lastDay}
          onChange={(lastDay) => change({ lastDay })}
          problem={wordsFor('lastDay')}
        />
      </div>
      <AgendaFields
        items={form.agendaItems}
        language={draft.masthead.language}
        onChange={(agendaItems) => change({ agendaItems })}
      />
      <IssueFields {...form} onChange={change} />
      <ProblemNotice problem={task.problem} />
      <div className="actions">
        <Button type="submit" kind="primary" isDisabled={task.busy}>
          {translate('masthead.save')}
        </Button>
        <output>{saved && translate('masthead.saved')}</output>
      </div>
    </form>
  )
}

interface FieldsProps {
  readonly form: MastheadForm
  readonly onChange: (fields: Partial<MastheadForm>) => void
}

function BodyFields({ form, draft, onChange }: FieldsProps & Pick<PanelProps, 'draft'>) {
  const { translate, language } = useWords()
  const bodies = allBodies.map(({ code }) => ({ id: code, text: bodyName(code, language) }))
  return (
    <>
      <Choice
        label={translate('masthead.body')}
        options={[...bodies, { id: otherBody, text: translate('masthead.other-body') }]}
        value={form.body}
        onChange={(body) => onChange({ body })}
      />
      {form.body === otherBody && (
        <TextField
          label={translate('masthead.body-name')}
          value={form.bodyName}
          onChange={(name) => onChange({ bodyName: name })}
          lang={draft.masthead.language}
          dir={directionOf(draft.masthead.language)}
        />
      )}
    </>
  )
}
