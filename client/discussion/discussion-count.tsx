import type { DiscussionTarget, Person } from '../../shared/protocol/api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import '../styles/discussion.css'
import { Button } from '../ui/button.tsx'
import type { DiscussionStore } from './discussion-store.ts'
import { filterThreads } from './filter-threads.ts'
import { countUnread, useReadMarks } from './read-marks.ts'
import { useDiscussion } from './use-discussion.ts'

interface DiscussionCountProps {
  readonly store: DiscussionStore
  readonly draftId: string
  readonly person: Person
  /** Null: of the whole draft. */
  readonly target: DiscussionTarget | null
  readonly onOpen: () => void
}

/** The way to a discussion: how many threads are unresolved, and in bold how much of them is unread. Nothing where nothing was said. */
export function DiscussionCount({ store, draftId, person, target, onOpen }: DiscussionCountProps) {
  const { translate } = useWords()
  const { threads } = useDiscussion(store)
  const { counts } = useReadMarks(draftId, person.id)
  const open = filterThreads(threads, target, 'unresolved', person)
  if (open.length === 0) return null
  const unread = open.reduce((sum, thread) => sum + countUnread(thread, counts, person.name), 0)
  return (
    <Button kind="quiet" onPress={onOpen}>
      <span className="discussion-count">
        {translate('discussion.threads', { count: open.length })}
        {unread > 0 && (
          <strong className="thread-unread">
            {translate('discussion.unread', { count: unread })}
          </strong>
        )}
      </span>
    </Button>
  )
}
