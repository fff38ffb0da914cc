// An entry of the record in words of the reader's language. The words of the text that it quotes stay as they were written.
import { unreachable } from '../../shared/assert.ts'
import type { Translator } from '../../shared/i18n/translate.ts'
import type { NegotiationChange, PositionTarget } from '../../shared/negotiation/events.ts'
import type { ProposalPiece } from '../../shared/negotiation/proposal.ts'
import type { LifeChange, LifeEntry } from '../../shared/record/life-entry.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { groupName } from '../../shared/sponsors/groups.ts'
import type { SponsorEvent } from '../../shared/sponsors/sponsor-list.ts'
import { formatMoment } from '../i18n/format-time.ts'
import { mastheadKeys } from '../i18n/masthead-keys.ts'
import { printedSymbol } from '../issuing/printed-symbol.ts'
import { sponsorEventKey } from './sponsor-event-key.ts'

/** The reader's language and its words. */
export type Words = Pick<Translator, 'translate' | 'language'>

/** Words of the text or of a person, as they were written. */
export interface Quoted {
  readonly kind: 'put-in' | 'struck' | 'words'
  readonly text: string
}

export interface Described {
  readonly what: string
  readonly quoted: readonly Quoted[]
}

/** `decisions`, not `negotiation`: what a reader looks for. */
export const recordKinds = [
  'issues',
  'stages',
  'sponsors',
  'decisions',
  'proposals',
  'statuses',
  'rights',
  'masthead',
] as const
export type RecordKind = (typeof recordKinds)[number]

export function kindOf({ change }: Pick<LifeEntry, 'change'>): RecordKind {
  switch (change.kind) {
    case 'created':
    case 'begun':
    case 'issued':
    case 'consent':
      return 'issues'
    case 'stage':
    case 'deadline':
      return 'stages'
    case 'sponsor':
      return 'sponsors'
    case 'masthead':
      return 'masthead'
    case 'negotiation':
      return negotiationKinds[change.event.change.kind]
    default:
      return unreachable(change)
  }
}

const negotiationKinds: Readonly<Record<NegotiationChange['kind'], RecordKind>> = {
  proposed: 'proposals',
  position: 'proposals',
  decided: 'decisions',
  reduced: 'decisions',
  status: 'statuses',
  labelled: 'statuses',
  renumbered: 'statuses',
  moved: 'statuses',
  appointed: 'rights',
  closed: 'stages',
  reopened: 'stages',
}

/** The delegations that an entry concerns: who did it, and whom it is about. */
export function delegationsOf({ by, change }: Pick<LifeEntry, 'by' | 'change'>): string[] {
  const about =
    change.kind === 'sponsor'
      ? change.event.delegation
      : change.kind === 'consent'
        ? change.delegation
        : change.kind === 'negotiation'
          ? proposerOf(change.event.change)
          : null
  return [...new Set([by.delegation, about].filter((code) => code !== null))]
}

function proposerOf(change: NegotiationChange): string | null {
  if ('delegation' in change) return change.delegation
  return 'sid' in change ? delegationOfProposal(change.sid) : null
}

/** `JPN:3f9a2c81` is Japan's. */
function delegationOfProposal(sid: string): string {
  return sid.slice(0, sid.lastIndexOf(':'))
}

export function describeEntry({ change }: Pick<LifeEntry, 'change'>, words: Words): Described {
  const { translate, language } = words
  switch (change.kind) {
    case 'created':
      return { what: translate('record.created'), quoted: quote('words', change.title) }
    case 'begun': {
      const { issues, sponsorEvents: sponsors, negotiationEvents: events } = change
      return plain(translate('record.begun', { issues, sponsors, events }))
    }
    case 'stage': {
      const [from, to] = [translate(`stage.${change.from}`), translate(`stage.${change.to}`)]
      return { what: translate('record.stage', { from, to }), quoted: quote('words', change.note) }
    }
    case 'deadline':
      return plain(describeDeadline(change, words))
    case 'masthead':
      return plain(describeMasthead(change, words))
    case 'issued': {
      const { form, variant = '', note = '' } = change
      const symbol = printedSymbol({ ...change, variant })
      return { what: translate(`record.issued-${form}`, { symbol }), quoted: quote('words', note) }
    }
    case 'sponsor':
      return describeSponsor(change.event, words)
    case 'consent': {
      const delegation = delegationName(change.delegation, language)
      return plain(translate(`record.consent-${change.to}`, { delegation }))
    }
    case 'negotiation':
      return describeNegotiation(change.event.change, words)
    default:
      return unreachable(change)
  }
}

function describeMasthead(
  { fields }: Extract<LifeChange, { readonly kind: 'masthead' }>,
  { translate, language }: Words,
): string {
  const names = fields.map((field) => translate(mastheadKeys[field]))
  return translate('record.masthead', { fields: listOf(language, names) })
}

function describeSponsor(event: SponsorEvent, { translate, language }: Words): Described {
  const { onBehalfOf, note = '' } = event
  const delegation = delegationName(event.delegation, language)
  const what = translate(sponsorEventKey(event), { delegation })
  if (onBehalfOf === null) return { what, quoted: quote('words', note) }
  const behalf = translate('sponsors.on-behalf-of', { group: groupName(onBehalfOf, language) })
  return { what: `${what}, ${behalf}`, quoted: quote('words', note) }
}

function describeDeadline(
  { deadline, until }: Extract<LifeChange, { readonly kind: 'deadline' }>,
  { translate, language }: Words,
): string {
  const named = translate(`deadline.${deadline}`)
  if (until === null) return translate('record.deadline-removed', { deadline: named })
  return translate('record.deadline', { deadline: named, until: formatMoment(until, language) })
}

function describeNegotiation(change: NegotiationChange, words: Words): Described {
  const { translate, language } = words
  const of = (code: string) => ({ delegation: delegationName(code, language) })
  switch (change.kind) {
    case 'proposed':
      return plain(describeFirst(change, words))
    case 'decided':
      return {
        what: translate(`record.decided-${change.outcome}`, of(delegationOfProposal(change.sid))),
        quoted: change.pieces.flatMap(quotePiece),
      }
    case 'reduced':
      return {
        what: translate('record.reduced', of(delegationOfProposal(change.sid))),
        quoted: change.pieces.flatMap(quotePiece),
      }
    case 'position':
      return {
        what: describePosition(change, words),
        quoted: quote('words', change.note),
      }
    case 'status':
      return { what: describeStatus(change, words), quoted: quote('words', change.words) }
    case 'moved':
      return plain(translate('record.moved', { count: change.paragraphIds.length }))
    case 'appointed':
      return plain(translate(`record.appointed-${change.mode}`, of(change.delegation)))
    case 'labelled':
    case 'renumbered':
      return plain(translate('record.renumbered'))
    case 'closed':
    case 'reopened':
      return plain(translate(`record.${change.kind}`))
    default:
      return unreachable(change)
  }
}

/** That a delegation began a proposal, by its own hand or by a file that was imported. */
function describeFirst(
  { delegation: code, imported }: Extract<NegotiationChange, { kind: 'proposed' }>,
  { translate, language }: Words,
): string {
  const delegation = delegationName(code, language)
  if (imported === undefined) return translate('record.proposed', { delegation })
  return translate('record.proposed-imported', { delegation, file: imported })
}

function describePosition(
  {
    delegation,
    target,
    stance,
  }: {
    readonly delegation: string
    readonly target: PositionTarget
    readonly stance: 'support' | 'oppose' | 'reserve' | null
  },
  { translate, language }: Words,
): string {
  const values = {
    delegation: delegationName(delegation, language),
    stance: translate(`position.${stance ?? 'none'}`),
  }
  if (target.kind !== 'proposal') return translate(`record.position-${target.kind}`, values)
  const other = delegationName(delegationOfProposal(target.sid), language)
  return translate('record.position', { ...values, other })
}

function describeStatus(
  { status, pending, forum }: Extract<NegotiationChange, { readonly kind: 'status' }>,
  { translate, language }: Words,
): string {
  const names = listOf(
    language,
    pending.map((code) => delegationName(code, language)),
  )
  return [
    translate('record.status', { status: translate(`status.${status}`) }),
    forum,
    names === '' ? '' : translate('record.pending', { names }),
  ]
    .filter((part) => part !== '')
    .join('; ')
}

function plain(what: string): Described {
  return { what, quoted: [] }
}

function quote(kind: Quoted['kind'], text: string): Quoted[] {
  return text.trim() === '' ? [] : [{ kind, text }]
}

function quotePiece({ kind, text }: ProposalPiece): Quoted[] {
  return quote(kind === 'strike' || kind === 'join' ? 'struck' : 'put-in', text)
}

function listOf(language: string, names: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'unit' }).format(names)
}
