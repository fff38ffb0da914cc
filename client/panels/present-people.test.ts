import { expect, test } from 'vitest'
import type { Present } from '../editor/editor.ts'
import { namePresent } from './present-people.ts'

function present(clientId: number, delegation: string | null, name: string): Present {
  return { clientId, delegation, name, colour: `#00000${clientId}`, paragraphId: null }
}

test('a delegation is named once, others by their own name', () => {
  const people = [
    present(1, 'JPN', 'A'),
    present(2, null, 'Secretary'),
    present(3, 'JPN', 'B'),
    present(4, 'GEO', 'C'),
  ]
  expect(namePresent(people, 'fr').map(({ name, colour }) => [name, colour])).toEqual([
    ['Japon', '#000001'],
    ['Secretary', '#000002'],
    ['Géorgie', '#000004'],
  ])
})
