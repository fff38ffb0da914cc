// Models that read pages with their pictures write more than the words: what stood at the edge of a page and where it ended, in comments and tags
// of their own, a sign where a picture was, fences around it all. None of it is text; what it says of the page is kept for page-furniture.ts.
import type { Furniture, FurnitureLine } from '../imported-document.ts'
import { readHtmlRows } from './html-rows.ts'
import { plainInline } from './inline-markup.ts'
import { findPageRules } from './page-rules.ts'
import { looksLikeSymbol } from './page-furniture.ts'
import { takeSettings } from './settings.ts'
import type { SourceLine } from './source-lines.ts'
import { readTexLines } from './tex-lines.ts'

interface PlainLines {
  readonly lines: readonly SourceLine[]
  readonly furniture: readonly FurnitureLine[]
}

/** The masthead has no more lines than these: what a model calls a header there may be the only place of the symbol. */
const mastheadLines = 15

/** Looks at every line a few times. */
export function takeModelMarkup(source: readonly SourceLine[]): PlainLines {
  const { settings, rest } = takeSettings(source)
  const tex = readTexLines(withoutQuotes(rest))
  const read = readHtmlRows(tex.lines)
  const taker = new MarkupTaker()
  for (const { number, text } of settings) taker.drop(number, text, 'hidden')
  for (const { line, text } of [...tex.tags, ...read.tags]) taker.drop(line, text, 'ornament')
  const rules = findPageRules(read.lines)
  read.lines.forEach((line, index) => {
    taker.take(line, rules.has(index) ? pageEnd : readLineMark(read.lines, index))
  })
  return taker.changed || taker.lines.length < source.length
    ? taker
    : { lines: source, furniture: [] }
}

/** By the line itself, and by those beside it. */
function readLineMark(lines: readonly SourceLine[], index: number): Mark | null {
  const [text = '', below] = [lines[index]?.text, lines[index + 1]]
  // Under a title, in one way of Markdown.
  if (lines[index]?.gap === 0 && /^={3,}$/u.test(text)) return ornament
  // Over notes that have their own signs: `[^0]`, `[^0]: ¹ A/78/209.`
  if (/^\[\^\d{1,3}\]$/u.test(text) && below?.text.startsWith(`${text}:`)) return ornament
  return readMark(text, index)
}

class MarkupTaker implements PlainLines {
  readonly lines: SourceLine[] = []
  readonly furniture: FurnitureLine[] = []
  changed = false
  /** Pages that have ended so far. */
  #turned = 0
  /** The room over lines that are gone. */
  #gap = 0

  drop(line: number, text: string, what: Furniture): void {
    this.furniture.push({ line, text, what })
    this.changed = true
  }

  take(line: SourceLine, mark: Mark | null): void {
    if (mark) this.#takeMark(line, mark)
    if (mark && mark.keeps === null) this.#gap += line.gap
    else this.#keep(line, mark?.keeps ?? line.text, mark?.what)
  }

  #takeMark({ number, text }: SourceLine, { keeps, what = 'ornament', ends }: Mark): void {
    if (keeps === null) this.drop(number, text, what)
    else this.drop(number, text.replace(keeps, ' '), 'ornament')
    if (ends && this.lines.length > 0) this.#turned++
  }

  #keep(line: SourceLine, words: string, known: Furniture | undefined): void {
    const { pieces, removed } = splitBlocks(words)
    if (removed.length > 0) this.drop(line.number, removed.join(' '), 'ornament')
    const page = line.page + this.#turned
    for (const [at, text] of pieces.entries()) {
      const gap = at === 0 ? line.gap + this.#gap : 1
      this.changed ||= text !== line.text
      this.lines.push({ ...line, ...(known && { known }), text, page, gap })
    }
    this.#gap = pieces.length > 0 ? 0 : this.#gap + line.gap
  }
}

interface Mark {
  /** Its words, where it has some. */
  readonly keeps: string | null
  readonly what?: Furniture
  /** True where a page ends with it. */
  readonly ends?: true
}

const pageEnd: Mark = { keeps: null, what: 'page-number', ends: true }
const ornament: Mark = { keeps: null, what: 'ornament' }

const comment = /^<!--\s*(.*?)\s*-->$/su
const named = /^(Page(?:Header|Footer|Number))\s?[=:]\s?["'“]?(.*?)["'”]?$/iu
const pageTag =
  /^<(page[_-]?(?:number|num|header|footer)|header|footer)(?:\s[^<>]{0,200})?>\s*(.*?)\s*<\/\1>$/isu
const breaks =
  /^(?:page[\s_-]?break|(?:end|start|begin) of page.{0,12}|page\s?:?\s?\d{1,3}(?:\s(?:of|\/)\s\d{1,3})?(?:\s(?:start|end))?)$/iu
/** `{3}------------`, `--- Page 3 ---`, `=== Page 3 of 5 ===`, `## Page 3`, `[Page 3]`, `<page 3>`, `<|page_break|>`. */
const pageLine =
  /^(?:\{\d{1,3}\}-{10,}|[-=]{2,}\s?page\s\d{1,3}(?:\s?(?:of|\/)\s?\d{1,3})?\s?[-=]{2,}|(?:#{1,6}\s|\*\*)page\s\d{1,3}(?:\s?(?:of|\/)\s?\d{1,3})?(?:\*\*)?|\[page\s\d{1,3}\]|<\|?\/?page(?:[_-]?break)?(?:\s\d{1,3})?\|?\s?\/?>)$/iu
const pictures = [
  /^<(?:img|image|figure|picture)(?:\s[^<>]{0,2000})?\/?>(?:[^<>]{0,200}<\/(?:img|image|figure|picture)>)?$/isu,
  /^<\/(?:figure|picture)>$/iu,
  /^\*{0,2}\[(?:UN|United Nations)?\s?(?:emblem|logo|seal|crest|bar\s?code|QR[\s-]?code|stamp)(?: of the United Nations| omitted)?(?:: ?[^[\]]{0,80})?\]\*{0,2}$/iu,
  /^<\|(?:image|begin_of_text|end_of_text|im_end|grounding)\|>$/iu,
]
const fence = /^(?:`{3,}|~{3,})(?:markdown|md|html|text|latex)?$/iu
/** `<|ref|>title<|/ref|><|det|>[[68, 54, 310, 92]]<|/det|>`: the kind of what follows, and its place. */
const placed = /^<\|ref\|>[a-z_ ]{1,20}<\|\/ref\|><\|det\|>[[\]\d,\s]{0,200}<\|\/det\|>\s*/iu

/** Null for a line that is no such mark. */
function readMark(text: string, index: number): Mark | null {
  if (!/^[<`~[{*#=-]/u.test(text)) return null
  if (pageLine.test(text)) return pageEnd
  if (fence.test(text) || pictures.some((picture) => picture.test(text))) return ornament
  const words = placed.exec(text)?.[0]
  if (words !== undefined)
    return text.length === words.length ? ornament : { keeps: text.slice(words.length) }
  const [, said] = comment.exec(text) ?? []
  if (said === undefined) return readEdge(pageTag.exec(text), index)
  const edge = readEdge(named.exec(said), index)
  return edge ?? (breaks.test(said) ? pageEnd : ornament)
}

/** What stood at the edge of a page, as the model says. */
function readEdge(match: RegExpExecArray | null, index: number): Mark | null {
  const [, name = '', words = ''] = match ?? []
  if (match === null) return null
  if (words === '') return ornament
  if (/num/iu.test(name)) return { keeps: words, what: 'page-number' }
  const first = index < mastheadLines
  return first && looksLikeSymbol(words) ? { keeps: words } : { keeps: words, what: 'running-head' }
}

/** What Markdown quotes has a sign before each of its lines, the empty ones too. */
function withoutQuotes(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (
    !lines.some(({ text }) => text.startsWith('>')) ||
    !lines.some(({ text }) => markdown.test(text))
  )
    return lines
  let gap = 0
  return lines.flatMap((line) => {
    if (line.text === '>') gap = 1
    if (line.text === '>') return []
    const plain = { ...line, text: line.text.replace(/^>\s?/u, ''), gap: line.gap + gap }
    gap = 0
    return [plain]
  })
}

const markdown = /^#{1,6}\s|\*\*\S|^!\[|<sup>/u

const block =
  /<\/?(?:p|div|li|h[1-6]|center|section|article|blockquote|ul|ol)(?:\s[^<>]{0,400})?\/?>/giu
const within = /!\[[^\]]{0,200}\]\([^()\s]*\)(?:\{[^}]{0,200}\})?|<img\s[^<>]{0,2000}>/giu

/** A note that was counted by the program, before its own sign. */
const ownSign = /^\[\^\d{1,3}\]:?\s*(?=[¹²³⁴-⁹]{1,3}\s|\*{1,3}\s)/u

/** `E/CN.6/2023/L. 3`. */
const partedSymbol =
  /(?<=^[A-Z]{1,4}\/[\w./-]{1,40}\/(?:L|CRP|WP|Rev|Add|Corr)\.) (?=\d{1,3}(?:\D|$))/u

/** The number of a paragraph alone on its line, kept from being one of a list: `4\\.`. */
const escapedNumber = /(?<=^\d{1,3})\\([.)])$/u

/** A line with blocks of a page in it is as many lines. */
function splitBlocks(written: string): { pieces: readonly string[]; removed: readonly string[] } {
  const removed: string[] = []
  // A picture alone on its line is known by itself.
  const words = written.replaceAll(within, (picture) => {
    if (picture === written) return picture
    removed.push(picture)
    return ''
  })
  const parted = words.replaceAll(block, (tag) => {
    removed.push(tag)
    const level = /^<h(\d)/iu.exec(tag)?.[1]
    return level === undefined ? '\n' : `\n${'#'.repeat(Number(level))} `
  })
  const pieces = parted.split('\n').flatMap((piece) => {
    const plain = plainInline(piece)
    removed.push(...plain.removed)
    const text = plain.text
      .replace(ownSign, '')
      .replace(partedSymbol, '')
      .replace(escapedNumber, '$1')
      .trim()
    return text === '' || /^#{1,6}$/u.test(text) ? [] : [text]
  })
  return { pieces, removed }
}
