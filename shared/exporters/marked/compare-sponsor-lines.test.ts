import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TextRun } from '../../diff/comparison.ts'
import { diffText } from '../../diff/diff-text.ts'
import { compareSponsorLines } from './compare-sponsor-lines.ts'

function compare(old: string, now: string, names: readonly string[]): TextRun[] {
  return compareSponsorLines({ old, new: now }, names, (before, after) => {
    const passage = (text: string) => ({ text, references: [] })
    return diffText(
      passage(old.slice(before.from, before.to)),
      passage(now.slice(after.from, after.to)),
      { language: 'en', mayReplace: false },
    ).runs
  })
}

const marked = (runs: readonly TextRun[]) =>
  runs
    .map(({ op, text }) =>
      op === 'kept' ? text : op === 'deleted' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('')

const names = [
  'Antigua and Barbuda',
  'Bolivia (Plurinational State of)',
  'Georgia',
  'Guinea',
  'Guinea-Bissau',
  'Honduras',
  'Japan',
  'Mali',
  'Malta',
]

test.each([
  [
    'Georgia and Japan: draft resolution',
    'Bolivia (Plurinational State of), Georgia, Honduras and Japan: revised draft resolution',
    '{+Bolivia (Plurinational State of), +}Georgia{+, Honduras+} and Japan:{+ revised+} draft resolution',
  ],
  ['Mali: draft resolution', 'Malta: draft resolution', '[-Mali-]{+Malta+}: draft resolution'],
  [
    'Antigua and Barbuda and Japan: draft resolution',
    'Antigua and Barbuda: draft resolution',
    'Antigua and Barbuda[- and Japan-]: draft resolution',
  ],
  [
    'Guinea and Japan: draft resolution',
    'Guinea-Bissau and Japan: draft resolution',
    '[-Guinea-]{+Guinea-Bissau+} and Japan: draft resolution',
  ],
])('%s to %s', (old, now, expected) => {
  expect(marked(compare(old, now, names))).toBe(expected)
})

test('no sponsor that stays is struck, and both lines are there to the letter', () => {
  const list = fc.subarray(names)
  const write = (chosen: readonly string[], label: string) =>
    `${chosen.length < 2 ? chosen.join('') : `${chosen.slice(0, -1).join(', ')} and ${chosen.at(-1)}`}: ${label}`
  fc.assert(
    fc.property(list, list, (before, after) => {
      const [old, now] = [
        write(before, 'draft resolution'),
        write(after, 'revised draft resolution'),
      ]
      const runs = compare(old, now, names)
      const side = (other: TextRun['op']) =>
        runs.flatMap(({ op, text }) => (op === other ? [] : [text])).join('')
      expect(side('inserted')).toBe(old)
      expect(side('deleted')).toBe(now)
      for (const run of runs) {
        if (run.op !== 'inserted') expect(old.slice(...run.old)).toBe(run.text)
        if (run.op !== 'deleted') expect(now.slice(...run.new)).toBe(run.text)
      }
      const kept = runs.flatMap(({ op, text }) => (op === 'kept' ? [text] : [])).join('|')
      for (const name of before) if (after.includes(name)) expect(kept).toContain(name)
    }),
  )
})
