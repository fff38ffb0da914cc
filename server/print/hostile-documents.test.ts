// Documents that nobody writes and somebody may hand in: each is printed or given up within the limits, and the next one is printed.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { content, noted } from '../../test/sample-contents.ts'
import type { Paragraph, Run } from '../../shared/document/draft-text.ts'
import { toPrintModel } from '../../shared/exporters/print/print-model.ts'
import { openRenderer, type Renderer } from './renderer.ts'

const limitMs = 8000
const memoryLimitBytes = 400 * 1024 * 1024
const ordinary = content('en', [noted('p', 'preamble', 'Recalling its resolution,')])

let renderer: Renderer
beforeAll(() => {
  renderer = openRenderer({ limitMs, memoryLimitBytes })
})
afterAll(() => renderer.close())

function print(paragraphs: readonly Paragraph[]) {
  const report = content('en', paragraphs, { kind: 'report' })
  return renderer.render(toPrintModel(report, { status: 'issued' }))
}

const many = (count: number, one: (index: number) => Paragraph) =>
  Array.from({ length: count }, (_, index) => one(index))

const notes: readonly Run[] = Array.from({ length: 40_000 }, (_, index) => [
  { text: 'word ', marks: {} },
  { text: `Note ${index}`, marks: { note: `n${index}` } },
]).flat()

const documents: readonly (readonly [string, () => readonly Paragraph[]])[] = [
  ['10 MB of words in a paragraph', () => [noted('p', 'numbered', 'word '.repeat(2_000_000))]],
  ['a word of 10 MB', () => [noted('p', 'numbered', 'w'.repeat(10_000_000))]],
  ['40,000 notes in a paragraph', () => [noted('p', 'numbered', '', { runs: notes })]],
  [
    '50,000 rows',
    () => many(50_000, (index) => noted(`r${index}`, 'text', 'State\t12\t34', { kind: 'row' })),
  ],
  ['2,000 columns', () => [noted('r', 'text', 'cell\t'.repeat(2000), { kind: 'row' })]],
  [
    'levels up and down',
    () => many(20_000, (index) => noted(`l${index}`, 'numbered', 'Words', { level: index % 4 })),
  ],
  [
    '300 headings one below the other',
    () =>
      many(300, (index) =>
        noted(`h${index}`, 'numbered', 'Words', { kind: 'heading', level: index % 3 }),
      ),
  ],
]

test.skipIf(process.platform !== 'linux').each(documents)(
  '%s',
  async (_, paragraphs) => {
    const outcome = await print(paragraphs())
    const ended = outcome.ok ? 'printed' : outcome.problem.code
    expect(['printed', 'print-time-limit', 'print-memory-limit']).toContain(ended)
    expect(await renderer.render(toPrintModel(ordinary, { status: 'issued' }))).toMatchObject({
      ok: true,
    })
  },
  60_000,
)

test('the addresses of files and scripts in a text are words like any other', async () => {
  const words = '#read("/etc/passwd") #image("../main.ts") file:///etc/passwd {{ }} \\include ${1}'
  expect((await print([noted('p', 'numbered', words)])).ok).toBe(true)
})
