// Imported documents as plain lines, to be compared with what a sample draft says.
import { bodyText } from '../../shared/document/draft-text.ts'
import { readFootnotes } from '../../shared/document/footnotes.ts'
import { importText } from '../../shared/importers/from-text.ts'
import type { ImportedDocument } from '../../shared/importers/imported-document.ts'
import type { SampleDraft } from './sample-drafts.ts'

export function read(source: string): ImportedDocument {
  let count = 0
  return importText(source, { newId: () => `id-${++count}` })
}

/** Part, level, words and notes of every paragraph but the title. */
export function outline({ text }: ImportedDocument): string[] {
  const references = Map.groupBy(readFootnotes(text), ({ paragraphId }) => paragraphId)
  return text.paragraphs
    .filter(({ part }) => part !== 'title')
    .map((paragraph) => {
      const notes = (references.get(paragraph.id) ?? []).map(
        ({ footnote }) => `{${footnote.runs.map((run) => run.text).join('')}}`,
      )
      return [paragraph.part, paragraph.level, bodyText(paragraph), ...notes].join(' | ')
    })
}

/** The same of a sample draft. */
export function expected({ subject, body, notes }: SampleDraft): string[] {
  return [
    ['subject', 0, subject].join(' | '),
    ...body.map(({ part, level, text }) => {
      const referred = [...text.matchAll(/\{(\d+)\}/g)].map((m) => `{${notes[Number(m[1]) - 1]}}`)
      return [part, level, text.replaceAll(/\{\d+\}/g, ''), ...referred].join(' | ')
    }),
  ]
}
