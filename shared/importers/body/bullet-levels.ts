// How deep an item with a bullet lies: under the paragraph above, and among other bullets by how far it stands from the edge.
import { maxLevel } from '../../document/draft-text.ts'
import { finalStop } from '../lines/finished.ts'
import type { Block } from './block.ts'

/** Bullets that differ by less stand under each other. */
const step = 2

interface Bullet {
  readonly indent: number
  readonly level: number
}

export class BulletLevels {
  /** The bullets that are open, from the first level of them down. */
  #open: readonly Bullet[] = []

  /** `above`: the block right over it, and its level. */
  next({ indent }: Block, above: Block | undefined, level: number): number {
    const last = above?.label?.kind === 'bullet' ? this.#open.at(-1) : undefined
    if (!above || !last) this.#open = [{ indent, level: Math.max(level, 1) }]
    else if (indent >= last.indent + step && leadsOn(above))
      this.#open = [...this.#open, { indent, level: Math.min(last.level + 1, maxLevel) }]
    else this.#open = this.#open.filter((one, at) => at === 0 || one.indent < indent + step)
    return this.#open.at(-1)?.level ?? 1
  }
}

function leadsOn({ text }: Block): boolean {
  return /[:：]/u.test(finalStop(text) ?? '')
}
