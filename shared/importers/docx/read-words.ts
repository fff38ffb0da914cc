// The words of one paragraph of a Word file, with its tracked changes and its references to footnotes.
import type { XmlElement } from './xml.ts'

export type TrackedState = 'kept' | 'inserted' | 'deleted'

export type WordPiece = { readonly state: TrackedState; readonly author: string | null } & (
  | { readonly kind: 'words'; readonly text: string }
  /** `note` is the id of a footnote, or of an endnote with `e` before it. */
  | { readonly kind: 'reference'; readonly note: string; readonly mark: string | null }
  /** A footnote is referred to again, by the bookmark that stands around its reference. */
  | { readonly kind: 'repeat'; readonly bookmark: string }
)

export interface ReadWords {
  readonly pieces: readonly WordPiece[]
  /** The bookmarks in it, by name, with the note whose reference they stand around. */
  readonly bookmarks: ReadonlyMap<string, string>
}

export function readWords(paragraph: XmlElement): ReadWords {
  const reader = new WordReader()
  reader.walk(paragraph, { state: 'kept', author: null })
  return { pieces: reader.pieces, bookmarks: reader.bookmarks }
}

interface Tracked {
  readonly state: TrackedState
  readonly author: string | null
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

const tracking: Readonly<Record<string, 'inserted' | 'deleted'>> = {
  ins: 'inserted',
  moveTo: 'inserted',
  del: 'deleted',
  moveFrom: 'deleted',
}

class WordReader {
  readonly pieces: WordPiece[] = []
  readonly bookmarks = new Map<string, string>()
  readonly #open = new Map<string, string>()
  readonly #fields: Field[] = []
  /** The next words are the mark of the reference before them, `*`. */
  #markFollows = false

  walk(element: XmlElement, tracked: Tracked): void {
    for (const each of element.children) this.#take(each, tracked)
  }

  #take(element: XmlElement, tracked: Tracked): void {
    const { name, attributes } = element
    if (name === 'r') return this.#run(element, tracked)
    const state = tracking[name]
    if (state) return this.#tracked(element, tracked, state)
    if (containers.has(name)) return this.walk(element, tracked)
    if (name === 'bookmarkStart')
      this.#open.set(attributes.get('id') ?? '', attributes.get('name') ?? '')
    if (name === 'bookmarkEnd') this.#open.delete(attributes.get('id') ?? '')
    if (name === 'fldSimple') this.#simpleField(element, tracked)
  }

  /** What somebody inserted and somebody struck again is in neither text. */
  #tracked(element: XmlElement, around: Tracked, state: 'inserted' | 'deleted'): void {
    if (around.state !== 'kept' && around.state !== state) return
    this.walk(element, { state, author: element.attributes.get('author') ?? around.author })
  }

  #simpleField(element: XmlElement, tracked: Tracked): void {
    const bookmark = notedBookmark(element.attributes.get('instr') ?? '')
    if (bookmark === null) this.walk(element, tracked)
    else this.pieces.push({ kind: 'repeat', bookmark, ...tracked })
  }

  #run(run: XmlElement, tracked: Tracked): void {
    for (const each of run.children) {
      const text = textOf(each)
      if (text !== null) this.#words(text, tracked)
      else if (each.name === 'footnoteReference' || each.name === 'endnoteReference')
        this.#reference(each, tracked)
      else if (each.name === 'fldChar')
        this.#field(each.attributes.get('fldCharType') ?? '', tracked)
      else if (each.name === 'instrText' || each.name === 'delInstrText') this.#instruct(each.text)
    }
  }

  #words(text: string, tracked: Tracked): void {
    const field = this.#fields.at(-1)
    if (text === '' || (field && (!field.inResult || field.isReference))) return
    if (this.#markFollows && this.#setMark(text)) return
    const last = this.pieces.at(-1)
    if (last?.kind === 'words' && last.state === tracked.state && last.author === tracked.author)
      this.pieces[this.pieces.length - 1] = { ...last, text: last.text + text }
    else this.pieces.push({ kind: 'words', text, ...tracked })
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

  #reference(element: XmlElement, tracked: Tracked): void {
    const id = element.attributes.get('id') ?? ''
    const note = element.name === 'endnoteReference' ? `e${id}` : id
    for (const name of this.#open.values()) this.bookmarks.set(name, note)
    const custom = element.attributes.get('customMarkFollows') ?? '0'
    this.#markFollows = !['0', 'false', 'off'].includes(custom)
    this.pieces.push({ kind: 'reference', note, mark: null, ...tracked })
  }

  #field(type: string, tracked: Tracked): void {
    const field = this.#fields.at(-1)
    if (type === 'begin')
      this.#fields.push({ instruction: '', inResult: false, isReference: false })
    else if (type === 'separate' && field) {
      field.inResult = true
      this.#openField(field, tracked)
    } else if (type === 'end') this.#fields.pop()
  }

  #openField(field: Field, tracked: Tracked): void {
    const bookmark = notedBookmark(field.instruction)
    if (bookmark === null) return
    field.isReference = true
    this.pieces.push({ kind: 'repeat', bookmark, ...tracked })
  }

  #instruct(text: string): void {
    const field = this.#fields.at(-1)
    if (field) field.instruction += text
  }
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
