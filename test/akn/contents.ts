// Contents of every kind in every language, to be written as Akoma Ntoso and read back. The symbols and days are invented.
import * as fc from 'fast-check'
import { unreachable } from '../../shared/assert.ts'
import { languages, type Language } from '../../shared/document/language.ts'
import {
  type DocumentKind,
  documentKinds,
  type FirstPageWords,
  type Masthead,
} from '../../shared/document/masthead.ts'
import { addendumContent, corrigendumContent } from '../../shared/exporters/notice-content.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { issueForms } from '../../shared/revisions/issue-form.ts'
import { adoptedDraft, adoptingBodies } from '../adopted-contents.ts'
import { draftTexts, words } from '../arbitraries.ts'
import { content, noted, shortDraft } from '../sample-contents.ts'
import { paragraph } from '../builders.ts'

/** One or more of each kind, in the form that such a document has. */
export function contentsOf(kind: DocumentKind, language: Language): FrozenContent[] {
  switch (kind) {
    case 'draft-resolution':
      return [
        shortDraft(language),
        shortDraft(language, { symbol: null, date: null, jobNumber: null, place: null }),
        { ...shortDraft(language, { reissued: ['2020-03-09'] }), issue: revision },
      ]
    case 'resolution':
      return adoptingBodies.map((body) => adoptedDraft(body, language))
    case 'report':
    case 'statement':
    case 'record':
    case 'unknown':
      return [report(language, kind)]
    case 'addendum':
    case 'corrigendum':
      return [notice(language, kind)]
    case 'decision':
    case 'amendment':
      return [shortDraft(language, { kind })]
    default:
      return unreachable(kind)
  }
}

const revision = { form: 'revision', of: 'E/CN.7/2020/L.2' } as const

function report(language: Language, kind: DocumentKind): FrozenContent {
  const { title } = shortDraft(language)
  const paragraphs = [
    paragraph('t', 'title', title, { kind: 'heading' }),
    paragraph('s1', 'numbered', title, { kind: 'heading' }),
    noted('p1', 'numbered', `${title}{{a|${title}}}`),
    paragraph('p1a', 'numbered', title, { level: 1 }),
    paragraph('s2', 'numbered', title, { kind: 'heading', level: 1 }),
    paragraph('s3', 'numbered', title, { kind: 'heading', level: 3 }),
    noted('p2', 'numbered', `${title}{{a}}`),
    paragraph('x', 'text', title),
  ]
  return content(language, paragraphs, { kind, distribution: 'general' })
}

function notice(language: Language, kind: 'addendum' | 'corrigendum'): FrozenContent {
  const { masthead, title, sponsors } = shortDraft(language)
  const of = 'E/CN.7/2020/L.2'
  if (kind === 'addendum') {
    const issue = { form: 'addendum', of } as const
    const numbered = { ...masthead, symbol: `${of}/Add.1` }
    return addendumContent({ masthead: numbered, title, issue }, sponsors)
  }
  const issue = { form: 'corrigendum', of, languages: [language, 'en'] } as const
  const numbered = { ...masthead, symbol: `${of}/Corr.1` }
  return corrigendumContent({ masthead: numbered, title, issue }, [{ place: title, words: title }])
}

const codes = fc.uniqueArray(fc.constantFrom('JPN', 'GEO', 'PRY', 'EGY', 'X y'), { maxLength: 3 })
const day = fc.constantFrom('2020-03-06', '0000-02-29', '1999-12-31')
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3 })

const adoption: fc.Arbitrary<Masthead['adoption']> = fc.record(
  {
    date: day,
    meeting: orNull(fc.integer({ min: 1, max: 9_999 })),
    mode: fc.constantFrom('without-vote' as const, 'recorded-vote' as const),
    votes: fc.record({ 'in-favour': codes, against: codes, abstaining: codes }),
    onReport: fc.record({ body: orNull(fc.constantFrom('C3', 'CND')), symbols: words() }),
    asOrallyRevised: fc.constant(true as const),
  },
  { requiredKeys: ['date', 'meeting'] },
)

const firstPage: fc.Arbitrary<FirstPageWords> = fc.record(
  {
    label: words(),
    sponsorLine: words(),
    sponsorNotes: fc.array(words(), { maxLength: 2 }),
    agendaLine: words(),
    notes: fc.array(words(), { maxLength: 2 }),
    adoptionNote: words(),
  },
  { requiredKeys: [] },
)

const facts: fc.Arbitrary<Omit<Masthead, 'firstPage'>> = fc.record({
  kind: fc.constantFrom(...documentKinds),
  language: fc.constantFrom(...languages),
  originalLanguage: fc.constantFrom(...languages),
  symbol: orNull(fc.oneof(fc.constantFrom('A/80/L.1', 'E/CN.7/2020/L.2/Rev.1'), words('en'))),
  distribution: fc.constantFrom('general', 'limited', 'restricted'),
  date: orNull(day),
  organ: orNull(fc.constantFrom('GA', 'ECOSOC', 'SC', 'Œ ?')),
  body: orNull(fc.constantFrom('GA', 'C3', 'CND', 'HRC', 'SC', 'none')),
  bodyName: orNull(words()),
  session: orNull(fc.integer({ min: 1, max: 120 })),
  place: orNull(words()),
  firstDay: orNull(day),
  lastDay: orNull(day),
  agendaItems: fc.array(fc.record({ number: words('en'), title: words() }), { maxLength: 2 }),
  jobNumber: orNull(fc.constantFrom('V.20-01786', '13-56290')),
  reissued: fc.array(day, { maxLength: 2 }),
  adoption: orNull(adoption),
  resolutionNumber: orNull(fc.constantFrom('63/197', '2223 (2020)', '—')),
})

const masthead: fc.Arbitrary<Masthead> = fc.oneof(
  facts,
  fc.tuple(facts, firstPage).map(([all, own]) => ({ ...all, firstPage: own })),
)

const issue: fc.Arbitrary<NonNullable<FrozenContent['issue']>> = fc.record(
  {
    form: fc.constantFrom(...issueForms),
    of: orNull(fc.constantFrom('A/80/L.1', 'E/CN.7/2020/L.2')),
    languages: fc.subarray([...languages]),
    added: codes,
    note: words(),
  },
  { requiredKeys: ['form', 'of'] },
)

/** Anything that our own JSON holds: any kind with any facts and any text, proposals and odd characters included. */
export const anyContent: fc.Arbitrary<FrozenContent> = fc.record(
  {
    masthead,
    title: words(),
    text: draftTexts(),
    sponsors: fc.array(
      fc.record(
        {
          delegation: fc.constantFrom('JPN', 'GEO', 'a & b'),
          onBehalfOf: orNull(fc.constantFrom('G77', 'EU')),
          main: fc.boolean(),
          joinedAt: fc.nat(),
          floor: fc.constant(true as const),
        },
        { requiredKeys: ['delegation', 'onBehalfOf', 'main', 'joinedAt'] },
      ),
      { maxLength: 3 },
    ),
    issue,
  },
  { requiredKeys: ['masthead', 'title', 'text', 'sponsors'] },
)
