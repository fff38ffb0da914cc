import { useState } from 'react'
import type { Editor } from '../editor/editor.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'
import { useEditor } from './use-editor.ts'

/** Gives refused words back to their author: nothing that somebody wrote disappears without being shown. */
export function Recovery({ editor }: { editor: Editor }) {
  const { translate, explain } = useWords()
  const save = useEditor(editor, (state) => state.save)
  const mode = useEditor(editor, (state) => state.mode)
  const [copied, setCopied] = useState<string | null>(null)
  const [stuck, setStuck] = useState(false)
  if (save.kind !== 'refused') return null
  const { code, words } = save
  const copy = () => {
    const write = async () => {
      await navigator.clipboard.writeText(words)
      setCopied(words)
    }
    void write()
  }
  const writeAgain = () => {
    const written = editor.insertWords(words)
    setStuck(!written)
    if (!written) return
    editor.dismissRefusal()
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
        <dd>
          {words === '' ? (
            translate('recovery.no-words')
          ) : (
            <blockquote className="recovery-words" dir="auto">
              {words}
            </blockquote>
          )}
        </dd>
      </dl>
      <div className="actions">
        {words !== '' && mode !== 'reading' && (
          <Button kind="primary" onPress={writeAgain}>
            {translate(mode === 'proposing' ? 'recovery.propose-again' : 'recovery.write-again')}
          </Button>
        )}
        {words !== '' && <Button onPress={copy}>{translate('recovery.copy')}</Button>}
        <Button kind="quiet" onPress={() => editor.dismissRefusal()}>
          {translate(words === '' ? 'recovery.continue' : 'recovery.discard')}
        </Button>
        <output>
          {stuck && translate('recovery.no-place')}
          {copied === words && translate('recovery.copied')}
        </output>
      </div>
    </section>
  )
}
