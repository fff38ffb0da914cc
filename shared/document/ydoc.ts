// The live form of a draft's text: a Y.Doc with one Y.Text and one Y.Map. This file alone knows their names.
//
// The Y.Text holds every character, and after the characters of each paragraph an embed `{ p: birth }`, its end. After a split the
// tail keeps the end, so the id; a join deletes one end. The last end never goes (`finalId`): it closes the text, so that no word
// is ever without a paragraph, and is not itself a paragraph as long as nothing stands before it.
// The Y.Map holds what changed since birth, one key per paragraph and attribute (`id/level`): two people who change two attributes
// of one paragraph at once both succeed.
import * as Y from 'yjs'
import { isKind, isLevel, isPart, isStatus, type ParagraphBirth } from './attributes.ts'
import { type Attributes, type Delta, type DeltaOp, readMarks, writeAttributes } from './delta.ts'
import type {
  DraftText,
  Paragraph,
  ParagraphKind,
  ParagraphStatus,
  Part,
  Run,
} from './draft-text.ts'
import { finalBirth, finalId } from './final-end.ts'
import { mergeRuns } from './merge-runs.ts'

/** Clients with another number are refused at the door: an older one would misread what a newer one writes. */
export const schemaVersion = 4
export const textRoot = 'resolution'
export const mapRoot = 'paragraphs'
export const carryRoot = 'carries'

export interface ParagraphAttributes {
  readonly kind: ParagraphKind
  readonly part: Part
  readonly level: number
  readonly status: ParagraphStatus
}

export function textOf(ydoc: Y.Doc): Y.Text {
  return ydoc.getText(textRoot)
}

export function mapOf(ydoc: Y.Doc): Y.Map<unknown> {
  return ydoc.getMap(mapRoot)
}

/**
 * A document with the roots typed and nothing in them, as a client starts before it has synced. Ends and formats are never
 * forgotten after they are deleted: a dead end tells that the words before it were a paragraph (stand-alone.ts), a dead format what
 * somebody meant for words that had moved (carry-along.ts).
 *
 * Yjs would let every replica that hears of formats delete those that seem to do nothing, and send that as an edit of its own. Sent a
 * moment later they do something: words have come between, which would fall to somebody else's proposal. So here nobody tidies up after
 * others; that also saves each replica a pass over the text for every format.
 */
export function newYdoc(): Y.Doc {
  const ydoc = new Y.Doc({
    gcFilter: ({ content }) =>
      !(content instanceof Y.ContentEmbed) && !(content instanceof Y.ContentFormat),
  })
  keepFormats(textOf(ydoc))
  mapOf(ydoc)
  ydoc.getMap(carryRoot)
  return ydoc
}

/** Yjs tidies up formats of texts that say they have any. */
function keepFormats(ytext: Y.Text): void {
  Object.defineProperty(ytext, '_hasFormatting', { get: () => false, set: () => {} })
}

/**
 * The document of a page, as it starts before it has synced. Yjs lets every replica take formats away that have no effect there and then;
 * on their way to the server they may have got one, through what others wrote meanwhile. Here only the server tidies up, on its twin.
 */
export function newReplica(): Y.Doc {
  const ydoc = newYdoc()
  // What Yjs asks before it looks for them.
  Object.defineProperty(textOf(ydoc), '_hasFormatting', { get: () => false, set: () => {} })
  return ydoc
}

/** Writes a text into a new document, with its final end. Throws when the document is not empty. */
export function fillYdoc(ydoc: Y.Doc, text: DraftText): void {
  const ytext = textOf(ydoc)
  if (ytext.length > 0) throw new RangeError('fillYdoc: the document has text already')
  ydoc.transact(() => {
    ytext.applyDelta(writeDelta(text) as DeltaOp[])
    const map = mapOf(ydoc)
    for (const { id, status } of text.paragraphs)
      if (status !== 'open') map.set(`${id}/status`, status)
  })
}

/** A text as inserts, final end included. */
function writeDelta(text: DraftText): Delta {
  const ops = text.paragraphs.flatMap((paragraph): DeltaOp[] => [
    ...paragraph.runs.map((run) => ({ insert: run.text, attributes: writeAttributes(run.marks) })),
    { insert: { p: birthOf(paragraph) }, attributes: writeAttributes(paragraph.end) },
  ])
  return [...ops, { insert: { p: finalBirth }, attributes: {} }]
}

function birthOf({ id, kind, part, level, ref }: Paragraph): ParagraphBirth {
  return { id, kind, part, level, ref }
}

/** The whole text. The final end counts as a paragraph only where words stand before it. Costs one pass. */
export function readYdoc(ydoc: Y.Doc): DraftText {
  return readDelta(textOf(ydoc).toDelta() as Delta, (birth) => readAttributes(ydoc, birth))
}

/** As `readYdoc`, but never without a paragraph, so that there is a place to write: what an editor shows. */
export function readShown(ydoc: Y.Doc): DraftText {
  const text = readYdoc(ydoc)
  if (text.paragraphs.length > 0) return text
  return { paragraphs: [readParagraph(finalBirth, [], {}, readAttributes(ydoc, finalBirth))] }
}

/** The birth of every paragraph by its id. Costs one pass. */
export function readBirths(ydoc: Y.Doc): Map<string, ParagraphBirth> {
  const births = new Map<string, ParagraphBirth>()
  for (const { insert } of textOf(ydoc).toDelta() as Delta)
    if (typeof insert === 'object') births.set(insert.p.id, insert.p)
  return births
}

/** Inserts as a text; `attributesOf` says what each paragraph has become since birth. */
function readDelta(
  delta: Delta,
  attributesOf: (birth: ParagraphBirth) => ParagraphAttributes,
): DraftText {
  const paragraphs: Paragraph[] = []
  let runs: Run[] = []
  for (const { insert, attributes } of delta) {
    if (typeof insert === 'string') runs.push({ text: insert, marks: readMarks(attributes) })
    else if (insert !== undefined) {
      if (insert.p.id !== finalId || runs.length > 0)
        paragraphs.push(readParagraph(insert.p, runs, attributes, attributesOf(insert.p)))
      runs = []
    }
  }
  return { paragraphs }
}

function readParagraph(
  birth: ParagraphBirth,
  runs: readonly Run[],
  end: Attributes | undefined,
  attributes: ParagraphAttributes,
): Paragraph {
  // A format that somebody's undo has left open reaches the final end, which nobody can propose or strike.
  const marks = birth.id === finalId ? {} : readMarks(end)
  return { id: birth.id, ref: birth.ref, ...attributes, runs: mergeRuns(runs), end: marks }
}

/** What a paragraph is now: its birth, and what was changed since. A value in the map that does not fit is passed over. */
export function readAttributes(ydoc: Y.Doc, birth: ParagraphBirth): ParagraphAttributes {
  const map = mapOf(ydoc)
  const kind = map.get(`${birth.id}/kind`)
  const part = map.get(`${birth.id}/part`)
  const level = map.get(`${birth.id}/level`)
  const status = map.get(`${birth.id}/status`)
  return {
    kind: isKind(kind) ? kind : birth.kind,
    part: isPart(part) ? part : birth.part,
    level: isLevel(level) ? level : birth.level,
    status: isStatus(status) ? status : 'open',
  }
}

/** Changes attributes of one paragraph. Must run inside a transaction of the caller's. */
export function writeParagraphAttributes(
  ydoc: Y.Doc,
  id: string,
  attributes: Partial<ParagraphAttributes>,
): void {
  const map = mapOf(ydoc)
  for (const [name, value] of Object.entries(attributes)) map.set(`${id}/${name}`, value)
}
