// Where the others are: a bar in their colour with the name of their delegation, and what they have selected. The name goes a few seconds
// after they last moved, since it covers words.
import { Plugin, PluginKey, type EditorState } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import { positionOf } from '../binding/positions.ts'

export interface RemoteCursor {
  readonly clientId: number
  readonly label: string
  readonly colour: string
  /** Another value says that they have moved. */
  readonly place: string
  /** Flat indexes. */
  readonly anchor: number
  readonly head: number
}

interface Drawn {
  readonly cursors: readonly RemoteCursor[]
  readonly set: DecorationSet
}

const key = new PluginKey<Drawn>('remote-cursors')

/** Long enough to read a name and to find the words below it. */
const namedMs = 4000

export function remoteCursorsPlugin(): Plugin<Drawn> {
  const quiet = new Set<number>()
  return new Plugin<Drawn>({
    key,
    state: {
      init: () => ({ cursors: [], set: DecorationSet.empty }),
      apply(tr, { cursors, set }) {
        const shown = tr.getMeta(key) as readonly RemoteCursor[] | undefined
        if (shown) return { cursors: shown, set: drawCursors(tr.doc, shown, quiet) }
        return { cursors, set: set.map(tr.mapping, tr.doc) }
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
    view: (view) => new Names(view, quiet),
  })
}

/** Takes the names away and brings them back, on the bars as they are: nothing is drawn again for it. */
class Names {
  readonly #view: EditorView
  readonly #quiet: Set<number>
  readonly #places = new Map<number, string>()
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>()

  constructor(view: EditorView, quiet: Set<number>) {
    this.#view = view
    this.#quiet = quiet
  }

  update(view: EditorView): void {
    const cursors = key.getState(view.state)?.cursors ?? []
    for (const { clientId, place } of cursors)
      if (this.#places.get(clientId) !== place) this.#onMove(clientId, place)
    if (cursors.length >= this.#places.size) return
    const here = new Set(cursors.map(({ clientId }) => clientId))
    for (const clientId of this.#places.keys()) if (!here.has(clientId)) this.#forget(clientId)
  }

  #onMove(clientId: number, place: string): void {
    this.#forget(clientId)
    this.#places.set(clientId, place)
    this.#mark(clientId)
    const quieten = () => {
      this.#quiet.add(clientId)
      this.#mark(clientId)
    }
    this.#timers.set(clientId, setTimeout(quieten, namedMs))
  }

  #mark(clientId: number): void {
    const bars = this.#view.dom.querySelectorAll<HTMLElement>(`[data-client="${clientId}"]`)
    for (const bar of bars) bar.toggleAttribute('data-quiet', this.#quiet.has(clientId))
  }

  #forget(clientId: number): void {
    clearTimeout(this.#timers.get(clientId))
    this.#timers.delete(clientId)
    this.#places.delete(clientId)
    this.#quiet.delete(clientId)
  }

  destroy(): void {
    for (const clientId of this.#places.keys()) this.#forget(clientId)
  }
}

/** A transaction that shows these cursors and no others. */
export function showCursors(state: EditorState, cursors: readonly RemoteCursor[]) {
  return state.tr.setMeta(key, cursors).setMeta('addToHistory', false)
}

function drawCursors(
  doc: EditorState['doc'],
  cursors: readonly RemoteCursor[],
  quiet: ReadonlySet<number>,
): DecorationSet {
  return DecorationSet.create(
    doc,
    cursors.flatMap(({ anchor, head, ...who }) => {
      const at = positionOf(doc, head)
      const other = positionOf(doc, anchor)
      const bar = Decoration.widget(at, () => drawBar(who, quiet.has(who.clientId)), {
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

type Who = Pick<RemoteCursor, 'clientId' | 'label' | 'colour'>

function drawBar({ clientId, label, colour }: Who, isQuiet: boolean): HTMLElement {
  const bar = document.createElement('span')
  bar.className = 'remote-cursor'
  bar.dataset['client'] = String(clientId)
  bar.toggleAttribute('data-quiet', isQuiet)
  bar.style.setProperty('--colour', colour)
  bar.contentEditable = 'false'
  const name = document.createElement('span')
  name.className = 'remote-name'
  name.textContent = label
  bar.append('\u2060', name, '\u2060')
  return bar
}
