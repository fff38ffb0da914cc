// What checkYdoc says of a document that was sound before an update, at the cost of the update and not of the text: only what
// is new can be wrong, and only what stands behind the final end can take its place. The law is in check-changes.test.ts.
import * as Y from 'yjs'
import {
  checkAttribute,
  checkContent,
  checkFrame,
  isFinal,
  type YdocProblem,
} from './check-ydoc.ts'
import { firstItem, itemOf, newItems } from './units.ts'
import { mapOf, textOf } from './ydoc.ts'

/** Belongs to one document, and remembers where its text ended. */
export class ChangeCheck {
  readonly #ydoc: Y.Doc
  #final: Y.Item | null = null

  constructor(ydoc: Y.Doc) {
    this.#ydoc = ydoc
  }

  /** Every problem that came since the document had the state `before`, when it was sound. */
  check(before: ReadonlyMap<number, number>): YdocProblem[] {
    const problems = checkFrame(this.#ydoc)
    for (const item of newItems(this.#ydoc, before)) {
      if (!this.#isAmongItsOwn(item)) problems.push({ code: 'ydoc-content', kind: 'parent' })
      if (!item.deleted) problems.push(...this.#checkItem(item))
    }
    return [...problems, ...this.#checkFinal()]
  }

  /** Yjs takes the parent from one neighbour and the place from the other, and does not ask whether the two belong together. */
  #isAmongItsOwn({ parent, parentSub, origin, rightOrigin }: Y.Item): boolean {
    return [origin, rightOrigin].every((id) => {
      const beside = id && itemOf(this.#ydoc, id)
      return !beside || (beside.parent === parent && beside.parentSub === parentSub)
    })
  }

  #checkItem({ parent, parentSub, content }: Y.Item): YdocProblem[] {
    if (parent === textOf(this.#ydoc)) return checkContent(content)
    if (parent !== mapOf(this.#ydoc) || parentSub === null) return []
    return checkAttribute(parentSub, content.getContent().at(-1))
  }

  #checkFinal(): YdocProblem[] {
    let last: Y.Item | null = null
    const known = this.#final?.deleted === false ? this.#final : firstItem(this.#ydoc)
    for (let item = known; item; item = item.right) if (!item.deleted && item.countable) last = item
    const content = last?.content
    const sound = content instanceof Y.ContentEmbed && isFinal(content.embed)
    this.#final = sound ? last : null
    return sound ? [] : [{ code: 'ydoc-final-end' }]
  }
}
