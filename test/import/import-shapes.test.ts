// The same draft in every shape and every language is read as the same paragraphs, levels, notes and references.
import { describe, expect, it } from 'vitest'
import { expected, outline, read } from './outline.ts'
import { sampleDrafts } from './sample-drafts.ts'
import { textShapes } from './text-shapes.ts'

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
