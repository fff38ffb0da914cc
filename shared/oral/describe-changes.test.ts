import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyInstructions, expand } from '../../test/apply-instructions.ts'
import { revisedTexts } from '../../test/arbitraries.ts'
import { masthead, paragraph } from '../../test/builders.ts'
import { noted } from '../../test/sample-contents.ts'
import { compareDocuments } from '../diff/diff-documents.ts'
import { asBase } from '../document/clean-text.ts'
import type { DraftText, Paragraph } from '../document/draft-text.ts'
import { languages, type Language } from '../document/language.ts'
import type { FrozenContent } from '../revisions/frozen-content.ts'
import { describeChanges } from './describe-changes.ts'

function content(paragraphs: readonly Paragraph[], language: Language = 'en'): FrozenContent {
  return { masthead: masthead({ language }), title: 'Title', text: { paragraphs }, sponsors: [] }
}

function read(
  old: readonly Paragraph[],
  now: readonly Paragraph[],
  language: Language = 'en',
): string[] {
  const comparison = compareDocuments(content(old, language), content(now, language))
  return describeChanges(comparison, language).map(({ sentence }) => sentence)
}

const pp = (id: string, words: string) => paragraph(id, 'preamble', words)
const op = (id: string, words: string) => paragraph(id, 'operative', words)
const sub = (id: string, words: string) => paragraph(id, 'operative', words, { level: 1 })

const recalls = pp('p1', 'Recalling its resolution 62/1 and the Conventions,')
const notes = pp('p2', 'Noting the work of the Office on drugs,')
const urges = op(
  'o1',
  'Urges Member States to cooperate with the private sector and civil society;',
)
const invites = op('o2', 'Invites Governments to provide resources for these purposes;')
const toShare = sub('s1', 'To share information with the Board;')
const toReport = sub('s2', 'To report on precursors every year;')
const requests = op('o3', 'Requests the Executive Director to report at its next session.')
const base = [recalls, notes, urges, invites, toShare, toReport, requests]

function changed(id: string, edit: (words: string) => string): Paragraph[] {
  return base.map((each) =>
    each.id === id
      ? { ...each, runs: each.runs.map((run) => ({ ...run, text: edit(run.text) })) }
      : each,
  )
}

const without = (id: string) => base.filter((each) => each.id !== id)
const behind = (id: string, ...put: Paragraph[]) =>
  base.flatMap((each) => (each.id === id ? [each, ...put] : [each]))

const renumber = 'Renumber the remaining paragraphs accordingly.'
const reletter = 'Reletter the remaining sub-paragraphs accordingly.'

describe('annexes and tables', () => {
  const annexed = (words: string, cell: string): Paragraph[] => [
    requests,
    paragraph('x', 'text', 'Terms of reference', { kind: 'annex' }),
    paragraph('x1', 'numbered', words),
    paragraph('x2', 'numbered', words, { level: 1 }),
    paragraph('r1', 'text', 'Year\tPlace of the meeting', { kind: 'row' }),
    paragraph('r2', 'text', `2019\t${cell} and New York`, { kind: 'row' }),
    paragraph('y', 'text', 'Budget', { kind: 'annex' }),
  ]
  const old = annexed('The group reports to the Commission every year.', 'Vienna')
  const now = annexed('The group reports to the Council every year.', 'Geneva')

  it.each<[Language, string, string]>([
    ['en', 'In paragraph 1 of annex I, ', 'In the row of the table beginning “2019 Vienna'],
    ['fr', 'Au paragraphe 1 de l’annexe I, ', 'À la ligne du tableau commençant par «'],
    ['es', 'En el párrafo 1 del anexo I, ', 'En la fila del cuadro que comienza con “2019'],
    ['ru', 'В пункте 1 приложения I ', 'В строке таблицы, начинающейся словами «2019'],
    ['zh', '附件一第1段中', '表格中以“2019'],
    ['ar', 'في الفقرة 1 من المرفق الأول، ', 'في صف الجدول الذي يبدأ بعبارة ”2019'],
  ])('in %s are named so that nothing else can be meant', (language, first, last) => {
    const sentences = read(old, now, language)
    expect(sentences).toHaveLength(3)
    expect(sentences[0]).toContain(first.trimEnd())
    expect(sentences[2]).toContain(last)
  })

  it('come and go by their titles', () => {
    expect(read(old, old.slice(0, -1))).toEqual(['Delete the title of annex II.'])
    expect(read(old.slice(0, -1), old)[0]).toMatch(/^Insert a new annex .*“Budget”/u)
  })
})

describe('words', () => {
  it.each<[string, (words: string) => string, string]>([
    ['replaced', (w) => w.replace('Urges', 'Encourages'), 'replace “Urges” with “Encourages”'],
    ['put in', (w) => w.replace('the p', 'the whole p'), 'after “with the”, insert “whole”'],
    ['taken out', (w) => w.replace(' and civil society', ''), 'delete “and civil society”'],
    [
      'changed in several places',
      (w) => w.replace('Member States', 'Governments').replace('civil society', 'academia'),
      'replace “Member States” with “Governments”; replace “civil society” with “academia”',
    ],
    ['put in at the beginning', (w) => `Strongly ${w}`, 'at the beginning, insert “Strongly”'],
    ['a mark at the end', (w) => w.replace(';', '.'), 'at the end, replace “;” with “.”'],
    [
      'too short to be named alone',
      (w) => w.replace('and', 'or'),
      'after “sector”, replace “and” with “or”',
    ],
    [
      'spaces only',
      (w) => w.replace('the private', 'the  private'),
      'after “with the”, correct the spacing',
    ],
  ])('%s', (_, edit, said) => {
    expect(read(base, changed('o1', edit))).toEqual([`In operative paragraph 1, ${said}.`])
  })

  it('named by those before them where they stand in several places', () => {
    const old = op('o1', 'Requests States to support the work and to support the staff;')
    const now = op('o1', 'Requests States to support the work and to promote the staff;')
    expect(read([old], [now])).toEqual([
      'In operative paragraph 1, after “and to”, replace “support” with “promote”.',
    ])
  })

  it('counted where nothing before them tells them apart', () => {
    const old = op(
      'o1',
      'Welcome, welcome, also welcome, and once more welcome the report of welcome;',
    )
    const now = op('o1', old.runs[0]!.text.replace('Welcome, welcome', 'Welcome, greet'))
    const again = op('o1', `work ${'work work work '.repeat(4)}ends;`)
    const last = op('o1', again.runs[0]!.text.replace('work ends', 'labour ends'))
    expect(read([old], [now])).toEqual([
      'In operative paragraph 1, after “Welcome,”, replace “welcome” with “greet”.',
    ])
    expect(read([again], [last])).toEqual([
      'In operative paragraph 1, replace the thirteenth “work” with “labour”.',
    ])
  })

  it('so many that the paragraph is read out whole', () => {
    const kept = Array.from({ length: 10 }, (_, index) => `kept${index} remains standing`)
    const old = op('o1', kept.map((words, index) => `${words} old${index}`).join(' '))
    const words = kept.map((words, index) => `${words} new${index}`).join(' ')
    expect(read([old], [op('o1', words)])).toEqual([
      `Operative paragraph 1 should read: “${words}”`,
    ])
  })

  it('of sub-paragraphs, the preamble and the title', () => {
    expect(
      read(
        base,
        changed('s2', (w) => w.replace('every', 'each')),
      ),
    ).toEqual(['In sub-paragraph (b) of operative paragraph 2, replace “every” with “each”.'])
    expect(
      read(
        base,
        changed('p2', (w) => w.replace('drugs', 'crime')),
      ),
    ).toEqual(['In the second preambular paragraph, replace “drugs” with “crime”.'])
    const comparison = compareDocuments(content(base), { ...content(base), title: 'Another title' })
    expect(describeChanges(comparison, 'en').map(({ sentence }) => sentence)).toEqual([
      'The title should read: “Another title”.',
    ])
  })

  it('set off', () => {
    const runs = [
      { text: 'Urges', marks: { emphasis: true as const } },
      { text: urges.runs[0]!.text.slice(5), marks: {} },
    ]
    const now = base.map((each) => (each.id === 'o1' ? { ...each, runs } : each))
    expect(read(base, now)).toEqual(['In operative paragraph 1, set “Urges” in italics.'])
    expect(read(now, base)).toEqual(['In operative paragraph 1, set “Urges” in roman type.'])
  })
})

describe('paragraphs', () => {
  const calls = op('n1', 'Calls upon all States to ratify the Conventions without delay;')

  it('put in', () => {
    const words = 'Calls upon all States to ratify the Conventions without delay;'
    expect(read(base, behind('o1', calls))).toEqual([
      `Insert a new operative paragraph after operative paragraph 1, reading: “${words}”`,
      renumber,
    ])
    expect(read(base, behind('p2', calls))[0]).toBe(
      `Insert a new operative paragraph before operative paragraph 1, reading: “${words}”`,
    )
    expect(read(base, behind('s2', calls))[0]).toBe(
      `Insert a new operative paragraph after operative paragraph 2, reading: “${words}”`,
    )
    expect(read(base, behind('s1', sub('n2', 'To train their staff in these matters;')))).toEqual([
      'Insert a new sub-paragraph after sub-paragraph (a) of operative paragraph 2, reading: “To train their staff in these matters;”',
      reletter,
    ])
  })

  it('put in together', () => {
    expect(read(base, behind('o1', calls, sub('n2', 'At once;'), sub('n3', 'For ever;')))).toEqual([
      'Insert the following new paragraphs after operative paragraph 1:\n“Calls upon all States to ratify the Conventions without delay;\n(a) At once;\n(b) For ever;”',
      renumber,
    ])
  })

  it('taken out, with their sub-paragraphs where all go', () => {
    expect(read(base, without('o1'))).toEqual(['Delete operative paragraph 1.', renumber])
    const gone = base.filter(({ id }) => !['o2', 's1', 's2'].includes(id))
    expect(read(base, gone)).toEqual(['Delete operative paragraph 2.', renumber])
    expect(read(base, without('p1'))).toEqual(['Delete the first preambular paragraph.'])
  })

  it('another in the place of one', () => {
    const now = base.map((each) => (each.id === 'o1' ? calls : each))
    expect(read(base, now)).toEqual([
      'Replace operative paragraph 1 with the following:\n“Calls upon all States to ratify the Conventions without delay;”',
    ])
  })

  it('moved, with their sub-paragraphs', () => {
    expect(read(base, [recalls, notes, requests, urges, invites, toShare, toReport])).toEqual([
      'Move operative paragraph 3 to stand before operative paragraph 1.',
      renumber,
    ])
    const more = [op('o4', 'Takes note of the report of the Secretariat on the budget;'), calls]
    const [old, now] = [
      [...base, ...more],
      [recalls, notes, urges, requests, ...more, invites, toShare, toReport],
    ]
    expect(read(old, now)).toEqual([
      'Move operative paragraph 2, with its sub-paragraphs, to stand after operative paragraph 5.',
      renumber,
    ])
  })

  it('divided and merged', () => {
    const [first, second] = [
      'Urges Member States to cooperate with the private sector in preventing diversion;',
      'Encourages them to share their experience with the Office and the Board;',
    ]
    const whole = [op('o1', `${first} ${second}`), invites]
    const parts = [op('o1', first), op('o9', second), invites]
    expect(read(whole, parts)).toEqual([
      'Divide operative paragraph 1 into two paragraphs, the second beginning “Encourages them to share their”.',
      renumber,
    ])
    expect(read(parts, whole)).toEqual([
      'Merge operative paragraph 1 and operative paragraph 2 into one paragraph.',
      renumber,
    ])
  })

  it('of another level, or no longer in brackets', () => {
    const now = base.map((each) => (each.id === 'o3' ? { ...each, level: 1 } : each))
    expect(read(base, now)).toEqual([
      'Operative paragraph 3 becomes sub-paragraph (c) of operative paragraph 2.',
    ])
    const open = base.map((each) =>
      each.id === 'o3' ? { ...each, status: 'bracketed' as const } : each,
    )
    expect(read(open, base)).toEqual(['Delete the square brackets around operative paragraph 3.'])
  })
})

describe('footnotes', () => {
  const plain = op('o1', 'Recalls the Convention of 1961 and the Protocol;')
  const first = noted(
    'o1',
    'operative',
    'Recalls the Convention of 1961{{a|United Nations, Treaty Series, vol. 520, No. 7515.}} and the Protocol;',
  )
  const other = noted(
    'o1',
    'operative',
    'Recalls the Convention of 1961{{a|United Nations, Treaty Series, vol. 521, No. 7515.}} and the Protocol;',
  )
  const longer = noted(
    'o1',
    'operative',
    'Recalls the Convention of 1961, the Convention of 1971{{b|Vol. 1019.}} and the Protocol;',
  )

  it('put in, taken out, changed, and among new words', () => {
    expect(read([plain], [first])).toEqual([
      'In operative paragraph 1, after “of 1961”, insert a footnote, reading: “United Nations, Treaty Series, vol. 520, No. 7515.”',
    ])
    expect(read([first], [plain])).toEqual([
      'In operative paragraph 1, after “1961”, delete the reference to footnote 1.',
    ])
    expect(read([first], [other])).toEqual([
      'In footnote 1, after “vol.”, replace “520” with “521”.',
    ])
    expect(read([plain], [longer])).toEqual([
      'In operative paragraph 1, after “of 1961”, insert “, the Convention of 1971[1]”; footnote 1 is to read: “Vol. 1019.”',
    ])
  })
})

describe('in the language of the text', () => {
  it.each<[Language, string, string, string]>([
    ['en', 'urges', 'encourages', 'In operative paragraph 1, replace “urges” with “encourages”.'],
    [
      'fr',
      'demande',
      'invite',
      'Au paragraphe 1 du dispositif, remplacer «\u00A0demande\u00A0» par «\u00A0invite\u00A0».',
    ],
    [
      'es',
      'insta',
      'alienta',
      'En el párrafo 1 de la parte dispositiva, sustitúyase “insta” por “alienta”.',
    ],
    [
      'ru',
      'призывает',
      'предлагает',
      'В пункте 1 постановляющей части заменить «призывает» на «предлагает».',
    ],
    ['zh', '敦促', '鼓励', '执行部分第1段中，将“敦促”改为“鼓励”。'],
    [
      'ar',
      'تحث',
      'تشجع',
      'في الفقرة 1 من المنطوق، بعد عبارة ”ألف“، يستعاض عن عبارة ”تحث“ بعبارة ”تشجع“.',
    ],
  ])('%s', (language, old, now, said) => {
    const space = language === 'zh' ? '' : ' '
    const other = { en: 'States', fr: 'États', es: 'Estados', ru: 'Россия', zh: '各国', ar: 'ألف' }
    const words = (verb: string) =>
      op('o1', [other[language], verb, other[language], '2020'].join(space))
    expect(read([words(old)], [words(now)], language)).toEqual([said])
  })

  it('names the third preambular paragraph', () => {
    const list = ['a', 'b', 'c', 'd'].map((id) => pp(id, `${id} one two three four five six,`))
    const said = languages.map((language) => [
      language,
      read(
        list,
        list.filter(({ id }) => id !== 'c'),
        language,
      )[0],
    ])
    expect(Object.fromEntries(said)).toEqual({
      en: 'Delete the third preambular paragraph.',
      fr: 'Supprimer le troisième alinéa du préambule.',
      es: 'Suprímase el tercer párrafo del preámbulo.',
      ru: 'Исключить третий пункт преамбулы.',
      zh: '删除序言部分第三段。',
      ar: 'تحذف الفقرة الثالثة من الديباجة.',
    })
  })
})

/** What is read out is the text without proposals. */
function ofBase(text: DraftText): FrozenContent {
  return content(asBase(text).paragraphs)
}

const texts = fc.oneof(revisedTexts(true), revisedTexts(false))

describe('the instructions', () => {
  it('carried out upon the old text, by the places they quote, give the new one', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...languages), ([a, b], language) => {
        const [old, now] = [ofBase(a), ofBase(b)]
        const comparison = compareDocuments(old, now)
        const instructions = describeChanges(comparison, language)
        expect(applyInstructions(expand(old), comparison, instructions)).toEqual(expand(now))
      }),
      { numRuns: 300 },
    )
  })

  it('are none where nothing differs', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...languages), ([text], language) => {
        const same = ofBase(text)
        expect(describeChanges(compareDocuments(same, same), language)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
