// A text as a Word file: real styles, automatic numbers, real footnotes; and two texts as one Word file in which what differs is tracked.
// Rejecting all changes gives the old text, accepting all the new one: see tracked-changes.test.ts, and test/docx for LibreOffice.
import { strToU8, zipSync } from 'fflate'
import { directionOf } from '../../document/language.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import { comparePair, type ComparedPair } from '../marked/compared-pair.ts'
import { markText } from '../marked/mark-text.ts'
import type { MarkedText } from '../marked/marked-text.ts'
import { isReference } from '../marked/marked-text.ts'
import { toPrintModel, type PrintOptions } from '../print/print-model.ts'
import type { PrintModel } from '../print/printed-page.ts'
import { CommentPlan } from './comments.ts'
import { type FileNote, type FileParagraph, type FileRun, toFile } from './file-paragraphs.ts'
import { NotePlan, type Footnote } from './note-plan.ts'
import {
  writeContentTypes,
  writeDocumentRelationships,
  writeProperties,
  writeRelationships,
  writeSettings,
} from './package-parts.ts'
import {
  writeEmptyHeader,
  writeFooter,
  writeHeader,
  writeAdopted,
  writeAdoption,
  writeLines,
  writeMasthead,
  writeSection,
  writeSession,
} from './page.ts'
import { RevisionMarks, type Author } from './revision-marks.ts'
import { writeStyles } from './styles.ts'
import { isHanging, writeBody } from './write-body.ts'
import { writeRuns } from './write-runs.ts'
import { declaration, escapeText, namespaces, tag, valued } from './xml.ts'

export interface TrackedOptions {
  readonly old: PrintOptions
  readonly new: PrintOptions
  /** Whose changes they are; its date is that of the file too. */
  readonly author: Author
}

/** The bytes of a .docx; always the same for the same text and date. Never refuses. `date` as `2020-03-05T00:00:00Z`. */
export function toDocx(content: FrozenContent, options: PrintOptions, date: string): Uint8Array {
  return toTrackedDocx(comparePair(content, content), {
    old: options,
    new: options,
    author: { name: '', date },
  })
}

/** The same for two texts: the new one with its changes from the old one tracked. */
export function toTrackedDocx(pair: ComparedPair, options: TrackedOptions): Uint8Array {
  return packParts(writeParts(pair, options))
}

export function packParts(parts: Readonly<Record<string, string>>): Uint8Array {
  // The time of a part says nothing; it is the first that the format can hold.
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [
        name,
        [strToU8(text), { mtime: new Date(1980, 0, 2) }],
      ]),
    ),
  )
}

/** What a file is made of: the text, and what stands around it. */
export interface WordFile {
  readonly head: MarkedText['head']
  readonly paragraphs: readonly FileParagraph[]
  readonly notes: readonly FileNote[]
  /** The page of the new text. */
  readonly model: PrintModel
  readonly masthead: FrozenContent['masthead']
  readonly marks: RevisionMarks
  readonly comments: CommentPlan
  /** Of the file itself. */
  readonly date: string
  /** Whether there are changes, so that whoever goes on writing is tracked too. */
  readonly isTracked: boolean
}

/** The parts of the package by name. */
function writeParts(pair: ComparedPair, options: TrackedOptions): Record<string, string> {
  const marked = markText(pair, options)
  const marks = new RevisionMarks(options.author)
  return writeWordFile({
    head: marked.head,
    paragraphs: toFile(marked.paragraphs),
    notes: marked.notes,
    model: toPrintModel(pair.new, options.new),
    masthead: pair.new.masthead,
    marks,
    comments: new CommentPlan(),
    date: options.author.date,
    isTracked: marked.comparison.changes.length > 0,
  })
}

export function writeWordFile(file: WordFile): Record<string, string> {
  const { head, model, marks, comments, masthead } = file
  const { language } = model
  const rtl = directionOf(language) === 'rtl'
  const notes = new NotePlan(file.notes)
  const context = { language, marks, notes, rtl, comments, kind: masthead.kind }
  const heads = { ...context, notes: null }
  const body = writeDocument(file, context)
  const footnotes = writeFootnotes(notes.footnotes, heads)
  const { runningHead } = head
  return {
    '[Content_Types].xml': writeContentTypes(!comments.isEmpty),
    '_rels/.rels': writeRelationships(),
    'docProps/core.xml': writeProperties({ ...model.metadata, language, date: file.date }),
    'word/_rels/document.xml.rels': writeDocumentRelationships(!comments.isEmpty),
    'word/document.xml': body.document,
    'word/numbering.xml': body.numbering,
    'word/footnotes.xml': footnotes,
    'word/styles.xml': writeStyles(language, isHanging(masthead.kind)),
    'word/settings.xml': writeSettings(language, file.isTracked),
    'word/header1.xml': writeEmptyHeader(),
    'word/header2.xml': writeHeader(runningHead, 'even', heads),
    'word/header3.xml': writeHeader(runningHead, 'odd', heads),
    'word/footer1.xml': writeFooter(model.foot, 'first'),
    'word/footer2.xml': writeFooter(model.foot, 'even'),
    'word/footer3.xml': writeFooter(model.foot, 'odd'),
    ...(!comments.isEmpty && {
      'word/comments.xml': comments.writeComments(),
      'word/commentsExtended.xml': comments.writeExtended(),
    }),
  }
}

type Context = Parameters<typeof writeMasthead>[2] & Parameters<typeof writeBody>[1]

function writeDocument({ head, paragraphs, model }: WordFile, context: Context) {
  const masthead = writeMasthead(head, model.masthead, context)
  const above = [
    writeSession(head.session, context),
    writeLines(head.sponsors, 'Sponsors', context),
    writeAdopted(head.adopted, context),
  ].join('')
  const body = writeBody(paragraphs, context, model.language)
  const under = writeLines(head.subtitle, 'Sponsors', context)
  const adoption = writeAdoption(head.adoption, context)
  const left = context.comments.rest()
  // The last paragraph of a file cannot be deleted, so it is never one of the text.
  const closing = tag(
    'w:p',
    {},
    isRuled(model) ? tag('w:pPr', {}, valued('w:pStyle', 'UNRule')) : noHeight,
    left.start + left.end,
  )
  const section = writeSection(model.paper, context.rtl)
  // Two tables without a paragraph between them would be one.
  const first = above + body.title + under + body.paragraphs
  const apart = first === '' || first.startsWith('<w:tbl>') ? emptyLine : ''
  const document = tag(
    'w:document',
    namespaces,
    tag('w:body', {}, masthead, apart, first, adoption, body.annexes, closing, section),
  )
  return { document: declaration + document, numbering: body.numbering }
}

const emptyLine = tag('w:p', {}, tag('w:pPr', {}, valued('w:pStyle', 'UNMasthead')))

/** Without the rule the last paragraph has nothing to show, and must not open a page of its own. */
const noHeight = tag(
  'w:pPr',
  {},
  valued('w:pStyle', 'UNMasthead'),
  tag('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 20, 'w:lineRule': 'exact' }),
)

function isRuled({ template }: PrintModel): boolean {
  return template === 'l-document' || template === 'report'
}

function writeFootnotes(footnotes: readonly Footnote[], context: Context): string {
  const separator = (type: string, id: number, element: string) =>
    tag(
      'w:footnote',
      { 'w:type': type, 'w:id': id },
      tag(
        'w:p',
        {},
        tag(
          'w:pPr',
          {},
          valued('w:pStyle', 'FootnoteText'),
          tag('w:spacing', { 'w:after': 80, 'w:line': 240, 'w:lineRule': 'auto' }),
        ),
        tag('w:r', {}, tag(element)),
      ),
    )
  return (
    declaration +
    tag(
      'w:footnotes',
      namespaces,
      separator('separator', -1, 'w:separator'),
      separator('continuationSeparator', 0, 'w:continuationSeparator'),
      ...footnotes.map((footnote) => writeFootnote(footnote, context)),
    )
  )
}

function writeFootnote({ id, mark, words }: Footnote, context: Context): string {
  const sign =
    mark === null
      ? tag(
          'w:r',
          {},
          tag('w:rPr', {}, valued('w:rStyle', 'FootnoteReference')),
          tag('w:footnoteRef'),
        )
      : tag('w:r', {}, tag('w:t', {}, escapeText(mark)))
  const plain: readonly FileRun[] = words.filter((run) => !isReference(run))
  return tag(
    'w:footnote',
    { 'w:id': id },
    tag(
      'w:p',
      {},
      tag('w:pPr', {}, valued('w:pStyle', 'FootnoteText')),
      sign,
      tag('w:r', {}, tag('w:tab')),
      writeRuns(plain, context),
    ),
  )
}
