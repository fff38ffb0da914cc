// The words of one paragraph of a Word file, with its tracked changes, what sets them off, and its references to footnotes.
import type { Look } from '../from-paragraphs.ts'
import type { Styles } from './styles.ts'
import { readTrack, type Track } from './tracking.ts'
import { child, type XmlElement } from './xml.ts'

export type WordPiece = { readonly tracks: readonly Track[] } & (
  | { readonly kind: 'words'; readonly text: string; readonly look: Look }
  /** `note` is the id of a footnote, or of an endnote with `e` before it. */
  | { readonly kind: 'reference'; readonly note: string; readonly mark: string | null }
  /**
   * A footnote is referred to again, by the bookmark that stands around its reference; `printed` is what the field showed last. Some
   * programs lose the bookmark.
   */
  | { readonly kind: 'repeat'; readonly bookmark: string; readonly printed: string }
  /** A raised number or asterisk: some programs write a repeated reference so, and squares are written so too. */
  | { readonly kind: 'raised'; readonly text: string; readonly look: Look }
)

export interface ReadWords {
  readonly pieces: readonly WordPiece[]
  /** The bookmarks in it, by name, with the note whose reference they stand around. */
  readonly bookmarks: ReadonlyMap<string, string>
  /** What holds the paragraphs of text boxes that are anchored here. */
  readonly boxes: readonly XmlElement[]
}

/** `ground` are the marks of what the paragraph stands in. */
export function readWords(
  paragraph: XmlElement,
  styles: Styles,
  ground: readonly Track[] = [],
): ReadWords {
  const reader = new WordReader(styles)
  reader.walk(paragraph, ground)
  return { pieces: reader.pieces, bookmarks: reader.bookmarks, boxes: reader.boxes }
}

interface Field {
  instruction: string
  /** Its result is being read; before that, its instruction. */
  inResult: boolean
  /** The result is not text but a reference. */
  isReference: boolean
}

const containers: ReadonlySet<string> = new Set([
  'hyperlink',
  'smartTag',
  'sdt',
  'sdtContent',
  'customXml',
  'dir',
  'bdo',
])

const drawn: ReadonlySet<string> = new Set(['drawing', 'pict', 'object', 'AlternateContent'])

class WordReader {
  readonly pieces: WordPiece[] = []
  readonly bookmarks = new Map<string, string>()
  readonly boxes: XmlElement[] = []
  readonly #styles: Styles
  readonly #open = new Map<string, string>()
  readonly #fields: Field[] = []
  /** The next words are the mark of the reference before them, `*`. */
  #markFollows = false

  constructor(styles: Styles) {
    this.#styles = styles
  }

  walk(element: XmlElement, tracks: readonly Track[]): void {
    for (const each of element.children) this.#take(each, tracks)
  }

  #take(element: XmlElement, tracks: readonly Track[]): void {
    const { name, attributes } = element
    if (name === 'r') return this.#run(element, tracks)
    const track = readTrack(element)
    if (track) return this.walk(element, [...tracks, track])
    if (containers.has(name)) return this.walk(element, tracks)
    if (drawn.has(name)) this.boxes.push(...findBoxes(element))
    if (name === 'bookmarkStart')
      this.#open.set(attributes.get('id') ?? '', attributes.get('name') ?? '')
    if (name === 'bookmarkEnd') this.#open.delete(attributes.get('id') ?? '')
    if (name === 'fldSimple') this.#simpleField(element, tracks)
  }

  #simpleField(element: XmlElement, tracks: readonly Track[]): void {
    const bookmark = notedBookmark(element.attributes.get('instr') ?? '')
    if (bookmark === null) this.walk(element, tracks)
    else this.pieces.push({ kind: 'repeat', bookmark, printed: '', tracks })
  }

  #run(run: XmlElement, tracks: readonly Track[]): void {
    const properties = child(run, 'rPr')
    const look = this.#styles.lookOf(properties)
    const raised = this.#styles.isRaised(properties)
    for (const each of run.children) {
      const text = textOf(each)
      if (text !== null)
        this.#words({
          kind: raised && /^(?:\d{1,3}|\*{1,3})$/u.test(text) ? 'raised' : 'words',
          text,
          look,
          tracks,
        })
      else if (each.name === 'footnoteReference' || each.name === 'endnoteReference')
        this.#reference(each, tracks)
      else if (each.name === 'fldChar')
        this.#field(each.attributes.get('fldCharType') ?? '', tracks)
      else if (each.name === 'instrText' || each.name === 'delInstrText') this.#instruct(each.text)
      else if (drawn.has(each.name)) this.boxes.push(...findBoxes(each))
    }
  }

  #words(piece: Words): void {
    const { text } = piece
    if (text === '' || this.#isOfField(piece)) return
    if (this.#markFollows && this.#setMark(text)) return
    const last = this.pieces.at(-1)
    if (last?.kind === 'words' && goesOn(last, piece))
      this.pieces[this.pieces.length - 1] = { ...last, text: last.text + text }
    else this.pieces.push(piece)
  }

  /** Whether words belong to a field and not to the text. */
  #isOfField(piece: Words): boolean {
    const field = this.#fields.at(-1)
    if (field?.inResult && field.isReference) this.#print(piece)
    return field !== undefined && (!field.inResult || field.isReference)
  }

  /** LibreOffice tracks what a field shows, and not the field. */
  #print({ text, tracks }: Words): void {
    const last = this.pieces.at(-1)
    if (last?.kind !== 'repeat') return
    const own = last.tracks.length > 0 ? last.tracks : tracks
    this.pieces[this.pieces.length - 1] = { ...last, printed: last.printed + text, tracks: own }
  }

  /** The mark that somebody gave a note stands in the text behind its reference. */
  #setMark(text: string): boolean {
    this.#markFollows = false
    const last = this.pieces.at(-1)
    const mark = text.trim()
    if (last?.kind !== 'reference' || !/^[*†‡]{1,3}$/u.test(mark)) return false
    this.pieces[this.pieces.length - 1] = { ...last, mark }
    return true
  }

  #reference(element: XmlElement, tracks: readonly Track[]): void {
    const id = element.attributes.get('id') ?? ''
    const note = element.name === 'endnoteReference' ? `e${id}` : id
    for (const name of this.#open.values()) this.bookmarks.set(name, note)
    const custom = element.attributes.get('customMarkFollows') ?? '0'
    this.#markFollows = !['0', 'false', 'off'].includes(custom)
    this.pieces.push({ kind: 'reference', note, mark: null, tracks })
  }

  #field(type: string, tracks: readonly Track[]): void {
    const field = this.#fields.at(-1)
    if (type === 'begin')
      this.#fields.push({ instruction: '', inResult: false, isReference: false })
    else if (type === 'separate' && field) {
      field.inResult = true
      this.#openField(field, tracks)
    } else if (type === 'end') this.#fields.pop()
  }

  #openField(field: Field, tracks: readonly Track[]): void {
    const bookmark = notedBookmark(field.instruction)
    if (bookmark === null) return
    field.isReference = true
    this.pieces.push({ kind: 'repeat', bookmark, printed: '', tracks })
  }

  #instruct(text: string): void {
    const field = this.#fields.at(-1)
    if (field) field.instruction += text
  }
}

type Words = Extract<WordPiece, { kind: 'words' | 'raised' }>

function goesOn(last: Words, { kind, tracks, look }: Words): boolean {
  return kind === 'words' && sameTracks(last.tracks, tracks) && sameLook(last.look, look)
}

function sameTracks(a: readonly Track[], b: readonly Track[]): boolean {
  const name = ({ kind, author, moved }: Track) => `${kind} ${moved} ${author}`
  return a.length === b.length && a.every((track, at) => name(track) === name(b[at] ?? track))
}

function sameLook(a: Look, b: Look): boolean {
  return a.italic === b.italic && a.bold === b.bold && a.kai === b.kai
}

/** The outermost text boxes. Word writes each twice, for itself and for older programs; one of the two is read. */
function findBoxes(element: XmlElement): XmlElement[] {
  if (element.name === 'txbxContent') return [element]
  if (element.name === 'AlternateContent') {
    const branches = element.children.map((branch) => branch.children.flatMap(findBoxes))
    return branches.find((found) => found.length > 0) ?? []
  }
  return element.children.flatMap(findBoxes)
}

/** What an element of a run puts on the page; null of one that carries no words. */
function textOf(element: XmlElement): string | null {
  switch (element.name) {
    case 't':
    case 'delText':
      return element.text
    case 'tab':
    case 'ptab':
    case 'br':
    case 'cr':
      return ' '
    case 'noBreakHyphen':
      return '\u2011'
    case 'sym':
      return readSymbol(element)
    default:
      return null
  }
}

function notedBookmark(instruction: string): string | null {
  return /\bNOTEREF\s+"?([^\s"\\]+)/i.exec(instruction)?.[1] ?? null
}

/** A character of a font of symbols; in the private area it has no meaning outside that font. */
function readSymbol({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes.get('char') ?? '', 16)
  const plain = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  return Number.isNaN(plain) || plain < 0x20 || plain > 0xffff ? '' : String.fromCodePoint(plain)
}
