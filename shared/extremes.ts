// The largest and the smallest of many numbers. `Math.max(...numbers)` puts each of them on the stack, which a hundred thousand overflow: as
// many lines or letters a file of a stranger may well have.

/** `least` where there is none, or none is larger. */
export function largestOf(numbers: Iterable<number>, least = -Infinity): number {
  let largest = least
  for (const number of numbers) largest = Math.max(largest, number)
  return largest
}

/** Infinity where there is none. */
export function smallestOf(numbers: Iterable<number>): number {
  let smallest = Infinity
  for (const number of numbers) smallest = Math.min(smallest, number)
  return smallest
}
