// What stands at the foot of a page and behind the text: signs of notes apart from their words, behind notes with asterisks, and heads of
// pages that extraction puts last.
import { describe, expect, it } from 'vitest'
import { outline, read } from './outline.ts'

const drafts = {
  en: {
    head: [
      'General Assembly',
      'Eightieth session',
      'Albania, Cuba,** Fiji* and Peru: draft resolution',
      'Rural libraries',
    ],
    body: [
      'The General Assembly,',
      'Recalling its resolution 79/233 of 19 December 2024,1',
      '1. Requests the Secretary-General to submit a report on libraries in rural areas2 to it;',
      '2. Decides to remain seized of the matter.',
    ],
    stars: [
      '* In accordance with rule 69 of the rules of procedure.',
      '** On behalf of the States Members of the United Nations that are members of the',
      'Group of 77 and China.',
    ],
    notes: ['A/RES/79/233.', 'See E/2019/INF/2.'],
  },
  fr: {
    head: [
      'Assemblée générale',
      'Quatre-vingtième session',
      'Albanie, Cuba**, Fidji* et Pérou : projet de résolution',
      'Bibliothèques rurales',
    ],
    body: [
      'L’Assemblée générale,',
      'Rappelant sa résolution 79/233 du 19 décembre 20241,',
      '1. Prie le Secrétaire général de lui présenter un rapport sur les bibliothèques2 ;',
      '2. Décide de rester saisie de la question.',
    ],
    stars: [
      '* Conformément à l’article 69 du règlement intérieur.',
      '** Au nom des États Membres de l’Organisation des Nations Unies qui sont membres du',
      'Groupe des 77 et la Chine.',
    ],
    notes: ['A/RES/79/233.', 'Voir E/2019/INF/2.'],
  },
  es: {
    head: [
      'Asamblea General',
      'Octogésimo período de sesiones',
      'Albania, Cuba**, Fiji* y Perú: proyecto de resolución',
      'Bibliotecas rurales',
    ],
    body: [
      'La Asamblea General,',
      'Recordando su resolución 79/233, de 19 de diciembre de 20241,',
      '1. Solicita al Secretario General que le presente un informe sobre las bibliotecas2;',
      '2. Decide seguir ocupándose de la cuestión.',
    ],
    stars: [
      '* De conformidad con el artículo 69 del reglamento.',
      '** En nombre de los Estados Miembros de las Naciones Unidas que son miembros del',
      'Grupo de los 77 y China.',
    ],
    notes: ['A/RES/79/233.', 'Véase E/2019/INF/2.'],
  },
} as const

type Draft = (typeof drafts)[keyof typeof drafts]

const source = ({ head, body }: Draft, ...foot: readonly string[]) =>
  [...head, ...body].join('\n\n') + `\n\n__________\n${foot.join('\n')}\n`

const wanted = ({ notes }: Draft) => ['', `{${notes[0]}}`, `{${notes[1]}}`, '']

const found = (text: string) => outline(read(text)).map((line) => /\{.*\}/u.exec(line)?.[0] ?? '')

describe.each(Object.entries(drafts))(
  'notes under a rule without pages, in %s',
  (_language, draft) => {
    const { stars, notes } = draft
    it('have their signs on lines of their own, behind notes with asterisks', () => {
      const text = source(draft, ...stars, '1', notes[0], '2', notes[1])
      expect(found(text)).toEqual(wanted(draft))
    })

    it('have all signs first, then the notes with asterisks, then all words', () => {
      const text = source(draft, '1', '2', '', ...stars, ...notes)
      expect(found(text)).toEqual(wanted(draft))
    })

    it('have all signs first, then all words', () => {
      expect(found(source(draft, '1', '2', '', ...notes))).toEqual(wanted(draft))
    })

    it('lose no asterisk of a sponsor to Markdown', () => {
      const { furniture, fields } = read(source(draft, ...stars, '1', notes[0], '2', notes[1]))
      const names = [...fields, ...furniture].map(({ text }) => text).join('\n')
      expect(names).toContain('Cuba')
      expect(names).toContain('**')
    })
  },
)

describe('the head of a page behind the notes', () => {
  const title = 'Human rights and the preservation of archives'
  const text = (...last: string[]) =>
    [
      'Resolution adopted by the General Assembly on 18 December 2025',
      `80/196. ${title}`,
      'The General Assembly,',
      'Recalling the Universal Declaration of Human Rights,1',
      '1. Requests the Secretary-General to report to it.',
      '__________',
      '1 Resolution 217 A (III).',
      ...last,
    ].join('\n\n')

  it.each([
    ['the symbol, then the title', ['A/RES/80/196', title]],
    ['the title, then the symbol', [title, 'A/RES/80/196']],
    [
      'the title in two lines',
      ['A/RES/80/196', 'Human rights and the', 'preservation of archives'],
    ],
  ])('%s', (_name, last) => {
    const imported = read(text(...last))
    expect(
      imported.furniture.filter(({ what }) => what === 'running-head').map((one) => one.text),
    ).toEqual(last)
    expect(outline(imported)).toHaveLength(3)
  })
})

it('takes no bar code for a note with an asterisk', () => {
  const { body, notes } = drafts.fr
  const foot = ['1', '2', '', '25-17935', '*2517935*', ...notes]
  const pages = [[...body].join('\n\n'), foot.join('\n')].join('\n\n')
  expect(found(`${pages}\n\fPage`).slice(0, 4)).toEqual(wanted(drafts.fr))
})
