import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Oddity } from '../../test/fixtures/child-at-odds.ts'
import { type ApartOptions, WorkApart } from './work-apart.ts'

const program = new URL('../../test/fixtures/child-at-odds.ts', import.meta.url)

function apart(options: ApartOptions = {}): WorkApart<Oddity, unknown> {
  return new WorkApart(program, { memoryMb: 200, answerMb: 2, ...options })
}

describe('a process that works apart', () => {
  test.each<[Oddity, string]>([
    ['loop', 'apart-time-limit'],
    ['wait', 'apart-time-limit'],
    ['heap', 'apart-memory-limit'],
    ['buffers', 'apart-memory-limit'],
    ['exit', 'apart-failed'],
    ['abort', 'apart-failed'],
    ['throw', 'apart-failed'],
    ['garbage', 'apart-failed'],
    ['twice', 'apart-failed'],
    ['endless', 'apart-answer-limit'],
    ['huge', 'apart-answer-limit'],
  ])('%s is a problem of that job alone', async (oddity, code) => {
    // A loop is ended by the clock; whatever ends by itself has time for it on a busy machine.
    const isEndless = oddity === 'loop' || oddity === 'wait'
    const own = apart({ timeMs: isEndless ? 2_000 : 30_000 })
    const outcome = await own.run(oddity)
    expect(outcome).toMatchObject({ ok: false, problem: { code } })
    expect((await own.run('answer')).ok).toBe(true)
  })

  test.each<Oddity>(['read', 'write', 'start'])('may not reach out: %s', async (oddity) => {
    const outcome = await apart().run(oddity)
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'apart-failed' } })
    expect(existsSync('/tmp/penholder-child-at-odds')).toBe(false)
  })

  test('has no network', async () => {
    const outcome = await apart().run('connect')
    expect(outcome.ok && outcome.value).toContain('has no network')
  })

  test('knows nothing of the environment', async () => {
    process.env['PENHOLDER_SECRET_OF_TEST'] = 'x'
    expect(await apart().run('environment')).toEqual({ ok: true, value: [] })
  })

  test('tells the log where it failed, without its words', async () => {
    const lines: string[] = []
    const log = { write: (...line: unknown[]) => void lines.push(JSON.stringify(line)) }
    await apart({ log }).run('throw')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('child-at-odds.ts')
    expect(lines[0]).not.toContain('words of a document')
  })
})

describe('processes', () => {
  test('are kept for the next job, and ended when one goes wrong', async () => {
    const own = apart()
    const first = await own.run('answer')
    expect(await own.run('answer')).toEqual(first)
    await own.run('throw')
    expect(await own.run('answer')).not.toEqual(first)
  })

  test('are started ahead of a job, and not one for each call', async () => {
    const own = apart({ atOnce: 1 })
    own.warm()
    own.warm()
    const first = await own.run('answer')
    own.warm()
    expect(await own.run('answer')).toEqual(first)
  })

  test('end with the job that nobody waits for any more, and leave their place', async () => {
    const own = apart({ atOnce: 1, timeMs: 600_000 })
    const [running, waiting] = [new AbortController(), new AbortController()]
    const first = own.run('loop', running.signal)
    const second = own.run('answer', waiting.signal)
    const third = own.run('answer')
    waiting.abort()
    running.abort()
    const abandoned = { ok: false, problem: { code: 'apart-abandoned' } }
    expect(await first).toEqual(abandoned)
    expect(await second).toEqual(abandoned)
    expect((await third).ok).toBe(true)
  })

  test('are not waited for by whoever has left: the place in the queue is free at once', async () => {
    const own = apart({ atOnce: 1, waiting: 1, timeMs: 600_000 })
    const [running, waiting] = [new AbortController(), new AbortController()]
    const first = own.run('loop', running.signal)
    const second = own.run('answer', waiting.signal)
    expect(await own.run('answer')).toEqual({ ok: false, problem: { code: 'apart-busy' } })
    waiting.abort()
    expect(await second).toEqual({ ok: false, problem: { code: 'apart-abandoned' } })
    const third = own.run('answer')
    running.abort()
    await first
    expect((await third).ok).toBe(true)
  })

  test('end with the server, however busy they are', async () => {
    const parent = fileURLToPath(new URL('../../test/fixtures/parent-of-loop.ts', import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', parent])
    const id = Number(stdout)
    expect(id).toBeGreaterThan(0)
    await waitUntilGone(id)
  })

  test('that were ended from outside while idle are replaced', async () => {
    const own = apart()
    const first = await own.run('answer')
    const id = first.ok && typeof first.value === 'number' ? first.value : 0
    const gone = waitUntilGone(id)
    process.kill(id, 'SIGKILL')
    await gone
    const next = await own.run('answer')
    expect(next.ok).toBe(true)
    expect(next).not.toEqual(first)
  })

  test('end by themselves when there is nothing to do', async () => {
    const own = apart({ idleMs: 1 })
    const first = await own.run('answer')
    const id = first.ok && typeof first.value === 'number' ? first.value : 0
    await waitUntilGone(id)
    expect((await own.run('answer')).ok).toBe(true)
  })
})

/** Until a signal can no longer be sent to it. */
async function waitUntilGone(id: number): Promise<void> {
  const deadline = performance.now() + 10_000
  while (performance.now() < deadline) {
    try {
      process.kill(id, 0)
    } catch {
      return
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  throw new Error('the process is still there')
}
