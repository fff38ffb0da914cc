// Reads the parts of a Word file to paragraphs, notes and an account of what is neither, with the changes taken that one asks for.
import { unreachable } from '../../assert.ts'
import { anchor, cellDivider } from '../../document/draft-text.ts'
import type { Ambiguity } from '../imported-document.ts'
import type { LookRange, SourceDocument, SourceParagraph } from '../from-paragraphs.ts'
import { hostWords } from './hosted-words.ts'
import { joinAnnex } from './join-annex.ts'
import { Numbering } from './numbering.ts'
import { readTable, type TableRow, within } from './read-table.ts'
import {
  type AsideWords,
  isPlaceholder,
  type OpenComments,
  type OpenFields,
  readWords,
  type WordPiece,
} from './read-words.ts'
import { Styles } from './styles.ts'
import {
  bareParagraph,
  doubtOtherFile,
  findDoubts,
  plainPiece,
  plainWords,
  raisedOrPlain,
  saysAnything,
  withoutMark,
  type Taken,
} from './taken-paragraph.ts'
import { wordsUnder } from './text-of-run.ts'
import { stands, type TakenChanges, type Track, tracksIn } from './tracking.ts'
import { countOtherFiles } from './other-file.ts'
import { child, type XmlElement } from './xml.ts'

/** The parts of a package, each as a tree; null where it is missing or no XML. */
export type PartReader = (name: string) => XmlElement | null

/** Words or an end of a paragraph under the marks of a change, as they come in the file. */
export interface TrackedPiece {
  readonly tracks: readonly Track[]
  /** `¶` for the end of a paragraph, `*` for a reference to a footnote. */
  readonly text: string
}

/** What holds paragraphs, as tables and content controls do. */
const around: ReadonlySet<string> = new Set([
  'tbl',
  'tc',
  'sdt',
  'sdtContent',
  'customXml',
  'txbxContent',
])

export class DocumentReader {
  /** Every stretch that bears marks, taken or not. */
  readonly tracked: TrackedPiece[] = []
  /** Tables that were read as paragraphs, */
  tables = 0
  textBoxes = 0
  /** What was found that is no word of the text. */
  readonly aside: AsideWords[] = []
  /** The words under each comment, by its id. */
  readonly commented = new Map<string, string>()
  /** Changes of form: they are no words, and nobody's proposal. */
  formed = 0
  readonly #taken: TakenChanges
  readonly #styles: Styles
  readonly #numbering: Numbering
  readonly #paragraphs: Taken[] = []
  readonly #bookmarks = new Map<string, string>()
  readonly #notes = new Map<string, string>()
  /** The signs that somebody gave notes, by their ids. */
  readonly #marks = new Map<string, string>()
  /** Notes of which no word is taken, with the words that somebody struck. */
  readonly #gone = new Map<string, string>()
  /** Words of paragraphs whose mark is gone, waiting for the paragraph they flow into. */
  #waiting: readonly WordPiece[] = []
  /** Where the file holds or links to another one: by the paragraph before. */
  readonly #otherFiles: number[] = []
  readonly #open: OpenComments = new Set()
  readonly #fields: OpenFields = []
  /** Whether every field of the part ends: one that does not would take all the rest of it. */
  #isClosed = false

  constructor(part: PartReader, taken: TakenChanges) {
    this.#taken = taken
    this.#styles = new Styles(part('styles'))
    this.#numbering = new Numbering(part('numbering'))
  }

  /** The body of the file as a whole. */
  readPart(body: XmlElement): void {
    this.#isClosed = countFields(body) === 0
    this.readBody(body)
    this.#isClosed = false
  }

  readBody(body: XmlElement, ground: readonly Track[] = []): void {
    for (const element of body.children) this.#readBlock(element, ground)
  }

  #readBlock(element: XmlElement, ground: readonly Track[]): void {
    const { name } = element
    if (name === 'tbl' && this.#readTable(element, ground)) return this.#findOtherFiles(element)
    if (name === 'AlternateContent') return this.#readBranch(element, ground)
    if (name === 'p') {
      this.#findOtherFiles(element)
      return this.#takeParagraph(element, ground)
    }
    // A row that was put in or struck says so of all its cells at once.
    if (name === 'tr')
      return this.readBody(element, [...ground, ...tracksIn(child(element, 'trPr'))])
    if (isPlaceholder(element)) {
      this.aside.push({ text: wordsUnder(element), why: 'hidden' })
      return
    }
    if (around.has(name)) return this.readBody(element, ground)
    if (name === 'altChunk') return this.#findOtherFiles(element)
    const [track] = tracksIn({ ...element, children: [element] })
    if (track) this.readBody(element, [...ground, track])
  }

  #findOtherFiles(element: XmlElement): void {
    for (let left = countOtherFiles(element); left > 0; left--)
      this.#otherFiles.push(this.#paragraphs.length)
  }

  /** Of two forms of the same thing the first that holds something. */
  #readBranch(element: XmlElement, ground: readonly Track[]): void {
    const branch = element.children.find(({ children }) => children.length > 0)
    if (branch) this.readBody(branch, ground)
  }

  /** False for a table that is read as the paragraphs in it. */
  #readTable(element: XmlElement, ground: readonly Track[]): boolean {
    const isFirst = this.#paragraphs.every(({ pieces }) => plainWords([pieces]) === '')
    const table = readTable(element, isFirst)
    if (!table) {
      this.tables++
      return false
    }
    this.tables += table.nested
    // A paragraph cannot flow into a table.
    if (this.#waiting.length > 0) this.#paragraphs.push(bareParagraph(this.#waiting))
    this.#waiting = []
    if (table.numbers) this.tables++
    for (const row of table.rows)
      if (table.numbers) this.#takeNumbered(row, ground)
      else this.#takeRow(row, ground)
    return true
  }

  /** A row that sets a number before its paragraphs. */
  #takeNumbered({ cells, tracks }: TableRow, ground: readonly Track[]): void {
    const own = [...ground, ...tracks]
    const [number = [], words = []] = cells.map(({ paragraphs }) => paragraphs)
    const standing = number.map((each) => this.#readCell(each, own))
    const printed = this.#stands(own) ? plainWords(standing) : ''
    const first = this.#paragraphs.length
    for (const each of words) this.#takeParagraph(each, own)
    const taken = this.#paragraphs[first]
    if (taken && printed !== '') this.#paragraphs[first] = { ...taken, number: printed }
    else if (printed !== '') this.#paragraphs.push(bareParagraph([plainPiece(printed)]))
  }

  #takeRow({ cells, tracks }: TableRow, ground: readonly Track[]): void {
    const own = [...ground, ...tracks]
    const standing: WordPiece[][] = []
    for (const cell of cells) {
      const marks = [...own, ...cell.tracks]
      const pieces = cell.paragraphs.flatMap((paragraph, index) => {
        const words = this.#readCell(paragraph, marks)
        return index === 0 || words.length === 0 ? words : [plainPiece('\n'), ...words]
      })
      if (this.#stands(marks)) standing.push(pieces)
    }
    if (own.length > 0) this.tracked.push({ tracks: own, text: '¶' })
    if (!this.#stands(own) || !saysAnything(standing)) return
    const pieces = standing.flatMap((cell, index) =>
      index === 0 ? cell : [plainPiece(cellDivider), ...cell],
    )
    this.#paragraphs.push({ pieces, number: null, heading: false, row: true })
  }

  #readCell(paragraph: XmlElement, ground: readonly Track[]): WordPiece[] {
    const pieces = this.#readWords(paragraph, ground)
    const words = pieces.filter((piece) => this.#stands(piece.tracks))
    const number = this.#numberOf(this.#formOf(child(paragraph, 'pPr')), words)
    return number === null ? words : [plainPiece(`${number.printed} `), ...words]
  }

  readNotes(root: XmlElement | null, prefix: string): void {
    for (const note of root?.children ?? []) {
      // Separators between text and notes are kept among the notes, with a type.
      if (note.attributes.has('type') && note.attributes.get('type') !== 'normal') continue
      const id = `${prefix}${note.attributes.get('id') ?? ''}`
      this.#findOtherFiles(note)
      const pieces = within(note, 'p').map((paragraph) => this.#readWords(paragraph, []))
      const standing = pieces.map((each) => each.filter(({ tracks }) => this.#stands(tracks)))
      const text = withoutMark(plainWords(standing), this.#marks.get(id))
      // LibreOffice marks the words of a note that was put in or struck, and not the reference to it.
      if (text === '' && plainWords(pieces) !== '') this.#gone.set(id, this.#struckWords(pieces))
      else this.#notes.set(id, text)
    }
  }

  /** The words that were there to be struck: others may still refer to them. */
  #struckWords(paragraphs: readonly (readonly WordPiece[])[]): string {
    const there = ({ tracks }: WordPiece) =>
      this.#stands(tracks.filter(({ kind }) => kind === 'inserted'))
    return plainWords(paragraphs.map((pieces) => pieces.filter(there)))
  }

  /** Of a head or a foot, without the number of the page. */
  wordsOfPage(root: XmlElement): string {
    const read = within(root, 'p').map((paragraph) => readWords(paragraph, this.#styles))
    const boxes = read.flatMap((each) => each.boxes.map((box) => this.wordsOfPage(box)))
    return [plainWords(read.map(({ pieces }) => pieces)), ...boxes].join(' ').trim()
  }

  finish(): SourceDocument {
    if (this.#waiting.length > 0) this.#paragraphs.push(bareParagraph(this.#waiting))
    this.#waiting = []
    const signs = this.#giveSigns()
    const paragraphs = this.#paragraphs.map((taken) => this.#write(taken, signs))
    const notes = [...signs].map(([id, sign]) => ({ sign, text: this.#notes.get(id) ?? '' }))
    const loose = [...this.#notes].filter(([id, text]) => !signs.has(id) && text !== '')
    // A note that nothing refers to any more is shown, as an importer drops nothing.
    const left = this.#showsLoose()
      ? loose.map(([, text], index) => ({ sign: String(signs.size + index + 1), text }))
      : []
    return { paragraphs, notes: [...notes, ...left], doubts: this.#doubts() }
  }

  #doubts(): Ambiguity[] {
    const others = this.#otherFiles.map((count) => doubtOtherFile(this.#paragraphs, count))
    return [...findDoubts(this.#paragraphs), ...others]
  }

  /** Where only some changes are taken, the notes of the others have no reference for a reason. */
  #showsLoose(): boolean {
    return !this.tracked.some(({ text }) => text === '*')
  }

  /** The words of a paragraph; all else that it holds is kept. Text boxes come before it. */
  #readWords(element: XmlElement, ground: readonly Track[]): readonly WordPiece[] {
    const read = readWords(element, this.#styles, {
      ground,
      open: this.#open,
      ...(this.#isClosed && { fields: this.#fields }),
    })
    for (const box of read.boxes) {
      this.textBoxes++
      this.readBody(box, ground)
    }
    const pieces = hostWords(read.pieces, tracksIn(child(child(element, 'pPr'), 'rPr')))
    this.#count(pieces)
    for (const [id, mark] of read.marks) this.#marks.set(id, mark)
    for (const [name, note] of read.bookmarks) this.#bookmarks.set(name, note)
    for (const [id, words] of read.commented)
      this.commented.set(id, `${this.commented.get(id) ?? ''} ${words}`.trim())
    this.aside.push(...read.aside)
    const isFormed = child(child(element, 'pPr'), 'pPrChange') !== undefined
    this.formed += read.formed + (isFormed ? 1 : 0)
    return pieces
  }

  #takeParagraph(element: XmlElement, ground: readonly Track[]): void {
    const properties = child(element, 'pPr')
    const pieces = this.#readWords(element, ground)
    const words = [...this.#waiting, ...pieces.filter((piece) => this.#stands(piece.tracks))]
    const end = [...ground, ...tracksIn(child(properties, 'rPr'))]
    if (end.length > 0) this.tracked.push({ tracks: end, text: '¶' })
    // Where its mark does not stand, the paragraph goes on in the next one.
    if (!this.#stands(end) || this.#runsOn(properties)) {
      this.#waiting = words
      return
    }
    this.#waiting = []
    const form = this.#formOf(properties)
    const found = this.#numberOf(form, words)
    const heading = this.#styles.isHeading(form)
    const number = (heading ? null : found?.letter) ?? found?.printed ?? null
    const printed = found && number !== found.printed ? { printed: found.printed } : {}
    const depth = found ? { depth: found.level } : {}
    this.#paragraphs.push({ pieces: words, number, heading, row: false, ...printed, ...depth })
  }

  /** A separator of styles: the paragraph goes on in the next one, as a heading that runs into its text. */
  #runsOn(properties: XmlElement | undefined): boolean {
    return child(child(properties, 'rPr'), 'specVanish') !== undefined
  }

  /** Style and list of a paragraph, as they were where their change is not taken. */
  #formOf(properties: XmlElement | undefined): XmlElement | undefined {
    const change = child(properties, 'pPrChange')
    const author = (change?.attributes.get('author') ?? '').trim()
    if (!change || this.#stands([{ kind: 'inserted', author, moved: false }])) return properties
    return child(change, 'pPr')
  }

  #stands(tracks: readonly Track[]): boolean {
    return stands(tracks, this.#taken)
  }

  /** An empty paragraph has hardly ever a number that is meant, but sections may be told apart by nothing else than I, II, III. */
  #numberOf(properties: XmlElement | undefined, words: readonly WordPiece[]) {
    const place = this.#styles.numberPlace(properties, (list, style) =>
      this.#numbering.levelOfStyle(list, style),
    )
    if (place === null || !this.#stands(tracksIn(child(properties, 'numPr')))) return null
    const isSign = this.#styles.isHeading(properties) && !this.#numbering.isInFigures(place)
    return words.length === 0 && !isSign ? null : this.#numbering.next(place)
  }

  #count(pieces: readonly WordPiece[]): void {
    for (const piece of pieces)
      if (piece.tracks.length > 0)
        this.tracked.push({
          tracks: piece.tracks,
          text: 'text' in piece ? piece.text : '*',
        })
  }

  /** Notes are numbered as they are first referred to; one with a mark of its own keeps it. */
  #giveSigns(): Map<string, string> {
    const signs = new Map<string, string>()
    const starred = new Set<string>()
    let count = 0
    for (const piece of this.#paragraphs.flatMap(({ pieces }) => pieces)) {
      if ('text' in piece) continue
      const note = piece.kind === 'repeat' ? this.#bookmarks.get(piece.bookmark) : piece.note
      if (note === undefined || signs.has(note) || !this.#isThere(note, piece.kind)) continue
      const mark = piece.kind === 'repeat' ? null : piece.mark
      const own = mark !== null && !starred.has(mark) ? mark : null
      if (own !== null) starred.add(own)
      signs.set(note, own ?? String(++count))
    }
    return signs
  }

  /** A note that was struck with its first reference keeps its words where another one still refers to it. */
  #isThere(note: string, by: WordPiece['kind']): boolean {
    const struck = this.#gone.get(note)
    if (struck === undefined) return true
    if (by !== 'repeat' || struck === '') return false
    this.#notes.set(note, struck)
    return true
  }

  #write(
    { pieces, number, heading, row, depth }: Taken,
    signs: ReadonlyMap<string, string>,
  ): SourceParagraph {
    const references: string[] = []
    const looks: LookRange[] = []
    let text = ''
    for (const piece of pieces) {
      const sign = this.#signOf(piece, text, signs)
      if (sign !== null) {
        references.push(sign)
        text += anchor
      } else if ('text' in piece) {
        const words = raisedOrPlain(piece, signs.size === 0).replaceAll(anchor, '')
        looks.push({ from: text.length, to: text.length + words.length, look: piece.look })
        text += words
      }
    }
    return row
      ? { text, references, number, heading, looks, kind: 'row' }
      : joinAnnex({
          text,
          references,
          number,
          heading,
          looks,
          ...(depth !== undefined && { depth }),
        })
  }

  /** The sign of the note that a piece refers to; null of words. A raised number is a reference where a note has it and no unit is squared. */
  #signOf(piece: WordPiece, before: string, signs: ReadonlyMap<string, string>): string | null {
    const known = (printed: string) =>
      [...signs.values()].find((sign) => sign === printed.trim()) ?? null
    switch (piece.kind) {
      case 'words':
        return null
      case 'raised':
        if (/(?:^|[\s\d])[kcdm]?m$/u.test(before)) return null
        return known(piece.text)
      case 'reference':
        return signs.get(piece.note) ?? null
      case 'repeat':
        return this.#bookmarks.has(piece.bookmark)
          ? (signs.get(this.#bookmarks.get(piece.bookmark) ?? '') ?? null)
          : known(piece.printed)
      default:
        return unreachable(piece)
    }
  }
}

/** How many fields begin and do not end. */
function countFields({ name, attributes, children }: XmlElement): number {
  const type = name === 'fldChar' ? attributes.get('fldCharType') : undefined
  const own = type === 'begin' ? 1 : type === 'end' ? -1 : 0
  return children.reduce((sum, each) => sum + countFields(each), own)
}
