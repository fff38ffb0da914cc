import { lazy, useState } from 'react'
import type { DraftRecord } from '../../shared/protocol/api.ts'
import type { StageRequest } from '../../shared/protocol/issue-api.ts'
import { finalStages, moveStage } from '../../shared/revisions/stage.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'
import { DeadlineLines } from './deadline-lines.tsx'
import { moveWords } from './move-words.ts'
import { StageBadge } from './stage-badge.tsx'
import { Part } from '../part.tsx'

const StageDialog = lazy(() =>
  import('./stage-dialog.tsx').then((m) => ({ default: m.StageDialog })),
)
const DeadlinesDialog = lazy(() =>
  import('./deadlines-dialog.tsx').then((m) => ({ default: m.DeadlinesDialog })),
)

type Move = StageRequest['move']

interface StageBoxProps {
  readonly draft: DraftRecord
  readonly onChanged: () => void
}

/** Where the draft stands, until when what may be done, and what moves it by hand. */
export function StageBox({ draft, onChanged }: StageBoxProps) {
  const { translate } = useWords()
  const [open, setOpen] = useState<Move | 'deadlines' | null>(null)
  const close = () => setOpen(null)
  const moves = movesOf(draft)
  return (
    <section className="stage-box" aria-label={translate('stage.label')}>
      <p>
        <StageBadge stage={draft.stage} />
      </p>
      <DeadlineLines deadlines={draft.deadlines} />
      <p className="actions">
        {draft.permissions.preside && (
          <Button onPress={() => setOpen('deadlines')}>{translate('deadline.set')}</Button>
        )}
        {moves.map((move) => (
          <Button key={move} kind="quiet" onPress={() => setOpen(move)}>
            {translate(moveWords[move])}
          </Button>
        ))}
      </p>
      <Part>
        {open === 'deadlines' && (
          <DeadlinesDialog draft={draft} onDone={onChanged} onClose={close} />
        )}
        {open !== null && open !== 'deadlines' && (
          <StageDialog draft={draft} move={open} onDone={onChanged} onClose={close} />
        )}
      </Part>
    </section>
  )
}

/** What this person may do from the stage where the draft is. */
function movesOf({ stage, permissions }: DraftRecord): Move[] {
  const isFinal = finalStages.includes(stage)
  const allowed: readonly Move[] = [
    ...(permissions.withdrawDraft || (permissions.preside && !isFinal)
      ? (['withdrawn'] as const)
      : []),
    ...(permissions.preside ? (['lapsed', 'reinstated'] as const) : []),
  ]
  return allowed.filter((move) => moveStage(stage, move).ok)
}
