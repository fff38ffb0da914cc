/** Reads inside a loop whose bounds say that the index exists. Outside the array it gives 0, as in one that is longer. */
export function at(numbers: Int32Array | Uint8Array | Float64Array, index: number): number {
  return numbers[index] ?? 0
}

/** The same for a list of values: an index that does not exist is a bug. */
export function item<T>(list: readonly T[], index: number): T {
  const value = list[index]
  if (value === undefined) throw new RangeError(`no item ${index} in a list of ${list.length}`)
  return value
}
