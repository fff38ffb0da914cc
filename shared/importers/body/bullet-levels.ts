// How deep an item with a bullet lies: under the paragraph above, and among other bullets by its sign and by how far it stands from the edge.
import { maxLevel } from '../../document/draft-text.ts'
import { finalStop } from '../lines/finished.ts'
import type { Block } from './block.ts'
import type { PrintedLabel } from './printed-labels.ts'

/** Bullets that differ by less stand under each other. */
const step = 2

interface Bullet {
  readonly indent: number
  readonly sign: string
  readonly level: number
  /** The level in its list, where the source knows it. */
  readonly depth: number | undefined
}

export class BulletLevels {
  /** The bullets that are open, from the first level of them down. */
  #open: readonly Bullet[] = []

  /** `above`: the block right over it, and its level. */
  next(block: Block, above: Block | undefined, level: number): number {
    const last = above?.label?.kind === 'bullet' ? this.#open.at(-1) : undefined
    if (above && last) this.#place(bulletOf(block, Math.min(last.level + 1, maxLevel)), last, above)
    else this.#open = [bulletOf(block, firstLevel(above, level))]
    return this.#open.at(-1)?.level ?? 1
  }

  /** A program says of its lists how deep each item stands; false where it does not. */
  #placeByList(bullet: Bullet, last: Bullet): boolean {
    const { depth } = bullet
    if (depth === undefined || last.depth === undefined) return false
    const over = this.#open.filter((one) => (one.depth ?? 0) < depth)
    const same = this.#open.find((one) => one.depth === depth)
    const first = over.length === 0 ? (same ?? this.#open[0]) : same
    this.#open = [...over, first ?? bullet]
    return true
  }

  #place(bullet: Bullet, last: Bullet, above: Block): void {
    if (this.#placeByList(bullet, last)) return
    const deeper = bullet.indent >= last.indent + step
    const same = this.#open.findLastIndex(({ sign }) => sign === bullet.sign)
    if (leadsOn(above) && (deeper || same < 0)) this.#open = [...this.#open, bullet]
    // A sign has its level where each level has its own.
    else if (same >= 0 && !deeper && bullet.sign !== last.sign)
      this.#open = this.#open.slice(0, same + 1)
    else this.#open = this.#open.filter((one, at) => at === 0 || one.indent < bullet.indent + step)
  }
}

function bulletOf({ indent, label, depth }: Block, level: number): Bullet {
  return { indent, sign: label?.shape ?? '', level, depth }
}

/** Under an item with a letter that leads on: `(c) To ask the Secretary-General:`. */
function firstLevel(above: Block | undefined, level: number): number {
  const under = above?.label?.kind === 'sub' && level > 0 && leadsOn(above)
  return under ? Math.min(level + 1, maxLevel) : Math.max(level, 1)
}

function leadsOn({ text }: Block): boolean {
  return /[:：]/u.test(finalStop(text) ?? '')
}

/** The sign of the item above: its words may lack a stop. A dash may as well be one of the sentence. */
export function isNextBullet({ shape }: PrintedLabel, above: Block | undefined): boolean {
  return above?.label?.kind === 'bullet' && above.label.shape === shape && !/^[–—]$/u.test(shape)
}
