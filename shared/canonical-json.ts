/**
 * JSON in one canonical form, so that equal values have equal text whatever the order of their keys: keys sorted by UTF-16 code
 * unit, no space, keys without a value left out (RFC 8785 for the values that occur here). Issued texts are hashed over it.
 * Throws for what JSON has no form for: a cycle, a function, a number that is not finite.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`no JSON for ${value}`)
  if (value === null || typeof value !== 'object') return scalar(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

function scalar(value: unknown): string {
  const text: string | undefined = JSON.stringify(value)
  if (text === undefined) throw new TypeError(`no JSON for a ${typeof value}`)
  return text
}
