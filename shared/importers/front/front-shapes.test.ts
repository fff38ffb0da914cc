// Front pages in shapes that extractions and old documents have.
import { expect, it } from 'vitest'
import { importText } from '../from-text.ts'

function read(
  front: string,
  text = 'The General Assembly,\n\nRecalling it,\n\n1. Decides to act.',
) {
  let count = 0
  const document = importText(`${front}\n\n${text}`, { newId: () => `p${++count}` })
  const unread = document.fields.flatMap((each) => (each.field === 'unread' ? each.text : []))
  return { ...document, unread }
}

const chinese = '大会，\n\n回顾其决议，\n\n1. 决定采取行动。'

it.each([
  [
    'General Assembly Distr.: General 5 January 2026\n\nEightieth session Agenda item 71 (b)',
    undefined,
  ],
  [
    'Assemblée générale Distr. générale 5 janvier 2026\n\nQuatre-vingtième session Point 71 b) de l’ordre du jour',
    'L’Assemblée générale,\n\nRappelant cela,\n\n1. Décide d’agir.',
  ],
  ['大会 Distr.: General 5 January 2026\n\n第八十届会议 议程项目71(b)', chinese],
])('reads fields that stand behind each other on a line: %s', (front, text) => {
  const { masthead, unread } = read(front, text)
  expect(masthead).toMatchObject({ organ: 'GA', session: 80, date: '2026-01-05' })
  expect(masthead.agendaItems.map(({ number }) => number)).toEqual(['71 (b)'])
  expect(unread).toEqual([])
})

it('reads the spread name of a body', () => {
  const { masthead, unread } = read(
    '联　合　国        A/49/L.23\n大      会        Distr.: LIMITED\n\n第四十九届会议',
    chinese,
  )
  expect(masthead).toMatchObject({ organ: 'GA', symbol: 'A/49/L.23', session: 49 })
  expect(unread).toEqual([])
})

it('leaves nothing unread of an open number, a conference and a body named twice', () => {
  expect(
    read('A/HRC/60/L.19\n\nPeru: draft resolution\n60/…\n\nSafety of interpreters').unread,
  ).toEqual([])
  expect(
    read(
      'HAMBURG MODEL UNITED NATIONS 2026\nCommittee: General Assembly\nTopic: Water\nSponsors: Peru',
    ).unread,
  ).toEqual([])
  const twice = 'United Nations Environment Assembly of the\nUnited Nations Environment Programme'
  expect(
    read(`UNEP/EA.6/L.12\n\n${twice}\n\n${twice}\nSixth session\n\nDraft resolution on dust`)
      .unread,
  ).toEqual([])
})

it('reads Roman numbers of agenda items', () => {
  const { masthead } = read(
    'E/ESCAP/81/L.3\n\nItems II and III (c) of the provisional agenda\n\nFiji: draft resolution\n\nOcean',
  )
  expect(masthead.agendaItems.map(({ number }) => number)).toEqual(['II', 'III (c)'])
})

it('gives an adopted resolution its symbol by its number, and says so', () => {
  const { masthead, ambiguities } = read(
    'Resolution adopted by the General Assembly on 18 December 2025\n\n80/196. Archives',
  )
  expect(masthead.symbol).toBe('A/RES/80/196')
  expect(ambiguities.map(({ alternatives }) => alternatives[0])).toContain('A/RES/80/196')
})

it('takes a conference room paper without a resolution for a statement', () => {
  const paper = 'E/CN.7/2025/CRP.4\n7 March 2025\n\nLaboratory capacity\n\nNote by the Secretariat'
  expect(
    read(paper, 'The present paper describes laboratories. It was prepared in haste.').kind,
  ).toBe('statement')
  expect(read(paper).kind).toBe('draft-resolution')
})

it('knows the names of States as in Taiwan', () => {
  const { sponsors } = read(
    '委員會：聯合國大會\n議題：教育\n主提案國：肯亞、紐西蘭、沙烏地阿拉伯、寮國、茅利塔尼亞',
    chinese,
  )
  expect(sponsors).toEqual({ delegations: ['KEN', 'NZL', 'SAU', 'LAO', 'MRT'], unknown: [] })
})

it.each([
  [
    'Draft decision submitted by the Vice-President of the Council\n\nTheme of the 2025 session of the\nEconomic and Social Council',
    'Theme of the 2025 session of the Economic and Social Council',
    undefined,
  ],
  [
    'Pérou : projet de résolution\n\nProgramme de travail de la\nPremière Commission',
    'Programme de travail de la Première Commission',
    'L’Assemblée générale,\n\nRappelant cela,\n\n1. Décide d’agir.',
  ],
])('keeps the name of a body that ends a title over two lines: %s', (front, title, text) => {
  expect(read(`E/2025/L.9\n\n${front}`, text).title).toBe(title)
})

it('takes the session within the title of an item for words of it', () => {
  const { masthead } = read(
    'A/C.6/80/L.11\n\nEightieth session\nSixth Committee\nAgenda item 77\nReport of the Commission on its\nseventy-sixth session\n\nPeru: draft resolution\n\nOcean',
  )
  expect(masthead).toMatchObject({
    session: 80,
    agendaItems: [{ number: '77', title: 'Report of the Commission on its seventy-sixth session' }],
  })
})

it.each([
  ['Eightieth session Agenda item 38 Lighting of harbours and moles', '38', undefined],
  [
    'Eightieth session Third Committee Agenda item 71 (b) Lighting of harbours and moles',
    '71 (b)',
    undefined,
  ],
  ['第八十届会议 议程项目 19 港口照明问题', '19', chinese],
])('reads the title of an item behind it on its line: %s', (line, number, text) => {
  const { masthead, unread, title } = read(`A/80/L.3\n\n${line}\n\nA/80/L.3: draft\n\nLights`, text)
  expect(masthead.agendaItems[0]).toMatchObject({ number })
  expect(masthead.agendaItems[0]?.title).toMatch(
    /^(?:Lighting of harbours and moles|港口照明问题)$/u,
  )
  expect(masthead.session).toBe(80)
  expect(title).toBe('Lights')
  expect(unread).not.toContain(line)
})

it.each([['A/C.1/80/L.__'], ['S/2026/…'], ['A/RES/[XX]/[YYYY]'], ['A/80/L.[ ]']])(
  'takes %s for a symbol without its number, and not for a title',
  (symbol) => {
    const { masthead, title, unread } = read(`${symbol}\n\nLighting of harbours`)
    expect(masthead.symbol).toBeNull()
    expect(title).toBe('Lighting of harbours')
    expect(unread).toEqual([])
  },
)

it.each([
  ['United Nations General Assembly Resolution on Harbours', undefined],
  [
    'قرار مجلس الأمن رقم 399 بشأن الموانئ',
    'إن مجلس الأمن،\n\nإذ يشير إلى قراره،\n\n1 - يقرر أن يجتمع.',
  ],
])('takes %s for a title and not for a body', (line, text) => {
  const { masthead, title } = read(line, text)
  expect(masthead.bodyName).toBeNull()
  expect(title).toBe(line)
})

it('takes a body that is named after a resolution for a body', () => {
  const name = 'Committee established pursuant to resolution 1540 (2004)'
  expect(read(`S/AC.44/2026/L.1\n\n${name}\n\nLighting of harbours`).masthead.bodyName).toBe(name)
})

it('reads the meeting and the day over the number of a resolution of the 1990s', () => {
  const { masthead, unread, title } = read(
    'A/RES/48/175\n85th plenary meeting\n20 December 1993\n\n48/175.   Lighting of harbours',
  )
  expect(masthead.adoption).toMatchObject({ meeting: 85, date: '1993-12-20' })
  expect([title, ...unread]).toEqual(['Lighting of harbours'])
})

it('takes pictures and bar codes off, and reads stretched Arabic', () => {
  const { masthead, furniture, unread, title } = read(
    'الأمــم المتحـدة\n[image: emblem]\n![](media/image1.png){width="1in"}\n[image: https://undocs.org/qr?DS=E/RES/2018/27]18-12682 (E) 150818 *1812682*\n\nمسألة الموانئ',
    'إن الجمعية العامة،\n\nإذ تشير إلى قرارها،\n\n1 - تقرر أن تجتمع.',
  )
  expect(masthead.jobNumber).toBe('18-12682')
  expect(furniture.map(({ what }) => what)).toEqual(['ornament', 'ornament', 'job-number'])
  expect([title, ...unread]).toEqual(['مسألة الموانئ'])
})

it('has no title in a part of a text that begins with a number', () => {
  const part =
    '5. Calls upon all parties to end the violence;\n\n6. Demands access for the mission.'
  let count = 0
  const { title, text } = importText(part, { newId: () => `p${++count}` })
  expect(title).toBe('')
  expect(text.paragraphs).toHaveLength(2)
})

it.each([
  [
    'NACIONES UNIDAS\n\nASAMBLEA GENERAL\n\nDistr.\nLIMITADA\nA/C.3/44/L.33\n21 de noviembre de 1989\nESPANOL\nORIGINAL: INGLES\n\nCUADRAGESIMO CUARTO PERIODO DE SESIONES\nTERCERA COMISION\nTema 100 del programa\n\nPerú: proyecto de resolución\n\nPuertos',
    'La Asamblea General,\n\nRecordando eso,\n\n1. Decide actuar.',
  ],
  [
    'NATIONS UNIES\n\nASSEMBLEE GENERALE\n\nDistr.\nLIMITEE\nA/C.3/44/L.33\n21 novembre 1989\nFRANCAIS\nORIGINAL : ANGLAIS\n\nQUARANTE-QUATRIEME SESSION\nTROISIEME COMMISSION\nPoint 100 de l’ordre du jour\n\nPérou : projet de résolution\n\nPorts',
    'L’Assemblée générale,\n\nRappelant cela,\n\n1. Décide d’agir.',
  ],
])('reads capitals without accents', (front, text) => {
  const { masthead, unread } = read(front, text)
  expect(masthead).toMatchObject({ organ: 'GA', body: 'C3', session: 44, originalLanguage: 'en' })
  expect(unread).toEqual([])
})

it('takes a symbol of another series for one', () => {
  expect(read('UNEP/CBD/COP/1/3\n\nHarbours').masthead.symbol).toBe('UNEP/CBD/COP/1/3')
  expect(read('PORT/PIER/MOLE/LIGHT\n\nHarbours').masthead.symbol).toBeNull()
})

it.each([
  'COMMITTEE: General Assembly QUESTION OF: Lighting of harbours MAIN SUBMITTER: Peru CO-SUBMITTERS: Japan, Chad',
  'Forum: General Assembly Topic: Lighting of harbours Sponsors: Peru Co-Sponsors: Japan, Chad',
])('parts the heads of a paper on one line: %s', (line) => {
  const { masthead, title, sponsors } = read(line)
  expect(masthead).toMatchObject({ organ: 'GA' })
  expect(title).toBe('Lighting of harbours')
  expect(sponsors.delegations).toEqual(['PER', 'JPN', 'TCD'])
})

it.each([
  'Topic: The question of: lights and moles',
  'Topic: Harbours, their council: a new forum',
])('leaves a title with a colon whole: %s', (line) => {
  expect(read(`Committee: General Assembly\n${line}`).title).toBe(line.replace('Topic: ', ''))
})

it('reads the number and the day of a volume of the Security Council', () => {
  const { masthead, unread } = read(
    '242 (1967). Resolution of 22 November 1967',
    'The Security Council,\n\nExpressing its concern,\n\n1. Affirms the principles.',
  )
  expect(masthead).toMatchObject({ kind: 'resolution', organ: 'SC' })
  expect(masthead.adoption).toMatchObject({ date: '1967-11-22' })
  expect(unread).toEqual([])
})

it.each([
  ['the right column', 'A/C.2/80/L.9\n\nDistr.: Limited\n5 January 2026\nOriginal: English'],
  ['nothing', ''],
])('knows the title of an item with %s between them', (_, between) => {
  const front = `United Nations\n\nGeneral Assembly\n\nAgenda item 18\n\n${between}\n\nSustainable development\n\nIraq: draft resolution\n\nSand and dust storms`
  const { masthead, title, unread } = read(front)
  expect(masthead.agendaItems).toEqual([{ number: '18', title: 'Sustainable development' }])
  expect([title, unread]).toEqual(['Sand and dust storms', []])
})

it('takes no title of the document for that of an item above the right column', () => {
  const front = `United Nations\n\nGeneral Assembly\n\nAgenda item 18\n\nA/80/9\n\nDistr.: General\n5 January 2026\n\nSand and dust storms`
  const { masthead, title } = read(front)
  expect(masthead.agendaItems).toEqual([{ number: '18', title: '' }])
  expect(title).toBe('Sand and dust storms')
})

it('tells an unknown sponsor where its name stands', () => {
  const front = `DRAFT RESOLUTION 1.1\nCommittee: General Assembly\nTopic: Water\nSponsors: France, Narnia\nSignatories: Japan`
  const { ambiguities } = read(front)
  const told = ambiguities.filter(({ code }) => code === 'unknown-sponsor')
  expect(told.map(({ line, excerpt }) => [line, excerpt])).toEqual([[4, 'Narnia']])
})

it('reads the heads of students with a dash, a hyphen of its own, a point and a day in any form', () => {
  const { sponsors, title, unread, fields } = read(
    'Committee - Harbours Council\nRe.: Lamps in small harbours\nSubmitted to: General Assembly\nCo‐Sponsors: Peru, The United Kingdom of Great\nBritain and Northern Ireland, Japan\nSignatories - Fiji, Malta\nDate: November 20, 2010',
  )
  expect(title).toBe('Lamps in small harbours')
  expect(sponsors.delegations).toEqual(['PER', 'GBR', 'JPN'])
  expect(fields.some(({ field }) => field === 'signatories')).toBe(true)
  expect(unread).toEqual([])
})

it('knows the rapporteur of a report from its title', () => {
  const { title, masthead, label } = read(
    'A/71/950\n\nSeptuagésimo primer período de sesiones\n\nTema 98 del programa\n\nPuertos y faros\n\nInforme de la Primera Comisión\n\nRelatora: Sra. Ana Ruiz (Chile)',
    'I. Introducción\n\n1. El tema fue incluido en el programa.\n\n2. La Comisión lo examinó en su tercera sesión.',
  )
  expect([title, label]).toEqual(['', 'Informe de la Primera Comisión'])
  expect(masthead.agendaItems).toEqual([{ number: '98', title: 'Puertos y faros' }])
})

it('reads the adoption behind the number of a resolution', () => {
  const { masthead, title } = read(
    'Резолюция 2391 (2018), принятая Советом Безопасности на его 8203-м заседании, 14 марта 2018 года',
    'Совет Безопасности,\n\nссылаясь на свои резолюции о маяках,\n\n1. постановляет осветить порты.',
  )
  expect(title).toBe('')
  expect(masthead.adoption).toEqual({ date: '2018-03-14', meeting: 8203 })
})

it('takes the way to a page for no title, and tells of a title that may be none', () => {
  const number = 'Resolution 2391 (2018)'
  expect(read(`- Home\n- Laws\n${number}`).title).toBe('')
  const long = 'The Council met on Monday to speak of harbours. It invited the State to take part.'
  const told = read(`${long} ${long}\n\n${number}`).ambiguities.map(({ line, code }) => [
    line,
    code,
  ])
  expect(told).toContainEqual([1, 'masthead-line'])
})

it('takes headings that come again for the contents', () => {
  const list = 'I. Ports\n\nII. Lampes\n\nIII. Phares'
  const { furniture, text } = read(
    `Rapport du Bureau\n\nTable des matières\n\n${list}`,
    'I. Ports\n\n1. Les ports sont nombreux.\n\nII. Lampes\n\n2. Les lampes sont rares.',
  )
  expect(furniture.filter(({ what }) => what === 'contents')).toHaveLength(4)
  expect(text.paragraphs.filter(({ kind }) => kind === 'heading')).toHaveLength(2)
})

it('reads a number that touches its title, and who speaks in a paper', () => {
  expect(read('25/6Rights of harbours', undefined).title).toBe('Rights of harbours')
  const paper = read(
    'Committee: WHO\n\nTopic: Lamps in\nharbours\nCountry: Peru\nDelegate: Ana Ruiz',
  )
  expect(paper.title).toBe('Lamps in harbours')
  expect(paper.unread).toEqual([])
})

it('reads names that the end of a line or of a page divides in a list of sponsors', () => {
  const { sponsors, unread } = read(
    'Topic: Lamps\nSponsors: Japan, The Kingdom of Spain, Oriental\nRepublic of Uruguay, People’s Republic of China, French\n\n\nRepublic\nSignatories: Fiji',
  )
  expect(sponsors).toMatchObject({ delegations: ['JPN', 'ESP', 'URY', 'CHN', 'FRA'], unknown: [] })
  expect(unread).toEqual([])
})

it('joins the lines of an agenda title that stand apart, behind their commas', () => {
  const { masthead, unread } = read(
    'A/HRC/RES/50/98\n\nTema 3 de la agenda\n\nPromoción de todos los puertos,\n\nciviles, militares y pesqueros,\n\nincluido el derecho a la luz\n\nResolución aprobada por el Consejo de Derechos Humanos el 8 de julio de 2022\n\n50/98.Faros',
    'El Consejo de Derechos Humanos,\n\nRecordando sus resoluciones,\n\n1. Decide actuar.',
  )
  expect(masthead.agendaItems[0]?.title).toBe(
    'Promoción de todos los puertos, civiles, militares y pesqueros, incluido el derecho a la luz',
  )
  expect(unread).toEqual([])
})

it.each([
  'Resolution Format Example Resolution:',
  'Resolution HC- FRA, PER',
  'Draft Resolution - 1',
  'Topic: Lighting of small harbours THIS DOCUMENT IS PROPERTY OF THE HARBOURS CONFERENCE',
])('tells a title that may be none: %s', (line) => {
  const { ambiguities } = read(`Committee: Harbours Committee\n\n${line}`)
  expect(ambiguities.map(({ code }) => code)).toContain('masthead-line')
})

it('tells a title that numbers a resolution among others', () => {
  const { ambiguities } = read('(一)聯合國大會第1400 (XIV)號決議', chinese)
  expect(ambiguities.map(({ code }) => code)).toContain('masthead-line')
})

it('names all sponsors of a list that goes on behind its comma, however far apart the lines are', () => {
  const source = `Asamblea General

Tema 66 a) del programa

Promoción y protección de los derechos de la infancia

Argentina, Chile, Costa Rica, Ecuador, Francia, Guatemala, México,

Panamá, Paraguay y Uruguay: proyecto de resolución

Protección de la infancia contra el acoso

La Asamblea General,

Recordando sus resoluciones anteriores,

1. Decide seguir ocupándose de la cuestión.`
  expect(read(source).sponsors.delegations.join(' ')).toBe(
    'ARG CHL CRI ECU FRA GTM MEX PAN PRY URY',
  )
})
