// Honest people are hardly ever refused, nobody's words but one's own change by one's typing, and all replicas end as one.
// `HONEST_SECONDS=120` runs it for that long instead.
import { expect, test } from 'vitest'
import { random } from '../collaboration/random.ts'
import { HonestMeeting, type HonestTally } from './gate-honest.ts'

const seconds = Number(process.env['HONEST_SECONDS'] ?? 0)

function hold(everything: boolean, seeds: number): HonestTally {
  const tally: HonestTally = { updates: 0, refused: new Map(), violations: [] }
  const until = Date.now() + seconds * 1000
  for (let seed = 1; seed <= seeds || Date.now() < until; seed++) {
    new HonestMeeting(random(seed), { steps: 200, lag: 10, everything }, tally).run()
    expect(tally.violations, `seed ${seed}`).toEqual([])
  }
  if (seconds > 0)
    process.stdout.write(`${JSON.stringify({ ...tally, refused: [...tally.refused] })}\n`)
  return tally
}

const refusals = ({ refused }: HonestTally): number =>
  [...refused.values()].reduce((sum, count) => sum + count, 0)

test('typing and deleting is hardly ever refused', { timeout: 1e7 }, () => {
  const tally = hold(false, 8)
  expect(tally.updates).toBeGreaterThan(1000)
  expect(refusals(tally)).toBeLessThan(tally.updates / 1000 + 1)
})

test('nor is everything at once, with decisions and moves going on', { timeout: 1e7 }, () => {
  const tally = hold(true, 16)
  expect(tally.updates).toBeGreaterThan(1000)
  expect(refusals(tally)).toBeLessThan(tally.updates / 50)
})
