// What the draft asks of the delegation that looks at it, above the text: whether it stands by changed words, whether it will lead.
import { lazy, useState } from 'react'
import type { DraftRecord, Person } from '../../shared/protocol/api.ts'
import { listBackings } from '../../shared/sponsors/confirmation.ts'
import { offeredLead } from '../../shared/sponsors/sponsor-list.ts'
import type { AskedAct } from '../dialogs/sponsor-act.tsx'
import type { Editor } from '../editor/editor.ts'
import { formatMoment } from '../i18n/format-time.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Link } from '../navigation.tsx'
import { Button } from '../ui/button.tsx'
import { useTextHash } from './use-text-hash.ts'
import { Part } from '../part.tsx'

const SponsorActDialog = lazy(() =>
  import('../dialogs/sponsor-act.tsx').then((m) => ({ default: m.SponsorActDialog })),
)

interface SponsorNoticeProps {
  readonly draft: DraftRecord
  readonly person: Person
  readonly editor: Editor
  readonly onChanged: () => void
}

export function SponsorNotice({ draft, person, editor, onChanged }: SponsorNoticeProps) {
  const { translate, language } = useWords()
  const [asked, setAsked] = useState<AskedAct | null>(null)
  const textHash = useTextHash(editor)
  const { delegation } = person
  if (delegation === null) return null
  const { events } = draft.sponsors
  const backing =
    textHash === null
      ? undefined
      : listBackings(events, textHash).find((each) => each.delegation === delegation)
  const stood = backing?.backing === 'to-confirm' ? backing.stood : null
  const isOffered = offeredLead(events) === delegation
  if (stood === null && !isOffered && asked === null) return null
  const ask = (action: AskedAct['action']) => () => setAsked({ action, delegation })
  return (
    <section aria-label={translate('sponsors.notice')}>
      {isOffered && (
        <div className="sponsor-notice">
          <output>{translate('sponsors.notice-lead')}</output>
          <Button onPress={ask('lead')}>{translate('sponsors.lead')}</Button>
        </div>
      )}
      {stood && (
        <div className="sponsor-notice">
          <output>
            {translate('sponsors.notice-changed', { when: formatMoment(stood.at, language) })}
          </output>
          <Link
            to={{ page: 'comparison', id: draft.id, from: `at-${stood.text.seq}`, to: 'draft' }}
          >
            {translate('sponsors.see-changes')}
          </Link>
          <Button onPress={ask('confirm')}>{translate('sponsors.confirm')}</Button>
          <Button kind="quiet" onPress={ask('withdraw')}>
            {translate('sponsors.withdraw-short')}
          </Button>
        </div>
      )}
      {asked && (
        <Part>
          <SponsorActDialog
            draft={draft}
            asked={asked}
            textHash={textHash}
            isForOther={false}
            onDone={onChanged}
            onClose={() => setAsked(null)}
          />
        </Part>
      )}
    </section>
  )
}
