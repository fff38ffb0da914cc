// The random adversary of gate-adversary.ts, seeded. `ADVERSARY_SECONDS=120` runs it for that long instead.
import { expect, test } from 'vitest'
import { random } from '../collaboration/random.ts'
import { attackAtRandom, newTally } from './gate-adversary.ts'

const seconds = Number(process.env['ADVERSARY_SECONDS'] ?? 0)

test('raw items at random change nothing of the text or of others', { timeout: 1e7 }, () => {
  const tally = newTally()
  const until = Date.now() + seconds * 1000
  for (let seed = 1; seed <= 60 || Date.now() < until; seed++) {
    attackAtRandom(random(seed), 40, tally)
    expect(tally.violations, `seed ${seed}`).toEqual([])
  }
  expect(tally.rounds).toBeGreaterThan(2000)
  expect(tally.admitted).toBeGreaterThan(tally.rounds / 20)
  expect(tally.visible).toBeGreaterThan(tally.rounds / 50)
  if (seconds > 0)
    process.stdout.write(`${JSON.stringify({ ...tally, codes: [...tally.codes] })}\n`)
})
