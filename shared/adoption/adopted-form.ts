// The form in which a body's resolutions and decisions are numbered, given a symbol and printed (rules.md 1.5, 2.3). A profile a body, so that one page
// serves them all.
import type { Masthead } from '../document/masthead.ts'
import { bodyOf } from '../grammar/bodies.ts'

export type AdoptedFormCode =
  | 'assembly'
  | 'economic-council'
  | 'commission'
  | 'human-rights-council'
  | 'security-council'

export interface AdoptedForm {
  readonly code: AdoptedFormCode
  /** The body that speaks: of a draft in a Main Committee the General Assembly. */
  readonly body: string
  /** What its resolutions are numbered by: `63/197`, `2020/12`, `2223 (2015)`. */
  readonly countedBy: 'session' | 'year' | 'on-and-on'
  /** The elements of the symbol before the number; null where a resolution has no document of its own but stands in a report. */
  readonly symbol: string | null
  /** Of a body without symbols, what sets its resolutions apart from those of others: the prefix of its documents. */
  readonly series: string
  /** What may stand in brackets under the heading. */
  readonly bracket: 'report-or-none' | 'recommendation' | null
  /** The number from which texts of this kind are counted: decisions of the General Assembly do not begin at 1. */
  readonly first: number
}

type Profile = Omit<AdoptedForm, 'body' | 'series' | 'first'>

/** General knowledge of usage: decisions of the Assembly on other matters than elections, of the Council, of the Human Rights Council. */
const firstDecisions: Readonly<Partial<Record<AdoptedFormCode, number>>> = {
  assembly: 501,
  'economic-council': 201,
  'human-rights-council': 101,
}

const profiles: ReadonlyMap<string, Profile> = new Map<string, Profile>([
  ['GA', { code: 'assembly', countedBy: 'session', symbol: 'A/RES', bracket: 'report-or-none' }],
  [
    'ECOSOC',
    { code: 'economic-council', countedBy: 'year', symbol: 'E/RES', bracket: 'recommendation' },
  ],
  [
    'HRC',
    { code: 'human-rights-council', countedBy: 'session', symbol: 'A/HRC/RES', bracket: null },
  ],
  ['SC', { code: 'security-council', countedBy: 'on-and-on', symbol: 'S/RES', bracket: null }],
])

const commission: Profile = {
  code: 'commission',
  countedBy: 'session',
  symbol: null,
  bracket: null,
}

/** Of a body that is not known, the organ decides; what is neither is taken for a commission, whose form says least. */
export function adoptedFormOf({
  body,
  organ,
  kind,
}: Pick<Masthead, 'body' | 'organ'> & Partial<Pick<Masthead, 'kind'>>): AdoptedForm {
  const known = bodyOf(body) ?? (body === null ? bodyOf(organ) : null)
  const speaker = bodyOf(known?.speaker ?? null)
  const code = speaker?.code ?? body ?? ''
  const profile = profiles.get(code) ?? commission
  const series = speaker?.prefix ?? code
  return kind === 'decision'
    ? decided({ ...profile, body: code, series, first: 1 })
    : { ...profile, body: code, series, first: 1 }
}

/** Decisions have a count and symbols of their own: `A/DEC/63/501`; the Security Council gives its decisions no symbol. */
function decided(form: AdoptedForm): AdoptedForm {
  const symbol = form.code === 'security-council' ? null : form.symbol
  return {
    ...form,
    symbol: symbol === null ? null : symbol.replace('/RES', '/DEC'),
    series: `${form.series} decision`.trim(),
    first: firstDecisions[form.code] ?? 1,
  }
}
