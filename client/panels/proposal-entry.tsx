import { memo, useEffect, useRef } from 'react'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { formatAge, formatMoment } from '../i18n/format-time.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { DelegationMark } from '../negotiation/delegation-mark.tsx'
import { useDesk } from '../negotiation/desk.tsx'
import { type Entry, hostOf } from '../negotiation/entries.ts'
import { sayPositions, tallyPositions } from '../negotiation/positions.ts'
import type { NameOfParagraph } from '../negotiation/use-labels.ts'
import { useNegotiation } from '../negotiation/use-negotiation.ts'
import { moveFocus } from '../ui/roving-focus.ts'
import { ProposalActions } from './proposal-actions.tsx'
import { ProposalDiscussion } from './proposal-discussion.tsx'
import { ProposalWords } from './proposal-words.tsx'

interface ProposalEntryProps {
  readonly entry: Entry
  readonly nameOf: NameOfParagraph
  readonly isCurrent: boolean
  /** Whether the Tab key stops here: one of a list does. */
  readonly isStop: boolean
  readonly isUnread: boolean
  /** Milliseconds since 1970, for its age. */
  readonly now: number
  readonly onChoose: (entry: Entry) => void
  /** It is about to leave the list. */
  readonly onDecided: (entry: Entry) => void
}

/** One proposal: what it does, its words, who made it and who says what to it; the current one also what can be done. */
export const ProposalEntry = memo(function ProposalEntry(props: ProposalEntryProps) {
  const { entry, nameOf, isCurrent, isStop, isUnread, now, onChoose, onDecided } = props
  const { translate, language } = useWords()
  const { draft } = useDesk()
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const { delegation, decision, pieces, record } = entry
  const what = useSummary(entry, nameOf)
  const name = delegationName(delegation, language)
  return (
    <li
      ref={line}
      className={`proposal-entry proposal-entry-${decision?.outcome ?? 'open'}`}
      data-current={isCurrent}
    >
      <button
        type="button"
        className="proposal-head"
        tabIndex={isStop ? 0 : -1}
        aria-current={isCurrent ? 'true' : undefined}
        title={translate('proposals.go', { what, delegation: name })}
        onClick={() => onChoose(entry)}
        onKeyDown={moveFocus}
      >
        <DelegationMark delegation={delegation} />
        <span className="proposal-by">{name}</span>
        {isUnread && <span className="proposal-new">{translate('proposals.new')}</span>}
        <span className="proposal-what">{what}</span>
      </button>
      <HostLine entry={entry} />
      <ProposalWords pieces={pieces} language={draft.masthead.language} nameOf={nameOf} />
      <MoveLine entry={entry} nameOf={nameOf} />
      <Positions sid={entry.sid} />
      {record && (
        <p className="proposal-age" title={formatMoment(record.firstSeen, language)}>
          <bdi>{record.enteredBy.name}</bdi> · {formatAge(record.firstSeen, now, language)}
        </p>
      )}
      <Losses entry={entry} nameOf={nameOf} />
      <Outcome entry={entry} />
      {isCurrent && !decision && (
        <ProposalActions entry={entry} onDecided={onDecided}>
          <ProposalDiscussion sid={entry.sid} isAlways />
        </ProposalActions>
      )}
      {(!isCurrent || decision) && <ProposalDiscussion sid={entry.sid} />}
    </li>
  )
})

/** What it does, in words: "Delete OP 3". */
export function useSummary({ kind, paragraphId, pieces }: Entry, nameOf: NameOfParagraph): string {
  const { translate } = useWords()
  const moved = pieces.find((piece) => piece.kind === 'move')?.ref ?? null
  const label = nameOf(kind === 'move' && moved !== null ? moved : paragraphId)
  return translate(`proposals.kind-${kind}`, { label })
}

function HostLine({ entry }: { entry: Entry }) {
  const { translate, language } = useWords()
  const host = hostOf(entry)?.split(':', 1)[0]
  if (host === undefined) return null
  return (
    <p className="proposal-age">
      {translate('proposals.within', { delegation: delegationName(host, language) })}
    </p>
  )
}

/** Where a move would bring the paragraph: before the one that follows its marker in the text. */
function MoveLine({ entry, nameOf }: { entry: Entry; nameOf: NameOfParagraph }) {
  const { translate } = useWords()
  const { editor } = useDesk()
  const marker = entry.pieces.find(({ kind }) => kind === 'move')
  if (!marker || !entry.proposal) return null
  const paragraphs = editor?.get().text.paragraphs ?? []
  const at = paragraphs.findIndex(({ id }) => id === marker.paragraphId)
  const next = paragraphs.slice(at + 1).find(({ kind }) => kind !== 'move')
  return (
    <p>
      {next
        ? translate('proposals.moved-before', { label: nameOf(next.id) })
        : translate('proposals.moved-end')}
    </p>
  )
}

function Positions({ sid }: { sid: string }) {
  const { translate, language } = useWords()
  const { store } = useDesk()
  const { negotiation } = useNegotiation(store)
  const tally = tallyPositions(negotiation.positions, { kind: 'proposal', sid })
  const said = sayPositions(tally, {
    spoken: language,
    translate,
    nameOf: (delegation) => delegationName(delegation, language),
  })
  const notes = [...tally.support, ...tally.oppose, ...tally.reserve].filter(
    ({ note }) => note !== '',
  )
  if (said === '') return null
  return (
    <>
      <p className="proposal-positions">{said}</p>
      {notes.map(({ delegation, note }) => (
        <p key={delegation} className="proposal-age">
          {delegationName(delegation, language)}: <bdi>{note}</bdi>
        </p>
      ))}
    </>
  )
}

/** Words of it that went along with something else, while the rest stayed. */
function Losses({ entry: { record }, nameOf }: { entry: Entry; nameOf: NameOfParagraph }) {
  const { translate, language } = useWords()
  const { draft } = useDesk()
  return record?.losses.map(({ at, reason, pieces }) => (
    <div key={at} className="proposal-outcome">
      <p>
        {translate('proposals.lost', {
          when: formatMoment(at, language),
          reason: translate(`proposals.reason-${reason}`),
        })}
      </p>
      <ProposalWords pieces={pieces} language={draft.masthead.language} nameOf={nameOf} />
    </div>
  ))
}

/** When, by whom and why it is no longer open. */
function Outcome({ entry: { decision } }: { entry: Entry }) {
  const { translate, language } = useWords()
  if (!decision) return null
  const { outcome, reason, by, at } = decision
  const when = formatMoment(at, language)
  const words =
    outcome === 'lapsed'
      ? translate('proposals.decided-lapsed', {
          when,
          reason: reason === null ? '' : translate(`proposals.reason-${reason}`),
        })
      : translate(`proposals.decided-${outcome}`, { when, person: by.name })
  return <p className="proposal-outcome">{words}</p>
}
