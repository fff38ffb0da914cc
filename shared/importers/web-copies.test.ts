// What encyclopaedias, news sites and libraries make of resolutions in French, Spanish and Russian. All texts are inventions in these shapes.
import { describe, expect, it } from 'vitest'
import { outline, read } from '../../test/import/outline.ts'

const inSpanish =
  'El Consejo de Seguridad,\n\nRecordando sus resoluciones sobre los puertos,\n\n1. Decide iluminarlos;\n\n2. Decide seguir ocupándose de la cuestión.'

describe('a resolution of the Security Council', () => {
  it.each([
    [
      'es',
      'Resolución 2911 del Consejo de Seguridad de las Naciones Unidas,\naprobada por el Consejo de Seguridad en su 9014.ª sesión, celebrada el 3 de mayo de 2026.',
      inSpanish,
    ],
    [
      'fr',
      'Résolution 2911 du Conseil de sécurité des Nations Unies\nAdoptée par le Conseil de sécurité à sa 9014e séance, le 3 mai 2026',
      'Le Conseil de sécurité,\n\nRappelant ses résolutions sur les ports,\n\n1. Décide de les éclairer ;\n\n2. Décide de rester saisi de la question.',
    ],
    [
      'ru',
      'Резолюция 2911 Совета Безопасности ООН\nПринята Советом Безопасности на его 9014-м заседании 3 мая 2026 года',
      'Совет Безопасности,\n\nссылаясь на свои резолюции о портах,\n\n1. постановляет осветить их;\n\n2. постановляет продолжать заниматься этим вопросом.',
    ],
  ])('has its year from the day of its adoption, in %s', (_, head, text) => {
    const { masthead, title } = read(`${head}\n\n${text}`)
    expect(masthead.resolutionNumber).toBe('2911 (2026)')
    expect(masthead.adoption).toMatchObject({ date: '2026-05-03', meeting: 9014 })
    expect(title).toBe('')
  })

  it('has its symbol behind its number, and no title', () => {
    const { masthead, title } = read(`Resolución 2911 (2026) (S/RES/2911)\n\n${inSpanish}`)
    expect(masthead).toMatchObject({
      symbol: 'S/RES/2911 (2026)',
      resolutionNumber: '2911 (2026)',
    })
    expect(title).toBe('')
  })

  it('tells of the words of the site that stand where a title would', () => {
    const { ambiguities } = read(
      `Resolución 2911 (2026)\n\nDescargar en formato ePub\n\n${inSpanish}`,
    )
    expect(ambiguities.map(({ code, line }) => `${line} ${code}`)).toEqual(['3 masthead-line'])
  })
})

describe('a resolution of the Human Rights Council on one line', () => {
  const fronts = [
    [
      'fr',
      'A/HRC/RES/71/18 Nations Unies Assemblée générale Distr. générale 14 juillet 2026 Français Original : anglais Conseil des droits de l’homme Soixante et onzième session Point 5 de l’ordre du jour Ports et droits Résolution adoptée par le Conseil des droits de l’homme* 71/18 Lumière dans les petits ports Le Conseil des droits de l’homme, Rappelant ses résolutions sur les ports, 1. Décide de les éclairer; 2. Décide de rester saisi de la question.',
      'Lumière dans les petits ports',
    ],
    [
      'es',
      'A/HRC/RES/71/18 Naciones Unidas Asamblea General Distr. general 14 de julio de 2026 Español Original: inglés Consejo de Derechos Humanos 71er período de sesiones Tema 5 de la agenda Puertos y derechos Resolución aprobada por el Consejo de Derechos Humanos* 71/18 Luz en los puertos pequeños El Consejo de Derechos Humanos, Recordando sus resoluciones sobre los puertos, 1. Decide iluminarlos; 2. Decide seguir ocupándose de la cuestión.',
      'Luz en los puertos pequeños',
    ],
    [
      'ru',
      'A/HRC/RES/71/18 Организация Объединенных Наций Генеральная Ассамблея Distr.: General 14 July 2026 Russian Original: English Совет по правам человека Семьдесят первая сессия Пункт 5 повестки дня Порты и права Резолюция, принятая Советом по правам человека* 71/18 Свет в малых портах Совет по правам человека, ссылаясь на свои резолюции о портах, 1. постановляет осветить их; 2. постановляет продолжать заниматься этим вопросом.',
      'Свет в малых портах',
    ],
  ] as const

  it.each(fronts)('has its title behind a number without a stop, in %s', (_, source, title) => {
    const document = read(source)
    expect(document.title).toBe(title)
    expect(document.masthead.resolutionNumber).toBe('71/18')
    expect(document.masthead).toMatchObject({ session: 71, date: '2026-07-14' })
    expect(outline(document)).toHaveLength(4)
  })
})

it.each([
  ['fr', 'Le Conseil de sécurité,', 'Rappelant ses résolutions,', 'Demande aux États :'],
  ['es', 'El Consejo de Seguridad,', 'Recordando sus resoluciones,', 'Pide a los Estados:'],
  ['ru', 'Совет Безопасности,', 'ссылаясь на свои резолюции,', 'просит государства:'],
])('reads letters behind bullets with one bracket, in %s', (_, subject, preamble, verb) => {
  const lines = outline(
    read(
      `${subject}\n${preamble}\n1. ${verb}\n- i) lampes;\n- ii) phares;\n2. ${verb}\n- a) quais.`,
    ),
  )
  expect(lines.slice(3, 5)).toEqual(['operative | 1 | lampes;', 'operative | 1 | phares;'])
  expect(lines.at(-1)).toBe('operative | 1 | quais.')
})

describe('a declaration', () => {
  it.each([
    [
      'fr',
      'Déclaration sur les petits ports\nAdoptée par l’Assemblée générale dans sa résolution 79/73\ndu 15 décembre 2024\n\nL’Assemblée générale,\n\nRappelant la Charte,\n\nProclame ce qui suit :',
    ],
    [
      'es',
      'Declaración sobre los puertos pequeños\nProclamada por la Asamblea General en su resolución 79/73, de 15 de diciembre de 2024\n\nLa Asamblea General,\n\nRecordando la Carta,\n\nProclama lo siguiente:',
    ],
    [
      'ru',
      '- Законы\n- Декларации\nДЕКЛАРАЦИЯ О МАЛЫХ ПОРТАХ\nПринята резолюцией 79/73\nГенеральной Ассамблеи ООН\nот 15 декабря 2024 года\nГенеральная Ассамблея,\nссылаясь на Устав,\nпровозглашает следующее:',
    ],
  ])('has its number and its day under its title, in %s', (_, source) => {
    const { masthead, title } = read(source)
    expect(title).toMatch(/^(?:Déclaration sur|Declaración sobre|ДЕКЛАРАЦИЯ О) \P{N}+$/u)
    expect(masthead.resolutionNumber).toBe('79/73')
    expect(masthead.adoption).toMatchObject({ date: '2024-12-15' })
  })
})

it.each([
  [
    'fr',
    'Conseil des droits de l’homme\nSoixante et onzième session\nPoint 3 de l’ordre du jour\nPromotion et protection de tous les droits,\ny compris le droit à la lumière\n Rapport du Rapporteur spécial sur les ports,\nleurs phares et leurs pilotes\n Note du Secrétariat\n Dans le présent rapport, le Rapporteur spécial étudie les ports, les phares et les pilotes de tous les États.',
    'Rapport du Rapporteur spécial sur les ports, leurs phares et leurs pilotes',
  ],
  [
    'es',
    'Consejo de Derechos Humanos\n71er período de sesiones\nTema 3 de la agenda\nPromoción y protección de todos los derechos,\nincluido el derecho a la luz\n Informe de la Relatora Especial sobre los puertos,\nsus faros y sus prácticos\n Nota de la Secretaría\n En el presente informe, la Relatora Especial examina los puertos, los faros y los prácticos de todos los Estados.',
    'Informe de la Relatora Especial sobre los puertos, sus faros y sus prácticos',
  ],
  [
    'ru',
    'Совет по правам человека\nСемьдесят первая сессия\nПункт 3 повестки дня\nПоощрение и защита всех прав,\nвключая право на свет\n Доклад Специального докладчика по портам,\nмаякам и лоцманам\n Записка Секретариата\n В настоящем докладе Специальный докладчик рассматривает порты, маяки и лоцманов всех государств.',
    'Доклад Специального докладчика по портам, маякам и лоцманам',
  ],
])(
  'a report over the note that transmits it is the title over two lines too, in %s',
  (...given) => {
    const [, source, title] = given
    const document = read(source)
    expect(document.title).toBe(title)
    expect(document.masthead.agendaItems[0]?.title).toMatch(/^(?:Promotion|Promoción|Поощрение)/u)
  },
)

it('has its title behind a number that a page has named above with the name of the body', () => {
  const { title, masthead } = read(
    'Resolución 402 (V) de la Asamblea General de la Organización de las Naciones Unidas\n402 (V) Medidas para iluminar los puertos\nLa Asamblea General,\nReconociendo que son pocos;\nInvita a los Miembros a que los iluminen.',
  )
  expect(title).toBe('Medidas para iluminar los puertos')
  expect(masthead.resolutionNumber).toBe('402 (V)')
})

it('tells that a heading over a later number than 1 may be no title', () => {
  const harbours = 'leurs ports, leurs quais, leurs phares et leurs balises, '.repeat(4)
  const { ambiguities } = read(
    `Résolution adoptée par le Conseil des droits de l’homme - Droits du marin (A/HRC/RES/71/37)\n\nA/HRC/RES/71/37\n19/04/2026\n\nDroit à la lumière\n\n24. Encourage les États à éclairer ${harbours}s’il y a lieu;\n\n25. Prend acte du rapport sur ${harbours}qui lui a été présenté;\n\n26. Engage les États à coopérer.`,
  )
  expect(ambiguities.map(({ code, line }) => `${line} ${code}`)).toContain('6 masthead-line')
})

it('joins the pieces of a word that is elided, which a program sets apart', () => {
  const lines = outline(
    read('Le Conseil des droits de l ’ homme,\n\nRappelant qu ’ il convient d’agir,\n\n1. Décide.'),
  )
  expect(lines.slice(0, 2)).toEqual([
    'subject | 0 | Le Conseil des droits de l’homme,',
    'preamble | 0 | Rappelant qu’il convient d’agir,',
  ])
})

describe('signs of notes that stayed behind', () => {
  const told = (source: string) =>
    read(source).ambiguities.flatMap(({ code, alternatives }) =>
      code === 'reference-without-note' ? [alternatives[0]] : [],
    )

  it.each([
    [
      'fr',
      'L’Assemblée générale,',
      'Rappelant sa onzième8 et sa douzième9 sessions et leurs plans10,',
    ],
    ['es', 'La Asamblea General,', 'Recordando la Declaración8 y la Plataforma9 y sus planes10,'],
    ['ru', 'Генеральная Ассамблея,', 'ссылаясь на Декларацию8 и Платформу9 и их планы10,'],
  ])(
    'are told though they begin with any number, as in one page of a text, in %s',
    (_, ...text) => {
      expect(told(text.join('\n\n'))).toEqual(['characters 8', 'characters 9', 'characters 10'])
    },
  )

  it('are told behind ordinals too', () => {
    const text = 'La Asamblea General,\n\nRecordando sus períodos de sesiones 57º10 y 58º11,'
    expect(told(text)).toEqual(['characters 10', 'characters 11'])
  })

  it('are told where there is one alone', () => {
    expect(told('La Asamblea General,\n\nRecordando el informe de su sesión1,')).toEqual([
      'characters 1',
    ])
  })

  it('are told behind a year', () => {
    expect(told('La Asamblea General,\n\nRecordando el Convenio de 1951 1, y su fin,')).toEqual([
      'characters 1',
    ])
  })

  it('are no figures that count', () => {
    expect(told('La Asamblea General,\n\nRecordando 8 puertos, 9 faros y la COVID-19,')).toEqual([])
  })
})

const inFrench = (notes: readonly string[] = []) =>
  [
    'L’Assemblée générale,',
    'Rappelant sa résolution 70/1 1 , adoptée en 2015 2 ; et consciente des ports 3 ,',
    '1. Décide de les éclairer ;',
    '2. Décide de rester saisie de la question.',
    ...notes,
  ].join('\n')

describe('a page of a site', () => {
  it.each([
    ['Volver arriba', 'Secretaría del Convenio', '11-13, Chemin des Anémones', '© 2024'],
    ['Mentions légales | Plan du site | Contact', 'Palais des Nations'],
    ['Back to top', 'Privacy Notice', '2 UN Plaza, New York'],
  ])('ends under %s', (...end) => {
    const { text, furniture } = read(inFrench(end))
    expect(text.paragraphs).toHaveLength(4)
    expect(furniture.map((line) => line.text)).toEqual(end)
  })

  it('does not end where paragraphs follow', () => {
    const text = inFrench().replace('\n2.', '\nHaut de page\n2.')
    expect(outline(read(text)).at(-1)).toMatch(/rester saisie/u)
    expect(read(text).text.paragraphs).toHaveLength(4)
  })
})

describe('a sign with spaces around it', () => {
  it('leaves none before a comma, and one before a French semicolon', () => {
    const notes = ['', '__________', '1 Résolution 70/1.', '2 Ibid.', '3 A/1/2.']
    expect(outline(read(inFrench(notes))).join('\n')).toMatch(
      /70\/1.?, adoptée en 2015.* ; et.*ports.*,/u,
    )
  })
})

describe('pages that end nowhere', () => {
  const words = Array.from({ length: 4 }, (_, at) => `${at + 1}. Decide crear el fondo ${at + 1};`)
  const head = ['La Asamblea General,', 'Recordando el Fondo,']

  it('have numbers that count up to the last line', () => {
    const { text, furniture } = read(
      [...head, ...words.slice(0, 2), '1', ...words.slice(2), '2'].join('\n'),
    )
    expect(text.paragraphs).toHaveLength(6)
    expect(furniture.map((line) => line.text)).toEqual(['1', '2'])
  })

  it('are not counted by numbers that do not rise', () => {
    const { furniture } = read(
      [...head, ...words.slice(0, 2), '7', ...words.slice(2), '2'].join('\n'),
    )
    expect(furniture.map((line) => line.text)).not.toContain('7')
  })
})

describe('what closes a text', () => {
  it.each([
    ['fr', 'Septième séance plénière, 31 mai 2021', 'A74/VR/7'],
    ['es', 'Tercera sesión plenaria, 31 de mayo de 2021', 'UNEP/EA.4/Res.6'],
  ])('is a meeting in words and a symbol, in %s', (language, day, symbol) => {
    const body =
      language === 'fr'
        ? inFrench().replaceAll(/ \d (?=[,;])/gu, '')
        : 'La Asamblea General,\nRecordando el Fondo,\n1. Decide ampliarlo;\n2. Decide seguir.'
    const { masthead, ambiguities, text } = read(`${body}\n\n${day}\n${symbol}`)
    expect(masthead.adoption).toMatchObject({
      date: '2021-05-31',
      meeting: language === 'fr' ? 7 : 3,
    })
    expect(text.paragraphs.at(-1)?.part).toBe('operative')
    expect(ambiguities).toEqual([])
  })
})

it('signs in brackets stand before stops', () => {
  const text =
    'La Asamblea General,\n\nRecordando el marco (1),\n\n1. Decide, según el informe(2), ampliarlo (3);\n\n2. Pide ayuda.\n\n(1) Véase A/1.\n(2) A/2.\n(3) A/3.'
  expect(outline(read(text)).join('\n')).toMatch(
    /marco, \| \{Véase A\/1\.\}[^]*informe, ampliarlo; \| \{A\/2\.\} \| \{A\/3\.\}/u,
  )
})

it('a page may name its resolution twice, with the year behind', () => {
  const { masthead, title } = read(
    `Resolución 1373 del Consejo de Seguridad\n\nResolución 1373 (2001)\n\n${inSpanish}`,
  )
  expect(masthead.resolutionNumber).toBe('1373 (2001)')
  expect(title).toBe('')
})

it('the symbol of a draft ends a heading, and no sentence', () => {
  const report = [
    'Informe de la Tercera Comisión',
    'I. Introducción',
    '1. La Comisión se reunió en mayo.',
    'II. Examen de propuestas',
    'A. Proyecto de resolución A/C.3/78/L.30',
    '2. La Comisión aprobó el proyecto.',
    'B. Proyectos de resolución A/C.3/78/L.31 y L.32',
    '3. La Comisión los aprobó.',
  ].join('\n\n')
  const headings = read(report).text.paragraphs.filter(({ kind }) => kind === 'heading')
  expect(headings.map(({ level }) => level)).toEqual([0, 0, 1, 1])
})
