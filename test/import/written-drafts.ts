// Reads the marked documents of test/fixtures/written: what a program would extract, and what a person who knows such documents reads in it.
// The marks are told in that folder's README.
import { readdirSync, readFileSync } from 'node:fs'
import { debase } from './arabic-debris.ts'
import { markedOfPage, shaped } from './source-shapes.ts'

export interface WrittenParagraph {
  /** `preamble`, `operative`, `annex` for what stands in one, `annex-title`, `row`; a heading stands under `heading`, whatever it heads. */
  readonly part: string
  /** Null for a heading whose order is not said. */
  readonly level: number | null
  readonly text: string
  /** The words before the mark `‖`; null where there is none. */
  readonly opening: string | null
  /** The words of the notes referred to. */
  readonly notes: readonly string[]
}

export interface WrittenDocument {
  readonly name: string
  readonly facts: ReadonlyMap<string, string>
  readonly source: string
  readonly title: string
  readonly paragraphs: readonly WrittenParagraph[]
  readonly notes: readonly string[]
  /** What the marks divide, in order, with the marks inside. */
  readonly items: readonly Item[]
}

export interface Item {
  readonly code: string
  readonly lines: readonly string[]
}

interface OpenItem extends Item {
  readonly lines: string[]
}

const folder = new URL('../fixtures/written/', import.meta.url)

const parts: Readonly<Record<string, string>> = {
  s: 'subject',
  p: 'preamble',
  o: 'operative',
  h: 'heading',
  r: 'numbered',
  d: 'text',
  a: 'annex',
  e: 'annex-title',
  w: 'row',
}

export function writtenDocuments(from: URL = folder): WrittenDocument[] {
  return readdirSync(from)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => readWritten(name, readFileSync(new URL(name, from), 'utf8')))
}

function readWritten(name: string, file: string): WrittenDocument {
  const [head = '', words = ''] = file.split(/^====\n/m)
  const facts = new Map(
    head
      .trim()
      .split('\n')
      .map((line) => {
        const colon = line.indexOf(':')
        return [line.slice(0, colon), line.slice(colon + 1).trim()] as const
      }),
  )
  const han = facts.get('language') === 'zh'
  const shape = facts.get('shape') ?? ''
  const marked = shape === 'html' ? markedOfPage(words) : words
  const items = readItems(marked)
  const wordsOf = ({ lines }: Item) => joinWords(withoutLabels(lines.join('\n')), han)
  const notes = new Map(
    items
      .filter(({ code }) => code.startsWith('n'))
      .map((item) => [item.code.slice(1).replace('/', ''), withoutNumber(wordsOf(item))]),
  )
  const titles = items.filter(({ code }) => code === 't').map(wordsOf)
  return {
    name: name.replace('.txt', ''),
    facts,
    source: debase(shaped(sourceOf(marked), shape), facts.get('debris') ?? ''),
    title: facts.get('title') ?? titles.join(' ').replace(/^[\d/]+(?:[.．]| -|…)? ?/, ''),
    paragraphs: items.flatMap((item) => readParagraph(item, notes, han)),
    notes: [...notes.values()],
    items,
  }
}

function sourceOf(marked: string): string {
  return marked
    .replaceAll(/^¶\S+ ?/gm, '')
    .replaceAll(/¬(?=\s*$)/gm, '-')
    .replaceAll('¦', '')
    .replaceAll(/[‖‹›⟨⟩]/g, '')
}

/**
 * A line without a mark goes on with what the line before began; after a page break `¶+` goes on with the last of the text, `¶+n3` with
 * note 3.
 */
function readItems(marked: string): Item[] {
  const items: OpenItem[] = []
  let open: OpenItem | undefined
  for (const line of marked.split('\n')) {
    if (line === '~~~') continue
    const [, code, words = ''] = /^¶(\S+) ?(.*)$/.exec(line) ?? [null, null, line]
    if (code?.startsWith('+')) {
      open = items.findLast((item) => resumes(code.slice(1), item.code))
      open?.lines.push(words)
    } else if (code === null || code === undefined) open?.lines.push(words)
    else {
      open = { code, lines: [words] }
      items.push(open)
    }
  }
  return items
}

function resumes(wanted: string, code: string): boolean {
  return wanted === '' ? !/^[xn]/.test(code) : code === wanted
}

function readParagraph(
  { code, lines }: Item,
  notes: ReadonlyMap<string, string>,
  han: boolean,
): WrittenParagraph[] {
  const part = parts[code[0] ?? '']
  if (part === undefined) return []
  const marked = withoutLabels(lines.join('\n'))
  const words = joinWords(marked.replaceAll(/\s*‹[^›]*›/g, ''), han)
  const bar = words.indexOf('‖')
  const level = /\d/.exec(code)?.[0]
  return [
    {
      part,
      level: level === undefined ? (part === 'heading' ? null : 0) : Number(level),
      text: words.replace('‖', ''),
      opening: bar < 0 ? null : words.slice(0, bar),
      notes: [...marked.matchAll(/‹([^›]*)›/g)]
        .flatMap(([, sign = '']) => signsIn(sign))
        .map((sign) => notes.get(sign) ?? sign),
    },
  ]
}

/** Labels are printed and are no words: of a paragraph, a title or a note. */
function withoutLabels(marked: string): string {
  return marked.replaceAll(/⟨[^⟩]*⟩/g, '')
}

export function signsIn(sign: string): string[] {
  return sign
    .normalize('NFKC')
    .replaceAll(/[()/[\]]/g, '')
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .split(',')
}

export function withoutNumber(note: string): string {
  return note.replace(/^(?:\d+[./)]?|\*+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[①-⑳]|[([][\d٠-٩]+[)\]])\s*/u, '')
}

export function joinWords(text: string, han: boolean): string {
  const lines = text
    .replaceAll(/^\s*_{4,}\s*$/gm, '')
    .replaceAll(/¬\s*\n\s*/g, '')
    .replaceAll(/\s*¦\s*/g, '\t')
  return plainWords(lines.replaceAll(/(?<=[\p{L}\d][-/])\s*\n\s*/gu, ''), han)
}

/** Without what extraction does to spaces. Figures and letters of full width are the same figures and letters. */
export function plainWords(text: string, han: boolean): string {
  if (!han) return text.replaceAll(/\s+/g, ' ').trim()
  return text
    .replaceAll(/\s+/g, '')
    .replaceAll(/[０-９Ａ-Ｚａ-ｚ]+/g, (wide) => wide.normalize('NFKC'))
}
