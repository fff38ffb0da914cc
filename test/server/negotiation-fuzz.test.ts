// Meetings at random over real sockets: nobody changes what is not theirs, everybody has one text in the end, honest people are hardly ever
// refused, and rejecting everything gives the base text back. `FUZZ_SEEDS=1000` holds so many more; FUZZ_FROM, FUZZ_STEPS and FUZZ_MIX say which, and
// FUZZ_TRACE=1 tells every message of them.
import { seedChance } from './seeded-chance.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FuzzMeeting, type FuzzPlan, type FuzzResult } from './negotiation-fuzz.ts'
import { startTestServer, type TestServer } from './running-server.ts'

const { env } = process
const seeds = Number(env['FUZZ_SEEDS'] ?? 8)
const from = Number(env['FUZZ_FROM'] ?? 1)
const steps = Number(env['FUZZ_STEPS'] ?? 150)
const only = env['FUZZ_MIX'] ?? 'typing everything'
const trace = env['FUZZ_TRACE'] === undefined ? {} : { trace: write }
const tells = env['FUZZ_SEEDS'] !== undefined

let server: TestServer
let time = Date.now()

beforeAll(async () => {
  server = await startTestServer({ now: () => time })
})

afterAll(async () => {
  seedChance(null)
  await server.close()
})

function write(line: string): void {
  process.stdout.write(`${line}\n`)
}

async function meet(plan: FuzzPlan): Promise<FuzzResult> {
  const meeting = await FuzzMeeting.open(server, plan, () => {
    time += 20_000
  })
  return meeting.run()
}

async function meetOften(mix: FuzzPlan['mix']) {
  const sum = { updates: 0, refused: 0, byEditors: 0, violations: [] as string[] }
  for (let seed = from; seed < from + seeds; seed++) {
    const { updates, refusals, violations } = await meet({ seed, steps, mix, lag: 10, ...trace })
    sum.updates += updates.delegate + updates.editor + updates.reader
    sum.refused += refusals.length
    sum.byEditors += refusals.filter(({ by }) => by.startsWith('editor')).length
    sum.violations.push(...violations)
    if (tells) for (const refusal of refusals) write(JSON.stringify(refusal))
    if (tells) for (const violation of violations) write(violation)
  }
  if (tells) write(JSON.stringify({ mix, seeds, ...sum, violations: sum.violations.length }))
  return sum
}

describe('meetings at random', { timeout: 60_000 + seeds * 10_000 }, () => {
  test.runIf(only.includes('typing'))('in which people type and strike', async () => {
    const { updates, refused, violations } = await meetOften('typing')
    expect(violations).toEqual([])
    expect(refused).toBeLessThanOrEqual(updates / 1000)
  })

  test.runIf(only.includes('everything'))('in which people do everything there is', async () => {
    const { updates, refused, violations } = await meetOften('everything')
    expect(violations).toEqual([])
    expect(refused).toBeLessThanOrEqual(updates / 50)
  })
})

/** Meetings in which something went wrong once. */
const once: readonly (readonly [string, FuzzPlan['mix'], number])[] = [
  ['a lapsed strike, under a new name, lay over words struck already', 'typing', 11],
  ['a strike made longer at its start ran on to the end of the text', 'typing', 14],
  ['words on their way came between a new mark and its words', 'typing', 22],
  ['a strike over a paragraph that was moved ran on over all that had moved', 'everything', 42],
  ['a reader’s replica took away formats that others needed', 'everything', 51],
  ['an undo left the final end struck', 'everything', 58],
  ['base words stood before a last end that was only proposed', 'everything', 54],
  ['words of a split that is withdrawn stood in a proposed move', 'everything', 1057],
  ['words of a split that is rejected stood in an alternative', 'everything', 1124],
  ['words taken along by an alternative were recorded', 'everything', 3061],
  ['the program read words in other pieces than the page', 'everything', 3056],
]

test.runIf(!tells).each(once)('%s', async (_what, mix, seed) => {
  const { violations } = await meet({ seed, steps: 150, mix, lag: 10 })
  expect(violations).toEqual([])
})
