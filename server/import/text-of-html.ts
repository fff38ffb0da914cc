// The words of a web page, a line for each block, for the importer of plain text: with the numbers that a browser gives to the items of
// lists, raised figures, and a rule over the notes. Nothing of it is ever shown as HTML.
import { formatLetter, formatRoman } from '../../shared/numbering/counters.ts'
import { type Ambiguity, excerptOf } from '../../shared/importers/imported-document.ts'
import { attribute, decodeEntities, type Part, visibleParts } from './html-parts.ts'
import { findTables, type HtmlTable } from './html-tables.ts'

/** By its first tag. Comments may stand over it, as they do over the plain text that some programs write: alone they are no page. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, longestHead).replace(/^(?:\s|<!--[^]*?(?:-->|$))+/u, '')
  return /^(?:<!doctype html|<html|<\?xml[^>]{0,200}\?>\s*<(?:!doctype )?html|<(?:body|head|div|p|h1|article|meta)\b)/iu.test(
    head,
  )
}

const longestHead = 4000

const blocks = new Set(
  'address article aside blockquote body caption center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** They may hold the notes of the page; the rest is not looked at. */
const holders = new Set(['section', 'div', 'aside', 'footer', 'ol', 'ul'])
const noteHolder = /doc-endnotes|footnote|endnote|reflist|references/iu
const noteItem = /^(?:sd)?(?:_?(?:foot|end)note|_?[fe]tn|_?edn|fn|note|cite_note)[-_:]?n?\d+$/iu
const noteLink = /^#(?:sd)?(?:_?(?:foot|end)note|_?[fe]tn|_?edn|fn|note|cite_note)/iu

export interface PageText {
  readonly text: string
  /** What of its tables could not be kept; the lines are those of the text, from 1. */
  readonly ambiguities: readonly Ambiguity[]
}

/** Costs no more than the page is long. */
export function readPage(html: string): PageText {
  const writer = new PageWriter()
  const parts = [...visibleParts(html)]
  const tables = findTables(parts, wordsOf)
  for (let index = 0; index < parts.length; index++) {
    const [part, table] = [parts[index], tables.get(index)]
    if (table) {
      writer.table(table)
      index = table.to
    } else if (part) writer.part(part)
  }
  return writer.finish()
}

export function textOfHtml(html: string): string {
  return readPage(html).text
}

/** The words of a cell or a caption in one line. */
function wordsOf(parts: readonly Part[]): string {
  const writer = new PageWriter()
  for (const part of parts) writer.part(part)
  return writer.finish().text.replaceAll(/\s+/gu, ' ').trim()
}

interface List {
  readonly ordered: boolean
  /** How many ordered ones are open, with it. */
  readonly depth: number
  readonly type: string
  readonly notes: boolean
  next: number
}

class PageWriter {
  #text = ''
  #line = ''
  /** What stands before the next words: the number of an item. */
  #label = ''
  #broken = false
  #raised = 0
  #kept = 0
  #link = false
  /** The class of the number that is open. */
  #numbering = ''
  #ruled = false
  readonly #lists: List[] = []
  /** For every open holder, whether it holds notes. */
  readonly #holders: boolean[] = []

  readonly #ambiguities: { readonly at: number; readonly excerpt: string }[] = []

  part({ part, tag }: Part): void {
    if (tag !== null) this.tag(tag, part)
    else if (!/^<[!?]/u.test(part)) this.words(decodeEntities(part))
  }

  /** A row a line, its cells divided by tabs (shared/importers/lines/tables.ts). */
  table({ caption, rows, merged }: HtmlTable): void {
    this.#endBlock()
    if (caption !== '') this.#line = caption
    this.#endBlock()
    const between = this.#text === '' ? '' : '\n\n'
    const at = this.#text.length + between.length
    this.#text += between + rows.map((row) => row.join('\t')).join('\n')
    this.#ambiguities.push(...merged.map((words) => ({ at, excerpt: excerptOf(words) })))
  }

  tag(tag: string, part: string): void {
    const closes = part.startsWith('</')
    if (blocks.has(tag)) return this.#block(tag, part, closes)
    if (tag === 'br') this.#breakLine()
    if (tag === 'span') this.#number(part, closes)
    if (tag === 'sup') this.#raised = Math.max(0, this.#raised + (closes ? -1 : 1))
    if (tag === 'a') this.#link = !closes && noteLink.test(attribute(part, 'href'))
  }

  /** In a page of ours numbers stand apart by style alone: that of an annex over its title, all others before their words. */
  #number(part: string, closes: boolean): void {
    if (!closes)
      this.#numbering = /\b(?:annex-)?number\b/u.exec(attribute(part, 'class'))?.[0] ?? ''
    else if (this.#numbering === 'annex-number') this.#breakLine()
    else if (this.#numbering === 'number' && this.#line !== '')
      this.#line += /[\p{L}\p{N}]$/u.test(this.#line) ? '. ' : ' '
    if (closes) this.#numbering = ''
  }

  #block(tag: string, part: string, closes: boolean): void {
    this.#endBlock()
    if (tag === 'pre') this.#kept = Math.max(0, this.#kept + (closes ? -1 : 1))
    if (holders.has(tag)) this.#hold(part, closes)
    if (tag === 'ol' || tag === 'ul') this.#takeList(tag, part, closes)
    if (tag === 'li') this.#label = closes ? '' : this.#labelOf(part)
  }

  words(text: string): void {
    if (text.trim() === '' && this.#line === '') return
    if (/^\s*[↩↑⬆⤴^]\ufe0e?\s*$/u.test(text)) return
    const sign = this.#label.startsWith('[') ? this.#writtenSign(text) : null
    if (sign !== null) {
      this.#label = sign
      return
    }
    const figures = this.#raised > 0 || this.#link ? raise(text) : text
    const words = this.#kept > 0 ? figures : figures.replaceAll(/[ \t\r\n\f]+/gu, ' ')
    this.#line += this.#label === '' ? words : this.#label + words.trimStart()
    this.#label = ''
  }

  /** The sign of a note may be written and counted; what stands apart from its words is the sign, wherever the item stands in the list. */
  #writtenSign(text: string): string | null {
    const apart = this.#numbering === 'number' || this.#raised > 0 || this.#link
    const [, figures, stars] = /^\s*(?:[([]?(\d{1,3})[)\].]?|(\*{1,4}))\s*$/u.exec(text) ?? []
    if (figures !== undefined)
      return apart || this.#label === `[${figures}] ` ? `[${figures}] ` : null
    return apart && stars !== undefined ? `${stars} ` : null
  }

  finish(): PageText {
    this.#endBlock()
    let [line, from] = [1, 0]
    const ambiguities = this.#ambiguities.map(({ at, excerpt }): Ambiguity => {
      line += this.#text.slice(from, at).split('\n').length - 1
      from = at
      const alternatives = ['cells of their own', 'a cell over several columns or rows']
      return { code: 'table-or-text', line, excerpt, alternatives }
    })
    return { text: this.#text, ambiguities }
  }

  #breakLine(): void {
    if (this.#line.trim() === '') return
    this.#write()
    this.#broken = true
  }

  #endBlock(): void {
    if (this.#line.trim() !== '') this.#write()
    this.#line = ''
    this.#broken = false
  }

  #write(): void {
    const between = this.#broken ? '\n' : '\n\n'
    this.#text +=
      (this.#text === '' ? '' : between) + (this.#kept > 0 ? this.#line : this.#line.trim())
    this.#line = ''
  }

  #hold(part: string, closes: boolean): void {
    if (closes) {
      this.#holders.pop()
      return
    }
    const names = ['role', 'class', 'id'].map((name) => attribute(part, name)).join(' ')
    const named = /(?:^|\s)notes(?:\s|$)/u.test(names)
    this.#holders.push(named || noteHolder.test(names) || this.#holders.at(-1) === true)
    if (named || noteItem.test(attribute(part, 'id'))) this.#rule()
  }

  #takeList(tag: string, part: string, closes: boolean): void {
    if (closes) {
      this.#lists.pop()
      return
    }
    const ordered = tag === 'ol'
    const depth = this.#lists.at(-1)?.depth ?? 0
    const start = Number.parseInt(attribute(part, 'start'), 10)
    this.#lists.push({
      ordered,
      depth: depth + (ordered ? 1 : 0),
      type: listType(part) ?? (['1', 'a', 'i'][depth] || '1'),
      notes: this.#holders.at(-1) === true,
      next: Number.isNaN(start) ? 1 : start,
    })
  }

  #labelOf(part: string): string {
    const list = this.#lists.at(-1)
    if (!list) return '• '
    const value = Number.parseInt(attribute(part, 'value'), 10)
    if (!Number.isNaN(value)) list.next = value
    const number = list.next++
    if (list.notes || noteItem.test(attribute(part, 'id'))) {
      this.#rule()
      return `[${number}] `
    }
    return list.ordered ? `${formatItem(number, list.type)} ` : '• '
  }

  /** Over the first note. */
  #rule(): void {
    if (this.#ruled) return
    this.#ruled = true
    this.#text += `${this.#text === '' ? '' : '\n\n'}____________`
  }
}

/** By the attribute or the style; null where neither says. */
function listType(part: string): string | null {
  const type = attribute(part, 'type')
  if (/^[1aAiI]$/u.test(type)) return type
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/iu.exec(attribute(part, 'style'))?.[1] ?? ''
  const styles: Readonly<Record<string, string>> = {
    decimal: '1',
    'lower-alpha': 'a',
    'lower-latin': 'a',
    'upper-alpha': 'A',
    'upper-latin': 'A',
    'lower-roman': 'i',
    'upper-roman': 'I',
  }
  return styles[style] ?? null
}

function formatItem(number: number, type: string): string {
  if (number < 1 || number > 3999 || type === '1') return `${number}.`
  const letters = type.toLowerCase() === 'a' ? formatLetter(number, 'en') : formatRoman(number)
  return type === type.toLowerCase() ? `(${letters})` : `${letters.toUpperCase()}.`
}

/** Figures that stand raised alone, or in parentheses as in Arabic: the sign of a note. */
function raise(text: string): string {
  const figures = /^\s*(?:\((\d{1,3})\)|(\d{1,3}))\s*$/u.exec(text)
  if (!figures) return text
  const digits = figures[1] ?? figures[2] ?? ''
  return digits.replaceAll(/\d/gu, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit)
}
