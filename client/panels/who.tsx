import { lazy, type ReactNode, useState } from 'react'
import { actions, may } from '../../shared/gate/permission.ts'
import { type Role, roleOf, roles } from '../../shared/gate/role.ts'
import type { DraftMode } from '../../shared/negotiation/events.ts'
import type { CommandAnswer } from '../../shared/protocol/api.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { type Answer, renumber, setDraftState, setMode } from '../api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { useDesk } from '../negotiation/desk.tsx'
import { orderOfProposers } from '../negotiation/delegation-look.ts'
import { useNegotiation } from '../negotiation/use-negotiation.ts'
import { ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import { useTask } from '../use-task.ts'
import { DelegationModes } from './delegation-modes.tsx'
import { Part } from '../part.tsx'

const ConfirmDialog = lazy(() =>
  import('../dialogs/confirm.tsx').then((m) => ({ default: m.ConfirmDialog })),
)

/** What waits for a confirmation. */
export type Question =
  | { readonly kind: 'renumber' | 'close' | 'reopen' }
  | { readonly kind: 'withdraw'; readonly delegation: string }

/** The table of permissions in words, the delegations' modes, and what is done to the draft as a whole. */
export function WhoPanel() {
  const { translate } = useWords()
  const { draft, store, onChanged } = useDesk()
  const [question, setQuestion] = useState<Question | null>(null)
  const [renumbered, setRenumbered] = useState(false)
  const task = useTask()
  const { permissions, closed } = draft
  const run = (call: () => Answer<CommandAnswer>) =>
    task.run(call, ({ events }) => {
      store.take(events)
      setRenumbered(question?.kind === 'renumber')
      setQuestion(null)
      onChanged()
    })
  const ask = (asked: Question) => {
    task.forget()
    setQuestion(asked)
  }
  const setTo = (delegation: string, mode: DraftMode) => {
    if (mode === 'reader') ask({ kind: 'withdraw', delegation })
    else run(() => setMode(draft.id, { delegation, mode }))
  }
  return (
    <section className="panel" aria-label={translate('who.title')}>
      <p className="quiet">{translate('who.explained')}</p>
      <PermissionTable closed={closed} />
      <DelegationModes delegations={useDelegations()} onSet={setTo} />
      {!question && <ProblemNotice problem={task.problem} />}
      {(permissions.decide || permissions.preside) && (
        <>
          <h3 className="panel-heading">{translate('who.draft')}</h3>
          <div className="actions">
            {permissions.decide && (
              <Button onPress={() => ask({ kind: 'renumber' })}>{translate('who.renumber')}</Button>
            )}
            {permissions.preside && (
              <Button onPress={() => ask({ kind: closed ? 'reopen' : 'close' })}>
                {translate(closed ? 'who.reopen' : 'who.close')}
              </Button>
            )}
          </div>
        </>
      )}
      <output>{renumbered && translate('who.renumbered')}</output>
      {question && (
        <Part>
          <ConfirmQuestion
            question={question}
            busy={task.busy}
            problem={<ProblemNotice problem={task.problem} />}
            onConfirm={() => run(() => answer(draft.id, question))}
            onClose={() => setQuestion(null)}
          />
        </Part>
      )}
    </section>
  )
}

function answer(draftId: string, question: Question): Answer<CommandAnswer> {
  if (question.kind === 'renumber') return renumber(draftId)
  if (question.kind === 'withdraw')
    return setMode(draftId, { delegation: question.delegation, mode: 'reader' })
  return setDraftState(draftId, { state: question.kind === 'close' ? 'closed' : 'open' })
}

/** Those that sponsor, proposed, took a position or were given a mode, and one's own. */
function useDelegations(): readonly string[] {
  const { draft, person, store } = useDesk()
  const { negotiation } = useNegotiation(store)
  const known = [
    ...draft.sponsors.list.map(({ delegation }) => delegation),
    ...orderOfProposers(negotiation),
    ...negotiation.positions.map(({ delegation }) => delegation),
    ...negotiation.modes.keys(),
    ...(person.delegation === null ? [] : [person.delegation]),
  ]
  return [...new Set(known)]
}

function PermissionTable({ closed }: { closed: boolean }) {
  const { translate } = useWords()
  const own = useOwnRole()
  return (
    <>
      <p>{translate('who.you', { role: translate(`who.role-${own}`) })}</p>
      <div className="who-frame">
        <table className="who-table">
          <thead>
            <tr>
              <th scope="col">{translate('who.action')}</th>
              {roles.map((role) => (
                <th key={role} scope="col" data-own={role === own}>
                  <span>{translate(`who.role-${role}`)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {actions.map((action) => (
              <tr key={action}>
                <th scope="row">{translate(`who.may-${action}`)}</th>
                {roles.map((role) => {
                  const allowed = may(role, action, closed)
                  return (
                    <td key={role} data-own={role === own}>
                      <span aria-hidden="true">{allowed ? '●' : '–'}</span>
                      <span className="hidden">{translate(allowed ? 'who.yes' : 'who.no')}</span>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** By the same function as on the server. */
function useOwnRole(): Role {
  const { draft, person, store } = useDesk()
  const { modes } = useNegotiation(store).negotiation
  const withMode = (wanted: DraftMode) =>
    [...modes].filter(([, mode]) => mode === wanted).map(([delegation]) => delegation)
  const mainSponsor = draft.sponsors.list.find(({ main }) => main)?.delegation ?? null
  return roleOf(person, { mainSponsor, editors: withMode('editor'), readers: withMode('reader') })
}

interface ConfirmQuestionProps {
  readonly question: Question
  readonly busy: boolean
  readonly problem: ReactNode
  readonly onConfirm: () => void
  readonly onClose: () => void
}

function ConfirmQuestion({ question, busy, problem, onConfirm, onClose }: ConfirmQuestionProps) {
  const { translate, language } = useWords()
  const { kind } = question
  const delegation = kind === 'withdraw' ? delegationName(question.delegation, language) : ''
  return (
    <ConfirmDialog
      title={translate(`who.${kind}-question`, { delegation })}
      explanation={translate(`who.${kind}-explained`)}
      confirm={translate(kind === 'withdraw' ? 'who.make-reader' : `who.${kind}`)}
      busy={busy}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {problem}
    </ConfirmDialog>
  )
}
