import { useWords } from '../i18n/interface-language.tsx'
import type { Editor } from '../editor/editor.ts'
import { namePresent } from './present-people.ts'
import { useEditor } from './use-editor.ts'

/** So many are named in the top line; the others are counted, and named to whoever asks. */
const shownPeople = 4

export function Presence({ editor }: { editor: Editor }) {
  const { translate, language } = useWords()
  const present = useEditor(editor, (state) => state.present)
  const people = namePresent(present, language)
  if (people.length === 0) return null
  const rest = people.slice(shownPeople)
  return (
    <ul className="presence" aria-label={translate('draft.people')}>
      {people.slice(0, shownPeople).map(({ key, name, colour }) => (
        <li key={key}>
          <span className="presence-colour" style={{ background: colour }} aria-hidden="true" />
          {name}
        </li>
      ))}
      {rest.length > 0 && (
        <li title={rest.map(({ name }) => name).join(', ')}>
          {translate('draft.more-people', { count: rest.length })}
        </li>
      )}
    </ul>
  )
}
