// A waved line under what the checks found, as long as their panel is open. The places go along with the text until they are told anew.
import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'

export interface CheckMark {
  readonly paragraphId: string
  /** Offsets of the raw text. */
  readonly from: number
  readonly to: number
  readonly severity: 'warning' | 'info'
  readonly isCurrent: boolean
}

const key = new PluginKey<DecorationSet>('check-marks')

type Words = Pick<CheckMark, 'paragraphId' | 'from' | 'to'>

/** Where the words stand in the editor's document; null where the paragraph is gone or shorter. */
export function placeOfWords(doc: Node, { paragraphId, from, to }: Words) {
  let found: { readonly from: number; readonly to: number } | null = null
  doc.forEach((node, start) => {
    if (node.attrs['id'] !== paragraphId || from > to || to > node.content.size) return
    found = { from: start + 1 + from, to: start + 1 + to }
  })
  return found as { readonly from: number; readonly to: number } | null
}

/** Shows these and no others. */
export function showChecks({ tr, doc }: EditorState, marks: readonly CheckMark[]): Transaction {
  const drawn = marks.flatMap(({ severity, isCurrent, ...words }) => {
    const found = placeOfWords(doc, words)
    const look = `check-mark check-mark-${severity}${isCurrent ? ' check-mark-current' : ''}`
    return found ? [Decoration.inline(found.from, found.to, { class: look })] : []
  })
  return tr.setMeta(key, DecorationSet.create(doc, drawn))
}

export function checkMarksPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, shown) {
        const told = tr.getMeta(key) as DecorationSet | undefined
        return told ?? shown.map(tr.mapping, tr.doc)
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
}
