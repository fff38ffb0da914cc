// The number of a resolution and what it is kept under (rules.md 2.3): `63/197` is A/RES/63/197, `2223 (2015)` S/RES/2223 (2015).
import { ok, refuse, type Result } from '../result.ts'
import type { AdoptedForm } from './adopted-form.ts'

export interface NumberContext {
  readonly session: number | null
  /** Of the day of adoption. */
  readonly year: number
  /** What earlier resolutions are kept under (`identityOf`), of all bodies. */
  readonly taken: readonly string[]
}

export type NumberProblem =
  | { readonly code: 'number-unreadable'; readonly example: string }
  | { readonly code: 'number-other-session'; readonly expected: string }
  | { readonly code: 'number-taken'; readonly number: string }

/** The next number of the body's series; null where nothing says what it is: the session is not known, or the Council's last number. */
export function proposeNumber(form: AdoptedForm, context: NumberContext): string | null {
  const used = context.taken.flatMap((identity) => {
    const read = readIdentity(form, identity)
    return read === null ||
      (form.countedBy !== 'on-and-on' && read.series !== seriesOf(form, context))
      ? []
      : [read.n]
  })
  const next = Math.max(form.first - 1, ...used) + 1
  if (form.countedBy === 'on-and-on') return used.length === 0 ? null : `${next} (${context.year})`
  const series = seriesOf(form, context)
  return series === null ? null : `${series}/${next}`
}

/** The number as it is printed, if it is one of the body's and free. Letters for parts are taken: `48/75 A`. */
export function checkNumber(
  form: AdoptedForm,
  written: string,
  context: NumberContext,
): Result<string, NumberProblem> {
  const read = readNumber(form, written)
  if (read === null) return refuse({ code: 'number-unreadable', example: exampleOf(form, context) })
  const { series, n, part } = read
  const expected = form.countedBy === 'on-and-on' ? String(context.year) : seriesOf(form, context)
  if (expected !== null && series !== expected)
    return refuse({ code: 'number-other-session', expected })
  const number =
    form.countedBy === 'on-and-on'
      ? `${n} (${series})`
      : `${series}/${n}${part === '' ? '' : ` ${part}`}`
  if (context.taken.includes(identityOf(form, number)))
    return refuse({ code: 'number-taken', number })
  return ok(number)
}

/** The symbol; null where the body gives its resolutions none. */
export function symbolOf(form: AdoptedForm, number: string): string | null {
  return form.symbol === null ? null : `${form.symbol}/${number}`
}

/** What the resolution is kept under: its symbol or, where it has none, its series and number, `E/CN.7 63/1`. */
export function identityOf(form: AdoptedForm, number: string): string {
  return symbolOf(form, number) ?? `${form.series} ${number}`.trim()
}

function seriesOf({ countedBy }: AdoptedForm, { session, year }: NumberContext): string | null {
  if (countedBy === 'year') return String(year)
  return session === null ? null : String(session)
}

function exampleOf(form: AdoptedForm, context: NumberContext): string {
  if (form.countedBy === 'on-and-on') return `2223 (${context.year})`
  return `${seriesOf(form, context) ?? '63'}/1`
}

interface ReadNumber {
  /** The session or the year. */
  readonly series: string
  readonly n: number
  readonly part: string
}

const bySession = /^((?:S-|ES-)?[1-9]\d{0,3})\/([1-9]\d{0,4})(?: ?([A-Z](?:-[A-Z])?))?$/u
const onAndOn = /^([1-9]\d{0,4}) ?[(（]((?:19|20)\d\d)[)）]$/u

function readNumber({ countedBy }: AdoptedForm, written: string): ReadNumber | null {
  const text = written.trim()
  if (countedBy === 'on-and-on') {
    const match = onAndOn.exec(text)
    return match && { series: match[2] ?? '', n: Number(match[1]), part: '' }
  }
  const match = bySession.exec(text)
  return match && { series: match[1] ?? '', n: Number(match[2]), part: match[3] ?? '' }
}

function readIdentity(form: AdoptedForm, identity: string): ReadNumber | null {
  const head = form.symbol === null ? `${form.series} ` : `${form.symbol}/`
  return identity.startsWith(head) ? readNumber(form, identity.slice(head.length)) : null
}
