import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paragraph } from '../../../test/builders.ts'
import { TestEditor } from '../../../test/editor.ts'
import type { Paragraph, Run } from '../../../shared/document/draft-text.ts'
import type { Language } from '../../../shared/document/language.ts'
import { noLabels } from '../../../shared/numbering/label.ts'
import {
  findReferences,
  ReferenceNumbers,
  resolveReferences,
} from '../../../shared/numbering/refer-to-paragraph.ts'
import { textOf } from '../../../shared/document/ydoc.ts'
import { rawText } from '../../../shared/document/draft-text.ts'
import { indexOf } from '../binding/positions.ts'
import { insertReference } from '../commands/references.ts'
import { TypedReader } from './read-typed.ts'
import { TypedReferences } from './typed-references.ts'

const egypt = { sid: 'EGY:00000001', by: 'EGY' }

const draft: readonly Paragraph[] = [
  paragraph('pp', 'preamble', 'Recalling,'),
  paragraph('one', 'operative', 'Urges States;'),
  paragraph('a', 'operative', 'one;', { level: 1 }),
  paragraph('two', 'operative', 'Invites;'),
  paragraph('here', 'operative', 'Requests  to'),
  paragraph('last', 'operative', 'Decides.'),
]

/** Somebody who types, and whose references are bound as in a session. */
class Typist {
  readonly editor: TestEditor
  readonly #typed: TypedReferences
  readonly #language: Language

  constructor(
    paragraphs: readonly Paragraph[],
    mode: 'editing' | 'proposing' | null = null,
    language: Language = 'en',
  ) {
    this.editor = new TestEditor(paragraphs, mode)
    this.#typed = new TypedReferences(this.editor.client.ydoc)
    this.#language = language
    this.editor.client.onWrote = (own) => this.#typed.wrote(own)
  }

  type(words: string): this {
    for (const letter of words) {
      this.editor.type(letter)
      this.look()
    }
    return this
  }

  /** Never the end of the text. */
  erase(start: number, end: number): this {
    const most = textOf(this.editor.client.ydoc).length - 1
    const [from, to] = [Math.min(start, most - 1), Math.min(end, most)]
    if (to > from)
      this.editor.write(({ edit }) => {
        edit([...(from > 0 ? [{ retain: from }] : []), { delete: to - from }])
        return true
      })
    this.look()
    return this
  }

  place(id: string, offset: number): this {
    this.editor.place(id, offset)
    this.look()
    return this
  }

  leave(): this {
    this.look(true)
    return this
  }

  look(hasLeft = false): void {
    const { doc, selection } = this.editor.client.state
    const { by } = this.editor.context()
    const caret = hasLeft ? null : indexOf(doc, selection.head)
    const place = { doc, caret, by, language: this.#language, labels: noLabels }
    const change = this.#typed.complete(new TypedReader(place))
    if (change)
      this.editor.write(({ edit }) => {
        edit(change)
        return true
      })
  }

  undo(): this {
    this.editor.undo()
    this.look()
    return this
  }

  /** The references of a paragraph, as `3>two`. */
  of(id: string): string {
    const found = this.editor.text.paragraphs.find((each) => each.id === id)
    return (found ? findReferences(found) : [])
      .map(({ words, target }) => `${words}>${target}`)
      .join(' ')
  }

  /** As it is read: with the numbers of now. */
  read(id: string): string {
    const shown = resolveReferences(this.editor.text, { language: this.#language })
    const found = shown.paragraphs.find((each) => each.id === id)
    return found ? rawText(found) : ''
  }
}

const at = (id: string, offset: number, mode: 'editing' | 'proposing' | null = null) =>
  new Typist(draft, mode).place(id, offset)

describe.each(['editing', 'proposing', null] as const)('typed, writing as %s', (mode) => {
  test('becomes a reference when its words are complete', () => {
    const typist = at('here', 9, mode).type('paragraph 2 abov')
    expect(typist.of('here')).toBe('')
    expect(typist.type('e').of('here')).toBe('2>two')
    expect(typist.type(' and so on').read('here')).toBe('Requests paragraph 2 above and so on to')
  })

  test('without a word of direction, when the sentence has gone on', () => {
    const typist = at('here', 9, mode).type('paragraph 1 (a)')
    expect(typist.of('here')).toBe('')
    expect(typist.type(' and what comes later').of('here')).toBe('1 (a)>a')
  })

  test('or when the caret has left', () => {
    expect(at('here', 9, mode).type('paragraph 2').place('one', 2).of('here')).toBe('2>two')
    expect(at('here', 9, mode).type('paragraph 2').leave().of('here')).toBe('2>two')
  })

  test('is none of another document', () => {
    const typist = at('here', 9, mode).type('paragraph 2 of resolution 63/197 and more')
    expect(typist.leave().of('here')).toBe('')
  })

  test('stays as it is when nothing has that number', () => {
    expect(at('here', 9, mode).type('paragraph 9 above').leave().of('here')).toBe('')
  })

  test('is undone in one step, and not bound again until it is written anew', () => {
    const typist = at('here', 9, mode).type('paragraph 2 above')
    expect(typist.undo().of('here')).toBe('')
    expect(typist.read('here')).toBe('Requests paragraph 2 above to')
    expect(typist.type(' now').leave().of('here')).toBe('')
    expect(typist.place('here', 9).type('operative ').leave().of('here')).toBe('2>two')
  })

  test('follows its paragraph', () => {
    const typist = at('here', 9, mode).type('paragraph 2 above')
    typist.editor.context().move(['two'], 'one')
    expect(typist.read('here')).toBe('Requests paragraph 1 above to')
    expect(typist.place('here', 26).type(' and paragraph 2 above').of('here')).toBe('2>two 2>one')
    expect(typist.read('here')).toBe('Requests paragraph 1 above and paragraph 2 above to')
  })

  test('is bound anew where its number is written over', () => {
    const typist = at('here', 9, mode).type('paragraph 2 above')
    const start = indexOf(typist.editor.client.state.doc, typist.editor.client.state.selection.head)
    typist.erase(start - 7, start - 6).place('here', 19)
    expect(typist.of('here')).toBe('')
    expect(typist.type('1').leave().of('here')).toBe('1>one')
  })

  test('is inserted by pointing at a paragraph', () => {
    const typist = at('here', 9, mode)
    typist.editor.write(() =>
      insertReference(() => typist.editor.context(), {
        target: 'last',
        language: 'en',
        kind: 'draft-resolution',
        labels: noLabels,
      }),
    )
    expect(typist.read('here')).toBe('Requests paragraph 4 below to')
    expect(typist.of('here')).toBe('4>last')
  })
})

test('a proposer binds no words of the text, and no words of others', () => {
  const own = (text: string, marks: Run['marks'] = {}): Run => ({ text, marks })
  const paragraphs = [
    ...draft.slice(0, 4),
    paragraph('here', 'operative', '', {
      runs: [
        own('See paragraph 2 above, and '),
        own('paragraph 1 above', { ins: egypt }),
        own(' too '),
      ],
    }),
  ]
  const typist = new Typist(paragraphs, 'proposing').place('here', 22).type(' x')
  typist.place('here', 40).type('y').leave()
  expect(typist.of('here')).toBe('')
})

test('Chinese is complete with its last character', () => {
  const typist = new Typist(draft, null, 'zh').place('here', 9).type('上文第2')
  expect(typist.of('here')).toBe('')
  expect(typist.type('段').of('here')).toBe('2>two')
})

test('whatever is typed, erased and undone, a reference shows the number of its paragraph', () => {
  const words = fc.constantFrom(
    'paragraph 2 above',
    'paragraphs 1 (a) and 2 above ',
    '1',
    '2',
    ' (a)',
    'x',
    ' paragraph 3 ',
    'subparagraph (a) above;',
  )
  const deed = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('type' as const), at: fc.nat(12), words }),
    },
    fc.record({ kind: fc.constant('erase' as const), at: fc.nat(90), length: fc.nat(6) }),
    ...(['undo', 'leave', 'move'] as const).map((kind) => fc.record({ kind: fc.constant(kind) })),
  )
  let seen = 0
  fc.assert(
    fc.property(
      fc.array(deed, { maxLength: 12 }),
      fc.constantFrom('editing' as const, 'proposing' as const, null),
      (deeds, mode) => {
        const typist = new Typist(draft, mode)
        for (const deed of deeds) {
          const found = typist.editor.text.paragraphs.find(({ id }) => id === 'here')
          // Its end was erased.
          if (!found) break
          const size = rawText(found).length
          if (deed.kind === 'type') typist.place('here', Math.min(deed.at, size)).type(deed.words)
          else if (deed.kind === 'erase') typist.erase(deed.at, deed.at + deed.length)
          else if (deed.kind === 'undo') typist.undo()
          else if (deed.kind === 'leave') typist.leave()
          else typist.editor.context().move(['two'], 'one')
        }
        const { text } = typist.editor
        const numbers = new ReferenceNumbers(text, { language: 'en' })
        for (const { id, runs } of resolveReferences(text, { language: 'en' }).paragraphs)
          for (const { words, target } of findReferences({ runs })) {
            const number = numbers.numberOf(target)
            if (number !== null) expect(number.endsWith(words)).toBe(true)
            if (id === 'here') seen++
          }
      },
    ),
    { numRuns: 150 },
  )
  expect(seen).toBeGreaterThan(10)
})
