// The same draft in every shape and every language is read as the same paragraphs, levels, notes and references.
import { describe, expect, it } from 'vitest'
import { readFootnotes } from '../../shared/document/footnotes.ts'
import { bodyText } from '../../shared/document/draft-text.ts'
import { importText } from '../../shared/importers/from-text.ts'
import type { ImportedDocument } from '../../shared/importers/imported-document.ts'
import { type SampleDraft, sampleDrafts } from './sample-drafts.ts'
import { textShapes } from './text-shapes.ts'

function read(source: string): ImportedDocument {
  let count = 0
  return importText(source, { newId: () => `id-${++count}` })
}

function outline({ text }: ImportedDocument): string[] {
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

function expected({ subject, body, notes }: SampleDraft): string[] {
  return [
    ['subject', 0, subject].join(' | '),
    ...body.map(({ part, level, text }) => {
      const referred = [...text.matchAll(/\{(\d+)\}/g)].map((m) => `{${notes[Number(m[1]) - 1]}}`)
      return [part, level, text.replaceAll(/\{\d+\}/g, ''), ...referred].join(' | ')
    }),
  ]
}

for (const [name, shape] of Object.entries(textShapes)) {
  describe(`a draft as ${name}`, () => {
    it.each(sampleDrafts)('is read in $language', (draft) => {
      const imported = read(shape(draft))
      expect(outline(imported)).toEqual(expected(draft))
      expect(imported.masthead.language).toBe(draft.language)
      expect(imported.title).toBe(draft.title)
      expect(imported.kind).toBe('draft-resolution')
      expect(imported.masthead.session).toBe(80)
      expect(imported.sponsors.unknown).toEqual([])
      expect(imported.sponsors.delegations.length).toBeGreaterThan(1)
    })
  })
}
