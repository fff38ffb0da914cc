import { docxPath, pdfPath } from '../api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import type { PanelProps } from './panel-props.ts'

export function PrintPanel({ draft }: PanelProps) {
  const { translate } = useWords()
  return (
    <section className="panel" aria-label={translate('print.title')}>
      <p>{translate('print.explained')}</p>
      <p>
        <a className="strong-link" href={pdfPath(draft.id, null)} target="_blank" rel="noreferrer">
          {translate('print.open')}
        </a>
      </p>
      <p>
        <a className="strong-link" href={docxPath(draft.id, null)} download>
          {translate('print.word')}
        </a>
      </p>
      {draft.issues.length > 0 && (
        <>
          <p>{translate('print.issued-explained')}</p>
          <ul className="plain-list">
            {draft.issues.map(({ number, symbol }) => (
              <li key={number}>
                <a href={pdfPath(draft.id, number)} target="_blank" rel="noreferrer">
                  <bdi>{symbol}</bdi>
                </a>{' '}
                <a
                  href={docxPath(draft.id, number)}
                  aria-label={`${symbol}: ${translate('print.word-of')}`}
                  download
                >
                  {translate('print.word-of')}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
