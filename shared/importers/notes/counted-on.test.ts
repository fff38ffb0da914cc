// Notes whose numbers go on from elsewhere, and pages that end with their notes.
import { expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'

it('reads raised notes at the foot of a page that count on from another text', () => {
  const source = [
    '*Le Conseil de sécurité*,',
    '*Rappelant* sa résolution du 3 mai 1978<sup>12</sup>,',
    '*Rappelant également* l’avis du 21 juin 1971<sup>13</sup>,',
    '1. *Approuve* le rapport du Secrétaire général ;',
    '<sup>12</sup> S/12000.\n<sup>13</sup> S/12001.',
    '2. *Prie* le Secrétaire général de lui faire rapport<sup>14</sup>.',
    '*Adoptée à la 2089e séance par 12 voix contre zéro*<sup>15</sup>.',
    '<sup>14</sup> S/12002.\n<sup>15</sup> Un membre n’a pas participé au vote.',
  ].join('\n\n')
  const imported = read(source)
  expect(outline(imported).slice(1)).toEqual([
    'preamble | 0 | Rappelant sa résolution du 3 mai 1978, | {S/12000.}',
    'preamble | 0 | Rappelant également l’avis du 21 juin 1971, | {S/12001.}',
    'operative | 0 | Approuve le rapport du Secrétaire général ;',
    'operative | 0 | Prie le Secrétaire général de lui faire rapport. | {S/12002.}',
  ])
  expect(imported.fields.filter(({ field }) => field === 'adoption')).toHaveLength(1)
})

const page = [
  'The General Assembly,',
  '',
  'Recalling the Sendai Framework',
  '1',
  'and the political declaration of the meeting on it,',
  '2',
  '',
  'Acknowledging that the frequency and intensity of storms over the harbours have',
  '_____',
  '1',
  'Resolution 69/283, annex II.',
  '2',
  'Resolution 77/289, annex.',
  '',
  'increased in recent decades, and that most of the dust comes from afar,',
  '',
  'Noting the statement adopted at the conference on storms,',
  '3',
  '',
  'Expressing concern about the harbours,',
  '',
  '1. Takes note of the report of the Secretary-General.',
  '_____',
  '3',
  'A/C.2/79/6, annex.',
]

it('goes on with a paragraph behind the notes of a page without a head below', () => {
  expect(outline(read(page.join('\n')))).toEqual([
    'subject | 0 | The General Assembly,',
    'preamble | 0 | Recalling the Sendai Framework and the political declaration of the meeting on it, | {Resolution 69/283, annex II.} | {Resolution 77/289, annex.}',
    'preamble | 0 | Acknowledging that the frequency and intensity of storms over the harbours have increased in recent decades, and that most of the dust comes from afar,',
    'preamble | 0 | Noting the statement adopted at the conference on storms, | {A/C.2/79/6, annex.}',
    'preamble | 0 | Expressing concern about the harbours,',
    'operative | 0 | Takes note of the report of the Secretary-General.',
  ])
})

it('takes a sign behind a short word and its stop', () => {
  const source = [
    'The General Assembly,',
    'Noting the share of working men.1 Women have smaller nets,',
    '1. Decides to meet.',
    '__________',
    '1 FAO, The Status of Nets (Rome, 2023).',
  ].join('\n\n')
  expect(outline(read(source))[1]).toBe(
    'preamble | 0 | Noting the share of working men. Women have smaller nets, | {FAO, The Status of Nets (Rome, 2023).}',
  )
})
