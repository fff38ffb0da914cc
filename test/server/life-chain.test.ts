// A record by itself: what was done to a chain of hashes shows.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../server/store/life.ts'
import { canonicalJson } from '../../shared/canonical-json.ts'
import type { LifeChange, LifeEntry } from '../../shared/record/life-entry.ts'
import { type KeptRecord, verifyChain } from '../../shared/record/verify-chain.ts'

function hashed(entry: Omit<LifeEntry, 'hash'>): LifeEntry {
  return { ...entry, hash: sha256(canonicalJson(entry)) }
}

function chain(draftId: string, changes: readonly LifeChange[]): LifeEntry[] {
  let previous = sha256(draftId)
  return changes.map((change, index) => {
    const by = { personId: 'p', name: 'Secretariat', delegation: null }
    const entry = hashed({ seq: index + 1, at: 1000 + index, by, change, previous })
    previous = entry.hash
    return entry
  })
}

const aChange: fc.Arbitrary<LifeChange> = fc.oneof(
  fc.record({ kind: fc.constant('created' as const), title: fc.string() }),
  fc.record({
    kind: fc.constant('deadline' as const),
    deadline: fc.constantFrom('tabling' as const, 'action' as const),
    until: fc.option(fc.nat()),
  }),
  fc.record({
    kind: fc.constant('stage' as const),
    from: fc.constant('drafting' as const),
    to: fc.constantFrom('tabled' as const, 'withdrawn' as const),
    note: fc.string(),
  }),
)
const aRecord: fc.Arbitrary<KeptRecord> = fc
  .record({ draftId: fc.uuid(), changes: fc.array(aChange, { minLength: 1, maxLength: 12 }) })
  .map(({ draftId, changes }) => ({ draftId, entries: chain(draftId, changes) }))

type Tampering = 'word' | 'person' | 'time' | 'delete' | 'insert' | 'swap' | 'rehash' | 'cut'

/** What somebody with the file could do at one place. Nothing of it can be done to the last entry but `word` to `time`, `insert` and `cut`. */
const tampering: Readonly<
  Record<Tampering, (entries: readonly LifeEntry[], at: number, entry: LifeEntry) => LifeEntry[]>
> = {
  word: (entries, at, entry) =>
    entries.with(at, { ...entry, change: { kind: 'created', title: 'Another title altogether' } }),
  person: (entries, at, entry) =>
    entries.with(at, { ...entry, by: { ...entry.by, name: 'Somebody else' } }),
  time: (entries, at, entry) => entries.with(at, { ...entry, at: entry.at + 1 }),
  delete: (entries, at) => entries.toSpliced(at, 1),
  insert: (entries, at, { hash: previous, seq, ...rest }) =>
    entries.toSpliced(at + 1, 0, hashed({ ...rest, seq: seq + 1, previous })),
  swap: (entries, at, entry) =>
    entries.toSpliced(at, 2, ...[entries[at + 1] ?? entry, entry].slice(0, entries.length - at)),
  // Whoever changes an entry and makes its hash good leaves the next one without its link.
  rehash: (entries, at, { hash: _hash, ...rest }) =>
    entries.with(at, hashed({ ...rest, at: rest.at + 1 })),
  cut: (entries, at) => entries.slice(0, at),
}

describe('a record', () => {
  test('that nobody has touched is whole, also against any head that was kept', async () => {
    await fc.assert(
      fc.asyncProperty(aRecord, fc.nat(), async (record, n) => {
        const kept = record.entries[n % record.entries.length]!.hash
        expect(await verifyChain(record, sha256, kept)).toEqual({
          entries: record.entries.length,
          head: record.entries.at(-1)!.hash,
          faults: [],
        })
      }),
    )
  })

  test('that was changed anywhere, in any way, shows it', async () => {
    const ways = ['word', 'person', 'time', 'delete', 'insert', 'swap', 'rehash', 'cut'] as const
    await fc.assert(
      fc.asyncProperty(aRecord, fc.constantFrom(...ways), fc.nat(), async (record, how, n) => {
        const at = n % record.entries.length
        const entries = tampering[how](record.entries, at, record.entries[at]!)
        fc.pre(canonicalJson(entries) !== canonicalJson(record.entries))
        // What is done to the end of a record by somebody who can hash shows against a head that was kept, and only so.
        const kept = record.entries.at(-1)!.hash
        const { faults } = await verifyChain({ ...record, entries }, sha256, kept)
        // An entry put behind the last one is one that the store does not know of (life.test.ts).
        const isAppended = how === 'insert' && at === record.entries.length - 1
        expect(faults.length > 0).toBe(!isAppended)
      }),
      { numRuns: 400 },
    )
  })

  test('of another draft is not taken for this one', async () => {
    await fc.assert(
      fc.asyncProperty(aRecord, async (record) => {
        const { faults } = await verifyChain({ ...record, draftId: 'another' }, sha256)
        expect(faults).toEqual([{ code: 'record-start' }])
      }),
    )
  })
})

describe('the fault says what was done', () => {
  const changes: LifeChange[] = Array.from({ length: 5 }, (_, n) => ({
    kind: 'created',
    title: `${n}`,
  }))
  const entries = chain('d', changes)
  const faultsOf = async (changed: readonly LifeEntry[], head: string | null = null) =>
    (await verifyChain({ draftId: 'd', entries: changed }, sha256, head)).faults

  test.each([
    ['a title', entries.with(2, { ...entries[2]!, at: 7 }), [{ code: 'record-changed', seq: 3 }]],
    [
      'entries taken out',
      entries.toSpliced(1, 2),
      [
        { code: 'record-gap', from: 2, to: 3 },
        { code: 'record-broken', seq: 4 },
      ],
    ],
    [
      'the beginning taken off',
      entries.slice(1),
      [{ code: 'record-gap', from: 1, to: 1 }, { code: 'record-start' }],
    ],
    ['nothing left', [], [{ code: 'record-empty' }]],
    [
      'two in the wrong order',
      [entries[0]!, entries[2]!, entries[1]!],
      [
        { code: 'record-gap', from: 2, to: 2 },
        { code: 'record-broken', seq: 3 },
        { code: 'record-order', seq: 2 },
        { code: 'record-broken', seq: 2 },
      ],
    ],
  ])('%s', async (_, changed, faults) => {
    expect(await faultsOf(changed)).toEqual(faults)
  })

  test('a shortened record is whole in itself and lacks the head that was kept', async () => {
    const head = entries.at(-1)!.hash
    expect(await faultsOf(entries.slice(0, 3))).toEqual([])
    expect(await faultsOf(entries.slice(0, 3), head)).toEqual([
      { code: 'record-head-missing', head },
    ])
  })
})
