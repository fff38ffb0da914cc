// Whatever is done, in whatever order: the text stays sound, the editor equal to it, ids once, title and subject line themselves
// (all of that is checked by TestEditor after every act), and undoing everything gives back the text before.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchor, type Paragraph } from '../../../shared/document/draft-text.ts'
import { unitsOf } from '../binding/positions.ts'
import { paragraph } from '../../../test/builders.ts'
import { TestEditor } from '../../../test/editor.ts'
import { plainPiece, textRun } from '../paste/piece.ts'
import { commands } from '../run-command.ts'
import { deleteSelection } from './delete-range.ts'
import { noteAt, repeatFootnote } from './footnotes.ts'
import { joinBackward, joinForward, splitParagraph } from './split-join.ts'

const all = {
  ...commands,
  enter: splitParagraph,
  backspace: joinBackward,
  delete: joinForward,
  'delete-selection': deleteSelection,
}
const names = Object.keys(all) as (keyof typeof all)[]
const moving: readonly string[] = ['move-up', 'move-down', 'to-preamble', 'to-operative']

const undoable = names.filter((name) => !moving.includes(name))

const drafts: readonly (readonly Paragraph[])[] = [
  [],
  [paragraph('only', 'operative', '')],
  [paragraph('t', 'title', 'A title'), paragraph('s', 'subject', 'The Commission,')],
  [paragraph('s', 'subject', ''), paragraph('t', 'title', '')],
  [
    paragraph('t', 'title', 'A title'),
    paragraph('s', 'subject', 'The Commission,'),
    paragraph('p1', 'preamble', 'Recalling its words,'),
    paragraph('p2', 'preamble', '', {
      runs: [
        { text: 'Noting', marks: { emphasis: true } },
        { text: `${anchor}A note.`, marks: { note: 'n1' } },
        { text: ' it,', marks: {} },
      ],
    }),
    paragraph('h', 'operative', 'A heading', { kind: 'heading' }),
    paragraph('o1', 'operative', 'Requests \u{20bb7}\u{1f468}\u200d\u{1f469}:'),
    paragraph('a', 'operative', 'one;', { level: 1 }),
    paragraph('i', 'operative', 'two;', { level: 2 }),
    paragraph('o2', 'operative', '', {
      runs: [
        { text: anchor, marks: { note: 'n1' } },
        { text: 'Decides', marks: {} },
        { text: `${anchor}Another.`, marks: { note: 'n2' } },
      ],
    }),
    paragraph('o3', 'operative', ''),
    paragraph('o4', 'operative', '', { runs: [{ text: anchor, marks: { note: 'n1' } }] }),
  ],
]

const annexed: readonly Paragraph[] = [
  paragraph('o1', 'operative', 'Adopts it.'),
  paragraph('x', 'text', 'An annex', { kind: 'annex' }),
  paragraph('n1', 'numbered', 'Words'),
  paragraph('n2', 'numbered', 'under', { level: 1 }),
  paragraph('r1', 'text', 'Year\tPlace', { kind: 'row' }),
  paragraph('r2', 'text', '', {
    kind: 'row',
    runs: [
      { text: '2019', marks: {} },
      { text: `${anchor}A\tnote.`, marks: { note: 'n1' } },
      { text: '\tVienna', marks: { emphasis: true } },
    ],
  }),
  paragraph('r3', 'text', '\t', { kind: 'row' }),
  paragraph('y', 'text', '', { kind: 'annex' }),
]

type Act =
  | { readonly kind: 'command'; readonly name: keyof typeof all }
  | { readonly kind: 'type'; readonly words: string }
  | { readonly kind: 'paste'; readonly words: readonly string[]; readonly id: string | null }
  | { readonly kind: 'repeat' | 'emphasis' | 'undo' | 'redo' }

interface Deed {
  readonly from: number
  readonly length: number
  readonly act: Act
}

function deeds(wanted: readonly (keyof typeof all)[]): fc.Arbitrary<Deed[]> {
  const length = fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.nat(40) },
  )
  const words = fc.constantFrom('x', ' y', '\u{1f600}', '\u0301', 'وإذ 12', '又')
  const act = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('command' as const),
        name: fc.constantFrom(...wanted),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('type' as const), words }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('paste' as const),
        words: fc.array(words, { minLength: 1, maxLength: 3 }),
        id: fc.constantFrom(null, 'o1', 'zz'),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom(
          'repeat' as const,
          'emphasis' as const,
          'undo' as const,
          'redo' as const,
        ),
      }),
    },
  )
  return fc.array(fc.record({ from: fc.nat(200), length, act }), { minLength: 1, maxLength: 12 })
}

function perform(editor: TestEditor, { from, length, act }: Deed): void {
  const units = Math.max(1, unitsOf(editor.client.state.doc))
  editor.select(from % units, Math.min(units - 1, (from % units) + length))
  if (act.kind === 'command') editor.run(all[act.name]!)
  else if (act.kind === 'type') editor.type(act.words)
  else if (act.kind === 'paste')
    editor.paste(act.words.map((words, k) => plainPiece([textRun(words)], k ? {} : { id: act.id })))
  else if (act.kind === 'emphasis') editor.emphasize()
  else if (act.kind === 'repeat')
    editor.run((context, really) =>
      really ? repeatFootnote(context, 'n1') : noteAt(context.state) === null,
    )
  else editor[act.kind]()
}

describe('any commands in any order', () => {
  it.each([...drafts, annexed].map((draft, k) => [k, draft] as const))(
    'leave a sound text (draft %i)',
    (_, draft) => {
      fc.assert(
        fc.property(deeds(names), (list) => {
          const editor = new TestEditor(draft)
          for (const deed of list) perform(editor, deed)
        }),
        { numRuns: 80 },
      )
    },
  )

  it.each([...drafts, annexed].map((draft, k) => [k, draft] as const))(
    'are all taken back by undo, and made again by redo (draft %i)',
    (_, draft) => {
      fc.assert(
        fc.property(deeds(undoable), (list) => {
          const editor = new TestEditor(draft).disconnect()
          const before = editor.text
          // Yjs leaves letters behind where words that an undo brought back were written into and are undone again.
          for (const deed of list)
            if (deed.act.kind !== 'undo' && deed.act.kind !== 'redo') perform(editor, deed)
          const after = editor.text
          while (editor.undo());
          expect(editor.text).toEqual(before)
          while (editor.redo());
          expect(editor.text).toEqual(after)
          editor.reconnect()
        }),
        { numRuns: 80 },
      )
    },
  )

  // Words typed into an empty draft become a paragraph by the server's hand, which is nobody's to undo.
  it.each(drafts.map((draft, k) => [k, draft] as const).slice(1))(
    'are taken back while the server looks on (draft %i)',
    (_, draft) => {
      fc.assert(
        fc.property(deeds(undoable), (list) => {
          const editor = new TestEditor(draft)
          const before = editor.text
          for (const deed of list)
            if (deed.act.kind !== 'undo' && deed.act.kind !== 'redo') {
              perform(editor, deed)
              // As in the first draft: Backspace in the only row of an only table empties the text.
              fc.pre(editor.text.paragraphs.length > 0)
            }
          while (editor.undo());
          expect(editor.text).toEqual(before)
        }),
        { numRuns: 80 },
      )
    },
  )
})
