import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { newYdoc, textOf } from '../../shared/document/ydoc.ts'
import { type Author, decodeUpdate, isHarmless, isKnown, screenUpdate } from './validate-update.ts'

const author: Author = { personId: 'me', ownerOf: () => undefined }
const client = 4711

type Struct = (encoder: encoding.Encoder) => void

const gc =
  (length: number): Struct =>
  (encoder) => {
    encoding.writeUint8(encoder, 0)
    encoding.writeVarUint(encoder, length)
  }
const skip =
  (length: number): Struct =>
  (encoder) => {
    encoding.writeUint8(encoder, 10)
    encoding.writeVarUint(encoder, length)
  }
const words =
  (text: string, root = 'resolution'): Struct =>
  (encoder) => {
    encoding.writeUint8(encoder, 4)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, root)
    encoding.writeVarString(encoder, text)
  }
const after =
  (clock: number, text: string, other = client): Struct =>
  (encoder) => {
    encoding.writeUint8(encoder, 0x84)
    encoding.writeVarUint(encoder, other)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, text)
  }
const keyed =
  (key: string, root: string): Struct =>
  (encoder) => {
    encoding.writeUint8(encoder, 0x24)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, root)
    encoding.writeVarString(encoder, key)
    encoding.writeVarString(encoder, 'x')
  }

/** An update written by hand: structs of one client from a clock on, and deleted ranges of it. */
function build(
  clock: number,
  structs: readonly Struct[],
  deletions: readonly [number, number][] = [],
): Uint8Array {
  return encoding.encode((encoder) => {
    for (const value of structs.length > 0 ? [1, structs.length, client, clock] : [0])
      encoding.writeVarUint(encoder, value)
    for (const struct of structs) struct(encoder)
    if (deletions.length === 0) encoding.writeVarUint(encoder, 0)
    else
      for (const value of [1, client, deletions.length, ...deletions.flat()])
        encoding.writeVarUint(encoder, value)
  })
}

function judge(update: Uint8Array, ydoc = newYdoc()): string {
  const decoded = decodeUpdate(update)
  if (!decoded.ok) return decoded.problem.code
  const screened = screenUpdate(decoded.value, ydoc, author)
  return screened.ok ? 'ok' : screened.problem.code
}

describe('an update', () => {
  test.each<[string, Uint8Array, string]>([
    ['of words in the text', build(0, [words('ab')]), 'ok'],
    ['of words one after another', build(0, [words('ab'), after(1, 'cd')]), 'ok'],
    ['of words and their deletion', build(0, [words('ab')], [[0, 2]]), 'ok'],
    ['of an attribute', build(0, [keyed('a/level', 'paragraphs')]), 'ok'],
    ['of deleted words', build(0, [gc(3)]), 'ok'],
    ['with a struct of length 0', build(0, [words('ab'), gc(0)]), 'malformed-update'],
    ['with an empty string', build(0, [words('')]), 'malformed-update'],
    ['with a skip', build(0, [skip(3), words('ab')]), 'malformed-update'],
    ['with a skip of 0', build(0, [skip(0)]), 'malformed-update'],
    ['of 2^50 deleted words', build(0, [gc(2 ** 50)]), 'update-too-large'],
    ['that starts later', build(5, [words('ab')]), 'update-incomplete'],
    ['after a word that is nowhere', build(0, [after(3, 'x', 99)]), 'update-incomplete'],
    ['after itself', build(0, [after(0, 'x')]), 'malformed-update'],
    ['after its own future', build(0, [after(2, 'ab'), words('cd')]), 'malformed-update'],
    ['deleting what is not there', build(0, [words('ab')], [[0, 3]]), 'update-incomplete'],
    ['deleting nothing', build(0, [words('ab')], [[1, 0]]), 'malformed-update'],
    ['in another root', build(0, [words('ab', 'prosemirror')]), 'content-not-allowed'],
    ['with a key in the text', build(0, [keyed('x', 'resolution')]), 'content-not-allowed'],
    ['without a key in the map', build(0, [words('ab', 'paragraphs')]), 'content-not-allowed'],
    ['with bytes missing', build(0, [words('ab')]).slice(0, -2), 'malformed-update'],
    ['over a megabyte', new Uint8Array((1 << 20) + 1), 'update-too-large'],
  ])('%s', (_name, update, expected) => {
    expect(judge(update)).toBe(expected)
  })

  test.each([
    ['subdocument', (ydoc: Y.Doc) => ydoc.getMap('paragraphs').set('x', new Y.Doc())],
    ['shared type', (ydoc: Y.Doc) => ydoc.getMap('paragraphs').set('x', new Y.Map())],
    ['binary', (ydoc: Y.Doc) => ydoc.getMap('paragraphs').set('x', new Uint8Array(3))],
    ['element', (ydoc: Y.Doc) => ydoc.getXmlFragment('resolution').insert(0, [new Y.XmlText()])],
  ])('with a %s', (_name, write) => {
    const ydoc = new Y.Doc()
    write(ydoc)
    expect(judge(Y.encodeStateAsUpdate(ydoc))).toBe('content-not-allowed')
  })

  test('known already, or known but for formatting', () => {
    const ydoc = newYdoc()
    textOf(ydoc).insert(0, 'abc')
    textOf(ydoc).format(0, 1, { emphasis: true })
    const whole = decodeUpdate(Y.encodeStateAsUpdate(ydoc))
    expect(whole.ok && isKnown(whole.value, ydoc)).toBe(true)
    expect(whole.ok && isKnown(whole.value, newYdoc())).toBe(false)
    const formats = decodeUpdate(build(0, [], [[0, 1]]))
    expect(formats.ok && isHarmless(formats.value, ydoc)).toBe(false)
  })
})
