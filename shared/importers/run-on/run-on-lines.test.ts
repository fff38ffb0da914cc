// Texts that a page of the web or a converter left on one line, in the shapes of several organs, languages and Model UN conferences.
import { describe, expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'

describe('a resolution on one line with its masthead', () => {
  it('gives its symbol, its number and the line of its adoption to the masthead', () => {
    const { masthead, title, fields } = read(
      'S/RES/2391 (2018) Nations Unies Conseil de sécurité Distr. générale 14 mars 2018 Résolution 2391 (2018) Adoptée par le Conseil de sécurité à sa 8203 e séance, le 14 mars 2018 Le Conseil de sécurité, Rappelant ses résolutions sur les phares, Notant que le Gouvernement convient de les éclairer, 1. Décide de les éclairer ; 2. Décide de rester saisi de la question.',
    )
    expect(masthead).toMatchObject({
      symbol: 'S/RES/2391 (2018)',
      organ: 'SC',
      date: '2018-03-14',
      resolutionNumber: '2391 (2018)',
      adoption: { date: '2018-03-14', meeting: 8203 },
    })
    expect(title).toBe('')
    expect(fields.filter(({ field }) => field === 'unread')).toEqual([])
  })

  it('is divided at the heads of a Model UN paper, under a body that is in no list', () => {
    const document = read(
      'RESOLUTION CODE: GA/02/B/01 FORUM: Harbours Committee QUESTION OF: Lighting of small harbours SUBMITTED BY: Peru The Harbours Committee of Lisbon, Recalling its decision of 2014, Deeply alarmed by the dark, Calls upon all States to light them; Recommends that lamps be given.',
    )
    expect(document.title).toBe('Lighting of small harbours')
    expect(document.sponsors.delegations).toEqual(['PER'])
    expect(outline(document)).toEqual([
      'subject | 0 | The Harbours Committee of Lisbon,',
      'preamble | 0 | Recalling its decision of 2014,',
      'preamble | 0 | Deeply alarmed by the dark,',
      'operative | 0 | Calls upon all States to light them;',
      'operative | 0 | Recommends that lamps be given.',
    ])
  })
})

describe('a preamble on one line', () => {
  it('is divided behind full stops, as students write it', () => {
    const source =
      'THE GENERAL ASSEMBLY, Believing that harbours without lamps are dangerous. Emphasizing that lamps are cheap in all parts of the world. Noting with deep concern that they are few, 1. Urges States to light them; 2. Requests a report.'
    expect(outline(read(source)).slice(1, 4)).toEqual([
      'preamble | 0 | Believing that harbours without lamps are dangerous.',
      'preamble | 0 | Emphasizing that lamps are cheap in all parts of the world.',
      'preamble | 0 | Noting with deep concern that they are few,',
    ])
  })

  it('goes on in lines that hold several paragraphs as well', () => {
    const lines = [
      'La Asamblea General, Teniendo presente la necesidad de iluminar los puertos pequeños de todos los Estados ribereños del mundo, Convencida de que las lámparas son baratas,',
      'Profundamente preocupada por la oscuridad de los puertos, que pone en peligro a los pescadores y a sus familias, Reconociendo que es necesario iluminarlos,',
      '1. Pide a los Estados que los iluminen;',
    ]
    const read1 = read(lines.join('\n'))
    expect(outline(read1)).toHaveLength(6)
    expect(read1.ambiguities.filter(({ code }) => code === 'break-in-paragraph')).toHaveLength(2)
  })

  it('is found without its subject, where capitals follow commas', () => {
    const source =
      'Gravement troublée par l’obscurité des ports, Reconnaissant que l’assistance accordée par la communauté internationale a eu pour effet de l’éclairer, Soulignant que les pêcheurs ont le droit de rentrer de nuit.'
    expect(outline(read(source))).toHaveLength(3)
  })

  it('is left whole where a sentence of a report begins with such a word', () => {
    const source =
      '1. Le Comité a examiné le rapport du Secrétaire général sur les phares et balises de la région. Rappelant les débats de la session précédente, le représentant de la Norvège a proposé un texte, qui a été adopté.'
    expect(outline(read(source))).toHaveLength(1)
  })
})

it('divides a line that begins with a number at the next one, with the letters between', () => {
  const source =
    'The General Assembly,\nRecalling it,\n1. Requests nations to name the services that are at risk, such as but not limited to: a. Harbours, b. Lamps and lighthouses, c. Ferries; 2. Calls for the participation of all nations.'
  expect(outline(read(source)).slice(2)).toEqual([
    'operative | 0 | Requests nations to name the services that are at risk, such as but not limited to:',
    'operative | 1 | Harbours,',
    'operative | 1 | Lamps and lighthouses,',
    'operative | 1 | Ferries;',
    'operative | 0 | Calls for the participation of all nations.',
  ])
})

it('finds the next number behind the foot of a page', () => {
  const source =
    'La Asamblea General, Recordando su resolución 58/51, de 8 de diciembre de 2003, 1. Exhorta a todos los Estados a iluminar los puertos; 04-55061 (S) 141004 A/C.1/59/L.93 2. Exhorta también a los Estados a informar.'
  expect(outline(read(source)).at(-1)).toBe(
    'operative | 0 | Exhorta también a los Estados a informar.',
  )
})

it('sets the subject free from what stands before it on its line', () => {
  const source =
    'date 2024-09 La Asamblea General,\n\nGuiada por los propósitos de la Carta,\n\n1. Decide actuar.'
  const document = read(source)
  expect(outline(document)[0]).toBe('subject | 0 | La Asamblea General,')
  expect(document.title).toBe('')
})

it('tells of a masthead and words on one line that it could not divide', () => {
  const source = `Distr. GENERALE A/34/910 Trente-quatrième session Point 3 de l'ordre du jour POUVOIRS DES REPRESENTANTS Note verbale de la Mission permanente. ${'La Mission permanente a l’honneur d’attirer l’attention sur le message que le Ministre a adressé au Président. '.repeat(3)}`
  expect(read(source).ambiguities.map(({ code }) => code)).toContain('break-in-paragraph')
})

describe('the pages of a text on one line', () => {
  const first =
    'A/RES/81/98 Nations Unies Assemblée générale Distr. générale 14 janvier 2027 Quatre-vingt-unième session Point 21 c) de l’ordre du jour Résolution adoptée par l’Assemblée générale le 18 décembre 2026 [sur la base du rapport de la Deuxième Commission (A/81/555/Add.3)] 81/98. Éclairage des petits ports L’Assemblée générale, Rappelant sa résolution 79/12 du 4 décembre 2024 1, relative aux ports, Prenant note du rapport du Secrétaire général 2 et de la note du Comité 3, Consciente que les pêcheurs rentrent de nuit et que leurs familles'
  const second =
    'les attendent sur des quais obscurs, 1. Prend acte du rapport du Secrétaire général 4 ; 2. Demande aux États Membres : a) D’éclairer leurs ports ; b) De faire rapport ; 3. Prie le Secrétaire général de lui faire'
  const third =
    'rapport à sa quatre-vingt-troisième session ; 4. Décide d’inscrire la question à l’ordre du jour. 54e séance plénière 18 décembre 2026'
  const source = `${first} __________________ 1 Voir A/79/PV.51. 2 A/81/300. 3 A/81/301, par. 12 à 14. 26-20511 (F) 140127 150127 *2620511* A/RES/81/98 Éclairage des petits ports ${second} __________________ 4 A/81/302. 2/3 26-20511 (F) Éclairage des petits ports A/RES/81/98 ${third} 26-20511 (F) 3/3`

  it('are put together again, with notes, and without feet and running heads', () => {
    const document = read(source)
    expect(outline(document)).toEqual([
      'subject | 0 | L’Assemblée générale,',
      'preamble | 0 | Rappelant sa résolution 79/12 du 4 décembre 2024, relative aux ports, | {Voir A/79/PV.51.}',
      'preamble | 0 | Prenant note du rapport du Secrétaire général et de la note du Comité, | {A/81/300.} | {A/81/301, par. 12 à 14.}',
      'preamble | 0 | Consciente que les pêcheurs rentrent de nuit et que leurs familles les attendent sur des quais obscurs,',
      'operative | 0 | Prend acte du rapport du Secrétaire général ; | {A/81/302.}',
      'operative | 0 | Demande aux États Membres :',
      'operative | 1 | D’éclairer leurs ports ;',
      'operative | 1 | De faire rapport ;',
      'operative | 0 | Prie le Secrétaire général de lui faire rapport à sa quatre-vingt-troisième session ;',
      'operative | 0 | Décide d’inscrire la question à l’ordre du jour.',
    ])
    expect(document.title).toBe('Éclairage des petits ports')
    expect(document.masthead.adoption).toMatchObject({ date: '2026-12-18', meeting: 54 })
    expect(document.fields.filter(({ field }) => field === 'unread')).toEqual([])
  })

  it.each([
    ['signs before all words', '1 2 3 Voir A/79/PV.51. A/81/300. Résolution 70/1.'],
    ['a sign that is lost', '1 Voir A/79/PV.51. A/81/300. 3 Résolution 70/1.'],
  ])('have their notes with %s', (_, notes) => {
    const lines = outline(read(`${first} __________________ ${notes} 26-20511 (F) *2620511*`))
    expect(lines.join('\n')).toContain('Comité, | {A/81/300.} | {Résolution 70/1.}')
  })

  it('begin with a running head and a paragraph behind it', () => {
    const page =
      'A/RES/81/98 Éclairage des petits ports Prenant note de la loi sur les phares, Consciente que les pêcheurs rentrent de nuit dans des ports qui ne sont pas éclairés, Rappelant la réunion de haut niveau.'
    const document = read(page)
    expect(document.masthead.symbol).toBe('A/RES/81/98')
    expect(outline(document)).toHaveLength(3)
  })
})

it('takes no body within a sentence for the subject', () => {
  const source =
    'Prenant note avec satisfaction des conclusions pertinentes de la Commission de la condition de la femme, Réaffirmant la Déclaration des ports et le Programme des lacs, Consciente que les pêcheurs rentrent de nuit dans des ports sans lumière.'
  const parts = read(source).text.paragraphs.map(({ part }) => part)
  expect(parts).toHaveLength(3)
  expect(parts).not.toContain('subject')
})

it('takes the symbol off a page that goes on with a paragraph behind its title, and tells the rest', () => {
  const page =
    'A/RES/81/98 Éclairage des petits ports développement et les textes issus de leurs conférences d’examen, qui portent sur les ports de tous les lacs et de toutes les mers du monde, Prenant note de la loi sur les phares, Consciente que les pêcheurs rentrent de nuit.'
  const document = read(page)
  expect(document.masthead.symbol).toBe('A/RES/81/98')
  expect(outline(document)).toHaveLength(3)
  expect(document.ambiguities.map(({ code }) => code)).toEqual(['break-in-paragraph'])
})

it('divides a report on one line at its numbers and the headings before them', () => {
  const source =
    'A/71/950 Naciones Unidas Asamblea General Distr. general 3 de diciembre de 2016 Septuagésimo primer período de sesiones Tema 66 del programa Puertos y faros Informe de la Tercera Comisión Relatora: Sra. Ana Ruiz (Chile) I. Introducción 1. En su tercera sesión plenaria, la Asamblea General decidió incluir el tema. 2. La Comisión tuvo ante sí los documentos siguientes: a) Informe sobre los puertos (A/71/182); b) Nota sobre los faros; II. Examen de propuestas 3. En la misma sesión, la Comisión aprobó el texto.'
  expect(outline(read(source))).toEqual([
    'numbered | 0 | Introducción',
    'numbered | 0 | En su tercera sesión plenaria, la Asamblea General decidió incluir el tema.',
    'numbered | 0 | La Comisión tuvo ante sí los documentos siguientes:',
    'numbered | 1 | Informe sobre los puertos (A/71/182);',
    'numbered | 1 | Nota sobre los faros;',
    'numbered | 0 | Examen de propuestas',
    'numbered | 0 | En la misma sesión, la Comisión aprobó el texto.',
  ])
})

it.each([
  [
    'fr',
    'Le Conseil des droits de l’homme, Rappelant sa résolution 5/1, 1. Prend note du rapport; 2. Recommande à l’Assemblée générale d’adopter la résolution ci-après : « L’Assemblée générale, Saluant l’adoption de la loi des ports, Consciente de l’obscurité, 1. Adopte la loi; 2. Recommande la loi. »',
  ],
  [
    'es',
    'El Consejo de Derechos Humanos, Recordando su resolución 5/1, 1. Toma nota del informe; 2. Recomienda a la Asamblea General que apruebe la siguiente resolución: “La Asamblea General, Acogiendo con beneplácito la ley de los puertos, Consciente de la oscuridad, 1. Aprueba la ley; 2. Recomienda la ley.”',
  ],
  [
    'ru',
    'Совет по правам человека, ссылаясь на свою резолюцию 5/1, 1. принимает к сведению доклад; 2. рекомендует Генеральной Ассамблее принять следующий проект резолюции: "Генеральная Ассамблея, приветствуя принятие закона о портах, сознавая темноту, 1. принимает закон; 2. рекомендует закон."',
  ],
])('divides a resolution that another recommends, in %s', (_, source) => {
  const lines = outline(read(source))
  expect(lines).toHaveLength(9)
  expect(lines.slice(6).map((line) => line.slice(0, 13))).toEqual([
    'preamble | 0 ',
    'operative | 0',
    'operative | 0',
  ])
})
