// What the sample delegations have proposed of the English draft, so that a negotiation can be looked at before one has begun: written
// as an editor would write it, judged by the gate and carried out by the commands, like anybody's.
import * as Y from 'yjs'
import { assert } from '../../shared/assert.ts'
import { writeOwned } from '../../shared/document/write-owned.ts'
import type { ParagraphBirth } from '../../shared/document/attributes.ts'
import type { Delta, DeltaOp } from '../../shared/document/delta.ts'
import { newYdoc, textOf } from '../../shared/document/ydoc.ts'
import type { PositionTarget, Stance } from '../../shared/negotiation/events.ts'
import { foldEvents } from '../../shared/negotiation/fold-events.ts'
import { noNegotiation } from '../../shared/negotiation/negotiation.ts'
import { type PlacedParagraph, placeText, type Span } from '../../shared/negotiation/placed-text.ts'
import { propose } from '../../shared/negotiation/propose.ts'
import { Sheet } from '../../shared/negotiation/sheet.ts'
import type { StatusRequest } from '../../shared/protocol/api.ts'
import { newId } from '../drafts/start-draft.ts'
import { statusCommand } from '../negotiation/set-statuses.ts'
import { positionCommand } from '../negotiation/take-position.ts'
import type { Command } from '../rooms/command.ts'
import { type Admission, Gate } from '../rooms/gate.ts'
import { findDraft } from '../store/drafts.ts'
import { appendEntries, readClients, readStoredText } from '../store/log.ts'
import { readEvents } from '../store/negotiation.ts'
import type { StoredPerson } from '../store/people.ts'
import type { Sql } from '../store/sql.ts'
import { buildYdoc } from '../store/stored-ydoc.ts'
import { samplePeople } from './sample-people.ts'

/** Each of these takes the negotiation this much further. */
const stepMs = 7 * 60_000

/** Words in the place of others, either may be none: the first place where `old` stands in the paragraph that begins so. */
interface Replacement {
  readonly by: string
  readonly in: string
  readonly old: string
  readonly words: string
}

interface Addition {
  readonly by: string
  readonly behind: string
  readonly kind: 'paragraph' | 'alternative'
  readonly words: string
}

interface Move {
  readonly by: string
  readonly behind: string
  readonly move: string
}

/** On the first proposal of `on` in the paragraph that begins so; null for leaving the paragraph as it is. */
interface Position {
  readonly by: string
  readonly on: string | null
  readonly in: string
  readonly stance: Stance
  readonly note: string
}

interface Status {
  readonly by: string
  readonly in: readonly string[]
  readonly set: Omit<StatusRequest, 'paragraphIds'>
}

type Step = Replacement | Addition | Move | Position | Status

const supply = 'Urges Member States to facilitate'
const agreed = { status: 'agreed', pending: [], forum: 'Informal consultations' } as const
const adReferendum = { ...agreed, status: 'ad-referendum' } as const

const steps: readonly Step[] = [
  { by: 'HND', in: ['Reaffirming that', 'Recalling that', 'Recalling also'], set: agreed },
  { by: 'HND', in: ['Bearing in mind', 'Invites Member States and other'], set: adReferendum },
  {
    by: 'HND',
    in: ['Recognizing that measures'],
    set: { ...adReferendum, pending: ['EGY'] },
  },
  { by: 'HND', in: [supply], set: { ...agreed, status: 'bracketed' } },
  { by: 'FRA', in: supply, old: 'Urges', words: 'Encourages' },
  {
    by: 'EGY',
    in: supply,
    old: 'domestic law',
    words: 'domestic law and administrative capacities',
  },
  { by: 'MEX', in: supply, old: 'in accordance with', words: 'consistent with' },
  { by: 'CHE', in: supply, old: ', in accordance with their domestic law,', words: '' },
  {
    by: 'ZAF',
    in: supply,
    old: 'natural disasters',
    words: 'natural disasters, pandemics',
  },
  {
    by: 'MEX',
    in: supply,
    old: 'and other humanitarian emergencies',
    words: 'and armed conflicts',
  },
  {
    by: 'BRA',
    behind: supply,
    kind: 'alternative',
    words:
      'Invites Member States to consider simplified procedures for the export of controlled medicines in emergency situations;',
  },
  {
    by: 'CHE',
    behind: supply,
    kind: 'alternative',
    words:
      'Urges Member States to ensure the uninterrupted supply of controlled medicines to all persons affected by humanitarian emergencies;',
  },
  {
    by: 'ZAF',
    in: 'Invites Member States to consider',
    old: 'simplified',
    words: 'simplified and expedited',
  },
  {
    by: 'FRA',
    behind: 'Invites Member States and other',
    kind: 'paragraph',
    words: 'Welcomes the contribution of civil society and academia to that end;',
  },
  { by: 'EGY', in: 'Taking note with appreciation', old: 'with appreciation ', words: '' },
  { by: 'MEX', behind: 'Raising awareness', move: 'Encourages Member States to implement' },
  { by: 'GEO', on: 'FRA', in: supply, stance: 'support', note: '' },
  { by: 'EGY', on: 'FRA', in: supply, stance: 'support', note: '' },
  { by: 'BRA', on: 'CHE', in: supply, stance: 'oppose', note: 'domestic law must be referred to' },
  { by: 'HND', on: 'ZAF', in: supply, stance: 'support', note: '' },
  {
    by: 'JPN',
    on: 'BRA',
    in: 'Invites Member States to consider',
    stance: 'reserve',
    note: 'pending instructions',
  },
  { by: 'JPN', on: null, in: 'Encourages Member States to implement', stance: 'support', note: '' },
]

/** How long it has been going on. */
export const negotiationMs = (steps.length + 1) * stepMs

/** Must run in a transaction, on the English draft as it was imported. */
export async function negotiateSample(sql: Sql, draftId: string, now: number): Promise<void> {
  const table = await SampleTable.open(sql, draftId)
  for (const [k, step] of steps.entries()) table.take(step, now - (steps.length - k) * stepMs)
  await table.store()
}

/** The draft as a room would have it, without anybody in it. */
class SampleTable {
  readonly #sql: Sql
  readonly #draftId: string
  readonly #live: Y.Doc
  readonly #gate: Gate
  readonly #clients: Map<number, string | null>
  readonly #admitted: { readonly admission: Admission; readonly personId: string }[] = []

  static async open(sql: Sql, draftId: string): Promise<SampleTable> {
    const [stored, clients, events] = await Promise.all([
      readStoredText(sql, draftId),
      readClients(sql, draftId),
      readEvents(sql, draftId, 0),
    ])
    const live = buildYdoc(stored.parts)
    const gate = new Gate(live, foldEvents(noNegotiation, events))
    return new SampleTable({ sql, draftId, live, gate, clients })
  }

  private constructor(parts: {
    readonly sql: Sql
    readonly draftId: string
    readonly live: Y.Doc
    readonly gate: Gate
    readonly clients: Map<number, string | null>
  }) {
    this.#sql = parts.sql
    this.#draftId = parts.draftId
    this.#live = parts.live
    this.#gate = parts.gate
    this.#clients = parts.clients
  }

  take(step: Step, at: number): void {
    const person = personOf(step.by)
    if ('set' in step) {
      const paragraphIds = step.in.map((start) => this.#find(start).paragraph.id)
      this.#run(statusCommand({ ...step.set, paragraphIds }), person, at)
    } else if ('stance' in step) {
      const { stance, note } = step
      this.#run(
        positionCommand(step.by, { target: this.#targetOf(step), stance, note }),
        person,
        at,
      )
    } else this.#propose(this.#changeOf(step), person, at)
  }

  async store(): Promise<void> {
    const draft = await findDraft(this.#sql, this.#draftId)
    assert(draft !== null, 'the sample draft is there')
    const { head, epoch } = draft
    const entries = this.#admitted.map(({ admission, personId }) => {
      const { bytes, claims, events, at } = admission
      return { bytes, claims, events, at, personId, connection: 'sample' }
    })
    const appended = await appendEntries(this.#sql, {
      draftId: this.#draftId,
      head,
      epoch,
      entries,
    })
    assert(appended, 'the sample draft takes what was proposed')
    this.#gate.destroy()
    this.#live.destroy()
  }

  #propose(change: Delta, { id: personId, name, delegation }: StoredPerson, at: number): void {
    const client = newYdoc()
    Y.applyUpdate(client, Y.encodeStateAsUpdate(this.#live))
    const known = Y.encodeStateVector(client)
    const by = delegation ?? ''
    const sid = `${by}:${newId().slice(0, 8)}`
    const { delta } = propose(new Sheet(textOf(client).toDelta() as Delta), change, { by, sid })
    client.transact(() => {
      writeOwned(client, delta, by)
    })
    const admitted = this.#gate.admit(Y.encodeStateAsUpdate(client, known), {
      mode: 'delegate',
      personId,
      ownerOf: (clientId) => this.#clients.get(clientId),
      senderState: null,
      by: { personId, name, delegation },
      at,
    })
    assert(admitted.ok, `a sample proposal of ${by} is admitted`)
    this.#take(admitted.value, personId)
    client.destroy()
  }

  #run(command: Command<{ readonly code: string }>, person: StoredPerson, at: number): void {
    const { id: personId, name, delegation } = person
    const done = this.#gate.command(command, { by: { personId, name, delegation }, at })
    assert(done.ok, `a sample command of ${name} is carried out`)
    this.#take(done.value, personId)
  }

  #take(admission: Admission | null, personId: string): void {
    if (!admission) return
    for (const clientId of admission.claims) this.#clients.set(clientId, personId)
    Y.applyUpdate(this.#live, admission.bytes)
    this.#gate.stored(1)
    this.#admitted.push({ admission, personId })
  }

  #find(start: string): PlacedParagraph {
    const found = placeText(this.#live).find((placed) =>
      lettersOf(placed)
        .map(({ letter }) => letter)
        .join('')
        .startsWith(start),
    )
    assert(found !== undefined, `the sample has a paragraph that begins with ${start}`)
    return found
  }

  #targetOf(step: Position): PositionTarget {
    const { paragraph, words, end } = this.#find(step.in)
    if (step.on === null) return { kind: 'no-change', paragraphId: paragraph.id }
    const own = [...words, end]
      .flatMap(({ marks }) => [marks.sub, marks.ins, ...(marks.del ?? [])])
      .find((ownership) => ownership?.by === step.on)
    assert(own !== undefined, `${step.on} has proposed something there`)
    return { kind: 'proposal', sid: own.sid }
  }

  #changeOf(step: Replacement | Addition | Move): Delta {
    if ('old' in step) return this.#replacement(step)
    const { paragraph, end } = this.#find(step.behind)
    const { part } = paragraph
    const skip: DeltaOp = { retain: end.index + 1 }
    if ('move' in step) {
      const { id: ref, level } = this.#find(step.move).paragraph
      return [skip, endOf({ id: newId(), kind: 'move', part, level, ref })]
    }
    const { kind, words } = step
    const ref = kind === 'alternative' ? paragraph.id : null
    const birth = { id: newId(), kind, part, level: paragraph.level, ref }
    return [this.#behindAlternatives(paragraph.id, skip), { insert: words }, endOf(birth)]
  }

  #behindAlternatives(id: string, skip: DeltaOp): DeltaOp {
    const last = placeText(this.#live).findLast(({ paragraph }) => paragraph.ref === id)
    return last ? { retain: last.end.index + 1 } : skip
  }

  /** What the new words begin with stays as it is. */
  #replacement({ in: start, old, words }: Replacement): Delta {
    const letters = lettersOf(this.#find(start))
    const at = letters
      .map(({ letter }) => letter)
      .join('')
      .indexOf(old)
    assert(at >= 0, `the sample says ${old}`)
    const shared = words.startsWith(old) ? old.length : 0
    const last = letters[at + old.length - 1]?.index ?? 0
    const first = shared === 0 ? (letters[at]?.index ?? 0) : last + 1
    const length = last + 1 - first
    return [
      { retain: first },
      ...(length > 0 ? [{ delete: length }] : []),
      ...(words.length > shared ? [{ insert: words.slice(shared) }] : []),
    ]
  }
}

/** The base text of a paragraph, or of one that is proposed its words, letter by letter with their places. */
function lettersOf({ words, end }: PlacedParagraph) {
  const isMeant = ({ marks }: Span): boolean => end.marks.ins !== undefined || !marks.ins
  return words
    .filter(isMeant)
    .flatMap(({ text, index }) =>
      (text ?? '').split('').map((letter, k) => ({ letter, index: index + k })),
    )
}

function endOf(birth: ParagraphBirth): DeltaOp {
  return { insert: { p: birth } }
}

function personOf(delegation: string): StoredPerson {
  const person = samplePeople.find((each) => each.delegation === delegation)
  assert(person !== undefined, `${delegation} is at the sample meeting`)
  return person
}
