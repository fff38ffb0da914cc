// Two texts as rows of paragraphs with the words that changed in each. What diff-documents.ts says about a document's other parts
// is not known here.
import { alignParagraphs, type AlignedRow } from './align-paragraphs.ts'
import { item } from './at.ts'
import type { BlockText } from './block.ts'
import { paragraphEnd, type CrossReference, type TextRun } from './comparison.ts'
import { CrossReferenceKeys } from './cross-reference-keys.ts'
import { diffText } from './diff-text.ts'
import { nameReferenceForms } from './name-forms.ts'
import { pairNotes, readNoteKeys, type NotePair } from './pair-notes.ts'
import type { Passage } from './tokens.ts'

export interface BlockRow extends AlignedRow {
  readonly runs: readonly TextRun[]
  readonly share: number
}

export interface BlockNoteRow extends NotePair {
  readonly runs: readonly TextRun[]
}

export interface BlockChanges {
  readonly rows: readonly BlockRow[]
  readonly notes: readonly BlockNoteRow[]
}

export function diffBlocks(old: BlockText, now: BlockText, language: string): BlockChanges {
  const noteKeys = readNoteKeys(old.notes, now.notes)
  const aligned = alignParagraphs(old.blocks, now.blocks)
  const crossKeys = new CrossReferenceKeys(old.blocks, now.blocks, aligned)
  const toPassage = (side: 'old' | 'new', words: Words): Passage => ({
    text: words.text,
    references: [
      ...words.references.map(({ at, note }) => ({ at, key: item(noteKeys[side], note) })),
      ...words.crossReferences.map(({ at, target }) => ({
        at,
        key: crossKeys.keyOf(side, target),
      })),
    ].sort((a, b) => a.at - b.at),
  })
  const diffWords = (before: Words, after: Words, mayReplace: boolean) => {
    const sides = [toPassage('old', before), toPassage('new', after)] as const
    const { runs, share } = diffText(...sides, { language, mayReplace })
    return { runs: nameReferenceForms(runs, before.crossReferences, after.crossReferences), share }
  }
  const kept: { old: number; new: number }[] = []
  const rows = aligned.map((row) => {
    const sides = { old: joinBlocks(old, row.old), new: joinBlocks(now, row.new) }
    const mayReplace =
      row.old.length + row.new.length === 2 && old.blocks[row.old[0] ?? -1]?.single !== true
    const { runs, share } = diffWords(sides.old, sides.new, mayReplace)
    kept.push(...keptReferences(runs, sides.old, sides.new))
    return { ...row, runs, share }
  })
  const notes = pairNotes(noteKeys, kept).map((pair) => {
    const { runs } = diffWords(noteOf(old, pair.old), noteOf(now, pair.new), false)
    return { ...pair, runs }
  })
  return { rows, notes }
}

/** The words of a row or of a note, on one side. */
interface Words {
  readonly text: string
  readonly references: readonly { readonly at: number; readonly note: number }[]
  readonly crossReferences: readonly CrossReference[]
}

function joinBlocks(text: BlockText, indexes: readonly number[]): Words {
  const blocks = indexes.map((index) => item(text.blocks, index))
  const starts: number[] = []
  let offset = 0
  for (const block of blocks) {
    starts.push(offset)
    offset += block.text.length + paragraphEnd.length
  }
  const shift = <T extends { readonly at: number }>(list: readonly T[], index: number): T[] =>
    list.map((each) => ({ ...each, at: each.at + item(starts, index) }))
  return {
    text: blocks.map((block) => block.text).join(paragraphEnd),
    references: blocks.flatMap((block, index) => shift(block.references, index)),
    crossReferences: blocks.flatMap((block, index) => shift(block.crossReferences ?? [], index)),
  }
}

function noteOf(text: BlockText, note: number | null): Words {
  const crossReferences = note === null ? [] : (text.noteCrossReferences?.[note] ?? [])
  return { text: note === null ? '' : item(text.notes, note), references: [], crossReferences }
}

/** The notes that the references of kept words lead to, on both sides. */
function keptReferences(runs: readonly TextRun[], old: Words, now: Words) {
  const noteAt = new Map(now.references.map(({ at, note }) => [at, note]))
  return old.references.flatMap(({ at, note }) => {
    const run = runs.find(({ op, old: [from, to] }) => op === 'kept' && from <= at && at < to)
    const other = run && noteAt.get(at - run.old[0] + run.new[0])
    return other === undefined ? [] : [{ old: note, new: other }]
  })
}
