import { memo, useMemo } from 'react'
import { directionOf, type Language } from '../../shared/document/language.ts'
import type { Editor, OutlineEntry } from '../editor/editor.ts'
import { numberParagraphs } from '../../shared/numbering/number-paragraphs.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { useDesk } from '../negotiation/desk.tsx'
import { useNegotiation } from '../negotiation/use-negotiation.ts'
import { moveFocus } from '../ui/roving-focus.ts'
import { namePresent, type PresentName } from './present-people.ts'
import { useEditor } from './use-editor.ts'

interface OutlineProps {
  readonly editor: Editor
  /** Of the draft. */
  readonly language: Language
  /** After a paragraph was chosen, so that what covers the text can go. */
  readonly onChoose?: () => void
}

export function Outline({ editor, language, onChoose }: OutlineProps) {
  const { translate, language: own } = useWords()
  const entries = useEntriesByLabel(editor, language)
  const currentId = useEditor(editor, (state) => state.currentId)
  const present = useEditor(editor, (state) => state.present)
  if (entries.length === 0) return <p className="quiet">{translate('outline.empty')}</p>
  const stop = entries.some(({ id }) => id === currentId) ? currentId : entries[0]?.id
  const choose = (id: string) => {
    onChoose?.()
    editor.goTo(id)
  }
  return (
    <ol className="outline-list">
      {entries.map((entry) => {
        const here = present.filter(({ paragraphId }) => paragraphId === entry.id)
        return (
          <OutlineLine
            key={entry.id}
            entry={entry}
            language={language}
            isCurrent={entry.id === currentId}
            isStop={entry.id === stop}
            people={namePresent(here, own)}
            onChoose={choose}
          />
        )
      })}
    </ol>
  )
}

/** With the labels of the negotiation; a line about a move is no paragraph to go to. */
function useEntriesByLabel(editor: Editor, language: Language): readonly OutlineEntry[] {
  const outline = useEditor(editor, (state) => state.outline)
  const text = useEditor(editor, (state) => state.text)
  const { labels } = useNegotiation(useDesk().store).negotiation
  return useMemo(() => {
    const numbers = numberParagraphs(text, { language, labels })
    return outline.flatMap((entry, index) => {
      const number = numbers[index] ?? entry.number
      return text.paragraphs[index]?.kind === 'move' ? [] : [{ ...entry, number }]
    })
  }, [outline, text, language, labels])
}

interface OutlineLineProps {
  readonly entry: OutlineEntry
  readonly language: Language
  readonly isCurrent: boolean
  readonly isStop: boolean
  readonly people: readonly PresentName[]
  readonly onChoose: (id: string) => void
}

const OutlineLine = memo(function OutlineLine(props: OutlineLineProps) {
  const { entry, language, isCurrent, isStop, people, onChoose } = props
  const { translate } = useWords()
  const { id, number, kind, part, level, words } = entry
  const names = people.map(({ name }) => name).join(', ')
  return (
    <li className={`outline-line outline-${kind} outline-${part}`} data-level={level}>
      <button
        type="button"
        tabIndex={isStop ? 0 : -1}
        aria-current={isCurrent ? 'location' : undefined}
        onClick={() => onChoose(id)}
        onKeyDown={moveFocus}
      >
        {number.label !== null && <bdi className="outline-number">{number.label}</bdi>}
        <span className="outline-words" lang={language} dir={directionOf(language)}>
          {words}
        </span>
        {people.length > 0 && (
          <span className="outline-people" title={names}>
            <span className="hidden">{translate('outline.here', { names })}</span>
            {people.map(({ key, colour }) => (
              <span key={key} className="presence-colour" style={{ background: colour }} />
            ))}
          </span>
        )}
      </button>
    </li>
  )
})
