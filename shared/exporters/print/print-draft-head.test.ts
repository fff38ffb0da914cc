import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { frozenContents } from '../../../test/arbitraries.ts'
import { printDraftHead } from './print-draft-head.ts'
import { toPrintModel } from './print-model.ts'

const drafts = frozenContents().filter(
  ({ masthead: { kind, adoption } }) => kind === 'draft-resolution' && adoption === null,
)

test('law: the head of a draft on the screen is that of its print', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const content = { ...draft, text: { paragraphs: [] }, title: '' }
      const head = printDraftHead(content, {})
      const { masthead, session, sponsors, adopted, notes } = toPrintModel(content, {
        status: 'draft',
      })
      expect(head).toEqual({ masthead, session, sponsors, adopted, notes })
    }),
  )
})
