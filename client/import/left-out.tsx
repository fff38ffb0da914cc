import type { ImportReview } from '../../shared/protocol/import-api.ts'
import { useWords } from '../i18n/interface-language.tsx'

/** What of the source is no paragraph of the text: nothing is dropped in silence. */
export function LeftOut({ review }: { review: ImportReview }) {
  const { translate } = useWords()
  const { document, comments, flattened } = review
  const furniture = document?.furniture ?? []
  const fields = document?.fields ?? []
  const remarks = comments.map(({ author, text }) => `${author}: ${text}`)
  return (
    <section aria-label={translate('import.source')}>
      {flattened.tables > 0 && (
        <p className="quiet">{translate('import.flattened', { tables: flattened.tables })}</p>
      )}
      <Lines title={translate('import.comments')} lines={remarks} isOpen />
      <Lines title={translate('import.fields')} lines={fields.map(({ text }) => text)} />
      <Lines title={translate('import.furniture')} lines={furniture.map(({ text }) => text)} />
    </section>
  )
}

interface LinesProps {
  readonly title: string
  readonly lines: readonly string[]
  readonly isOpen?: boolean
}

function Lines({ title, lines, isOpen = false }: LinesProps) {
  if (lines.length === 0) return null
  return (
    <details className="import-left" open={isOpen}>
      <summary>
        {title} ({lines.length})
      </summary>
      <ul>
        {lines.map((line, index) => (
          // Lines of the source may repeat, as running heads do.
          <li key={`${index} ${line}`}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
    </details>
  )
}
