import type { DiscussionTarget } from '../../shared/protocol/api.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { DiscussionPanel } from '../discussion/discussion-panel.tsx'
import type { Editor } from '../editor/editor.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { useDesk } from '../negotiation/desk.tsx'
import { useNamesOfParagraphs } from '../negotiation/use-labels.ts'
import { useEntries } from '../negotiation/use-entries.ts'
import { useNegotiation } from '../negotiation/use-negotiation.ts'
import { Button } from '../ui/button.tsx'
import { useEditor } from './use-editor.ts'

/** What is said about the draft, or about the paragraph or proposal that was asked for. */
export function DiscussionTab() {
  const { editor } = useDesk()
  return editor && <Discussion editor={editor} />
}

function Discussion({ editor }: { editor: Editor }) {
  const { translate } = useWords()
  const { draft, person, discussion, discussed, discuss, setCurrentSid } = useDesk()
  const nameTarget = useNameOfTarget(editor)
  const show = (target: DiscussionTarget) => {
    if (target.kind === 'paragraph') editor.goTo(target.paragraphId)
    else if (editor.goToProposal(target.sid)) setCurrentSid(target.sid)
  }
  return (
    <>
      {discussed && (
        <div className="discussed">
          <strong>{nameTarget(discussed) ?? translate('paragraph.gone')}</strong>
          <Button kind="quiet" onPress={() => discuss(null)}>
            {translate('proposals.all-paragraphs')}
          </Button>
        </div>
      )}
      <DiscussionPanel
        store={discussion}
        draft={draft}
        person={person}
        target={discussed}
        nameTarget={nameTarget}
        onShow={show}
      />
    </>
  )
}

/** What a target is called now: "OP 3 bis", or "Change in OP 3, Japan"; null when it stands in the text no more. */
function useNameOfTarget(editor: Editor): (target: DiscussionTarget) => string | null {
  const { translate, language } = useWords()
  const { draft, store } = useDesk()
  const { negotiation } = useNegotiation(store)
  const text = useEditor(editor, (state) => state.text)
  const nameOf = useNamesOfParagraphs(text, draft.masthead.language, negotiation.labels)
  const { all } = useEntries(editor)
  return (target) => {
    if (target.kind === 'paragraph') {
      const stands = text.paragraphs.some(({ id }) => id === target.paragraphId)
      return stands ? nameOf(target.paragraphId) : null
    }
    const entry = all.find(({ sid }) => sid === target.sid)
    if (!entry) return null
    const label = nameOf(entry.paragraphId)
    const what = translate(`proposals.kind-${entry.kind}`, { label })
    return `${what}, ${delegationName(entry.delegation, language)}`
  }
}
