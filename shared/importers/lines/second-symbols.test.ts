import { expect, it } from 'vitest'
import { read } from '../../../test/import/outline.ts'

it('both symbols of a report of a commission to its council are heads of its pages', () => {
  const source = `The Commission on Narcotic Drugs,
Recalling the guidelines on the lamps of ports and on those of the coasts on which they
21/164 V.24-06005
E/2024/28
E/CN.7/2024/16
stand, and all other guidelines of the same kind,
1. Decides to act.`
  const { furniture } = read(source)
  expect(furniture.filter(({ what }) => what === 'running-head').map(({ text }) => text)).toEqual([
    'E/2024/28',
    'E/CN.7/2024/16',
  ])
})
