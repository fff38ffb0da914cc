import { useState } from 'react'
import type { Passage } from '../collaboration/passages.ts'
import type { Editor } from '../editor/editor.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'
import { useEditor } from './use-editor.ts'

/** Gives refused words back to their author, place by place: nothing that somebody wrote disappears without being shown. */
export function Recovery({ editor }: { editor: Editor }) {
  const { translate, explain } = useWords()
  const save = useEditor(editor, (state) => state.save)
  const [done, setDone] = useState<readonly Passage[]>([])
  if (save.kind !== 'refused') return null
  const { code, passages } = save
  const rest = passages.filter((each) => !done.includes(each))
  const onDone = (passage: Passage) => {
    if (rest.length > 1) setDone([...done, passage])
    else editor.dismissRefusal()
    editor.focus()
  }
  return (
    <section className="recovery" role="alert" aria-label={translate('recovery.title')}>
      <h2>{translate('recovery.title')}</h2>
      <p>{translate('recovery.explained')}</p>
      <dl>
        <dt>{translate('recovery.why')}</dt>
        <dd>{explain(code)}</dd>
        <dt>{translate('recovery.words')}</dt>
        {rest.length === 0 && <dd>{translate('recovery.no-words')}</dd>}
        {rest.map((passage) => (
          <PassageLine
            // Two at one place are told apart by what was written there.
            key={`${passage.beside}|${passage.struck}|${passage.words}`}
            editor={editor}
            passage={passage}
            onDone={onDone}
          />
        ))}
      </dl>
      {rest.some(({ struck }) => struck !== '') && <p>{translate('recovery.strike-again')}</p>}
      <div className="actions">
        <Button kind="quiet" onPress={() => editor.dismissRefusal()}>
          {translate(rest.length === 0 ? 'recovery.continue' : 'recovery.discard')}
        </Button>
      </div>
    </section>
  )
}

interface PassageLineProps {
  readonly editor: Editor
  readonly passage: Passage
  readonly onDone: (passage: Passage) => void
}

function PassageLine({ editor, passage, onDone }: PassageLineProps) {
  const { translate } = useWords()
  const mode = useEditor(editor, (state) => state.mode)
  const [said, setSaid] = useState<'copied' | 'no-place' | null>(null)
  const { beside, struck, words } = passage
  const copy = async () => {
    await navigator.clipboard.writeText(words)
    setSaid('copied')
  }
  const writeAgain = () => {
    if (editor.insertWords(words)) onDone(passage)
    else setSaid('no-place')
  }
  return (
    <dd className="recovery-passage">
      {beside !== '' && (
        <p className="quiet" dir="auto">
          {translate('recovery.beside', { words: beside })}
        </p>
      )}
      <blockquote className="recovery-words" dir="auto">
        {struck !== '' && (
          <del>
            <span className="hidden">{translate('proposals.struck')}</span>
            {struck}
          </del>
        )}
        {struck !== '' && words !== '' && ' '}
        {words}
      </blockquote>
      {words !== '' && (
        <div className="actions">
          {mode !== 'reading' && (
            <Button kind="primary" onPress={writeAgain}>
              {translate(mode === 'proposing' ? 'recovery.propose-again' : 'recovery.write-again')}
            </Button>
          )}
          <Button onPress={() => void copy()}>{translate('recovery.copy')}</Button>
          <output>{said && translate(`recovery.${said}`)}</output>
        </div>
      )}
    </dd>
  )
}
