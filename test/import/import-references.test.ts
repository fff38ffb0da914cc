// The signs of notes in running text, as programs that lose the raised figures leave them. Which of the figures are signs is
// decided over the whole text: the first reference to each note stands behind the first one to the note before it.
import { describe, expect, it } from 'vitest'
import { outline, read } from './outline.ts'

interface Draft {
  readonly subject: string
  readonly body: readonly string[]
  readonly notes: readonly string[]
}

/** What is referred to in each paragraph of the body, by the numbers of the notes. */
function referred({ subject, body, notes }: Draft): string[] {
  const foot = notes.map((note, index) => `${index + 1} ${note}`)
  const imported = read([subject, ...body, '__________', ...foot].join('\n\n'))
  return outline(imported)
    .slice(1)
    .map((line) =>
      [...line.matchAll(/\{([^}]*)\}/gu)].map(([, note = '']) => notes.indexOf(note) + 1),
    )
    .map((numbers) => numbers.join(' '))
}

const en = 'The General Assembly,'
const two = ['Resolution 69/15, annex.', 'Resolution 78/317, annex.']

describe('signs behind words that end like words that take a number', () => {
  it.each<[string, Draft, string[]]>([
    [
      'English: Pathway is not y',
      {
        subject: en,
        body: [
          'Recalling the Accelerated Modalities of Action (SAMOA) Pathway 1 and the Agenda for Small Island States, 2',
          '1. Decides to remain seized of the matter.',
        ],
        notes: two,
      },
      ['1 2', ''],
    ],
    [
      'French: raciale is not le',
      {
        subject: 'L’Assemblée générale,',
        body: [
          'Rappelant la Déclaration universelle des droits de l’homme 1 et la Convention sur la discrimination raciale 2,',
          '1. Décide de rester saisie de la question.',
        ],
        notes: ['Résolution 217 A (III).', 'Nations Unies, Recueil des Traités, vol. 660.'],
      },
      ['1 2', ''],
    ],
    [
      'Spanish: Humanidad is not a',
      {
        subject: 'La Asamblea General,',
        body: [
          'Recordando la Convención sobre la mujer 1 y el Convenio de la lengua materna 2,',
          '1. Decide seguir ocupándose de la cuestión.',
        ],
        notes: ['Resolución 34/180, anexo.', 'Véase A/80/1.'],
      },
      ['1 2', ''],
    ],
    [
      'a paragraph that is named is no note',
      {
        subject: en,
        body: [
          'Recalling the Charter,1 and subparagraph 2 of its annex,',
          '1. Welcomes the report;2',
        ],
        notes: two,
      },
      ['1', '2'],
    ],
  ])('%s', (_name, draft, expected) => {
    expect(referred(draft)).toEqual(expected)
  })
})

describe('signs that are fused with figures', () => {
  it.each<[string, Draft, string[]]>([
    [
      'Arabic, in parentheses behind a year',
      {
        subject: 'إن الجمعية العامة،',
        body: [
          'إذ تشير إلى قرارها 71/288 المؤرخ 24 أيار/مايو 2017(1)، وإلى قرارها 69/324،',
          'وإذ تضع في اعتبارها أن الأيام الدولية لا تترتب عليها آثار في الميزانية(2)،',
          '1 - تقرر إعلان يوم دولي؛',
        ],
        notes: ['القرار 71/288.', 'انظر القرار 53/199، المرفق.'],
      },
      ['1', '2', ''],
    ],
    [
      'a year and a symbol of the Council',
      {
        subject: 'Экономический и Социальный Совет,',
        body: [
          'ссылаясь на резолюцию 79/233 Генеральной Ассамблеи от 19 декабря 2024 года1,',
          '1. просит представить доклад в соответствии с пунктом 4 резолюции 2019/42;',
        ],
        notes: ['A/RES/79/233.', 'См. E/2019/INF/2.'],
      },
      ['1', '2'],
    ],
    [
      'a number with a stop at the end',
      {
        subject: en,
        body: [
          'Recalling its resolution 68/165 of 18 December 2013,1',
          '1. Requests photographs, in accordance with guideline 5.2',
        ],
        notes: two,
      },
      ['1', '2'],
    ],
    [
      'decimals stay decimals where their note is referred to elsewhere',
      {
        subject: en,
        body: ['Recalling its resolution 68/165,1 and the growth of 5.2', '1. Requests a report;2'],
        notes: two,
      },
      ['1', '2'],
    ],
  ])('%s', (_name, draft, expected) => {
    expect(referred(draft)).toEqual(expected)
  })
})

describe('signs with a slash, as before 2000', () => {
  it.each<[string, Draft, string[]]>([
    [
      'Chinese',
      {
        subject: '大会，',
        body: ['考虑到春季的洪水毁坏了山区的桥梁， 1/', '1. 请秘书长报告。'],
        notes: ['见A/49/312，附件。'],
      },
      ['1', ''],
    ],
    [
      'English, behind a word and a comma',
      {
        subject: en,
        body: ['Recalling the Convention 1/ and its Protocol, 2/', '1. Requests a report.'],
        notes: two,
      },
      ['1 2', ''],
    ],
    [
      'French',
      {
        subject: 'L’Assemblée générale,',
        body: ['Rappelant la Convention 1/ et son Protocole 2/,', '1. Prie de faire rapport.'],
        notes: ['Résolution 44/25.', 'Résolution 45/2.'],
      },
      ['1 2', ''],
    ],
  ])('%s', (_name, { subject, body, notes }, expected) => {
    const foot = notes.map((note, index) => `${index + 1}/ ${note}`)
    const imported = read([subject, ...body, '-----', ...foot].join('\n\n'))
    const found = outline(imported)
      .slice(1)
      .map((line) =>
        [...line.matchAll(/\{([^}]*)\}/gu)].map(([, note = '']) => notes.indexOf(note) + 1),
      )
    expect(found.map((numbers) => numbers.join(' '))).toEqual(expected)
  })
})

// Were the time the square of their number, this would not end.
it('takes thousands of figures', () => {
  const words = Array.from({ length: 5000 }, (_, at) => `word${(at % 998) + 1}`).join(' ')
  const notes = Array.from({ length: 998 }, (_, at) => `${at + 1} Note.`)
  const { text } = read([en, `Recalling ${words},`, '__________', ...notes].join('\n\n'))
  expect(text.paragraphs.length).toBeGreaterThan(0)
})

describe('a number that no resolution has', () => {
  const told = (text: string) =>
    read(text).ambiguities.flatMap(({ code, line }) => (code === 'reference-or-number' ? line : []))
  const draft = (number: string, notes = '') =>
    `The General Assembly,\n\nRecalling its resolution ${number}, and all others,\n\n1. Decides to meet.\n${notes}`

  it('holds the sign of a note, and is told where the note is lost', () => {
    expect(told(draft('60/15611'))).toEqual([3])
    expect(told(draft('60/156'))).toEqual([])
  })

  it('is that of the resolution before a note that is there', () => {
    const imported = read(draft('60/1561', '\n__________________\n1 See A/60/1.'))
    expect(outline(imported)[1]).toContain('resolution 60/156, and all others, | {See A/60/1.}')
  })
})

describe('the last figure of a number that its date or its counter follows', () => {
  it.each([
    [
      'en',
      'The General Assembly,',
      'Recalling its resolution 60/251 of 15 March 2006, and the report,',
      '60/251 of',
    ],
    [
      'fr',
      'L’Assemblée générale,',
      'Rappelant sa résolution 60/251 du 15 mars 2006, et le rapport,',
      '60/251 du',
    ],
    [
      'es',
      'La Asamblea General,',
      'Recordando su resolución 60/251, de 15 de marzo de 2006, y el informe,',
      '60/251, de',
    ],
    [
      'ru',
      'Генеральная Ассамблея,',
      'ссылаясь на свою резолюцию 60/251 от 15 марта 2006 года и доклад,',
      '60/251 от',
    ],
    ['zh', '大会，', '回顾其2006年3月15日第60/251号决议和报告，', '60/251号'],
    [
      'ar',
      'إن الجمعية العامة،',
      'إذ تشير إلى قرارها 60/251 المؤرخ 15 آذار/مارس 2006 والتقرير،',
      '60/251 المؤرخ',
    ],
  ])('%s: is no sign, though nothing refers to note 1', (_language, subject, recalled, whole) => {
    const imported = read([subject, recalled, '__________', '1 A/60/1.'].join('\n\n'))
    expect(outline(imported)[1]).toContain(whole)
  })
})

describe('signs set apart by a space', () => {
  const fr = 'L’Assemblée générale,'
  const notes = ['Résolution 70/1.', 'Résolution 217 A (III).', 'A/80/38.', 'A/80/40.']
  const body = [
    'Rappelant le Programme 1, et la Déclaration 2,',
    'Notant que des personnes dans 3 pays ont été touchées,',
    '1. Prend note du rapport 3 ;',
    '2. Rappelle la Convention 4.',
  ]

  it('are none behind a word that more must follow', () => {
    expect(referred({ subject: fr, body, notes })).toEqual(['1 2', '', '3', '4'])
  })

  it('are signs behind the number of a resolution', () => {
    const behind = [
      'Rappelant le Programme 1, et la Déclaration 2,',
      '1. Rappelle la résolution 71/235 3, et les autres ;',
    ]
    expect(referred({ subject: fr, body: behind, notes: notes.slice(0, 3) })).toEqual(['1 2', '3'])
  })

  it('are told where all others are fused', () => {
    const fused = [
      'Rappelant le Programme1, et la Déclaration2,',
      '1. Rappelle la Déclaration 2 et les autres ;',
    ]
    const foot = ['__________', '1 Résolution 70/1.', '2 Résolution 217 A (III).']
    const { ambiguities } = read([fr, ...fused, ...foot].join('\n\n'))
    expect(ambiguities.map(({ code, line }) => `${code} ${line}`)).toEqual([
      'reference-or-number 5',
    ])
  })

  it('are told where their notes are lost', () => {
    const foot = ['__________', '1 Résolution 70/1.', '2 Résolution 217 A (III).']
    const imported = read([fr, ...body, ...foot].join('\n\n'))
    const lost = imported.ambiguities.filter(({ code }) => code === 'reference-without-note')
    expect(lost.map(({ line }) => line)).toEqual([7, 9])
  })
})

it('figures without a word are told wherever they came to stand', () => {
  const { ambiguities } = read(
    `${en}\n\nRecalling its rules,\n\n1. Decides to act:\n\n(a) 7 8\n\n(b) Later.`,
  )
  expect(ambiguities.map(({ code, line }) => `${code} ${line}`)).toContain('reference-or-number 7')
})

describe('a sign set apart behind the end of a sentence', () => {
  const report = (words: string) =>
    `United Nations A/80/186\nGeneral Assembly\nReport of the Secretary-General\n\nI. Harbours\n\n1. ${words}\n\n2. All of them sleep.`

  it('is one before the capital of the next', () => {
    const words =
      'The Council speaks of them. 1 Of its resolutions, three do, 2 while others rest. 3 So it is.'
    const foot = ['__________', '1 See A/80/1.', '2 A/80/2.', '3 A/80/3.']
    const imported = read([report(words), ...foot].join('\n\n'))
    expect(outline(imported)[1]).toBe(
      'numbered | 0 | The Council speaks of them. Of its resolutions, three do, while others rest. So it is. | {See A/80/1.} | {A/80/2.} | {A/80/3.}',
    )
  })

  it('is told with the others where all notes are lost', () => {
    const words =
      'The Council speaks of them. 31 Of its resolutions, three do, 32 while others rest. 33 So it is.'
    const { ambiguities } = read(report(words))
    const lost = ambiguities.filter(({ code }) => code === 'reference-without-note')
    expect(lost).toHaveLength(3)
  })
})

it('a note without words is told', () => {
  const { ambiguities } = read(
    `${en}\n\nRecalling its rules,1\n\nNoting its aims,2\n\n1. Decides to act.\n\n__________\n\n1\n\n2 A/80/2.`,
  )
  expect(ambiguities.map(({ code }) => code)).toContain('note-out-of-order')
})
