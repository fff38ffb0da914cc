import { describe, expect, test } from 'vitest'
import { toDocx } from '../../shared/exporters/docx/to-docx.ts'
import { shortDraft } from '../../test/sample-contents.ts'
import { writeApart } from './write-apart.ts'
import { write, type WriteJob } from './write-job.ts'

const job: WriteJob = {
  kind: 'docx',
  old: shortDraft('fr', { symbol: 'E/CN.7/2020/L.5' }),
  new: shortDraft('fr', { symbol: 'E/CN.7/2020/L.5/Rev.1' }),
  options: { old: { status: 'issued' }, new: { status: 'issued' }, date: '2020-03-05T00:00:00Z' },
}

describe('a file written in a process', () => {
  test('is the same as one that is written here', async () => {
    const apart = writeApart()
    const kinds = ['docx', 'html', 'json', 'patch', 'pdf'] as const
    const written = await Promise.all(kinds.map((kind) => apart.run({ ...job, kind })))
    expect(written).toEqual(kinds.map((kind) => ({ ok: true, value: write({ ...job, kind }) })))
  })

  test('of a text compared with itself is its Word file', async () => {
    const { new: text, options } = job
    const written = await writeApart().run({ ...job, old: text })
    expect(written.ok && written.value.body).toEqual(toDocx(text, options.new, options.date))
  })

  test('takes no longer than it may', async () => {
    const outcome = await writeApart({ timeMs: 1 }).run(job)
    expect(outcome).toEqual({ ok: false, problem: { code: 'apart-time-limit' } })
  })

  test('is refused where too many wait', async () => {
    const apart = writeApart({ waiting: 0 })
    const [first, second] = await Promise.all([apart.run(job), apart.run(job)])
    expect(first.ok).toBe(true)
    expect(second).toEqual({ ok: false, problem: { code: 'apart-busy' } })
    expect((await apart.run(job)).ok).toBe(true)
  })
})
