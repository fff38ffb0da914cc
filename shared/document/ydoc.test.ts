import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { draftTexts } from '../../test/arbitraries.ts'
import { paragraph } from '../../test/builders.ts'
import { applyToYdoc } from './apply-to-ydoc.ts'
import { checkYdoc } from './check-ydoc.ts'
import { type DraftText, rawText } from './draft-text.ts'
import { fromProseMirror, toProseMirror } from './prosemirror.ts'
import { finalId } from './final-end.ts'
import { fillYdoc, newYdoc, readShown, readYdoc, textOf, writeParagraphAttributes } from './ydoc.ts'

function live(text: DraftText): Y.Doc {
  const ydoc = newYdoc()
  fillYdoc(ydoc, text)
  return ydoc
}

const two = (): DraftText => ({
  paragraphs: [paragraph('a', 'preamble', 'Recalling'), paragraph('b', 'operative', 'Requests')],
})

const wellFormed = draftTexts().filter((text) =>
  text.paragraphs.every((each) => rawText(each).isWellFormed()),
)

describe('the live text', () => {
  it('gives back every text that was written into it', () => {
    fc.assert(
      fc.property(draftTexts(), (text) => {
        expect(readYdoc(live(text))).toEqual(text)
      }),
    )
  })

  it('survives the wire, and a second replica reads the same', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        const copy = newYdoc()
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(live(text)))
        expect(readYdoc(copy)).toEqual(text)
      }),
    )
  })

  it('refuses to fill a document twice', () => {
    const ydoc = live(two())
    expect(() => fillYdoc(ydoc, two())).toThrow(RangeError)
  })

  it('shows a paragraph to write in where there is none, and reads none', () => {
    const ydoc = live({ paragraphs: [] })
    expect(readYdoc(ydoc)).toEqual({ paragraphs: [] })
    expect(readShown(ydoc).paragraphs.map(({ id }) => id)).toEqual([finalId])
  })

  it('reads words before the final end as a paragraph', () => {
    const ydoc = live(two())
    textOf(ydoc).insert(textOf(ydoc).length - 1, 'left over')
    expect(readYdoc(ydoc).paragraphs.map(rawText)).toEqual(['Recalling', 'Requests', 'left over'])
  })

  it('keeps two attributes that two people change at once', () => {
    const one = live(two())
    const other = newYdoc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
    writeParagraphAttributes(one, 'b', { level: 1 })
    writeParagraphAttributes(other, 'b', { part: 'preamble' })
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
    for (const ydoc of [one, other])
      expect(readYdoc(ydoc).paragraphs[1]).toMatchObject({ level: 1, part: 'preamble' })
  })

  it('hangs text on the character before it, where a paragraph was taken out between two', () => {
    const ydoc = live(two())
    textOf(ydoc).delete(5, 4)
    ydoc.transact(() => applyToYdoc(ydoc, [{ retain: 5 }, { insert: 'X', attributes: {} }]))
    const item = Y.getItem(
      ydoc.store,
      Y.createID(ydoc.clientID, Y.getState(ydoc.store, ydoc.clientID) - 1),
    )
    expect(item instanceof Y.Item && item.left?.lastId.clock).toBe(4)
    expect(readYdoc(ydoc).paragraphs.map(rawText)).toEqual(['RecalX', 'Requests'])
  })
})

describe('the editor document', () => {
  it('holds every text, and gives it back', () => {
    fc.assert(
      fc.property(draftTexts(), (text) => {
        const doc = toProseMirror(text)
        doc.check()
        expect(fromProseMirror(doc)).toEqual(text)
      }),
    )
  })
})

describe('checkYdoc', () => {
  it('finds nothing in any text that the schema allows', () => {
    const clean = draftTexts().filter((text) =>
      text.paragraphs.every(
        (each) => !/[\p{C}\u2028\u2029]/u.test(rawText(each).replace(/[\n\t]/g, '')),
      ),
    )
    fc.assert(
      fc.property(clean, (text) => {
        expect(checkYdoc(live(text))).toEqual([])
      }),
    )
  })

  const cases: readonly [string, string, (ydoc: Y.Doc) => void][] = [
    ['another root', 'ydoc-root', (ydoc) => ydoc.getArray('other').push([1])],
    [
      'a missing final end',
      'ydoc-final-end',
      (ydoc) => textOf(ydoc).delete(textOf(ydoc).length - 1, 1),
    ],
    [
      'text behind the final end',
      'ydoc-final-end',
      (ydoc) => textOf(ydoc).insert(textOf(ydoc).length, 'x'),
    ],
    ['a picture', 'ydoc-end', (ydoc) => textOf(ydoc).insertEmbed(0, { image: 'x' })],
    [
      'an end with one key more',
      'ydoc-end',
      (ydoc) =>
        textOf(ydoc).insertEmbed(0, {
          p: { id: 'x', kind: 'paragraph', part: 'text', level: 0, ref: null, by: 'JPN' },
        }),
    ],
    [
      'a second final end',
      'ydoc-end',
      (ydoc) =>
        textOf(ydoc).insertEmbed(0, {
          p: { id: finalId, kind: 'paragraph', part: 'text', level: 0, ref: null },
        }),
    ],
    [
      'a level that does not exist',
      'ydoc-end',
      (ydoc) =>
        textOf(ydoc).insertEmbed(0, {
          p: { id: 'x', kind: 'paragraph', part: 'text', level: 4, ref: null },
        }),
    ],
    ['an unknown mark', 'ydoc-mark', (ydoc) => textOf(ydoc).format(0, 2, { bold: true })],
    [
      'a mark of the prototype',
      'ydoc-mark',
      (ydoc) => textOf(ydoc).format(0, 2, { ['__proto__x']: 1 }),
    ],
    [
      'a cross-reference to what is no id',
      'ydoc-mark',
      (ydoc) => textOf(ydoc).format(0, 2, { refersTo: 'OP 3' }),
    ],
    [
      'emphasis that is not true',
      'ydoc-mark',
      (ydoc) => textOf(ydoc).format(0, 2, { emphasis: 'yes' }),
    ],
    [
      'a proposal under another name',
      'ydoc-mark',
      (ydoc) => textOf(ydoc).format(0, 2, { ins: { by: 'JPN', sid: 'HND:12345678' } }),
    ],
    [
      'a strike under a wrong key',
      'ydoc-mark',
      (ydoc) => textOf(ydoc).format(0, 2, { 'del--AAAAAAAA': { by: 'JPN', sid: 'JPN:12345678' } }),
    ],
    ['a control character', 'ydoc-character', (ydoc) => textOf(ydoc).insert(0, '\u0007')],
    ['a hidden reordering', 'ydoc-character', (ydoc) => textOf(ydoc).insert(0, '\u202E')],
    [
      'an attribute of no paragraph',
      'ydoc-attribute',
      (ydoc) => ydoc.getMap('paragraphs').set('level', 1),
    ],
    [
      'an attribute out of range',
      'ydoc-attribute',
      (ydoc) => ydoc.getMap('paragraphs').set('a/level', 9),
    ],
    [
      'an attribute nobody knows',
      'ydoc-attribute',
      (ydoc) => ydoc.getMap('paragraphs').set('a/owner', 'JPN'),
    ],
    [
      'a nested type',
      'ydoc-attribute',
      (ydoc) => ydoc.getMap('paragraphs').set('a/level', new Y.Map()),
    ],
  ]

  it.each(cases)('finds %s', (_name, code, spoil) => {
    const ydoc = live(two())
    spoil(ydoc)
    expect(checkYdoc(ydoc).map((problem) => problem.code)).toContain(code)
  })

  it('finds text that hangs on what has not arrived', () => {
    const source = live(two())
    const copy = newYdoc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(source))
    source.transact(() => textOf(source).insert(0, 'first'))
    const state = Y.encodeStateVector(source)
    source.transact(() => textOf(source).insert(2, 'second'))
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(source, state))
    expect(checkYdoc(copy)).toContainEqual({ code: 'ydoc-pending' })
  })
})
