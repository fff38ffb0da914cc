// What no text may be, whoever wrote it, by the reading of text-oracle.ts.
import { lineOf, type Owner, type Reading, type Run } from './text-oracle.ts'

/** Empty for a sound text. */
export function findFaults({ runs }: Reading): string[] {
  const faults: string[] = []
  const ids = new Set<string>()
  let words: Run[] = []
  for (const run of runs) {
    faults.push(...faultsOfRun(run))
    if (run.end) {
      if (ids.has(run.end.id)) faults.push(`two paragraphs ${run.end.id}`)
      ids.add(run.end.id)
      faults.push(...faultsOfParagraph(words, run, run.end))
      words = []
    } else words.push(run)
  }
  const last = runs.at(-1)
  if (last?.end?.id !== 'end' || last.ins) faults.push('no final end')
  return faults
}

function faultsOfParagraph(
  words: readonly Run[],
  { ins, strikes }: Run,
  end: NonNullable<Run['end']>,
): string[] {
  const faults: string[] = []
  const { id, kind, part } = end
  if (kind === 'move' && words.length > 0) faults.push(`words in the move ${id}`)
  if (kind === 'alternative' && ins && words.some((word) => !word.ins))
    faults.push(`base words in the alternative ${id}`)
  const stays = part === 'title' || part === 'subject' || id === 'end'
  if (stays && (ins || strikes.length > 0)) faults.push(`a proposal on the end of ${id}`)
  return faults
}

function faultsOfRun(run: Run): string[] {
  const { ins, sub, strikes } = run
  const faults = [ins, sub, ...strikes].flatMap((owner) => faultsOfName(owner))
  if (sub && !ins) faults.push('a sub without an ins')
  if (sub && sub.by === ins?.by) faults.push('a sub in one’s own')
  if (new Set(strikes.map(({ by }) => by)).size < strikes.length) faults.push('struck twice')
  return faults.map((fault) => `${fault}: ${lineOf(run)}`)
}

function faultsOfName(owner: Owner | null): string[] {
  return !owner || owner.sid.startsWith(`${owner.by}:`) ? [] : [`${owner.by} signs ${owner.sid}`]
}
