// The marks of Word's Track Changes: who changed what, each with a number of its own (ISO/IEC 29500-1, 17.13.5).
import { tag, type Attributes } from './xml.ts'

export interface Author {
  /** A symbol or a person: shown beside every change. */
  readonly name: string
  /** `2020-03-05T00:00:00Z`. */
  readonly date: string
}

/** Words and ends of paragraphs that changed: in Word's terms put in, struck, brought here, taken away from here. */
export type Tracked = 'ins' | 'del' | 'moveTo' | 'moveFrom'

/** Of the end of a paragraph. `by` where it is not the author of the file; `struckBy` who strikes what another put in. */
export interface ChangedEnd {
  readonly tracked: Tracked
  readonly by?: Author
  readonly struckBy?: Author
}

/**
 * LibreOffice joins changes of one author within a minute that meet at the end of a paragraph, and takes that end for a part of them:
 * words put in at the end of a paragraph, with a new paragraph behind it, would take that end along when they are rejected. So the
 * changes of neighbouring paragraphs are never of one minute.
 */
const apart = 5 * 60_000

export class RevisionMarks {
  readonly #author: Author
  #count = 0
  readonly #exact: boolean
  #isLater = false

  /** `exact` keeps the date as it is for every change. */
  constructor(author: Author, exact = false) {
    this.#author = author
    this.#exact = exact
  }

  /** A number that no other mark and no bookmark has. */
  nextId(): number {
    return this.#count++
  }

  /** Of a change of the file's author, or of another one, whose date is kept as it is. */
  attributes(by?: Author): Attributes {
    const { name, date } = by ?? this.#author
    return {
      'w:id': this.nextId(),
      'w:author': name,
      'w:date': this.#isLater && by === undefined && !this.#exact ? later(date) : date,
    }
  }

  /** To be called before each paragraph of the file. */
  nextParagraph(): void {
    this.#isLater = !this.#isLater
  }

  /** Around runs; without a mark the runs themselves. */
  around(tracked: Tracked | null, content: string, by?: Author): string {
    return tracked === null || content === ''
      ? content
      : tag(`w:${tracked}`, this.attributes(by), content)
  }

  /** In the properties of a paragraph's mark, or of a row. */
  onEnd(end: ChangedEnd | null): string {
    if (end === null) return ''
    const struck = end.struckBy === undefined ? '' : tag('w:del', this.attributes(end.struckBy))
    return tag(`w:${end.tracked}`, this.attributes(end.by)) + struck
  }

  /** Around everything that moved under one name, on each of its two sides. */
  range(side: 'moveFrom' | 'moveTo', name: string, content: string, by?: Author): string {
    const id = this.nextId()
    const attributes = { 'w:name': name, ...this.attributes(by), 'w:id': id }
    return (
      tag(`w:${side}RangeStart`, attributes) + content + tag(`w:${side}RangeEnd`, { 'w:id': id })
    )
  }

  /** What properties were before they changed. */
  before(name: 'rPrChange' | 'pPrChange', old: string): string {
    return tag(`w:${name}`, this.attributes(), old)
  }
}

function later(date: string): string {
  const time = Date.parse(date)
  return Number.isNaN(time) ? date : `${new Date(time + apart).toISOString().slice(0, 19)}Z`
}
