import { expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'

const head = 'The General Assembly,\n\nRecalling the Charter,\n\n'

it('puts items without their signs below the paragraph with the colon, and tells of it', () => {
  const imported = read(
    `${head}Requests a treaty, with:\n\na list of ports,\n\na duty to light them;\n\nUrges States to pay;\n\nDecides to meet.`,
  )
  expect(outline(imported).slice(2)).toEqual([
    'operative | 0 | Requests a treaty, with:',
    'operative | 1 | a list of ports,',
    'operative | 1 | a duty to light them;',
    'operative | 0 | Urges States to pay;',
    'operative | 0 | Decides to meet.',
  ])
  expect(imported.ambiguities.map(({ code, line }) => [code, line])).toEqual([
    ['level-uncertain', 7],
  ])
})

it('leaves words in lower case under no colon to be told', () => {
  const { ambiguities } = read(
    `${head}Requests a treaty;\n\na list of ports;\n\nUrges States to pay;\n\nDecides to meet.`,
  )
  expect(ambiguities.map(({ code }) => code)).toEqual(['paragraph-continues'])
})
