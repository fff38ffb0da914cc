// Meetings at random over real sockets: nobody changes what is not theirs, everybody has one text in the end, honest people are hardly ever
// refused, and rejecting everything gives the base text back.
import { seedChance } from './seeded-chance.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FuzzMeeting, type FuzzPlan, type FuzzResult, type Refusal } from './negotiation-fuzz.ts'
import { startTestServer, type TestServer } from './running-server.ts'

let server: TestServer
let time = Date.now()
const advance = (): void => {
  time += 20_000
}

beforeAll(async () => {
  server = await startTestServer({ now: () => time })
})

afterAll(async () => {
  seedChance(null)
  await server.close()
})

async function meet(plan: FuzzPlan): Promise<FuzzResult> {
  const meeting = await FuzzMeeting.open(server, plan, advance)
  return meeting.run()
}

/** Where the seeds begin and how many there are: `FUZZ_FROM=1 FUZZ_SEEDS=1000` for a long run. */
const from = Number(process.env['FUZZ_FROM'] ?? 1)
const count = Number(process.env['FUZZ_SEEDS'] ?? 8)
const steps = Number(process.env['FUZZ_STEPS'] ?? 150)
const mixes = (process.env['FUZZ_MIX'] ?? 'typing everything').split(' ') as FuzzPlan['mix'][]

describe('a meeting at random', () => {
  test.each(mixes)('%s', { timeout: 60_000 + count * 10_000 }, async (mix) => {
    const violations: string[] = []
    const updates = { delegate: 0, editor: 0, reader: 0 }
    const refusals: Refusal[] = []
    for (let seed = from; seed < from + count; seed++) {
      const result = await meet({
        seed,
        steps,
        mix,
        lag: 10,
        ...(process.env['FUZZ_TRACE'] && { trace: console.log }),
      })
      violations.push(...result.violations)
      refusals.push(...result.refusals)
      for (const mode of ['delegate', 'editor', 'reader'] as const)
        updates[mode] += result.updates[mode]
      if (process.env['FUZZ_LOG'])
        for (const line of [...result.violations, ...result.refusals.map((r) => JSON.stringify(r))])
          console.log(line)
    }
    console.log(
      JSON.stringify({
        mix,
        seeds: count,
        updates,
        refused: refusals.length,
        violations: violations.length,
      }),
    )
    expect(violations).toEqual([])
  })
})
