// What the ways of a text do to its lines, and texts that look like it and are meant so.
import { describe, expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'

describe('a text that a mail quotes', () => {
  const lines = ['The General Assembly,', 'Recalling its resolution 1/1,', '1. Decides to act;', '']
  const rest = ['2. Requests the Secretary-General to report;', '3. Decides to remain seized.']

  it('is read without the signs of the quotation', () => {
    const quoted = [...lines, ...rest].map((line) => `>> ${line}`).join('\n')
    expect(outline(read(quoted))).toEqual(outline(read([...lines, ...rest].join('\n'))))
  })

  it('keeps a sign that stands before one line', () => {
    const source = [...lines, '> 5 per cent is too much,', ...rest].join('\n')
    expect(outline(read(source)).join('\n')).toContain('> 5 per cent')
  })
})

describe('a text on one line', () => {
  it('is divided before numbers that are next and words that open', () => {
    const source =
      'The General Assembly, Recalling its resolution 78/1 of 5 September 2023, Noting the report, 1. Requests the Secretary-General to: (a) report; (b) convene a meeting; 2. Decides to remain seized of the matter.'
    expect(outline(read(source))).toEqual([
      'subject | 0 | The General Assembly,',
      'preamble | 0 | Recalling its resolution 78/1 of 5 September 2023,',
      'preamble | 0 | Noting the report,',
      'operative | 0 | Requests the Secretary-General to:',
      'operative | 1 | report;',
      'operative | 1 | convene a meeting;',
      'operative | 0 | Decides to remain seized of the matter.',
    ])
    expect(read(source).ambiguities.map(({ code }) => code)).toContain('break-in-paragraph')
  })

  it('is divided behind semicolons and before a letter behind `and`', () => {
    const source =
      'Le Conseil de sécurité, Se félicitant du rapport du Secrétaire général (S/2004/777) ; Prenant acte de la lettre du représentant permanent ; 1. Demande à tous les États : a) d’éclairer leurs ports ; et b) de faire rapport ; 2. Décide de rester saisi de la question.'
    expect(outline(read(source))).toEqual([
      'subject | 0 | Le Conseil de sécurité,',
      'preamble | 0 | Se félicitant du rapport du Secrétaire général (S/2004/777) ;',
      'preamble | 0 | Prenant acte de la lettre du représentant permanent ;',
      'operative | 0 | Demande à tous les États :',
      'operative | 1 | d’éclairer leurs ports ; et',
      'operative | 1 | de faire rapport ;',
      'operative | 0 | Décide de rester saisi de la question.',
    ])
  })

  it('is left whole where a paragraph only speaks of numbers', () => {
    const paragraph =
      '1. Decides to consider the following items of its work, in this order: 1. Budget; 2. Staff of the Secretariat; 3. Buildings, and to report on each of them to the General Assembly;'
    const source = ['The General Assembly,', 'Recalling its rules,', paragraph].join('\n')
    expect(outline(read(source))).toHaveLength(3)
  })
})

describe('two columns', () => {
  const left = `The Security Council,
Recalling its resolutions on the matter that is
before it today and all that was said in them,
Noting the report of the Secretary-General and
the views that were expressed in the course of
its examination by the Council,
1. Approves the report of the Secretary-General
and the plan that is set out in the second part
of it and in its annexes;
2. Calls upon the parties to co-operate with the
mission in every way`.split('\n')
  const right = `that they can, and to refrain from any act
which might harm the persons who serve in it;
3. Requests the Secretary-General to report on
the implementation of this resolution before
the end of the present year;
4. Invites all States to give what help they
can to the mission and to the persons whom it
was set up to protect;
5. Decides to keep the matter under review and
to meet again as soon as the report has been
received.`.split('\n')
  const across = left.map((line, row) => `${line.padEnd(54)}${right[row]}`).join('\n')

  it('are read one after the other, and told', () => {
    expect(outline(read(across))).toEqual(outline(read([...left, ...right].join('\n'))))
    expect(read(across).ambiguities.map(({ code }) => code)).toContain('table-or-text')
  })

  it('are none where the cells of a table stand beside each other', () => {
    const rows = left.map(
      (_, row) =>
        `Member State number ${row} of Africa`.padEnd(54) + `Paid its share in full ${row}`,
    )
    const imported = read(
      ['The General Assembly,', 'Recalling its rules,', '1. Adopts the table:', ...rows].join('\n'),
    )
    expect(outline(imported)).toHaveLength(3 + rows.length)
  })
})

describe('labels that recognition misread', () => {
  const head = ['The General Assembly,', '', 'Recalling its rules,', '']

  it.each([
    ['l. Decides to act;', '2. Requests a report;', '3. Invites States to help.'],
    ['1, Decides to act;', '2 Requests a report;', '3 · Invites States to help.'],
  ])('%s is paragraph 1', (...paragraphs) => {
    const source = [...head, ...paragraphs.flatMap((one) => [one, ''])].join('\n')
    expect(outline(read(source)).slice(2)).toEqual([
      'operative | 0 | Decides to act;',
      'operative | 0 | Requests a report;',
      'operative | 0 | Invites States to help.',
    ])
  })

  it('a letter that recognition took for a number stays where it counts nothing', () => {
    const source =
      'l. Decides to act;\n\n2. Requests a report.\n\nThe General Assembly,\n\nRecalling its rules,'
    const imported = read(source)
    const words = [...outline(imported), imported.title, ...imported.fields.map(({ text }) => text)]
    expect(words.join('\n')).toContain('l. Decides')
  })

  it('a letter is no number where no number follows', () => {
    const source = [
      ...head,
      'I. Promoting peace',
      '',
      '1. Decides to act;',
      '',
      '2. Invites States.',
    ]
    expect(outline(read(source.join('\n')))).toContain('operative | 0 | Promoting peace')
  })

  it('a figure at the head of a line within a paragraph stays there', () => {
    const source = [
      ...head,
      '1. Decides to invite for the session of May',
      '2 Requests from each State;',
    ]
    expect(outline(read(source.join('\n')))).toHaveLength(3)
  })
})

it('Arabic between sound brackets turns none', () => {
  const source = `إن مجلس الأمن،

إذ يعيد تأكيد قراراته 242 (1967) و 338 (1973) و 446 (1979)،

1 - يقرر أن يبقي المسألة قيد نظره.`
  expect(outline(read(source))[1]).toContain('242 (1967) و 338 (1973) و 446 (1979)')
})

it('two signs behind a comma are signs of notes', () => {
  const source = `The General Assembly,

Recognizing the outcomes of the Conferences,1,2 and their follow-up,

1. Decides to remain seized of the matter.

____________
1 Resolution 71/312, annex.
2 Resolution 76/296, annex.`
  expect(outline(read(source))[1]).toContain('{Resolution 71/312, annex.} | {Resolution 76/296')
})

describe('a line of wide spaces alone', () => {
  const text = (line: string) =>
    [
      'The General Assembly,',
      '',
      'Recalling its rules,',
      '',
      '1. Resolves that the rate is:',
      '',
      line,
      '',
      '2. Decides to act.',
    ].join('\n')

  it('under a colon is a row, and told', () => {
    const imported = read(text('Andorra            0.005            2025-2027'))
    expect(imported.text.paragraphs.map(({ kind }) => kind)).toContain('row')
    expect(imported.ambiguities.map(({ code }) => code)).toContain('table-or-text')
  })

  it.each(['Andorra and all the other small States pay', '25-17800 (E)    051125    071125'])(
    '%s is none',
    (line) => {
      const kinds = read(text(line)).text.paragraphs.map(({ kind }) => kind)
      expect(kinds).not.toContain('row')
    },
  )
})

describe('tabs of a text processor', () => {
  it('stand behind numbers and before paragraphs, and make no table', () => {
    const source =
      'The General Assembly,\n\tRecalling its rules,\n\tNoting the report,\n1.\tDecides to act;\n2.\tRequests a report.'
    expect(outline(read(source)).slice(1)).toEqual([
      'preamble | 0 | Recalling its rules,',
      'preamble | 0 | Noting the report,',
      'operative | 0 | Decides to act;',
      'operative | 0 | Requests a report.',
    ])
  })

  it('make a table where the first cell of its head is empty', () => {
    const source =
      'The General Assembly,\n1. Decides as follows:\n\t2024\t2025\nAfrica\t36\t40\nAsia\t71\t74\n2. Requests a report.'
    const rows = read(source).text.paragraphs.filter(({ kind }) => kind === 'row')
    expect(rows).toHaveLength(3)
  })
})

describe('numbers in Chinese figures', () => {
  const paragraphs = [
    '大会，',
    '回顾其决议，',
    '一、决定采取行动；',
    '二、请秘书长提交报告，包括：',
    '1.数据；',
    '2.建议；',
    '三、决定继续处理此案。',
  ]

  it('are those of paragraphs where each has its verb', () => {
    expect(outline(read(paragraphs.join('\n\n'))).slice(2)).toEqual([
      'operative | 0 | 决定采取行动；',
      'operative | 0 | 请秘书长提交报告，包括：',
      'operative | 1 | 数据；',
      'operative | 1 | 建议；',
      'operative | 0 | 决定继续处理此案。',
    ])
  })

  it('are signs of sections over paragraphs that have their own', () => {
    const source = [
      '大会，',
      '回顾其决议，',
      '一、能力建设',
      '1. 决定采取行动；',
      '二、提交报告',
      '2. 请秘书长提交报告。',
    ]
    const headings = read(source.join('\n\n')).text.paragraphs.filter(
      ({ kind }) => kind === 'heading',
    )
    expect(headings).toHaveLength(2)
  })
})

it('a day that completes a sentence closes nothing', () => {
  const source = `The General Assembly,

Recalling its resolution,

1. Decides to apportion the whole of the amount in accordance with its resolution of
24 December 2024.`
  expect(outline(read(source)).at(-1)).toContain('resolution of 24 December 2024.')
})

it('words behind 的 go on with it', () => {
  const source = ['大会，', '回顾其决议，其中赞同特别委员会的', '建议，', '', '1. 决定采取行动。']
  expect(outline(read(source.join('\n')))[1]).toContain('特别委员会的建议，')
})
