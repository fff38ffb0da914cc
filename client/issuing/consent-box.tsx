import { useState } from 'react'
import { proposeNextSymbol } from '../../shared/grammar/next-symbol.ts'
import { numberedSymbols } from '../../shared/revisions/issuable.ts'
import type { DraftRecord } from '../../shared/protocol/api.ts'
import type { IssuingState } from '../../shared/protocol/issue-api.ts'
import { ConfirmDialog } from '../dialogs/confirm.tsx'
import { useWords } from '../i18n/interface-language.tsx'
import { giveConsent } from '../issue-calls.ts'
import { ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import { useTask } from '../use-task.ts'
import { Changes } from './change-summary.tsx'
import { ConsentWords } from './consent-words.tsx'

interface ConsentBoxProps {
  readonly draft: DraftRecord
  readonly state: IssuingState
  readonly onChanged: () => void
}

/** Where the main sponsor agrees to the text's being issued as the next revision, having seen what it changes. */
export function ConsentBox({ draft, state, onChanged }: ConsentBoxProps) {
  const { translate } = useWords()
  const [asking, setAsking] = useState(false)
  const { document, changes, consent, mainSponsor } = state
  const revisable = state.offers.some(({ form, hindrance }) => form === 'revision' && !hindrance)
  if (!document || !revisable) return null
  const isOpen = draft.permissions.consent && consent?.valid !== true
  const symbol = nextRevision(draft)
  return (
    <section className="consent-box" aria-label={translate('issues.consent-title')}>
      {changes && <Changes draftId={draft.id} document={document} changes={changes} />}
      <h3 className="panel-heading">{translate('issues.consent-title')}</h3>
      <ConsentWords consent={consent} mainSponsor={mainSponsor} />
      {isOpen && (
        <Button kind="primary" onPress={() => setAsking(true)}>
          {translate('issues.consent-ask', { symbol })}
        </Button>
      )}
      {asking && (
        <AskConsent
          draft={draft}
          state={state}
          symbol={symbol}
          onChanged={onChanged}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}

function nextRevision({ issues, masthead }: DraftRecord): string {
  const context = {
    issued: numberedSymbols('revision', issues),
    taken: [],
    body: masthead.body,
    session: masthead.session,
    year: null,
  }
  return proposeNextSymbol('revision', context) ?? 'Rev.'
}

interface AskConsentProps extends ConsentBoxProps {
  readonly symbol: string
  readonly onClose: () => void
}

function AskConsent({ draft, state, symbol, onChanged, onClose }: AskConsentProps) {
  const { translate } = useWords()
  const task = useTask()
  const confirm = () =>
    task.run(
      () => giveConsent(draft.id, { to: 'revision', textHash: state.textHash }),
      () => {
        onChanged()
        onClose()
      },
    )
  return (
    <ConfirmDialog
      title={translate('issues.consent-ask', { symbol })}
      explanation={translate('issues.consent-explained')}
      confirm={translate('issues.consent-give')}
      busy={task.busy}
      onConfirm={confirm}
      onClose={onClose}
    >
      {state.document && state.changes && (
        <Changes draftId={draft.id} document={state.document} changes={state.changes} />
      )}
      <ProblemNotice problem={task.problem} />
    </ConfirmDialog>
  )
}
