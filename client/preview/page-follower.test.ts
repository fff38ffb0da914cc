import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ok } from '../../shared/result.ts'
import { type FollowedPages, PageFollower } from './page-follower.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function follow(answerMs = 10) {
  const shown: FollowedPages[] = []
  let version = 0
  const asked: number[] = []
  const follower = new PageFollower('d', async () => {
    asked.push(Date.now())
    const pages = [`page-${version}`]
    await new Promise((resolve) => setTimeout(resolve, answerMs))
    return ok({ pages, refusal: null })
  })
  follower.subscribe(() => shown.push(follower.get()))
  return {
    follower,
    shown,
    asked,
    write: () => {
      version += 1
      follower.changed()
    },
  }
}

describe('PageFollower', () => {
  test('asks within a second of a pause, and not while somebody types', async () => {
    const { write, asked, shown } = follow()
    const start = Date.now()
    for (let key = 0; key < 20; key += 1) {
      write()
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(asked).toEqual([])
    await vi.advanceTimersByTimeAsync(900)
    expect(asked).toHaveLength(1)
    expect(asked[0]! - start - 1900).toBeLessThan(1000)
    expect(shown.at(-1)).toEqual({
      pages: ['page-20'],
      problem: null,
      refusal: null,
      isBehind: false,
    })
  })

  test('what changes while an answer is under way is asked for after it', async () => {
    const { follower, write, shown } = follow(1000)
    follower.now()
    await vi.advanceTimersByTimeAsync(100)
    write()
    await vi.advanceTimersByTimeAsync(1000)
    expect(shown.at(-1)?.isBehind).toBe(true)
    await vi.advanceTimersByTimeAsync(3000)
    expect(shown.at(-1)).toMatchObject({ pages: ['page-1'], isBehind: false })
  })

  test('asks once more for what was on its way, then rests', async () => {
    const { write, asked } = follow()
    write()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toHaveLength(2)
  })

  test('a closed panel asks nothing and shows nothing', async () => {
    const { follower, write, asked, shown } = follow()
    write()
    follower.end()
    const before = shown.length
    await vi.advanceTimersByTimeAsync(60_000)
    expect([asked.length, shown.length]).toEqual([0, before])
  })

  test('gives up what is being drawn when nobody looks any more', async () => {
    const given: AbortSignal[] = []
    const follower = new PageFollower('d', (_id, signal) => {
      given.push(signal)
      return new Promise(() => undefined)
    })
    follower.now()
    expect(given.map(({ aborted }) => aborted)).toEqual([false])
    follower.end()
    expect(given.map(({ aborted }) => aborted)).toEqual([true])
  })
})
