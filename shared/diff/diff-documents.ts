// Two texts of a draft, issued or current, to one Comparison. Reading order of the folder: comparison.ts, diff-blocks.ts,
// align-paragraphs.ts and what it names, diff-text.ts and what it names; trace-changes.ts for more texts than two.
import { bodyText, anchor } from '../document/draft-text.ts'
import { numberParagraphs } from '../numbering/number-paragraphs.ts'
import { resolveReferences } from '../numbering/refer-to-paragraph.ts'
import type { FrozenContent } from '../revisions/frozen-content.ts'
import type { BlockText } from './block.ts'
import { compareMastheads } from './compare-masthead.ts'
import { compareRows, type NumberedText } from './compare-rows.ts'
import { compareSponsors } from './compare-sponsors.ts'
import type { Comparison, NoteRow, TitleRow } from './comparison.ts'
import { countChanges } from './count-changes.ts'
import { diffBlocks, type BlockNoteRow } from './diff-blocks.ts'
import { diffText } from './diff-text.ts'
import { flattenText, type FlatParagraph, type FlatText } from './flat-text.ts'
import { listChanges } from './list-changes.ts'

/** Never refuses and never throws, whatever the texts. Equal contents have no changes. Costs milliseconds for a real draft. */
export function compareDocuments(old: FrozenContent, now: FrozenContent): Comparison {
  const { language } = now.masthead
  const before = readText(old)
  const after = readText(now)
  const blocks = diffBlocks(toBlocks(before), toBlocks(after), language)
  const parts = {
    rows: compareRows(blocks.rows, before, after),
    notes: blocks.notes.map((note) => toNoteRow(note, before, after)),
    title: compareTitles(old.title, now.title, language),
    masthead: compareMastheads(old.masthead, now.masthead),
    sponsors: compareSponsors(old.sponsors, now.sponsors),
  }
  const comparison = {
    language,
    symbols: [old.masthead.symbol, now.masthead.symbol] as const,
    changes: listChanges(parts, hasTitleInText(old) && hasTitleInText(now)),
    ...parts,
  }
  return { ...comparison, stats: countChanges(comparison) }
}

function readText({ text, masthead: { language } }: FrozenContent): NumberedText {
  const flat = flattenText(resolveReferences(text, { language }))
  return { ...flat, numbers: numberParagraphs(text, { language }), language }
}

function toBlocks({ paragraphs, notes }: FlatText): BlockText {
  const blocks = paragraphs.map(({ paragraph, text, references, crossReferences }) => {
    const { id, kind, part, level } = paragraph
    const group = groupOf(paragraph)
    const single = group === 'title' || group === 'subject'
    const described = { id, group, kind: `${kind} ${part} ${level}`, single }
    return { ...described, text, references, crossReferences }
  })
  return {
    blocks,
    notes: notes.map((note) => note.text),
    noteCrossReferences: notes.map((note) => note.crossReferences),
  }
}

function groupOf({ part, kind }: FlatParagraph['paragraph']): string {
  if (part === 'title' || part === 'subject') return part
  return kind === 'heading' ? 'heading' : 'body'
}

function toNoteRow(pair: BlockNoteRow, before: FlatText, after: FlatText): NoteRow {
  const number = (index: number | null) => (index === null ? null : index + 1)
  const references = (text: FlatText, index: number | null) =>
    index === null ? [] : (text.notes[index]?.crossReferences ?? [])
  const crossReferences = { old: references(before, pair.old), new: references(after, pair.new) }
  const refers = crossReferences.old.length + crossReferences.new.length > 0
  return {
    op: opOfNote(pair),
    old: number(pair.old),
    new: number(pair.new),
    runs: pair.runs,
    ...(refers && { crossReferences }),
  }
}

function opOfNote({ old, new: now, runs }: BlockNoteRow): NoteRow['op'] {
  if (old === null) return 'added'
  if (now === null) return 'deleted'
  return runs.every((run) => run.op === 'kept') ? 'kept' : 'changed'
}

function compareTitles(old: string, now: string, language: string): TitleRow {
  const passage = (text: string) => ({ text, references: [] })
  const { runs } = diffText(passage(old), passage(now), { language, mayReplace: false })
  return { op: old === now ? 'kept' : 'changed', runs }
}

function hasTitleInText({ title, text }: FrozenContent): boolean {
  return text.paragraphs.some(
    (paragraph) =>
      paragraph.part === 'title' && bodyText(paragraph).replaceAll(anchor, '') === title,
  )
}
