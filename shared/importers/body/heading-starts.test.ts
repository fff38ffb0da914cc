import { expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'

it('the first sign of all stands under the title of an annex however full its line', () => {
  const source = `The General Assembly,
Recalling its resolution 78/1 on the lamps of all lighthouses and of the ports in which they stand,
1. Adopts the guidelines on lamps in ports and on coasts that are annexed to the present resolution.
Annex
Areas of action proposed for the application of the guidelines on lamps in ports and on all coasts
I. Planning and design
1. Programmes should be based on an exact assessment of the coasts and of the ports that they serve.
II. Follow-up
2. States should exchange what they have learned.`
  expect(outline(read(source)).slice(3)).toEqual([
    'text | 0 | Areas of action proposed for the application of the guidelines on lamps in ports and on all coasts',
    'numbered | 0 | Planning and design',
    'numbered | 0 | Programmes should be based on an exact assessment of the coasts and of the ports that they serve.',
    'numbered | 0 | Follow-up',
    'numbered | 0 | States should exchange what they have learned.',
  ])
})

it('a day that stands alone behind the sign of a note ends no text', () => {
  const source = `Генеральная Ассамблея,
ссылаясь на резолюции, принятые после вступления в силу Конвенции Организации
Объединенных Наций по морскому праву («Конвенция»)
1
 16 ноября 1994 года,

рассмотрев доклад,

1. призывает государства принять меры.
____
1
 United Nations, Treaty Series, vol. 1833, No. 31363.`
  expect(outline(read(source))[1]).toBe(
    'preamble | 0 | ссылаясь на резолюции, принятые после вступления в силу Конвенции Организации Объединенных Наций по морскому праву («Конвенция») 16 ноября 1994 года, | {United Nations, Treaty Series, vol. 1833, No. 31363.}',
  )
})

it('a heading without a sign stands below the letters of sections, where they have no numerals', () => {
  const source = `The General Assembly,
Recalling its resolution 78/1,
1. Adopts the Declaration that is annexed to the present resolution.
Annex
Declaration on Victims
A. Victims of crime
1. Victims means persons who have suffered harm.
Access to justice
2. Victims should be treated with compassion.
Restitution
3. Offenders should make restitution.
B. Victims of abuse
4. States should consider the laws that they have.`
  const { text } = read(source)
  const headings = text.paragraphs.filter(
    ({ kind, part }) => kind === 'heading' && part !== 'title',
  )
  expect(headings.slice(-4).map(({ level, runs }) => `${level} ${runs[0]?.text}`)).toEqual([
    '1 Victims of crime',
    '2 Access to justice',
    '2 Restitution',
    '1 Victims of abuse',
  ])
})
