import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { directionOf } from '../../shared/document/language.ts'
import { printDraftHead } from '../../shared/exporters/print/print-draft-head.ts'
import { labelOfKind } from '../../shared/grammar/sponsor-label.ts'
import { sponsorsInPrint } from '../../shared/revisions/additional-sponsors.ts'
import type { DraftRecord, Person } from '../../shared/protocol/api.ts'
import { moveParagraphs } from '../api.ts'
import { openEditor } from '../editor/create-editor.ts'
import type { Editor } from '../editor/editor.ts'
import type { MarkSource } from '../editor/plugins/mark-source.ts'
import { proposalMarksPlugin } from '../editor/plugins/proposal-marks.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { useDesk } from '../negotiation/desk.tsx'
import { colourOf } from '../negotiation/delegation-look.ts'
import { PrintedMasthead } from './printed-masthead.tsx'
import { PrintedNotes } from './printed-notes.tsx'

interface DraftTextProps {
  readonly draft: DraftRecord
  readonly person: Person
  /** What is drawn over the words. */
  readonly source: MarkSource
  /** While another view of the text is read the editor stays open, out of sight. */
  readonly isHidden: boolean
  readonly onEditor: (editor: Editor | null) => void
  readonly onRecords: () => void
  /** What stands beside the text and belongs to it: the menu of the current paragraph. */
  readonly children?: ReactNode
}

/** The page: the masthead computed from the records, the text in the editor's hands, its notes beside it. */
export function DraftText(props: DraftTextProps) {
  const { draft, person, source, isHidden, onEditor, onRecords, children } = props
  const { translate } = useWords()
  const mount = useRef<HTMLDivElement>(null)
  const { id, title, masthead, permissions, sponsors, closed } = draft
  const { language } = masthead
  const label = labelOfKind(masthead, draft.issues.length > 0)
  const head = useMemo(
    () =>
      printDraftHead(
        { masthead, title, sponsors: sponsorsInPrint(sponsors.events) },
        label ? { label } : {},
      ),
    [masthead, title, sponsors, label],
  )
  // The name of the text is that of the language at opening: opening again for other words would lose the undo history.
  const [textLabel] = useState(() => translate('draft.text'))
  // The editor is opened again only for another draft or other rights, not whenever a record is read again.
  const { mode } = permissions
  const { ask } = useDesk()
  const latest = useRef({ translate, ask })
  useEffect(() => {
    latest.current = { translate, ask }
  }, [translate, ask])
  useEffect(() => {
    if (!mount.current) return undefined
    const opened = openEditor(mount.current, {
      draftId: id,
      language,
      person,
      mode,
      whyNot: closed ? 'draft-closed' : 'seat-withdrawn',
      onRecords,
      move: async (ids, before) => (await moveParagraphs(id, ids, before)).ok,
      people: {
        nameOf: (delegation) => source.get().nameOf(delegation),
        colourOf: (who) => colourOf(source.get().negotiation, who),
        subscribe: source.subscribe,
      },
      sayReference: (target) => {
        const { translate: say } = latest.current
        if (!target) return say('reference.lost')
        const [shown, words] = [target.label, target.words].map((each) => `\u2068${each}\u2069`)
        return say('reference.refers-to', { label: shown ?? '', words: words ?? '' })
      },
      onInsertReference: () => latest.current.ask({ kind: 'reference' }),
      label: textLabel,
      plugins: [proposalMarksPlugin(source, language)],
    })
    onEditor(opened)
    return () => {
      onEditor(null)
      opened.destroy()
    }
  }, [id, language, person, mode, closed, source, onEditor, onRecords, textLabel])
  return (
    <article
      className="page page-drafting"
      lang={language}
      dir={directionOf(language)}
      hidden={isHidden}
    >
      <PrintedMasthead head={head} label={translate('draft.masthead')} />
      <div ref={mount} className="page-text" />
      {children}
      <PrintedNotes notes={Object.entries(head.notes)} label={translate('draft.footnotes')} />
    </article>
  )
}
