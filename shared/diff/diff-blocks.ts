// Two texts as rows of paragraphs with the words that changed in each. What diff-documents.ts says about a document's other parts
// is not known here.
import { alignParagraphs, type AlignedRow } from './align-paragraphs.ts'
import { item } from './at.ts'
import type { Block, BlockText } from './block.ts'
import { paragraphEnd, type TextRun } from './comparison.ts'
import { diffText } from './diff-text.ts'
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
  const keys = readNoteKeys(old.notes, now.notes)
  const kept: { old: number; new: number }[] = []
  const rows = alignParagraphs(old.blocks, now.blocks).map((row) => {
    const sides = { old: joinBlocks(old, row.old), new: joinBlocks(now, row.new) }
    const mayReplace =
      row.old.length + row.new.length === 2 && !sides.old.blocks.some((block) => block.single)
    const { runs, share } = diffText(withKeys(sides.old, keys.old), withKeys(sides.new, keys.new), {
      language,
      mayReplace,
    })
    kept.push(...keptReferences(runs, sides.old, sides.new))
    return { ...row, runs, share }
  })
  const notes = pairNotes(keys, kept).map((pair) => {
    const texts = [noteText(old, pair.old), noteText(now, pair.new)] as const
    return { ...pair, runs: diffText(...texts, { language, mayReplace: false }).runs }
  })
  return { rows, notes }
}

interface Joined {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly references: readonly { readonly at: number; readonly note: number }[]
}

function joinBlocks(text: BlockText, indexes: readonly number[]): Joined {
  const blocks = indexes.map((index) => item(text.blocks, index))
  let offset = 0
  const references = blocks.flatMap((block) => {
    const start = offset
    offset += block.text.length + paragraphEnd.length
    return block.references.map(({ at, note }) => ({ at: start + at, note }))
  })
  return { text: blocks.map((block) => block.text).join(paragraphEnd), blocks, references }
}

function withKeys({ text, references }: Joined, keys: readonly number[]): Passage {
  return { text, references: references.map(({ at, note }) => ({ at, key: item(keys, note) })) }
}

function noteText(text: BlockText, note: number | null): Passage {
  return { text: note === null ? '' : item(text.notes, note), references: [] }
}

/** The notes that the references of kept words lead to, on both sides. */
function keptReferences(runs: readonly TextRun[], old: Joined, now: Joined) {
  const noteAt = new Map(now.references.map(({ at, note }) => [at, note]))
  return old.references.flatMap(({ at, note }) => {
    const run = runs.find(({ op, old: [from, to] }) => op === 'kept' && from <= at && at < to)
    const other = run && noteAt.get(at - run.old[0] + run.new[0])
    return other === undefined ? [] : [{ old: note, new: other }]
  })
}
