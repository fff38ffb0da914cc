// What two cross-references have in common: the row that the paragraphs they lead to stand in. So a reference is kept when its target
// got another number, moved or was edited, and is changed when it leads to another paragraph, though the number may be the same.
// Ids alone would not do: two imports may count alike.
import type { AlignedRow } from './align-paragraphs.ts'
import type { Block } from './block.ts'

/** Above every code unit and every number of a note, so that no other U+FFFC has the same key. */
const firstKey = 0x20000

export class CrossReferenceKeys {
  readonly #rows: { readonly old: Map<string, number>; readonly new: Map<string, number> }
  readonly #unknown = new Map<string, number>()
  readonly #count: number

  constructor(old: readonly Block[], now: readonly Block[], rows: readonly AlignedRow[]) {
    this.#rows = { old: rowsById(old, rows, 'old'), new: rowsById(now, rows, 'new') }
    this.#count = rows.length
  }

  /** A target that is gone is known by the row it had in the other text, and by its id if it was in neither. */
  keyOf(side: 'old' | 'new', target: string): number {
    const other = side === 'old' ? 'new' : 'old'
    const row = this.#rows[side].get(target) ?? this.#rows[other].get(target)
    if (row !== undefined) return firstKey + row
    const key = this.#unknown.get(target) ?? firstKey + this.#count + this.#unknown.size
    this.#unknown.set(target, key)
    return key
  }
}

function rowsById(blocks: readonly Block[], rows: readonly AlignedRow[], side: 'old' | 'new') {
  const byId = new Map<string, number>()
  rows.forEach((row, number) => {
    for (const index of row[side]) {
      const id = blocks[index]?.id ?? null
      if (id !== null) byId.set(id, number)
    }
  })
  return byId
}
