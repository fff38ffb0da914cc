// The emblem is printed only from a file that the operator names.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { toPrintModel } from '../../shared/exporters/print/print-model.ts'
import { openRenderer } from './renderer.ts'
import { sampleDraft } from './samples/sample-texts.ts'

const folder = mkdtempSync(join(tmpdir(), 'penholder-emblem-'))

afterEach(() => {
  delete process.env['PENHOLDER_EMBLEM']
  rmSync(folder, { recursive: true, force: true })
})

async function print(emblem: string | null) {
  if (emblem === null) delete process.env['PENHOLDER_EMBLEM']
  else process.env['PENHOLDER_EMBLEM'] = emblem
  const renderer = openRenderer()
  const model = toPrintModel(sampleDraft('en'), { status: 'issued' })
  const outcomes = [await renderer.renderPages(model), await renderer.render(model)] as const
  await renderer.close()
  return outcomes
}

test('a picture stands in the masthead where one is named, none where none is, and a missing one is a failure', async () => {
  const file = join(folder, 'picture.SVG')
  writeFileSync(
    file,
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="80"><rect width="100" height="80" fill="#123456"/></svg>',
  )
  const [bare, withPicture, missing] = [
    await print(null),
    await print(file),
    await print(join(folder, 'none.png')),
  ]
  const images = (outcome: (typeof bare)[0]) =>
    outcome.ok ? (outcome.value.pages[0]?.split('<image') ?? []).length - 1 : -1
  expect([images(bare[0]), images(withPicture[0])]).toEqual([0, 1])
  expect(withPicture[1].ok).toBe(true)
  expect(missing[1]).toMatchObject({ ok: false, problem: { code: 'print-failed' } })
})
