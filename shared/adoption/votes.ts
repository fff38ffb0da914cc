// A recorded vote: who voted how, checked against the roll and against the totals that were announced in the room.
import type { VoteChoice } from '../document/masthead.ts'
import { ok, refuse, type Result } from '../result.ts'
import { isMember, readNames } from './roll.ts'

export const voteChoices = ['in-favour', 'against', 'abstaining'] as const satisfies VoteChoice[]

/** Delegations by code. Who is on the roll and in none of the lists did not vote. */
export type Votes = Readonly<Record<VoteChoice, readonly string[]>>
export type VoteTotals = Readonly<Record<VoteChoice, number>>

export const noVotes: Votes = { 'in-favour': [], against: [], abstaining: [] }

export type VoteProblem =
  | { readonly code: 'vote-not-on-roll'; readonly delegation: string }
  | { readonly code: 'vote-twice'; readonly delegation: string }
  /** The totals typed from the announcement are not those of the lists. */
  | {
      readonly code: 'vote-total-differs'
      readonly choice: VoteChoice
      readonly announced: number
      readonly counted: number
    }
  /** No more in favour than against: nothing was adopted. */
  | { readonly code: 'vote-not-carried'; readonly inFavour: number; readonly against: number }

export function countVotes(votes: Votes): VoteTotals {
  return {
    'in-favour': votes['in-favour'].length,
    against: votes.against.length,
    abstaining: votes.abstaining.length,
  }
}

/** The votes with each list in the order of the roll. The first problem found is the one given. */
export function checkVotes(
  votes: Votes,
  roll: readonly string[],
  announced: VoteTotals,
): Result<Votes, VoteProblem> {
  const cast = new Set<string>()
  for (const delegation of voteChoices.flatMap((choice) => votes[choice])) {
    if (!roll.includes(delegation)) return refuse({ code: 'vote-not-on-roll', delegation })
    if (cast.has(delegation)) return refuse({ code: 'vote-twice', delegation })
    cast.add(delegation)
  }
  const counted = countVotes(votes)
  for (const choice of voteChoices)
    if (announced[choice] !== counted[choice])
      return refuse({
        code: 'vote-total-differs',
        choice,
        announced: announced[choice],
        counted: counted[choice],
      })
  const { 'in-favour': inFavour, against } = counted
  if (inFavour <= against) return refuse({ code: 'vote-not-carried', inFavour, against })
  const ordered = (choice: VoteChoice) => roll.filter((code) => votes[choice].includes(code))
  return ok({
    'in-favour': ordered('in-favour'),
    against: ordered('against'),
    abstaining: ordered('abstaining'),
  })
}

export interface ReadVotes {
  readonly votes: Votes
  readonly unknown: readonly string[]
  /** Those of the lists that no roll can have: observers. */
  readonly notMembers: readonly string[]
  /** Who stands in two lists, or twice in one. */
  readonly repeated: readonly string[]
}

const headings: Readonly<Record<VoteChoice, RegExp>> = {
  'in-favour':
    /^(?:in favou?r|ont voté pour|pour|votos a favor|a favor|за|голосовали за|голосовали «за»|赞成|贊成|المؤيدون)$/iu,
  against:
    /^(?:against|ont voté contre|contre|votos en contra|en contra|против|голосовали против|голосовали «против»|反对|反對|المعارضون)$/iu,
  abstaining:
    /^(?:abstaining|abstentions?|abstained|se sont abstenus|abstenciones|воздержались|воздержавшиеся|弃权|棄權|الممتنعون(?: عن التصويت)?)$/iu,
}

/** Lists as they are printed or read out: `In favour: Angola, Argentina; Against: None.` Null where no list begins with its heading. */
export function readVotes(text: string): ReadVotes | null {
  const lists: Record<VoteChoice, string[]> = { 'in-favour': [], against: [], abstaining: [] }
  let current: VoteChoice | null = null
  for (const piece of text.split(/([\n;；؛.。])/u)) {
    const [head = '', ...rest] = piece.split(/[:：]/u)
    const found = voteChoices.find((choice) => headings[choice].test(head.trim()))
    if (found !== undefined) current = found
    if (current !== null) lists[current].push(found === undefined ? piece : rest.join(':'))
  }
  if (current === null) return null
  const read = voteChoices.map((choice) => readNames(withoutNone(lists[choice].join(''))))
  const [inFavour, against, abstaining] = read.map(({ codes }) => codes)
  const all = read.flatMap(({ codes }) => codes)
  const twice = all.filter((code, index) => all.indexOf(code) !== index)
  return {
    votes: {
      'in-favour': inFavour ?? [],
      against: against ?? [],
      abstaining: abstaining ?? [],
    },
    unknown: read.flatMap(({ unknown }) => unknown),
    notMembers: all.filter((code) => !isMember(code)),
    repeated: [...new Set([...twice, ...read.flatMap(({ repeated }) => repeated)])],
  }
}

function withoutNone(names: string): string {
  return names.replace(/^\s*(?:none|néant|aucun|ninguno|никто|无|無|لا أحد)\s*[.。]?\s*$/iu, '')
}
