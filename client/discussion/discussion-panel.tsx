// The discussion beside the text, for whatever mounts it. A page makes one store (use-discussion.ts), refreshes it with its records and
// gives it to as many of these as it shows:
//   <DiscussionPanel store draft person nameTarget onShow target />   the threads on `target`, or all of the draft where it is null
//   <DiscussionCount store draftId person target onOpen />            how many there are, and how many messages are unread
// `nameTarget` says what a target is called now (`OP 3 bis`), or null when it is in the text no more; the thread then quotes what it was.
import { useId, useState } from 'react'
import type {
  DiscussionTarget,
  DraftRecord,
  MessageRequest,
  Person,
  ThreadGroup,
} from '../../shared/protocol/api.ts'
import { openThread } from '../api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Loading, ProblemNotice } from '../status.tsx'
import '../styles/discussion.css'
import { Choice } from '../ui/choice.tsx'
import { useTask } from '../use-task.ts'
import type { DiscussionStore } from './discussion-store.ts'
import { filterThreads, type ThreadFilter, threadFilters } from './filter-threads.ts'
import { MessageForm } from './message-form.tsx'
import { useReadMarks } from './read-marks.ts'
import { ThreadCard, type ThreadPlace } from './thread-card.tsx'
import { useDiscussion } from './use-discussion.ts'

interface DiscussionPanelProps {
  readonly store: DiscussionStore
  readonly draft: DraftRecord
  readonly person: Person
  /** Null: all threads of the draft, with a filter, and none can be started. */
  readonly target: DiscussionTarget | null
  readonly nameTarget: (target: DiscussionTarget) => string | null
  /** Leads to the target in the text; null where there is no text to lead to. */
  readonly onShow?: ((target: DiscussionTarget) => void) | null
}

export function DiscussionPanel(props: DiscussionPanelProps) {
  const { store, draft, person, target, nameTarget, onShow = null } = props
  const { translate } = useWords()
  const { threads, loaded, problem } = useDiscussion(store)
  const [filter, setFilter] = useState<ThreadFilter>('unresolved')
  const read = useReadMarks(draft.id, person.id)
  const shown = filterThreads(threads, target, target === null ? filter : 'all', person)
  const place: ThreadPlace = {
    draftId: draft.id,
    person,
    mayWrite: draft.permissions.discuss,
    sponsors: draft.sponsors.list.map(({ delegation }) => delegation),
    nameTarget,
    onShow,
    onThread: store.take,
    read,
  }
  return (
    <section className="panel discussion" aria-label={translate('discussion.title')}>
      {target === null && <FilterChoice filter={filter} onChange={setFilter} person={person} />}
      <ProblemNotice problem={problem} onRetry={store.refresh} />
      {!loaded && !problem && <Loading />}
      {loaded && shown.length === 0 && (
        <NoThreads filtered={target === null && threads.length > 0} />
      )}
      <ul className="threads">
        {shown.map((thread) => (
          <ThreadCard key={thread.id} thread={thread} place={place} named={target === null} />
        ))}
      </ul>
      {target !== null && place.mayWrite && <NewThread target={target} place={place} />}
      {!place.mayWrite && <p className="quiet">{translate('discussion.read-only')}</p>}
    </section>
  )
}

function NoThreads({ filtered }: { filtered: boolean }) {
  const { translate } = useWords()
  return (
    <p className="quiet">{translate(filtered ? 'discussion.none-shown' : 'discussion.none')}</p>
  )
}

interface FilterChoiceProps {
  readonly filter: ThreadFilter
  readonly onChange: (filter: ThreadFilter) => void
  readonly person: Person
}

function FilterChoice({ filter, onChange, person }: FilterChoiceProps) {
  const { translate } = useWords()
  const offered = threadFilters.filter((each) => each !== 'mentions' || person.delegation !== null)
  return (
    <Choice
      label={translate('discussion.filter')}
      value={filter}
      onChange={(id) => onChange(threadFilters.find((each) => each === id) ?? filter)}
      options={offered.map((id) => ({ id, text: translate(`discussion.filter-${id}`) }))}
    />
  )
}

/** Nothing is preselected by habit: a thread is for all unless its author says that it is for the sponsors. */
function NewThread({ target, place }: { target: DiscussionTarget; place: ThreadPlace }) {
  const { translate } = useWords()
  const [group, setGroup] = useState<ThreadGroup>('all')
  const task = useTask()
  const { draftId, person, sponsors, onThread } = place
  const sponsoring = person.delegation !== null && sponsors.includes(person.delegation)
  const chosen = sponsoring ? group : 'all'
  const send = (message: MessageRequest) =>
    new Promise<boolean>((resolve) => {
      task.run(async () => {
        const answer = await openThread(draftId, { target, group: chosen, ...message })
        resolve(answer.ok)
        return answer
      }, onThread)
    })
  return (
    <div className="thread-new" data-group={chosen}>
      {chosen === 'sponsors' && (
        <p className="thread-group">{translate('discussion.group-sponsors')}</p>
      )}
      <h3 className="panel-heading">{translate('discussion.new')}</h3>
      {sponsoring && <GroupChoice group={group} onChange={setGroup} />}
      <ProblemNotice problem={task.problem} />
      <MessageForm
        label={translate('discussion.words')}
        action={translate('discussion.send')}
        busy={task.busy}
        group={chosen}
        readers={chosen === 'sponsors' ? sponsors : null}
        onSend={send}
      />
    </div>
  )
}

interface GroupChoiceProps {
  readonly group: ThreadGroup
  readonly onChange: (group: ThreadGroup) => void
}

function GroupChoice({ group, onChange }: GroupChoiceProps) {
  const { translate } = useWords()
  const name = useId()
  return (
    <fieldset className="group-choice">
      <legend className="field-label">{translate('discussion.group')}</legend>
      {(['all', 'sponsors'] as const).map((each) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            checked={group === each}
            onChange={() => onChange(each)}
          />{' '}
          {translate(`discussion.group-${each}`)}
        </label>
      ))}
      {group === 'sponsors' && (
        <p className="field-help">{translate('discussion.sponsors-explained')}</p>
      )}
    </fieldset>
  )
}
