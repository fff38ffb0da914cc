// Words with where they were read: the key of a source in section 10 of the study of United Nations documents (D1 is a document, EM2 a
// page of the Editorial Manual, Y1 a guide to symbols, seed004 a resolution as issued), or `inferred` for usage that was not read.
// Whoever corrects an inferred word against a document writes the document's symbol in its place.
//
// The file of a language has its words in parts (enPage, enAdoption ...), so that the browser gets only those that one of its pages prints.

export interface Worded {
  readonly text: string
  readonly source: string
}

/* @__NO_SIDE_EFFECTS__ */
export function read(text: string, source: string): Worded {
  return { text, source }
}

/* @__NO_SIDE_EFFECTS__ */
export function inferred(text: string): Worded {
  return { text, source: 'inferred' }
}

/** The same with a source for every string. */
export type Sourced<T> = T extends string | Worded
  ? Worded
  : T extends object
    ? { readonly [K in keyof T]: Sourced<T[K]> }
    : T

/** Without their sources; `T` has none. Costs one pass. */
export function textsOf<T>(words: Sourced<T>): T {
  return strip(words) as T
}

function strip(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(strip)
  if ('text' in value && 'source' in value) return value.text
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, strip(inner)]))
}
