// The runs of a row or a note as marked runs, cut where a paragraph of either text ends, and where what is set off begins and ends.
import type { TextRun } from '../../diff/comparison.ts'
import type { MarkedRun, MarkedWords, Op, Reference } from './marked-text.ts'
import type { SideWords } from './side-words.ts'

export interface Sides {
  readonly old: SideWords
  readonly new: SideWords
}

/** A stretch up to an end of a paragraph; the last one has the end that all sides share. */
export interface Piece {
  readonly runs: readonly MarkedRun[]
  readonly end: Op
  /** Which paragraph of its side it belongs to, from 0. */
  readonly old: number
  readonly new: number
}

/** `isOneNote` says whether two references, by their keys, lead to the same note. */
export function markRuns(
  runs: readonly TextRun[],
  sides: Sides,
  isOneNote: (old: string, now: string) => boolean,
): Piece[] {
  const writer = new PieceWriter(sides, isOneNote)
  for (const run of runs) for (let at = 0; at < run.text.length; at++) writer.add(run, at)
  return writer.close()
}

class PieceWriter {
  readonly #sides: Sides
  readonly #isOneNote: (old: string, now: string) => boolean
  readonly #pieces: Piece[] = []
  #runs: MarkedRun[] = []
  readonly #index = { old: 0, new: 0 }

  constructor(sides: Sides, isOneNote: (old: string, now: string) => boolean) {
    this.#sides = sides
    this.#isOneNote = isOneNote
  }

  add(run: TextRun, at: number): void {
    const { op } = run
    const old = run.old[0] + at
    const now = run.new[0] + at
    const ends = {
      old: op !== 'inserted' && this.#sides.old.ends.has(old),
      new: op !== 'deleted' && this.#sides.new.ends.has(now),
    }
    if (ends.old || ends.new) this.#end(run, at, ends)
    else if (op === 'kept') this.#addKept(run.text.charAt(at), old, now)
    else this.#addOne(run, at, op === 'deleted' ? old : now)
  }

  close(): Piece[] {
    return [...this.#pieces, { runs: this.#runs, end: 'kept', ...this.#index }]
  }

  #end(run: TextRun, at: number, ends: { readonly old: boolean; readonly new: boolean }): void {
    const { op } = run
    // A separator of one text that is a character of the other's paragraph.
    if (op === 'kept' && ends.old !== ends.new) {
      const text = run.text.charAt(at)
      this.#push({ op: ends.old ? 'inserted' : 'deleted', text, setOff: false, wasSetOff: false })
      this.#cut(ends.old ? 'deleted' : 'inserted')
    } else this.#cut(op)
  }

  #cut(end: Op): void {
    this.#pieces.push({ runs: this.#runs, end, ...this.#index })
    this.#runs = []
    if (end !== 'inserted') this.#index.old += 1
    if (end !== 'deleted') this.#index.new += 1
  }

  #addKept(text: string, old: number, now: number): void {
    const sides = this.#sides
    const references = [sides.old.references.get(old), sides.new.references.get(now)] as const
    const numbers = [sides.old.numbers.get(old), sides.new.numbers.get(now)] as const
    const [before, after] = [sides.old.isSetOff(old), sides.new.isSetOff(now)]
    if (references[0] || references[1]) this.#addReferences(references[0], references[1])
    else if (numbers[0] === numbers[1])
      this.#push({ op: 'kept', text: numbers[1] ?? text, setOff: after, wasSetOff: before })
    else {
      const automatic = numbers[0] !== undefined && numbers[1] !== undefined
      const mark = automatic ? { automatic: true as const } : {}
      const texts = { old: numbers[0] ?? text, new: numbers[1] ?? text }
      this.#push({ op: 'deleted', text: texts.old, setOff: before, wasSetOff: before, ...mark })
      this.#push({ op: 'inserted', text: texts.new, setOff: after, wasSetOff: after, ...mark })
    }
  }

  #addReferences(old: Reference | undefined, now: Reference | undefined): void {
    if (old && now && this.#isOneNote(old.key, now.key))
      return this.#push({ op: 'kept', old, new: now })
    if (old) this.#push({ op: 'deleted', old, new: null })
    if (now) this.#push({ op: 'inserted', old: null, new: now })
  }

  #addOne(run: TextRun, at: number, offset: number): void {
    const side = run.op === 'deleted' ? 'old' : 'new'
    const words = this.#sides[side]
    const reference = words.references.get(offset)
    if (reference)
      return this.#push(
        side === 'old'
          ? { op: run.op, old: reference, new: null }
          : { op: run.op, old: null, new: reference },
      )
    const setOff = words.isSetOff(offset)
    this.#push({
      op: run.op,
      text: words.numbers.get(offset) ?? run.text.charAt(at),
      setOff,
      wasSetOff: setOff,
      ...(run.moved !== undefined && { clause: run.moved }),
    })
  }

  #push(run: MarkedRun): void {
    const last = this.#runs.at(-1)
    if ('text' in run && last && 'text' in last && isAlike(last, run))
      this.#runs[this.#runs.length - 1] = { ...last, text: last.text + run.text }
    else this.#runs.push(run)
  }
}

function isAlike(a: MarkedWords, b: MarkedWords): boolean {
  return (
    a.op === b.op &&
    a.setOff === b.setOff &&
    a.wasSetOff === b.wasSetOff &&
    a.clause === b.clause &&
    a.automatic === b.automatic
  )
}

/** Runs that are alike as one. */
export function joinMarked(runs: readonly MarkedRun[]): MarkedRun[] {
  const joined: MarkedRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && 'text' in last && 'text' in run && isAlike(last, run))
      joined[joined.length - 1] = { ...last, text: last.text + run.text }
    else joined.push(run)
  }
  return joined
}
