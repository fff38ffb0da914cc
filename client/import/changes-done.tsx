import type { ImportedChangesAnswer } from '../../shared/protocol/import-api.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Link } from '../navigation.tsx'
import { useFocusHere } from './use-focus-here.ts'

interface ChangesDoneProps {
  readonly draftId: string
  readonly answer: ImportedChangesAnswer
  /** The authors for whom no delegation was named. */
  readonly left: readonly string[]
}

/** What was imported, and with its words what could not be. */
export function ChangesDone({ draftId, answer, left }: ChangesDoneProps) {
  const { proposals, unplaced } = answer
  const { translate, language } = useWords()
  const here = useFocusHere<HTMLOutputElement>()
  const count = Object.values(proposals).reduce((sum, each) => sum + each, 0)
  return (
    <>
      <output ref={here} tabIndex={-1}>
        {translate('import.done', { count })}
      </output>
      <ul>
        {Object.entries(proposals).map(([code, number]) => (
          <li key={code}>
            {delegationName(code, language)}: {number}
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <p className="notice">
          {translate('import.authors-left', {
            authors: new Intl.ListFormat(language, { type: 'unit' }).format(
              left.map((author) => `\u2068${author || translate('import.unnamed')}\u2069`),
            ),
          })}
        </p>
      )}
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
