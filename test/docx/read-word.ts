// Reads a Word file as Word would after Accept all or Reject all, by the rules of ISO/IEC 29500-1: words, set-off words, styles, the numbers that Word
// counts, footnotes and what refers to them. Written apart from the writer, so that they do not share a mistake.
import { strFromU8, unzipSync } from 'fflate'
import { child, elements, parseXml, textOf, type Element } from './parse-xml.ts'

export type Decision = 'accept' | 'reject'

interface WordParagraph {
  readonly style: string
  readonly number: string | null
  /** With `{n}` for a reference to the n-th note, `{*}` for one to a note with a mark of its own. */
  readonly text: string
  /** The words in the style of opening words, stretch by stretch. */
  readonly setOff: string
}

export interface WordText {
  readonly paragraphs: readonly WordParagraph[]
  /** In the order of their first references. */
  readonly notes: readonly string[]
  readonly heads: readonly string[]
}

export function readParts(docx: Uint8Array): Map<string, Element> {
  return new Map(
    Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, parseXml(strFromU8(bytes))]),
  )
}

/** Paragraphs without words and without a number are left out. */
export function readWord(docx: Uint8Array, decision: Decision): WordText {
  const parts = readParts(docx)
  const read = new Reader(decision)
  const body = child(parts.get('word/document.xml'), 'w:body')!
  const raw = read.paragraphs(body)
  const footnotes = new Map(
    elements(parts.get('word/footnotes.xml')).map((note) => [note.attributes['w:id']!, note]),
  )
  const { texts, notes } = numberNotes(raw, footnotes, decision)
  const styles = readStyles(parts.get('word/styles.xml')!)
  const counted = raw.map(({ style, numbering }) => numbering ?? styles.get(style) ?? null)
  const numbers = countNumbers(counted, parts.get('word/numbering.xml')!)
  const paragraphs = raw.map(({ style, setOff }, index) => ({
    style,
    number: numbers[index]!,
    text: texts[index]!,
    setOff,
  }))
  const heads = ['word/header2.xml', 'word/header3.xml'].flatMap((name) =>
    new Reader(decision).paragraphs(parts.get(name)!).map((paragraph) => plainText(paragraph)),
  )
  return {
    paragraphs: paragraphs.filter(({ text, number }) => text.trim() !== '' || number !== null),
    notes,
    heads,
  }
}

type Item =
  | { readonly kind: 'words'; readonly text: string; readonly setOff: boolean }
  | {
      readonly kind: 'note'
      readonly id: string
      readonly custom: boolean
      readonly mark: string | null
    }
  | { readonly kind: 'again'; readonly bookmark: string }
  /** Raised, between two references. */
  | { readonly kind: 'comma' }

interface Place {
  readonly list: string
  readonly level: number
}

interface RawParagraph {
  readonly style: string
  /** Its own, which goes before that of its style; list 0 is none. */
  readonly numbering: Place | null
  readonly items: readonly Item[]
  readonly setOff: string
}

class Reader {
  readonly #decision: Decision
  #field: { code: string; begun: boolean } | null = null
  #bookmarks = new Map<string, string>()

  constructor(decision: Decision) {
    this.#decision = decision
  }

  paragraphs(parent: Element): RawParagraph[] {
    const read: RawParagraph[] = []
    let waiting: Item[] = []
    for (const element of blocksOf(parent)) {
      if (element.name === 'w:tr') {
        if (waiting.length > 0) throw new Error('a paragraph cannot flow into a table')
        read.push(...this.#row(element))
        continue
      }
      const properties = child(element, 'w:pPr')
      const items = [...waiting, ...this.#items(element)]
      const mark = child(properties, 'w:rPr')
      if (this.#goes(elements(mark).map(({ name }) => name))) {
        waiting = items
        continue
      }
      waiting = []
      const form = this.#before(properties, 'w:pPrChange', 'w:pPr')
      read.push({
        style: child(form, 'w:pStyle')?.attributes['w:val'] ?? '',
        numbering: readPlace(form),
        items,
        setOff: items
          .map((item) => (item.kind === 'words' && item.setOff ? item.text : '|'))
          .join('')
          .replaceAll(/\|+/gu, '|'),
      })
    }
    if (waiting.length > 0) throw new Error('the last paragraph of a part cannot go')
    return read
  }

  /** A row of a table of the text, its cells divided by tabs; none where the row goes as a whole. */
  #row(row: Element): RawParagraph[] {
    if (this.#goes(elements(child(row, 'w:trPr')).map(({ name }) => name))) return []
    const cells = elements(row).filter(({ name }) => name === 'w:tc')
    const items = cells.flatMap((cell, index): Item[] => {
      const [paragraph, ...more] = elements(cell).filter(({ name }) => name === 'w:p')
      if (!paragraph || more.length > 0) throw new Error('a cell has one paragraph')
      const own = this.#items(paragraph)
      return index === 0 ? own : [{ kind: 'words', text: '\t', setOff: false }, ...own]
    })
    return [{ style: 'UNTable', numbering: null, items, setOff: '' }]
  }

  /** Whether what stands under these marks is not there after the decision. */
  #goes(names: readonly string[]): boolean {
    const gone = this.#decision === 'accept' ? ['w:del', 'w:moveFrom'] : ['w:ins', 'w:moveTo']
    return names.some((name) => gone.includes(name))
  }

  #before(properties: Element | undefined, change: string, name: string): Element | undefined {
    const old = child(properties, change)
    return this.#decision === 'reject' && old ? child(old, name) : properties
  }

  #items(parent: Element): Item[] {
    return elements(parent).flatMap((element): Item[] => {
      const { name, attributes } = element
      if (name === 'w:r') return this.#run(element)
      if (name === 'w:bookmarkStart')
        this.#bookmarks.set(attributes['w:id']!, attributes['w:name']!)
      if (name === 'w:bookmarkEnd') this.#bookmarks.delete(attributes['w:id']!)
      const tracked = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].includes(name)
      if (!tracked || this.#goes([name])) return []
      return this.#items(element)
    })
  }

  #run(run: Element): Item[] {
    const style = child(this.#before(child(run, 'w:rPr'), 'w:rPrChange', 'w:rPr'), 'w:rStyle')
    let custom: Item | null = null
    return elements(run).flatMap((element): Item[] => {
      const { name, attributes } = element
      if (name === 'w:fldChar') return this.#fieldMark(attributes['w:fldCharType']!)
      if (name === 'w:instrText' || name === 'w:delInstrText') this.#field!.code += textOf(element)
      if (name === 'w:footnoteReference') {
        const id = attributes['w:id']!
        const isCustom = attributes['w:customMarkFollows'] !== undefined
        const mark = [...this.#bookmarks.values()].at(-1) ?? null
        custom = { kind: 'note', id, custom: isCustom, mark }
        return [custom]
      }
      const isMark = custom?.kind === 'note' && custom.custom
      if (!textNames.includes(name) || isMark || this.#field) return []
      return [readText(textOf(element), style?.attributes['w:val'])]
    })
  }

  #fieldMark(type: string): Item[] {
    if (type === 'begin') this.#field = { code: '', begun: true }
    if (type !== 'end') return []
    const bookmark = /NOTEREF (\w+)/u.exec(this.#field!.code)?.[1]
    this.#field = null
    return bookmark === undefined ? [] : [{ kind: 'again', bookmark }]
  }
}

const textNames = ['w:t', 'w:delText']

function readText(text: string, style: string | undefined): Item {
  if (style === 'FootnoteReference' && /^[,،]$/u.test(text)) return { kind: 'comma' }
  return { kind: 'words', text, setOff: style === 'UNOpeningWords' }
}

function blocksOf(parent: Element): Element[] {
  return elements(parent).flatMap((element) => {
    if (element.name === 'w:p' || isTextRow(element)) return element
    return ['w:tbl', 'w:tr', 'w:tc'].includes(element.name) ? blocksOf(element) : []
  })
}

/** Not one of the masthead, whose cells are paragraphs of the page. */
function isTextRow(element: Element): boolean {
  const cell = element.name === 'w:tr' ? child(element, 'w:tc') : undefined
  const style = child(child(child(cell, 'w:p'), 'w:pPr'), 'w:pStyle')?.attributes['w:val']
  return style?.startsWith('UNTable') ?? false
}

function plainText({ items }: RawParagraph): string {
  return items.map((item) => (item.kind === 'words' ? item.text : '')).join('')
}

function numberNotes(
  raw: readonly RawParagraph[],
  footnotes: ReadonlyMap<string, Element>,
  decision: Decision,
) {
  const named = new Map<string, string>()
  const notes: string[] = []
  let counted = 0
  const texts = raw.map(({ items }) =>
    items
      .map((item, index) => {
        if (item.kind === 'words') return item.text
        if (item.kind === 'comma') {
          const around = [items[index - 1]?.kind, items[index + 1]?.kind]
          if (around.every((kind) => kind === 'note' || kind === 'again')) return ''
          throw new Error('a raised comma stands between references alone')
        }
        if (item.kind === 'again') {
          const sign = named.get(item.bookmark)
          if (sign === undefined) throw new Error(`no bookmark ${item.bookmark}`)
          return sign
        }
        const note = footnotes.get(item.id)
        if (!note) throw new Error(`no footnote ${item.id}`)
        const text = new Reader(decision).paragraphs(note).map(plainText).join('\n')
        notes.push(text)
        if (!item.custom) counted += 1
        const sign = item.custom ? '{*}' : `{${counted}}`
        if (item.mark !== null) named.set(item.mark, sign)
        return sign
      })
      .join(''),
  )
  return { texts, notes }
}

function readPlace(properties: Element | undefined): Place | null {
  const number = child(properties, 'w:numPr')
  if (!number) return null
  const value = (name: string) => child(number, name)?.attributes['w:val']
  return { list: value('w:numId')!, level: Number(value('w:ilvl') ?? 0) }
}

function readStyles(styles: Element): Map<string, Place> {
  return new Map(
    elements(styles).flatMap((style) => {
      const place = readPlace(child(style, 'w:pPr'))
      return place ? [[style.attributes['w:styleId']!, place] as const] : []
    }),
  )
}

/** Counts as Word does: by abstract list, a level begins again after a higher one, an instance where it is first used with a start. */
function countNumbers(places: readonly (Place | null)[], numbering: Element): (string | null)[] {
  const byId = (name: string, id: string) =>
    new Map(
      elements(numbering)
        .filter((element) => element.name === name)
        .map((element) => [element.attributes[id]!, element]),
    )
  const abstracts = byId('w:abstractNum', 'w:abstractNumId')
  const lists = byId('w:num', 'w:numId')
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()
  return places.map((place) => {
    if (!place || place.list === '0') return null
    const list = lists.get(place.list)
    const abstract = child(list, 'w:abstractNumId')!.attributes['w:val']!
    const level = elements(abstracts.get(abstract)).find(
      ({ name, attributes }) => name === 'w:lvl' && attributes['w:ilvl'] === String(place.level),
    )
    const start = elements(list).find(
      ({ name, attributes }) =>
        name === 'w:lvlOverride' && attributes['w:ilvl'] === String(place.level),
    )
    const own = (counts.get(abstract) ?? []).slice(0, place.level + 1)
    const begins = start !== undefined && !begun.has(place.list)
    own[place.level] = begins
      ? Number(child(start, 'w:startOverride')!.attributes['w:val'])
      : (own[place.level] ?? 0) + 1
    begun.add(place.list)
    counts.set(abstract, own)
    const format = child(level, 'w:numFmt')!.attributes['w:val']!
    const text = child(level, 'w:lvlText')!.attributes['w:val']!
    return text.replace(/%(\d)/u, () => formatNumber(own[place.level]!, format))
  })
}

const abjad = 'أ ب ج د ه و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ'.split(' ')

function formatNumber(n: number, format: string): string {
  const letter = (letters: readonly string[]) =>
    letters[(n - 1) % letters.length]!.repeat(Math.ceil(n / letters.length))
  switch (format) {
    case 'decimal':
      return String(n)
    case 'lowerLetter':
      return letter('abcdefghijklmnopqrstuvwxyz'.split(''))
    case 'upperLetter':
      return letter('ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split(''))
    case 'arabicAbjad':
      return letter(abjad)
    case 'lowerRoman':
      return roman(n)
    case 'upperRoman':
      return roman(n).toUpperCase()
    case 'chineseCountingThousand':
      return n <= 10
        ? '〇一二三四五六七八九十'.charAt(n)
        : `十${'〇一二三四五六七八九'.charAt(n - 10)}`
    default:
      throw new Error(`a format of numbers that is not known: ${format}`)
  }
}

function roman(n: number): string {
  const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l']
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix']
  return tens[Math.floor(n / 10)]! + ones[n % 10]!
}
