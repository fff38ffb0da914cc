import { useState } from 'react'
import type { Editor } from '../editor/editor.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'
import { useEditor } from './use-editor.ts'

/** Gives refused words back to their author: nothing that somebody wrote disappears without being shown. */
export function Recovery({ editor }: { editor: Editor }) {
  const { translate, explain } = useWords()
  const save = useEditor(editor, (state) => state.save)
  const [copied, setCopied] = useState<string | null>(null)
  if (save.kind !== 'refused') return null
  const { code, words } = save
  const copy = () => {
    const write = async () => {
      await navigator.clipboard.writeText(words)
      setCopied(words)
    }
    void write()
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
        {words !== '' && <Button onPress={copy}>{translate('recovery.copy')}</Button>}
        <Button kind="quiet" onPress={() => editor.dismissRefusal()}>
          {translate('recovery.continue')}
        </Button>
        <output>{copied === words && translate('recovery.copied')}</output>
      </div>
    </section>
  )
}
