// Which of the dead ends joined two paragraphs, and which went with a paragraph that was deleted. Beside the first, words that come back
// (an undo) belong where they stand; beside the second they were meant for a paragraph that is gone (stand-alone.ts).
import * as Y from 'yjs'
import { endOf, firstItem, isText, itemOf } from './units.ts'

/**
 * The joins of one document: read off the document once, then learnt from every update. What was joined and emptied since, before a
 * restart, is not told apart any more.
 */
export class JoinedEnds {
  readonly #ydoc: Y.Doc
  readonly #keys = new Set<string>()

  constructor(ydoc: Y.Doc) {
    this.#ydoc = ydoc
    for (let item = firstItem(ydoc); item; item = item.right) this.#note(item)
  }

  /** To be called after an update was applied, with what it deletes. */
  learn({ clients }: ReturnType<typeof Y.decodeUpdate>['ds']): void {
    for (const [client, ranges] of clients)
      for (const { clock, len } of ranges) {
        let at = clock
        while (at < clock + len) {
          const item = itemOf(this.#ydoc, Y.createID(client, at))
          if (!item) break
          this.#note(item)
          at = item.id.clock + item.length
        }
      }
  }

  has({ id: { client, clock } }: Y.Item): boolean {
    return this.#keys.has(`${client}.${clock}`)
  }

  #note(item: Y.Item): void {
    if (!item.deleted || !endOf(item)) return
    let left = item.left
    while (left && (left.deleted || !left.countable)) left = left.left
    if (left && isText(left)) this.#keys.add(`${item.id.client}.${item.id.clock}`)
  }
}
