import { lazy, useEffect, useMemo, useState } from 'react'
import type { Editor } from '../editor/editor.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { useDesk } from '../negotiation/desk.tsx'
import { type Entry, stepEntry } from '../negotiation/entries.ts'
import { focusCurrentEntry, useChooseEntry } from '../negotiation/proposal-keys.tsx'
import { useEntries, useReadProposals } from '../negotiation/use-entries.ts'
import { useNamesOfParagraphs } from '../negotiation/use-labels.ts'
import { useNegotiation } from '../negotiation/use-negotiation.ts'
import { Loading, ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import { ProposalEntry } from './proposal-entry.tsx'
import { ProposalFilters } from './proposal-filters.tsx'
import { useEditor } from './use-editor.ts'
import { Part } from '../part.tsx'

const BulkDialog = lazy(() =>
  import('../dialogs/bulk-decision.tsx').then((m) => ({ default: m.BulkDialog })),
)

/** Everything that was proposed, in the order of the text. */
export function ProposalsPanel() {
  const { translate } = useWords()
  const { editor, store } = useDesk()
  const { loaded, problem } = useNegotiation(store)
  return (
    <section className="panel" aria-label={translate('proposals.title')}>
      <ProblemNotice problem={problem} onRetry={store.refresh} />
      {editor && loaded ? <ProposalList editor={editor} /> : <Loading />}
    </section>
  )
}

function ProposalList({ editor }: { editor: Editor }) {
  const { translate } = useWords()
  const { draft, currentSid, store } = useDesk()
  const { negotiation } = useNegotiation(store)
  const text = useEditor(editor, (state) => state.text)
  const nameOf = useNamesOfParagraphs(text, draft.masthead.language, negotiation.labels)
  const { all, listed } = useEntries(editor)
  const [onlyUnread, setOnlyUnread] = useState(false)
  const [deciding, setDeciding] = useState(false)
  const current = useMemo(
    () => all.find(({ sid }) => sid === currentSid) ?? null,
    [all, currentSid],
  )
  const read = useReadProposals(current)
  const choose = useChooseEntry(editor)
  const now = useNow()
  const shown = onlyUnread
    ? listed.filter((entry) => entry === current || read.isUnread(entry))
    : listed
  const at = shown.findIndex((entry) => entry === current)
  const step = (by: 1 | -1) => {
    const next = stepEntry(shown, currentSid, by)
    if (next) choose(next)
  }
  const goOn = (decided: Entry) => {
    const next = stepEntry(shown, decided.sid, 1)
    if (!next || next.sid === decided.sid) {
      editor.focus()
      return
    }
    choose(next)
    // Once it is drawn as the current one: whoever decides one after the other keeps the keyboard in the list.
    requestAnimationFrame(() => focusCurrentEntry())
  }
  if (all.length === 0) return <p className="quiet">{translate('proposals.none')}</p>
  return (
    <>
      <ProposalFilters
        entries={all}
        text={text}
        nameOf={nameOf}
        onlyUnread={onlyUnread}
        onOnlyUnread={setOnlyUnread}
      />
      <div className="actions proposal-steps" title={translate('proposals.keys')}>
        <Button kind="quiet" onPress={() => step(-1)} isDisabled={shown.length === 0}>
          {translate('proposals.previous')}
        </Button>
        <Button kind="quiet" onPress={() => step(1)} isDisabled={shown.length === 0}>
          {translate('proposals.next')}
        </Button>
        <output>{translate('proposals.count', { count: shown.length })}</output>
      </div>
      {shown.length === 0 && <p className="quiet">{translate('proposals.none-here')}</p>}
      <ol className="proposal-list">
        {shown.map((entry, index) => (
          <ProposalEntry
            key={entry.sid}
            entry={entry}
            nameOf={nameOf}
            isCurrent={entry === current}
            isStop={index === Math.max(at, 0)}
            isUnread={read.isUnread(entry)}
            now={now}
            onChoose={choose}
            onDecided={goOn}
          />
        ))}
      </ol>
      <div className="actions">
        {shown.some((entry) => read.isUnread(entry)) && (
          <Button kind="quiet" onPress={() => read.mark(shown)}>
            {translate('proposals.mark-read')}
          </Button>
        )}
        {draft.permissions.decide && (
          <Button kind="quiet" onPress={() => setDeciding(true)}>
            {translate('proposals.bulk')}
          </Button>
        )}
      </div>
      {deciding && (
        <Part>
          <BulkDialog entries={all} nameOf={nameOf} onClose={() => setDeciding(false)} />
        </Part>
      )}
    </>
  )
}

const minute = 60_000

/** The time, to the minute: what ages are counted from. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minute)
    return () => clearInterval(timer)
  }, [])
  return now
}
