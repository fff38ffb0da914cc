import { aknPath, docxPath, pdfPath } from '../api.ts'
import { type TextForm, textForms, textPath } from '../preview/page-calls.ts'
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
      <TextFiles draftId={draft.id} />
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
                </a>{' '}
                {textForms.map((form) => (
                  <a
                    key={form}
                    href={textPath(draft.id, issue.number, form)}
                    aria-label={`${printedSymbol(issue)}: ${translate(formKeys[form])}`}
                    download
                  >
                    {translate(formKeys[form])}{' '}
                  </a>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const formKeys = {
  html: 'print.html',
  txt: 'print.text',
  json: 'print.json',
} as const satisfies Record<TextForm, string>

/** The text as it stands, in the other forms. */
function TextFiles({ draftId }: { readonly draftId: string }) {
  const { translate } = useWords()
  return (
    <>
      <p>{translate('print.others')}</p>
      <ul className="plain-list">
        {textForms.map((form) => (
          <li key={form}>
            <a href={textPath(draftId, null, form)} download>
              {translate(formKeys[form])}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
