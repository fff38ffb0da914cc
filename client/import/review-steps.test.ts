import { describe, expect, test } from 'vitest'
import { importText } from '../../shared/importers/from-text.ts'
import { ReviewKeeper } from './kept-review.ts'
import { correctSteps, firstStep, fromKept, type Step, toKept } from './review-steps.ts'
import { type ReviewCorrection, titleOf } from './review-state.ts'

const talks = `The General Assembly,

Recalling the Charter,

1. Urges States to act;

2. Decides to remain seized of the matter.`

/** What a tab has room for. */
class Room implements Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  readonly #items = new Map<string, string>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  get size(): number {
    return this.#items.size
  }

  getItem(key: string): string | null {
    return this.#items.get(key) ?? null
  }

  setItem(key: string, value: string): void {
    if (value.length > this.#most) throw new DOMException('no room', 'QuotaExceededError')
    this.#items.set(key, value)
  }

  removeItem(key: string): void {
    this.#items.delete(key)
  }
}

function begin(): readonly Step[] {
  let count = 0
  const document = importText(talks, { newId: () => `p${++count}` })
  const { text, masthead, title } = document
  const content = { text, masthead, title, sponsors: [] }
  const review = { document, content } as unknown as Step['review']
  return [firstStep({ name: 'a.docx', bytes: Uint8Array.from([0, 80, 255]) }, {}, review)]
}

const typed = (...words: readonly string[]): readonly ReviewCorrection[] =>
  words.map((each, index) => ({ kind: 'title', words: each, newId: `t${index}` }))

const last = (steps: readonly Step[]) => steps.at(-1)!.state

describe('the steps of a review', () => {
  test('the words typed into a field are one, taken back at once', () => {
    const steps = typed('S', '', 'Safe', 'Safe water').reduce(correctSteps, begin())
    expect(steps).toHaveLength(2)
    expect(titleOf(last(steps).text)).toBe('Safe water')
    expect(titleOf(last(steps.slice(0, -1)).text)).toBe('')
  })

  test('outlive their page, and what is done afterwards finds what was made before', () => {
    const room = new Room(100_000)
    const corrections: readonly ReviewCorrection[] = [
      ...typed('S', '', 'Safe water'),
      { kind: 'text', correction: { kind: 'split', id: 'p3', at: 9, newId: 'cut' } },
      { kind: 'masthead', fields: { session: 7 } },
      { kind: 'masthead', fields: { session: 75 } },
      { kind: 'take-out', id: 'cut' },
    ]
    const steps = corrections.reduce(correctSteps, begin())
    expect(new ReviewKeeper(room as unknown as Storage, 'a').keep(toKept(steps)!)).toBe(true)
    const kept = new ReviewKeeper(room as unknown as Storage, 'a').take()!
    const again = fromKept(kept)
    expect(last(again)).toEqual(last(steps))
    expect(again).toHaveLength(steps.length)
    expect(again.map(({ request }) => request)).toEqual(steps.map(({ request }) => request))
    expect(kept.file).toEqual(steps[0]!.file)
    expect(room.size).toBe(0)
  })

  test('are not another person’s, and gone when they are done with', () => {
    const room = new Room(100_000)
    const keeper = new ReviewKeeper(room as unknown as Storage, 'a')
    keeper.keep(toKept(begin())!)
    expect(new ReviewKeeper(room as unknown as Storage, 'b').take()).toBeNull()
    keeper.forget()
    expect(room.size).toBe(0)
  })

  test('say so where there is no room for them, and leave nothing behind', () => {
    const room = new Room(100)
    expect(new ReviewKeeper(room as unknown as Storage, 'a').keep(toKept(begin())!)).toBe(false)
    expect(room.size).toBe(0)
  })
})
