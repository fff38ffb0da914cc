// One text on pages that are set in many ways is the same text: nothing of the page becomes words of it, and nothing of it is lost.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { afterAll, describe, expect, test } from 'vitest'
import { fontsFolder } from '../../server/print/fonts.ts'
import { accountOfLetters, balanced } from './account-of-letters.ts'
import { composeDrafts } from './corpus/composed-draft.ts'
import { pageShapes } from './corpus/page-shapes.ts'
import { scoreDraft } from './corpus/score-draft.ts'
import { typstSource } from './corpus/write-typst.ts'
import { readPages } from './read-pages.ts'

const folder = mkdtempSync(`${tmpdir()}/page-shapes-`)
const compiler = NodeCompiler.create({
  workspace: folder,
  fontArgs: [{ fontPaths: [fontsFolder] }],
})
afterAll(() => rmSync(folder, { recursive: true }))

const drafts = composeDrafts([6]).filter(({ language, traditional }) => {
  return ['en', 'zh', 'ar'].includes(language) && !traditional
})

describe.each(Object.entries(pageShapes))('%s', (_name, shape) => {
  test.each(drafts.map((draft) => [draft.language, draft] as const))(
    '%s',
    async (_language, draft) => {
      const { result } = compiler.compile({ mainFileContent: shape(typstSource(draft)) })
      if (!result) throw new Error('not compiled')
      const { document, lines } = await readPages(compiler.pdf(result))
      const { misses } = scoreDraft(draft, document)
      expect(misses.filter(({ reported }) => !reported)).toEqual([])
      expect(misses.length).toBeLessThanOrEqual(1)
      expect(accountOfLetters(lines.join('\n'), document)).toEqual(balanced)
    },
  )
})
