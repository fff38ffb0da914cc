// The level of a section by its sign, where the sign alone has two readings: I, C and D are numerals and letters.
import { maxLevel } from '../../document/draft-text.ts'
import type { Block } from './block.ts'
import type { SectionSign } from './section-signs.ts'

export class SectionLevels {
  /** The last section of each level that is open, from the first level down. */
  #open: SectionSign['readings'] = []

  /** Of two readings the one that follows a section before; otherwise the one that begins a count. */
  levelOf({ section }: Block): number {
    const readings = section?.readings ?? []
    const next = readings.find((reading) =>
      this.#open.some(({ style, value }) => style === reading.style && value + 1 === reading.value),
    )
    const chosen = next ?? readings.find(({ value }) => value === 1) ?? readings[0]
    if (!chosen) return 0
    this.#open = [...this.#open.filter(({ level }) => level < chosen.level), chosen]
    return chosen.level
  }

  /** Of a heading without a sign: under the sections that have numerals it divides the last of them, under those that have letters alone a letter. */
  get below(): number {
    if (this.#open.some(({ level }) => level === 0)) return 1
    return this.#open.some(({ level }) => level === 1) ? 2 : 0
  }

  /** Sections are counted anew from here. */
  close(): void {
    this.#open = []
  }
}

/** Of a paragraph with a letter: within the levels that a draft has. */
export function subLevel({ placed }: Block): number {
  return Math.min(Math.max(placed?.level ?? 1, 1), maxLevel)
}
