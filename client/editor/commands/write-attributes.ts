import type { Node } from 'prosemirror-model'
import type * as Y from 'yjs'
import { writeParagraphAttributes } from '../../../shared/document/ydoc.ts'
import type { CommandContext } from './command.ts'
import { permitted, placeParagraphs } from './paragraphs.ts'

interface Written {
  readonly ydoc: Y.Doc
  /** The page, which knows whose each paragraph is. */
  readonly doc: Node
  readonly by: string | null
}

/** Writes the attributes of every paragraph that may have them; false if one may not. */
export function writePermitted(
  { ydoc, doc, by }: Written,
  changes: Parameters<CommandContext['setAttributes']>[0],
): boolean {
  const placed = placeParagraphs(doc)
  let all = true
  for (const [id, attributes] of changes) {
    const found = placed.find(({ paragraph }) => paragraph.id === id)
    const allowed = found ? permitted(found.paragraph, attributes, by) : by === null && attributes
    if (allowed) writeParagraphAttributes(ydoc, id, allowed)
    else all = false
  }
  return all
}
