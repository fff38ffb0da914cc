import { expect, test } from 'vitest'
import { traceChanges } from '../../shared/diff/trace-changes.ts'
import { shortDraft } from '../../test/sample-contents.ts'
import { compareApart } from './compare-apart.ts'
import type { CompareJob } from './job.ts'

const bytes = new TextEncoder().encode(
  'Recalling its resolution 74/1,\n\n1. Decides to remain seized.',
)
const job: CompareJob = {
  kind: 'compare',
  sides: [
    { name: 'a', bytes },
    { name: 'b', bytes },
  ],
}

test('gives up when the time is over', async () => {
  const apart = compareApart({ timeMs: 1 })
  expect(await apart.run(job)).toEqual({ ok: false, problem: { code: 'apart-time-limit' } })
})

test('lets few wait, and takes the next when one is done', async () => {
  const apart = compareApart({ atOnce: 1, waiting: 1 })
  const [first, second, third] = await Promise.all([job, job, job].map((each) => apart.run(each)))
  expect([first!.ok, second!.ok]).toEqual([true, true])
  expect(third).toEqual({ ok: false, problem: { code: 'apart-busy' } })
  expect((await apart.run(job)).ok).toBe(true)
})

test('follows texts as well, and gives the same as in the own process', async () => {
  const texts = [shortDraft('en'), shortDraft('fr'), shortDraft('en')]
  const done = await compareApart().run({ kind: 'trace', texts })
  expect(done.ok && done.value.ok && JSON.parse(done.value.json)).toEqual(
    JSON.parse(JSON.stringify(traceChanges(texts))),
  )
})
