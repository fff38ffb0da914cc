// The checks of one draft's page: run while it is open, with what this person sees of the text.
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Labels } from '../../shared/numbering/label.ts'
import type { DraftRecord, Person } from '../../shared/protocol/api.ts'
import { sponsorsInPrint } from '../../shared/revisions/additional-sponsors.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { carriesText } from '../../shared/revisions/issue-form.ts'
import { getIssuedText } from '../api.ts'
import type { Editor } from '../editor/editor.ts'
import { keep, readKept } from '../negotiation/kept.ts'
import { type Checked, type CheckInput, ChecksRunner, whenIdle } from './checks-runner.ts'
import { type Listed, listFindings } from './list-findings.ts'

export interface ChecksOfDraft {
  /** Null until the text was checked. */
  readonly checked: Checked | null
  /** All that was found and is not dismissed. */
  readonly listed: readonly Listed[]
  readonly dismissedCount: number
  readonly dismiss: (key: string) => void
  readonly restore: () => void
  /** Checks at once. */
  readonly runNow: () => void
}

interface ChecksParts {
  readonly editor: Editor | null
  readonly draft: DraftRecord
  readonly person: Person
  /** Given in the negotiation. */
  readonly labels: Labels
}

export function useChecks({ editor, draft, person, labels }: ChecksParts): ChecksOfDraft {
  const predecessor = useLastIssued(draft)
  const input = useRef<() => CheckInput | null>(() => null)
  input.current = () => (editor ? readInput({ editor, draft, person, labels }, predecessor) : null)
  const runner = useMemo(
    () =>
      new ChecksRunner({
        load: async () => new (await import('../../shared/lint/lint-text.ts')).Linter(),
        read: () => input.current(),
        wait: whenIdle,
      }),
    // One for each draft that is opened.
    // oxlint-disable-next-line react/exhaustive-deps
    [editor],
  )
  useEffect(() => {
    runner.changed()
  }, [runner, draft, predecessor, labels])
  useEffect(() => {
    if (!editor) return undefined
    let last: unknown[] = []
    const stop = editor.subscribe(() => {
      const { text, mode } = editor.get()
      // Carets of others and the like change nothing that is checked.
      if (last[0] !== text || last[1] !== mode) runner.changed()
      last = [text, mode]
    })
    return () => {
      stop()
      runner.end()
    }
  }, [editor, runner])
  const checked = useSyncExternalStore(
    useCallback((listener) => runner.subscribe(listener), [runner]),
    () => runner.get(),
  )
  return useListed(checked, { draft, person, runner })
}

function readInput(
  { editor, draft, person, labels }: ChecksParts & { readonly editor: Editor },
  predecessor: FrozenContent | null,
): CheckInput | null {
  const { text, mode } = editor.get()
  if (text.paragraphs.length === 0) return null
  const { masthead, title, sponsors } = draft
  // Whoever proposes sees what its own text would be.
  const proposer = mode === 'proposing' ? person.delegation : null
  return {
    content: { masthead, title, text, sponsors: sponsorsInPrint(sponsors.events) },
    context: {
      forIssue: false,
      labels,
      ...(proposer !== null && { proposer }),
      ...(predecessor && { predecessor }),
    },
  }
}

/** The text as it was issued last; null until it is there, and where none was issued. */
function useLastIssued({ id, issues }: DraftRecord): FrozenContent | null {
  const number = issues.findLast(({ form }) => carriesText(form))?.number ?? null
  const [content, setContent] = useState<FrozenContent | null>(null)
  useEffect(() => {
    let current = true
    const load = async () => {
      const answer = number === null ? null : await getIssuedText(id, number)
      if (current) setContent(answer?.ok ? answer.value.content : null)
    }
    void load()
    return () => {
      current = false
    }
  }, [id, number])
  return content
}

interface ListedParts {
  readonly draft: DraftRecord
  readonly person: Person
  readonly runner: ChecksRunner
}

const what = 'checks-dismissed'

function useListed(checked: Checked | null, { draft, person, runner }: ListedParts): ChecksOfDraft {
  const [dismissed, setDismissed] = useState(() =>
    readDismissed(readKept(what, person.id, draft.id)),
  )
  const all = useMemo(() => (checked ? listFindings(checked) : []), [checked])
  const listed = useMemo(() => all.filter(({ key }) => !dismissed.has(key)), [all, dismissed])
  const put = (keys: ReadonlySet<string>) => {
    setDismissed(keys)
    keep(what, person.id, draft.id, JSON.stringify([...keys]))
  }
  return {
    checked,
    listed,
    dismissedCount: all.length - listed.length,
    dismiss: (key) => put(new Set([...dismissed, key].slice(-mostKept))),
    restore: () => put(new Set()),
    runNow: () => void runner.run(),
  }
}

/** Of one draft; the oldest go. */
const mostKept = 500

/** Nothing is dismissed where nothing sound is kept. */
function readDismissed(kept: string | null): ReadonlySet<string> {
  try {
    const value: unknown = JSON.parse(kept ?? '[]')
    return new Set(
      Array.isArray(value)
        ? value.filter((one: unknown): one is string => typeof one === 'string')
        : [],
    )
  } catch {
    return new Set()
  }
}
