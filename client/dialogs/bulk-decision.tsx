import { useMemo, useState } from 'react'
import { hashProposal } from '../../shared/negotiation/hash-proposal.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { decide } from '../api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { useDesk } from '../negotiation/desk.tsx'
import { type Entry, hostOf } from '../negotiation/entries.ts'
import type { NameOfParagraph } from '../negotiation/use-labels.ts'
import { useSummary } from '../panels/proposal-entry.tsx'
import { ProposalWords } from '../panels/proposal-words.tsx'
import { ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useTask } from '../use-task.ts'

interface BulkDialogProps {
  readonly entries: readonly Entry[]
  readonly nameOf: NameOfParagraph
  readonly onClose: () => void
}

/** Accepts or rejects all open proposals of one delegation, after they were read once more in a list. */
export function BulkDialog({ entries, nameOf, onClose }: BulkDialogProps) {
  const { translate, language } = useWords()
  const { draft, store, currentSid } = useDesk()
  const task = useTask()
  const open = useMemo(() => entries.filter(({ proposal }) => proposal !== null), [entries])
  const [chosen, setChosen] = useState(
    () => (open.find(({ sid }) => sid === currentSid) ?? open[0])?.delegation ?? '',
  )
  const delegations = [...new Set(open.map(({ delegation }) => delegation))].map((id) => ({
    id,
    text: delegationName(id, language),
  }))
  const own = open.filter(({ delegation }) => delegation === chosen)
  const decidable = own.filter((entry) => hostOf(entry) === null)
  const act = (decision: 'accept' | 'reject') =>
    task.run(
      () =>
        decide(draft.id, {
          decision,
          proposals: decidable.flatMap(({ sid, proposal }) =>
            proposal ? [{ sid, hash: hashProposal(proposal) }] : [],
          ),
        }),
      ({ events }) => {
        store.take(events)
        onClose()
      },
    )
  return (
    <Dialog title={translate('proposals.bulk-title')} isOpen onClose={onClose} width="wide">
      <p>{translate('proposals.bulk-explained')}</p>
      <Choice
        label={translate('proposals.delegation')}
        value={chosen}
        onChange={setChosen}
        options={delegations}
      />
      <ol className="bulk-list">
        {decidable.map((entry) => (
          <BulkLine key={entry.sid} entry={entry} nameOf={nameOf} />
        ))}
      </ol>
      {decidable.length < own.length && (
        <p className="quiet">{translate('proposals.bulk-within')}</p>
      )}
      {task.problem?.code === 'proposal-changed' ? (
        <p className="notice" role="alert">
          {translate('proposals.changed')}
        </p>
      ) : (
        <ProblemNotice problem={task.problem} />
      )}
      <div className="actions">
        <Button
          kind="primary"
          isDisabled={task.busy || decidable.length === 0}
          onPress={() => act('accept')}
        >
          {translate('proposals.bulk-accept')}
        </Button>
        <Button isDisabled={task.busy || decidable.length === 0} onPress={() => act('reject')}>
          {translate('proposals.bulk-reject')}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {translate('app.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}

function BulkLine({ entry, nameOf }: { entry: Entry; nameOf: NameOfParagraph }) {
  const { draft } = useDesk()
  return (
    <li>
      <span className="proposal-what">{useSummary(entry, nameOf)}</span>
      <ProposalWords pieces={entry.pieces} language={draft.masthead.language} nameOf={nameOf} />
    </li>
  )
}
