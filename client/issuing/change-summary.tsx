import type { ChangeSummary, DocumentName } from '../../shared/protocol/issue-api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { currentText, formatPath } from '../router.ts'

interface ChangesProps {
  readonly draftId: string
  readonly document: DocumentName
  readonly changes: ChangeSummary
}

const kinds = [
  'changed',
  'added',
  'deleted',
  'moved',
  'notes',
  'sponsorsAdded',
  'sponsorsDeleted',
] as const

/** What differs from the document that was issued before, in figures, and where it is shown word by word. */
export function Changes({ draftId, document, changes }: ChangesProps) {
  const { translate } = useWords()
  const some = kinds.filter((kind) => changes[kind] > 0)
  const { symbol, number } = document
  const to = { page: 'comparison', id: draftId, from: number, to: currentText } as const
  return (
    <div className="changes">
      <h3 className="panel-heading">{translate('issues.changes', { symbol })}</h3>
      {some.length === 0 ? (
        <p className="quiet">{translate('issues.unchanged', { symbol })}</p>
      ) : (
        <dl className="figures">
          {some.map((kind) => (
            <div key={kind}>
              <dt>{translate(`issues.${kind}`)}</dt>
              <dd>{changes[kind]}</dd>
            </div>
          ))}
        </dl>
      )}
      <a className="strong-link" href={formatPath(to)} target="_blank" rel="noreferrer">
        {translate('issues.see-comparison', { symbol })}
      </a>
    </div>
  )
}
