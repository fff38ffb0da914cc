// Numbers, opening words and footnote marks, as decorations: what is computed from the text is never in it.
import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { cutCells, cutTables } from '../../../shared/document/cells.ts'
import {
  anchor,
  cellDivider,
  type DraftText,
  type Paragraph,
} from '../../../shared/document/draft-text.ts'
import { readFootnotes } from '../../../shared/document/footnotes.ts'
import type { Language } from '../../../shared/document/language.ts'
import { fromProseMirror, readParagraphNode } from '../../../shared/document/prosemirror.ts'
import { findOpening } from '../../../shared/grammar/opening-words.ts'
import { type Labels, noLabels } from '../../../shared/numbering/label.ts'
import { numberParagraphs } from '../../../shared/numbering/number-paragraphs.ts'
import { noteAt } from '../commands/footnotes.ts'

interface Numbered {
  readonly labels: Labels
  readonly set: DecorationSet
}

const key = new PluginKey<Numbered>('numbers')

/** Numbers the paragraphs by their labels from now on; those without one are counted. */
export function showLabels(tr: Transaction, labels: Labels): Transaction {
  return tr.setMeta(key, labels)
}

/** The labels by which they are numbered. */
export function labelsOf(state: EditorState): Labels {
  return key.getState(state)?.labels ?? noLabels
}

export function numbersPlugin(language: Language): Plugin<Numbered> {
  const read = (doc: Node, labels: Labels): Numbered => ({
    labels,
    set: decorate(doc, language, labels),
  })
  return new Plugin<Numbered>({
    key,
    state: {
      init: (_config, { doc }) => read(doc, new Map()),
      apply(tr, numbered) {
        const labels = (tr.getMeta(key) as Labels | undefined) ?? numbered.labels
        return tr.docChanged || labels !== numbered.labels ? read(tr.doc, labels) : numbered
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.set.add(state.doc, activeNote(state)),
    },
  })
}

/** Costs one pass over the text; the opening words of a paragraph are looked for once. */
function decorate(doc: Node, language: Language, labels: Labels): DecorationSet {
  const text = fromProseMirror(doc)
  const numbers = numberParagraphs(text, { language, labels })
  const starts = new Map<string, number>()
  const columns = countColumns(text)
  const found: Decoration[] = []
  doc.forEach((node, start, index) => {
    const paragraph = readParagraphNode(node)
    starts.set(paragraph.id, start + 1)
    const number = numbers[index]?.printed
    const empty = node.content.size === 0 ? { 'data-empty': 'true' } : {}
    found.push(
      Decoration.node(start, start + node.nodeSize, {
        ...(number ? { 'data-number': number } : {}),
        ...empty,
        ...(paragraph.kind === 'row' ? { style: `--columns: ${columns[index] ?? 1}` } : {}),
      }),
    )
    if (paragraph.kind === 'row') found.push(...dividers(paragraph, start + 1))
    const opening = openingOf(node, paragraph, language)
    if (opening)
      found.push(
        Decoration.inline(start + 1 + opening.from, start + 1 + opening.to, { class: 'opening' }),
      )
  })
  return DecorationSet.create(doc, [...found, ...decorateNotes(doc, starts)])
}

/** For each row the columns of its table, as many as the widest row has; 0 for what is no row. */
function countColumns({ paragraphs }: DraftText): number[] {
  return cutTables(paragraphs).flatMap(({ from, to, isTable }) => {
    const rows = paragraphs.slice(from, to)
    const most = isTable ? Math.max(...rows.map(({ runs }) => cutCells(runs).length)) : 0
    return rows.map(() => most)
  })
}

/** What divides the cells of a row begins the next column. */
function dividers({ runs }: Paragraph, inside: number): Decoration[] {
  const found: Decoration[] = []
  let at = inside
  for (const { text, marks } of runs) {
    for (let k = text.indexOf(cellDivider); k >= 0; k = text.indexOf(cellDivider, k + 1))
      if (marks.note === undefined)
        found.push(Decoration.inline(at + k, at + k + 1, { class: 'cell-divider' }))
    at += text.length
  }
  return found
}

/** The number at every reference, and the anchors out of sight. */
function decorateNotes(doc: Node, starts: ReadonlyMap<string, number>): Decoration[] {
  const found: Decoration[] = []
  for (const { paragraphId, from, to, footnote, repeated } of readFootnotes(fromProseMirror(doc))) {
    const start = starts.get(paragraphId) ?? 0
    const number = String(footnote.number)
    found.push(
      Decoration.widget(start + from, () => referenceMark(number), {
        side: -1,
        key: `reference-${number}`,
        marks: [],
        ignoreSelection: true,
      }),
      Decoration.inline(start + from, start + to, {
        class: repeated ? 'note-repeat' : 'note-words',
        'data-note-number': number,
      }),
    )
    const words = doc.textBetween(start + from, start + to)
    for (let k = words.indexOf(anchor); k >= 0; k = words.indexOf(anchor, k + 1))
      found.push(
        Decoration.inline(start + from + k, start + from + k + 1, { class: 'note-anchor' }),
      )
  }
  return found
}

function referenceMark(number: string): HTMLElement {
  const mark = document.createElement('sup')
  mark.className = 'reference'
  mark.contentEditable = 'false'
  // The joiner keeps the mark from opening a line.
  mark.textContent = `\u2060${number}`
  return mark
}

interface Span {
  readonly from: number
  readonly to: number
}

const openings = new WeakMap<Node, Span | null>()

function openingOf(node: Node, paragraph: Paragraph, language: Language): Span | null {
  const known = openings.get(node)
  if (known !== undefined) return known
  const { part, kind } = paragraph
  const looked =
    (kind === 'paragraph' || kind === 'alternative') &&
    (part === 'preamble' || part === 'operative')
  const words = node.textContent
  const opening = looked ? findOpening(words, { language, part }) : null
  // Opening words end where a footnote begins.
  const note = words.indexOf(anchor)
  const span = opening && {
    from: opening.from,
    to: note < 0 ? opening.to : Math.min(opening.to, note),
  }
  openings.set(node, span)
  return span
}

/** The footnote the caret is in is shown as such. */
function activeNote(state: EditorState): Decoration[] {
  const id = noteAt(state)
  if (!id) return []
  const { $head } = state.selection
  const found: Decoration[] = []
  $head.parent.forEach((child, offset) => {
    if (child.marks.some(({ type, attrs }) => type.name === 'note' && attrs['id'] === id)) {
      const from = $head.start() + offset
      found.push(Decoration.inline(from, from + child.nodeSize, { class: 'note-active' }))
    }
  })
  return found
}
