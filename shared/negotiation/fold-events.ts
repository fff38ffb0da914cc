// From the list of events to where the negotiation stands. Server and pages fold the same events, so they cannot disagree.
import { unreachable } from '../assert.ts'
import type { DraftMode, NegotiationChange, NegotiationEvent, PositionTarget } from './events.ts'
import type {
  Decision,
  Negotiation,
  Position,
  ProposalRecord,
  StatusRecord,
} from './negotiation.ts'
import type { ParagraphLabel } from '../numbering/label.ts'

/**
 * The negotiation after `events`, which must follow on its `seq` without a gap; a RangeError otherwise. What was there before is
 * not changed. Whatever the events say is taken: a second first sight of a proposal or a second decision on it changes
 * nothing, the first stands. Costs the size of the record, once, and the number of events.
 */
export function foldEvents(
  negotiation: Negotiation,
  events: readonly NegotiationEvent[],
): Negotiation {
  if (events.length === 0) return negotiation
  const folding = new Folding(negotiation)
  for (const event of events) folding.take(event)
  return folding.result()
}

/** The records copied when they are first written to, so that one event copies at most one of them. */
type Standing = NegotiationChange & { kind: 'appointed' | 'closed' | 'reopened' | 'moved' }

class Folding {
  #seq: number
  #closed: boolean
  readonly #before: Negotiation
  #proposals: Map<string, ProposalRecord> | null = null
  #positions: Position[] | null = null
  #labels: Map<string, ParagraphLabel> | null = null
  #statuses: Map<string, StatusRecord> | null = null
  #modes: Map<string, DraftMode> | null = null

  constructor(before: Negotiation) {
    this.#before = before
    this.#seq = before.seq
    this.#closed = before.closed
  }

  take(event: NegotiationEvent): void {
    if (event.seq !== this.#seq + 1)
      throw new RangeError(`foldEvents: event ${event.seq} cannot follow ${this.#seq}`)
    this.#seq = event.seq
    this.#change(event, event.change)
  }

  result(): Negotiation {
    return {
      seq: this.#seq,
      proposals: this.#proposals ?? this.#before.proposals,
      positions: this.#positions ?? this.#before.positions,
      labels: this.#labels ?? this.#before.labels,
      statuses: this.#statuses ?? this.#before.statuses,
      modes: this.#modes ?? this.#before.modes,
      closed: this.#closed,
    }
  }

  #change(event: NegotiationEvent, change: NegotiationChange): void {
    switch (change.kind) {
      case 'proposed':
        this.#propose(event, change)
        return
      case 'decided':
        this.#decide(event, change)
        return
      case 'reduced':
        this.#reduce(event, change)
        return
      case 'position':
        this.#position(event, change)
        return
      case 'status':
        this.#status(event, change)
        return
      case 'labelled':
      case 'renumbered':
        this.#label(change)
        return
      case 'appointed':
      case 'closed':
      case 'reopened':
      case 'moved':
        this.#standing(change)
        return
      default:
        unreachable(change)
    }
  }

  /** What becomes of the draft itself. */
  #standing(change: Standing): void {
    switch (change.kind) {
      case 'appointed':
        this.#modes ??= new Map(this.#before.modes)
        this.#modes.set(change.delegation, change.mode)
        return
      case 'closed':
      case 'reopened':
        this.#closed = change.kind === 'closed'
        return
      case 'moved':
        return
      default:
        unreachable(change)
    }
  }

  #propose(
    { at, by }: NegotiationEvent,
    { sid, delegation, paragraphId }: NegotiationChange & { kind: 'proposed' },
  ): void {
    this.#proposals ??= new Map(this.#before.proposals)
    if (this.#proposals.has(sid)) return
    const record = {
      sid,
      delegation,
      paragraphId,
      enteredBy: by,
      firstSeen: at,
      decision: null,
      losses: [],
    }
    this.#proposals.set(sid, record)
  }

  #decide(event: NegotiationEvent, change: NegotiationChange & { kind: 'decided' }): void {
    const { sid, outcome, reason, pieces } = change
    const { at, by } = event
    this.#proposals ??= new Map(this.#before.proposals)
    const decision: Decision = { outcome, reason, pieces, by, at }
    const record = this.#proposals.get(sid) ?? {
      sid,
      delegation: sid.slice(0, sid.indexOf(':')),
      paragraphId: pieces[0]?.paragraphId ?? '',
      enteredBy: by,
      firstSeen: at,
      decision: null,
      losses: [],
    }
    if (record.decision === null) this.#proposals.set(sid, { ...record, decision })
  }

  #reduce({ at, by }: NegotiationEvent, change: NegotiationChange & { kind: 'reduced' }): void {
    const { sid, reason, pieces } = change
    this.#proposals ??= new Map(this.#before.proposals)
    const record = this.#proposals.get(sid)
    if (!record) return
    const losses = [...record.losses, { reason, pieces, by, at }]
    this.#proposals.set(sid, { ...record, losses })
  }

  #status({ at, by }: NegotiationEvent, change: NegotiationChange & { kind: 'status' }): void {
    const { paragraphId, status, pending, forum, words } = change
    this.#statuses ??= new Map(this.#before.statuses)
    this.#statuses.set(paragraphId, { status, pending, forum, words, by, at })
  }

  #label({ kind, labels }: NegotiationChange & { kind: 'labelled' | 'renumbered' }): void {
    const kept = kind === 'labelled' ? (this.#labels ?? this.#before.labels) : []
    this.#labels = new Map([...kept, ...Object.entries(labels)])
  }

  /** Who only adds a note to a stance keeps the place; another stance goes to the end. */
  #position(event: NegotiationEvent, change: NegotiationChange & { kind: 'position' }): void {
    const { delegation, target, stance, note } = change
    const positions = this.#positions ?? this.#before.positions
    const index = positions.findIndex(
      (position) => position.delegation === delegation && sameTarget(position.target, target),
    )
    const known = positions[index]
    if (stance === null) this.#positions = positions.filter((position) => position !== known)
    else if (known?.stance === stance) this.#positions = positions.with(index, { ...known, note })
    else {
      const { by, at } = event
      this.#positions = positions.filter((position) => position !== known)
      this.#positions.push({ delegation, target, stance, note, by, at })
    }
  }
}

/** Whether two positions are on the same thing. */
export function sameTarget(a: PositionTarget, b: PositionTarget): boolean {
  if (a.kind === 'proposal') return b.kind === 'proposal' && a.sid === b.sid
  return b.kind === a.kind && b.paragraphId === a.paragraphId
}
