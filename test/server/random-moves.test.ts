// Thousands of moves, splits and words at random through the real server, with people who lose their connection in between: in the
// end every replica is one text and no word is lost.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readYdoc, textOf } from '../../shared/document/ydoc.ts'
import { type Random, random } from '../collaboration/random.ts'
import { MovedDraft, readFlat, readParagraphs } from './moved-draft.ts'
import type { RoomClient } from './room-client.ts'
import { startTestServer, type TestServer } from './running-server.ts'

const rounds = 600
const maxParagraphs = 12

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})

afterAll(() => server.close())

test.each([1, 2, 3, 4])('seed %i', async (seed) => {
  const chance = random(seed)
  const draft = await MovedDraft.make(server)
  const clients = await Promise.all(Array.from({ length: 4 }, () => draft.join()))
  const words: string[] = []
  for (let round = 0; round < rounds; round++) {
    const step = { draft, chance, client: chance.pick(clients), word: `<${seed}.${round}>` }
    if (await take(step)) words.push(step.word)
    if (round % 40 === 39) await chance.pick(clients).reconnect()
  }
  // The second time around nothing is under way: what precedes a marker on a socket has arrived before it.
  for (let turn = 0; turn < 2; turn++) await Promise.all(clients.map((client) => client.saved()))
  const text = await draft.read()
  expect(words.length).toBeGreaterThan(rounds / 4)
  expect(words.filter((word) => text.split(word).length !== 2)).toEqual([])
  for (const client of clients) expect(readParagraphs(client.ydoc)).toBe(text)
  for (const client of clients) client.leave()
})

interface Step {
  readonly draft: MovedDraft
  readonly chance: Random
  readonly client: RoomClient
  readonly word: string
}

/** True when the word was written. */
async function take({ draft, chance, client, word }: Step): Promise<boolean> {
  const { paragraphs } = readYdoc(client.ydoc)
  const id = (): string => chance.pick(paragraphs).id
  switch (chance.below(8)) {
    case 0:
    case 1: {
      const before = chance.below(4) === 0 ? null : id()
      const { status } = await draft.move({ ids: [id()], before })
      // Refused where a paragraph is not there yet, or is to go before itself.
      expect([200, 404, 422]).toContain(status)
      return false
    }
    case 2:
      if (paragraphs.length < maxParagraphs) split(client, chance, word)
      return false
    case 3:
      await client.saved()
      return false
    default:
      textOf(client.ydoc).insert(placeToWrite(client, chance), word)
      return true
  }
}

function split(client: RoomClient, chance: Random, word: string): void {
  const id = `n${word.replaceAll(/\D/gu, '')}`
  const birth = { id, kind: 'paragraph', part: 'operative', level: 0, ref: null }
  textOf(client.ydoc).insertEmbed(placeToWrite(client, chance), { p: birth })
}

/** A place that is not within a word of the test. */
function placeToWrite({ ydoc }: RoomClient, chance: Random): number {
  const text = readFlat(ydoc)
  const places: number[] = []
  let isInside = false
  for (let at = 0; at < text.length; at++) {
    if (!isInside) places.push(at)
    if (text[at] === '<') isInside = true
    if (text[at] === '>') isInside = false
  }
  return chance.pick(places)
}
