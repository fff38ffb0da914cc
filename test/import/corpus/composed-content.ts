// A composed draft as Penholder keeps one.
import { anchor, type Paragraph, type Run } from '../../../shared/document/draft-text.ts'
import type { FrozenContent } from '../../../shared/revisions/frozen-content.ts'
import { shortDraft } from '../../sample-contents.ts'
import type { ComposedDraft } from './composed-draft.ts'

export function contentOf(draft: ComposedDraft): FrozenContent {
  const sample = shortDraft(draft.language)
  const placed = new Set<number>()
  const cut = (text: string): Run[] =>
    text.split(/(\{\d+\})/u).flatMap((piece): Run[] => {
      const n = Number(/^\{(\d+)\}$/u.exec(piece)?.[1] ?? 0)
      if (n === 0) return piece === '' ? [] : [{ text: piece, marks: {} }]
      const words = placed.has(n) ? anchor : (draft.notes[n - 1] ?? anchor)
      placed.add(n)
      return [{ text: words, marks: { note: `n${n}` } }]
    })
  const make = (id: string, more: Pick<Paragraph, 'kind' | 'part' | 'level'>, runs: Run[]) =>
    ({ id, ...more, status: 'open', ref: null, runs, end: {} }) satisfies Paragraph
  const paragraphs = draft.pieces.map(({ part, level, text }, index) =>
    part === 'heading'
      ? make(
          `p${index}`,
          { kind: 'heading', part: level === null ? 'text' : 'operative', level: level ?? 0 },
          cut(text),
        )
      : part === 'annex'
        ? make(`p${index}`, { kind: 'annex', part: 'text', level: 0 }, cut(text))
        : make(`p${index}`, { kind: 'paragraph', part, level: level ?? 0 }, cut(text)),
  )
  const title = make('title', { kind: 'heading', part: 'title', level: 0 }, cut(draft.title))
  return { ...sample, title: draft.title, text: { paragraphs: [title, ...paragraphs] } }
}
