// Which threads a list shows, and in what order.
import { unreachable } from '../../shared/assert.ts'
import type { DiscussionTarget, Person, Thread } from '../../shared/protocol/api.ts'

export const threadFilters = ['unresolved', 'all', 'mine', 'mentions'] as const
export type ThreadFilter = (typeof threadFilters)[number]

/** Whether two targets are the same paragraph or proposal. */
function sameTarget(a: DiscussionTarget, b: DiscussionTarget): boolean {
  if (a.kind === 'paragraph') return b.kind === 'paragraph' && a.paragraphId === b.paragraphId
  return b.kind === 'proposal' && a.sid === b.sid
}

/** Of one target (null: of all), those that the filter lets through; what is settled last, then the latest word first. */
export function filterThreads(
  threads: readonly Thread[],
  target: DiscussionTarget | null,
  filter: ThreadFilter,
  person: Person,
): readonly Thread[] {
  return threads
    .filter((thread) => target === null || sameTarget(thread.target, target))
    .filter((thread) => passes(thread, filter, person))
    .toSorted(
      (a, b) => Number(a.resolved !== null) - Number(b.resolved !== null) || lastAt(b) - lastAt(a),
    )
}

function passes(thread: Thread, filter: ThreadFilter, { name, delegation }: Person): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'unresolved':
      return thread.resolved === null
    case 'mine':
      return thread.messages.some(({ author }) =>
        delegation === null ? author.name === name : author.delegation === delegation,
      )
    case 'mentions':
      return (
        delegation !== null && thread.messages.some(({ mentions }) => mentions.includes(delegation))
      )
    default:
      return unreachable(filter)
  }
}

function lastAt({ messages }: Thread): number {
  return messages.at(-1)?.at ?? 0
}
