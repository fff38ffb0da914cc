import { expect, it } from 'vitest'
import type { ProposalPiece } from '../../shared/negotiation/proposal.ts'
import { decisionsOn } from './decisions-on.ts'

const editor = { decide: true, propose: true }
const secretariat = { decide: true, propose: false }
const delegate = { decide: false, propose: true }
const reader = { decide: false, propose: false }

function piece(host: string | null): ProposalPiece {
  return { kind: 'insert', paragraphId: 'p', ref: null, text: 'words', host }
}

const toText = { delegation: 'EGY', pieces: [piece(null)] }
const toProposal = { delegation: 'EGY', pieces: [piece('JPN:aaaaaaaa')] }
const toBoth = { delegation: 'EGY', pieces: [piece('JPN:aaaaaaaa'), piece(null)] }

it.each([
  ['an editor', toText, editor, 'GEO', 'accept reject'],
  ['an editor that proposed it', toText, editor, 'EGY', 'accept reject withdraw'],
  ['the secretariat', toText, secretariat, null, 'accept reject'],
  ['its delegation', toText, delegate, 'EGY', 'withdraw'],
  ['another delegation', toText, delegate, 'GEO', ''],
  ['an observer', toText, reader, 'EGY', ''],
  ['an editor, within a proposal', toProposal, editor, 'GEO', 'reject'],
  ['the author of the proposal it changes', toProposal, delegate, 'JPN', 'adopt'],
  ['that author, if an editor', toProposal, editor, 'JPN', 'adopt reject'],
  ['its delegation, within a proposal', toProposal, delegate, 'EGY', 'withdraw'],
  ['an editor, where it changes the text too', toBoth, editor, 'GEO', 'accept reject'],
] as const)('%s', (...[, entry, permissions, delegation, expected]) => {
  expect(decisionsOn(entry, permissions, delegation).join(' ')).toBe(expected)
})
