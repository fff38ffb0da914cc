// Who, what and when a document is, in the names of AKN4UN (rules.md 7.3): the work, its expression in a language, its file. The document
// that is published and the resolution in it have names of their own.
import type { DocumentKind, Masthead } from '../../document/masthead.ts'
import { bodyOf } from '../../grammar/bodies.ts'
import { aknLanguages } from '../../revisions/akn-profile.ts'
import { element } from './xml.ts'

/** `collection/publication` is the document as it is published, `statement/deliberation` a text that a body is to adopt or has adopted. */
type WorkClass = 'collection/publication' | 'statement/deliberation' | 'doc/document'

export interface Work {
  /** `/akn/un/statement/deliberation/un-ga/2008-12-18/63-197`. */
  readonly iri: string
  readonly subtype: string
  readonly name: string
  readonly number: string
  /** What it was called before: the symbol of a resolution that has a number. */
  readonly alias: string | null
  readonly day: string
  /** What happened on that day. */
  readonly dayName: string
}

/** `FRBRname` and the name of the element, which for a text that is deliberated upon is `statement` and otherwise `doc`. */
export const componentNames: Readonly<
  Record<DocumentKind, { readonly element: 'statement' | 'doc'; readonly name: string }>
> = {
  'draft-resolution': { element: 'statement', name: 'resolutionDraft' },
  resolution: { element: 'statement', name: 'resolution' },
  decision: { element: 'statement', name: 'decision' },
  amendment: { element: 'statement', name: 'amendment' },
  statement: { element: 'statement', name: 'statement' },
  report: { element: 'doc', name: 'report' },
  record: { element: 'doc', name: 'record' },
  addendum: { element: 'doc', name: 'addendum' },
  corrigendum: { element: 'doc', name: 'corrigendum' },
  unknown: { element: 'doc', name: 'document' },
}

/** The publication. */
export function publicationOf(masthead: Masthead): Work {
  const number = masthead.symbol ?? masthead.resolutionNumber ?? ''
  return workOf(masthead, { of: 'collection/publication', name: 'publication', number })
}

/** What is published: by its number where it has one, as a resolution, otherwise by its symbol. */
export function componentOf(masthead: Masthead): Work {
  const { element: kind, name } = componentNames[masthead.kind]
  const of = kind === 'statement' ? 'statement/deliberation' : 'doc/document'
  const number = masthead.resolutionNumber ?? masthead.symbol ?? ''
  const work = workOf(masthead, { of, name, number })
  return { ...work, alias: number === masthead.symbol ? null : masthead.symbol }
}

interface WorkFacts {
  readonly of: WorkClass
  readonly name: string
  readonly number: string
}

function workOf(masthead: Masthead, { of, name, number }: WorkFacts): Work {
  const { day, dayName } = dayOf(masthead)
  const place = number === '' ? 'unnumbered' : iriPart(number)
  return {
    iri: `/akn/un/${of}/${actorOf(masthead)}/${day}/${place}`,
    subtype: of.split('/')[1] ?? '',
    name,
    number,
    alias: null,
    day,
    dayName,
  }
}

/** The work that a symbol names, as far as its symbol and body say it: the day in its name is not known. */
export function citedWork(symbol: string): string {
  return `/akn/un/collection/publication/un/undated/${iriPart(symbol)}`
}

/** A day is asked for everywhere; where a text has none, the name of the day says so. */
function dayOf({ date, adoption, firstDay }: Masthead): { day: string; dayName: string } {
  const days: readonly (readonly [string | null | undefined, string])[] = [
    [adoption?.date, 'adopted'],
    [date, 'issued'],
    [firstDay, 'meeting'],
  ]
  const [day, dayName] = days.find(([each]) => isXmlDay(each)) ?? []
  return { day: day ?? '1970-01-01', dayName: dayName ?? 'undated' }
}

/** XML has no year 0. */
export function isXmlDay(day: string | null | undefined): day is string {
  return typeof day === 'string' && !day.startsWith('0000')
}

/** `un-ga`, `un-ecosoc-cnd`. */
function actorOf({ organ, body }: Masthead): string {
  const known = bodyOf(body)
  const codes = known ? [known.organ, known.code] : [organ ?? '', body ?? '']
  return ['un', ...new Set(codes)]
    .map((code) => iriPart(code.toLowerCase()))
    .filter((code) => code !== '')
    .join('-')
}

/** `E/CN.7/2020/L.2` is `E-CN.7-2020-L.2`. */
function iriPart(text: string): string {
  const plain = text.replaceAll('/', '-').replaceAll(/\s/gu, '_').toWellFormed()
  return encodeURIComponent(plain)
}

/** `component` is what of the work is named: itself, or `annex_1`. */
export function writeIdentification(work: Work, masthead: Masthead, component = 'main'): string {
  const named = { ...work, component: `/!${component}` }
  return element(
    'identification',
    { source: '#secretariat' },
    writeWork(named),
    writeExpression(named, masthead),
    writeManifestation(named, masthead),
  )
}

interface NamedWork extends Work {
  readonly component: string
}

function writeWork(work: NamedWork): string {
  const { iri, subtype, name, number, alias, day, dayName, component } = work
  return element(
    'FRBRWork',
    {},
    ...names(iri, component, ''),
    alias === null ? '' : element('FRBRalias', { name: 'symbol', value: alias }),
    element('FRBRdate', { date: day, name: dayName }),
    element('FRBRauthor', { href: '#body', as: '#author' }),
    element('FRBRcountry', { value: 'un' }),
    element('FRBRsubtype', { value: subtype }),
    number === '' ? '' : element('FRBRnumber', { value: iriPart(number), showAs: number }),
    element('FRBRname', { value: name }),
  )
}

function writeExpression(work: NamedWork, { language, originalLanguage }: Masthead): string {
  const translation =
    language === originalLanguage
      ? ''
      : element('FRBRtranslation', {
          href: expression(work, originalLanguage),
          fromLanguage: aknLanguages[originalLanguage],
          authoritative: 'true',
          by: '#secretariat',
        })
  return element(
    'FRBRExpression',
    {},
    ...names(expression(work, language), work.component, ''),
    element('FRBRdate', { date: work.day, name: work.dayName }),
    element('FRBRauthor', { href: '#secretariat', as: '#editor' }),
    element('FRBRlanguage', { language: aknLanguages[language] }),
    translation,
  )
}

function writeManifestation(work: NamedWork, { language, reissued }: Masthead): string {
  const last = reissued.findLast(isXmlDay)
  const date =
    last === undefined ? { date: work.day, name: work.dayName } : { date: last, name: 'reissued' }
  return element(
    'FRBRManifestation',
    {},
    ...names(expression(work, language), work.component, '.xml'),
    element('FRBRdate', date),
    element('FRBRauthor', { href: '#secretariat', as: '#editor' }),
    element('FRBRformat', { value: 'application/akn+xml' }),
  )
}

function expression({ iri, day }: Work, language: Masthead['language']): string {
  return `${iri}/${aknLanguages[language]}@${day}`
}

function names(iri: string, component: string, ending: string): string[] {
  return [
    element('FRBRthis', { value: `${iri}${component}${ending}` }),
    element('FRBRuri', { value: `${iri}${ending}` }),
  ]
}
