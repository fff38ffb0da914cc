// Which proposals another one stands in: a change to a proposal cannot become part of the text before that one does.
import type { Marks, Paragraph } from '../document/draft-text.ts'
import { isSplitHead } from '../numbering/split-heads.ts'
import { ownerOf } from './collect-proposals.ts'
import { isStruckBy, ownSidsOf, type PlacedParagraph } from './placed-text.ts'

/**
 * The open proposals that must be decided first: those in whose words it writes, those it places, replaces or divides, and, where it
 * strikes nothing of the base text, those it strikes. Empty for a proposal that can be accepted. One pass.
 */
export function hostsOf(placed: readonly PlacedParagraph[], sid: string): ReadonlySet<string> {
  const within = new Set<string>()
  const struck = new Set<string>()
  let onBase = false
  for (const marks of unitsOf(placed)) {
    if (marks.ins?.sid === sid) onBase = true
    if (marks.sub?.sid === sid && marks.ins) within.add(marks.ins.sid)
    if (!isStruckBy(marks, sid)) continue
    if (ownerOf(marks) === null) onBase = true
    for (const host of hostsIn(marks)) struck.add(host)
  }
  for (const host of [...hostsOfEnds(placed, sid), ...splitsAround(placed, sid)]) within.add(host)
  const hosts = onBase ? within : new Set([...within, ...struck])
  hosts.delete(sid)
  return standing(placed, hosts)
}

/** Without those whose authors have taken back all that was theirs and left what others put in. */
function standing(
  placed: readonly PlacedParagraph[],
  hosts: ReadonlySet<string>,
): ReadonlySet<string> {
  return new Set(
    unitsOf(placed)
      .flatMap(ownSidsOf)
      .filter((sid) => hosts.has(sid)),
  )
}

/** The proposals whose paragraphs it is an alternative to, or is to bring elsewhere. */
function hostsOfEnds(placed: readonly PlacedParagraph[], sid: string): string[] {
  const refs = placed.flatMap(({ paragraph: { end, ref } }) =>
    end.ins?.sid === sid && ref !== null ? [ref] : [],
  )
  return refs.flatMap((ref) => {
    const end = placed.find(({ paragraph }) => paragraph.id === ref)?.end
    return end ? hostsIn(end.marks) : []
  })
}

/**
 * The splits that it needs: those between whose head and tail it puts a paragraph, which would otherwise stand in the middle of one,
 * and those whose tail it deletes as if that were a paragraph, whose head would otherwise flow into the next.
 */
function splitsAround(placed: readonly PlacedParagraph[], sid: string): string[] {
  const paragraphs = placed.map(({ paragraph }) => paragraph)
  return paragraphs.flatMap((paragraph, k) => {
    if (!dividesOrEnds(paragraph, sid)) return []
    const head = paragraphs.slice(0, k).findLast((before) => !isWholeProposal(before))
    return head && isSplitHead(head) && !isStruckWhole(head, sid) ? hostsIn(head.end) : []
  })
}

function dividesOrEnds(paragraph: Paragraph, sid: string): boolean {
  const { end, kind } = paragraph
  if (end.ins?.sid === sid) return kind !== 'alternative' && !isSplitHead(paragraph)
  return ownerOf(end) === null && isStruckBy(end, sid) && isStruckWhole(paragraph, sid)
}

/** Whether nothing stays of a paragraph's words but what others propose. */
function isStruckWhole({ runs }: Paragraph, sid: string): boolean {
  return runs.every(({ marks }) => {
    const owner = ownerOf(marks)
    return owner === null ? isStruckBy(marks, sid) : owner.sid !== sid
  })
}

function isWholeProposal(paragraph: Paragraph): boolean {
  return paragraph.end.ins !== undefined && !isSplitHead(paragraph)
}

function hostsIn({ ins, sub }: Marks): string[] {
  return [ins, sub].flatMap((host) => (host ? [host.sid] : []))
}

function unitsOf(placed: readonly PlacedParagraph[]): Marks[] {
  return placed.flatMap(({ words, end }) => [...words, end].map(({ marks }) => marks))
}

/**
 * The delegations that may make it part of their own proposal: it changes nothing but words of theirs, or writes into them. Empty for
 * what changes the base text or the proposals of several. One pass.
 */
export function adoptersOf(placed: readonly PlacedParagraph[], sid: string): ReadonlySet<string> {
  const units = unitsOf(placed)
  const struck = units.filter((marks) => isStruckBy(marks, sid))
  const written = units.filter(({ sub }) => sub?.sid === sid)
  const onBase = struck.some((marks) => ownerOf(marks) === null)
  if (onBase || units.some(({ ins }) => ins?.sid === sid)) return new Set()
  const owners = new Set(struck.flatMap((marks) => ownerOf(marks)?.by ?? []))
  const [host, ...others] = new Set([...struck, ...written].flatMap(({ ins }) => ins?.by ?? []))
  const adopters = new Set(written.length === 0 && owners.size === 1 ? owners : [])
  const alone = host !== undefined && others.length === 0
  if (alone && (written.length > 0 || owners.has(host))) adopters.add(host)
  return adopters
}
