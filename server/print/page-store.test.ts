import { expect, test } from 'vitest'
import { toPrintModel } from '../../shared/exporters/print/print-model.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { PageStore } from './page-store.ts'
import type { DrawnPages, PrintProblem } from './print-job.ts'
import { sampleDraft } from './samples/sample-texts.ts'

const english = toPrintModel(sampleDraft('en'), { status: 'draft' })
const french = toPrintModel(sampleDraft('fr'), { status: 'draft' })
const cancelled = { ok: false, problem: { code: 'print-cancelled' } }

/** Draws when it is told to, and gives up as a renderer does. */
function slowStore() {
  const drawings: { readonly signal: AbortSignal; readonly end: (pages: string[]) => void }[] = []
  const store = new PageStore((_model, signal) => {
    const { promise, resolve } = Promise.withResolvers<Result<DrawnPages, PrintProblem>>()
    signal.addEventListener('abort', () => resolve(refuse({ code: 'print-cancelled' })))
    drawings.push({ signal, end: (pages) => resolve(ok({ pages, refusal: null })) })
    return promise
  })
  return { store, drawings }
}

test('a drawing goes on while somebody waits for it, and is given up when the last one leaves', async () => {
  const { store, drawings } = slowStore()
  const [first, second] = [new AbortController(), new AbortController()]
  const asked = [
    store.pages('d', english, first.signal),
    store.pages('d', english, second.signal),
  ] as const
  expect(drawings).toHaveLength(1)
  first.abort()
  expect(await asked[0]).toEqual(cancelled)
  expect(drawings[0]?.signal.aborted).toBe(false)
  second.abort()
  expect(drawings[0]?.signal.aborted).toBe(true)
  // Whoever comes at that moment does not get what was just given up.
  const third = store.pages('d', english)
  expect(await asked[1]).toEqual(cancelled)
  expect(drawings).toHaveLength(2)
  drawings[1]?.end(['a'])
  expect(await third).toMatchObject({ ok: true, value: { refusal: null } })
})

test('a drawing that was given up takes away no picture that somebody may be fetching', async () => {
  const { store, drawings } = slowStore()
  const before = store.pages('d', english)
  drawings[0]?.end(['a', 'b'])
  const drawn = await before
  const names = drawn.ok ? drawn.value.pages : []
  const leaving = new AbortController()
  const left = store.pages('d', french, leaving.signal)
  leaving.abort()
  await left
  const after = store.pages('d', french)
  drawings[2]?.end(['a', 'c'])
  expect(await after).toMatchObject({ ok: true, value: { pages: [names[0], expect.any(String)] } })
  expect(names.map((name) => store.picture('d', name))).toEqual(['a', 'b'])
})

test('whoever has left before they asked starts nothing that goes on', async () => {
  const { store, drawings } = slowStore()
  expect(await store.pages('d', english, AbortSignal.abort())).toEqual(cancelled)
  expect(drawings.filter(({ signal }) => !signal.aborted)).toEqual([])
})
