import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { masthead, paragraph } from '../../test/builders.ts'
import { arbitraryContent, arbitraryContents } from '../../test/import/arbitrary-content.ts'
import { type DraftText, rawText } from '../document/draft-text.ts'
import { readFootnotes } from '../document/footnotes.ts'
import { importText } from '../importers/from-text.ts'
import type { FrozenContent } from '../revisions/frozen-content.ts'
import { exportText } from './to-text.ts'

/** What must come back: everything but ids. */
function outline(text: DraftText) {
  const references = Map.groupBy(readFootnotes(text), ({ paragraphId }) => paragraphId)
  return text.paragraphs.map((paragraph) => ({
    kind: paragraph.kind,
    part: paragraph.part,
    level: paragraph.level,
    text: rawText(paragraph),
    references: (references.get(paragraph.id) ?? []).map(({ from, to, footnote, repeated }) => {
      return { from, to, repeated, note: footnote.number }
    }),
  }))
}

function readBack(content: FrozenContent) {
  let count = 0
  return importText(exportText(content), { newId: () => `id-${++count}` })
}

describe('exportText', () => {
  it('is read back to the same paragraphs, levels, notes and references', () => {
    fc.assert(
      fc.property(arbitraryContents({ annexes: true }), (content) => {
        const imported = readBack(content)
        expect(outline(imported.text)).toEqual(outline(content.text))
        expect(imported.kind).toBe(content.masthead.kind)
        expect(imported.title).toBe(content.title)
        expect(imported.masthead.language).toBe(content.masthead.language)
      }),
      { numRuns: 300 },
    )
  })

  it('has annexes by number and title, rows with tabs, and the adoption before the annexes', () => {
    const text = {
      paragraphs: [
        paragraph('o1', 'operative', 'Adopts the terms of reference.'),
        paragraph('a1', 'text', 'Terms of reference', { kind: 'annex' }),
        paragraph('n1', 'numbered', 'The group meets every year.'),
        paragraph('r1', 'text', 'Year\tPlace', { kind: 'row' }),
        paragraph('r2', 'text', '2019\tVienna', { kind: 'row' }),
        paragraph('a2', 'text', '', { kind: 'annex' }),
      ],
    }
    const adoption = { date: '2008-12-18', meeting: 71 }
    const facts = masthead({ kind: 'resolution', organ: 'GA', body: 'GA', adoption })
    const written = exportText({ masthead: facts, title: 'Title', text, sponsors: [] })
    const [before, behind] = written.split('Annex I\n')
    expect(before).toContain('71st plenary meeting')
    expect(behind).toBe(
      'Terms of reference\n\n1. The group meets every year.\n\nYear\tPlace\n2019\tVienna\n\nAnnex II\n',
    )
  })

  it('has the line under the title of a report', () => {
    const label = 'Report of the Secretary-General'
    const facts = masthead({ kind: 'report', firstPage: { label } })
    const text = { paragraphs: [paragraph('t', 'title', 'Water', { kind: 'heading' })] }
    const content = { masthead: facts, title: 'Water', text, sponsors: [] }
    expect(exportText(content)).toContain(`Water\n\n${label}\n`)
  })

  it('leaves out what is only proposed, and keeps what somebody would strike', () => {
    const mine = { sid: 'JPN:abcdef12', by: 'JPN' }
    const content = fc.sample(arbitraryContent, { numRuns: 1, seed: 7 })[0]!
    const paragraphs = content.text.paragraphs.map((paragraph) => ({
      ...paragraph,
      runs: [...paragraph.runs, { text: 'PROPOSED', marks: { ins: mine } }],
    }))
    const struck = paragraphs.map((paragraph) => ({
      ...paragraph,
      runs: paragraph.runs.map((run) =>
        run.marks.ins ? run : { ...run, marks: { ...run.marks, del: [mine] } },
      ),
    }))
    const plain = exportText(content)
    expect(exportText({ ...content, text: { paragraphs } })).toBe(plain)
    expect(exportText({ ...content, text: { paragraphs: struck } })).toBe(plain)
  })
})
