import { afterEach, expect, test, vi } from 'vitest'
import { followPrint, type PrintState } from './follow-print.ts'

afterEach(() => void vi.unstubAllGlobals())

/** The network: an answer that comes in these pieces. */
function answer(pieces: readonly string[], status = 200): void {
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
      controller.close()
    },
  })
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })))
}

async function follow(): Promise<PrintState[]> {
  const told: PrintState[] = []
  await followPrint('/pdf', new AbortController().signal, (state) => void told.push(state))
  return told
}

test('tells each step once, however the lines are cut', async () => {
  answer([
    '{"phase":"waiting","ahe',
    'ad":2}\n{"phase":"laying-out"}\n{"phase":"writing","pages":3}',
    '\n{"phase":"done"}\n',
  ])
  expect(await follow()).toEqual([
    { phase: 'waiting', ahead: 2 },
    { phase: 'laying-out' },
    { phase: 'writing', pages: 3 },
    { phase: 'done' },
  ])
})

test.each([
  ['/pdf', '/pdf/progress'],
  ['/compilation?format=pdf', '/compilation/progress?format=pdf'],
])('asks beside %s', async (path, beside) => {
  const asked: string[] = []
  vi.stubGlobal('fetch', (from: string) => {
    asked.push(from)
    return Promise.resolve(new Response('{"phase":"done"}\n'))
  })
  await followPrint(path, new AbortController().signal, () => undefined)
  expect(asked).toEqual([beside])
})

test('says why there is no PDF', async () => {
  answer(['{"phase":"laying-out"}\n{"phase":"failed","code":"print-failed","details":{}}\n'])
  expect((await follow()).at(-1)).toEqual({ phase: 'failed', code: 'print-failed', details: {} })
  answer(['{"code":"no-such-draft"}'], 404)
  expect(await follow()).toEqual([{ phase: 'failed', code: 'no-such-draft', details: {} }])
  answer(['<html>'], 502)
  expect(await follow()).toEqual([{ phase: 'failed', code: 'http-502', details: {} }])
})

test('a connection that ends too early is cut, and a print that was cancelled says nothing more', async () => {
  answer(['{"phase":"laying-out"}\n'])
  expect((await follow()).at(-1)).toEqual({ phase: 'cut' })
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')))
  expect(await follow()).toEqual([{ phase: 'cut' }])
  const told: PrintState[] = []
  await followPrint('/pdf', AbortSignal.abort(), (state) => void told.push(state))
  expect(told).toEqual([])
})
