// The marked revisions of test/fixtures/revisions, as the comparison takes them.
import { readdirSync, readFileSync } from 'node:fs'
import type { Paragraph, Run } from '../shared/document/draft-text.ts'
import { isLanguage, type Language } from '../shared/document/language.ts'
import type { Block, BlockText } from '../shared/diff/block.ts'

export type MarkedRun = readonly [op: '=' | '-' | '+', text: string]

interface MarkedBlock {
  readonly id?: string
  readonly kind: string
  readonly text: string
  /** The notes of its U+FFFC, in order. */
  readonly notes?: readonly string[]
}

export interface MarkedText {
  readonly blocks: readonly MarkedBlock[]
}

export interface MarkedRow {
  readonly old: readonly number[]
  readonly new: readonly number[]
  readonly moved?: boolean
}

export interface MarkedDocument {
  readonly id: string
  readonly lang: Language
  readonly old: MarkedText
  readonly new: MarkedText
  readonly rows: readonly MarkedRow[]
  /** Blocks that say the same, so that any of them may pair. */
  readonly interchangeable?: {
    readonly old: readonly number[][]
    readonly new: readonly number[][]
  }
}

export interface MarkedParagraph {
  readonly id: string
  readonly lang: Language
  readonly old: string
  readonly new: string
  readonly gold: readonly MarkedRun[]
}

const folder = new URL('fixtures/revisions/', import.meta.url)

export function readMarkedParagraphs(): MarkedParagraph[] {
  return JSON.parse(readFileSync(new URL('paragraphs.json', folder), 'utf8')) as MarkedParagraph[]
}

export function readMarkedDocuments(): MarkedDocument[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'paragraphs.json')
    .map((name) => readMarkedDocument(name.replace('.json', '')))
}

export function readMarkedDocument(name: string): MarkedDocument {
  const document = JSON.parse(
    readFileSync(new URL(`${name}.json`, folder), 'utf8'),
  ) as MarkedDocument
  if (!isLanguage(document.lang)) throw new TypeError(`${name}: language ${String(document.lang)}`)
  return document
}

/** What a document has once, on its first page. */
const fields = new Set([
  'symbol',
  'sponsors',
  'title',
  'organ',
  'session',
  'date',
  'enact',
  'distr',
  'original',
])

export function toBlockText({ blocks }: MarkedText): BlockText {
  const notes: string[] = []
  const indexes = new Map<string, number>()
  const noteOf = (text: string) => {
    const index = indexes.get(text) ?? notes.length
    if (index === notes.length) notes.push(text)
    indexes.set(text, index)
    return index
  }
  return { blocks: blocks.map((block) => toBlock(block, noteOf)), notes }
}

function toBlock(block: MarkedBlock, noteOf: (text: string) => number): Block {
  const { kind, text, notes = [] } = block
  const single = fields.has(kind)
  const places = [...text.matchAll(/\uFFFC/g)].map((found) => found.index)
  return {
    id: block.id ?? null,
    text,
    group: single ? kind : kind === 'head' ? 'heading' : 'body',
    kind,
    single,
    references: notes.map((note, index) => ({ at: places[index] ?? 0, note: noteOf(note) })),
  }
}

const shapes: Readonly<Record<string, Pick<Paragraph, 'kind' | 'part' | 'level'>>> = {
  title: { kind: 'paragraph', part: 'title', level: 0 },
  enact: { kind: 'paragraph', part: 'subject', level: 0 },
  pp: { kind: 'paragraph', part: 'preamble', level: 0 },
  op: { kind: 'paragraph', part: 'operative', level: 0 },
  sub: { kind: 'paragraph', part: 'operative', level: 1 },
  head: { kind: 'heading', part: 'operative', level: 0 },
}

/** The paragraphs of a text as a draft has them; what stands around the text is left out. */
export function toParagraphs({ blocks }: MarkedText, side: string): Paragraph[] {
  return blocks.flatMap(({ kind, text, notes = [] }, index) => {
    const shape = shapes[kind]
    if (!shape) return []
    const parts = text.split('\uFFFC')
    const runs = parts.flatMap((part, place): Run[] => {
      const note = notes[place]
      const words = part === '' ? [] : [{ text: part, marks: {} }]
      if (note === undefined) return words
      return [...words, { text: `\uFFFC${note}`, marks: { note: `${side}-${index}-${place}` } }]
    })
    return [{ id: `${side}${index}`, ...shape, status: 'open', ref: null, runs, end: {} }]
  })
}
