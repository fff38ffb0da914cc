// What is known of paragraph ends that are deleted, to tell words meant for a paragraph that is gone from words that belong where they
// stand (stand-alone.ts): an undo brings words back beside ends that joined two paragraphs, or that its author took away before.
import * as Y from 'yjs'
import { endOf, firstItem, isText, itemOf } from './units.ts'

/**
 * The dead ends of one document: read off the document once, then learnt from every update. What its authors knew before a restart is
 * known again when they next send all they know.
 */
export class DeadEnds {
  readonly #ydoc: Y.Doc
  /** Ends that had words before them when they were deleted. */
  readonly #joined = new Set<string>()
  /** Who is known to know that an end is deleted. */
  readonly #knownBy = new Map<string, Set<string>>()

  constructor(ydoc: Y.Doc) {
    this.#ydoc = ydoc
    for (let item = firstItem(ydoc); item; item = item.right)
      if (isDeadEnd(item)) this.#noteJoin(item)
  }

  /** To be called after an update was applied, with what it deletes and who sent it. */
  learn({ clients }: ReturnType<typeof Y.decodeUpdate>['ds'], author: string): void {
    for (const [client, ranges] of clients)
      for (const { clock, len } of ranges) {
        let at = clock
        while (at < clock + len) {
          const item = itemOf(this.#ydoc, Y.createID(client, at))
          if (item && isDeadEnd(item)) this.#note(item, author)
          at = item ? item.id.clock + item.length : at + 1
        }
      }
  }

  /** Whether words of this author's beside the end were not meant for the paragraph that it closed. */
  isKnown(item: Y.Item, author: string): boolean {
    const key = keyOf(item)
    return this.#joined.has(key) || (this.#knownBy.get(key)?.has(author) ?? false)
  }

  #note(item: Y.Item, author: string): void {
    const key = keyOf(item)
    const authors = this.#knownBy.get(key) ?? new Set()
    if (authors.size === 0) this.#noteJoin(item)
    this.#knownBy.set(key, authors.add(author))
  }

  #noteJoin(item: Y.Item): void {
    let left = item.left
    while (left && (left.deleted || !left.countable)) left = left.left
    if (left && isText(left)) this.#joined.add(keyOf(item))
  }
}

function isDeadEnd(item: Y.Item): boolean {
  return item.deleted && endOf(item) !== null
}

function keyOf({ id: { client, clock } }: Y.Item): string {
  return `${client}.${clock}`
}
