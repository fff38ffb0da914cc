// Proposals, labels and the state of paragraphs, drawn over the text as decorations. What is drawn follows from the text, from the
// negotiation and from one's own view alone; nothing of it is ever in the text.
import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state'
import { DecorationSet, type EditorView } from 'prosemirror-view'
import type { Language } from '../../../shared/document/language.ts'
import { fromProseMirror } from '../../../shared/document/prosemirror.ts'
import { numberParagraphs } from '../../../shared/numbering/number-paragraphs.ts'
import { type Drawing, drawParagraph } from './draw-paragraph.ts'
import type { MarkContext, MarkSource } from './mark-source.ts'
import { showLabels } from './numbers.ts'
import { showPlaces } from './shown-places.ts'

interface Drawn {
  readonly context: MarkContext
  readonly set: DecorationSet
  /** The words have changed during a composition and are drawn when it ends. */
  readonly stale: boolean
}

const key = new PluginKey<Drawn>('proposal-marks')

/** After a composition ProseMirror reads the page once more, and then the editor shows what it held back (session.ts). */
const afterCompositionMs = 90
/** The browser tells of a moved selection a moment after it has moved. */
const untilReadMs = 30
const mostTries = 5

export function proposalMarksPlugin(source: MarkSource, language: Language): Plugin<Drawn> {
  let composing = () => false
  return new Plugin<Drawn>({
    key,
    state: {
      init: (_config, { doc }) => drawAll(doc, source.get(), language),
      apply(tr, drawn) {
        const context = tr.getMeta(key) as MarkContext | undefined
        if (context) return drawAll(tr.doc, context, language)
        if (!tr.docChanged) return drawn
        // What the browser composes in must not be taken apart.
        if (composing()) return { ...drawn, set: drawn.set.map(tr.mapping, tr.doc), stale: true }
        return drawAll(tr.doc, drawn.context, language)
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
    view(view) {
      composing = () => view.composing
      return followSource(view, source)
    },
  })
}

/** Draws again whenever the source changes, but neither into a composition nor under a caret that has just been moved. */
function followSource(view: EditorView, source: MarkSource): { destroy: () => void } {
  let timer: ReturnType<typeof setTimeout> | null = null
  const show = (tries = 0) => {
    if (view.isDestroyed || view.composing) return
    const context = source.get()
    const drawn = key.getState(view.state)
    if (drawn && drawn.context === context && !drawn.stale) return
    if (tries < mostTries && isBehind(view)) later(untilReadMs, tries + 1)
    else view.updateState(view.state.apply(drawWith(view.state, context)))
  }
  const later = (wait: number, tries: number) => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => show(tries), wait)
  }
  const onSource = () => show()
  const onCompositionEnd = () => later(afterCompositionMs, 0)
  const stop = source.subscribe(onSource)
  view.dom.addEventListener('compositionend', onCompositionEnd)
  return {
    destroy() {
      stop()
      if (timer) clearTimeout(timer)
      view.dom.removeEventListener('compositionend', onCompositionEnd)
    },
  }
}

/** Whether the browser has moved the selection and ProseMirror has not read it yet; drawing would put it back where it was. */
function isBehind(view: EditorView): boolean {
  const selection = view.dom.ownerDocument.getSelection()
  const { anchorNode, focusNode } = selection ?? {}
  if (!view.hasFocus() || !anchorNode || !focusNode) return false
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return false
  const { anchor, head } = view.state.selection
  const read = (node: globalThis.Node, offset: number) => view.posAtDOM(node, offset)
  return (
    read(anchorNode, selection?.anchorOffset ?? 0) !== anchor ||
    read(focusNode, selection?.focusOffset ?? 0) !== head
  )
}

function drawWith(state: EditorState, context: MarkContext) {
  const tr = state.tr.setMeta(key, context).setMeta('addToHistory', false)
  return showLabels(tr, context.negotiation.labels)
}

/** One pass over the text. */
function drawAll(doc: Node, context: MarkContext, language: Language): Drawn {
  const text = fromProseMirror(doc)
  const numbers = numberParagraphs(text, { language, labels: context.negotiation.labels })
  const labels = new Map(
    text.paragraphs.map(({ id }, index) => [id, numbers[index] ?? null] as const),
  )
  const drawing: Drawing = {
    context,
    labels,
    places: showPlaces(text, context.view),
    found: [],
  }
  doc.forEach((node, start, index) => {
    const paragraph = text.paragraphs[index]
    if (paragraph) drawParagraph(drawing, node, start, paragraph)
  })
  return { context, set: DecorationSet.create(doc, [...drawing.found]), stale: false }
}
