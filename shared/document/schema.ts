// The ProseMirror schema. As flat as the text: a list of paragraphs and headings that hold nothing but text; what a paragraph is
// stands in its attributes, what a word is in its marks. Structure put back in (nested lists, footnote nodes) would bring back
// the copying that loses words typed by somebody else at that moment.
import { type Attrs, type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model'

/** What a paragraph node carries. `end` holds the marks on its end. */
const paragraphAttributes: NonNullable<NodeSpec['attrs']> = {
  id: { validate: 'string' },
  kind: { validate: 'string' },
  part: { validate: 'string' },
  level: { validate: 'number' },
  status: { validate: 'string' },
  ref: { validate: 'string|null' },
  end: { default: {} },
}

function paragraphSpec(tag: string): NodeSpec {
  return {
    content: 'text*',
    marks: '_',
    attrs: paragraphAttributes,
    toDOM: ({ attrs }) => [
      tag,
      {
        'data-id': String(attrs['id']),
        'data-part': String(attrs['part']),
        'data-level': String(attrs['level']),
        'data-status': String(attrs['status']),
        'data-kind': String(attrs['kind']),
      },
      0,
    ],
  }
}

const ownership: Attrs = { sid: { validate: 'string' }, by: { validate: 'string' } }

const marks: Record<string, MarkSpec> = {
  // First, so that one element stands around a whole footnote whatever else is marked in it.
  note: {
    attrs: { id: { validate: 'string' } },
    toDOM: ({ attrs }) => ['span', { class: 'note', 'data-note': String(attrs['id']) }, 0],
  },
  ins: { attrs: ownership, inclusive: false, toDOM: () => ['ins', 0] },
  sub: { attrs: ownership, inclusive: false, toDOM: () => ['ins', { class: 'sub' }, 0] },
  del: { attrs: ownership, inclusive: false, excludes: '', toDOM: () => ['del', 0] },
  refersTo: {
    attrs: { id: { validate: 'string' } },
    inclusive: false,
    toDOM: ({ attrs }) => [
      'span',
      { class: 'cross-reference', 'data-refers-to': String(attrs['id']) },
      0,
    ],
  },
  emphasis: { toDOM: () => ['em', 0] },
}

export const schema = new Schema({
  nodes: {
    doc: { content: '(para | heading)*' },
    para: paragraphSpec('p'),
    heading: paragraphSpec('h2'),
    text: {},
  },
  marks,
})
