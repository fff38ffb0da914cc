// The marked documents of test/fixtures/written as files of Word, in the habits in which people and programs write them: who types numbers and
// who has them counted, breaks for paragraphs, tables for a layout, text boxes, notes of every kind. What a page has around its text (running
// heads, numbers) stands in heads and feet there, and every paragraph is whole.
import { strToU8, zipSync } from 'fflate'
import {
  type Item,
  joinWords,
  signsIn,
  withoutNumber,
  type WrittenDocument,
} from './written-drafts.ts'

export interface WordParagraph {
  /** As the mark says it: `x`, `t`, `p`, `o1`. */
  readonly code: string
  readonly label: string
  /** With `‹1›` for a reference and `‖` behind the opening words. */
  readonly words: string
  /** Above the text. */
  readonly front: boolean
}

export interface WordText {
  readonly language: string
  readonly paragraphs: readonly WordParagraph[]
  readonly notes: ReadonlyMap<string, string>
}

/** Null for a document that is none in Word: what a program or a page did to it is what it tests, or it has tables or signs nobody typed. */
export function wordText(document: WrittenDocument): WordText | null {
  const { facts, items } = document
  if (facts.has('shape') || facts.has('debris') || isOfProgram(document)) return null
  if (items.some(({ code }) => code.startsWith('w'))) return null
  const language = facts.get('language') ?? 'en'
  const han = language === 'zh'
  const first = items.findIndex(({ code }) => /^[a-z]/u.test(code) && !/^[xnt]/u.test(code))
  const paragraphs = items.flatMap((item, at): WordParagraph[] => {
    if (item.code.startsWith('n')) return []
    const front = at < first
    if (item.code.startsWith('x')) {
      const next = items.slice(at).find(({ code }) => !/^[xn]/u.test(code))?.code ?? 'e'
      const isKept = front || (next.startsWith('e') && facts.has('adoption'))
      const kept = isKept ? item.lines.filter((line) => isWritten(line, front)) : []
      return joinBroken(kept).map((words) => ({ code: 'x', label: '', words, front }))
    }
    return readItem(item, han, front)
  })
  const notes = items.flatMap(({ code, lines }): [string, string][] =>
    code.startsWith('n')
      ? [[code.slice(1).replace('/', ''), withoutNumber(joinWords(lines.join('\n').replaceAll(/⟨[^⟩]*⟩/gu, ''), han))]]
      : [],
  )
  return { language, paragraphs, notes: new Map(notes) }
}

/** Numbers of pages and jobs, bar codes and rules are no words of a file. */
function isWritten(line: string, front: boolean): boolean {
  if (line.trim() === '' || /^\s*[_*=~-]{3,}\s*$/u.test(line)) return false
  return front || !/^[\s\d*()/EFSRCA.─=-]*$|^(?:GE|V)\.\d|https?:|^\d+\/\d+\s|\s\d+\/\d+$|^[A-Z]\/\S+\s/u.test(line)
}

/** Marks of Markdown, of pages that models read, of pages of the web, of mails, and letters that a scan misreads are not typed in Word. */
function isOfProgram({ name, source }: WrittenDocument): boolean {
  if (/(?:^|-)(?:ocr|mail|outlook|blog|apple|site|web|wikisource|browser|navegador|margin|fifth|lignes|numbered-layout|article|uip|nmun|pymupdf-star|spaced|ports-olmocr)(?:-|$)/u.test(name))
    return true
  if (/\S {4,}\S/u.test(source.slice(0, 1500))) return true
  return /^#|\*\*|\$[{^\\]|!\[|\[\^|(?:^|\s)_ ?\p{Lu}|\\\.|^>|^\* ?\p{Lu}\p{L}+\*|<\/?\w+>/mu.test(source)
}

/** A line of the first page that surely goes on is one paragraph of the file. */
function joinBroken(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (const line of lines.map((each) => each.trim())) {
    const above = joined.at(-1)
    if (above !== undefined && (/^[\p{Ll}(]/u.test(line) || /(?:[,،，、]| and| et| y| и)$/u.test(above)))
      joined[joined.length - 1] = /[\p{Script=Han}，、]$/u.test(above) ? above + line : `${above} ${line}`
    else joined.push(line)
  }
  return joined
}

/** Without the facts that stand on several lines: whether these are one paragraph of the file their marks do not tell. */
export function wholeFacts(document: WrittenDocument, { paragraphs }: WordText): WrittenDocument {
  const front = paragraphs.filter((each) => each.front)
  const plain = (text: string) => text.replaceAll(/[\s*]+/gu, '')
  const holds = (value: string) => front.some(({ words }) => plain(words).includes(plain(value)))
  const listed = front.filter(({ words }) => /\p{Lu}\p{L}+,|[、،，]/u.test(words) && !words.includes(':'))
  const facts = [...document.facts].filter(([name, value]) => {
    if (name === 'agendaTitle' || name === 'label') return value === '' || value === 'null' || holds(value)
    return name !== 'sponsors' || listed.length < 2
  })
  return { ...document, facts: new Map(facts) }
}

/** The sign of a heading or an annex that has a line of its own is a paragraph of its own. */
function readItem({ code, lines }: Item, han: boolean, front: boolean): WordParagraph[] {
  const [sign = ''] = lines
  const alone = /^[he]/u.test(code) && lines.length > 1 && /^⟨[^⟩]*⟩$/u.test(sign.trim())
  const words = joinWords(lines.slice(alone ? 1 : 0).join('\n'), han)
  const [, label = '', rest = words] = /^⟨([^⟩]*)⟩\s*(.*)$/su.exec(words) ?? []
  const own = { code, label: label.trim(), words: rest.replaceAll(/[⟨⟩]/gu, ''), front }
  return alone ? [{ code, label: '', words: sign.trim().slice(1, -1), front }, own] : [own]
}

const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'

export type WordHabit = (text: WordText) => Readonly<Record<string, string>>

export function wordFile(text: WordText, habit: WordHabit): Uint8Array {
  const parts = Object.entries(habit(text)).map(
    ([name, part]) => [`word/${name}.xml`, strToU8(part)] as const,
  )
  return zipSync(Object.fromEntries(parts))
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const r = (text: string, look = '') =>
  text === '' ? '' : `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`
const p = (content: string, form = '') => `<w:p><w:pPr>${form}</w:pPr>${content}</w:p>`
const tab = '<w:r><w:tab/></w:r>'
const lineBreak = '<w:r><w:br/></w:r>'
const cell = (...content: string[]) => `<w:tc>${content.join('')}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

/** How the words of a paragraph are set, and its references. */
interface Setting {
  readonly opening?: string
  /** Notes as such, or their signs typed and raised. */
  readonly typed?: boolean
}

class Writer {
  readonly #text: WordText
  readonly #setting: Setting
  readonly #ids: ReadonlyMap<string, number>

  constructor(text: WordText, setting: Setting = {}) {
    this.#text = text
    this.#setting = setting
    this.#ids = new Map([...text.notes.keys()].map((sign, at) => [sign, at + 1]))
  }

  words({ words, front }: WordParagraph): string {
    const bar = words.indexOf('‖')
    const opening = bar < 0 ? '' : words.slice(0, bar)
    const rest = bar < 0 ? words : words.slice(bar + 1)
    const star = front && this.#ids.has('*') ? rest.replace(/(?<=[^*])\*$/u, '‹*›') : rest
    return this.#runs(opening, this.#setting.opening ?? '') + this.#runs(star, '')
  }

  #runs(words: string, look: string): string {
    return words
      .split(/(\s*‹[^›]*›)/u)
      .map((part) => {
        const sign = /‹([^›]*)›/u.exec(part)?.[1]
        return sign === undefined ? r(part, look) : this.#reference(sign)
      })
      .join('')
  }

  #reference(sign: string): string {
    const raised = '<w:vertAlign w:val="superscript"/>'
    return signsIn(sign)
      .map((each) => {
        const id = this.#ids.get(each)
        if (id === undefined || this.#setting.typed) return r(each, raised)
        if (!each.startsWith('*')) return `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
        return `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t>${each}</w:t></w:r>`
      })
      .join('')
  }

  parts(body: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
    const notes = [...this.#text.notes].map(([sign, text]) => {
      const own = sign.startsWith('*') ? r(`${sign} `) : '<w:r><w:footnoteRef/></w:r>'
      return `<w:footnote w:id="${this.#ids.get(sign)}">${p(own + r(` ${text}`))}</w:footnote>`
    })
    return {
      document: `<w:document ${spaces}><w:body>${body}</w:body></w:document>`,
      ...(!this.#setting.typed && {
        footnotes: `<w:footnotes ${spaces}>${notes.join('')}</w:footnotes>`,
      }),
      ...more,
    }
  }

  /** The notes behind the text, each with its raised sign. */
  typedNotes(): string {
    const raised = '<w:vertAlign w:val="superscript"/>'
    return [...this.#text.notes].map(([sign, text]) => p(r(sign, raised) + r(` ${text}`))).join('')
  }
}

const isText = ({ code, front }: WordParagraph) => !front && !/^[xt]/u.test(code)

const typedLabel = ({ label }: WordParagraph, gap = ' ') => (label === '' ? '' : r(label + gap))

const plain: WordHabit = (text) => {
  const writer = new Writer(text)
  return writer.parts(
    text.paragraphs.map((each) => p(typedLabel(each) + writer.words(each))).join(''),
  )
}

/** Words of every kind in a style of their own, openings in italics and underlined. */
const styled: WordHabit = (text) => {
  const writer = new Writer(text, { opening: '<w:i/><w:u w:val="single"/>' })
  const styleOf = ({ code }: WordParagraph) =>
    ({ t: 'Title', h: 'Heading2', e: 'Heading1' })[code[0] ?? ''] ?? 'Normal'
  const name = (id: string) => id.replace(/(?<=g)(?=\d)/u, ' ').toLowerCase()
  const styles = ['Title', 'Heading1', 'Heading2', 'Normal'].map(
    (id) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name(id)}"/></w:style>`,
  )
  const body = text.paragraphs.map((each) =>
    p(typedLabel(each) + writer.words(each), `<w:pStyle w:val="${styleOf(each)}"/>`),
  )
  return writer.parts(body.join(''), { styles: `<w:styles ${spaces}>${styles.join('')}</w:styles>` })
}

/** Empty paragraphs between all others, tabs behind numbers and before words. */
const gapped: WordHabit = (text) => {
  const writer = new Writer(text, { opening: '<w:b/>' })
  const body = text.paragraphs.map((each) => {
    const level = Number(/\d/u.exec(each.code)?.[0] ?? 0)
    const head = tab.repeat(isText(each) ? level : 0)
    return p(head + typedLabel(each, '\t') + writer.words(each)) + p(r(level > 0 ? '\u00a0' : ''))
  })
  return writer.parts(body.join(''))
}

/** All of the text in one paragraph, a break between what are paragraphs. */
const broken: WordHabit = (text) => {
  const writer = new Writer(text)
  const lines = (kept: readonly WordParagraph[], gap: string) =>
    kept.length === 0
      ? ''
      : p(kept.map((each) => typedLabel(each) + writer.words(each)).join(gap))
  const front = text.paragraphs.filter((each) => !isText(each) && each.front)
  const behind = text.paragraphs.filter((each) => !isText(each) && !each.front)
  return writer.parts(
    lines(front, lineBreak) +
      lines(text.paragraphs.filter(isText), lineBreak) +
      lines(behind, lineBreak),
  )
}

/** Preambles under each other with an empty line between, items broken off within their paragraph. */
const brokenParts: WordHabit = (text) => {
  const writer = new Writer(text, { opening: '<w:i/>' })
  const groups: { code: string; lines: string[] }[] = []
  for (const each of text.paragraphs) {
    const last = groups.at(-1)
    const words = typedLabel(each) + writer.words(each)
    const goesOn =
      last && ((each.code === 'p' && last.code === 'p') || /^[or][1-9]/u.test(each.code))
    if (goesOn) last.lines.push(words)
    else groups.push({ code: each.code, lines: [words] })
  }
  return writer.parts(
    groups
      .map(({ code, lines }) => p(lines.join(code === 'p' ? lineBreak + lineBreak : lineBreak)))
      .join(''),
  )
}

/** The heads of a paper in a table of two columns, the text in a table of one cell. */
const tabled: WordHabit = (text) => {
  const writer = new Writer(text)
  let body = ''
  let rows: string[] = []
  const close = () => {
    if (rows.length > 0) body += table(...rows) + p('')
    rows = []
  }
  for (const each of text.paragraphs) {
    const [, name = '', value = ''] = /^([^:：]{2,30}[:：])\s*(\S.*)$/u.exec(each.words) ?? []
    if (each.front && each.code === 'x' && value !== '' && !/^Distr/u.test(name)) {
      rows.push(row(cell(p(r(name))), cell(p(r(value)))))
      continue
    }
    close()
    body += p(typedLabel(each) + writer.words(each))
  }
  close()
  return writer.parts(body)
}

const framed: WordHabit = (text) => {
  const writer = new Writer(text)
  const each = text.paragraphs.map((one) => p(typedLabel(one) + writer.words(one)))
  return writer.parts(table(row(cell(...each))))
}

/** What stands over the text in a text box that hangs on the first paragraph of the text. */
const boxed: WordHabit = (text) => {
  const writer = new Writer(text)
  const write = (each: WordParagraph) => typedLabel(each) + writer.words(each)
  const front = text.paragraphs.filter(({ front: above }) => above)
  const rest = text.paragraphs.filter(({ front: above }) => !above)
  const box = front.map((each) => p(write(each))).join('')
  const drawn = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${box}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
  const body = rest.map((each, at) => p((at === 0 && box !== '' ? drawn : '') + write(each)))
  return writer.parts(body.join(''))
}

/** Signs of notes typed and raised, the notes behind the text. */
const typedNotes: WordHabit = (text) => {
  const writer = new Writer(text, { typed: true })
  const body = text.paragraphs.map((each) => p(typedLabel(each) + writer.words(each)))
  return writer.parts(body.join('') + writer.typedNotes())
}

/** What the count of a list prints: the format of Word's, with the number it has here. */
interface Counted {
  readonly format: string
  readonly text: string
  readonly value: number
}

const han = '一二三四五六七八九'
const cyrillic = 'абвгдежзиклмнопрстуфхцчшщэюя'
const arabic = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'

function hanValue(text: string): number {
  const [, tens = '', ten = '', ones = ''] = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(text) ?? []
  const of = (sign: string) => han.indexOf(sign) + 1
  if (ten === '') return tens !== '' && ones === '' ? of(tens) : 0
  return (tens === '' ? 1 : of(tens)) * 10 + (ones === '' ? 0 : of(ones))
}

function romanValue(text: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
  return [...text].reduce((sum, sign, at) => {
    const own = values[sign] ?? 0
    return sum + (own < (values[text[at + 1] ?? ''] ?? 0) ? -own : own)
  }, 0)
}

/** `before` is the value of the list so far, by format: `i)` may be a letter or a numeral. */
function counted(label: string, before: ReadonlyMap<string, number>): Counted | null {
  const match = /^([^\p{L}\p{N}]*)([\p{L}\p{N}]+)([^\p{L}\p{N}]*)$/u.exec(label)
  if (!match) return null
  const [, head = '', count = '', tail = ''] = match
  const lower = count.toLowerCase()
  const cased = lower === count ? 'lower' : 'upper'
  const found: [string, number][] = [
    ['decimal', /^\d+$/u.test(count) ? Number(count) : 0],
    ['chineseCounting', hanValue(count)],
    ['russianLower', cyrillic.indexOf(count) + 1],
    ['arabicAbjad', arabic.indexOf(count) + 1],
    [`${cased}Roman`, /^[ivxlc]+$/u.test(lower) ? romanValue(lower) : 0],
    [`${cased}Letter`, /^([a-z])\1*$/u.test(lower) ? lower.charCodeAt(0) - 96 + (lower.length - 1) * 26 : 0],
  ]
  const fitting = found.filter(([, value]) => value > 0)
  const next = fitting.find(([format, value]) => value === (before.get(head + format + tail) ?? 0) + 1)
  const [format, value] = next ?? fitting[0] ?? ['', 0]
  return value > 0 ? { format, text: `${head}%N${tail}`, value } : null
}

/** Numbers that Word counts, each level in the form that it has in the text; a list begins anew where the count does. */
class Lists {
  readonly #abstract = new Map<string, number>()
  readonly #nums: string[] = []
  readonly #counts = new Map<string, number>()
  readonly #open = new Map<string, number>()
  readonly #own: boolean

  /** `own`: every list has numbers of its own (Google Docs), and not one that goes on. */
  constructor(own: boolean) {
    this.#own = own
  }

  /** The form of a paragraph with this number; null where no list of Word has it. */
  place(label: string, level: number): string | null {
    for (const key of this.#counts.keys())
      if (Number(key[0]) > level) {
        this.#counts.delete(key)
        this.#open.delete(key)
      }
    const before = new Map(
      [...this.#counts].flatMap(([key, value]) =>
        Number(key[0]) === level ? [[key.slice(1), value] as const] : [],
      ),
    )
    const found = counted(label, before)
    if (!found) return null
    const form = found.text.replace('%N', found.format)
    const key = `${level}${form}`
    const goesOn = this.#counts.get(key) === found.value - 1
    this.#counts.set(key, found.value)
    const open = this.#open.get(key)
    const id = goesOn && open !== undefined ? open : this.#start(key, level, found)
    this.#open.set(key, id)
    return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
  }

  #start(key: string, level: number, { format, text, value }: Counted): number {
    const name = this.#own ? `${key} ${this.#nums.length}` : key
    const abstract = this.#abstract.get(name) ?? this.#abstract.size
    this.#abstract.set(name, abstract)
    const id = this.#nums.length + 1
    const shown = text.replace('%N', `%${level + 1}`)
    const described = `<w:lvl w:ilvl="${level}"><w:start w:val="${value}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${shown}"/></w:lvl>`
    this.#nums.push(
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${value}"/>${described}</w:lvlOverride></w:num>`,
    )
    return id
  }

  get part(): string {
    const lists = [...this.#abstract.values()].map(
      (id) => `<w:abstractNum w:abstractNumId="${id}"></w:abstractNum>`,
    )
    return `<w:numbering ${spaces}>${lists.join('')}${this.#nums.join('')}</w:numbering>`
  }
}

const levelIn = (code: string) => Number(/\d/u.exec(code)?.[0] ?? 0)

const numbered: WordHabit = (text) => {
  const writer = new Writer(text, { opening: '<w:i/>' })
  const lists = new Lists(false)
  const body = text.paragraphs.map((each) => {
    const place = each.label === '' || each.code === 't' ? null : lists.place(each.label, levelIn(each.code))
    return p((place === null ? typedLabel(each) : '') + writer.words(each), place ?? '')
  })
  return writer.parts(body.join(''), { numbering: lists.part })
}

/** Only the paragraphs are counted, and what is in them is typed. */
const numberedParagraphs: WordHabit = (text) => {
  const writer = new Writer(text)
  const lists = new Lists(false)
  const body = text.paragraphs.map((each) => {
    const isCounted = each.label !== '' && /^[or]0?$/u.test(each.code)
    const place = isCounted ? lists.place(each.label, 0) : null
    return p((place === null ? typedLabel(each) : '') + writer.words(each), place ?? '')
  })
  return writer.parts(body.join(''), { numbering: lists.part })
}

/** The lists of Google Docs: `1.`, `a.`, `i.`, whatever the text has; empty paragraphs between. */
const googled: WordHabit = (text) => {
  const writer = new Writer(text, { opening: '<w:u w:val="single"/>' })
  const formats = ['decimal', 'lowerLetter', 'lowerRoman', 'decimal', 'lowerLetter', 'lowerRoman']
  const levels = formats.map(
    (format, at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%${at + 1}."/></w:lvl>`,
  )
  let lists = 0
  const body = text.paragraphs.map((each, at) => {
    const listed = each.label !== '' && each.code.startsWith('o')
    if (listed && (lists === 0 || (levelIn(each.code) === 0 && isFirst(each)))) lists++
    const form = listed
      ? `<w:numPr><w:ilvl w:val="${levelIn(each.code)}"/><w:numId w:val="${lists}"/></w:numPr>`
      : ''
    const gap = at > 0 && levelIn(each.code) === 0 ? p('') : ''
    return gap + p((listed ? '' : typedLabel(each)) + writer.words(each), form)
  })
  const nums = Array.from({ length: lists }, (_, at) => at + 1)
  const abstracts = nums.map(
    (id) => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`,
  )
  const numbering = `<w:numbering ${spaces}>${abstracts.join('')}${nums.map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join('')}</w:numbering>`
  return writer.parts(body.join(''), { numbering })
}

const isFirst = ({ label }: WordParagraph) => /^\D*1\D*$/u.test(label)

/** What somebody pasted from a PDF: every line a paragraph, the notes behind the text. */
const pasted: WordHabit = (text) => {
  const writer = new Writer(text, { typed: true })
  const width = text.language === 'zh' ? 40 : 84
  const write = (words: string) =>
    p(writer.words({ code: 'd', label: '', words: words.replaceAll('‖', ''), front: false }))
  const lines = text.paragraphs.flatMap(({ label, words }) => [
    ...wrap(`${label === '' ? '' : `${label} `}${words}`, width).map(write),
    p(''),
  ])
  const notes = [...text.notes].flatMap(([sign, words]) => wrap(`‹${sign}› ${words}`, width).map(write))
  return writer.parts([...lines, ...notes].join(''))
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/(?<=\s)|(?<=\p{Script=Han})(?=\p{Script=Han})/u)) {
    if (line.length + word.trimEnd().length > width && line !== '') {
      lines.push(line.trimEnd())
      line = ''
    }
    line += word
  }
  return [...lines, line.trimEnd()]
}

export const wordHabits: Readonly<Record<string, WordHabit>> = {
  plain,
  styled,
  gapped,
  broken,
  brokenParts,
  tabled,
  framed,
  boxed,
  typedNotes,
  numbered,
  numberedParagraphs,
  googled,
  pasted,
}
