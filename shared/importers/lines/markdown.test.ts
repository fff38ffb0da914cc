import { expect, it } from 'vitest'
import { bodyText } from '../../document/draft-text.ts'
import { importText } from '../from-text.ts'

function read(source: string) {
  let count = 0
  const { text, furniture } = importText(source, { newId: () => `p${++count}` })
  return { lines: text.paragraphs.map(bodyText), furniture }
}

it('keeps the words of links, and tells where they led', () => {
  const { lines, furniture } = read(
    '# Harbours\n\n*The General Assembly*,\n\n*Recalling* its resolution [70/1](https://undocs.org/A/RES/70/1) and the [Charter of Harbours](https://example.org/c_1),\n\n1. Decides to meet [in May](later).',
  )
  expect(lines.slice(2)).toEqual([
    'Recalling its resolution 70/1 and the Charter of Harbours,',
    'Decides to meet [in May](later).',
  ])
  expect(furniture).toEqual([
    { line: 5, text: 'https://undocs.org/A/RES/70/1', what: 'link' },
    { line: 5, text: 'https://example.org/c_1', what: 'link' },
  ])
})

it('reads numbers that Markdown would count again', () => {
  const { lines } = read(
    'The General Assembly,\n\nRecalling it,\n\n1\\. Welcomes the report;\n\n2\\. Decides to meet.',
  )
  expect(lines.slice(2)).toEqual(['Welcomes the report;', 'Decides to meet.'])
})

it('leaves brackets alone where nothing is marked', () => {
  const words = 'Recalling [the report](https://example.org/report) of the group,'
  expect(read(`The General Assembly,\n\n${words}\n\n1. Decides to meet.`).lines[1]).toBe(words)
})

it('takes the signs of a mail off that set opening words off', () => {
  const source =
    'The Board,\n\n*Alarmed* by it,\n\n*Aware* of it,\n\n1. *Decides* to meet * and stay.'
  expect(read(source).lines.slice(1)).toEqual([
    'Alarmed by it,',
    'Aware of it,',
    'Decides to meet * and stay.',
  ])
})

it('takes pictures for no text, and a sign behind a stroke for itself', () => {
  const { lines } = read(
    '![][image1]\n\n# Lamps\n\n**The World Lamp Organization,**\n\n*Noting* oil \\& gas,\n\n1. Decides to meet.\n\n[image1]: <data:image/png;base64,iVBORw0KGgo=>',
  )
  expect(lines).toEqual([
    'Lamps',
    'The World Lamp Organization,',
    'Noting oil & gas,',
    'Decides to meet.',
  ])
})

it('takes an escaped sign for the sign itself', () => {
  const { lines, furniture } = read(
    '# Harbours\n\n*The General Assembly*,\n\n*Recalling* that Peru\\*, *Chile*\\* and \\_all\\_ met\\*\\*,\n\n1. Decides to meet.\n\n\\*2118524\\*',
  )
  expect(lines[2]).toBe('Recalling that Peru*, Chile* and _all_ met**,')
  expect(furniture).toEqual([{ line: 9, text: '*2118524*', what: 'barcode' }])
})
