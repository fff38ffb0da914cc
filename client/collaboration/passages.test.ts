import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { strikeKey } from '../../shared/document/delta.ts'
import { fillYdoc, newYdoc, textOf } from '../../shared/document/ydoc.ts'
import { paragraph } from '../../test/builders.ts'
import { readPassages } from './passages.ts'

const own = { by: 'FRA', sid: 'FRA:aaaaaaaa' }

/** A replica of a text of two paragraphs, and the clock up to which the server knows it. */
function replica() {
  const server = newYdoc()
  fillYdoc(server, {
    paragraphs: [
      paragraph('a', 'operative', 'Requests all States'),
      paragraph('b', 'operative', 'Urges them'),
    ],
  })
  const ydoc = newYdoc()
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(server))
  const text = textOf(ydoc)
  const at = (words: string) => {
    let index = 0
    for (const { insert } of text.toDelta() as { insert: unknown }[]) {
      const found = typeof insert === 'string' ? insert.indexOf(words) : -1
      if (found >= 0) return index + found
      index += typeof insert === 'string' ? insert.length : 1
    }
    throw new Error(`no "${words}"`)
  }
  const confirm = () => Y.getState(ydoc.store, ydoc.clientID)
  return { ydoc, text, at, confirm }
}

it('gives what was written at each place by itself, corrected as it was', () => {
  const { ydoc, text, at } = replica()
  text.insert(at('all'), 'onlly ', { ins: own })
  text.delete(at('lly'), 1)
  text.insert(at('them'), 'all of ', { ins: own })
  expect(readPassages(ydoc, 0)).toEqual([
    { beside: 'Requests all States', struck: '', words: 'only ' },
    { beside: 'Urges them', struck: '', words: 'all of ' },
  ])
})

it('gives words struck with the words in their place', () => {
  const { ydoc, text, at } = replica()
  text.format(at('Urges'), 5, { [strikeKey(own)]: own })
  text.insert(at(' them'), 'Invites', { ins: own })
  expect(readPassages(ydoc, 0)).toEqual([
    { beside: 'Urges them', struck: 'Urges', words: 'Invites' },
  ])
})

it('gives only what is not confirmed, of a word that was half sent too', () => {
  const { ydoc, text, at, confirm } = replica()
  text.format(at('Urges'), 5, { [strikeKey(own)]: own })
  text.insert(at('States'), 'Mem')
  const confirmed = confirm()
  text.insert(at('States'), 'ber ')
  expect(readPassages(ydoc, confirmed)).toEqual([
    { beside: 'Requests all MemStates', struck: '', words: 'ber ' },
  ])
  expect(readPassages(ydoc, confirm())).toEqual([])
})

it('names the paragraph above one that is new', () => {
  const { ydoc, text } = replica()
  const end = { p: { id: 'c', kind: 'paragraph', part: 'operative', level: 0 } }
  text.insertEmbed(text.length, end)
  text.insert(text.length - 1, 'Decides')
  expect(readPassages(ydoc, 0)).toEqual([{ beside: 'Urges them', struck: '', words: 'Decides' }])
})

it('gives nothing of what others wrote', () => {
  const { ydoc } = replica()
  const other = newYdoc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(ydoc))
  textOf(other).insert(0, 'They ')
  textOf(other).format(0, 3, { [strikeKey(own)]: own })
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(other))
  expect(readPassages(ydoc, 0)).toEqual([])
})
