// The words of one paragraph of a Word file, with its tracked changes, what sets them off, and its references to footnotes.
import type { Look } from '../from-paragraphs.ts'
import type { Styles } from './styles.ts'
import { readTrack, type Track } from './tracking.ts'
import { textOf, wordsUnder } from './text-of-run.ts'
import { child, valueOf, type XmlElement } from './xml.ts'

export type WordPiece = { readonly tracks: readonly Track[] } & (
  | {
      readonly kind: 'words'
      readonly text: string
      readonly look: Look
      readonly struck?: true
      /** A raised comma, which stands between references. */
      readonly parts?: true
    }
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
  /** Words that are no text: hidden ones, and what fields compute for the page. */
  readonly aside: readonly AsideWords[]
  /** The signs that somebody gave notes instead of their numbers, by the ids of the notes. */
  readonly marks: ReadonlyMap<string, string>
  /** The comments that begin or go on here, by id, with the words under them. */
  readonly commented: ReadonlyMap<string, string>
  /** How many changes of form. */
  readonly formed: number
}

export interface AsideWords {
  readonly text: string
  readonly why: 'hidden' | 'field'
}

/** Comments that are open where a paragraph begins; shared by all paragraphs of a part. */
export type OpenComments = Set<string>

/** Tables of contents that began in an earlier paragraph and go on; shared by all paragraphs of a part. */
export type OpenFields = Field[]

export interface WordsAround {
  readonly fields?: OpenFields
  /** The marks of what the paragraph stands in. */
  readonly ground?: readonly Track[]
  readonly open?: OpenComments
}

export function readWords(
  paragraph: XmlElement,
  styles: Styles,
  { ground = [], open = new Set(), fields = [] }: WordsAround = {},
): ReadWords {
  const reader = new WordReader(styles, open, fields)
  reader.walk(paragraph, ground)
  fields.splice(0, fields.length, ...reader.openTables)
  const { pieces, bookmarks, boxes, aside, marks, commented, formed } = reader
  return { pieces, bookmarks, boxes, aside, marks, commented, formed }
}

interface Field {
  instruction: string
  /** Its result is being read; before that, its instruction. */
  inResult: boolean
  /** The result is not text but a reference, */
  isReference: boolean
  /** or belongs to the page: its number, the name of the file. */
  isFurniture: boolean
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
  readonly aside: AsideWords[] = []
  readonly marks = new Map<string, string>()
  readonly commented = new Map<string, string>()
  formed = 0
  readonly #styles: Styles
  readonly #comments: OpenComments
  readonly #open = new Map<string, string>()
  readonly #fields: Field[]
  /** The next words are the mark of the reference before them, `*`. */
  #markFollows = false

  constructor(styles: Styles, open: OpenComments, fields: OpenFields) {
    this.#styles = styles
    this.#fields = [...fields]
    this.#comments = open
    for (const id of open) this.commented.set(id, '')
  }

  get openTables(): readonly Field[] {
    return this.#fields.filter(({ instruction, inResult }) => inResult && isOfContents(instruction))
  }

  walk(element: XmlElement, tracks: readonly Track[]): void {
    for (const each of element.children) this.#take(each, tracks)
  }

  #take(element: XmlElement, tracks: readonly Track[]): void {
    const { name } = element
    if (name === 'r') return this.#run(element, tracks)
    const track = readTrack(element)
    if (track) return this.walk(element, [...tracks, track])
    if (isPlaceholder(element)) return this.#setAside(wordsUnder(element), 'hidden')
    if (containers.has(name)) return this.walk(element, tracks)
    const branch = name === 'AlternateContent' ? inlineBranch(element) : undefined
    if (branch) return this.walk(branch, tracks)
    this.#takeOther(element, tracks)
  }

  #takeOther(element: XmlElement, tracks: readonly Track[]): void {
    const { name, attributes } = element
    if (drawn.has(name)) this.boxes.push(...findBoxes(element))
    if (name === 'fldSimple') this.#simpleField(element, tracks)
    if (name === 'oMath' || name === 'oMathPara') this.#formula(element, tracks)
    this.#mark(name, attributes.get('id') ?? '', attributes.get('name') ?? '')
  }

  /** What begins or ends at a place between words. */
  #mark(name: string, id: string, own: string): void {
    if (name === 'bookmarkStart') this.#open.set(id, own)
    if (name === 'bookmarkEnd') this.#open.delete(id)
    if (name === 'commentRangeStart') {
      this.#comments.add(id)
      this.commented.set(id, '')
    }
    if (name === 'commentRangeEnd') this.#comments.delete(id)
  }

  #formula(element: XmlElement, tracks: readonly Track[]): void {
    const look = this.#styles.lookOf(undefined)
    this.#words({ kind: 'words', text: wordsUnder(element), look, tracks })
  }

  #simpleField(element: XmlElement, tracks: readonly Track[]): void {
    const instruction = element.attributes.get('instr') ?? ''
    const bookmark = notedBookmark(instruction)
    if (isOfPage(instruction)) this.#setAside(wordsUnder(element), 'field')
    else if (bookmark === null) this.walk(element, tracks)
    else this.#refer({ kind: 'repeat', bookmark, printed: '', tracks })
  }

  #run(run: XmlElement, tracks: readonly Track[]): void {
    const properties = child(run, 'rPr')
    const look = this.#styles.lookOf(properties)
    const raised = this.#styles.isRaised(properties)
    const struck = this.#styles.isStruck(properties) ? { struck: true as const } : {}
    if (child(properties, 'rPrChange')) this.formed++
    if (this.#styles.isHidden(properties)) return this.#setAside(wordsUnder(run), 'hidden')
    for (const each of run.children) {
      const text = textOf(each)
      if (text === null) this.#takeInRun(each, tracks)
      else if (raised && raisedSign.test(text)) this.#words({ kind: 'raised', text, look, tracks })
      else this.#words({ kind: 'words', text, look, tracks, ...struck, ...parting(raised, text) })
    }
  }

  /** What stands in a run and is no words. */
  #takeInRun(element: XmlElement, tracks: readonly Track[]): void {
    const { name, attributes, text } = element
    switch (name) {
      case 'footnoteReference':
      case 'endnoteReference':
        return this.#reference(element, tracks)
      case 'fldChar':
        this.#choice(element, tracks)
        return this.#field(attributes.get('fldCharType') ?? '', tracks)
      case 'instrText':
      case 'delInstrText':
        return this.#instruct(text)
      case 'commentReference':
        return this.#comment(attributes.get('id') ?? '')
      default:
        if (drawn.has(name)) this.boxes.push(...findBoxes(element))
    }
  }

  /** A comment without a range is upon the paragraph. */
  #comment(id: string): void {
    if (!this.commented.has(id)) this.commented.set(id, '')
  }

  #setAside(text: string, why: AsideWords['why']): void {
    if (text.trim() !== '') this.aside.push({ text: text.trim(), why })
  }

  #words(piece: Words): void {
    const { text } = piece
    if (text === '' || this.#isOfField(piece)) return
    for (const id of this.#comments) this.commented.set(id, (this.commented.get(id) ?? '') + text)
    if (this.#markFollows && this.#setMark(text)) return
    const last = this.pieces.at(-1)
    if (last?.kind === 'words' && goesOn(last, piece)) {
      const { parts: _, ...words } = last
      this.pieces[this.pieces.length - 1] = { ...words, text: last.text + text }
    } else if (piece.kind === 'raised') this.#refer(piece)
    else this.pieces.push(piece)
  }

  /** The comma between two references is printed with them, and is no text. */
  #refer(piece: WordPiece): void {
    const [before, last] = this.pieces.slice(-2)
    const parted = last?.kind === 'words' && last.parts === true && before?.kind !== 'words'
    if (parted && before) this.pieces.pop()
    this.pieces.push(piece)
  }

  /** Whether words belong to a field and not to the text. */
  #isOfField(piece: Words): boolean {
    const field = this.#fields.at(-1)
    if (!field) return false
    const page = this.#fields.some(({ isFurniture }) => isFurniture)
    if (field.inResult && field.isReference) this.#print(piece)
    // Words that stand in an instruction are on no page; those of a field within it compute something for it.
    if (field.inResult ? page : this.#fields.length === 1) this.#setAside(piece.text, 'field')
    return !field.inResult || field.isReference || page
  }

  /** LibreOffice tracks what a field shows, and not the field. */
  #print({ text, tracks }: Words): void {
    const last = this.pieces.at(-1)
    if (last?.kind !== 'repeat') return
    const own = last.tracks.length > 0 ? last.tracks : tracks
    this.pieces[this.pieces.length - 1] = { ...last, printed: last.printed + text, tracks: own }
  }

  /** The mark that somebody gave a note stands in the text behind its reference. Letters and figures are those of a count. */
  #setMark(text: string): boolean {
    this.#markFollows = false
    const last = this.pieces.at(-1)
    const mark = text.trim()
    if (last?.kind !== 'reference' || !/^\S{1,4}$/u.test(mark)) return false
    this.marks.set(last.note, mark)
    if (/^[*†‡]{1,4}$/u.test(mark)) this.pieces[this.pieces.length - 1] = { ...last, mark }
    return true
  }

  #reference(element: XmlElement, tracks: readonly Track[]): void {
    const id = element.attributes.get('id') ?? ''
    const note = element.name === 'endnoteReference' ? `e${id}` : id
    for (const name of this.#open.values()) this.bookmarks.set(name, note)
    const custom = element.attributes.get('customMarkFollows') ?? '0'
    this.#markFollows = !['0', 'false', 'off'].includes(custom)
    this.#refer({ kind: 'reference', note, mark: null, tracks })
  }

  #field(type: string, tracks: readonly Track[]): void {
    const field = this.#fields.at(-1)
    if (type === 'begin')
      this.#fields.push({
        instruction: '',
        inResult: false,
        isReference: false,
        isFurniture: false,
      })
    else if (type === 'separate' && field) {
      field.inResult = true
      this.#openField(field, tracks)
    } else if (type === 'end') this.#fields.pop()
  }

  #openField(field: Field, tracks: readonly Track[]): void {
    const bookmark = notedBookmark(field.instruction)
    field.isFurniture = isOfPage(field.instruction)
    if (bookmark === null) return
    field.isReference = true
    this.#refer({ kind: 'repeat', bookmark, printed: '', tracks })
  }

  /** What is chosen in a drop-down list stands in the list alone. */
  #choice(element: XmlElement, tracks: readonly Track[]): void {
    const list = child(child(element, 'ffData'), 'ddList')
    const chosen = Number(valueOf(list, 'result') ?? 0)
    const entries = list?.children.filter(({ name }) => name === 'listEntry') ?? []
    const text = entries[chosen]?.attributes.get('val') ?? ''
    this.#words({ kind: 'words', text, look: this.#styles.lookOf(undefined), tracks })
  }

  #instruct(text: string): void {
    const field = this.#fields.at(-1)
    if (field) field.instruction += text
  }
}

const raisedSign = /^(?:\d{1,3}|\*{1,4})$/u

function parting(raised: boolean, text: string): { readonly parts?: true } {
  return raised && /^[,،、]\s?$/u.test(text) ? { parts: true } : {}
}

type Words = Extract<WordPiece, { kind: 'words' | 'raised' }>

function goesOn(last: Words, piece: Words): boolean {
  const { kind, tracks, look } = piece
  if (isStruck(last) !== isStruck(piece)) return false
  return kind === 'words' && sameTracks(last.tracks, tracks) && sameLook(last.look, look)
}

function isStruck(piece: Words): boolean {
  return piece.kind === 'words' && piece.struck === true
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

/** The branch of two forms of one thing that has words and no text box. */
function inlineBranch(element: XmlElement): XmlElement | undefined {
  const branches = element.children.filter(({ name }) => name === 'Choice' || name === 'Fallback')
  if (branches.some((branch) => findBoxes(branch).length > 0)) return undefined
  return branches.find(({ children }) => children.some(({ name }) => name === 'r'))
}

/** Fields that say something of the page or the file and are no words of the text. */
function isOfPage(instruction: string): boolean {
  return /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|FILENAME|FILESIZE|PRINTDATE|SAVEDATE|CREATEDATE|EDITTIME|LASTSAVEDBY|REVNUM|TEMPLATE|TOC)\b/iu.test(
    instruction,
  )
}

/** What a content control shows until somebody writes in it. */
export function isPlaceholder(element: XmlElement): boolean {
  return element.name === 'sdt' && child(child(element, 'sdtPr'), 'showingPlcHdr') !== undefined
}

function isOfContents(instruction: string): boolean {
  return /^\s*TOC\b/iu.test(instruction)
}

function notedBookmark(instruction: string): string | null {
  return /\bNOTEREF\s+"?([^\s"\\]+)/i.exec(instruction)?.[1] ?? null
}
