// What somebody wrote since the server last confirmed, as it stands in the text now, place by place: to be given back if it is refused. Read
// from the text and not from the keys, so that a word corrected before it was sent comes back corrected.
import * as Y from 'yjs'
import { anchor } from '../../shared/document/draft-text.ts'
import { endOf, firstItem } from '../../shared/document/units.ts'
import { isStrikeKey } from '../../shared/document/delta.ts'

export interface Passage {
  /** The first words of the paragraph it was written in, or of the one before where it is a paragraph of its own. */
  readonly beside: string
  /** Words struck there; empty where none were. */
  readonly struck: string
  /** Words put in; line breaks are ends of paragraphs. */
  readonly words: string
}

const besideLength = 60

/** From this clock on what this replica wrote is not confirmed. One pass over the text. */
export function readPassages(ydoc: Y.Doc, confirmed: number): Passage[] {
  const reader = new Reader(ydoc.clientID, confirmed)
  for (let item = firstItem(ydoc); item; item = item.right) if (!item.deleted) reader.read(item)
  return reader.finish()
}

class Reader {
  readonly #client: number
  readonly #confirmed: number
  /** Strikes that hold here, and whether they are new. */
  readonly #strikes = new Map<string, boolean>()
  readonly #found: Found[] = []
  #isOpen = false
  /** The old words of this paragraph so far, and of the last one that had any. */
  #here = { words: '' }
  #above = { words: '' }

  constructor(client: number, confirmed: number) {
    this.#client = client
    this.#confirmed = confirmed
  }

  read(item: Y.Item): void {
    const { content } = item
    if (content instanceof Y.ContentFormat) this.#onFormat(item, content)
    else if (content instanceof Y.ContentString) this.#onWords(item, content.str)
    else if (endOf(item)) this.#onEnd(item)
  }

  /** How much of an item is confirmed; Yjs joins what is typed on. */
  #old(item: Y.Item): number {
    if (item.id.client !== this.#client) return item.length
    return Math.min(item.length, Math.max(0, this.#confirmed - item.id.clock))
  }

  #onFormat(item: Y.Item, { key, value }: Y.ContentFormat): void {
    if (!isStrikeKey(key)) return
    if (value === null) this.#strikes.delete(key)
    else this.#strikes.set(key, this.#old(item) === 0)
  }

  #onWords(item: Y.Item, text: string): void {
    const old = this.#old(item)
    if (old > 0) this.#onOld(text.slice(0, old))
    const words = text.slice(old).replaceAll(anchor, '')
    if (words !== '') this.#passage().words += words
  }

  #onOld(text: string): void {
    if (this.#here.words.length < besideLength) this.#here.words += text.replaceAll(anchor, '')
    if ([...this.#strikes.values()].includes(true)) this.#passage().struck += text
    else this.#isOpen = false
  }

  #onEnd(item: Y.Item): void {
    if (this.#old(item) === 0) this.#passage().words += '\n'
    else this.#isOpen = false
    if (this.#here.words !== '') this.#above = this.#here
    this.#here = { words: '' }
  }

  #passage(): Found {
    const last = this.#found.at(-1)
    if (this.#isOpen && last) return last
    const next = { here: this.#here, above: this.#above, struck: '', words: '' }
    this.#found.push(next)
    this.#isOpen = true
    return next
  }

  finish(): Passage[] {
    return this.#found
      .map(({ here, above, struck, words }) => ({
        beside: (here.words === '' ? above : here).words.slice(0, besideLength).trim(),
        struck: struck.trim(),
        words: words.replace(/\n+$/u, ''),
      }))
      .filter(({ struck, words }) => struck !== '' || words !== '')
  }
}

/** The words beside it are completed as the paragraph is read on. */
interface Found {
  readonly here: { readonly words: string }
  readonly above: { readonly words: string }
  struck: string
  words: string
}
