// Decides which candidates refer to notes. Notes are numbered in the order of their first reference, so the first references
// are the heaviest chain of candidates whose numbers rise through the document; a note of a page is first referred to on
// that page or, when it was pushed over, on the page before. What is left may repeat a note that was referred to earlier.
import type { Language } from '../../document/language.ts'
import type { Block } from '../body/block.ts'
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import { isStars } from './note-signs.ts'
import type { ReadNote } from './read-notes.ts'
import { findApart, findFused, findSure } from './lost-signs.ts'
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
  const candidates = withoutPlain(
    all.filter(({ sign }) => signs.has(sign)),
    signs.size,
  )
  const first = chooseByHabit(candidates, signs)
  const chosen = new Map(
    dropLooseLists(takeRepeated(candidates, first)).map((taken) => [taken.candidate, taken.from]),
  )
  const usual = isUsuallyApart([...chosen.keys()])
  const explicit = all.filter((one) => (one.explicit || one.slashed) && !signs.has(one.sign))
  const lost =
    notes.length === 0
      ? findLost(all, blocks)
      : findFurther(all, new Set(chosen.keys()), {
          isLost: (sign) => !signs.has(sign),
          usual,
        })
  const apart = findApart(all, new Set(chosen.keys())).filter(({ sign }) => !signs.has(sign))
  const orphans = [...new Set([...explicit, ...lost, ...apart])]
  return {
    references: [...chosen].map(([{ block, to, sign }, from]) => ({ block, from, to, sign })),
    ambiguities: [
      ...candidates
        .filter((one) => !(usual && one.apart && chosen.has(one) && isSure(one, first, blocks)))
        .flatMap((candidate) => report(candidate, chosen.has(candidate), blocks)),
      ...orphans.flatMap((candidate) => reportOrphan(candidate, blocks)),
    ],
  }
}

/** In Arabic a figure in brackets, fused with a word, may repeat a note whose first sign is another: `([3])`, `(3)`. */
const fusedSign = 9

/** Where most notes have a sign that is nothing else, a plain figure stands for none of those: Goal 4 is no note 4. */
function withoutPlain(candidates: readonly Placed[], notes: number): readonly Placed[] {
  const set = candidates.filter(({ explicit, ownLine }) => explicit && !ownLine)
  const signs = new Set(set.map(({ sign }) => sign))
  if (signs.size * 2 <= notes) return candidates
  return candidates.filter(
    ({ explicit, sign, weight, bracketed }) =>
      explicit || isStars(sign) || !signs.has(sign) || (bracketed === true && weight >= fusedSign),
  )
}

/** So many figures that rise from 1, each behind a word or a stop, are signs. */
const fewestLost = 2

/** Of a source without its notes: the signs that they had, in their order and repeated. Behind Han a figure is mostly one of the sentence. */
function findLost(all: readonly Placed[], blocks: readonly Block[]): Placed[] {
  let next = 1
  const isHan = ({ block, from }: { readonly block: number; readonly from: number }) =>
    /\p{Script=Han}/u.test(blocks[block]?.text[from - 1] ?? '')
  const rising = all.filter(({ sign, weight, explicit, listed, apart, block, from }) => {
    if (explicit || listed || apart || weight < (next === 1 ? 7 : clear)) return false
    if (isHan({ block, from }) || Number(sign) > next) return false
    if (Number(sign) < next) return weight >= 7
    next++
    return true
  })
  const [only] = rising
  const sure = only && (isBehindTitle(only, blocks) || isBehindWord(only, blocks))
  const first = next > fewestLost || (sure && rising.length === 1) ? rising : []
  const plain = all.filter((one) => !isHan(one))
  const found = [first, findFused(plain), findSure(plain)].find(({ length }) => length > 0) ?? []
  const ends = all.filter(
    (one) => !found.includes(one) && (isAtEnd(one, blocks) || isBehindYear(one, blocks)),
  )
  return [...found, ...ends]
}

/** `of 1951 1, in which`: behind a year and before a stop no other number stands. */
function isBehindYear({ apart, block, from, to }: Placed, blocks: readonly Block[]): boolean {
  const text = blocks[block]?.text ?? ''
  const year = /(?<!\d)(?:19|20)\d\d\s$/u.test(text.slice(Math.max(0, from - 6), from))
  return apart === true && year && /^\s?[,;.]/u.test(text.slice(to))
}

/** A figure fused with a long word before a stop counts nothing. */
function isBehindWord({ block, from, to }: Placed, blocks: readonly Block[]): boolean {
  const text = blocks[block]?.text ?? ''
  return (
    /\p{Ll}{4}$/u.test(text.slice(Math.max(0, from - 4), from)) && /^[,;.]/u.test(text.slice(to))
  )
}

/** Right behind the last stop of a paragraph in Han nothing is counted. */
function isAtEnd(one: Placed, blocks: readonly Block[]): boolean {
  const { sign, block, from, to, explicit } = one
  const text = blocks[block]?.text ?? ''
  if (explicit || isStars(sign) || text.slice(to).trim() !== '') return false
  return /[\p{Script=Han}》”）)][。；;，,]$/u.test(text.slice(Math.max(0, from - 2), from))
}

/** A figure right behind the name of a text, or behind a full stop and the last of its paragraph, counts nothing. */
function isBehindTitle({ block, from, to }: Placed, blocks: readonly Block[]): boolean {
  const text = blocks[block]?.text ?? ''
  const [before, after] = [text[from - 1] ?? '', text.slice(to)]
  return /[》»]/u.test(before) || (before === '。' && after === '')
}

/**
 * What looks like the sign that comes next where its note is lost, or part of another: behind all that were chosen, or between two of them.
 * Where signs are set apart by a space, a figure so set counts.
 */
function findFurther(
  all: readonly Placed[],
  chosen: ReadonlySet<Placed>,
  { isLost, usual }: { isLost: (sign: string) => boolean; usual: boolean },
): Placed[] {
  let highest = 0
  return all.filter((one) => {
    const number = isStars(one.sign) ? 0 : Number(one.sign)
    if (chosen.has(one)) highest = Math.max(highest, number)
    if (chosen.has(one) || one.explicit || highest === 0 || number !== highest + 1) return false
    const further = isLost(one.sign) && (one.weight >= 7 || (usual && one.apart === true))
    if (further) highest = number
    return further
  })
}

/** So many signs with a space before them are a habit. */
const fewestApart = 2

function isUsuallyApart(chosen: readonly Placed[]): boolean {
  const apart = chosen.filter((candidate) => candidate.apart).length
  return apart >= fewestApart && apart > chosen.length / 2
}

/** A sign set apart as all are: the first one in its order, or a repetition before a stop, where no number would stand. */
function isSure(one: Placed, first: ReadonlySet<Placed>, blocks: readonly Block[]): boolean {
  return first.has(one) || one.weight >= clear || isBeforeStop(one, blocks)
}

function isBeforeStop({ block, to }: Placed, blocks: readonly Block[]): boolean {
  return /^\s?[,;.،؛]/u.test(blocks[block]?.text.slice(to, to + 2) ?? '')
}

function placeCandidates(block: Block, index: number, language: Language): Placed[] {
  // In a table figures stand alone, and behind short words; only what is fused with a word or set as a sign is one.
  const all = findCandidates(block.text, language)
  const found = block.row ? all.filter(({ weight }) => weight >= 7) : all
  const inText = found.map((candidate) => ({
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

/** The page on which a place in the text stands. */
export function sheetAt(block: Block, at: number): number {
  return block.sheets.findLast((sheet) => sheet.at <= at)?.sheet ?? 1
}

/** Where most signs of a document have a space before them, that is how signs look there, and they are chosen once more by that. */
function chooseByHabit(
  candidates: readonly Placed[],
  notes: ReadonlyMap<string, ReadNote>,
): Set<Placed> {
  const first = chooseFirst(candidates, notes, false)
  return isUsuallyApart([...first]) ? chooseFirst(candidates, notes, true) : first
}

/** The heaviest chain with rising numbers, in one pass over the candidates in the order of the text. */
function chooseFirst(
  candidates: readonly Placed[],
  notes: ReadonlyMap<string, ReadNote>,
  apart: boolean,
): Set<Placed> {
  const best = new Chains()
  const first = new Set<Placed>()
  const starred = new Set<string>()
  for (const candidate of candidates) {
    if (isStars(candidate.sign)) {
      if (!starred.has(candidate.sign)) first.add(candidate)
      starred.add(candidate.sign)
      continue
    }
    const note = notes.get(candidate.sign)
    const value = note ? worth(candidate, note, apart) : null
    if (value === null) continue
    const number = Number(candidate.sign)
    const above = best.below(number)
    best.add(number, { candidate, above, weight: (above?.weight ?? 0) + value })
  }
  for (let link = best.below(largestSign + 1); link; link = link.above) first.add(link.candidate)
  return first
}

/** A sign has three figures at most. */
const largestSign = 999

interface Link {
  readonly candidate: Placed
  readonly above: Link | null
  readonly weight: number
}

/** The heaviest chain that ends below a number, in as many steps as the number has binary figures. */
class Chains {
  readonly #best: (Link | undefined)[] = []

  below(number: number): Link | null {
    let found: Link | null = null
    for (let at = number - 1; at > 0; at -= at & -at) {
      const link = this.#best[at]
      // Of equals the one with the smaller number leaves more room.
      if (link && link.weight >= (found?.weight ?? 0)) found = link
    }
    return found
  }

  add(number: number, link: Link): void {
    for (let at = number; at <= largestSign; at += at & -at)
      if (link.weight > (this.#best[at]?.weight ?? 0)) this.#best[at] = link
  }
}

function worth(candidate: Placed, note: ReadNote, apart: boolean): number | null {
  if (candidate.sheet > note.sheet) return null
  // Of clear signs the earliest counts, however clear the later ones are; a list of signs is mostly one of repetitions.
  const likely = apart && candidate.apart === true ? clear : candidate.weight
  const weight = candidate.listed ? 2 : Math.min(likely, clear)
  return perNote + weight + (candidate.sheet === note.sheet ? 2 : -2)
}

/** The chain, and every later candidate of a note that has been referred to. */
function takeRepeated(candidates: readonly Placed[], first: ReadonlySet<Placed>): Placed[] {
  const seen = new Set<string>()
  const usual = isUsuallyApart([...first])
  const taken = candidates.filter((candidate) => {
    const likely = candidate.weight >= 2 || (usual && candidate.apart === true)
    if (first.has(candidate)) seen.add(candidate.sign)
    else return seen.has(candidate.sign) && likely
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
  const passed = candidate.weight >= (maySetApart(candidate, blocks) ? 1 : 3) && !candidate.listed
  const doubtful = taken ? candidate.weight < clear : passed
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

/** Some extraction sets a few signs apart: in a line that is stretched to the margin. In Arabic they have parentheses. */
function maySetApart({ apart, block, from }: Placed, blocks: readonly Block[]): boolean {
  return (
    apart === true && !/\p{Script=Arabic}/u.test(blocks[block]?.text.slice(from - 2, from) ?? '')
  )
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
