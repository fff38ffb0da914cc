import { lazy, useState } from 'react'
import type { DraftRecord, IssueSummary } from '../../shared/protocol/api.ts'
import type { IssuingState } from '../../shared/protocol/issue-api.ts'
import type { DocumentForm } from '../../shared/revisions/issuable.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'
import { Part } from '../part.tsx'

const IssueDialog = lazy(() =>
  import('../dialogs/issue.tsx').then((m) => ({ default: m.IssueDialog })),
)

interface OffersProps {
  readonly draft: DraftRecord
  readonly offers: IssuingState['offers']
  readonly onIssued: (issue: IssueSummary) => void
}

/** A button for every form; one that is not possible now says why. */
export function Offers({ draft, offers, onIssued }: OffersProps) {
  const { translate, explain } = useWords()
  const [form, setForm] = useState<DocumentForm | null>(null)
  // What a draft has behind it, or not yet before it, is not worth a line; that it is over is said once.
  const unsaid: readonly unknown[] = ['issued-already', 'not-issued-yet', 'stage-final']
  const shown = offers.filter(({ hindrance }) => !unsaid.includes(hindrance))
  const isOver = offers.some(({ hindrance }) => hindrance === 'stage-final')
  return (
    <section aria-label={translate('issues.offers')}>
      <h3 className="panel-heading">{translate('issues.offers')}</h3>
      {isOver && <p className="quiet">{explain('stage-final')}</p>}
      <ul className="offers">
        {shown.map((offer) => (
          <li key={offer.form}>
            <Button
              kind={offer.form === 'first' ? 'primary' : 'plain'}
              isDisabled={offer.hindrance !== null}
              onPress={() => setForm(offer.form)}
            >
              {translate(`issues.form-${offer.form}`)}
            </Button>
            {offer.hindrance !== null && <p className="field-help">{explain(offer.hindrance)}</p>}
          </li>
        ))}
      </ul>
      {form !== null && (
        <Part>
          <IssueDialog
            draft={draft}
            form={form}
            onIssued={(issue) => {
              setForm(null)
              onIssued(issue)
            }}
            onClose={() => setForm(null)}
          />
        </Part>
      )}
    </section>
  )
}
