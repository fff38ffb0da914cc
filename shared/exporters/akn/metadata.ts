// What stands in `meta` beside the names of the work: publication, the events of its life, the vote, everything that is referred to, and
// our own facts.
import type { Adoption, Masthead, VoteChoice } from '../../document/masthead.ts'
import { bodyName } from '../../grammar/bodies.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import type { IssueForm } from '../../revisions/issue-form.ts'
import { printWording } from '../wording/print-wording.ts'
import type { DelegationIds } from './delegation-ids.ts'
import { citedWork, isXmlDay, publicationOf, writeIdentification } from './identification.ts'
import { writeOwnFacts } from './own-facts.ts'
import { element } from './xml.ts'

/** Of the document that is published; what it holds has only its names. */
export function writeMetadata(content: FrozenContent, delegations: DelegationIds): string {
  const { masthead } = content
  const events = eventsOf(content)
  return element(
    'meta',
    {},
    writeIdentification(publicationOf(masthead), masthead),
    writePublication(masthead),
    writeLifecycle(events),
    writeVote(masthead.adoption),
    writeReferences(content, delegations, events),
    element('proprietary', { source: '#secretariat' }, writeOwnFacts(content)),
  )
}

function writePublication({ date, symbol, language }: Masthead): string {
  if (!isXmlDay(date) || symbol === null) return ''
  const showAs = printWording(language).unitedNations.text
  return element('publication', { date, name: 'publication', showAs, number: symbol })
}

interface Event {
  readonly date: string
  /** The `eId` of its class. */
  readonly what: string
  readonly type: 'generation' | 'amendment'
}

/** As far as the text knows its own life: its issue, its reissues, its adoption. */
function eventsOf({ masthead, issue }: FrozenContent): Event[] {
  const { date, reissued, adoption } = masthead
  const form: IssueForm = issue?.form ?? 'first'
  const type = form === 'revision' || form === 'orally-revised' ? 'amendment' : 'generation'
  return [
    { date, what: `event-${form}`, type } as const,
    ...reissued.map((day) => ({ date: day, what: 'event-reissue', type: 'generation' }) as const),
    { date: adoption?.date, what: 'event-adopted', type: 'generation' } as const,
  ].flatMap((event) => (isXmlDay(event.date) ? { ...event, date: event.date } : []))
}

function writeLifecycle(events: readonly Event[]): string {
  if (events.length === 0) return ''
  const written = events.map(({ date, what, type }, index) =>
    element('eventRef', {
      eId: `event_${index + 1}`,
      date,
      source: '#publication',
      type,
      refersTo: `#${what}`,
    }),
  )
  return element('lifecycle', { source: '#secretariat' }, ...written)
}

const choices: readonly VoteChoice[] = ['in-favour', 'against', 'abstaining']

/** How many, by choice; who, is in our own facts. */
function writeVote(adoption: Adoption | null): string {
  const { votes, mode } = adoption ?? {}
  if (!votes) return ''
  const counts = choices.map((choice) =>
    element('count', { value: votes[choice].length, refersTo: `#vote-${choice}` }),
  )
  const outcome = mode === undefined ? undefined : '#adopted'
  const voting = element('voting', { eId: 'voting_1', outcome }, ...counts)
  return element('analysis', { source: '#secretariat' }, element('parliamentary', {}, voting))
}

function writeReferences(
  { masthead, issue }: FrozenContent,
  delegations: DelegationIds,
  events: readonly Event[],
): string {
  const { language, organ, body, bodyName: printed, symbol } = masthead
  const code = body ?? organ
  const name = code === null ? printed : bodyName(code, language)
  const unitedNations = printWording(language).unitedNations.text
  const own = publicationOf(masthead)
  return element(
    'references',
    { source: '#secretariat' },
    element('original', { eId: 'publication', href: own.iri, showAs: symbol ?? own.name }),
    issue?.of == null
      ? ''
      : element('passiveRef', { eId: 'follows', href: citedWork(issue.of), showAs: issue.of }),
    organization('un', unitedNations),
    organization('secretariat', 'Secretariat'),
    organization('body', name ?? unitedNations),
    delegations.write(language),
    ...[...new Set(events.map(({ what }) => what))].map((eId) => tlc('Event', eId)),
    ...['author', 'editor'].map((eId) => tlc('Role', eId)),
    ...concepts.map((eId) => tlc('Concept', eId)),
    ...(masthead.adoption?.votes ? choices : []).map((choice) => tlc('Concept', `vote-${choice}`)),
  )
}

const concepts = ['symbol', 'preamble', 'adopted', 'distribution']

function organization(eId: string, showAs: string): string {
  return element('TLCOrganization', { eId, href: `/akn/ontology/organization/un/${eId}`, showAs })
}

/** A class of the ontology with an English name, as AKN4UN names them. */
function tlc(of: 'Event' | 'Role' | 'Concept', eId: string): string {
  const href = `/akn/ontology/${of.toLowerCase()}/un/${eId}`
  return element(`TLC${of}`, { eId, href, showAs: eId.replaceAll('-', ' ') })
}
