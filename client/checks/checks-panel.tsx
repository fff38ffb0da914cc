import { useEffect, useRef, useState } from 'react'
import type { Editor } from '../editor/editor.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { useDesk } from '../negotiation/desk.tsx'
import { useNamesOfParagraphs } from '../negotiation/use-labels.ts'
import { useNegotiation } from '../negotiation/use-negotiation.ts'
import { useEditor } from '../panels/use-editor.ts'
import { Loading } from '../status.tsx'
import '../styles/checks.css'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import type { Checked } from './checks-runner.ts'
import { CheckEntry } from './check-entry.tsx'
import {
  type Group,
  groupFindings,
  type Grouping,
  groupings,
  isShown,
  type Listed,
  rawTexts,
  type ShownKind,
  shownKinds,
} from './list-findings.ts'
import type { ChecksOfDraft } from './use-checks.ts'

interface ChecksPanelProps {
  readonly editor: Editor
  readonly checks: ChecksOfDraft
}

/** What is not as drafts are written, with the rule and, where there is one way to put it right, that way. */
export function ChecksPanel({ editor, checks }: ChecksPanelProps) {
  const { translate } = useWords()
  const { checked } = checks
  return (
    <section className="panel" aria-label={translate('checks.title')}>
      {checked ? <CheckList editor={editor} checks={checks} checked={checked} /> : <Loading />}
    </section>
  )
}

function CheckList({ editor, checks, checked }: ChecksPanelProps & { readonly checked: Checked }) {
  const { translate } = useWords()
  const { listed, dismissedCount } = checks
  const [kind, setKind] = useState<ShownKind>('all')
  const [by, setBy] = useState<Grouping>('paragraph')
  const [current, setCurrent] = useState<string | null>(null)
  const count = useRef<HTMLOutputElement>(null)
  const nameOf = useNameOfGroup(by)
  const mode = useEditor(editor, (state) => state.mode)
  const shown = listed.filter((one) => isShown(one, kind))
  const { isRefused, fix } = useFix(editor, checks, checked)
  useMarks(editor, shown, current)
  /** The entry goes, and the keyboard stays in the panel. */
  const leave = () => count.current?.focus()
  return (
    <>
      <p className="quiet checks-about">{translate('checks.about')}</p>
      <div className="checks-filters">
        <Choice
          label={translate('checks.show')}
          value={kind}
          onChange={(id) => setKind(shownKinds.find((each) => each === id) ?? 'all')}
          options={shownKinds.map((id) => ({ id, text: translate(`checks.show-${id}`) }))}
        />
        <Choice
          label={translate('checks.group')}
          value={by}
          onChange={(id) => setBy(groupings.find((each) => each === id) ?? 'paragraph')}
          options={groupings.map((id) => ({ id, text: translate(`checks.group-${id}`) }))}
        />
      </div>
      <output ref={count} tabIndex={-1} className="checks-count">
        {translate('checks.count', { count: shown.length })}
      </output>
      {isRefused && (
        <p className="notice" role="alert">
          {translate('checks.not-applied')}
        </p>
      )}
      {shown.length === 0 && (
        <p className="quiet">
          {translate(listed.length + dismissedCount === 0 ? 'checks.none' : 'checks.none-shown')}
        </p>
      )}
      {groupFindings(shown, by).map((group) => (
        <section key={group.id} className="check-group" aria-label={nameOf(group)}>
          <h3 className="check-group-name">{nameOf(group)}</h3>
          <ul className="check-list">
            {group.entries.map((entry) => (
              <CheckEntry
                key={entry.key}
                entry={entry}
                isCurrent={entry.key === current}
                mode={mode}
                onChoose={() => {
                  setCurrent(entry.key)
                  goTo(editor, entry)
                }}
                onFix={() => {
                  if (fix(entry)) leave()
                }}
                onDismiss={() => {
                  checks.dismiss(entry.key)
                  leave()
                }}
              />
            ))}
          </ul>
        </section>
      ))}
      {dismissedCount > 0 && (
        <Button kind="quiet" onPress={checks.restore}>
          {translate('checks.restore', { count: dismissedCount })}
        </Button>
      )}
    </>
  )
}

/** What a group is called: its paragraph, or the rule of its entries. */
function useNameOfGroup(by: Grouping): (group: Group) => string {
  const { translate } = useWords()
  const { draft, editor, store } = useDesk()
  const { negotiation } = useNegotiation(store)
  const text = editor?.get().text ?? { paragraphs: [] }
  const nameOf = useNamesOfParagraphs(text, draft.masthead.language, negotiation.labels)
  return ({ id, entries }) => {
    const [first] = entries
    if (by === 'rule') return first ? translate(`lint-why.${first.finding.rule}`) : ''
    if (id === 'masthead') return translate('checks.masthead')
    return id === 'sponsor' ? translate('checks.sponsors') : nameOf(id)
  }
}

function goTo(editor: Editor, { finding: { place } }: Listed): void {
  if (place.kind !== 'text') return
  const { paragraphId, from, to } = place
  if (!editor.goToWords(paragraphId, from, to)) editor.goTo(paragraphId)
}

/** Writes the correction as the person may write; says where it could not be. */
function useFix(editor: Editor, checks: ChecksOfDraft, checked: Checked) {
  const [isRefused, setRefused] = useState(false)
  const fix = ({ finding }: Listed): boolean => {
    const raws = rawTexts(checked.text)
    const puts = (finding.fix ?? []).map((edit) => ({
      ...edit,
      within: raws.get(edit.paragraphId) ?? '',
    }))
    const done = editor.putWords(puts)
    setRefused(!done)
    checks.runNow()
    return done
  }
  return { isRefused, fix }
}

/** A waved line under the words of what is listed, as long as the panel is open. */
function useMarks(editor: Editor, shown: readonly Listed[], current: string | null): void {
  const marks = shown.flatMap(({ key, finding: { place, severity } }) =>
    place.kind === 'text' ? [{ ...place, severity, isCurrent: key === current }] : [],
  )
  const written = JSON.stringify(marks)
  useEffect(() => {
    editor.showChecks(marks)
    // The same places are the same marks.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [editor, written])
  useEffect(() => () => editor.showChecks([]), [editor])
}
