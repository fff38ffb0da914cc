// The formatting in force at one place of a live text. Equal ones are one object, so that comparing two costs nothing and what is said
// of one (whose words it makes, what of it is somebody's to change) is worked out once.
import type * as Y from 'yjs'
import { type Attributes, isStrikeKey, readMarks } from '../document/delta.ts'
import type { Marks, Ownership } from '../document/draft-text.ts'

export class FormatState {
  readonly attributes: Attributes
  readonly marks: Marks
  /** Whose a unit is that stands here; null for the base text. */
  readonly owner: Ownership | null
  readonly #all: FormatStates
  readonly #after = new WeakMap<Y.ContentFormat, FormatState>()
  readonly #guarded = new Map<string | null, string>()

  constructor(attributes: Attributes, all: FormatStates) {
    this.attributes = attributes
    this.marks = readMarks(attributes)
    this.owner = this.marks.sub ?? this.marks.ins ?? null
    this.#all = all
  }

  /** What is in force behind a format. */
  after(format: Y.ContentFormat): FormatState {
    const known = this.#after.get(format)
    if (known) return known
    const { [format.key]: _old, ...others } = this.attributes
    const attributes =
      format.value === null ? others : { ...others, [format.key]: format.value as unknown }
    const state = this.#all.get(attributes)
    this.#after.set(format, state)
    return state
  }

  /** Everything but the strikes of one delegation (null: of none), as text to compare. */
  without(delegation: string | null): string {
    const known = this.#guarded.get(delegation)
    if (known !== undefined) return known
    const rest = Object.entries(this.attributes).filter(
      ([key, value]) => !isStrikeKey(key) || (value as Ownership).by !== delegation,
    )
    const text = JSON.stringify(rest)
    this.#guarded.set(delegation, text)
    return text
  }

  /** The keys of its strikes, of one delegation or, for undefined, of all. */
  strikeKeys(delegation?: string): string[] {
    return Object.entries(this.attributes).flatMap(([key, value]) =>
      isStrikeKey(key) && (delegation === undefined || (value as Ownership).by === delegation)
        ? [key]
        : [],
    )
  }
}

/** All the formattings of one document. */
export class FormatStates {
  readonly none: FormatState
  readonly #known = new Map<string, FormatState>()

  constructor() {
    this.none = this.get({})
  }

  get(attributes: Attributes): FormatState {
    const entries = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))
    const key = JSON.stringify(entries)
    const known = this.#known.get(key)
    if (known) return known
    const state = new FormatState(Object.fromEntries(entries), this)
    this.#known.set(key, state)
    return state
  }
}
