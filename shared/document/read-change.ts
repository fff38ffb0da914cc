// What a transaction did to the text, as a change. Yjs tells it too (`event.delta`), and while it does takes away formats that have no effect
// there and then, whoever wrote them; on their way to the server they may have got one, through what others wrote meanwhile.
import * as Y from 'yjs'
import type { Attributes, Delta, DeltaOp, EndEmbed } from './delta.ts'
import { sameAttributes } from './delta.ts'
import { firstItem } from './units.ts'

/** The same as `event.delta`, with nothing written. To be asked while the event is told. One pass over the text. */
export function readChange(event: Y.YTextEvent): Delta {
  const reading = new Reading(event)
  for (let item = firstItem(event.transaction.doc); item; item = item.right) reading.read(item)
  return reading.result()
}

class Reading {
  readonly #event: Y.YTextEvent
  readonly #was = new Map<string, unknown>()
  readonly #now = new Map<string, unknown>()
  readonly #ops: DeltaOp[] = []
  #changes: Attributes | null = null

  constructor(event: Y.YTextEvent) {
    this.#event = event
  }

  read(item: Y.Item): void {
    const isNew = this.#event.adds(item)
    const was = !isNew && (!item.deleted || this.#event.deletes(item))
    if (item.content instanceof Y.ContentFormat) this.#format(item.content, was, !item.deleted)
    else if (item.deleted) {
      if (was && item.countable) this.#add({ delete: item.length })
    } else if (isNew) this.#add({ insert: valueOf(item), ...withAttributes(this.#now) })
    else {
      const attributes = (this.#changes ??= this.#difference())
      const changed = Object.keys(attributes).length > 0
      this.#add(changed ? { retain: item.length, attributes } : { retain: item.length })
    }
  }

  #format({ key, value }: Y.ContentFormat, was: boolean, now: boolean): void {
    if (was) set(this.#was, key, value)
    if (now) set(this.#now, key, value)
    if (was || now) this.#changes = null
  }

  #difference(): Attributes {
    const changes: Record<string, unknown> = {}
    for (const key of new Set([...this.#was.keys(), ...this.#now.keys()])) {
      const [was, now] = [this.#was.get(key) ?? null, this.#now.get(key) ?? null]
      if (JSON.stringify(was) !== JSON.stringify(now)) changes[key] = now
    }
    return changes
  }

  #add(op: DeltaOp): void {
    const last = this.#ops.at(-1)
    const joined = last && join(last, op)
    if (joined) this.#ops[this.#ops.length - 1] = joined
    else this.#ops.push(op)
  }

  result(): Delta {
    const last = this.#ops.findLastIndex((op) => op.retain === undefined || op.attributes)
    return this.#ops.slice(0, last + 1)
  }
}

function set(formats: Map<string, unknown>, key: string, value: unknown): void {
  if (value === null) formats.delete(key)
  else formats.set(key, value)
}

function valueOf({ content }: Y.Item): string | EndEmbed {
  if (content instanceof Y.ContentString) return content.str
  if (content instanceof Y.ContentEmbed) return content.embed as EndEmbed
  throw new RangeError(`a text holds no ${content.constructor.name}`)
}

function withAttributes(formats: ReadonlyMap<string, unknown>): Pick<DeltaOp, 'attributes'> {
  return formats.size > 0 ? { attributes: Object.fromEntries(formats) } : {}
}

/** Two neighbouring operations as one, where they are one. */
function join(a: DeltaOp, b: DeltaOp): DeltaOp | null {
  if (a.delete !== undefined && b.delete !== undefined) return { delete: a.delete + b.delete }
  if (!sameAttributes(a.attributes ?? {}, b.attributes ?? {})) return null
  const more = a.attributes ? { attributes: a.attributes } : {}
  if (a.retain !== undefined && b.retain !== undefined)
    return { retain: a.retain + b.retain, ...more }
  if (typeof a.insert === 'string' && typeof b.insert === 'string')
    return { insert: a.insert + b.insert, ...more }
  return null
}
