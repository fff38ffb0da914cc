import { afterAll, expect, test } from 'vitest'
import { toPrintModel } from '../../shared/exporters/print/print-model.ts'
import { PrintDesk } from './print-desk.ts'
import { openRenderer, type Asker } from './renderer.ts'
import { sampleDraft } from './samples/sample-texts.ts'

const renderer = openRenderer()
afterAll(() => renderer.close())

const model = toPrintModel(sampleDraft('en'), { status: 'issued' })

function countedDesk() {
  const asked: Asker[] = []
  const desk = new PrintDesk({
    render: (printed, options = {}) => {
      asked.push(options)
      return renderer.render(printed, options)
    },
  })
  return { desk, asked }
}

test('those who ask for one document while it is printed, and a moment after, share one print', async () => {
  const { desk, asked } = countedDesk()
  const outcomes = await Promise.all([desk.print(model, 'ua-1'), desk.print(model, 'ua-1')])
  outcomes.push(await desk.print(model, 'ua-1'))
  expect(new Set(outcomes).size).toBe(1)
  expect(asked).toHaveLength(1)
  await desk.print(model, 'a-2a')
  expect(asked).toHaveLength(2)
})

test('a print goes on while somebody waits for it, and ends when the last one leaves', async () => {
  const { desk, asked } = countedDesk()
  const [first, second] = [new AbortController(), new AbortController()]
  const told: string[] = []
  const onProgress = ({ phase }: { readonly phase: string }) => void told.push(phase)
  const prints = [
    desk.print(model, 'ua-1', { signal: first.signal }),
    desk.print(model, 'ua-1', { signal: second.signal, onProgress }),
  ]
  first.abort()
  const cancelled = { ok: false, problem: { code: 'print-cancelled' } }
  expect(await prints[0]).toEqual(cancelled)
  expect(asked[0]?.signal?.aborted).toBe(false)
  expect((await prints[1])?.ok).toBe(true)
  expect(told).toEqual(['laying-out', 'writing'])

  const other = toPrintModel(sampleDraft('fr'), { status: 'issued' })
  const alone = new AbortController()
  const left = desk.print(other, 'ua-1', { signal: alone.signal })
  alone.abort()
  expect(await left).toEqual(cancelled)
  expect(asked[1]?.signal?.aborted).toBe(true)
  expect((await desk.print(other, 'ua-1')).ok).toBe(true)
})
