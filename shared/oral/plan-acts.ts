// From a comparison to what is to be done, in the order in which it is read out: that of the new text, what is deleted where it stood.
import type { Comparison, Row } from '../diff/comparison.ts'
import type { Language } from '../document/language.ts'
import { describeWords, newParagraphs, readRow, type NoteTable } from './describe-row.ts'
import type { RowPlace, TextAct } from './instruction.ts'

/**
 * Carried out one after the other upon the old text, the acts give the new one: each row that is new or moved goes directly behind the
 * row before it in the new text (or before the one behind it, where that is plainer), and all before that are in their order by then.
 */
export function planActs(comparison: Comparison, notes: NoteTable, language: Language): TextAct[] {
  const { rows } = comparison
  const places = placeRows(rows)
  const acts: TextAct[] = []
  for (let index = 0; index < rows.length;) {
    const exchange = findExchange(rows, index)
    const taken = exchange ? 2 : countTogether(rows, index)
    const together = range(index, taken)
    const kind = kindOf(rows[index])
    if (exchange) acts.push(put([exchange.put], exchange.gone))
    else if (kind === 'deleted') acts.push({ kind: 'remove', rows: together })
    else if (kind === 'added') acts.push(put(together))
    else acts.push(...together.flatMap((each) => changeRow(rows, each, notes, language)))
    if (kind === 'moved') acts.push({ kind: 'move', rows: together, place: placeOf(index) })
    index += taken
  }
  return [...acts, ...renumbering(rows)]

  function placeOf(index: number | undefined): RowPlace {
    return places[index ?? -1] ?? { relation: 'start' }
  }

  function put(together: readonly number[], instead?: number): TextAct {
    const paragraphs = together.flatMap((each) => {
      const row = rows[each]
      return row ? newParagraphs(readRow(row), notes) : []
    })
    const place = placeOf(together[0])
    const act = { kind: 'insert', rows: together, place, paragraphs } as const
    return instead === undefined ? act : { ...act, instead }
  }
}

function kindOf(row: Row | undefined): 'deleted' | 'added' | 'moved' | 'kept' {
  if (row?.new.length === 0) return 'deleted'
  if (row?.old.length === 0) return 'added'
  return row?.moved ? 'moved' : 'kept'
}

function range(from: number, length: number): number[] {
  return Array.from({ length }, (_, index) => from + index)
}

/** How many rows from one on are read out together: new ones that follow each other, sub-paragraphs that go or move with their paragraph. */
function countTogether(rows: readonly Row[], from: number): number {
  const [first] = rows.slice(from)
  if (!first) return 1
  const rest = rows.slice(from + 1)
  const ends = rest.findIndex((row) => !goesWith(first, row))
  const count = 1 + (ends === -1 ? rest.length : ends)
  if (first.old.length === 0 || count === 1) return count
  return hasLeftSubs(rows, from, count) ? 1 : count
}

/** One paragraph that goes and one like it that comes, side by side: the one is read out in the place of the other. */
function findExchange(rows: readonly Row[], from: number): { gone: number; put: number } | null {
  const kinds = [kindOf(rows[from]), kindOf(rows[from + 1])].join(' ')
  if (kinds !== 'deleted added' && kinds !== 'added deleted') return null
  if (countTogether(rows, from) > 1 || countTogether(rows, from + 1) > 1) return null
  const [gone, put] = kinds === 'deleted added' ? [from, from + 1] : [from + 1, from]
  const [old, now] = [rows[gone]?.old[0], rows[put]?.new[0]]
  return isSameSort(old, now) && !isHeadingKind(old) ? { gone, put } : null
}

type Sort = Pick<Row['old'][number], 'kind' | 'part' | 'level'>

function isSameSort(a: Sort | undefined, b: Sort | undefined): boolean {
  return a !== undefined && a.kind === b?.kind && a.part === b.part && a.level === b.level
}

function goesWith(first: Row, row: Row): boolean {
  if (first.old.length === 0) return row.old.length === 0
  if (isHeading(first) || levelOf(row) <= levelOf(first) || isHeading(row)) return false
  if (first.new.length === 0) return row.new.length === 0
  return first.moved !== undefined && first.moved.block === row.moved?.block
}

/** Whether a sub-paragraph of the row stays behind in the old text, so that not all of them go with it. */
function hasLeftSubs(rows: readonly Row[], from: number, count: number): boolean {
  const [first] = rows.slice(from)
  if (!first) return false
  const going = new Set(range(from, count).flatMap((each) => oldIndexes(rows[each])))
  const sides = rows.flatMap(({ old }) => old).sort((a, b) => a.index - b.index)
  const at = sides.findIndex(({ index }) => index === first.old.at(-1)?.index)
  const after = sides.slice(at + 1)
  const end = after.findIndex(
    ({ level, kind }) => level <= levelOf(first) || isHeadingKind({ kind }),
  )
  return (end === -1 ? after : after.slice(0, end)).some(({ index }) => !going.has(index))
}

function oldIndexes(row: Row | undefined): number[] {
  return row?.old.map(({ index }) => index) ?? []
}

function levelOf(row: Row): number {
  return (row.old[0] ?? row.new[0])?.level ?? 0
}

function isHeading(row: Row): boolean {
  return isHeadingKind(row.old[0] ?? row.new[0])
}

function isHeadingKind(side: Pick<Sort, 'kind'> | undefined): boolean {
  return side?.kind === 'heading' || side?.kind === 'annex'
}

function changeRow(
  rows: readonly Row[],
  index: number,
  notes: NoteTable,
  language: Language,
): TextAct[] {
  const row = rows[index]
  if (!row) return []
  const acts = describeWords(readRow(row), index, notes, language)
  if (acts.some(({ kind }) => kind === 'rewrite')) return acts
  return [...acts, ...reclassify(row, index), ...emphasis(row, index)]
}

/** The paragraphs of a row after its words were changed, against what they are to be: a split part is at first as the whole was. */
function reclassify(row: Row, index: number): TextAct[] {
  return row.new.flatMap((now, paragraph): TextAct[] => {
    const old = row.old[Math.min(paragraph, row.old.length - 1)]
    if (!old) return []
    const { kind, part, level } = now
    const isSame = kind === old.kind && part === old.part && level === old.level
    const bracketed = now.status === 'bracketed'
    return [
      ...(isSame
        ? []
        : [{ kind: 'reclassify' as const, row: index, paragraph, as: { kind, part, level } }]),
      ...(bracketed === (old.status === 'bracketed')
        ? []
        : [{ kind: 'brackets' as const, row: index, paragraph, bracketed }]),
    ]
  })
}

function emphasis({ marks = [] }: Row, row: number): TextAct[] {
  const differs = marks.some(({ old, new: now }) => old.emphasis !== now.emphasis)
  return differs ? [{ kind: 'emphasis', row }] : []
}

function renumbering(rows: readonly Row[]): TextAct[] {
  return rows.some(isRenumbered) ? [{ kind: 'renumber' }] : []
}

/** Paragraphs of the preamble have no printed number. */
export function isRenumbered({ renumbered, new: [now], old: [old] }: Row): boolean {
  if (!renumbered || !now || !old || now.level !== old.level || now.part !== old.part) return false
  return !isHeadingKind(now) && (now.part !== 'preamble' || now.level > 0)
}

/** For each row that is new or moved, beside which it is put. */
function placeRows(rows: readonly Row[]): readonly (RowPlace | null)[] {
  const atNew = new Map<number, number>()
  rows.forEach((row, index) => {
    for (const side of row.new) atNew.set(side.index, index)
  })
  return rows.map((row): RowPlace | null => {
    if (row.new.length === 0 || (row.old.length > 0 && !row.moved)) return null
    const before = atNew.get((row.new[0]?.index ?? 0) - 1)
    const behind = standing(rows, atNew.get((row.new.at(-1)?.index ?? 0) + 1))
    if (behind !== null && isPlainer(row, rows[before ?? -1], rows[behind]))
      return { relation: 'before', row: behind }
    return before === undefined ? { relation: 'start' } : { relation: 'after', row: before }
  })
}

/** A row that stays where it is. */
function standing(rows: readonly Row[], index: number | undefined): number | null {
  const row = index === undefined ? undefined : rows[index]
  return index === undefined || !row || row.old.length === 0 || row.moved ? null : index
}

/** A first paragraph of its part or its level is named by the one behind it. */
function isPlainer(row: Row, before: Row | undefined, behind: Row | undefined): boolean {
  const [a, b] = [row.new.at(-1), behind?.new[0]]
  if (a?.level !== b?.level || !isAlike(row, behind)) return false
  return !(isAlike(row, before) && levelOf(row) <= deepest(before))
}

function deepest(row: Row | undefined): number {
  return row?.new.at(-1)?.level ?? 0
}

function isAlike(row: Row, other: Row | undefined): boolean {
  const [a, b] = [row.new[0], other?.new[0]]
  return a !== undefined && a.kind === b?.kind && a.part === b.part
}
