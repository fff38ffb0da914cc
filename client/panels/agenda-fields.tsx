import { directionOf, type Language } from '../../shared/document/language.ts'
import type { AgendaItem } from '../../shared/document/masthead.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'

interface AgendaFieldsProps {
  readonly items: readonly AgendaItem[]
  /** Of the draft. */
  readonly language: Language
  readonly onChange: (items: readonly AgendaItem[]) => void
}

export function AgendaFields({ items, language, onChange }: AgendaFieldsProps) {
  const { translate } = useWords()
  const change = (index: number, fields: Partial<AgendaItem>) =>
    onChange(items.map((item, at) => (at === index ? { ...item, ...fields } : item)))
  return (
    <>
      {items.map(({ number, title }, index) => (
        // An item has no name but its place while it is being typed.
        <fieldset key={index} className="agenda-item">
          <legend className="hidden">{translate('masthead.agenda-number')}</legend>
          <TextField
            label={translate('masthead.agenda-number')}
            value={number}
            onChange={(text) => change(index, { number: text })}
            lang={language}
            dir={directionOf(language)}
          />
          <TextField
            label={translate('masthead.agenda-title')}
            value={title}
            onChange={(text) => change(index, { title: text })}
            rows={4}
            lang={language}
            dir={directionOf(language)}
          />
          <Button kind="quiet" onPress={() => onChange(items.filter((_, at) => at !== index))}>
            {translate('masthead.remove-agenda', { number })}
          </Button>
        </fieldset>
      ))}
      <div className="actions">
        <Button kind="quiet" onPress={() => onChange([...items, { number: '', title: '' }])}>
          {translate('masthead.add-agenda')}
        </Button>
      </div>
    </>
  )
}
