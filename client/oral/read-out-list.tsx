import { directionOf, type Language } from '../../shared/document/language.ts'
import { useWords } from '../i18n/interface-language.tsx'

interface ReadOutListProps {
  readonly sentences: readonly string[]
  readonly language: Language
}

/** The sentences in the language of the text, in the order in which they are read out. */
export function ReadOutList({ sentences, language }: ReadOutListProps) {
  const { translate } = useWords()
  if (sentences.length === 0) return <p className="quiet">{translate('oral.nothing')}</p>
  return (
    <ol className="read-out" lang={language} dir={directionOf(language)}>
      {sentences.map((sentence, index) => (
        // Two sentences may be equal; the list is drawn anew whenever it changes.
        <li key={`${index} ${sentence}`}>{sentence}</li>
      ))}
    </ol>
  )
}
