// Where the characters stand that no font has: a document of a hundred pages is searched for one of them by nobody.
import type { PrintedRun, PrintModel } from '../../shared/exporters/print/printed-page.ts'

export interface UnprintablePlace {
  readonly character: string
  /** The number of its paragraph as printed; null of one without, and of what stands around the text. */
  readonly number: string | null
  /** Some words around it. */
  readonly words: string
}

const mostPlaces = 20
const wordsAround = 20

/** The first place of each character, in the order of the document. Costs a pass over the text. */
export function findCharacters(
  model: PrintModel,
  characters: readonly string[],
): UnprintablePlace[] {
  const places = new Map<string, UnprintablePlace>()
  for (const { number, text } of passagesOf(model))
    for (const character of characters) {
      const at = places.has(character) ? -1 : text.indexOf(character)
      if (at < 0 || places.size >= mostPlaces) continue
      const from = Math.max(0, at - wordsAround)
      const words = text.slice(from, at + character.length + wordsAround)
      places.set(character, { character, number, words: words.toWellFormed().trim() })
    }
  return [...places.values()]
}

interface Passage {
  readonly number: string | null
  readonly text: string
}

function* passagesOf(model: PrintModel): Generator<Passage> {
  const { masthead, session, sponsors, adopted, title, paragraphs, adoption, notes } = model
  for (const text of [masthead.organ, model.runningHead, ...masthead.distribution])
    yield { number: null, text }
  for (const { runs } of [...session, { runs: sponsors ?? [] }, ...adopted, { runs: title }])
    yield { number: null, text: wordsOf(runs) }
  for (const { number, runs } of paragraphs) yield { number, text: wordsOf(runs) }
  for (const text of adoption) yield { number: null, text }
  for (const { mark, runs } of Object.values(notes)) yield { number: mark, text: wordsOf(runs) }
}

function wordsOf(runs: readonly PrintedRun[]): string {
  return runs.map((run) => ('text' in run ? run.text : '')).join('')
}
