// What changed between two texts, word by word: tokens are aligned, what is not kept becomes regions, regions become runs.
//
// Exact by construction: the runs are cut out of the two texts, and a kept stretch whose two texts are not equal (which only equal
// hashes of unequal words could cause) is written as deleted and inserted. The laws in diff-text.test.ts hold this.
import { alignTokens } from './align-tokens.ts'
import type { Match } from './align-window.ts'
import { at } from './at.ts'
import type { TextRun } from './comparison.ts'
import { markMovedClauses } from './moved-clauses.ts'
import { nameForms } from './name-forms.ts'
import { findRegions, type Region } from './regions.ts'
import { readTokens, weigh, type Passage, type Tokens } from './tokens.ts'

/** Below this share of the longer text, */
const leastShare = 0.3
/** and this share of the shorter, kept words are coincidences. */
const leastShareOfShorter = 0.45

export interface TextChanges {
  readonly runs: readonly TextRun[]
  /** The share of the longer text that was found again, from 0 to 1. */
  readonly share: number
}

export interface TextRules {
  /** Of the words, for scripts without spaces. */
  readonly language: string
  /** Whether two texts with almost nothing in common are given as one deletion and one insertion. */
  readonly mayReplace: boolean
}

/** Equal texts with the same references give one kept run, two empty ones none. */
export function diffText(old: Passage, now: Passage, rules: TextRules): TextChanges {
  if (isSame(old, now)) return { runs: keepAll(old.text), share: 1 }
  if (old.text === '' || now.text === '')
    return { runs: nameForms(replaceAll(old.text, now.text)), share: 0 }
  const oldTokens = readTokens(old)
  const newTokens = readTokens(now)
  const match = alignTokens(oldTokens, newTokens, rules.language)
  const kept = weighKept(oldTokens, match)
  const share = kept / Math.max(1, oldTokens.weight, newTokens.weight)
  const shareOfShorter = kept / Math.max(1, Math.min(oldTokens.weight, newTokens.weight))
  const replaced = rules.mayReplace && share < leastShare && shareOfShorter < leastShareOfShorter
  const regions = replaced
    ? [{ oldFrom: 0, oldTo: oldTokens.count, newFrom: 0, newTo: newTokens.count }]
    : findRegions(oldTokens, newTokens, match, rules.language)
  const runs = nameForms(writeRuns(oldTokens, newTokens, regions))
  return { runs: markMovedClauses(runs, oldTokens, newTokens, regions), share }
}

function isSame(old: Passage, now: Passage): boolean {
  return (
    old.text === now.text &&
    old.references.length === now.references.length &&
    old.references.every(({ at, key }, index) => {
      const other = now.references[index]
      return other?.at === at && other.key === key
    })
  )
}

function keepAll(text: string): TextRun[] {
  const span = [0, text.length] as const
  return text === '' ? [] : [{ op: 'kept', text, old: span, new: span }]
}

/** One of the texts is empty. */
function replaceAll(old: string, now: string): TextRun[] {
  const before = [0, old.length] as const
  const after = [0, now.length] as const
  return now === ''
    ? [{ op: 'deleted', text: old, old: before, new: after }]
    : [{ op: 'inserted', text: now, old: before, new: after }]
}

function weighKept(old: Tokens, match: Match): number {
  let sum = 0
  for (let index = 0; index < old.count; index++)
    if (at(match, index) >= 0) sum += weigh(old, index, index + 1)
  return sum
}

function writeRuns(old: Tokens, now: Tokens, regions: readonly Region[]): TextRun[] {
  const writer = new RunWriter(old, now)
  let last = { oldTo: 0, newTo: 0 }
  for (const region of regions) {
    writer.keep({
      oldFrom: last.oldTo,
      oldTo: region.oldFrom,
      newFrom: last.newTo,
      newTo: region.newFrom,
    })
    writer.replace(region)
    last = region
  }
  writer.keep({ oldFrom: last.oldTo, oldTo: old.count, newFrom: last.newTo, newTo: now.count })
  return writer.runs
}

class RunWriter {
  readonly runs: TextRun[] = []
  readonly #old: Tokens
  readonly #new: Tokens

  constructor(old: Tokens, now: Tokens) {
    this.#old = old
    this.#new = now
  }

  keep(region: Region): void {
    const { oldFrom, oldTo, newFrom, newTo } = this.#offsets(region)
    const text = this.#old.text.slice(oldFrom, oldTo)
    if (text !== this.#new.text.slice(newFrom, newTo)) this.replace(region)
    else if (text !== '')
      this.runs.push({ op: 'kept', text, old: [oldFrom, oldTo], new: [newFrom, newTo] })
  }

  replace(region: Region): void {
    const { oldFrom, oldTo, newFrom, newTo } = this.#offsets(region)
    const deleted = this.#old.text.slice(oldFrom, oldTo)
    const inserted = this.#new.text.slice(newFrom, newTo)
    if (deleted !== '')
      this.runs.push({
        op: 'deleted',
        text: deleted,
        old: [oldFrom, oldTo],
        new: [newFrom, newFrom],
      })
    if (inserted !== '')
      this.runs.push({ op: 'inserted', text: inserted, old: [oldTo, oldTo], new: [newFrom, newTo] })
  }

  #offsets({ oldFrom, oldTo, newFrom, newTo }: Region): Region {
    return {
      oldFrom: at(this.#old.starts, oldFrom),
      oldTo: at(this.#old.starts, oldTo),
      newFrom: at(this.#new.starts, newFrom),
      newTo: at(this.#new.starts, newTo),
    }
  }
}
