/** Throws when a state occurs that the code says cannot occur: a bug, never bad input. */
export function assert(condition: boolean, what: string): asserts condition {
  if (!condition) throw new RangeError(what)
}

/** Closes a `switch` over a union: reaching it is a compile error, or a bug at run time. */
export function unreachable(value: never): never {
  throw new RangeError(`unreachable: ${JSON.stringify(value)}`)
}
