import type { SponsorList } from '../sponsors/sponsor-list.ts'
import type { SponsorChange } from './comparison.ts'

/** Sponsors by delegation: the order of a list is no difference. Those that joined or changed, then those that left. */
export function compareSponsors(old: SponsorList, now: SponsorList): SponsorChange[] {
  const before = groupsOf(old)
  const after = groupsOf(now)
  const joined = [...after].flatMap(([delegation, group]): SponsorChange[] => {
    const earlier = before.get(delegation)
    if (earlier === undefined) return [{ op: 'added', delegation, old: null, new: group }]
    return earlier === group ? [] : [{ op: 'changed', delegation, old: earlier, new: group }]
  })
  const left = [...before]
    .filter(([delegation]) => !after.has(delegation))
    .map(([delegation, group]): SponsorChange => ({
      op: 'deleted',
      delegation,
      old: group,
      new: null,
    }))
  return [...joined, ...left]
}

function groupsOf(list: SponsorList): Map<string, string | null> {
  return new Map(list.map(({ delegation, onBehalfOf }) => [delegation, onBehalfOf]))
}
