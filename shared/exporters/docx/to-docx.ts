// A text as a Word file: real styles, automatic numbers, real footnotes; and two texts as one Word file in which what differs is tracked.
// Rejecting all changes gives the old text, accepting all the new one: see tracked-changes.test.ts, and test/docx for LibreOffice.
import { strToU8, zipSync } from 'fflate'
import { directionOf } from '../../document/language.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import { comparePair, type ComparedPair } from '../marked/compared-pair.ts'
import { markText } from '../marked/mark-text.ts'
import { isReference, type MarkedText, type MarkedWords } from '../marked/marked-text.ts'
import { toPrintModel, type PrintOptions } from '../print-model.ts'
import type { PrintModel } from '../printed-page.ts'
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
  writeLines,
  writeMasthead,
  writeSection,
} from './page.ts'
import { RevisionMarks, type Author } from './revision-marks.ts'
import { writeStyles } from './styles.ts'
import { writeBody } from './write-body.ts'
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
  const parts = writeParts(pair, options)
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

/** The parts of the package by name. */
function writeParts(pair: ComparedPair, options: TrackedOptions): Record<string, string> {
  const marked = markText(pair, options)
  const model = toPrintModel(pair.new, options.new)
  const { language } = marked
  const rtl = directionOf(language) === 'rtl'
  const marks = new RevisionMarks(options.author)
  const notes = new NotePlan(marked.notes)
  const context = { language, marks, notes, rtl }
  const heads = { ...context, notes: null }
  const body = writeDocument(marked, model, context)
  const { runningHead } = marked.head
  return {
    '[Content_Types].xml': writeContentTypes(),
    '_rels/.rels': writeRelationships(),
    'docProps/core.xml': writeProperties({ ...model.metadata, date: options.author.date }),
    'word/_rels/document.xml.rels': writeDocumentRelationships(),
    'word/document.xml': body.document,
    'word/numbering.xml': body.numbering,
    'word/footnotes.xml': writeFootnotes(notes.footnotes, heads),
    'word/styles.xml': writeStyles(language),
    'word/settings.xml': writeSettings(language, marked.comparison.changes.length > 0),
    'word/header1.xml': writeEmptyHeader(),
    'word/header2.xml': writeHeader(runningHead, 'even', heads),
    'word/header3.xml': writeHeader(runningHead, 'odd', heads),
    'word/footer1.xml': writeFooter(model.foot, 'first'),
    'word/footer2.xml': writeFooter(model.foot, 'even'),
    'word/footer3.xml': writeFooter(model.foot, 'odd'),
  }
}

type Context = Parameters<typeof writeMasthead>[2]

function writeDocument(marked: MarkedText, model: PrintModel, context: Context) {
  const { head, paragraphs, language } = marked
  const masthead = writeMasthead(head, model.masthead.unitedNations, context)
  const above = [
    writeLines(head.session, 'UNSession', context),
    writeLines(head.sponsors, 'UNSponsors', context),
    writeLines(head.adopted, 'UNTitle', context),
  ].join('')
  const body = writeBody(paragraphs, context, language)
  const under = writeLines(head.subtitle, 'UNSponsors', context)
  const closing =
    writeLines(head.adoption, 'UNAdoption', context) +
    // The last paragraph of a file cannot be deleted, so it is never one of the text.
    tag('w:p', {}, tag('w:pPr', {}, valued('w:pStyle', isRuled(model) ? 'UNRule' : 'UNMasthead')))
  const section = writeSection(model.paper, context.rtl)
  const document = tag(
    'w:document',
    namespaces,
    tag('w:body', {}, masthead, above, body.title, under, body.paragraphs, closing, section),
  )
  return { document: declaration + document, numbering: body.numbering }
}

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
        tag('w:pPr', {}, valued('w:pStyle', 'FootnoteText')),
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
  const plain: readonly MarkedWords[] = words.filter((run) => !isReference(run))
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
