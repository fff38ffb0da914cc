// Which footnote of the file each reference makes or leads to. A reference that both texts have is one footnote with changes inside; one that
// a text has alone is a footnote of its own, put in or struck as a whole; a reference that repeats an earlier one is a field that leads to
// the bookmark around that one. So each text has all its notes, whichever changes are accepted.
import type { Author } from './revision-marks.ts'
import type { MarkedReference, Op, Reference } from '../marked/marked-text.ts'
import { type FileNote, type FileWords, struckElsewhere } from './file-paragraphs.ts'

export interface Footnote {
  readonly id: number
  readonly op: Op
  /** An asterisk; null where Word numbers the note. */
  readonly mark: string | null
  readonly words: readonly FileWords[]
  readonly bookmark: string
}

export type WrittenReference =
  | { readonly kind: 'note'; readonly op: Op; readonly footnote: Footnote }
  /** `printed` is the number that the field shows until Word counts. */
  | {
      readonly kind: 'repeat'
      readonly op: Op
      readonly bookmark: string
      readonly printed: string
    }

type Side = 'old' | 'new'

export class NotePlan {
  /** In the order of the file: some readers pair them with their references by order. */
  readonly footnotes: Footnote[] = []
  readonly #notes: Readonly<Record<Side, ReadonlyMap<string, FileNote>>>
  /** The footnote that stands for a note in one text, by its key. */
  readonly #standing: Readonly<Record<Side, Map<string, Footnote>>> = {
    old: new Map(),
    new: new Map(),
  }

  constructor(notes: readonly FileNote[]) {
    const bySide = (side: Side) =>
      new Map(notes.flatMap((note) => (note[side] ? [[note[side].key, note] as const] : [])))
    this.#notes = { old: bySide('old'), new: bySide('new') }
  }

  /**
   * What a reference is in the file: one thing, or one that goes and one that comes. Has to be called for every reference in the order of
   * the file, in which the first reference to a note stands before its repeats.
   */
  place({ op, old, new: now, by }: MarkedReference & { readonly by?: Author }): WrittenReference[] {
    if (op === 'kept' && old && now && this.#isOne(old, now))
      return [this.#write('kept', { old, new: now }, by)]
    return [
      ...(old ? [this.#write('deleted', { old, new: null }, by)] : []),
      ...(now ? [this.#write('inserted', { old: null, new: now }, by)] : []),
    ]
  }

  #isOne(old: Reference, now: Reference): boolean {
    if (old.repeat !== now.repeat) return false
    return old.repeat
      ? this.#standing.old.get(old.key) === this.#standing.new.get(now.key)
      : this.#asterisk('old', old.key) === this.#asterisk('new', now.key)
  }

  #markOf(side: Side, key: string): string {
    return this.#notes[side].get(key)?.[side]?.mark ?? ''
  }

  #asterisk(side: Side, key: string): string | null {
    const mark = this.#markOf(side, key)
    return mark.startsWith('*') ? mark : null
  }

  #write(op: Op, { old, new: now }: Omit<MarkedReference, 'op'>, by?: Author): WrittenReference {
    const side = now ? 'new' : 'old'
    const { key, repeat } = now ?? old ?? { key: '', repeat: false }
    const known = this.#standing[side].get(key)
    if (repeat && known)
      return { kind: 'repeat', op, bookmark: known.bookmark, printed: this.#markOf(side, key) }
    const footnote = this.#add({ op, side, key }, by)
    if (old) this.#standing.old.set(old.key, footnote)
    if (now) this.#standing.new.set(now.key, footnote)
    return { kind: 'note', op, footnote }
  }

  #add(
    { op, side, key }: { readonly op: Op; readonly side: Side; readonly key: string },
    by?: Author,
  ): Footnote {
    const id = this.footnotes.length + 1
    const runs = this.#notes[side].get(key)?.runs ?? []
    const footnote = {
      id,
      op,
      mark: this.#asterisk(side, key),
      words:
        op === 'kept'
          ? runs
          : wordsOnOneSide(runs, op, by).map((run) => (by && !run.by ? { ...run, by } : run)),
      bookmark: `_RefNote${id}`,
    }
    this.footnotes.push(footnote)
    return footnote
  }
}

/** With the words that somebody else strikes than whoever puts the note in. */
function wordsOnOneSide(
  runs: readonly FileWords[],
  op: 'inserted' | 'deleted',
  by: Author | undefined,
): FileWords[] {
  return runs.flatMap((run) => {
    if (op === 'inserted' && run.op === 'deleted') return struckElsewhere(run, by)
    if (op === 'deleted' && run.op === 'inserted') return []
    const setOff = op === 'deleted' && run.op === 'kept' ? run.wasSetOff : run.setOff
    return [{ ...run, op, setOff, wasSetOff: setOff }]
  })
}
