import { expect, it } from 'vitest'
import type { NegotiationEvent } from '../../shared/negotiation/events.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { NegotiationPage } from '../../shared/protocol/api.ts'
import type { Answer } from '../api.ts'
import { NegotiationStore } from './negotiation-store.ts'

function event(seq: number): NegotiationEvent {
  return {
    seq,
    at: seq,
    by: { personId: null, name: '', delegation: null },
    change: {
      kind: 'proposed',
      sid: `JPN:0000000${seq}`,
      delegation: 'JPN',
      paragraphId: 'p1',
    },
  }
}

/** A server whose answers are given by the test, one call after the other. */
function pretendServer() {
  const calls: {
    readonly after: number
    readonly give: (answer: Awaited<Answer<NegotiationPage>>) => void
  }[] = []
  const fetch = (after: number): Answer<NegotiationPage> =>
    new Promise((resolve) => {
      calls.push({ after, give: resolve })
    })
  /** Lets everything that waits for an answer go on. */
  const answer = async (index: number, events: readonly NegotiationEvent[]) => {
    calls[index]?.give(ok({ events }))
    await Promise.resolve()
    await Promise.resolve()
  }
  return { calls, fetch, answer }
}

it('makes one fetch however many notices come while one is under way', async () => {
  const { calls, fetch, answer } = pretendServer()
  const store = new NegotiationStore(fetch)
  store.refresh()
  store.refresh()
  store.refresh()
  expect(calls).toHaveLength(1)
  await answer(0, [event(1), event(2)])
  expect(calls.map(({ after }) => after)).toEqual([0, 2])
  await answer(1, [event(3)])
  expect(calls).toHaveLength(2)
  expect([...store.get().negotiation.proposals.keys()]).toHaveLength(3)
  expect(store.get().events.map(({ seq }) => seq)).toEqual([1, 2, 3])
})

it('takes the events of a command at once, and never twice', async () => {
  const { calls, fetch, answer } = pretendServer()
  const store = new NegotiationStore(fetch)
  store.refresh()
  store.take([event(1), event(2)])
  await answer(0, [event(1), event(2), event(3)])
  expect(store.get().negotiation.seq).toBe(3)
  expect(store.get().events.map(({ seq }) => seq)).toEqual([1, 2, 3])
  expect(calls).toHaveLength(1)
})

it('fetches in order what a command made behind events that are not known', async () => {
  const { calls, fetch, answer } = pretendServer()
  const store = new NegotiationStore(fetch)
  store.take([event(2)])
  expect(store.get().negotiation.seq).toBe(0)
  expect(calls.map(({ after }) => after)).toEqual([0])
  await answer(0, [event(1), event(2)])
  expect(store.get().negotiation.seq).toBe(2)
})

it('keeps what is known when a fetch fails, and says why', async () => {
  const { calls, fetch, answer } = pretendServer()
  const store = new NegotiationStore(fetch)
  let told = 0
  store.subscribe(() => {
    told += 1
  })
  store.refresh()
  await answer(0, [event(1)])
  store.refresh()
  calls[1]?.give(refuse({ code: 'offline', details: {} }))
  await Promise.resolve()
  await Promise.resolve()
  expect(store.get()).toMatchObject({ loaded: true, problem: { code: 'offline' } })
  expect(store.get().negotiation.seq).toBe(1)
  store.refresh()
  await answer(2, [])
  expect(store.get().problem).toBeNull()
  expect(told).toBe(3)
})
