import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Language, languages } from '../../shared/document/language.ts'
import arabic from '../../shared/i18n/messages/ar.json' with { type: 'json' }
import english from '../../shared/i18n/messages/en.json' with { type: 'json' }
import spanish from '../../shared/i18n/messages/es.json' with { type: 'json' }
import french from '../../shared/i18n/messages/fr.json' with { type: 'json' }
import russian from '../../shared/i18n/messages/ru.json' with { type: 'json' }
import chinese from '../../shared/i18n/messages/zh.json' with { type: 'json' }
import { createTranslator } from '../../shared/i18n/translate.ts'
import type { LifeChange, LifeEntry } from '../../shared/record/life-entry.ts'
import { describeEntry, kindOf, recordKinds } from './describe-entry.ts'
import { writeCsv, writePlainText } from './export-record.ts'
import { filterRows, groupByDay, noFilter, readRecordRows } from './record-rows.ts'

const messages = {
  ar: arabic,
  en: english,
  es: spanish,
  fr: french,
  ru: russian,
  zh: chinese,
} as const
const wordsOf = (language: Language) => createTranslator(language, messages[language])
const inEnglish = wordsOf('en')
const japan = { personId: 'j', name: 'Delegate of Japan', delegation: 'JPN' }
const secretariat = { personId: 's', name: 'Secretariat', delegation: null }

function entry(seq: number, change: LifeChange, more: Partial<LifeEntry> = {}): LifeEntry {
  const at = new Date(2020, 2, 2, 9, seq).getTime()
  return { seq, at, by: secretariat, change, previous: 'p', hash: `h${seq}`, ...more }
}

const joined = {
  at: 0,
  person: 'Delegate of Georgia',
  personDelegation: 'GEO',
  delegation: 'GEO',
  action: 'join',
  onBehalfOf: 'EU',
  main: false,
} as const
const decided = {
  seq: 4,
  at: 0,
  by: japan,
  change: {
    kind: 'decided',
    sid: 'EGY:abcdef12',
    outcome: 'accepted',
    reason: null,
    pieces: [
      { kind: 'strike', paragraphId: 'a', ref: null, text: 'Urges', host: null },
      { kind: 'insert', paragraphId: 'a', ref: null, text: 'Encourages', host: null },
    ],
  },
} as const

const changes: readonly LifeChange[] = [
  { kind: 'created', title: 'Access to medicines' },
  { kind: 'begun', stage: 'tabled', issues: 1, sponsorEvents: 2, negotiationEvents: 3, hash: '' },
  { kind: 'stage', from: 'drafting', to: 'tabled', note: '' },
  { kind: 'deadline', deadline: 'sponsorship', until: 1_583_150_000_000 },
  { kind: 'deadline', deadline: 'sponsorship', until: null },
  { kind: 'masthead', fields: ['session', 'agendaItems'] },
  { kind: 'issued', number: 1, form: 'first', symbol: 'E/CN.7/2020/L.5', hash: 'x' },
  { kind: 'sponsor', event: joined },
  { kind: 'consent', to: 'revision', delegation: 'JPN', textHash: 'x' },
  { kind: 'negotiation', event: decided },
]

describe('an entry', () => {
  test.each([
    [changes[0]!, 'The draft was started'],
    [changes[2]!, 'Stage: Drafting → Tabled'],
    [changes[4]!, 'Deadline taken away: Sponsorship'],
    [changes[5]!, 'Masthead changed: Session, Agenda items'],
    [changes[6]!, 'Issued as E/CN.7/2020/L.5'],
    [
      { ...changes[6]!, form: 'reissue', variant: '**' } as LifeChange,
      'E/CN.7/2020/L.5** reissued for technical reasons',
    ],
    [changes[7]!, 'Georgia joined, on behalf of the European Union'],
    [changes[8]!, 'Japan agreed to the text’s being issued'],
    [changes[9]!, 'Proposal of Egypt accepted'],
  ])('%j', (change, what) => {
    expect(describeEntry({ change }, inEnglish).what).toBe(what)
  })

  test('is told in every language, without a gap, and belongs to one kind', () => {
    for (const language of languages)
      for (const change of changes) {
        const { what } = describeEntry({ change }, wordsOf(language))
        expect(what).not.toMatch(/[{}]|undefined/u)
        expect(recordKinds).toContain(kindOf({ change }))
      }
  })

  test('quotes what was struck and put in', () => {
    expect(describeEntry({ change: changes[9]! }, inEnglish).quoted).toEqual([
      { kind: 'struck', text: 'Urges' },
      { kind: 'put-in', text: 'Encourages' },
    ])
  })
})

describe('the rows', () => {
  const entries = changes.map((change, index) =>
    entry(index + 1, change, {
      by: index % 2 === 0 ? secretariat : japan,
      at: new Date(2020, 2, 2 + Math.floor(index / 4), 9, index).getTime(),
    }),
  )
  const rows = readRecordRows(entries, inEnglish)
  const numbers = (filter: Partial<typeof noFilter>) =>
    filterRows(rows, { ...noFilter, ...filter }).map((row) => row.entry.seq)

  test.each([
    [{}, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    [{ kind: 'sponsors' }, [8]],
    [{ delegation: 'GEO' }, [8]],
    [{ delegation: 'EGY' }, [10]],
    [{ person: 'Secretariat' }, [1, 3, 5, 7, 9]],
    [{ from: '2020-03-03', to: '2020-03-03' }, [5, 6, 7, 8]],
    [{ search: 'ENCOURAGES' }, [10]],
    [{ search: 'medicines' }, [1]],
    [{ search: ' georgia ' }, [8]],
    [{ kind: 'sponsors', person: 'Secretariat' }, []],
  ] as const)('that pass %j', (filter, expected) => {
    expect(numbers(filter)).toEqual(expected)
  })

  test('stand under their days', () => {
    expect(groupByDay(rows).map(({ day, rows: of }) => [day, of.length])).toEqual([
      ['2020-03-02', 4],
      ['2020-03-03', 4],
      ['2020-03-04', 2],
    ])
  })

  test('of 5,000 entries are told and searched', () => {
    const many = Array.from({ length: 500 }, () => entries).flat()
    const told = readRecordRows(many, inEnglish)
    expect(filterRows(told, { ...noFilter, search: 'encourages' })).toHaveLength(500)
  })
})

/** Reads what RFC 4180 describes. */
function readCsv(text: string): string[][] {
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gu)]
  const lines: string[][] = [[]]
  for (const [, cell = '', end] of cells) {
    const value = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
    lines.at(-1)!.push(value)
    if (end === '\r\n') lines.push([])
  }
  return lines.slice(0, -1)
}

describe('the table as a file', () => {
  test('law: reads back as it was, whatever people wrote, and no cell is a formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }),
        fc.string(),
        (titles, name) => {
          const entries = titles.map((title, index) =>
            entry(index + 1, { kind: 'created', title }, { by: { ...japan, name } }),
          )
          const text = writeCsv(readRecordRows(entries, inEnglish), inEnglish)
          expect(text.startsWith('\u{FEFF}No.,When,Who')).toBe(true)
          const [, ...lines] = readCsv(text.slice(1))
          expect(lines).toHaveLength(titles.length)
          lines.forEach((cells, index) => {
            expect(cells).toHaveLength(7)
            const title = titles[index]!
            const written = title.trim() === '' ? '' : title
            expect([written, `'${written}`]).toContain(cells[5])
            for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u)
          })
        },
      ),
      { numRuns: 300 },
    )
  })

  test('as plain text names the day, the person and the hash to keep', () => {
    const rows = readRecordRows([entry(1, changes[9]!, { by: japan })], inEnglish)
    const text = writePlainText(rows, inEnglish, { title: 'Medicines', head: 'abc' })
    expect(text).toContain('2 March 2020\n1. 09:01 Proposal of Egypt accepted – Delegate of Japan')
    expect(text).toContain('    struck: Urges')
    expect(text).toContain('abc')
  })
})
