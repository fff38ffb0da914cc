import type { Node } from 'prosemirror-model'
import { EditorState, type Plugin, type Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { OpenOptions } from './open-options.ts'

interface Opened {
  readonly doc: Node
  readonly plugins: readonly Plugin[]
  readonly options: Pick<OpenOptions, 'language' | 'label'>
  readonly editable: () => boolean
  readonly dispatch: (tr: Transaction) => void
}

/** The text on the page, in its own direction whatever that of the page, left alone by spelling checkers and translators. */
export function openView(
  mount: HTMLElement,
  { doc, plugins, options, editable, dispatch }: Opened,
): EditorView {
  const { language, label } = options
  return new EditorView(mount, {
    state: EditorState.create({ doc, plugins }),
    editable,
    attributes: {
      class: 'text',
      lang: language,
      dir: language === 'ar' ? 'rtl' : 'ltr',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      'aria-readonly': String(!editable()),
      spellcheck: 'false',
      translate: 'no',
    },
    dispatchTransaction: dispatch,
  })
}
