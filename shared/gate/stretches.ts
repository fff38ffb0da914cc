// The stretches of a text that a row of transactions touched, each unit with the formatting it had and the one it has. A format reaches
// beyond its paragraph until the next of its kind, so a stretch goes on until both formattings agree at a paragraph's end that was
// there before and still is. Costs the touched paragraphs; with several of them, a pass over the text to put them in order.
import * as Y from 'yjs'
import { endOf, firstItem } from '../document/units.ts'
import { textOf } from '../document/ydoc.ts'
import type { Changes } from './changes.ts'
import type { FormatState } from './format-state.ts'

/** Neighbouring units of one item that share their past and their present. */
export interface UnitRun {
  readonly item: Y.Item
  readonly from: number
  readonly length: number
  /** Null for new units. */
  readonly was: FormatState | null
  /** Null for units that are gone. */
  readonly now: FormatState | null
}

export interface Stretch {
  readonly runs: readonly UnitRun[]
  /** Formatting behind the last unit. It differs only where the text is at its end. */
  readonly was: FormatState
  readonly now: FormatState
}

/** A paragraph as it was or as it is: its units, and its end. */
export interface ParagraphView {
  readonly units: readonly UnitRun[]
  readonly end: UnitRun
}

export interface Ground {
  readonly ydoc: Y.Doc
  readonly none: FormatState
  /** Formatting in force behind a paragraph's end before the changes. */
  readonly stateAt: (end: Y.Item) => FormatState
}

export function findStretches(ground: Ground, changes: Changes): Stretch[] {
  const anchors = inOrder(ground.ydoc, findAnchors(ground.ydoc, changes))
  const stretches: Stretch[] = []
  const passed = new Set<Y.Item | null>()
  for (const anchor of anchors)
    if (!passed.has(anchor)) stretches.push(new Walk(ground, changes, passed).from(anchor))
  return stretches
}

/** The paragraphs of a stretch as they were, or as they are. */
export function paragraphsOf({ runs }: Stretch, when: 'was' | 'now'): ParagraphView[] {
  const paragraphs: ParagraphView[] = []
  let units: UnitRun[] = []
  for (const run of runs) {
    if (run[when] === null) continue
    if (run.item.content instanceof Y.ContentEmbed) {
      paragraphs.push({ units, end: run })
      units = []
    } else units.push(run)
  }
  return paragraphs
}

/** The words of a run; empty for an end. */
export function wordsOf({ item: { content }, from, length }: UnitRun): string {
  return content instanceof Y.ContentString ? content.str.slice(from, from + length) : ''
}

/** The id of a paragraph by the run of its end. */
export function idOfEnd({ item }: UnitRun): string {
  return endOf(item)?.p.id ?? ''
}

function isLasting(item: Y.Item, changes: Changes): boolean {
  return !item.deleted && item.content instanceof Y.ContentEmbed && !changes.isNew(item)
}

/** The last lasting end before each touched place; null for the beginning of the text. */
function findAnchors(ydoc: Y.Doc, changes: Changes): Set<Y.Item | null> {
  const text = textOf(ydoc)
  const anchors = new Set<Y.Item | null>()
  const seen = new Set<Y.Item>()
  for (const touched of changes.touched()) {
    if (touched.parent !== text) continue
    let item: Y.Item | null = touched
    while (item && !seen.has(item) && !isLasting(item, changes)) {
      seen.add(item)
      item = item.left
    }
    if (!item || !seen.has(item)) anchors.add(item)
  }
  return anchors
}

function inOrder(ydoc: Y.Doc, anchors: ReadonlySet<Y.Item | null>): (Y.Item | null)[] {
  if (anchors.size < 2) return [...anchors]
  const ordered: (Y.Item | null)[] = anchors.has(null) ? [null] : []
  for (let item = firstItem(ydoc); item; item = item.right)
    if (item.content instanceof Y.ContentEmbed && anchors.has(item)) ordered.push(item)
  return ordered
}

class Walk {
  readonly #ground: Ground
  readonly #changes: Changes
  readonly #passed: Set<Y.Item | null>
  readonly #runs: UnitRun[] = []
  #was: FormatState
  #now: FormatState

  constructor(ground: Ground, changes: Changes, passed: Set<Y.Item | null>) {
    this.#ground = ground
    this.#changes = changes
    this.#passed = passed
    this.#was = ground.none
    this.#now = ground.none
  }

  from(anchor: Y.Item | null): Stretch {
    if (anchor) this.#was = this.#now = this.#ground.stateAt(anchor)
    let item = anchor ? anchor.right : firstItem(this.#ground.ydoc)
    for (; item; item = item.right) {
      this.#read(item)
      if (!isLasting(item, this.#changes)) continue
      if (this.#was === this.#now) break
      this.#passed.add(item)
    }
    return { runs: this.#runs, was: this.#was, now: this.#now }
  }

  #read(item: Y.Item): void {
    const { content } = item
    if (content instanceof Y.ContentFormat) {
      const old = !this.#changes.isNew(item) && (!item.deleted || this.#changes.isGone(item))
      if (old) this.#was = this.#was.after(content)
      if (!item.deleted) this.#now = this.#now.after(content)
    } else if (item.deleted) {
      for (const { from, length } of this.#changes.gone(item))
        this.#runs.push({ item, from, length, was: this.#was, now: null })
    } else this.#readVisible(item)
  }

  #readVisible(item: Y.Item): void {
    const old = this.#changes.oldLength(item)
    if (old > 0) this.#runs.push({ item, from: 0, length: old, was: this.#was, now: this.#now })
    if (old < item.length)
      this.#runs.push({ item, from: old, length: item.length - old, was: null, now: this.#now })
  }
}
