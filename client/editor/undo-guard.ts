// What an undo must leave. Yjs undoes by taking out the items that were put in; among them may be marks under which others write meanwhile,
// the end of a paragraph that holds others' words, or words that are no longer one's own because they were accepted.
import * as Y from 'yjs'
import { isOwnership } from '../../shared/document/attributes.ts'
import type { Marks, Ownership } from '../../shared/document/draft-text.ts'
import { firstItem, itemOf } from '../../shared/document/units.ts'

type StackItem = Y.UndoManager['undoStack'][number]

export interface GuardOptions {
  readonly delegation: string | null
  /** Whether somebody may only propose: then words of the base text stay, whoever wrote them. */
  readonly proposesOnly: boolean
}

/** What one undo, or one redo, leaves in place. Asked while it runs; costs one pass over the text when first asked. */
export class UndoGuard {
  readonly #ydoc: Y.Doc
  readonly #going: Going
  readonly #options: GuardOptions
  /** What the undo itself brings back has clocks from here on. */
  readonly #before: number
  #kept: ReadonlySet<Y.Item> | null = null

  constructor(ydoc: Y.Doc, step: StackItem | undefined, options: GuardOptions) {
    this.#ydoc = ydoc
    this.#before = Y.getState(ydoc.store, ydoc.clientID)
    this.#going = new Going(ydoc, step)
    this.#options = options
  }

  keeps(item: Y.Item): boolean {
    this.#kept ??= new Set([
      ...this.#marksToKeep('ins'),
      ...this.#marksToKeep('sub'),
      ...this.#unitsToKeep(),
    ])
    return this.#kept.has(item)
  }

  /** The marks of one key without which words that stay would bear another. */
  #marksToKeep(key: 'ins' | 'sub'): Y.Item[] {
    const kept: Y.Item[] = []
    let holds: unknown = null
    /** The last mark, if it goes and nothing has stood under it yet. */
    let open: { readonly item: Y.Item; readonly value: unknown } | null = null
    for (let item = firstItem(this.#ydoc); item; item = item.right) {
      const { content, deleted } = item
      if (deleted) continue
      if (content instanceof Y.ContentFormat) {
        if (content.key !== key) continue
        open = this.#going.has(item) ? { item, value: content.value } : null
        if (!open) holds = content.value
      } else if (open && this.#stood(item)) {
        if (JSON.stringify(open.value) !== JSON.stringify(holds)) {
          kept.push(open.item)
          holds = open.value
        }
        open = null
      }
    }
    return kept
  }

  /** Whether a unit was there before and stays. */
  #stood(item: Y.Item): boolean {
    return !this.#isBack(item) && !this.#going.has(item)
  }

  /** Whether this undo brought an item back. */
  #isBack({ id: { client, clock } }: Y.Item): boolean {
    return client === this.#ydoc.clientID && clock >= this.#before
  }

  /** Words that are not one's own any more, and ends without which proposed words would be in another paragraph. */
  #unitsToKeep(): Y.Item[] {
    const { delegation, proposesOnly } = this.#options
    const kept: Y.Item[] = []
    let paragraph: PlacedUnit[] = []
    for (const unit of this.#placeUnits()) {
      const { item, marks, goes } = unit
      const own = (marks.sub ?? marks.ins)?.by === delegation
      const closes = item.content instanceof Y.ContentEmbed
      const others = closes && holdsOthers(unit, paragraph, delegation)
      if (goes && ((proposesOnly && !own) || others)) kept.push(item)
      paragraph = closes ? [] : [...paragraph, unit]
    }
    return kept
  }

  /** What was there before. */
  *#placeUnits(): Generator<PlacedUnit> {
    const held = new Map<string, Ownership>()
    for (let item = firstItem(this.#ydoc); item; item = item.right) {
      if (item.deleted || this.#isBack(item)) continue
      const { content } = item
      if (content instanceof Y.ContentFormat) {
        const { key, value } = content
        if (value === null) held.delete(key)
        else if ((key === 'ins' || key === 'sub') && isOwnership(value)) held.set(key, value)
      } else {
        const [ins, sub] = [held.get('ins'), held.get('sub')]
        const marks = { ...(ins && { ins }), ...(sub && { sub }) }
        yield { item, marks, goes: this.#going.has(item) }
      }
    }
  }
}

interface PlacedUnit {
  readonly item: Y.Item
  readonly marks: Pick<Marks, 'ins' | 'sub'>
  readonly goes: boolean
}

/** Whether others' words stand in what one proposed, or words that were proposed in a paragraph that an editor opened. */
function holdsOthers(
  { marks }: PlacedUnit,
  paragraph: readonly PlacedUnit[],
  delegation: string | null,
): boolean {
  const left = paragraph.filter(({ goes }) => !goes)
  if (marks.sub) return false
  if (!marks.ins) return left.length > 0 && left.every((unit) => unit.marks.ins)
  const { sid } = marks.ins
  return left.some(({ marks: { ins, sub } }) => ins?.sid === sid && sub && sub.by !== delegation)
}

/** What an undo takes out: what was put in, and what of it was undone and made again since. */
class Going {
  readonly #insertions: StackItem['insertions'] | null
  readonly #again = new Set<string>()

  constructor(ydoc: Y.Doc, step: StackItem | undefined) {
    this.#insertions = step?.insertions ?? null
    for (const [client, ranges] of step?.insertions.clients ?? [])
      for (const { clock, len } of ranges)
        for (let at = clock; at < clock + len; at++) this.#follow(ydoc, Y.createID(client, at))
  }

  #follow(ydoc: Y.Doc, id: Y.ID): void {
    const item = itemOf(ydoc, id)
    if (!item?.redone) return
    const { client, clock } = item.redone
    const again = Y.createID(client, clock + id.clock - item.id.clock)
    this.#again.add(nameOf(again))
    this.#follow(ydoc, again)
  }

  has({ id }: Y.Item): boolean {
    return (
      this.#insertions !== null &&
      (Y.isDeleted(this.#insertions, id) || this.#again.has(nameOf(id)))
    )
  }
}

function nameOf({ client, clock }: Y.ID): string {
  return `${client}.${clock}`
}
