import { expect, test } from 'vitest'
import { CompareApart } from './compare-apart.ts'
import type { CompareJob } from './job.ts'

const bytes = new TextEncoder().encode(
  'Recalling its resolution 74/1,\n\n1. Decides to remain seized.',
)
const job: CompareJob = {
  sides: [
    { name: 'a', bytes },
    { name: 'b', bytes },
  ],
}

test('gives up when the time is over', async () => {
  const apart = new CompareApart({ timeMs: 1 })
  expect(await apart.compare(job)).toEqual({ ok: false, problem: { code: 'compare-time-limit' } })
})

test('lets few wait, and takes the next when one is done', async () => {
  const apart = new CompareApart({ atOnce: 1, waiting: 1 })
  const [first, second, third] = await Promise.all(
    [job, job, job].map((each) => apart.compare(each)),
  )
  expect([first!.ok, second!.ok]).toEqual([true, true])
  expect(third).toEqual({ ok: false, problem: { code: 'compare-unavailable' } })
  expect((await apart.compare(job)).ok).toBe(true)
})
