import { expect, it } from 'vitest'
import { read } from '../../../test/import/outline.ts'
import { exportText } from '../to-text.ts'
import { toPrintModel } from './print-model.ts'

const decision = (first: string) => ({
  ...read(`United Nations E/DEC/2023/349
Economic and Social Council
8 August 2023
2023 session
Agenda item 19 (c)
Decision adopted by the Economic and Social Council on 25 July 2023
2023/349. Report of the Commission on Lights on its thirty-second session
${first}
(a) Took note of the report;
(b) Approved the provisional agenda.`),
  sponsors: [],
})

const sentence = 'At its 36th plenary meeting, on 25 July 2023, the Economic and Social Council:'

it('a decision on a report is no report, and its title is printed once', () => {
  const imported = decision(sentence)
  expect(imported.label).toBeNull()
  expect(toPrintModel(imported, { status: 'issued' }).subtitle).toBeNull()
  expect(exportText(imported).match(/Report of the Commission/gu)).toHaveLength(1)
})

it('a decision that says its day has none below, and any other has', () => {
  const closing = (first: string) =>
    toPrintModel(decision(first), { status: 'issued' }).adoption.length
  expect(closing(sentence)).toBe(0)
  expect(closing('The Economic and Social Council:')).toBeGreaterThan(0)
})
