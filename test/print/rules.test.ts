// The rules of the page, their places and weights, seen on a picture of it: eight pixels a point.
import { spawnSync } from 'node:child_process'
import { afterAll, describe, expect, test } from 'vitest'
import { toPrintModel, type PrintOptions } from '../../shared/exporters/print/print-model.ts'
import { openRenderer } from '../../server/print/renderer.ts'
import { sampleDraft, sampleReport } from '../../server/print/samples/sample-texts.ts'
import { needs } from '../needs.ts'

const renderer = openRenderer()
afterAll(() => renderer.close())

const perPoint = 8

interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: Buffer
}

interface Rule {
  /** In points from the top, the middle of it. */
  readonly y: number
  readonly weight: number
}

async function draw(
  content: Parameters<typeof toPrintModel>[0],
  page: number,
  options: Partial<PrintOptions> = {},
): Promise<Picture> {
  const outcome = await renderer.render(toPrintModel(content, { status: 'issued', ...options }))
  if (!outcome.ok) throw new Error(outcome.problem.code)
  const flags = ['-gray', '-r', String(72 * perPoint), '-f', String(page), '-l', String(page)]
  const { stdout } = spawnSync('pdftoppm', [...flags, '-'], {
    input: outcome.value,
    maxBuffer: 256 * 1024 * 1024,
  })
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.toString('latin1', 0, 40))
  if (!head) throw new Error('not a grey picture')
  return {
    width: Number(head[1]),
    height: Number(head[2]),
    pixels: stdout.subarray(head[0].length),
  }
}

/** Rows that are dark from `from` to `to` (points), next to each other as one rule of the weight of their ink. */
function rulesBetween({ width, height, pixels }: Picture, from: number, to: number): Rule[] {
  const rules: { top: number; rows: number; ink: number }[] = []
  for (let row = 0; row < height; row += 1) {
    const part = pixels.subarray(
      row * width + Math.ceil((from + 0.5) * perPoint),
      row * width + Math.floor((to - 0.5) * perPoint),
    )
    const ink = part.reduce((most, value) => Math.min(most, 255 - value), 255) / 255
    if (ink < 0.2) continue
    const last = rules.at(-1)
    if (last && last.top + last.rows === row) {
      last.rows += 1
      last.ink += ink
    } else rules.push({ top: row, rows: 1, ink })
  }
  return rules.map(({ top, rows, ink }) => ({
    y: (top + rows / 2) / perPoint,
    weight: ink / perPoint,
  }))
}

function expectRules(
  rules: readonly Rule[],
  expected: readonly (readonly [number, number])[],
): void {
  const rounded = rules.map(({ y, weight }) => [Math.round(y), Math.round(weight * 4) / 4])
  expect(rounded).toEqual(expected.map(([y, weight]) => [Math.round(y), weight]))
}

describe.skipIf(!needs('pdftoppm'))('rules', () => {
  const margin = 60
  const [head, masthead] = [(432 + 864) / 20, (432 + 864 + 2880) / 20]

  test('of page 1 stand under the name and under the masthead, from margin to margin', async () => {
    for (const language of ['en', 'ar'] as const)
      expectRules(rulesBetween(await draw(sampleDraft(language), 1), margin, 612 - margin), [
        [head, 0.5],
        [masthead, 1.5],
      ])
    const inset = (595.28 - 9840 / 20) / 2
    const a4 = await draw(sampleDraft('en'), 1, { paper: 'a4' })
    expectRules(rulesBetween(a4, inset, 595.28 - inset), [
      [head, 0.5],
      [masthead, 1.5],
    ])
  })

  test('of the other pages stand under the running head', async () => {
    const page = await draw(sampleReport('en'), 2)
    expectRules(rulesBetween(page, margin, 612 - margin), [[head, 0.25]])
  })

  test('over the notes is as long as eighteen underscores, and begins where they do', async () => {
    const page = await draw(sampleDraft('en'), 1)
    const from = margin + 792 / 20
    const across = rulesBetween(page, from, from + 72).filter(({ y }) => y > 400)
    expect(across).toHaveLength(1)
    const [{ y }] = across as [Rule]
    const at = rulesBetween(page, from - 3, from + 75).filter((rule) => Math.abs(rule.y - y) < 1)
    expect(at).toEqual([])
  })
})
