// Between the plain text and ProseMirror's document. Both directions are exact for every text whose runs are merged.
import { Mark, type Node, type NodeType } from 'prosemirror-model'
import { type ParagraphBirth, sameMarks } from './attributes.ts'
import type { DraftText, Marks, Paragraph, ParagraphKind, Run } from './draft-text.ts'
import { schema } from './schema.ts'
import { finalId } from './final-end.ts'
import { type ParagraphAttributes } from './ydoc.ts'

export function toProseMirror(text: DraftText): Node {
  return schema.node(
    'doc',
    null,
    text.paragraphs.map((paragraph) =>
      nodeTypeOf(paragraph.kind).create(
        { ...nodeAttributes(paragraph, paragraph), end: paragraph.end },
        paragraph.runs.map((run) => schema.text(run.text, toMarks(run.marks))),
      ),
    ),
  )
}

export function nodeTypeOf(kind: ParagraphKind): NodeType {
  const type =
    kind === 'heading' || kind === 'annex' ? schema.nodes['heading'] : schema.nodes['para']
  if (!type) throw new RangeError('the schema has no paragraphs')
  return type
}

export function nodeAttributes(
  birth: Pick<ParagraphBirth, 'id' | 'ref'>,
  now: ParagraphAttributes,
) {
  const { kind, part, level, status } = now
  return { id: birth.id, kind, part, level, status, ref: birth.ref }
}

/** Marks in the one order that makes equal texts equal nodes: by the schema's rank, strikes by `sid`. */
export function toMarks(marks: Marks): readonly Mark[] {
  const found: Mark[] = []
  if (marks.note !== undefined) found.push(schema.mark('note', { id: marks.note }))
  if (marks.ins) found.push(schema.mark('ins', { ...marks.ins }))
  if (marks.sub) found.push(schema.mark('sub', { ...marks.sub }))
  for (const strike of marks.del ?? []) found.push(schema.mark('del', { ...strike }))
  if (marks.refersTo !== undefined) found.push(schema.mark('refersTo', { id: marks.refersTo }))
  if (marks.emphasis) found.push(schema.mark('emphasis'))
  return found.length === 0 ? Mark.none : found
}

export function fromMarks(marks: readonly Mark[]): Marks {
  const out: { -readonly [K in keyof Marks]: Marks[K] } = {}
  for (const { type, attrs } of marks) {
    if (type.name === 'note') out.note = String(attrs['id'])
    else if (type.name === 'emphasis') out.emphasis = true
    else if (type.name === 'refersTo') out.refersTo = String(attrs['id'])
    else if (type.name === 'ins' || type.name === 'sub') out[type.name] = ownershipOf(attrs)
    else if (type.name === 'del') out.del = [...(out.del ?? []), ownershipOf(attrs)]
  }
  if (out.del) out.del = [...out.del].sort((a, b) => (a.sid < b.sid ? -1 : 1))
  return out
}

function ownershipOf(attrs: Mark['attrs']) {
  return { sid: String(attrs['sid']), by: String(attrs['by']) }
}

const paragraphs = new WeakMap<Node, Paragraph>()

/** One paragraph node as a plain paragraph. Nodes are immutable, so the answer is kept with the node. */
export function readParagraphNode(node: Node): Paragraph {
  const known = paragraphs.get(node)
  if (known) return known
  const runs: Run[] = []
  node.forEach((child) => {
    if (!child.text) return
    const marks = fromMarks(child.marks)
    const last = runs.at(-1)
    // The same strikes in another order make two nodes, and are one run.
    if (last && sameMarks(last.marks, marks))
      runs[runs.length - 1] = { text: last.text + child.text, marks }
    else runs.push({ text: child.text, marks })
  })
  const { id, kind, part, level, status, ref, end } = node.attrs as Omit<Paragraph, 'runs'>
  const paragraph: Paragraph = { id, kind, part, level, status, ref, runs, end }
  paragraphs.set(node, paragraph)
  return paragraph
}

/** The editor's document as a text, the final end left out while nothing stands before it. */
export function fromProseMirror(doc: Node): DraftText {
  const found: Paragraph[] = []
  doc.forEach((node) => {
    if (node.attrs['id'] !== finalId || node.content.size > 0) found.push(readParagraphNode(node))
  })
  return { paragraphs: found }
}
