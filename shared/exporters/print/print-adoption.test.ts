import { describe, expect, it } from 'vitest'
import {
  adoptedDraft,
  adoptingBodies,
  type AdoptingBody,
  byCode,
} from '../../../test/adopted-contents.ts'
import { languages, type Language } from '../../document/language.ts'
import type { Adoption } from '../../document/masthead.ts'
import { importText } from '../../importers/from-text.ts'
import { toPrintModel } from './print-model.ts'
import type { PrintedRun, PrintModel } from './printed-page.ts'
import { exportText } from '../to-text.ts'

const isolates = /[\u2066-\u2069]/gu

function wordsOf(model: PrintModel, runs: readonly PrintedRun[]): string {
  return runs
    .map((run) => ('text' in run ? run.text : (model.notes[run.note]?.mark ?? '')))
    .join('')
    .replaceAll(isolates, '')
}

/** Above the title, the title, and the end of the text. */
function printed(body: AdoptingBody, language: Language, adoption?: Adoption) {
  const content = adoptedDraft(body, language)
  const { masthead } = content
  const model = toPrintModel(
    adoption ? { ...content, masthead: { ...masthead, adoption } } : content,
    { status: 'issued' },
  )
  return {
    above: model.adopted.map(({ runs }) => wordsOf(model, runs)),
    title: wordsOf(model, model.title).slice(0, 20),
    closing: model.adoption,
    notes: Object.values(model.notes).flatMap(({ mark, runs }) =>
      mark.startsWith('*') ? [`${mark} ${wordsOf(model, runs)}`] : [],
    ),
    statement: model.masthead.statement,
  }
}

describe('a decision that was adopted', () => {
  const decided = (body: AdoptingBody, language: Language) => {
    const content = adoptedDraft(body, language)
    const masthead = { ...content.masthead, kind: 'decision' } as const
    return {
      content: { ...content, masthead },
      model: toPrintModel({ ...content, masthead }, { status: 'issued' }),
    }
  }

  it('is called one in every language, and has no line of sponsors', () => {
    const heads = languages.map((language) => {
      const { model } = decided('GA', language)
      expect(model.template).toBe('resolution')
      expect(model.sponsors).toBeNull()
      return wordsOf(model, model.adopted[0]?.runs ?? [])
    })
    expect(heads).toEqual([
      'مقرر اتخذته الجمعية العامة في 6 آذار/مارس 2020',
      '2020 年 3 月 6 日大会决定',
      'Decision adopted by the General Assembly on 6 March 2020',
      'Décision adoptée par l’Assemblée générale le 6 mars 2020',
      'Решение, принятое Генеральной Ассамблеей 6 марта 2020 года',
      'Decisión adoptada por la Asamblea General el 6 de marzo de 2020',
    ])
  })

  it('of a commission has its number in the heading', () => {
    const { model } = decided('CND', 'en')
    expect(model.adopted.map(({ runs }) => wordsOf(model, runs))).toEqual(['Decision 63/1'])
  })

  it('is a draft decision before that', () => {
    const { content } = decided('GA', 'en')
    const masthead = { ...content.masthead, adoption: null, resolutionNumber: null }
    const model = toPrintModel({ ...content, masthead }, { status: 'issued' })
    expect(model.template).toBe('l-document')
    expect(model.adopted).toEqual([])
  })
})

describe('a resolution in the form of its body', () => {
  it('of the General Assembly, as in the Chinese resolution 63/197', () => {
    expect(printed('GA', 'en')).toEqual({
      above: [
        'Resolution adopted by the General Assembly on 6 March 2020',
        '[on the report of the Third Committee (A/63/432)]',
      ],
      title: '63/197. Promoting ef',
      closing: ['71st plenary meeting', '6 March 2020'],
      notes: [],
      statement: null,
    })
    expect(printed('GA', 'zh')).toMatchObject({
      above: ['2020 年 3 月 6 日大会决议', '[根据第三委员会的报告(A/63/432)通过]'],
      closing: ['2020 年 3 月 6 日', '第 71 次全体会议'],
    })
  })

  it('without reference to a Main Committee', () => {
    const onReport = { body: null, symbols: 'A/62/L.40 and Add.1' }
    const said = languages.map((language) =>
      printed('GA', language, { date: '2020-03-06', meeting: 71, onReport }).above.at(-1),
    )
    expect(said).toEqual([
      '[دون الإحالة إلى لجنة رئيسية (A/62/L.40 and Add.1)]',
      '[未经发交主要委员会而通过(A/62/L.40 and Add.1)]',
      '[without reference to a Main Committee (A/62/L.40 and Add.1)]',
      '[sans renvoi à une grande commission (A/62/L.40 and Add.1)]',
      '[без передачи в главные комитеты (A/62/L.40 and Add.1)]',
      '[sin remisión previa a una Comisión Principal (A/62/L.40 and Add.1)]',
    ])
  })

  it('of the Economic and Social Council, on the recommendation of a commission', () => {
    expect(printed('ECOSOC', 'en')).toMatchObject({
      above: [
        'Resolution adopted by the Economic and Social Council on 6 March 2020',
        '[on the recommendation of the Commission on Narcotic Drugs (E/2020/28)]',
      ],
      title: '2020/12. Promoting e',
      closing: ['36th plenary meeting', '6 March 2020'],
    })
    expect(printed('ECOSOC', 'ru').above[1]).toBe(
      '[по рекомендации Комиссии по наркотическим средствам (E/2020/28)]',
    )
    expect(printed('ECOSOC', 'es').above[1]).toBe(
      '[por recomendación de la Comisión de Estupefacientes (E/2020/28)]',
    )
  })

  it('of a commission, as it stands in the report: no symbol, no day, no meeting', () => {
    expect(printed('CND', 'en')).toEqual({
      above: ['Resolution 63/1'],
      title: 'Promoting effective ',
      closing: [],
      notes: [],
      statement: 'Text for the report on the session',
    })
  })

  it('of the Human Rights Council: no full stop, a note, and how it was adopted', () => {
    expect(printed('HRC', 'en')).toEqual({
      above: ['Resolution adopted by the Human Rights Council*'],
      title: '18/9\u2003Promoting effec',
      closing: [
        '36th meeting',
        '6 March 2020',
        '[Adopted by a recorded vote of 3 to 1, with 2 abstentions. The voting was as follows:',
        'In favour: Brazil, Egypt, Japan',
        'Against: France',
        'Abstaining: South Africa, Switzerland]',
      ],
      notes: [
        '* The resolutions and decisions adopted by the Human Rights Council will be contained in the report of the Council on its eighteenth session (A/HRC/18/2), chap. I.',
      ],
      statement: null,
    })
    const closing = printed('HRC', 'en', {
      date: '2020-03-06',
      meeting: 36,
      mode: 'without-vote',
    }).closing
    expect(closing.at(-1)).toBe('[Adopted without a vote.]')
  })

  it('of the Security Council: no title, and the day at the top', () => {
    expect(printed('SC', 'en')).toMatchObject({
      above: [
        'Resolution 2223 (2020)',
        'Adopted by the Security Council at its 7451st meeting, on 6 March 2020',
      ],
      title: '',
      closing: [],
    })
    expect(printed('SC', 'zh').above).toEqual([
      '第2223(2020)号决议',
      '2020 年 3 月 6 日安全理事会第7451次会议通过',
    ])
    expect(printed('SC', 'ru').above).toEqual([
      'Резолюция 2223 (2020),',
      'принятая Советом Безопасности на его 7451-м заседании 6 марта 2020 года',
    ])
  })

  it('prints a vote in every language, with one and with none abstaining', () => {
    for (const language of languages) {
      const line = (abstaining: string[]) =>
        printed('HRC', language, {
          date: '2020-03-06',
          meeting: 36,
          mode: 'recorded-vote',
          votes: { 'in-favour': ['JPN'], against: [], abstaining },
        }).closing.slice(2)
      expect(line(['ZAF'])).toHaveLength(4)
      expect(line([])[0]).not.toMatch(/\{|undefined/u)
      expect(line([]).join('')).not.toBe(line(['ZAF']).join(''))
    }
  })
})

/** What the page of a body says of an adoption: only the Human Rights Council's says how the States voted. */
function printedOf(body: AdoptingBody, { mode, votes, ...adoption }: Adoption): Adoption {
  return body === 'HRC' ? { ...adoption, mode: mode!, votes: votes! } : adoption
}

it.each([
  ['en', 'South Africa, Switzerland'],
  ['fr', 'Afrique du Sud, Suisse'],
  ['es', 'Sudáfrica, Suiza'],
  ['ru', 'Швейцария, Южная Африка'],
  ['zh', '南非、瑞士'],
  ['ar', 'جنوب أفريقيا، سويسرا'],
] as const)('States that voted stand in the alphabet of the language: %s', (language, names) => {
  for (const abstaining of [
    ['CHE', 'ZAF'],
    ['ZAF', 'CHE'],
  ]) {
    const votes = { 'in-favour': [], against: [], abstaining }
    const { closing } = printed('HRC', language, {
      date: '2020-03-06',
      meeting: 36,
      mode: 'recorded-vote',
      votes,
    })
    expect(closing.at(-1)).toContain(names)
  }
})

describe('what was written is read again', () => {
  const cases = adoptingBodies.flatMap((body) =>
    languages.map((language) => [body, language] as const),
  )

  it.each(cases)('of the %s in %s: number, day, meeting, report and votes', (body, language) => {
    const content = adoptedDraft(body, language)
    let ids = 0
    const newId = () => `i${++ids}`
    const { masthead } = importText(exportText(content), { language, newId })
    const { resolutionNumber, adoption } = content.masthead
    expect(masthead).toMatchObject({ kind: 'resolution', language, resolutionNumber })
    // A commission's report has neither day nor meeting beside a resolution.
    const read = masthead.adoption && byCode(masthead.adoption)
    expect(read).toEqual(body === 'CND' ? null : byCode(printedOf(body, adoption!)))
  })
})
