import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { MessageRequest, ThreadGroup } from '../../shared/protocol/api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'
import {
  type Candidate,
  findMentionQuery,
  keptMentions,
  listCandidates,
  type MentionQuery,
  writeMention,
} from './mentions.ts'

/** Characters; the server refuses more. */
const maxText = 4000

interface MessageFormProps {
  readonly label: string
  readonly action: string
  readonly busy: boolean
  /** Delegations that read what is written here, for the list of mentions; null where all do. */
  readonly readers: readonly string[] | null
  readonly group: ThreadGroup
  /** Resolves to whether it was taken; what was typed stays where it was not. */
  readonly onSend: (message: MessageRequest) => Promise<boolean>
}

/** A message in the making. The arrow keys choose from the list of delegations while `@` is being typed. */
export function MessageForm(props: MessageFormProps) {
  const { label, action, busy, readers, group, onSend } = props
  const { translate, language } = useWords()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const area = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const mention = useMention(readers)
  const choose = ({ code, name }: Candidate, query: MentionQuery) => {
    const written = writeMention(text, query, name)
    // The caret can go behind what is put in only once it is there.
    flushSync(() => {
      setText(written.text)
      setChosen([...chosen, code])
      mention.close()
    })
    area.current?.setSelectionRange(written.caret, written.caret)
  }
  const send = async () => {
    const words = text.trim()
    if (words === '' || busy) return
    const sent = await onSend({ text: words, mentions: keptMentions(words, chosen, language) })
    if (!sent) return
    setText('')
    setChosen([])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void send()
    } else mention.onKeyDown(event, choose)
  }
  const { query, candidates, active } = mention
  return (
    <div className="message-form" data-group={group}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="message-field">
        <textarea
          ref={area}
          id={id}
          className="field-input field-area"
          rows={3}
          dir="auto"
          maxLength={maxText}
          value={text}
          aria-autocomplete="list"
          aria-controls={query ? `${id}-list` : undefined}
          aria-activedescendant={query && candidates[active] ? `${id}-${active}` : undefined}
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            setText(event.target.value)
            mention.look(event.target.value, event.target.selectionStart)
          }}
          onSelect={(event) => mention.look(text, event.currentTarget.selectionStart)}
          onBlur={() => mention.close()}
          onKeyDown={onKeyDown}
        />
        {query && candidates.length > 0 && (
          <CandidateList
            id={id}
            candidates={candidates}
            active={active}
            onChoose={(candidate) => choose(candidate, query)}
          />
        )}
      </div>
      <p id={`${id}-help`} className="field-help">
        {translate('discussion.help')}
      </p>
      <p className="actions">
        <Button kind="primary" isDisabled={busy || text.trim() === ''} onPress={() => void send()}>
          {action}
        </Button>
      </p>
    </div>
  )
}

interface CandidateListProps {
  readonly id: string
  readonly candidates: readonly Candidate[]
  readonly active: number
  readonly onChoose: (candidate: Candidate) => void
}

/** Never has the focus: the keys go to the words that are being typed, which name the active entry. */
function CandidateList({ id, candidates, active, onChoose }: CandidateListProps) {
  const { translate } = useWords()
  return (
    <div
      id={`${id}-list`}
      className="popover mention-list"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select would take the focus
      role="listbox"
      aria-label={translate('discussion.candidates')}
    >
      {candidates.map((candidate, index) => (
        <div
          key={candidate.code}
          id={`${id}-${index}`}
          className="menu-item"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as above
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          data-focused={index === active || undefined}
          onPointerDown={(event) => {
            event.preventDefault()
            onChoose(candidate)
          }}
        >
          <span>{candidate.name}</span> <bdi className="mention-code">{candidate.code}</bdi>
        </div>
      ))}
    </div>
  )
}

type Choose = (candidate: Candidate, query: MentionQuery) => void

/** The list that a typed `@` opens: what it offers, which of it is active, and the keys that go through it. */
function useMention(readers: readonly string[] | null) {
  const { language } = useWords()
  const [query, setQuery] = useState<MentionQuery | null>(null)
  const [active, setActive] = useState(0)
  const candidates = query ? listCandidates(query.typed, language, readers) : []
  const look = (text: string, at: number) => {
    const found = findMentionQuery(text, at)
    if (found?.from !== query?.from || found?.typed !== query?.typed) setActive(0)
    setQuery(found)
  }
  const close = () => setQuery(null)
  const onKeyDown = (event: KeyboardEvent, choose: Choose) => {
    if (!query || candidates.length === 0 || event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: candidates.length - 1 }[event.key]
    const candidate = candidates[active]
    if (step !== undefined) setActive((active + step) % candidates.length)
    else if (event.key === 'Escape') setQuery(null)
    else if ((event.key === 'Enter' || event.key === 'Tab') && candidate) choose(candidate, query)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { query, candidates, active, look, close, onKeyDown }
}
