import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../../shared/document/language.ts'
import type { Person, Thread, ThreadList } from '../../shared/protocol/api.ts'
import { ok, type Result } from '../../shared/result.ts'
import { allStates } from '../../shared/sponsors/states.ts'
import type { ApiProblem } from '../api.ts'
import { DiscussionStore } from './discussion-store.ts'
import { filterThreads } from './filter-threads.ts'
import {
  cutAtMentions,
  findMentionQuery,
  keptMentions,
  listCandidates,
  writeMention,
} from './mentions.ts'
import { countUnread, parseCounts } from './read-marks.ts'

function thread(id: string, more: Partial<Thread> = {}): Thread {
  return {
    id,
    target: { kind: 'paragraph', paragraphId: 'p1' },
    about: '',
    group: 'all',
    resolved: null,
    messages: [message('A', 'JPN', 1)],
    ...more,
  }
}
const message = (
  name: string,
  delegation: string | null,
  at: number,
  mentions: readonly string[] = [],
) => ({ id: `${name}${at}`, at, author: { name, delegation }, text: 'x', mentions })

const egypt: Person = { id: 'e', name: 'E', role: 'delegate', delegation: 'EGY' }

describe('a mention', () => {
  test.each<[string, string | null]>([
    ['@', ''],
    ['@Ja', 'Ja'],
    ['To @United Ki', 'United Ki'],
    ['(@jp', 'jp'],
    ['请＠日', null],
    ['请 ＠日', '日'],
    ['mail a@b', null],
    ['@Japan\nnext', null],
    ['nothing', null],
    [`@${'x'.repeat(41)}`, null],
  ])('in %j is %j', (text, typed) => {
    expect(findMentionQuery(text, text.length)?.typed ?? null).toBe(typed)
  })

  test.each<[string, string[]]>([
    ['jpn', ['JPN']],
    ['Jap', ['JPN']],
    ['hondu', ['HND']],
    ['cote', ['CIV']],
    ['kingdom', ['GBR']],
    ['nowhere', []],
  ])('of %s offers %j first', (typed, codes) => {
    const offered = listCandidates(typed, 'en', null).map(({ code }) => code)
    expect(offered.slice(0, 1)).toEqual(codes)
  })

  test('offers sponsors alone where sponsors alone read', () => {
    expect(listCandidates('', 'fr', ['JPN', 'GEO']).map(({ code }) => code)).toEqual(['GEO', 'JPN'])
  })

  test('is written where it was typed, found again, and cut out whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.constantFrom(...allStates.map(({ code }) => code)),
        fc.tuple(fc.string(), fc.string()),
        (language, code, [before, after]) => {
          const start = `${before.replaceAll('@', '')} @`
          const query = findMentionQuery(start, start.length)
          expect(query).not.toBeNull()
          const name = allStates.find((state) => state.code === code)!.names[language]
          const { text, caret } = writeMention(start + after, query!, name)
          expect(text.slice(0, caret).endsWith(`@${name} `)).toBe(true)
          expect(keptMentions(text, [code, code], language)).toEqual([code])
          const pieces = cutAtMentions(text, [code])
          expect(pieces.map((piece) => piece.text).join('')).toBe(text)
          expect(pieces.some((piece) => piece.mention && piece.text.startsWith(`@${name}`))).toBe(
            true,
          )
        },
      ),
    )
  })

  test('that was deleted again is none', () => {
    expect(keptMentions('to Japan', ['JPN'], 'en')).toEqual([])
  })
})

describe('the list of threads', () => {
  const threads = [
    thread('a', { resolved: { at: 9, by: 'A' }, messages: [message('E', 'EGY', 9)] }),
    thread('b', { messages: [message('A', 'JPN', 2, ['EGY'])] }),
    thread('c', { target: { kind: 'proposal', sid: 'JPN:00000000' } }),
  ]
  test.each([
    ['all', null, ['b', 'c', 'a']],
    ['unresolved', null, ['b', 'c']],
    ['mine', null, ['a']],
    ['mentions', null, ['b']],
    ['all', { kind: 'proposal', sid: 'JPN:00000000' }, ['c']],
    ['all', { kind: 'paragraph', paragraphId: 'p1' }, ['b', 'a']],
  ] as const)('%s of %j', (filter, target, ids) => {
    expect(filterThreads(threads, target, filter, egypt).map(({ id }) => id)).toEqual(ids)
  })

  test('counts what others wrote since', () => {
    const long = thread('a', {
      messages: [message('A', 'JPN', 1), message('E', 'EGY', 2), message('A', 'JPN', 3)],
    })
    expect([{}, { a: 1 }, { a: 3 }].map((counts) => countUnread(long, counts, 'E'))).toEqual([
      2, 1, 0,
    ])
  })

  test.each([[null], ['{'], ['[]'], ['null'], ['{"a":"x"}']])(
    '%s on the device is nothing read',
    (text) => {
      expect(parseCounts(text)).toEqual({})
    },
  )
})

describe('what a page knows', () => {
  type Given = Result<ThreadList, ApiProblem>
  const pretend = () => {
    const calls: ((given: Given) => void)[] = []
    const store = new DiscussionStore(() => new Promise<Given>((resolve) => calls.push(resolve)))
    const give = async (index: number, threads: readonly Thread[]) => {
      calls[index]?.(ok({ threads }))
      await Promise.resolve()
      await Promise.resolve()
    }
    return { calls, store, give }
  }

  test('is fetched once however many notices come, and again for those in between', async () => {
    const { calls, store, give } = pretend()
    store.refresh()
    store.refresh()
    store.refresh()
    expect(calls).toHaveLength(1)
    await give(0, [thread('a')])
    expect(calls).toHaveLength(2)
    await give(1, [thread('a'), thread('b')])
    expect([calls.length, store.get().threads.length]).toEqual([2, 2])
  })

  test('has what one wrote, even where an older answer comes after it', async () => {
    const { calls, store, give } = pretend()
    store.refresh()
    store.take(thread('mine'))
    await give(0, [])
    expect(calls).toHaveLength(2)
    await give(1, [thread('mine')])
    expect(store.get().threads.map(({ id }) => id)).toEqual(['mine'])
  })

  test('is less when less may be read', async () => {
    const { store, give } = pretend()
    store.refresh()
    await give(0, [thread('a'), thread('s', { group: 'sponsors' })])
    store.refresh()
    await give(1, [thread('a')])
    expect(store.get().threads.map(({ id }) => id)).toEqual(['a'])
  })
})
