import { useEffect, useId, useState } from 'react'
import type { DiscussionTarget, Person, Thread, ThreadMessage } from '../../shared/protocol/api.ts'
import { stateName } from '../../shared/sponsors/states.ts'
import { addMessage, setThreadState } from '../api.ts'
import { formatMoment } from '../i18n/format-time.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import { useTask } from '../use-task.ts'
import { cutAtMentions } from './mentions.ts'
import { MessageForm } from './message-form.tsx'
import { countUnread, type ReadMarks } from './read-marks.ts'

export interface ThreadPlace {
  readonly draftId: string
  readonly person: Person
  readonly mayWrite: boolean
  /** Delegations that read what is said among the sponsors. */
  readonly sponsors: readonly string[]
  /** What the target is called now, `OP 3` or a proposal's label; null when it is in the text no more. */
  readonly nameTarget: (target: DiscussionTarget) => string | null
  readonly onShow: ((target: DiscussionTarget) => void) | null
  readonly onThread: (thread: Thread) => void
  readonly read: ReadMarks
}

interface ThreadCardProps {
  readonly thread: Thread
  readonly place: ThreadPlace
  /** Says what it is about; not where a list is about one thing only. */
  readonly named: boolean
}

/** One thread: its first words until it is opened, then all of it. Opening it marks it as read. */
export function ThreadCard({ thread, place, named }: ThreadCardProps) {
  const { translate } = useWords()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const { read, person } = place
  const unread = countUnread(thread, read.counts, person.name)
  const { markRead } = read
  useEffect(() => {
    if (isOpen) markRead(thread)
  }, [isOpen, thread, markRead])
  const [first] = thread.messages
  const last = thread.messages.at(-1)
  return (
    <li className="thread" data-group={thread.group} data-resolved={thread.resolved !== null}>
      {thread.group === 'sponsors' && (
        <p className="thread-group">{translate('discussion.group-sponsors')}</p>
      )}
      {named && <ThreadAbout thread={thread} place={place} />}
      <button
        type="button"
        className="thread-head"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {first && <Author message={first} />}
        {!isOpen && (
          <bdi className="thread-first" dir="auto">
            {first?.text}
          </bdi>
        )}
        <span className="thread-facts">
          {translate('discussion.messages', { count: thread.messages.length })}
          {last && last !== first && <Moment at={last.at} />}
          {unread > 0 && (
            <strong className="thread-unread">
              {translate('discussion.unread', { count: unread })}
            </strong>
          )}
        </span>
      </button>
      {thread.resolved && <Resolved resolved={thread.resolved} />}
      <div id={id} hidden={!isOpen}>
        {isOpen && <ThreadBody thread={thread} place={place} />}
      </div>
    </li>
  )
}

/** What the thread is about as it is called now, with the words it was opened on. */
function ThreadAbout({ thread, place }: { thread: Thread; place: ThreadPlace }) {
  const { translate, language } = useWords()
  const { target, about } = thread
  const name = place.nameTarget(target)
  const { onShow } = place
  const title =
    name ??
    (target.kind === 'proposal'
      ? translate('discussion.proposal', {
          delegation: stateName(target.sid.slice(0, 3), language),
        })
      : null)
  return (
    <div className="thread-about">
      <span className="thread-target">
        {title !== null && <bdi>{title}</bdi>}
        {name === null && <em> {translate('discussion.gone')}</em>}
      </span>
      {onShow && name !== null && (
        <Button kind="quiet" onPress={() => onShow(target)}>
          {translate('discussion.show')}
        </Button>
      )}
      {about !== '' && (
        <blockquote className="thread-quote" dir="auto">
          {about}
        </blockquote>
      )}
    </div>
  )
}

function ThreadBody({ thread, place }: { thread: Thread; place: ThreadPlace }) {
  const { translate } = useWords()
  const task = useTask()
  const { draftId, mayWrite, onThread } = place
  const { group, resolved } = thread
  const reply = (message: { text: string; mentions: readonly string[] }) =>
    new Promise<boolean>((resolve) => {
      task.run(async () => {
        const answer = await addMessage(draftId, thread.id, message)
        resolve(answer.ok)
        return answer
      }, onThread)
    })
  return (
    <>
      <ol className="messages">
        {thread.messages.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ol>
      <ProblemNotice problem={task.problem} />
      {mayWrite && (
        <>
          <MessageForm
            label={translate('discussion.words')}
            action={translate('discussion.reply')}
            busy={task.busy}
            group={group}
            readers={group === 'sponsors' ? place.sponsors : null}
            onSend={reply}
          />
          <p className="actions">
            <Button
              isDisabled={task.busy}
              onPress={() =>
                task.run(
                  () => setThreadState(draftId, thread.id, { resolved: resolved === null }),
                  onThread,
                )
              }
            >
              {translate(resolved ? 'discussion.reopen' : 'discussion.resolve')}
            </Button>
          </p>
        </>
      )}
    </>
  )
}

function Message({ message }: { message: ThreadMessage }) {
  const { translate, language } = useWords()
  const { text, mentions, at } = message
  const names = new Intl.ListFormat(language).format(
    mentions.map((code) => stateName(code, language)),
  )
  return (
    <li className="message">
      <p className="message-by">
        <Author message={message} /> <Moment at={at} />
      </p>
      {mentions.length > 0 && (
        <p className="message-to">{translate('discussion.to', { delegations: names })}</p>
      )}
      <p className="message-words" dir="auto">
        {cutAtMentions(text, mentions).map((piece, index) =>
          piece.mention ? (
            // A message never changes: the place of a piece is its identity.
            <strong key={index}>{piece.text}</strong>
          ) : (
            <span key={index}>{piece.text}</span>
          ),
        )}
      </p>
    </li>
  )
}

function Author({ message: { author } }: { message: ThreadMessage }) {
  const { language } = useWords()
  const { delegation, name } = author
  return (
    <bdi className="message-author" title={name}>
      {delegation === null ? name : stateName(delegation, language)}
    </bdi>
  )
}

function Resolved({ resolved }: { resolved: NonNullable<Thread['resolved']> }) {
  const { translate, language } = useWords()
  const when = formatMoment(resolved.at, language)
  return (
    <p className="thread-resolved">
      {translate('discussion.resolved-by', { name: resolved.by, when })}
    </p>
  )
}

function Moment({ at }: { at: number }) {
  const { language } = useWords()
  return (
    <time className="message-time" dateTime={new Date(at).toISOString()}>
      {formatMoment(at, language)}
    </time>
  )
}
