import { aknPath, docxPath, negotiatedDocxPath, pdfPath } from '../api.ts'
import { type TextForm, textForms, textPath } from '../preview/page-calls.ts'
import { PrintLink } from '../preview/print-link.tsx'
import { useWords } from '../i18n/interface-language.tsx'
import { printedSymbol } from '../issuing/printed-symbol.ts'
import type { PanelProps } from './panel-props.ts'

export function PrintPanel({ draft }: PanelProps) {
  const { translate } = useWords()
  return (
    <section className="panel" aria-label={translate('print.title')}>
      <p>{translate('print.explained')}</p>
      <div>
        <PrintLink className="strong-link" path={pdfPath(draft.id, null)}>
          {translate('print.open')}
        </PrintLink>
      </div>
      <p>
        <a className="strong-link" href={docxPath(draft.id, null)} download>
          {translate('print.word')}
        </a>
      </p>
      <NegotiatedFiles draftId={draft.id} />
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
                <PrintLink path={pdfPath(draft.id, issue.number)}>
                  <bdi>{printedSymbol(issue)}</bdi>
                </PrintLink>{' '}
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

/** The draft in the middle of its negotiation, for whoever works in Word. */
function NegotiatedFiles({ draftId }: { readonly draftId: string }) {
  const { translate } = useWords()
  return (
    <ul className="plain-list">
      <li>
        <a href={negotiatedDocxPath(draftId, false)} download>
          {translate('print.word-proposals')}
        </a>
      </li>
      <li>
        <a href={negotiatedDocxPath(draftId, true)} download>
          {translate('print.word-comments')}
        </a>
      </li>
    </ul>
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
