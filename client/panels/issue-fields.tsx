import { isLanguage, languages } from '../../shared/document/language.ts'
import type { Masthead } from '../../shared/document/masthead.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Choice } from '../ui/choice.tsx'

const distributions = ['general', 'limited', 'restricted'] as const

interface IssueFieldsProps {
  readonly distribution: Masthead['distribution']
  readonly originalLanguage: string
  readonly onChange: (fields: Partial<Pick<Masthead, 'distribution' | 'originalLanguage'>>) => void
}

/** To whom a document goes, and the language it was written in. */
export function IssueFields({ distribution, originalLanguage, onChange }: IssueFieldsProps) {
  const { translate } = useWords()
  return (
    <>
      <Choice
        label={translate('masthead.distribution')}
        options={distributions.map((id) => ({
          id,
          text: translate(`masthead.distribution-${id}`),
        }))}
        value={distribution}
        onChange={(id) => {
          const chosen = distributions.find((known) => known === id)
          if (chosen) onChange({ distribution: chosen })
        }}
      />
      <Choice
        label={translate('masthead.original-language')}
        options={languages.map((id) => ({ id, text: translate(`language.${id}`) }))}
        value={originalLanguage}
        onChange={(id) => {
          if (isLanguage(id)) onChange({ originalLanguage: id })
        }}
      />
    </>
  )
}
