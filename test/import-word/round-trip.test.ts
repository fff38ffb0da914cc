import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openFile } from '../../server/cli/open-file.ts'
import { toContent } from '../../server/import/to-content.ts'
import { findOpening } from '../../shared/grammar/opening-words.ts'
import type { Paragraph } from '../../shared/document/draft-text.ts'
import { languages } from '../../shared/document/language.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { arbitraryContent } from '../import/arbitrary-content.ts'
import { paragraph } from '../builders.ts'
import { needs } from '../needs.ts'
import { shortDraft } from '../sample-contents.ts'
import { factsOf, linesOf, readWordFile, writeWord } from './round-trip.ts'

const folders = ['../fixtures/seeds/', '../../server/samples/']
const samples = folders.flatMap((folder) =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => new URL(`${folder}${name}`, import.meta.url).pathname),
)

async function open(path: string): Promise<FrozenContent> {
  const opened = await openFile(path)
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.value.content
}

function check(draft: FrozenContent): void {
  const { document } = readWordFile(writeWord(draft))
  expect(linesOf(document.text)).toEqual(linesOf(draft.text))
  expect(factsOf(toContent(document))).toEqual(factsOf(draft))
}

/** Some words of every third paragraph set off, never among its opening words. */
function setOff(draft: FrozenContent): FrozenContent {
  const paragraphs = draft.text.paragraphs.map((paragraph, index): Paragraph => {
    const [first] = paragraph.runs
    const { kind, part, level } = paragraph
    if (!first || kind === 'heading' || index % 3 > 0 || first.marks.note !== undefined)
      return paragraph
    const opens = (part === 'preamble' || part === 'operative') && level === 0
    const opening = opens
      ? findOpening(first.text, { language: draft.masthead.language, part })
      : null
    const from = (opening?.to ?? 0) + 1
    const to = from + 6
    if (to >= first.text.length || /\s/u.test(first.text.charAt(to - 1))) return paragraph
    const runs = [
      { text: first.text.slice(0, from), marks: first.marks },
      { text: first.text.slice(from, to), marks: { ...first.marks, emphasis: true as const } },
      { text: first.text.slice(to), marks: first.marks },
    ]
    return { ...paragraph, runs: [...runs, ...paragraph.runs.slice(1)] }
  })
  return { ...draft, text: { paragraphs } }
}

describe('a text written as a Word file and read again', () => {
  test('law: is the same text, in six languages', () => {
    fc.assert(
      fc.property(arbitraryContent, (draft) => check(draft)),
      { numRuns: 150 },
    )
  })

  test('law: with what is set off in it', () => {
    fc.assert(
      fc.property(arbitraryContent, (draft) => check(setOff(draft))),
      { numRuns: 100 },
    )
  })

  test.each(languages)('keeps sections that have numbers and no titles, in %s', (of) => {
    const draft = shortDraft(of)
    const [first] = draft.text.paragraphs.filter(({ part }) => part === 'operative')
    const sections = [1, 2].flatMap((number) => [
      paragraph(`s${number}`, 'operative', '', { kind: 'heading' }),
      { ...first!, id: `o${number}` },
    ])
    const text = { paragraphs: [...draft.text.paragraphs, ...sections] }
    const { document } = readWordFile(writeWord({ ...draft, text }))
    const [, ...lines] = linesOf(document.text)
    expect(lines).toEqual(linesOf(text).slice(1))
    expect(lines.filter((line) => line === 'heading operative 0')).toHaveLength(2)
  })

  test.each(samples)('is the same text: %s', async (path) => {
    check(await open(path))
  })
})

describe.skipIf(!needs('soffice'))('through LibreOffice', () => {
  test('the same words, notes and references come back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'penholder-word-'))
    try {
      const drafts = [
        ...(await Promise.all(samples.map(open))),
        ...fc.sample(arbitraryContent, { numRuns: 12, seed: 20251 }),
      ]
      const names = drafts.map((draft, index) => {
        writeFileSync(join(folder, `${index}.docx`), writeWord(draft))
        return join(folder, `${index}.docx`)
      })
      const profile = `-env:UserInstallation=file://${folder}/profile`
      const out = join(folder, 'out')
      const words = ['--headless', profile, '--convert-to', 'docx', '--outdir', out, ...names]
      const { status } = spawnSync('soffice', words, { timeout: 180_000 })
      expect(status).toBe(0)
      const wrong = drafts.flatMap((draft, index) => {
        const { document } = readWordFile(readFileSync(join(out, `${index}.docx`)))
        const [was, is] = [linesOf(draft.text), linesOf(document.text)]
        const at = was.findIndex((line, place) => line !== is[place])
        return at < 0 && was.length === is.length ? [] : [{ index, was: was[at], is: is[at] }]
      })
      expect(wrong).toEqual([])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 200_000)
})
