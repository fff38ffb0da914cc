import { type FormEvent, useState } from 'react'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import type { OralRevisionState } from '../../shared/protocol/adoption-api.ts'
import type { DraftRecord } from '../../shared/protocol/api.ts'
import { recordOralRevision } from '../adoption-calls.ts'
import { formatMoment } from '../i18n/format-time.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { giveConsent } from '../issue-calls.ts'
import { ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useTask } from '../use-task.ts'
import type { ReadOut } from './use-read-out.ts'

interface CertifyBoxProps {
  readonly draft: DraftRecord
  readonly state: OralRevisionState
  readonly readOut: ReadOut
  readonly onChanged: () => void
}

/** Whether the main sponsor has certified these words; the sponsor's button, and the secretariat's. */
export function CertifyBox(props: CertifyBoxProps) {
  const { draft, state, readOut, onChanged } = props
  const { translate, explain } = useWords()
  const task = useTask()
  const { hindrance, certification, textHash } = state
  if (hindrance === 'stage-final') return <p>{explain(hindrance)}</p>
  const isCertified = certification?.valid === true && textHash === readOut.textHash
  const isOpen = hindrance === null && readOut.sentences.length > 0
  const certify = () =>
    task.run(
      () => giveConsent(draft.id, { to: 'oral-revision', textHash: readOut.textHash }),
      onChanged,
    )
  return (
    <section className="consent-box no-print" aria-label={translate('oral.certification')}>
      <h2 className="panel-heading">{translate('oral.certification')}</h2>
      <Certification state={state} isCertified={isCertified} />
      {draft.permissions.consent && isOpen && !isCertified && (
        <>
          <p>{translate('oral.certify-explained')}</p>
          <Button kind="primary" isDisabled={task.busy} onPress={certify}>
            {translate('oral.certify')}
          </Button>
        </>
      )}
      <ProblemNotice problem={task.problem} onRetry={onChanged} />
      {draft.permissions.issue && isOpen && <RecordForm {...props} isCertified={isCertified} />}
    </section>
  )
}

function Certification({
  state: { certification, mainSponsor },
  isCertified,
}: {
  readonly state: OralRevisionState
  readonly isCertified: boolean
}) {
  const { translate, language } = useWords()
  if (certification) {
    const values = {
      delegation: delegationName(certification.delegation, language),
      person: certification.person,
      when: formatMoment(certification.at, language),
    }
    return (
      <p className={isCertified ? 'consent consent-valid' : 'consent consent-stale'}>
        {translate(isCertified ? 'oral.certified' : 'oral.certified-stale', values)}
      </p>
    )
  }
  if (mainSponsor === null) return <p className="quiet">{translate('issues.consent-no-sponsor')}</p>
  const delegation = delegationName(mainSponsor, language)
  return <p className="consent">{translate('oral.not-certified', { delegation })}</p>
}

/** Without a certification on this page, how it was given in the room stands in the record. */
function RecordForm({
  draft,
  state,
  readOut,
  onChanged,
  isCertified,
}: CertifyBoxProps & { readonly isCertified: boolean }) {
  const { translate } = useWords()
  const [note, setNote] = useState('')
  const task = useTask()
  const said = note.trim()
  const isReady = isCertified || said !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    const request = {
      textHash: readOut.textHash,
      after: state.after,
      ...(said !== '' && { note: said }),
    }
    task.run(
      () => recordOralRevision(draft.id, request),
      () => {
        setNote('')
        onChanged()
      },
    )
  }
  return (
    <form onSubmit={submit} className="form">
      {!isCertified && (
        <TextField
          label={translate('oral.note')}
          help={translate('oral.note-help')}
          value={note}
          onChange={setNote}
        />
      )}
      <ProblemNotice problem={task.problem} onRetry={onChanged} />
      <div className="actions">
        <Button type="submit" kind="primary" isDisabled={task.busy || !isReady}>
          {translate('oral.record')}
        </Button>
      </div>
    </form>
  )
}
