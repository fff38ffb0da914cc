import { describe, expect, it } from 'vitest'
import { read } from '../../../test/import/outline.ts'

function told(body: string): string[] {
  const source = `The General Assembly,\n\nRecalling its resolution 70/1,\n\n${body}`
  return read(source).ambiguities.map(({ line, code, excerpt }) => `${line} ${code} ${excerpt}`)
}

describe('paragraphs that do not fit each other', () => {
  it.each([
    [
      'a colon with no list below it',
      '1. Requests the Secretariat:\n\n2. Decides to meet.',
      '7 level-uncertain 2. Decides to meet.',
    ],
    [
      'a list below a full stop',
      '1. Requests a report;\n\n(a) The Secretariat shall write it;\n\n(b) States shall read it.',
      '7 level-uncertain (a) The Secretariat shall write it;',
    ],
    [
      'a list inside a sentence',
      '1. Decides that the Office shall be paid by i) the Fund, ii) gifts of States.',
      '5 break-in-paragraph i) the Fund, ii) gifts of States.',
    ],
    [
      'a note inside a sentence',
      '1. Decides to meet in the Territory; 8 Official Records of the Assembly, No. 4;\n\n2. Requests a report.',
      '5 break-in-paragraph 8 Official Records of the Assembly, No. 4;',
    ],
    [
      'words of a note in a list',
      '1. Requests:\n\n(1) See resolution 44/25, annex.\n\n2. Decides to meet.',
      '7 part-uncertain (1) See resolution 44/25, annex.',
    ],
    [
      'numbers behind the day',
      '1. Decides to meet;\n\n2. Requests a report.\n\n83rd plenary meeting\n\n17 December 2021\n\n1. Notes the lamps of piers.',
      '13 part-uncertain 1. Notes the lamps of piers.',
    ],
    [
      'a heading with the number of a page',
      '1. Decides to meet;\n\nLamps in harbours - page 2\n\n2. Requests a report.',
      '7 heading-or-paragraph Lamps in harbours - page 2',
    ],
  ])('%s: it is told', (_name, body, expected) => {
    expect(told(body)).toContain(expected)
  })

  it.each([
    ['a list under its colon', '1. Decides:\n\n(a) To meet;\n\n(b) To act.'],
    ['how a thing is done, below its stop', '1. Urges a fund;\n\na. With gifts of States;'],
    ['letters that a sentence refers to', '1. Recalls articles 2 (a) and 3 (b) of the Convention.'],
  ])('%s is none', (_name, body) => {
    expect(told(body)).toEqual([])
  })

  it('numbered paragraphs of a report that decide, as those of a resolution do', () => {
    const { ambiguities } = read(
      'Report of the Secretary-General\n\n1. Urges States to meet.\n\n2. Requests a report.\n\n3. Decides to go on.\n',
    )
    expect(ambiguities.map(({ code }) => code)).toContain('part-uncertain')
  })

  it('a subject line that names nobody', () => {
    const { ambiguities } = read(
      '港燈問題\n\n秘書長關於全球各港燈塔之書面陳述,\n\n深信港燈有益航行,\n\n1. 請秘書長提出報告。',
    )
    expect(ambiguities.map(({ code }) => code)).toContain('opening-unknown')
  })
})

it('tells of a raised figure of Arabic, and of a note among the items of a preamble', () => {
  const source = [
    'إن الجمعية العامة،',
    'إذ تشير إلى اتفاقية حقوق الطفل١ والبروتوكول الملحق بها:',
    '(أ) قرار الجمعية العامة ٤٤/٢٥، المرفق.',
    'وإذ تسترشد بمبادئ الميثاق لعام ١٩٤٥،',
    '١ - تقرر أن تبقي المسألة قيد نظرها.',
  ]
  const { ambiguities } = read(source.join('\n\n'))
  expect(ambiguities.map(({ line, code }) => `${line} ${code}`)).toEqual([
    '3 reference-without-note',
    '5 part-uncertain',
  ])
})
