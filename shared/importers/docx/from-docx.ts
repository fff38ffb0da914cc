// Reads a Word file: paragraphs with their automatic numbers, footnotes as such with repeated references and custom marks, tracked changes
// taken or left. Headers, footers, pictures and comments are not part of the text.
import { anchor } from '../../document/draft-text.ts'
import { ok, refuse, type Result } from '../../result.ts'
import { importParagraphs, type SourceParagraph } from '../from-paragraphs.ts'
import type { ImportOptions } from '../from-text.ts'
import type { ImportedDocument } from '../imported-document.ts'
import { Numbering } from './numbering.ts'
import { type DocxProblem, openPackage } from './open-package.ts'
import { readWords, type TrackedState, type WordPiece } from './read-words.ts'
import { Styles } from './styles.ts'
import { child, parseXml, valueOf, type XmlElement } from './xml.ts'

export interface DocxOptions extends ImportOptions {
  /** Which of the two texts that a file with tracked changes holds. */
  readonly changes: 'accepted' | 'rejected'
}

export interface ReadDocx {
  readonly document: ImportedDocument
  /** How many stretches are tracked as inserted, deleted or moved, and by whom, as the file names them. */
  readonly tracked: { readonly count: number; readonly authors: readonly string[] }
}

/** Never throws. Costs some milliseconds a page; the unpacked parts are limited to 100 million characters. */
export function fromDocx(bytes: Uint8Array, options: DocxOptions): Result<ReadDocx, DocxProblem> {
  const parts = openPackage(bytes)
  if (!parts.ok) return parts
  const root = (name: string) => {
    const source = parts.value.get(`word/${name}.xml`)
    return source === undefined ? null : parseXml(source)
  }
  const body = child(root('document') ?? undefined, 'body')
  if (!body) return refuse({ code: 'docx-damaged' })
  const reader = new DocxReader(options.changes, {
    styles: new Styles(root('styles')),
    numbering: new Numbering(root('numbering')),
  })
  reader.readBody(body)
  reader.readNotes(root('footnotes'), '')
  reader.readNotes(root('endnotes'), 'e')
  const source = reader.finish()
  if (source.paragraphs.every(({ text }) => text.trim() === ''))
    return refuse({ code: 'docx-empty' })
  return ok({
    document: importParagraphs(source, options),
    tracked: { count: reader.tracked, authors: [...reader.authors].sort() },
  })
}

interface Rules {
  readonly styles: Styles
  readonly numbering: Numbering
}

interface Taken {
  pieces: readonly WordPiece[]
  readonly number: string | null
  readonly heading: boolean
}

/** What holds paragraphs, as tables and content controls do. */
const around: ReadonlySet<string> = new Set([
  'tbl',
  'tr',
  'tc',
  'sdt',
  'sdtContent',
  'customXml',
  'ins',
  'del',
  'moveFrom',
  'moveTo',
])

class DocxReader {
  tracked = 0
  readonly authors = new Set<string>()
  readonly #changes: DocxOptions['changes']
  readonly #rules: Rules
  readonly #paragraphs: Taken[] = []
  readonly #bookmarks = new Map<string, string>()
  readonly #notes = new Map<string, string>()
  /** Words of paragraphs whose mark is gone, waiting for the paragraph they flow into. */
  #waiting: readonly WordPiece[] = []

  constructor(changes: DocxOptions['changes'], rules: Rules) {
    this.#changes = changes
    this.#rules = rules
  }

  readBody(body: XmlElement): void {
    for (const element of body.children) {
      if (element.name === 'p') this.#takeParagraph(element)
      else if (around.has(element.name)) this.readBody(element)
    }
  }

  readNotes(root: XmlElement | null, prefix: string): void {
    for (const note of root?.children ?? []) {
      // Separators between text and notes are kept among the notes, with a type.
      if (note.attributes.has('type') && note.attributes.get('type') !== 'normal') continue
      const words = note.children.filter(({ name }) => name === 'p').map((p) => this.#noteWords(p))
      const text = words.join(' ').replaceAll(/\s+/gu, ' ').trim()
      this.#notes.set(
        `${prefix}${note.attributes.get('id') ?? ''}`,
        text.replace(/^\*{1,3}\s*/u, ''),
      )
    }
  }

  finish(): Parameters<typeof importParagraphs>[0] {
    if (this.#waiting.length > 0)
      this.#paragraphs.push({ pieces: this.#waiting, number: null, heading: false })
    const signs = this.#giveSigns()
    const paragraphs = this.#paragraphs.map((taken) => this.#write(taken, signs))
    const notes = [...signs].map(([id, sign]) => ({ sign, text: this.#notes.get(id) ?? '' }))
    const loose = [...this.#notes].filter(([id, text]) => !signs.has(id) && text !== '')
    // A note that nothing refers to any more is shown, as an importer drops nothing.
    const left = loose.map(([, text], index) => ({ sign: String(signs.size + index + 1), text }))
    return { paragraphs, notes: [...notes, ...left] }
  }

  #takeParagraph(element: XmlElement): void {
    const properties = child(element, 'pPr')
    const { pieces, bookmarks } = readWords(element)
    this.#count(pieces)
    for (const [name, note] of bookmarks) this.#bookmarks.set(name, note)
    const words = [...this.#waiting, ...pieces.filter(({ state }) => this.#stands(state))]
    const mark = this.#markState(properties)
    // Where its mark does not stand, the paragraph goes on in the next one.
    if (!this.#stands(mark)) {
      this.#waiting = words
      return
    }
    this.#waiting = []
    const number = this.#numberOf(properties, words)
    const heading = this.#rules.styles.isHeading(properties)
    this.#paragraphs.push({ pieces: words, number, heading })
  }

  #markState(properties: XmlElement | undefined): TrackedState {
    const marks = child(properties, 'rPr')
    if (child(marks, 'ins') ?? child(marks, 'moveTo')) return 'inserted'
    return (child(marks, 'del') ?? child(marks, 'moveFrom')) ? 'deleted' : 'kept'
  }

  #stands(state: TrackedState): boolean {
    return state === 'kept' || (state === 'inserted') === (this.#changes === 'accepted')
  }

  /** An empty paragraph prints no words and, in a list, hardly ever a number that is meant. */
  #numberOf(properties: XmlElement | undefined, words: readonly WordPiece[]): string | null {
    const place = this.#rules.styles.property(properties, 'numPr')
    const list = valueOf(place, 'numId')
    if (list === null || list === '0' || words.length === 0) return null
    return this.#rules.numbering.next({ list, level: Number(valueOf(place, 'ilvl') ?? 0) })
  }

  #count(pieces: readonly WordPiece[]): void {
    for (const { state, author } of pieces) {
      if (state === 'kept') continue
      this.tracked++
      if (author !== null && author.trim() !== '') this.authors.add(author)
    }
  }

  #noteWords(paragraph: XmlElement): string {
    const { pieces } = readWords(paragraph)
    this.#count(pieces)
    return pieces
      .filter(({ state }) => this.#stands(state))
      .map((piece) => (piece.kind === 'words' ? piece.text : ''))
      .join('')
  }

  /** Notes are numbered as they are first referred to; one with a mark of its own keeps it. */
  #giveSigns(): Map<string, string> {
    const signs = new Map<string, string>()
    const starred = new Set<string>()
    let count = 0
    for (const piece of this.#paragraphs.flatMap(({ pieces }) => pieces)) {
      if (piece.kind !== 'reference' || signs.has(piece.note)) continue
      const own = piece.mark !== null && !starred.has(piece.mark) ? piece.mark : null
      if (own !== null) starred.add(own)
      signs.set(piece.note, own ?? String(++count))
    }
    return signs
  }

  #write({ pieces, number, heading }: Taken, signs: ReadonlyMap<string, string>): SourceParagraph {
    const references: string[] = []
    let text = ''
    for (const piece of pieces) {
      if (piece.kind === 'words') {
        text += piece.text.replaceAll(anchor, '')
        continue
      }
      const note = piece.kind === 'repeat' ? this.#bookmarks.get(piece.bookmark) : piece.note
      const sign = signs.get(note ?? '')
      if (sign === undefined) continue
      references.push(sign)
      text += anchor
    }
    return { text, references, number, heading }
  }
}
