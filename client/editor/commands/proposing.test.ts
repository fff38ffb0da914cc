// What a proposer does in the editor, in whatever order: with everything of the delegation rejected the text is what it was, identities and all;
// no mark of somebody else's is written; undoing everything leaves nothing behind. TestEditor checks the rest after every act.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchor, type Paragraph, type Run } from '../../../shared/document/draft-text.ts'
import { paragraph } from '../../../test/builders.ts'
import { TestEditor } from '../../../test/editor.ts'
import { marksWritten, projectWithout } from '../../../test/projection.ts'
import { indexOf, unitsOf } from '../binding/positions.ts'
import { plainPiece, textRun } from '../paste/piece.ts'
import { commands } from '../run-command.ts'
import type { Command } from './command.ts'
import { deleteSelection } from './delete-range.ts'
import { erase, firstLength } from './erase.ts'
import { proposeMove } from './propose.ts'
import { joinBackward, joinForward, splitParagraph } from './split-join.ts'

const honduras = { sid: 'HND:00000001', by: 'HND' }
const egypt = { sid: 'EGY:00000001', by: 'EGY' }
const own = { sid: 'JPN:00000001', by: 'JPN' }

function run(text: string, marks: Run['marks'] = {}): Run {
  return { text, marks }
}

/** A draft in the middle of a negotiation. */
const contested: readonly Paragraph[] = [
  paragraph('t', 'title', 'A title'),
  paragraph('s', 'subject', 'The Commission,'),
  paragraph('p1', 'preamble', '', {
    runs: [run('Recalling '), run('all ', { ins: honduras }), run('words', { del: [egypt] })],
  }),
  paragraph('p1bis', 'preamble', '', {
    runs: [run('Noting', { ins: honduras }), run(' well', { ins: honduras, sub: egypt })],
    end: { ins: honduras },
  }),
  paragraph('o1', 'operative', '', {
    runs: [
      run('Urges', { del: [egypt, honduras] }),
      run('Calls', { ins: egypt }),
      run('Asks', { ins: own }),
      run(' all '),
      run('Member ', { emphasis: true }),
      run(`${anchor}A note.`, { note: 'n1' }),
      run(' States;', { del: [own] }),
    ],
  }),
  paragraph('o1alt', 'operative', '', {
    kind: 'alternative',
    ref: 'o1',
    runs: [run('Invites', { ins: egypt })],
    end: { ins: egypt },
  }),
  paragraph('head', 'operative', 'Requests ', { end: { ins: honduras } }),
  paragraph('o2', 'operative', 'and decides;'),
  paragraph('a', 'operative', '', {
    level: 1,
    runs: [
      run('see '),
      run('12', { refersTo: 'o1' }),
      run(' and '),
      run('3', { ins: own, refersTo: 'p1' }),
    ],
    end: { del: [egypt] },
  }),
  paragraph('m', 'operative', '', { kind: 'move', ref: 'o1', end: { ins: egypt } }),
  paragraph('o3', 'operative', ''),
  paragraph('mine', 'operative', '', { runs: [run('Own', { ins: own })], end: { ins: own } }),
  paragraph('o4', 'operative', 'Remains seized.'),
]

const plain: readonly Paragraph[] = [
  paragraph('t', 'title', 'A title'),
  paragraph('p1', 'preamble', 'Recalling,'),
  paragraph('o1', 'operative', '', {
    runs: [run('Calls upon '), run('3 (a)', { refersTo: 'o2' }), run(' States;')],
  }),
  paragraph('o2', 'operative', 'Decides.'),
]

const annexed: readonly Paragraph[] = [
  paragraph('o1', 'operative', 'Adopts it.'),
  paragraph('x', 'text', 'An annex', { kind: 'annex' }),
  paragraph('n1', 'numbered', 'Words'),
  paragraph('r1', 'text', 'Year\tPlace', { kind: 'row' }),
  paragraph('r2', 'text', '', {
    kind: 'row',
    runs: [run('2019'), run('\t', { del: [egypt] }), run('\tNew ', { ins: honduras }), run('York')],
  }),
  paragraph('mine', 'text', '', {
    kind: 'annex',
    runs: [run('Own', { ins: own })],
    end: { ins: own },
  }),
]

const named: Readonly<Record<string, Command>> = {
  ...commands,
  enter: splitParagraph,
  backspace: joinBackward,
  delete: joinForward,
  'delete-selection': deleteSelection,
}
const names = Object.keys(named)

type Act =
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'type'; readonly words: string }
  | { readonly kind: 'paste'; readonly words: readonly string[] }
  | { readonly kind: 'erase'; readonly forward: boolean }
  | { readonly kind: 'move'; readonly k: number }
  | { readonly kind: 'emphasis' | 'undo' | 'redo' }

interface Deed {
  readonly from: number
  readonly length: number
  readonly act: Act
}

function acts(): fc.Arbitrary<Act> {
  const words = fc.constantFrom('x', ' y', '\u{1f600}', '又', 'several words')
  const simple = <K extends 'emphasis' | 'undo' | 'redo'>(kind: K) => fc.constant({ kind } as const)
  return fc.oneof<fc.WeightedArbitrary<Act>[]>(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('type' as const), words }) },
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('command' as const),
        name: fc.constantFrom(...names),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('erase' as const), forward: fc.boolean() }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('paste' as const),
        words: fc.array(words, { minLength: 1, maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), k: fc.nat(20) }) },
    { weight: 1, arbitrary: simple('emphasis') },
    { weight: 2, arbitrary: simple('undo') },
    { weight: 1, arbitrary: simple('redo') },
  )
}

function deeds(): fc.Arbitrary<Deed[]> {
  const length = fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.nat(40) },
  )
  return fc.array(fc.record({ from: fc.nat(200), length, act: acts() }), {
    minLength: 1,
    maxLength: 14,
  })
}

function perform(editor: TestEditor, { from, length, act }: Deed): void {
  const units = Math.max(1, unitsOf(editor.client.state.doc))
  const start = from % units
  editor.select(start, Math.min(units - 1, start + length))
  const performs: Readonly<Record<Act['kind'], () => void>> = {
    command: () => void (act.kind === 'command' && editor.run(named[act.name]!)),
    type: () => void (act.kind === 'type' && editor.type(act.words)),
    erase: () => {
      if (act.kind !== 'erase') return
      const { $head, $from } = editor.client.state.selection
      const length = firstLength($head.parent.textContent.slice($head.parentOffset))
      const at = indexOf($from.doc, $head.pos)
      const direction = act.forward ? 'forward' : 'backward'
      if (length > 0)
        editor.write((context) => erase(context, { from: at, to: at + length, direction }))
    },
    paste: () =>
      void (
        act.kind === 'paste' && editor.paste(act.words.map((words) => plainPiece([textRun(words)])))
      ),
    move: () => {
      if (act.kind !== 'move') return
      const ids = editor.text.paragraphs.map(({ id }) => id)
      editor.write((context) => proposeMove(context, ids[act.k] ?? null))
    },
    emphasis: () => void editor.emphasize(),
    undo: () => void editor.undo(),
    redo: () => void editor.redo(),
  }
  performs[act.kind]()
}

/** In an empty draft the server would give words a paragraph of their own, which is none of the proposer's. */
function open(paragraphs: readonly Paragraph[]): TestEditor {
  const editor = new TestEditor(paragraphs, 'proposing')
  return paragraphs.length === 0 ? editor.disconnect() : editor
}

describe.each([
  ['a contested draft', contested],
  ['a plain draft', plain],
  ['a draft with annexes and a table', annexed],
  ['an empty draft', []],
])('a proposer in %s', (_name, paragraphs) => {
  it('changes nothing but its own proposals, whatever it does', () => {
    fc.assert(
      fc.property(deeds(), (all) => {
        const editor = open(paragraphs)
        const before = projectWithout(editor.client.ydoc, 'JPN')
        for (const deed of all) {
          perform(editor, deed)
          expect(projectWithout(editor.client.ydoc, 'JPN')).toEqual(before)
          expect([...marksWritten(editor.client.ydoc, editor.client.ydoc.clientID)]).toEqual(
            expect.not.arrayContaining(['HND', 'EGY']),
          )
        }
      }),
      { numRuns: 150 },
    )
  })

  it('takes everything back by undo, and makes it again by redo', () => {
    fc.assert(
      fc.property(deeds(), (all) => {
        const editor = open(paragraphs)
        const start = JSON.stringify(editor.text)
        for (const deed of all.filter(({ act }) => act.kind !== 'undo' && act.kind !== 'redo'))
          perform(editor, deed)
        const done = JSON.stringify(editor.text)
        while (editor.undo());
        expect(JSON.stringify(editor.text)).toBe(start)
        while (editor.redo());
        expect(JSON.stringify(editor.text)).toBe(done)
      }),
      { numRuns: 100 },
    )
  })
})
