import { aknPath, docxPath, pdfPath } from '../api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { printedSymbol } from '../issuing/printed-symbol.ts'
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
      <p>
        <a className="strong-link" href={aknPath(draft.id, null)} download>
          {translate('print.akn')}
        </a>
      </p>
      {draft.issues.length > 0 && (
        <>
          <p>{translate('print.issued-explained')}</p>
          <ul className="plain-list">
            {draft.issues.map((issue) => (
              <li key={issue.number}>
                <a href={pdfPath(draft.id, issue.number)} target="_blank" rel="noreferrer">
                  <bdi>{printedSymbol(issue)}</bdi>
                </a>{' '}
                <a
                  href={docxPath(draft.id, issue.number)}
                  aria-label={`${printedSymbol(issue)}: ${translate('print.word-of')}`}
                  download
                >
                  {translate('print.word-of')}
                </a>{' '}
                <a
                  href={aknPath(draft.id, issue.number)}
                  aria-label={`${printedSymbol(issue)}: ${translate('print.akn-of')}`}
                  download
                >
                  {translate('print.akn-of')}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
