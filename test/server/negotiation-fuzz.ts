// A meeting at random on the real server: delegates, editors and a reader, each with an editor as a browser has it on a stock provider, with
// many messages under way in both directions, and everything the server lets in looked at by a reading that is not the gate's. One seed gives
// one meeting, every time the same.
import { canonicalJson } from '../../shared/canonical-json.ts'
import { asBase } from '../../shared/document/clean-text.ts'
import type { DraftText } from '../../shared/document/draft-text.ts'
import { readYdoc } from '../../shared/document/ydoc.ts'
import { collectProposals } from '../../shared/negotiation/collect-proposals.ts'
import type { NegotiationEvent } from '../../shared/negotiation/events.ts'
import type { DecisionRequest } from '../../shared/protocol/api.ts'
import { readCloseReason } from '../../shared/protocol/close-codes.ts'
import { type Random, random } from '../collaboration/random.ts'
import { describeMessage, describePlace, describeText, nameClient } from './describe-update.ts'
import { Desk, Ids, type Label } from './negotiation-desk.ts'
import { NegotiationMeeting, type Participant } from './negotiation-meeting.ts'
import { pickAct } from './random-acts.ts'
import { RoomClient } from './room-client.ts'
import type { TestServer } from './running-server.ts'
import { seedChance } from './seeded-chance.ts'
import {
  type Commanded,
  judgeCommand,
  linesApart,
  judgeRefused,
  judgeUpdate,
  type Sent,
} from './update-oracle.ts'
import { readItems, type Reading, wholeText } from './text-oracle.ts'

export interface FuzzPlan {
  readonly seed: number
  readonly steps: number
  readonly mix: 'typing' | 'everything'
  /** How many messages may be under way in one direction. */
  readonly lag: number
  /** Told of every message that reaches the server, with the text after it; for looking into a seed that failed. */
  readonly trace?: (line: string) => void
}

interface Refusal {
  readonly seed: number
  readonly by: string
  readonly act: string
  readonly code: string
  readonly detail: string | null
}

export interface FuzzResult {
  /** Updates that reached the server, by mode of their author. */
  readonly updates: Record<'delegate' | 'editor' | 'reader', number>
  readonly refusals: Refusal[]
  readonly commands: Record<string, number>
  readonly violations: string[]
}

const drawnLines = 3

/**
 * An editor of the text may write in it, and when proposing does so where the proposal that was being written in is decided upon at that
 * moment.
 */
function ruleFor({ mode }: Participant): Sent['rule'] {
  return mode === 'reader' ? 'reader' : mode
}

/** Without emphasis on ends, which is nothing to see. */
function withoutEnds({ paragraphs }: DraftText): DraftText {
  return {
    paragraphs: paragraphs.map((each) => {
      const { emphasis: _emphasis, note: _note, ...end } = each.end
      return { ...each, end }
    }),
  }
}

/** The first paragraphs that differ. */
function difference(a: DraftText, b: DraftText): string {
  const [one, two] = [a, b].map(({ paragraphs }) => paragraphs.map((each) => canonicalJson(each)))
  const k = Array.from(one ?? []).findIndex((line, index) => line !== two?.[index])
  return `${one?.[k]}\n${two?.[k]}`
}

export class FuzzMeeting {
  readonly result: FuzzResult = {
    updates: { delegate: 0, editor: 0, reader: 0 },
    refusals: [],
    commands: {},
    violations: [],
  }
  readonly #plan: FuzzPlan
  readonly #chance: Random
  readonly #meeting: NegotiationMeeting
  readonly #ids = new Ids()
  readonly #desks: Desk[] = []
  readonly #watcher: RoomClient
  readonly #advance: () => void
  /** Delegation and person by Yjs client id. */
  readonly #clients = new Map<number, Participant>()
  /** Proposals that somebody else's act has left without words. */
  readonly #orphaned = new Set<string>()
  #reading: Reading

  private constructor(
    plan: FuzzPlan,
    meeting: NegotiationMeeting,
    { watcher, advance }: { readonly watcher: RoomClient; readonly advance: () => void },
  ) {
    this.#plan = plan
    this.#chance = random(plan.seed)
    this.#meeting = meeting
    this.#watcher = watcher
    this.#advance = advance
    this.#reading = readItems(watcher.ydoc)
  }

  /** `advance` lets the server's time go on, so that no rate is ever reached. */
  static async open(server: TestServer, plan: FuzzPlan, advance: () => void): Promise<FuzzMeeting> {
    seedChance(plan.seed)
    const meeting = await NegotiationMeeting.open(server)
    const people = [
      await meeting.enter('delegate', 'JPN', 'Japan'),
      await meeting.enter('delegate', 'JPN', 'Japan, too'),
      await meeting.enter('delegate', 'HND', 'Honduras'),
      await meeting.enter('delegate', 'EGY', 'Egypt'),
      await meeting.enter('editor', null, 'Secretariat'),
      await meeting.enter('editor', 'GEO', 'Georgia'),
      await meeting.enter('reader', null, 'Observer'),
    ]
    const watching = await meeting.enter('reader', null, 'Watcher')
    const watcher = await new RoomClient(server.socketUrl, meeting.draftId, watching.cookie).join()
    const fuzz = new FuzzMeeting(plan, meeting, { watcher, advance })
    for (const person of people)
      fuzz.#desks.push(await fuzz.#sit(new Desk(meeting, person, fuzz.#ids)))
    return fuzz
  }

  async #sit(desk: Desk): Promise<Desk> {
    await desk.open()
    this.#clients.set(desk.ydoc.clientID, desk.person)
    return desk
  }

  async run(): Promise<FuzzResult> {
    const { steps, mix } = this.#plan
    const writers = this.#desks.filter(({ person }) => person.mode !== 'reader')
    for (let step = 0; step < steps; step++) {
      const desk = this.#chance.pick(writers)
      this.#turn(desk)
      desk.act(pickAct(this.#chance, mix, desk.editor.proposes), this.#chance)
      if (mix === 'everything' && this.#chance.below(14) === 0) await this.#command()
      await this.#deliver()
      if (step % 10 === 0) this.#look()
    }
    await this.#settle()
    this.#look()
    await this.#converge()
    await this.#rejectAll()
    this.#leave()
    return this.result
  }

  /** An editor with a delegation now edits, now proposes. */
  #turn({ person, editor }: Desk): void {
    if (person.mode === 'editor' && person.delegation !== null && this.#chance.below(3) === 0)
      editor.mode = editor.proposes ? 'editing' : 'proposing'
  }

  async #deliver(): Promise<void> {
    const { lag } = this.#plan
    for (let n = 0; n < drawnLines; n++) {
      const sender = this.#chance.pick(this.#desks)
      if (sender.line.up.length > this.#chance.below(lag)) await this.#sendOne(sender)
      const reader = this.#chance.pick(this.#desks)
      if (reader.line.down.length > this.#chance.below(lag)) reader.receiveOne()
    }
  }

  async #sendOne(desk: Desk): Promise<void> {
    const [message] = desk.line.up
    const label = desk.line.sendOne()
    if (!label || !message) return
    this.#advance()
    await desk.line.barrier()
    await this.#gather()
    const before = this.#reading
    this.#reading = readItems(this.#watcher.ydoc)
    this.result.updates[desk.person.mode] += 1
    if (desk.line.closed) await this.#refused(desk, label, before)
    else this.#admitted(desk, label, before)
    this.#trace(() => {
      nameClient(desk.ydoc.clientID, desk.person.name)
      const what = `${desk.person.name} ${label.act}${label.proposes ? '' : ' (editing)'}`
      const place = describePlace(this.#watcher.ydoc, message.bytes)
      return `${what}\n${describeMessage(message.bytes)}\n${place}\n${describeText(this.#reading)}`
    })
  }

  #trace(line: () => string): void {
    this.#plan.trace?.(line())
  }

  /** Everything that was published has arrived at everybody's line. */
  async #gather(): Promise<void> {
    await Promise.all([this.#watcher.saved(), ...this.#desks.map(({ line }) => line.barrier())])
  }

  #admitted({ person }: Desk, { act }: Label, before: Reading): void {
    const sent: Sent = {
      by: person.delegation,
      rule: ruleFor(person),
      isOwnClient: (client) => this.#clients.get(client)?.delegation === person.delegation,
      isClient: (client) => this.#clients.has(client),
    }
    const { faults, orphaned } = judgeUpdate(before, this.#reading, sent)
    for (const sid of orphaned) this.#orphaned.add(sid)
    this.#note(faults, `${person.name} ${act}`)
  }

  async #refused(desk: Desk, { act, proposes }: Label, before: Reading): Promise<void> {
    const { person, line } = desk
    const code = readCloseReason(line.closed?.reason ?? '') ?? String(line.closed?.code)
    const by = proposes ? (person.delegation ?? '') : `editor ${person.name}`
    const logged = this.#meeting.server.lines.findLast((line) => line.includes('update-refused'))
    const { detail } = JSON.parse(logged ?? '{}') as { detail?: string }
    this.result.refusals.push({ seed: this.#plan.seed, by, act, code, detail: detail ?? null })
    this.#trace(() => `REFUSED ${code} ${detail}`)
    this.#note(judgeRefused(before, this.#reading), `${person.name} ${act} refused`)
    desk.close()
    await this.#sit(desk)
  }

  #note(faults: readonly string[], what: string): void {
    for (const fault of faults) this.#trace(() => `VIOLATION ${what}: ${fault}`)
    for (const fault of faults)
      this.result.violations.push(`seed ${this.#plan.seed}, ${what}: ${fault}`)
  }

  /** A command of an editor's or a delegate's, on what they see. */
  async #command(): Promise<void> {
    this.#advance()
    const desk = this.#chance.pick(this.#desks)
    const kind = this.#chance.below(10)
    const { mode } = desk.person
    if (mode === 'editor' && kind < 2) await this.#move(desk)
    else if (mode === 'editor' && kind < 3) await this.#status(desk)
    else if (mode === 'editor') await this.#decide(desk, kind < 7 ? 'accept' : 'reject')
    else if (mode === 'delegate') await this.#decide(desk, kind < 5 ? 'withdraw' : 'adopt')
  }

  async #decide({ person, ydoc }: Desk, decision: DecisionRequest['decision']): Promise<void> {
    const standing = collectProposals(readYdoc(ydoc))
    if (standing.length === 0) return
    const own = standing.filter(({ by }) => by === person.delegation)
    const { sid } = this.#chance.pick(decision === 'withdraw' && own.length > 0 ? own : standing)
    const { status, body } = await this.#meeting.decide(person, decision, { ydoc, sids: [sid] })
    const decided = (body.events ?? []).flatMap(({ change }) =>
      change.kind === 'decided' ? [change.sid] : [],
    )
    await this.#commanded(`${decision} ${status === 200 ? 'done' : body.code}`, {
      decision: status === 200 ? decision : null,
      decided,
      lost: lostWords(body.events ?? []),
    })
  }

  async #move({ person, editor }: Desk): Promise<void> {
    const ids = editor.paragraphs.map(({ paragraph }) => paragraph.id)
    const before = this.#chance.below(4) === 0 ? null : this.#chance.pick(ids)
    const { status, body } = await this.#meeting.ask(person, 'moves', {
      ids: [this.#chance.pick(ids)],
      before,
    })
    await this.#commanded(`move ${status === 200 ? 'done' : body.code}`, {
      decision: null,
      decided: [],
      lost: new Map(),
    })
  }

  async #status({ person, editor }: Desk): Promise<void> {
    const { paragraph } = this.#chance.pick(editor.paragraphs)
    const status = this.#chance.pick(['open', 'bracketed', 'ad-referendum', 'agreed'] as const)
    const answer = await this.#meeting.ask(person, 'statuses', {
      paragraphIds: [paragraph.id],
      status,
      pending: [],
      forum: '',
    })
    await this.#commanded(`status ${answer.status === 200 ? 'done' : answer.body.code}`, {
      decision: null,
      decided: [],
      lost: new Map(),
    })
  }

  async #commanded(name: string, done: Commanded): Promise<void> {
    this.result.commands[name] = (this.result.commands[name] ?? 0) + 1
    await this.#gather()
    const before = this.#reading
    this.#reading = readItems(this.#watcher.ydoc)
    this.#trace(() => `COMMAND ${name} ${done.decided.join()}\n${describeText(this.#reading)}`)
    this.#note(judgeCommand(before, this.#reading, done), name)
  }

  /** Everything under way arrives. */
  async #settle(): Promise<void> {
    for (let turn = 0; turn < 200; turn++) {
      const busy = this.#desks.filter(({ line }) => line.up.length + line.down.length > 0)
      if (busy.length === 0) return
      for (const desk of busy) {
        while (desk.line.up.length > 0) await this.#sendOne(desk)
        while (desk.line.down.length > 0) desk.receiveOne()
      }
    }
    this.#note(['does not come to rest'], 'settling')
  }

  #look(): void {
    for (const desk of this.#desks) this.#note(desk.faults(), 'looking')
  }

  async #converge(): Promise<void> {
    const wanted = wholeText(this.#reading)
    for (const { ydoc, person } of this.#desks)
      if (wholeText(readItems(ydoc)) !== wanted)
        this.#note(
          [
            `${person.name} has another text\n${linesApart(wholeText(readItems(ydoc)), wholeText(this.#reading))}`,
          ],
          'in the end',
        )
    if (wholeText(readItems(await this.#meeting.stored())) !== wanted)
      this.#note(['the log has another text'], 'in the end')
    const decided = new Set(
      (await this.#meeting.events()).flatMap(({ change }) =>
        change.kind === 'decided' ? [change.sid] : [],
      ),
    )
    const dropped = [...this.#orphaned].filter((sid) => !decided.has(sid))
    if (dropped.length > 0) this.#note([`dropped without a word: ${dropped.join()}`], 'in the end')
  }

  /** Everything rejected, in an order at random, gives the base text as it was before. */
  async #rejectAll(): Promise<void> {
    const { ydoc } = this.#watcher
    const base = asBase(readYdoc(ydoc))
    for (let turn = 0; ; turn++) {
      const open = collectProposals(readYdoc(ydoc)).map(({ sid }) => sid)
      if (open.length === 0) break
      const sids = open.filter(() => turn > 20 || this.#chance.below(2) === 0)
      if (sids.length === 0) continue
      this.#advance()
      const { status, body } = await this.#meeting.decide(this.#meeting.chair, 'reject', {
        ydoc,
        sids,
      })
      if (status !== 200) return this.#note([`${status} ${body.code}`], 'rejecting all')
      await this.#gather()
    }
    const after = withoutEnds(readYdoc(ydoc))
    if ([asBase(after), after].some((text) => canonicalJson(text) !== canonicalJson(base)))
      this.#note([`the base is not what it was\n${difference(base, after)}`], 'rejecting all')
  }

  #leave(): void {
    for (const desk of this.#desks) desk.close()
    this.#watcher.leave()
    seedChance(null)
  }
}

/** What the events record as lost of proposals that go on, by `sid`. */
function lostWords(events: readonly NegotiationEvent[]): Map<string, string> {
  const lost = new Map<string, string>()
  for (const { change } of events)
    if (change.kind === 'reduced')
      lost.set(change.sid, change.pieces.map(({ text }) => text).join(''))
  return lost
}
