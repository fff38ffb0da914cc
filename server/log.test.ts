import { expect, test } from 'vitest'
import { describeError, openLog } from './log.ts'

test('one JSON object a line', () => {
  const lines: string[] = []
  openLog((line) => lines.push(line)).write('warning', 'update-refused', { code: 'x', n: 1 })
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0]!)).toMatchObject({ level: 'warning', event: 'update-refused', n: 1 })
})

test('an error is its name, its words and its place', () => {
  expect(describeError(new RangeError('position 7'))).toMatchObject({
    error: 'RangeError',
    message: 'position 7',
  })
  expect(describeError('thrown text')).toEqual({ error: 'string' })
})
