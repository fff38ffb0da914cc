// Sub-paragraphs that stand on the line of the one above them, or of their paragraph: `(a) To light; (b) To report`. Within a sentence what letters
// count begins with a small letter (drafting usage in English, French and Spanish), so the capital tells; and each is the next of its kind.
import type { Language } from '../../document/language.ts'
import { LabelSequence } from '../body/label-sequence.ts'
import { type PrintedLabel, readLabel } from '../body/printed-labels.ts'
import { cased } from './run-on-body.ts'

/** Behind a colon a list begins, behind a semicolon it goes on; as much of the line as tells is looked at. */
const behindStop = /[:;](?: (?:and|or|et|ou|y|o))?\s+(?=\(?\p{Ll}{1,4}\)\s\p{Lu})/gu
const ahead = 40

/** The paragraphs on a line that begins with a label; none where it is no more than one. */
export function letteredPieces(text: string, language: Language): string[] {
  const own = cased.has(language) ? readLabel(text) : null
  if (!own || own.kind === 'bullet') return []
  const breaks = letterBreaks(text, own)
  // One letter alone is named, not counted.
  if (breaks.length < (own.kind === 'sub' ? 1 : 2)) return []
  const from = [0, ...breaks]
  return from.map((at, index) => text.slice(at, from[index + 1]).trim())
}

function letterBreaks(text: string, own: PrintedLabel): number[] {
  const sequence = new LabelSequence()
  sequence.take(own)
  return [...text.matchAll(behindStop)].flatMap(({ 0: space, index }) => {
    const at = index + space.length
    const label = readLabel(text.slice(at, at + ahead))
    const placed = label?.kind === 'sub' ? sequence.place(label) : null
    if (!label || !placed?.inSequence || (placed.value === 1) !== space.startsWith(':')) return []
    sequence.take(label)
    return [at]
  })
}
