// Short ways to write texts down in tests.
import type { Marks, Paragraph, Part } from '../shared/document/draft-text.ts'

/** A paragraph with one run. */
export function paragraph(
  id: string,
  part: Part,
  text: string,
  more: Partial<Paragraph> & { readonly marks?: Marks } = {},
): Paragraph {
  const { marks, ...rest } = more
  return {
    id,
    kind: 'paragraph',
    part,
    level: 0,
    status: 'open',
    ref: null,
    runs: text === '' ? [] : [{ text, marks: marks ?? {} }],
    end: {},
    ...rest,
  }
}
