// Our engine in the interface of the measuring script for revision diffs: see test/bench/README.md.
import { diffBlocks, paragraphEnd } from '../../shared/diff/diff-blocks.ts'
import { diffText } from '../../shared/diff/diff-text.ts'

const ops = { kept: '=', deleted: '-', inserted: '+' }
const plain = (text) => ({ text, references: [] })

export const name = 'penholder'

export function compareText(old, now, { lang }) {
  const { runs } = diffText(plain(old), plain(now), { language: lang, mayReplace: true })
  return runs.map((run) => [ops[run.op], run.text])
}

const fields = [
  'symbol',
  'sponsors',
  'title',
  'organ',
  'session',
  'date',
  'enact',
  'distr',
  'original',
]

export function compare(old, now, { lang }) {
  const { rows } = diffBlocks(toBlocks(old), toBlocks(now), lang)
  return {
    rows: rows.map((row) => ({
      ...row,
      runs: row.runs.map((run) => [ops[run.op], run.text.replaceAll(paragraphEnd, '\n')]),
    })),
  }
}

function toBlocks({ blocks }) {
  const notes = []
  const noteOf = (text) => {
    if (!notes.includes(text)) notes.push(text)
    return notes.indexOf(text)
  }
  return {
    notes,
    blocks: blocks.map((block) => ({
      id: block.id ?? null,
      text: block.text,
      group: fields.includes(block.kind) ? block.kind : block.kind === 'head' ? 'heading' : 'body',
      kind: block.kind,
      single: fields.includes(block.kind),
      references: [...block.text.matchAll(/\uFFFC/g)]
        .slice(0, block.notes?.length ?? 0)
        .map((found, index) => ({ at: found.index, note: noteOf(block.notes[index]) })),
    })),
  }
}
