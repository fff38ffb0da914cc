// Copy, cut, paste and drop. What leaves carries three forms: plain text with its numbers (for a mail), HTML, and our own, which keeps
// ids and footnotes when it comes back. What arrives is read into words, footnotes and structure, and nothing else.
import type { EditorState } from 'prosemirror-state'
import { Plugin, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { checkCharacters } from '../../shared/document/check-ydoc.ts'
import { isId, isKind, isLevel, isPart } from '../../shared/document/attributes.ts'
import { anchor, cellDivider, type Paragraph, type Run } from '../../shared/document/draft-text.ts'
import type { Language } from '../../shared/document/language.ts'
import { fromProseMirror, readParagraphNode } from '../../shared/document/prosemirror.ts'
import { numberParagraphs } from '../../shared/numbering/number-paragraphs.ts'
import type { CommandContext } from './commands/command.ts'
import { deleteSelection } from './commands/delete-range.ts'
import { copyReferences } from './references/copy-references.ts'
import { insertPieces } from './paste/insert-pieces.ts'
import { plainPiece, type Piece } from './paste/piece.ts'
import { readHtml } from './paste/read-html.ts'
import { readLabels } from './paste/read-labels.ts'
import { cleanText, readText } from './paste/read-text.ts'

const ownType = 'application/x-penholder+json'

export interface ClipboardOptions {
  readonly context: () => CommandContext
  readonly language: Language
}

export function clipboardPlugin({ context, language }: ClipboardOptions): Plugin {
  const insert = (data: DataTransfer): boolean => {
    const pieces = readClipboard(data, context().newId, language)
    if (pieces.length > 0) insertPieces(context, pieces)
    return true
  }
  return new Plugin({
    props: {
      handleDOMEvents: {
        copy: (view, event) => copy(view, event, language),
        cut: (view, event) => {
          if (!copy(view, event, language)) return false
          if (view.editable) deleteSelection(context(), true)
          return true
        },
        paste: (view, event) => {
          if (!view.editable || !event.clipboardData) return false
          event.preventDefault()
          return insert(event.clipboardData)
        },
        drop: (view, event) => {
          event.preventDefault()
          const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
          // Words dragged inside the text stay where they are: a drag is too easily made by accident.
          if (!view.editable || !event.dataTransfer || view.dragging || !place) return true
          view.dispatch(
            view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(place.pos))),
          )
          return insert(event.dataTransfer)
        },
        dragstart: (_view, event) => {
          event.preventDefault()
          return true
        },
      },
    },
  })
}

function readClipboard(data: DataTransfer, newId: () => string, language: Language): Piece[] {
  const own = readOwn(data.getData(ownType))
  if (own) return own
  const html = data.getData('text/html')
  const pieces = html === '' ? [] : readHtml(html, newId)
  if (pieces.length > 0) return pieces.length === 1 ? pieces : readLabels(pieces, language)
  const text = data.getData('text/plain')
  if (!/[\r\n]/.test(text.trim()))
    return text === ''
      ? []
      : [plainPiece([{ text: cleanText(text).replaceAll('\n', ''), marks: {} }])]
  return readLabels(readText(text), language)
}

/** Our own form, checked like anything that comes from outside. */
function readOwn(json: string): Piece[] | null {
  if (json === '') return null
  try {
    const value: unknown = JSON.parse(json)
    return Array.isArray(value) && value.every(isPiece) ? value : null
  } catch {
    return null
  }
}

function isPiece(value: unknown): value is Piece {
  if (typeof value !== 'object' || value === null) return false
  const { id, kind, part, level, runs } = value as Record<string, unknown>
  return (
    (id === null || isId(id)) &&
    isKind(kind) &&
    (part === null || isPart(part)) &&
    (level === null || isLevel(level)) &&
    Array.isArray(runs) &&
    runs.every(isRun)
  )
}

function isRun(value: unknown): value is Run {
  if (typeof value !== 'object' || value === null) return false
  const { text, marks } = value as Record<string, unknown>
  if (typeof text !== 'string' || checkCharacters(text).length > 0) return false
  if (typeof marks !== 'object' || marks === null) return false
  const { note, emphasis, refersTo } = marks as Record<string, unknown>
  return (
    (note === undefined || isId(note)) &&
    (refersTo === undefined || isId(refersTo)) &&
    (emphasis === undefined || emphasis === true)
  )
}

function copy(view: EditorView, event: ClipboardEvent, language: Language): boolean {
  const { selection } = view.state
  if (selection.empty || !event.clipboardData) return false
  event.preventDefault()
  const pieces = selectedPieces(view.state, language)
  event.clipboardData.setData(ownType, JSON.stringify(pieces))
  event.clipboardData.setData('text/plain', toPlainText(view.state, pieces, language))
  event.clipboardData.setData('text/html', pieces.map(toHtml).join(''))
  return true
}

/** What is selected. A paragraph taken whole keeps its id; the rest are words without one. */
function selectedPieces(state: EditorState, language: Language): Piece[] {
  const { doc, selection } = state
  const { from, to } = selection
  const pieces: Piece[] = []
  const shown = copyReferences(state, language)
  doc.forEach((node, start) => {
    const inside = start + 1
    const cutFrom = Math.max(from, inside) - inside
    const cutTo = Math.min(to, inside + node.content.size) - inside
    if (cutFrom > cutTo || to < inside || from > inside + node.content.size) return
    const { id, kind, part, level } = readParagraphNode(node)
    const runs = shown(
      readParagraphNode(node),
      readParagraphNode(node.cut(cutFrom, cutTo)),
      cutFrom,
    )
    const whole = cutFrom === 0 && cutTo === node.content.size && node.content.size > 0
    pieces.push(whole ? { id, kind, part, level, runs } : plainPiece(runs, { kind, part, level }))
  })
  const [only] = pieces
  return pieces.length === 1 && only ? [plainPiece(only.runs, only.id ? only : {})] : pieces
}

/** As it reads on the page: numbers before the paragraphs, notes as figures in brackets with their words at the end. */
function toPlainText(state: EditorState, pieces: readonly Piece[], language: Language): string {
  const text = fromProseMirror(state.doc)
  const numbers = new Map(
    numberParagraphs(text, { language }).map((number, k) => [
      text.paragraphs[k]?.id,
      number.printed,
    ]),
  )
  const notes: string[] = []
  const lines = pieces.map((piece) => {
    const number = piece.id === null ? null : numbers.get(piece.id)
    return (number ? `${number} ` : '') + piece.runs.map((run) => plainRun(run, notes)).join('')
  })
  return [lines.join('\n\n'), ...notes.map((words, k) => `[${k + 1}] ${words}`)].join('\n\n').trim()
}

function plainRun({ text, marks }: Run, notes: string[]): string {
  if (marks.note === undefined) return text
  const words = text.replaceAll(anchor, '')
  if (words === '') return ''
  notes.push(words)
  return `[${notes.length}]`
}

function toHtml({ kind, runs }: Pick<Paragraph, 'kind' | 'runs'>): string {
  const tag = kind === 'heading' || kind === 'annex' ? 'h2' : 'p'
  const words = runs.map(({ text, marks }) => (marks.note === undefined ? escapeHtml(text) : ''))
  if (kind === 'row')
    return `<table><tr><td>${words.join('').replaceAll(cellDivider, '</td><td>')}</td></tr></table>`
  return `<${tag}>${words.join('')}</${tag}>`
}

function escapeHtml(text: string): string {
  return text.replace(
    /[&<>]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign,
  )
}
