// The number of the job under which a document was made, at the foot of its pages (rules.md 1.2): 20-01786 in New York, V.20-01786 in Vienna,
// GE.20-01786 in Geneva, in Nairobi without a hyphen, K2520193.

/** With as many figures as it may have where a line is known to hold it. */
export const jobNumberShape = String.raw`(?:(?:[A-Z]{1,3}\.)?\d{2}-\d{4,6}|K\d{7})`

const known = new RegExp(jobNumberShape, 'u')
/** With the figures that it mostly has, to be found among other words. */
export const usualJobNumber = String.raw`(?:[A-Z]{1,3}\.)?\d{2}-\d{5}|K\d{7}`
const among = new RegExp(String.raw`(?<![\p{L}\p{N}./-])(?:${usualJobNumber})(?![\p{N}-])`, 'u')
const alone = new RegExp(String.raw`^(?:${usualJobNumber})(?=\*{0,3}$)`, 'u')

/** In a line that holds one; null where there is none. */
export function jobNumberIn(line: string): string | null {
  return known.exec(line)?.[0] ?? null
}

/** Among other words, which may hold other figures. */
export function findJobNumber(words: string): string | null {
  return among.exec(words)?.[0] ?? null
}

/** Of a line that is nothing else, without the asterisks of its notes. */
export function readJobNumber(line: string): string | null {
  return alone.exec(line.trim())?.[0] ?? null
}
