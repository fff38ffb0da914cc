import { expect, test } from 'vitest'
import { findJobNumber, jobNumberIn, readJobNumber } from './job-number.ts'

test.each(['20-01786', 'V.20-01786', 'GE.23-12345', 'K2520193'])('%s is a job number', (number) => {
  expect(readJobNumber(number)).toBe(number)
  expect(readJobNumber(`${number}**`)).toBe(number)
  expect(findJobNumber(`2/3 ${number} (E)`)).toBe(number)
  expect(jobNumberIn(`${number} (E) 171125`)).toBe(number)
})

test.each(['12-10-2024', '2020-01786', 'A/20-01786', '20-1786', 'K252019', '10-2024'])(
  '%s is none among other words',
  (words) => {
    expect(findJobNumber(words)).toBeNull()
    expect(readJobNumber(words)).toBeNull()
  },
)
