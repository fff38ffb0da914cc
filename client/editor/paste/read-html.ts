// HTML from the clipboard (Word, LibreOffice, Google Docs, web pages) as paragraphs: the words, headings, levels of lists and
// footnotes; no fonts, colours, sizes or styles.
import { plainPiece, type Piece, rowPiece, textRun } from './piece.ts'
import { anchor, type Run } from '../../../shared/document/draft-text.ts'
import { cleanText } from './read-text.ts'

const blocks =
  'p,div,li,h1,h2,h3,h4,h5,h6,td,th,tr,table,ul,ol,blockquote,pre,section,article,header,footer,hr,body'

/** What is no text, and what its author has struck out. */
const notWords = 'script,style,template,title,meta,link,o\\:p,del'

/** Reads a page without running or loading anything of it. */
export function readHtml(html: string, newId: () => string): Piece[] {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const element of page.querySelectorAll(notWords)) element.remove()
  const reader = new HtmlReader(findNotes(page), newId)
  reader.read(page.body)
  return reader.finish()
}

/** The words of every footnote by the name its reference points to; their blocks are taken out of the page. */
function findNotes(page: Document): ReadonlyMap<string, string> {
  const notes = new Map<string, string>()
  const links = 'a[href^="#"],a[href*="#_ftn"]'
  for (const reference of page.querySelectorAll<HTMLAnchorElement>(links)) {
    const name = targetOf(reference)
    const sign = wordsOf(reference)
    const block = notes.has(name) ? null : blockOf(page, name)
    if (!block || block.contains(reference) || sign.length > 6) continue
    // A note's own mark points back; the reference in the text comes first.
    const order = reference.compareDocumentPosition(block)
    if ((order & Node.DOCUMENT_POSITION_FOLLOWING) === 0) continue
    const words = wordsOf(block)
    notes.set(name, words.startsWith(sign) ? words.slice(sign.length).trim() : words)
    block.remove()
  }
  return notes
}

/** The block that holds a note's words, by the name its reference points to. */
function blockOf(page: Document, name: string): Element | null {
  if (name === '') return null
  // Word names the paragraph `_ftn1` and its block `ftn1`, LibreOffice the mark `sdfootnote1sym` and the block `sdfootnote1`.
  const block = name.replace(/^_/, '').replace(/sym$/, '')
  const target =
    page.getElementById(block) ?? page.getElementById(name) ?? page.getElementsByName(name)[0]
  return target?.closest('[id^="ftn"],[id^="sdfootnote"],li,p,div') ?? null
}

function targetOf(reference: HTMLAnchorElement): string {
  const href = reference.getAttribute('href') ?? ''
  return href.slice(href.indexOf('#') + 1)
}

function wordsOf(element: Element): string {
  return cleanText(element.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

class HtmlReader {
  readonly #notes: ReadonlyMap<string, string>
  readonly #newId: () => string
  /** The ids of the notes already referred to. */
  readonly #ids = new Map<string, string>()
  readonly #pieces: Piece[] = []
  #runs: Run[] = []
  #shape: Partial<Piece> = {}

  constructor(notes: ReadonlyMap<string, string>, newId: () => string) {
    this.#notes = notes
    this.#newId = newId
  }

  finish(): Piece[] {
    this.#close()
    return raiseHeadings(this.#pieces)
  }

  read(node: Node): void {
    if (node instanceof Text) {
      const pre = node.parentElement?.closest('pre') !== null && node.parentElement !== null
      const text = cleanText(node.data)
      if (pre) this.#readLines(text)
      else this.#add(textRun(text.replace(/[\n ]+/g, ' ')))
      return
    }
    if (!(node instanceof Element)) return
    if (node.tagName === 'BR') this.#close()
    else if (node.matches('a[href*="#"]') && this.#readNote(node as HTMLAnchorElement)) return
    else if (node.matches(blocks)) this.#readBlock(node)
    else for (const child of node.childNodes) this.read(child)
  }

  #readLines(text: string): void {
    text.split('\n').forEach((line, k) => {
      if (k > 0) this.#close()
      this.#add(textRun(line))
    })
  }

  #readNote(reference: HTMLAnchorElement): boolean {
    const name = targetOf(reference)
    const words = this.#notes.get(name)
    if (words === undefined) return false
    const known = this.#ids.get(name)
    const note = known ?? this.#newId()
    this.#ids.set(name, note)
    this.#runs.push(textRun(known === undefined ? anchor + words : anchor, { note }))
    return true
  }

  #readBlock(block: Element): void {
    this.#close()
    if (block.matches('table') && this.#readTable(block)) return
    this.#shape = shapeOf(block)
    for (const child of block.childNodes) this.read(child)
    this.#close()
  }

  /** A table of several columns, with no other in it; any other lays out a page. */
  #readTable(table: Element): boolean {
    const rows = [...table.querySelectorAll('tr')].map((row) => [...row.children])
    const isTable = rows.length > 1 && rows.some((cells) => cells.length > 1)
    if (!isTable || table.querySelector('table,li') !== null) return false
    for (const cells of rows)
      this.#pieces.push(
        rowPiece(cells.map((cell) => new HtmlReader(this.#notes, this.#newId).cell(cell))),
      )
    return true
  }

  /** The words of one cell, its blocks divided by spaces. */
  cell(cell: Element): Run[] {
    for (const child of cell.childNodes) this.read(child)
    return this.finish().flatMap(({ runs }, k) => (k === 0 ? runs : [textRun(' '), ...runs]))
  }

  #add(run: Run): void {
    this.#runs.push(run)
  }

  #close(): void {
    const runs = trimRuns(this.#runs)
    if (runs.length > 0) this.#pieces.push(plainPiece(runs, this.#shape))
    this.#runs = []
    this.#shape = {}
  }
}

function shapeOf(block: Element): Partial<Piece> {
  if (/^H[1-6]$/.test(block.tagName))
    return { kind: 'heading', level: Math.min(2, Number(block.tagName[1]) - 1) }
  // An item's words may stand in a block of their own.
  const item = block.matches('li,p,div') ? block.closest('li') : null
  if (!item) return {}
  let depth = 0
  for (
    let list = item.parentElement?.closest('ul,ol');
    list;
    list = list.parentElement?.closest('ul,ol')
  )
    depth++
  return { level: Math.min(3, Math.max(0, depth - 1)), part: depth === 1 ? 'operative' : null }
}

/** The highest headings of a page are the highest here, whatever the page calls them. */
function raiseHeadings(pieces: readonly Piece[]): Piece[] {
  const levels = pieces.flatMap(({ kind, level }) => (kind === 'heading' ? [level ?? 0] : []))
  const highest = Math.min(...levels)
  return pieces.map((piece) =>
    piece.kind === 'heading' ? { ...piece, level: (piece.level ?? 0) - highest } : piece,
  )
}

/** Without white space at either end; a footnote is not white space. */
function trimRuns(runs: readonly Run[]): Run[] {
  return trimEnd(trimEnd(runs, 'trimStart').reverse(), 'trimEnd').reverse()
}

function trimEnd(runs: readonly Run[], trim: 'trimStart' | 'trimEnd'): Run[] {
  const first = runs.findIndex(({ text, marks }) => marks.note !== undefined || text.trim() !== '')
  if (first < 0) return []
  return runs
    .slice(first)
    .filter(({ text }) => text !== '')
    .map((run, k) =>
      k === 0 && run.marks.note === undefined ? { ...run, text: run.text[trim]() } : run,
    )
}
