import type { ReactNode } from 'react'
import { hashProposal } from '../../shared/negotiation/hash-proposal.ts'
import type { DecisionRequest } from '../../shared/protocol/api.ts'
import { decide } from '../api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { useDesk } from '../negotiation/desk.tsx'
import { decisionsOn } from '../negotiation/decisions-on.ts'
import { type Entry, hostOf } from '../negotiation/entries.ts'
import { ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import { useTask } from '../use-task.ts'
import { PositionButtons } from './position-buttons.tsx'

type Decision = DecisionRequest['decision']

interface ProposalActionsProps {
  readonly entry: Entry
  readonly onDecided: (entry: Entry) => void
  readonly children: ReactNode
}

/** What one may do with an open proposal: take a position, decide, withdraw or adopt it. */
export function ProposalActions({ entry, onDecided, children }: ProposalActionsProps) {
  const { translate } = useWords()
  const { draft, person, store } = useDesk()
  const task = useTask()
  const { proposal, sid, delegation } = entry
  if (!proposal) return null
  const decisions = decisionsOn(entry, draft.permissions, person.delegation)
  const waits = draft.permissions.decide && hostOf(entry) !== null && !decisions.includes('adopt')
  const act = (decision: Decision) =>
    task.run(
      () => decide(draft.id, { decision, proposals: [{ sid, hash: hashProposal(proposal) }] }),
      ({ events }) => {
        onDecided(entry)
        store.take(events)
      },
    )
  return (
    <div className="proposal-actions">
      {draft.permissions.takePosition && delegation !== person.delegation && (
        <PositionButtons target={{ kind: 'proposal', sid }} />
      )}
      <div className="actions">
        {decisions.map((decision, index) => (
          <Button
            key={decision}
            kind={index === 0 && decision !== 'withdraw' ? 'primary' : 'plain'}
            onPress={() => act(decision)}
          >
            {translate(`proposals.${decision}`)}
          </Button>
        ))}
        {children}
      </div>
      {waits && <p className="quiet">{translate('proposals.after-host')}</p>}
      {task.problem?.code === 'proposal-changed' ? (
        <p className="notice" role="alert">
          {translate('proposals.changed')}
        </p>
      ) : (
        <ProblemNotice problem={task.problem} />
      )}
    </div>
  )
}
