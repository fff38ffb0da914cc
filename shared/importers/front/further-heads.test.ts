import { expect, it } from 'vitest'
import { bodyText } from '../../document/draft-text.ts'
import { importText } from '../from-text.ts'

const first = `Committee: Economic and Social Council
Topic: Harbours

The Economic and Social Council,

Recalling the Charter,

1. Decides to build harbours;

2. Requests a report.
`

function read(source: string) {
  let count = 0
  const { text, fields } = importText(source, { newId: () => `p${++count}` })
  return { texts: text.paragraphs.map(bodyText), fields: fields.map((field) => field.text) }
}

it('takes the heads of the next resolution of a booklet off', () => {
  const { texts, fields } = read(`${first}
Code: ECOSOC/1/2
Topic: Lamps
The Economic and Social Council,

Noting the dark,

1. Decides to light lamps.`)
  expect(texts.slice(-4)).toEqual([
    'Requests a report.',
    'The Economic and Social Council,',
    'Noting the dark,',
    'Decides to light lamps.',
  ])
  expect(fields).toContain('Topic: Lamps')
})

it('knows the subject line of an unknown body again', () => {
  const { texts, fields } = read(`${first.replaceAll('Economic and Social Council', 'Lamp Board')}
DRAFT RESOLUTION 1.2

Sponsors: Chile, Oman
Topic: Lamps

The Lamp Board,

Noting the dark,

1. Decides to light lamps.`)
  expect(texts.slice(-3)).toEqual([
    'The Lamp Board,',
    'Noting the dark,',
    'Decides to light lamps.',
  ])
  expect(fields).toContain('DRAFT RESOLUTION 1.2')
})

it('keeps lines that look so where no other resolution follows', () => {
  const { texts } = read(`${first}
Committee: it shall meet in May
Date: to be chosen by the Council`)
  expect(texts.join(' ')).toContain('it shall meet in May')
})
