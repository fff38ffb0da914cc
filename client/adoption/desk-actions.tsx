import { lazy, useState } from 'react'
import { finalStages } from '../../shared/revisions/stage.ts'
import type { DraftRecord, IssueSummary } from '../../shared/protocol/api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Link } from '../navigation.tsx'
import { Button } from '../ui/button.tsx'
import { Part } from '../part.tsx'

const AdoptionDialog = lazy(() =>
  import('./adoption-dialog.tsx').then((m) => ({ default: m.AdoptionDialog })),
)

interface DeskActionsProps {
  readonly draft: DraftRecord
  readonly onAdopted: (issue: IssueSummary) => void
}

/** The ways from the panel to what happens in the room: an oral revision, for all, and adoption, for the secretariat. */
export function DeskActions({ draft, onAdopted }: DeskActionsProps) {
  const { translate } = useWords()
  const [adopting, setAdopting] = useState(false)
  const isTabled = draft.issues.length > 0 && !finalStages.includes(draft.stage)
  if (!isTabled) return null
  return (
    <p className="actions">
      <Link to={{ page: 'oral', id: draft.id }} className="strong-link">
        {translate('oral.open')}
      </Link>
      {draft.permissions.issue && (
        <Button onPress={() => setAdopting(true)}>{translate('adoption.open')}</Button>
      )}
      {adopting && (
        <Part>
          <AdoptionDialog
            draft={draft}
            onAdopted={(issue) => {
              setAdopting(false)
              onAdopted(issue)
            }}
            onClose={() => setAdopting(false)}
          />
        </Part>
      )}
    </p>
  )
}
