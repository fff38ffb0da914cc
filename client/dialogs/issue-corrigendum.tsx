import { useState } from 'react'
import { directionOf, languages } from '../../shared/document/language.ts'
import type { Correction } from '../../shared/revisions/correction.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'
import { CheckList } from '../ui/check-list.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { IssueFormProps } from './issue.tsx'
import { DayAndJob, IssueFrame, SymbolField, useIssueFields } from './issue-fields.tsx'

interface Entry extends Correction {
  readonly key: number
}

/** What is to be read differently, from the comparison with the draft or typed, and in which language versions. */
export function IssueCorrigendum(props: IssueFormProps) {
  const { draft, plan } = props
  const { translate } = useWords()
  const fields = useIssueFields(plan)
  const { entries, change, add, remove } = useEntries(plan.corrections)
  const [concerned, setConcerned] = useState<readonly string[]>([draft.masthead.language])
  const symbol = plan.document?.symbol ?? ''
  const corrections = entries
    .map(({ place, words }) => ({ place: place.trim(), words: words.trim() }))
    .filter(({ words }) => words !== '')
  const chosen = languages.filter((language) => concerned.includes(language))
  return (
    <IssueFrame
      {...props}
      fields={fields}
      more={{ corrections, languages: chosen }}
      isIncomplete={corrections.length === 0 || chosen.length === 0}
    >
      <p>{translate('issues.corrigendum-explained', { symbol })}</p>
      <h3 className="panel-heading">{translate('issues.corrections')}</h3>
      {plan.corrections.length === 0 && (
        <p className="quiet">{translate('issues.correction-none', { symbol })}</p>
      )}
      {entries.map((entry, index) => (
        <EntryFields
          key={entry.key}
          entry={entry}
          number={index + 1}
          language={draft.masthead.language}
          onChange={change}
          onRemove={() => remove(entry.key)}
        />
      ))}
      <p>
        <Button onPress={add}>{translate('issues.add-correction')}</Button>
      </p>
      <CheckList
        label={translate('issues.languages')}
        options={languages.map((id) => ({ id, text: translate(`language.${id}`) }))}
        value={concerned}
        onChange={setConcerned}
      />
      <SymbolField plan={plan} fields={fields} />
      <DayAndJob draft={draft} fields={fields} />
    </IssueFrame>
  )
}

function useEntries(corrections: readonly Correction[]) {
  const [entries, setEntries] = useState<readonly Entry[]>(() => {
    const found = corrections.map((correction, key) => ({ ...correction, key }))
    return found.length > 0 ? found : [{ key: 0, place: '', words: '' }]
  })
  const [next, setNext] = useState(entries.length)
  return {
    entries,
    change: (entry: Entry) =>
      setEntries(entries.map((each) => (each.key === entry.key ? entry : each))),
    remove: (key: number) => setEntries(entries.filter((each) => each.key !== key)),
    add: () => {
      setEntries([...entries, { key: next, place: '', words: '' }])
      setNext(next + 1)
    },
  }
}

interface EntryFieldsProps {
  readonly entry: Entry
  readonly number: number
  readonly language: IssueFormProps['draft']['masthead']['language']
  readonly onChange: (entry: Entry) => void
  readonly onRemove: () => void
}

function EntryFields({ entry, number, language, onChange, onRemove }: EntryFieldsProps) {
  const { translate } = useWords()
  const dir = directionOf(language)
  return (
    <fieldset className="correction">
      <legend className="field-label">{translate('issues.correction', { number })}</legend>
      <TextField
        label={translate('issues.place')}
        value={entry.place}
        onChange={(place) => onChange({ ...entry, place })}
        lang={language}
        dir={dir}
        maxLength={200}
      />
      <TextField
        label={translate('issues.words')}
        value={entry.words}
        onChange={(words) => onChange({ ...entry, words: words.replaceAll(/\s+/gu, ' ') })}
        rows={2}
        lang={language}
        dir={dir}
        maxLength={10_000}
      />
      <Button kind="quiet" onPress={onRemove}>
        {translate('issues.remove-correction', { number })}
      </Button>
    </fieldset>
  )
}
