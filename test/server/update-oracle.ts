// Whether what came of one update or one command may be, by comparing the text before and after unit by unit. Works out for itself what the gate
// promises.
import { findFaults } from './text-faults.ts'
import {
  baseUnits,
  ownerOf,
  ownParagraphs,
  proposedUnits,
  type Reading,
  type Run,
  wholeText,
  withoutDelegation,
} from './text-oracle.ts'

export interface Sent {
  readonly by: string | null
  readonly rule: 'delegate' | 'editor' | 'reader'
  /** Whether a Yjs client id is of somebody of the same delegation. */
  readonly isOwnClient: (client: number) => boolean
  /** Whether it is of any person; otherwise it is the program's. */
  readonly isClient: (client: number) => boolean
}

export interface Judgement {
  readonly faults: string[]
  /** Proposals that somebody else has left without a unit. */
  readonly orphaned: string[]
}

export function judgeUpdate(before: Reading, after: Reading, sent: Sent): Judgement {
  const faults = [...newFaults(before, after), ...newUnits(before, after, sent)]
  if (sent.rule === 'reader' && wholeText(before) !== wholeText(after))
    faults.push('a reader has changed the text')
  if (sent.rule === 'delegate') faults.push(...judgeProposer(before, after, sent.by ?? ''))
  if (sent.rule === 'editor') faults.push(...judgeEditor(before, after, sent.by))
  const left = sidsOf(after)
  const orphaned = [...sidsOf(before)].filter(
    (sid) => !left.has(sid) && !sid.startsWith(`${sent.by}:`),
  )
  return { faults, orphaned }
}

/** Those that were there already have been told of. */
function newFaults(before: Reading, after: Reading): string[] {
  const known = new Set(findFaults(before))
  return findFaults(after).filter((fault) => !known.has(fault))
}

export function judgeRefused(before: Reading, after: Reading): string[] {
  return wholeText(before) === wholeText(after) ? [] : ['something of it is in the text']
}

function sidsOf({ runs }: Reading): Set<string> {
  return new Set(
    runs.flatMap((run) => [ownerOf(run), ...run.strikes].flatMap((owner) => owner?.sid ?? [])),
  )
}

function newUnits(before: Reading, after: Reading, sent: Sent): string[] {
  return after.runs.flatMap((run) => {
    if (run.clock + run.length <= (before.clocks.get(run.client) ?? 0)) return []
    const what = `${run.client}.${run.clock} ${JSON.stringify(run.text ?? run.end)}`
    return wrongsOfNew(run, sent).map((wrong) => `${wrong}: ${what}`)
  })
}

function wrongsOfNew(run: Run, { by, rule, isOwnClient, isClient }: Sent): string[] {
  const owner = ownerOf(run)?.by ?? null
  const wrongs: string[] = []
  if (isClient(run.client) && !isOwnClient(run.client)) wrongs.push('in another’s hand')
  if (rule === 'delegate' && owner !== by) wrongs.push(`not in the name of ${by}`)
  if (rule === 'editor' && owner !== null && owner !== by) wrongs.push(`in the name of ${owner}`)
  return wrongs
}

function judgeProposer(before: Reading, after: Reading, by: string): string[] {
  const faults: string[] = []
  const own = new Set([...ownParagraphs(before, by), ...ownParagraphs(after, by)])
  const [was, is] = [withoutDelegation(before, by, own), withoutDelegation(after, by, own)]
  if (was !== is) faults.push(`the text without ${by} has changed\n${linesApart(was, is)}`)
  const now = proposedUnits(after, (other) => other === by, by)
  for (const [id, unit] of proposedUnits(before, (other) => other === by, by)) {
    const kept = now.get(id)
    if (kept !== undefined && kept !== unit) faults.push(`own unit ${id} was ${unit}, is ${kept}`)
  }
  return faults
}

function judgeEditor(before: Reading, after: Reading, by: string | null): string[] {
  const faults: string[] = []
  const others = (other: string) => other !== by
  const [was, is] = [proposedUnits(before, others, by), proposedUnits(after, others, by)]
  for (const [id, unit] of was)
    if (is.get(id) !== unit) faults.push(`proposed unit ${id} was ${unit}, is ${is.get(id)}`)
  const [base, now] = [baseUnits(before, by), baseUnits(after, by)]
  for (const [id, { strikes, value }] of now) {
    const old = base.get(id)
    if (!old && strikes !== '') faults.push(`new unit ${id} ${value} is struck: ${strikes}`)
    if (old && old.strikes !== strikes)
      faults.push(`unit ${id} ${value}: struck ${old.strikes}, now ${strikes}`)
  }
  const order = (reading: Reading, other: Reading) => {
    const there = new Set(unitsInOrder(other))
    return unitsInOrder(reading)
      .filter((id) => there.has(id))
      .join()
  }
  if (order(before, after) !== order(after, before)) faults.push('the order has changed')
  return faults
}

function unitsInOrder({ runs }: Reading): string[] {
  return runs.flatMap(({ client, clock, length }) =>
    Array.from({ length }, (_, k) => `${client}.${clock + k}`),
  )
}

/** The lines that only one of two texts has. */
export function linesApart(a: string, b: string): string {
  const [before, after] = [a.split('\n'), b.split('\n')]
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `  - ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `  + ${line}`),
  ].join('\n')
}

export interface Commanded {
  /** Null for a command that decides on no proposal, or was refused. */
  readonly decision: string | null
  readonly decided: readonly string[]
  /** The words that were recorded as lost of proposals that go on, by `sid`. */
  readonly lost: ReadonlyMap<string, string>
}

/** What a command may leave: nothing of what it decided upon, and the words of all other proposals. */
export function judgeCommand(
  before: Reading,
  after: Reading,
  { decision, decided, lost }: Commanded,
): string[] {
  const faults = newFaults(before, after)
  const left = sidsOf(after)
  for (const sid of decided) if (left.has(sid)) faults.push(`${sid} is decided and still there`)
  if (decision !== 'adopt') faults.push(...judgeWords(before, after, { decided, lost }))
  if (decision !== 'accept' && baseWords(before) !== baseWords(after) && decision !== null)
    faults.push('the base words have changed')
  return faults
}

/** The words of all other proposals stay, less what is recorded. */
function judgeWords(
  before: Reading,
  after: Reading,
  { decided, lost }: Pick<Commanded, 'decided' | 'lost'>,
): string[] {
  const is = wordsBySid(after, decided)
  return [...wordsBySid(before, decided)].flatMap(([sid, words]) => {
    const [now = '', told = ''] = [is.get(sid), lost.get(sid)]
    const kept = told === '' ? sorted(now) === sorted(words) : isCovered(words, now + told)
    return decided.includes(sid) || kept ? [] : [`the words of ${sid} were ${words}, are ${now}`]
  })
}

/** Whether every letter of `words` is among the others, as often. */
function isCovered(words: string, others: string): boolean {
  const rest = Array.from(others)
  return Array.from(words).every((letter) => {
    const at = rest.indexOf(letter)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
}

/** What each proposal puts in, but for its changes to those that are decided upon: these go with them. */
function wordsBySid({ runs }: Reading, decided: readonly string[]): Map<string, string> {
  const words = new Map<string, string>()
  for (const run of runs) {
    const owner = ownerOf(run)
    const within = run.sub && run.ins && decided.includes(run.ins.sid)
    if (owner && !within)
      words.set(owner.sid, (words.get(owner.sid) ?? '') + (run.text ?? `¶${run.end?.id}`))
  }
  return words
}

/** A move changes their order. */
function sorted(words: string | undefined): string {
  return (words ?? '').split('').sort().join('')
}

function baseWords({ runs }: Reading): string {
  return runs.flatMap((run) => (ownerOf(run) ? [] : [run.text ?? `¶${run.end?.id}`])).join('')
}
