import * as fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { frozenContents } from '../../test/arbitraries.ts'
import { toPrintModel } from '../../shared/exporters/print/print-model.ts'
import type { PrintModel } from '../../shared/exporters/print/printed-page.ts'
import type { PrintProgress } from '../../shared/protocol/print-progress.ts'
import { readMissingCharacters } from './compiler.ts'
import { openRenderer } from './renderer.ts'

const renderer = openRenderer()
afterAll(() => renderer.close())

function model(text: string, more: Partial<PrintModel> = {}): PrintModel {
  const paragraph = { role: 'text', level: 0, depth: 0, number: null } as const
  return {
    template: 'l-document',
    paper: 'letter',
    language: 'en',
    keptTogether: null,
    metadata: { title: 'Title', author: 'Body', description: '', keywords: [], day: [2020, 3, 9] },
    masthead: {
      unitedNations: 'United Nations',
      organ: 'Economic and Social Council',
      symbol: { initial: 'E', rest: '/CN.7/2020/L.2' },
      statement: null,
      notes: [],
      distribution: ['Distr.: Limited', '9 March 2020', '', 'Original: English'],
    },
    across: null,
    session: [],
    sponsors: null,
    adopted: [],
    title: [{ text: 'Title', setOff: false }],
    subtitle: null,
    paragraphs: [{ ...paragraph, runs: [{ text, setOff: false }] }],
    adoption: [],
    notes: {},
    foot: { job: null, barcode: null, bars: null, short: null, qr: null, recycle: null },
    runningHead: 'E/CN.7/2020/L.2',
    ...more,
  }
}

async function pdfOf(printed: PrintModel): Promise<Uint8Array> {
  const outcome = await renderer.render(printed)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

describe('render', () => {
  test('gives the same bytes for the same model, in this child and in another', async () => {
    const first = await pdfOf(model('Recalls its resolution'))
    await pdfOf(model('Something else'))
    const second = await pdfOf(model('Recalls its resolution'))
    const other = openRenderer()
    const third = await other.render(model('Recalls its resolution'))
    await other.close()
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
    expect(third.ok && Buffer.from(third.value).equals(Buffer.from(first))).toBe(true)
  })

  test.each(['ua-1', 'a-2a'] as const)('writes %s', async (standard) => {
    const outcome = await renderer.render(model('Recalls'), { standard })
    expect(outcome.ok && Buffer.from(outcome.value).toString('latin1', 0, 5)).toBe('%PDF-')
  })

  test('names every character that no font has, and prints the next document', async () => {
    const outcome = await renderer.render(model('Smile \u{1F600}, ส and \u0007'))
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: 'missing-glyph', characters: ['\u{1F600}', 'ส', '\u0007'] },
    })
    expect((await renderer.render(model('Recalls'))).ok).toBe(true)
  })

  test('says where a character stands that no font has', async () => {
    const paragraph = { role: 'numbered', level: 0, depth: 0 } as const
    const run = (text: string) => [{ text, setOff: false }]
    const printed = model('Recalls', {
      title: run('A title with ส in it'),
      paragraphs: [
        { ...paragraph, number: '1.', runs: run('Nothing here') },
        { ...paragraph, number: '2.', runs: run('A smile \u{1F600}, and another \u{1F600}') },
      ],
    })
    expect(await renderer.render(printed)).toMatchObject({
      problem: {
        places: [
          { character: 'ส', number: null, words: 'A title with ส in it' },
          {
            character: '\u{1F600}',
            number: '2.',
            words: 'A smile \u{1F600}, and another \u{1F600}',
          },
        ],
      },
    })
  })

  test('has traditional and rare Han, Cyrillic, Greek, phonetic, mathematical and Arabic characters', async () => {
    const text = '鬱龘麤 Ѳѣ Ωάδε ʃŋəː ∑√≤≠ ﷺ لجنة – — ‰ № ※ ㈠ ① ½ ę ő ş'
    expect((await renderer.render(model(text))).ok).toBe(true)
  })

  test.each([
    '#set page(width: 1pt) #import "x" $x$ \\ " *b* _i_ `c` @a <l> // /* */ = h - l',
    'w'.repeat(100_000),
    `\u202Eoverride \u2067isolate \u2069\u2069\u202C end`,
    '\u200B\u200D\u00AD\u2060\u00A0\u202F',
  ])('prints hostile text as text (%#)', async (text) => {
    expect((await renderer.render(model(text))).ok).toBe(true)
  })

  test('law: any content is printed, or refused for its characters alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        frozenContents(),
        fc.constantFrom('issued', 'draft'),
        async (frozen, status) => {
          const outcome = await renderer.render(toPrintModel(frozen, { status }))
          expect(outcome.ok || outcome.problem.code).toBe(outcome.ok || 'missing-glyph')
        },
      ),
      { numRuns: 60 },
    )
  })

  test('a note longer than a page breaks and is printed wholly', async () => {
    const long = Array.from({ length: 2000 }, (_, index) => `word${index}`).join(' ')
    const printed = model('Recalls', {
      notes: { n1: { mark: '1', runs: [{ text: long, setOff: false }] } },
      title: [
        { text: 'Title', setOff: false },
        { note: 'n1', repeat: false },
      ],
    })
    expect((await renderer.render(printed)).ok).toBe(true)
  })

  test('a child that dies fails its document alone', async () => {
    const lone = openRenderer()
    const dying = lone.render(model('Recalls'))
    const waiting = lone.render(model('Notes'))
    process.kill(lone.childId()!, 'SIGKILL')
    expect(await dying).toMatchObject({ ok: false, problem: { code: 'print-failed' } })
    expect((await waiting).ok).toBe(true)
    await lone.close()
  })

  test('a document that takes too long is given up and its child with it', async () => {
    const hurried = openRenderer({ limitMs: 1 })
    const outcome = await hurried.render(model('Recalls'))
    expect(outcome).toEqual({ ok: false, problem: { code: 'print-time-limit', limitMs: 1 } })
    expect(hurried.childId()).toBe(null)
    await hurried.close()
  })

  test.skipIf(process.platform !== 'linux')(
    'a document that takes too much memory is given up, and the next is printed',
    async () => {
      const long = { text: 'word '.repeat(3_000_000), setOff: false }
      const memoryLimitBytes = 300 * 1024 * 1024
      const tight = openRenderer({ memoryLimitBytes, limitMs: 60_000 })
      const outcome = await tight.render(model('Recalls', { title: [long] }))
      expect(outcome).toEqual({
        ok: false,
        problem: { code: 'print-memory-limit', limitBytes: memoryLimitBytes },
      })
      expect((await tight.render(model('Notes'))).ok).toBe(true)
      await tight.close()
    },
  )

  test('says how far a document is, and which place it has in the queue', async () => {
    const lone = openRenderer()
    const told: string[] = []
    const asker = (name: string) => ({
      onProgress: (progress: PrintProgress) =>
        void told.push(`${name} ${Object.values(progress).join(' ')}`),
    })
    await Promise.all(['a', 'b', 'c'].map((name) => lone.render(model(name), asker(name))))
    await lone.close()
    const of = (name: string) => told.filter((line) => line.startsWith(name))
    expect(of('a')).toEqual(['a laying-out', 'a writing 1'])
    expect(of('b')).toEqual(['b waiting 1', 'b laying-out', 'b writing 1'])
    expect(of('c')).toEqual(['c waiting 2', 'c waiting 1', 'c laying-out', 'c writing 1'])
  })

  test('a document that is cancelled leaves the queue, or its child ends', async () => {
    const lone = openRenderer()
    const [first, second] = [new AbortController(), new AbortController()]
    const endless = model('word '.repeat(1_000_000))
    const jobs = [
      lone.render(endless, { signal: first.signal }),
      lone.render(model('waits'), { signal: second.signal }),
      lone.render(model('Recalls')),
    ]
    const child = lone.childId()
    second.abort()
    first.abort()
    const cancelled = { ok: false, problem: { code: 'print-cancelled' } }
    expect(await Promise.all(jobs.slice(0, 2))).toEqual([cancelled, cancelled])
    expect((await jobs[2])?.ok).toBe(true)
    expect(lone.childId()).not.toBe(child)
    expect(await lone.render(model('late'), { signal: first.signal })).toEqual(cancelled)
    await lone.close()
  })

  test('a child that has grown is replaced', async () => {
    const small = openRenderer({ maxResidentBytes: 1 })
    expect((await small.render(model('Recalls'))).ok).toBe(true)
    expect(small.childId()).toBe(null)
    expect((await small.render(model('Notes'))).ok).toBe(true)
    await small.close()
  })

  test('a full queue refuses, and closing refuses what waits', async () => {
    const narrow = openRenderer({ maxWaiting: 1 })
    const jobs = [1, 2, 3].map((n) => narrow.render(model(String(n))))
    expect(await jobs[2]).toEqual({
      ok: false,
      problem: { code: 'print-queue-full', waiting: 1 },
    })
    await narrow.close()
    const closed = { ok: false, problem: { code: 'print-closed' } }
    expect(await Promise.all(jobs.slice(0, 2))).toEqual([closed, closed])
    expect(await narrow.render(model('late'))).toEqual(closed)
  })
})

describe('readMissingCharacters', () => {
  test.each([
    ['the text `"😀"` could not be displayed with font `"Tinos"`', ['😀']],
    ['the text `"\\u{7}"` could not be displayed with font', ['\u0007']],
    ['the text `"\\""` could not be displayed with font', ['"']],
    ['missing document title', []],
  ])('%s', (message, characters) => {
    expect(readMissingCharacters(message)).toEqual(characters)
  })
})
