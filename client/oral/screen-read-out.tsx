import { useCallback } from 'react'
import { directionOf } from '../../shared/document/language.ts'
import type { DraftText } from '../../shared/document/draft-text.ts'
import { lastDocument, standingIssues } from '../../shared/revisions/issuable.ts'
import type { DraftRecord } from '../../shared/protocol/api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import './oral.css'
import { useReadOut } from './use-read-out.ts'

interface ScreenReadOutProps {
  readonly draft: DraftRecord
  readonly text: DraftText
}

/** The list as it is read out, large enough for the last row; the newest sentences are at the end and in sight. */
export function ScreenReadOut({ draft, text }: ScreenReadOutProps) {
  const { translate } = useWords()
  const { language } = draft.masthead
  const document = lastDocument(standingIssues(draft.stage, draft.issues))
  const readOut = useReadOut(draft.id, document?.number ?? null, text)
  const showEnd = useCallback((list: HTMLOListElement | null) => {
    list?.lastElementChild?.scrollIntoView({ block: 'nearest' })
  }, [])
  const sentences = readOut?.sentences ?? []
  return (
    <section className="screen-read-out" aria-live="polite">
      <h1 className="screen-label">
        {translate('oral.title')} {document && <bdi>{document.symbol}</bdi>}
      </h1>
      {sentences.length === 0 ? (
        <p className="screen-words">{translate('oral.nothing')}</p>
      ) : (
        <ol
          key={sentences.length}
          ref={showEnd}
          className="read-out"
          lang={language}
          dir={directionOf(language)}
        >
          {sentences.map((sentence, index) => (
            <li key={`${index} ${sentence}`}>{sentence}</li>
          ))}
        </ol>
      )}
    </section>
  )
}
