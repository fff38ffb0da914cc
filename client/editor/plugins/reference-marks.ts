// Cross-references as they are shown: the number that is true now over the one that was written, and a warning where the paragraph
// referred to is gone. Ctrl or Cmd with a click leads there.
import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { bodyText, type Paragraph } from '../../../shared/document/draft-text.ts'
import type { Language } from '../../../shared/document/language.ts'
import { fromProseMirror, readParagraphNode } from '../../../shared/document/prosemirror.ts'
import type { Labels } from '../../../shared/numbering/label.ts'
import { numberParagraphs } from '../../../shared/numbering/number-paragraphs.ts'
import {
  ReferenceNumbers,
  type ShownReference,
} from '../../../shared/numbering/refer-to-paragraph.ts'
import { labelsOf } from './numbers.ts'

/** Says in the language of the page what a reference refers to; null where it refers to nothing any more. */
export type SayReference = (
  target: { readonly label: string; readonly words: string } | null,
) => string

export interface ReferenceMarksOptions {
  readonly language: Language
  readonly say: SayReference
  readonly goTo: (paragraphId: string) => void
}

interface Drawn {
  readonly labels: Labels
  readonly set: DecorationSet
}

const key = new PluginKey<Drawn>('reference-marks')

/** Must stand behind the numbers in the list of plugins. */
export function referenceMarksPlugin(options: ReferenceMarksOptions): Plugin<Drawn> {
  const draw = (doc: Node, labels: Labels): Drawn => ({
    labels,
    set: DecorationSet.create(doc, drawAll(doc, labels, options)),
  })
  return new Plugin<Drawn>({
    key,
    state: {
      init: (_config, state) => draw(state.doc, labelsOf(state)),
      apply(tr, drawn, _before, state) {
        const labels = labelsOf(state)
        return tr.docChanged || labels !== drawn.labels ? draw(tr.doc, labels) : drawn
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.set,
      handleDOMEvents: {
        click: (_view, event) => {
          const { target } = event
          if (!(event.ctrlKey || event.metaKey) || !(target instanceof Element)) return false
          const id = target.closest('[data-refers-to]')?.getAttribute('data-refers-to')
          if (id === null || id === undefined) return false
          event.preventDefault()
          options.goTo(id)
          return true
        },
      },
    },
  })
}

/** One pass where there are references; none where there are not. */
function drawAll(doc: Node, labels: Labels, options: ReferenceMarksOptions): Decoration[] {
  const found: Decoration[] = []
  let look: Look | null = null
  doc.forEach((node, start) => {
    const paragraph = readParagraphNode(node)
    if (!paragraph.runs.some(({ marks }) => marks.refersTo !== undefined)) return
    look ??= new Look(doc, labels, options)
    for (const reference of look.numbers.showAll(paragraph))
      found.push(...look.draw(reference, start + 1))
  })
  return found
}

class Look {
  readonly numbers: ReferenceNumbers
  readonly #names: ReadonlyMap<string, { readonly label: string; readonly words: string }>
  readonly #say: SayReference

  constructor(doc: Node, labels: Labels, { language, say }: ReferenceMarksOptions) {
    const text = fromProseMirror(doc)
    this.numbers = new ReferenceNumbers(text, { language, labels })
    const paths = numberParagraphs(text, { language, labels })
    this.#names = new Map(
      text.paragraphs.map((paragraph, index) => [
        paragraph.id,
        { label: paths[index]?.path ?? '', words: firstWords(paragraph) },
      ]),
    )
    this.#say = say
  }

  draw({ from, to, words, target, number }: ShownReference, start: number): Decoration[] {
    const place = [start + from, start + to] as const
    if (number === null) {
      const title = this.#say(null)
      return [
        Decoration.inline(...place, { class: 'reference-lost', title }),
        Decoration.widget(place[1], () => warning(title), {
          side: -1,
          key: `lost-${title}`,
          marks: [],
          ignoreSelection: true,
        }),
      ]
    }
    const title = this.#say(this.#names.get(target) ?? { label: number, words: '' })
    const shown =
      number === words
        ? { class: 'reference-shown', title }
        : { class: 'reference-shown reference-over', 'data-shown': number, title }
    return [Decoration.inline(...place, shown)]
  }
}

const longestWords = 60

function firstWords(paragraph: Paragraph): string {
  const words = bodyText(paragraph).trim()
  return words.length <= longestWords ? words : `${words.slice(0, longestWords).trimEnd()} …`
}

function warning(title: string): HTMLElement {
  const mark = document.createElement('span')
  mark.className = 'reference-warning'
  mark.contentEditable = 'false'
  mark.setAttribute('role', 'img')
  mark.setAttribute('aria-label', title)
  mark.title = title
  mark.textContent = '⚠'
  return mark
}
