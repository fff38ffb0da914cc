// The signs of notes on lines of their own within a sentence, as extraction in the order of the file leaves raised figures.
import { describe, expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'

const wide = (text: string) => ` ${text} `

describe('a sentence goes on right below a sign on a line of its own', () => {
  it.each([
    [
      'fr',
      'L’Assemblée générale,',
      'Rappelant la Convention de 1969 régissant les aspects propres aux problèmes des réfugiés',
      'et la Charte africaine des droits de l’homme et des peuples,',
      'Réaffirmant que la Convention demeure, avec le Protocole qui s’y rapporte, le fondement',
      'du régime international de protection des réfugiés en Afrique,',
      'Considérant que les États d’accueil, dont beaucoup sont parmi les moins avancés, portent',
      'une charge qui dépasse leurs moyens, et que la communauté internationale tout entière se',
      'doit de la partager avec eux aussi longtemps que ces réfugiés ne peuvent pas rentrer,',
      'Notant le rapport,',
    ],
    [
      'ru',
      'Генеральная Ассамблея,',
      'подчеркивая, что Конвенция о правах ребенка, принятая более двадцати лет тому назад',
      'должна представлять собой стандарт в деле поощрения и защиты прав ребенка,',
      'вновь подтверждая Венскую декларацию и Программу действий, принятые на Всемирной',
      'конференции по правам человека, а также другие документы по правам человека,',
      'признавая, что многие дети во всем мире по-прежнему лишены крова, пищи и образования, и',
      'что положение это усугубляется бедностью, болезнями и вооруженными конфликтами во всех',
      'частях света, а также недостатком средств у тех, кто призван оказывать им помощь,',
      'принимая к сведению доклад,',
    ],
    [
      'en',
      'The General Assembly,',
      'Recalling the outcome document of the conference and the New Urban Agenda of those cities',
      'and the Doha Programme of Action for the Least Developed Countries,',
      'Reaffirming that the Convention, with the Protocol that belongs to it, is the foundation',
      'of the regime of protection in Africa and in all other places,',
      'Considering that the States that receive them, many of which are among the poorest, bear',
      'a burden beyond their means, and that the community of nations as a whole has a duty to',
      'share it with them for as long as those whom they have received cannot return home,',
      'Noting the report,',
    ],
  ])('%s, behind the space that followed the figure', (_language, subject, ...rows) => {
    const [first, second, third, fourth, ...others] = rows
    const text = [
      wide(subject),
      '',
      wide(first),
      '1 ',
      wide(second),
      '',
      wide(third),
      '',
      fourth,
      '2 ',
      '',
      ...others.flatMap((row, at) => [at % 3 === 0 ? wide(row) : row, '']),
      '_______________',
      '1',
      'A/61/301.',
      '',
      '2',
      'A/61/302.',
    ]
    const [, recalled, reaffirmed] = outline(read(text.join('\n')))
    expect(recalled).toBe(`preamble | 0 | ${first} ${second} | {A/61/301.}`)
    expect(reaffirmed).toBe(`preamble | 0 | ${third} ${fourth} | {A/61/302.}`)
  })
})

it('takes the next sign under an empty line for one, behind a comma or where the sentence goes on below', () => {
  const text = [
    'The General Assembly,',
    '',
    'Recalling the outcome document of the conference, entitled “The future we want”,',
    '1',
    'the Sendai Framework and the New Urban Agenda, which all of the States have adopted',
    '',
    '2',
    'and the Doha Programme of Action for the Least Developed Countries, and noting the',
    'report on its implementation, and the one on combating sand and dust storms,',
    '',
    '3',
    '',
    'Noting that the storms have been more frequent in the last years than at any time in',
    'the century before them, and that 4 of 5 of them began in the drylands,',
    '',
    '1. Decides to remain seized of the matter.',
    '',
    '_______________',
    '1 Resolution 66/288, annex.',
    '2 Resolution 71/256, annex.',
    '3 A/78/237.',
  ]
  const lines = outline(read(text.join('\n')))
  expect(lines).toHaveLength(4)
  expect(lines[1]).toMatch(
    / \| \{Resolution 66\/288, annex\.\} \| \{Resolution 71\/256, annex\.\} \| \{A\/78\/237\.\}$/u,
  )
  expect(lines[1]).toContain('have adopted and the Doha Programme')
})

it('ends a paragraph at the sign behind its comma where a heading stands over the first number', () => {
  const rows = [
    ' 大会， ',
    '',
    ' 强调生物多样性的内在价值以及生物多样性及其组成部分在生态、遗传、社会、经济、科学、教育、文化和娱 ',
    '',
    '乐等方面的价值，深信保护和可持续利用生物多样性对于满足世界日益增加的人口的粮食、健康和其他需要至 ',
    '',
    '为重要，而取得和分享遗传资源和遗传技术对于实现这一目标是必不可少的， ',
    '',
    ' 回顾土著和地方社区拥有的传统知识、创新和做法对养护和可持续利用生物多样性作出的贡献，并 ',
    '',
    '回顾《联合国土著人民权利宣言》所载的各项原则和各国为执行这些原则而在区域和国际各级采取的措施， ',
    '1 ',
    '',
    '执行情况 ',
    '',
    ' 1. 表示注意到生物多样性公约执行秘书提交大会第七十届会议的报告，并请执行秘书继续向大会各届会议提 ',
    '',
    '交关于执行情况的报告； ',
    '',
    ' 2. 决定在第七十一届会议上继续审议这个问题。 ',
    '',
    '_______________ ',
    '1 ',
    '第61/295号决议，附件。 ',
  ]
  const found = read(rows.join('\n'))
  expect(outline(found)[2]).toMatch(/采取的措施， \| \{第61\/295号决议，附件。\}$/u)
  expect(found.text.paragraphs.map(({ kind }) => kind)).toContain('heading')
})
