// The sponsor lines of two texts, set against each other name by name. A line is a list: compared as a sentence, a sponsor that stays may be
// struck and written anew where others join before it, and that is a misprint of a State.
import { paragraphEnd, type TextRun } from '../../diff/comparison.ts'
import { longestChain } from '../../diff/longest-chain.ts'
import { anchor } from '../../document/draft-text.ts'

export interface Stretch {
  readonly from: number
  readonly to: number
}

interface Piece extends Stretch {
  readonly text: string
  readonly isName: boolean
}

/**
 * Every name that both lines have is kept where the order of the lists allows it, which it does in one language. What stands between
 * names is compared by `compareRest`, whose runs count from the beginnings of the two stretches. Exact as diffText is.
 */
export function compareSponsorLines(
  lines: { readonly old: string; readonly new: string },
  names: readonly string[],
  compareRest: (old: Stretch, now: Stretch) => readonly TextRun[],
): TextRun[] {
  const old = readPieces(lines.old, names)
  const now = readPieces(lines.new, names)
  const places = new Map(now.flatMap((piece, at) => (piece.isName ? [[piece.text, at]] : [])))
  const shared = old.flatMap((piece, at) => {
    const place = piece.isName ? places.get(piece.text) : undefined
    return place === undefined ? [] : [{ old: at, new: place }]
  })
  const kept = longestChain(shared.map((pair) => pair.new)).flatMap((at) => shared[at] ?? [])
  const runs: TextRun[] = []
  let [oldFrom, newFrom] = [0, 0]
  for (const pair of [...kept, { old: old.length, new: now.length }]) {
    runs.push(
      ...compareGap(old.slice(oldFrom, pair.old), now.slice(newFrom, pair.new), {
        old: old[oldFrom]?.from ?? lines.old.length,
        new: now[newFrom]?.from ?? lines.new.length,
        compareRest,
      }),
    )
    const [before, after] = [old[pair.old], now[pair.new]]
    if (before && after) runs.push(keep(before, after))
    ;[oldFrom, newFrom] = [pair.old + 1, pair.new + 1]
  }
  return joinRuns(runs)
}

interface Gap {
  readonly old: number
  readonly new: number
  readonly compareRest: (old: Stretch, now: Stretch) => readonly TextRun[]
}

function compareGap(old: readonly Piece[], now: readonly Piece[], gap: Gap): TextRun[] {
  let head = 0
  while (isSame(old[head], now[head])) head += 1
  let foot = 0
  while (
    head + foot < Math.min(old.length, now.length) &&
    isSame(old.at(-1 - foot), now.at(-1 - foot))
  )
    foot += 1
  const oldRest = old.slice(head, old.length - foot)
  const newRest = now.slice(head, now.length - foot)
  return [
    ...keepAll(old.slice(0, head), now),
    ...compareMiddle(oldRest, newRest, { ...gap, ...startOf(old, now, head, gap) }),
    ...keepAll(old.slice(old.length - foot), now.slice(now.length - foot)),
  ]
}

/** Where the middle of a gap begins in each line. */
function startOf(
  old: readonly Piece[],
  now: readonly Piece[],
  head: number,
  gap: Gap,
): { old: number; new: number } {
  return {
    old: old[head]?.from ?? old[head - 1]?.to ?? gap.old,
    new: now[head]?.from ?? now[head - 1]?.to ?? gap.new,
  }
}

function compareMiddle(old: readonly Piece[], now: readonly Piece[], gap: Gap): TextRun[] {
  const before = { from: gap.old, to: old.at(-1)?.to ?? gap.old }
  const after = { from: gap.new, to: now.at(-1)?.to ?? gap.new }
  if ([...old, ...now].some(({ isName }) => isName)) {
    const deleted = old.map(({ text }) => text).join('')
    const inserted = now.map(({ text }) => text).join('')
    return [
      ...(deleted === ''
        ? []
        : [run('deleted', deleted, before, { from: after.from, to: after.from })]),
      ...(inserted === ''
        ? []
        : [run('inserted', inserted, { from: before.to, to: before.to }, after)]),
    ]
  }
  return gap.compareRest(before, after).map((each) => ({
    ...each,
    old: [each.old[0] + before.from, each.old[1] + before.from] as const,
    new: [each.new[0] + after.from, each.new[1] + after.from] as const,
  }))
}

function run(op: TextRun['op'], text: string, old: Stretch, now: Stretch): TextRun {
  return { op, text, old: [old.from, old.to], new: [now.from, now.to] }
}

function keep(old: Piece, now: Piece): TextRun {
  return run('kept', old.text, old, now)
}

function keepAll(old: readonly Piece[], now: readonly Piece[]): TextRun[] {
  return old.flatMap((piece, index) => {
    const other = now[index]
    return other ? [keep(piece, other)] : []
  })
}

/** A reference is told apart by what it refers to, which only `compareRest` knows. */
function isSame(a: Piece | undefined, b: Piece | undefined): boolean {
  return a !== undefined && b !== undefined && a.text === b.text && !a.text.includes(anchor)
}

/** Names, the longest that fits first, and what stands between them. */
function readPieces(line: string, names: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  const known = names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length)
  const push = (from: number, to: number, isName: boolean) => {
    if (from < to) pieces.push({ from, to, isName, text: line.slice(from, to) })
  }
  let rest = 0
  let at = 0
  while (at < line.length) {
    const name = known.find((each) => line.startsWith(each, at))
    if (name === undefined) {
      at += 1
      continue
    }
    push(rest, at, false)
    push(at, at + name.length, true)
    at += name.length
    rest = at
  }
  push(rest, line.length, false)
  return pieces
}

function joinRuns(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = []
  for (const each of runs) {
    const last = joined.at(-1)
    const follows = last?.op === each.op && last.op === 'kept' && !each.text.includes(paragraphEnd)
    if (last && follows)
      joined[joined.length - 1] = {
        op: 'kept',
        text: last.text + each.text,
        old: [last.old[0], each.old[1]],
        new: [last.new[0], each.new[1]],
      }
    else joined.push(each)
  }
  return joined
}
