import type { ReactNode } from 'react'
import { hashProposal } from '../../shared/negotiation/hash-proposal.ts'
import type { DecisionRequest } from '../../shared/protocol/api.ts'
import { decide } from '../api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { useDesk } from '../negotiation/desk.tsx'
import { type Entry, hostOf } from '../negotiation/entries.ts'
import { ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import { useTask } from '../use-task.ts'
import { PositionButtons } from './position-buttons.tsx'

type Decision = DecisionRequest['decision']

/** What one may do with an open proposal: take a position, decide, withdraw or adopt it. */
export function ProposalActions({ entry, children }: { entry: Entry; children: ReactNode }) {
  const { translate } = useWords()
  const { draft, person, store } = useDesk()
  const task = useTask()
  const { permissions } = draft
  const { proposal, sid, delegation } = entry
  if (!proposal) return null
  const host = hostOf(entry)
  const hostBy = host?.split(':', 1)[0] ?? null
  const own = person.delegation !== null && delegation === person.delegation
  const mayAdopt = permissions.propose && hostBy !== null && hostBy === person.delegation && !own
  const act = (decision: Decision) =>
    task.run(
      () => decide(draft.id, { decision, proposals: [{ sid, hash: hashProposal(proposal) }] }),
      ({ events }) => store.take(events),
    )
  const button = (decision: Decision, kind: 'plain' | 'primary' = 'plain') => (
    <Button kind={kind} isDisabled={task.busy} onPress={() => act(decision)}>
      {translate(`proposals.${decision}`)}
    </Button>
  )
  const changed = task.problem?.code === 'proposal-changed'
  return (
    <div className="proposal-actions">
      {permissions.takePosition && !own && <PositionButtons target={{ kind: 'proposal', sid }} />}
      <div className="actions">
        {permissions.decide && host === null && button('accept', 'primary')}
        {permissions.decide && button('reject')}
        {permissions.propose && own && button('withdraw')}
        {mayAdopt && button('adopt', 'primary')}
        {children}
      </div>
      {permissions.decide && host !== null && !mayAdopt && (
        <p className="quiet">{translate('proposals.after-host')}</p>
      )}
      {changed ? (
        <p className="notice" role="alert">
          {translate('proposals.changed')}
        </p>
      ) : (
        <ProblemNotice problem={task.problem} />
      )}
    </div>
  )
}
