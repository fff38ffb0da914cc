// One file read for a review, or for its changes. Runs in a process of its own (import-worker.ts).
import { compareDocuments } from '../../shared/diff/diff-documents.ts'
import { openDocx, type DocxFile } from '../../shared/importers/docx/from-docx.ts'
import type { TakenChanges } from '../../shared/importers/docx/tracking.ts'
import type { DraftText } from '../../shared/document/draft-text.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { toUploadProblem } from '../compare/read-upload.ts'
import { inPlainWords } from './changes/base-view.ts'
import type { ImportJob, ImportOutcome } from './import-job.ts'
import { looksScanned } from './looks-scanned.ts'
import { countIds, type ReadDocument, readDocument } from './read-document.ts'

export async function readImport(job: ImportJob): Promise<ImportOutcome> {
  const { bytes, name } = job
  const read = await readDocument(bytes, job.choices)
  if (!read.ok) return { ok: false, problem: toUploadProblem(read.problem) }
  const { content, word } = read.value
  const review = reviewOf(name, read.value)
  const file = word && word.tracked.count > 0 ? openDocx(bytes) : null
  if (!word || !file?.ok) return { ok: true, review, changes: null, texts: [] }
  const { summaries, within } = word.tracked
  const rejected = readText(file.value, job, 'rejected')
  const base = job.bases.findIndex(
    (each) => rejected !== null && isSameText(each, { ...content, text: rejected }),
  )
  const texts = job.groups.flatMap(({ delegation, authors }) => {
    const text = readText(file.value, job, { by: new Set(authors) })
    return text === null ? [] : [{ delegation, text }]
  })
  const changes = { base: base < 0 ? null : base, authors: summaries, within }
  return { ok: true, review, changes, texts }
}

function reviewOf(
  name: string,
  read: ReadDocument,
): Extract<ImportOutcome, { ok: true }>['review'] {
  const { content, imported, format, lines, word, decoded, unread } = read
  return {
    name,
    format,
    lines,
    document: imported,
    content,
    comments: word?.comments ?? [],
    flattened: word?.flattened ?? { tables: 0, textBoxes: 0 },
    decoded,
    unread,
    macros: word?.macros ?? false,
    scanned: format !== 'word' && looksScanned(lines),
  }
}

function readText(file: DocxFile, { bytes }: ImportJob, changes: TakenChanges): DraftText | null {
  const read = file.read({ newId: countIds(bytes), changes })
  return read.ok ? read.value.document.text : null
}

/** Every word and every note, whatever they look like and whatever is around them. */
function isSameText(issued: FrozenContent, found: FrozenContent): boolean {
  const { language } = issued.masthead
  const { rows, notes } = compareDocuments(
    { ...issued, text: inPlainWords(issued.text, language) },
    { ...found, masthead: { ...found.masthead, language } },
  )
  return (
    rows.every(({ op, moved }) => op === 'kept' && !moved) && notes.every(({ op }) => op === 'kept')
  )
}
