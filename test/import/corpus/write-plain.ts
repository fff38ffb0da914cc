// A composed draft as plain text, in the shapes that typing, pasting and extraction give it.
import { widthOf } from '../../../shared/importers/lines/source-lines.ts'
import { type ComposedDraft, type ComposedPiece, setPieces } from './composed-draft.ts'

type PlainShape = (draft: ComposedDraft) => string

type Refer = (n: number) => string

interface Style {
  readonly width: number
  readonly refer: (draft: ComposedDraft) => Refer
  readonly sign?: (piece: ComposedPiece) => string
  readonly between: string
  readonly indent: string
  /** Null: at the end. A number: lines of a page. */
  readonly page: number | null
  readonly rule: string
  readonly note: (n: number, text: string) => string
  readonly columns: boolean
  readonly heads: boolean
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const raised: Refer = (n) => Array.from(String(n), (d) => superscripts[Number(d)]).join('')
const bracketed: Refer = (n) => `[${n}]`
const fused = ({ language }: ComposedDraft): Refer => (language === 'ar' ? (n) => `(${n})` : String)

/** Breaks at spaces; Han anywhere but before a closing sign, after an opening one, and within a number. */
function wrap(text: string, width: number): string[] {
  const units = text.match(
    /[《“（「]*\p{Script=Han}[，、；：。！？”》）」】]*|[《“（「]*[^\s\p{Script=Han}《“（「]+[，、；：。”》）」]*|\s+|./gu,
  )
  const lines: string[] = []
  let line = ''
  for (const unit of units ?? []) {
    if (widthOf(line) + widthOf(unit) > width && line.trim() !== '') {
      lines.push(line.trimEnd())
      line = unit.trimStart()
    } else line += unit
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

interface Row {
  readonly lines: readonly string[]
  readonly notes: readonly number[]
}

function rowsOf(draft: ComposedDraft, style: Style): Row[] {
  const refer = style.refer(draft)
  const seen = new Set<number>()
  return setPieces(draft).map((piece) => {
    const notes = [...piece.text.matchAll(/\{(\d+)\}/gu)].map((match) => Number(match[1]))
    const fresh = [...new Set(notes)].filter((n) => !seen.has(n))
    for (const n of fresh) seen.add(n)
    const words = piece.text.replaceAll(/\{(\d+)\}/gu, (_, n) => refer(Number(n)))
    const sign = style.sign ? style.sign(piece) : piece.sign
    const lines = wrap(sign === '' ? words : `${sign} ${words}`, style.width)
    const deeper = piece.part === 'heading' ? '' : style.indent
    return { lines: lines.map((line, at) => (at === 0 ? deeper + line : line)), notes: fresh }
  })
}

function headOf({ head, sponsors, title }: ComposedDraft, style: Style): string[] {
  const [emblem = '', symbol = '', organ = '', ...rest] = head
  const columns = style.columns
    ? [`${emblem}    ${symbol}`, `${organ}    ${rest[0]}`, ...rest.slice(1)]
    : head
  const lines = columns.flatMap((line) => wrap(line, style.width))
  return [...lines, '', ...wrap(sponsors, style.width), '', ...wrap(title, style.width), '']
}

function write(draft: ComposedDraft, style: Style): string {
  const rows = rowsOf(draft, style)
  const out = [...headOf(draft, style)]
  let page: number[] = []
  let used = out.length
  let sheet = 1
  const noteLines = (numbers: readonly number[]) =>
    numbers.flatMap((n) => wrap(style.note(n, draft.notes[n - 1] ?? ''), style.width))
  const flush = (last: boolean) => {
    if (page.length > 0) out.push(...(style.rule === '' ? [] : [style.rule]), ...noteLines(page))
    page = []
    if (style.page === null) return
    out.push(`25-1${String(1000 + (draft.pieces.length % 1000)).padStart(4, '0')}    ${sheet}/9`)
    sheet++
    if (!last && style.heads) out.push(`\f${draft.head[1]}`)
    used = 0
  }
  rows.forEach((row) => {
    if (style.page !== null && used + row.lines.length > style.page && used > 0) flush(false)
    out.push(row.lines.join('\n'))
    if (style.between !== '\n') out.push('')
    used += row.lines.length
    page.push(...row.notes)
  })
  flush(true)
  return out.join('\n')
}

const base: Style = {
  width: 80,
  refer: fused,
  between: '\n\n',
  indent: '',
  page: null,
  rule: '__________________',
  note: (n, text) => `${n} ${text}`,
  columns: false,
  heads: false,
}

/** Every line end doubled, a space before a paragraph, a page for each form feed. */
function doubled(text: string): string {
  return text.replaceAll(/\n+/gu, ' \n\n')
}

const spoken = (): ((piece: ComposedPiece) => string) => {
  let preamble = 0
  return ({ part, level, sign }) => {
    if (part === 'preamble') return `PP${++preamble}.`
    if (part !== 'operative' || level !== 0) return sign
    return `OP${/\d+/u.exec(sign)?.[0]}.`
  }
}

const dashed = ({ part, sign }: ComposedPiece): string => {
  const number = /^(\d+)/u.exec(sign)?.[1]
  if (number !== undefined && (part === 'operative' || part === 'numbered')) return `${number} -`
  return sign.replace(/^\((\p{L}+)\)$/u, '$1)')
}

const fullWidth = ({ part, sign }: ComposedPiece): string => {
  const number = /^(\d+)/u.exec(sign)?.[1]
  if (number !== undefined && part !== 'heading') return `${number}．`
  return sign.replace(/^\((.+)\)$/u, '（$1）')
}

export const plainShapes: Readonly<Record<string, PlainShape>> = {
  unwrapped: (draft) => write(draft, { ...base, width: 9999 }),
  'unwrapped-close': (draft) => write(draft, { ...base, width: 9999, between: '\n' }),
  'wrapped-60': (draft) => write(draft, { ...base, width: 60 }),
  'wrapped-close-80': (draft) => write(draft, { ...base, between: '\n' }),
  'close-indented': (draft) => write(draft, { ...base, between: '\n', indent: '    ', width: 72 }),
  'paged-close': (draft) =>
    write(draft, { ...base, between: '\n', page: 30, heads: true, columns: true }),
  'paged-no-rule': (draft) =>
    write(draft, { ...base, between: '\n', page: 30, heads: true, rule: '' }),
  'paged-spaced': (draft) => write(draft, { ...base, page: 25, heads: true, rule: '' }),
  doubled: (draft) =>
    doubled(
      write(draft, { ...base, between: '\n', indent: ' ', page: 28, heads: true, width: 76 }),
    ),
  raised: (draft) =>
    write(draft, { ...base, refer: () => raised, note: (n, text) => `${raised(n)} ${text}` }),
  bracketed: (draft) =>
    write(draft, {
      ...base,
      width: 72,
      refer: () => bracketed,
      note: (n, text) => `[${n}] ${text}`,
    }),
  dashed: (draft) => write(draft, { ...base, width: 9999, sign: dashed }),
  'full-width': (draft) => write(draft, { ...base, width: 76, sign: fullWidth }),
  spoken: (draft) => write(draft, { ...base, width: 9999, sign: spoken() }),
}
