// Every kind of document in every language passes the gates of both standards, and says what it is.
import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../shared/document/language.ts'
import { printStandards } from '../../server/print/print-job.ts'
import { openRenderer, type Renderer } from '../../server/print/renderer.ts'
import { sampleDocuments } from '../../server/print/samples/sample-documents.ts'
import { needs } from '../needs.ts'

let renderer: Renderer
beforeAll(() => {
  renderer = openRenderer()
})
afterAll(() => renderer.close())

const samples = sampleDocuments.flatMap(({ name, model }) =>
  languages.map((language) => ({ file: `${name}.${language}`, model: () => model(language) })),
)

test.each(samples)(
  '$file is accessible, and fit for archives',
  async ({ model }) => {
    const printed = model()
    for (const standard of printStandards)
      // One after the other in the one child.
      // oxlint-disable-next-line no-await-in-loop
      expect(await renderer.render(printed, { standard })).toMatchObject({ ok: true })
  },
  30_000,
)

describe.skipIf(!needs('pdftotext'))('what a PDF says of itself', () => {
  const read = (input: Uint8Array, ...flags: readonly string[]) =>
    spawnSync('pdfinfo', [...flags, '-'], { input, encoding: 'utf8' }).stdout

  test.each(languages)(
    'its title, that it is tagged, its links and headings, in %s',
    async (language) => {
      const model = sampleDocuments.find(({ name }) => name === 'report-annexes')!.model(language)
      const outcome = await renderer.render(model)
      if (!outcome.ok) throw new Error(outcome.problem.code)
      const info = read(outcome.value)
      expect(info).toContain(`Title:           ${model.metadata.title}`)
      expect(info).toMatch(/Tagged: +yes/u)
      expect(read(outcome.value, '-url')).toContain('https://undocs.org/')
      const bytes = Buffer.from(outcome.value).toString('latin1')
      expect(bytes).toMatch(new RegExp(`/Lang ?\\(${language}`, 'u'))
      const headings = model.paragraphs.filter(({ depth }) => depth > 0).length + 1
      const structure = read(outcome.value, '-struct')
      expect(structure.match(/^\s*H[1-6]\b/gmu)).toHaveLength(headings)
      expect(bytes).toContain('/Outlines')
    },
  )
})
