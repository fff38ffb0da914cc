// Decides which candidates refer to notes. Notes are numbered in the order of their first reference, so the first references
// are the heaviest chain of candidates whose numbers rise through the document; a note of a page is first referred to on
// that page or, when it was pushed over, on the page before. What is left may repeat a note that was referred to earlier.
import type { Language } from '../document/language.ts'
import type { Block } from './body-blocks.ts'
import { type Ambiguity, excerptOf } from './imported-document.ts'
import { isStars } from './note-signs.ts'
import type { ReadNote } from './read-notes.ts'
import { type Candidate, findCandidates } from './reference-candidates.ts'

export interface ChosenReference {
  readonly block: number
  readonly from: number
  readonly to: number
  readonly sign: string
}

export interface ChosenReferences {
  readonly references: readonly ChosenReference[]
  readonly ambiguities: readonly Ambiguity[]
}

interface Placed extends Candidate {
  readonly block: number
  readonly sheet: number
  readonly ownLine: boolean
}

/** Below this a candidate is reported when it is taken, and when it is not. */
const clear = 5
/** A note that is referred to is worth more than any candidate that would spoil the order. */
const perNote = 12

export function chooseReferences(
  blocks: readonly Block[],
  notes: readonly ReadNote[],
  language: Language,
): ChosenReferences {
  const signs = new Map(notes.map((note) => [note.sign, note]))
  const all = blocks.flatMap((block, index) => placeCandidates(block, index, language))
  const candidates = all.filter(({ sign }) => signs.has(sign))
  const first = chooseFirst(candidates, signs)
  const chosen = new Map(
    dropLooseLists(takeRepeated(candidates, first)).map((taken) => [taken.candidate, taken.from]),
  )
  const orphans = all.filter(({ sign, explicit }) => explicit && !signs.has(sign))
  return {
    references: [...chosen].map(([{ block, to, sign }, from]) => ({ block, from, to, sign })),
    ambiguities: [
      ...candidates.flatMap((candidate) => report(candidate, chosen.has(candidate), blocks)),
      ...orphans.flatMap((candidate) => reportOrphan(candidate, blocks)),
    ],
  }
}

function placeCandidates(block: Block, index: number, language: Language): Placed[] {
  const inText = findCandidates(block.text, language).map((candidate) => ({
    ...candidate,
    block: index,
    sheet: sheetAt(block, candidate.from),
    ownLine: false,
  }))
  const ownLine = block.signs.map(({ at, sign }) => ({
    sign,
    from: at,
    to: at,
    weight: 10,
    explicit: true,
    listed: false,
    block: index,
    sheet: sheetAt(block, at),
    ownLine: true,
  }))
  return [...inText, ...ownLine].toSorted((a, b) => a.from - b.from)
}

function sheetAt(block: Block, at: number): number {
  return block.sheets.findLast((sheet) => sheet.at <= at)?.sheet ?? 1
}

/** The heaviest chain with rising numbers, in one pass over the candidates in the order of the text. */
function chooseFirst(
  candidates: readonly Placed[],
  notes: ReadonlyMap<string, ReadNote>,
): Set<Placed> {
  const largest = Math.max(0, ...candidates.map(({ sign }) => (isStars(sign) ? 0 : Number(sign))))
  const best: (Link | null)[] = Array.from({ length: largest + 1 }, () => null)
  const first = new Set<Placed>()
  const starred = new Set<string>()
  for (const candidate of candidates) {
    if (isStars(candidate.sign)) {
      if (!starred.has(candidate.sign)) first.add(candidate)
      starred.add(candidate.sign)
      continue
    }
    const note = notes.get(candidate.sign)
    const value = note ? worth(candidate, note) : null
    if (value === null) continue
    const number = Number(candidate.sign)
    const above = heaviest(best, number)
    const weight = (above?.weight ?? 0) + value
    if (weight > (best[number]?.weight ?? 0)) best[number] = { candidate, above, weight }
  }
  for (let link = heaviest(best, largest + 1); link; link = link.above) first.add(link.candidate)
  return first
}

interface Link {
  readonly candidate: Placed
  readonly above: Link | null
  readonly weight: number
}

function heaviest(best: readonly (Link | null)[], below: number): Link | null {
  let found: Link | null = null
  for (const link of best.slice(0, below))
    if (link && link.weight > (found?.weight ?? 0)) found = link
  return found
}

function worth(candidate: Placed, note: ReadNote): number | null {
  if (candidate.sheet > note.sheet) return null
  // Of clear signs the earliest counts, however clear the later ones are; a list of signs is mostly one of repetitions.
  const weight = candidate.listed ? 2 : Math.min(candidate.weight, clear)
  return perNote + weight + (candidate.sheet === note.sheet ? 2 : -2)
}

/** The chain, and every later candidate of a note that has been referred to. */
function takeRepeated(candidates: readonly Placed[], first: ReadonlySet<Placed>): Placed[] {
  const seen = new Set<string>()
  const taken = candidates.filter((candidate) => {
    if (first.has(candidate)) seen.add(candidate.sign)
    else return seen.has(candidate.sign) && candidate.weight >= 2
    return true
  })
  // Of two that share characters one is meant.
  return taken.filter((candidate, index) => {
    const others = [taken[index - 1], taken[index + 1]]
    return first.has(candidate) || !others.some((other) => other && overlap(other, candidate))
  })
}

function overlap(a: Placed, b: Placed): boolean {
  return a.block === b.block && a.from < b.to && b.from < a.to
}

/** A number after a comma counts only where the one before the comma is a reference too; the comma is part of it. */
function dropLooseLists(taken: readonly Placed[]): { candidate: Placed; from: number }[] {
  const kept: { candidate: Placed; from: number }[] = []
  for (const candidate of taken) {
    const above = kept.at(-1)?.candidate
    const gap = above?.block === candidate.block ? candidate.from - above.to : Infinity
    if (!candidate.listed) kept.push({ candidate, from: candidate.from })
    else if (above && gap <= 2) kept.push({ candidate, from: above.to })
  }
  return kept
}

function report(candidate: Placed, taken: boolean, blocks: readonly Block[]): Ambiguity[] {
  const doubtful = taken ? candidate.weight < clear : candidate.weight >= 3 && !candidate.listed
  if (!doubtful) return []
  const readings = [`reference to note ${candidate.sign}`, `number ${candidate.sign}`]
  return [
    {
      code: 'reference-or-number',
      line: blocks[candidate.block]?.line ?? 0,
      excerpt: surroundings(candidate, blocks),
      alternatives: taken ? readings : readings.toReversed(),
    },
  ]
}

function reportOrphan(candidate: Placed, blocks: readonly Block[]): Ambiguity[] {
  return [
    {
      code: 'reference-without-note',
      line: blocks[candidate.block]?.line ?? 0,
      excerpt: surroundings(candidate, blocks),
      alternatives: [`characters ${candidate.sign}`, `reference to note ${candidate.sign}`],
    },
  ]
}

function surroundings(candidate: Placed, blocks: readonly Block[]): string {
  const text = blocks[candidate.block]?.text ?? ''
  return excerptOf(text.slice(Math.max(0, candidate.from - 20), candidate.to + 20))
}
