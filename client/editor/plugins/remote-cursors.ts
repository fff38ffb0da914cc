// Where the others are: a bar in their colour with the name of their delegation, and what they have selected.
import { Plugin, PluginKey, type EditorState } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { positionOf } from '../binding/positions.ts'

export interface RemoteCursor {
  readonly clientId: number
  readonly label: string
  readonly colour: string
  /** Flat indexes. */
  readonly anchor: number
  readonly head: number
}

const key = new PluginKey<DecorationSet>('remote-cursors')

export function remoteCursorsPlugin(): Plugin<DecorationSet> {
  return new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, set) {
        const cursors = tr.getMeta(key) as readonly RemoteCursor[] | undefined
        return cursors ? drawCursors(tr.doc, cursors) : set.map(tr.mapping, tr.doc)
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

/** A transaction that shows these cursors and no others. */
export function showCursors(state: EditorState, cursors: readonly RemoteCursor[]) {
  return state.tr.setMeta(key, cursors).setMeta('addToHistory', false)
}

function drawCursors(doc: EditorState['doc'], cursors: readonly RemoteCursor[]): DecorationSet {
  return DecorationSet.create(
    doc,
    cursors.flatMap(({ anchor, head, ...who }) => {
      const at = positionOf(doc, head)
      const other = positionOf(doc, anchor)
      const bar = Decoration.widget(at, () => drawBar(who), {
        key: `cursor-${who.clientId}-${who.label}-${who.colour}`,
        side: 10,
        marks: [],
        ignoreSelection: true,
      })
      if (at === other) return [bar]
      const style = `background-color: color-mix(in srgb, ${who.colour} 22%, transparent)`
      const selected = Decoration.inline(Math.min(at, other), Math.max(at, other), { style })
      return [selected, bar]
    }),
  )
}

function drawBar({ label, colour }: Pick<RemoteCursor, 'label' | 'colour'>): HTMLElement {
  const bar = document.createElement('span')
  bar.className = 'remote-cursor'
  bar.style.setProperty('--colour', colour)
  bar.contentEditable = 'false'
  const name = document.createElement('span')
  name.className = 'remote-name'
  name.textContent = label
  bar.append('\u2060', name, '\u2060')
  return bar
}
