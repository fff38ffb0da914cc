import type { ImportedChangesAnswer } from '../../shared/protocol/import-api.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Link } from '../navigation.tsx'

interface ChangesDoneProps {
  readonly draftId: string
  readonly answer: ImportedChangesAnswer
}

/** What was imported, and with its words what could not be. */
export function ChangesDone({ draftId, answer: { proposals, unplaced } }: ChangesDoneProps) {
  const { translate, language } = useWords()
  const count = Object.values(proposals).reduce((sum, each) => sum + each, 0)
  return (
    <>
      <output>{translate('import.done', { count })}</output>
      <ul>
        {Object.entries(proposals).map(([code, number]) => (
          <li key={code}>
            {delegationName(code, language)}: {number}
          </li>
        ))}
      </ul>
      {unplaced.length > 0 && (
        <section aria-label={translate('import.unplaced')}>
          <h2>{translate('import.unplaced')}</h2>
          <ul className="import-doubts">
            {unplaced.map(({ delegation, kind, words, label }, index) => (
              // The same words may have found no place twice.
              <li key={`${index} ${words}`}>
                <span className="quiet">
                  {delegationName(delegation, language)}
                  {label !== null && ` · ${label}`} · {translate(`import.unplaced-${kind}`)}
                </span>
                <bdi className="import-excerpt">{words}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="actions">
        <Link to={{ page: 'draft', id: draftId }}>{translate('import.to-draft')}</Link>
      </p>
    </>
  )
}
