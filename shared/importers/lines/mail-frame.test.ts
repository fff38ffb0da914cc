import { expect, it } from 'vitest'
import { takeMailFrame } from './mail-frame.ts'
import { readSourceLines } from './source-lines.ts'

const left = (...lines: string[]) =>
  takeMailFrame(readSourceLines(lines.join('\n'))).lines.map(({ text }) => text)

it('takes the heads of a mail off', () => {
  const heads = ['From: Ada <ada@school.example>', 'Sent: Monday', 'Subject: draft']
  expect(left(...heads, '', 'The Security Council,')).toEqual(['The Security Council,'])
  const sentOn = ['----- Mensaje reenviado -----', 'De: Ada', 'Fecha: lunes', 'Asunto: proyecto']
  expect(left(...sentOn, '', 'La Asamblea General,')).toEqual(['La Asamblea General,'])
})

it('keeps the heads of a memorandum', () => {
  const heads = ['TO: The President', 'FROM: The Minister', 'DATE: 9 May', 'SUBJECT: Grain']
  expect(left(...heads)).toEqual(heads)
})

it('takes a signature behind the text', () => {
  expect(left('1. Decides to act.', '--', 'Ada', 'Sent from my iPhone')).toEqual([
    '1. Decides to act.',
  ])
  const signed = ['Kind regards,', 'Ada', 'ada@example.org']
  expect(left('1. Decides to act.', ...signed)).toEqual(['1. Decides to act.'])
  expect(left('1. Decides to act.', '--', '2. Decides to wait.')).toHaveLength(3)
})

it('leaves the thanks that end a statement, and words behind a rule', () => {
  expect(left('We stand ready to help.', 'Thank you.')).toHaveLength(2)
  expect(left('1. Decides to act.', '--', '71st plenary meeting')).toHaveLength(3)
})
