// The adoption of a draft: how, when, under which number, and for a recorded vote who voted how.
import { useCallback } from 'react'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import type { AdoptionPlan } from '../../shared/protocol/adoption-api.ts'
import type { DraftRecord, IssueSummary } from '../../shared/protocol/api.ts'
import { getAdoption } from '../adoption-calls.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Link } from '../navigation.tsx'
import { useDesk } from '../negotiation/desk.tsx'
import { ReadOutList } from '../oral/read-out-list.tsx'
import '../oral/oral.css'
import { Loading, ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useLoaded } from '../use-loaded.ts'
import './adoption.css'
import { AdoptionForm } from './adoption-form.tsx'

export interface AdoptionDialogProps {
  readonly draft: DraftRecord
  readonly onAdopted: (issue: IssueSummary) => void
  readonly onClose: () => void
}

export function AdoptionDialog({ draft, onAdopted, onClose }: AdoptionDialogProps) {
  const { translate } = useWords()
  const [plan, reload] = useLoaded(useCallback(() => getAdoption(draft.id), [draft.id]))
  return (
    <Dialog title={translate('adoption.title')} isOpen onClose={onClose} width="wide">
      {plan.kind === 'loading' && <Loading />}
      {plan.kind === 'failed' && <ProblemNotice problem={plan.problem} onRetry={reload} />}
      {plan.kind === 'ready' && (
        <>
          <WhatIsAdopted draft={draft} plan={plan.value} onClose={onClose} />
          {plan.value.hindrance === null ? (
            <AdoptionForm
              draft={draft}
              plan={plan.value}
              onAdopted={onAdopted}
              onClose={onClose}
              onStale={reload}
            />
          ) : (
            <Button kind="quiet" onPress={onClose}>
              {translate('app.close')}
            </Button>
          )}
        </>
      )}
    </Dialog>
  )
}

interface WhatIsAdoptedProps {
  readonly draft: DraftRecord
  readonly plan: AdoptionPlan
  readonly onClose: () => void
}

/** The text that would be adopted, what keeps it from being adopted, and what is not part of it. */
function WhatIsAdopted({ draft, plan, onClose }: WhatIsAdoptedProps) {
  const { translate, explain, language } = useWords()
  const { showPanel } = useDesk()
  const { document, asOrallyRevised, differences, hindrance, remarks, floor } = plan
  const symbol = document?.symbol ?? ''
  if (hindrance !== null)
    return (
      <>
        <p className="notice" role="alert">
          {explain(hindrance)}
        </p>
        {differences.length > 0 && (
          <>
            <h3 className="panel-heading">{translate('adoption.differs', { symbol })}</h3>
            <ReadOutList sentences={differences} language={draft.masthead.language} />
            <Link to={{ page: 'oral', id: draft.id }}>{translate('oral.open')}</Link>
          </>
        )}
      </>
    )
  return (
    <>
      <p>{translate(asOrallyRevised ? 'adoption.of-oral' : 'adoption.of-document', { symbol })}</p>
      {remarks.length > 0 && (
        <ul className="remarks">
          {remarks.map(({ code, details }) => (
            <li key={code}>{explain(code, details)}</li>
          ))}
        </ul>
      )}
      <p className="quiet">
        {floor.length === 0
          ? translate('adoption.floor-none')
          : translate('adoption.floor', {
              names: floor.map((code) => delegationName(code, language)).join(', '),
            })}{' '}
        <Button
          kind="quiet"
          onPress={() => {
            showPanel('sponsors')
            onClose()
          }}
        >
          {translate('sponsors.title')}
        </Button>
      </p>
    </>
  )
}
