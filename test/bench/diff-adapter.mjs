// Our engine in the interface of a measuring script for comparisons: `compareText(old, new, { lang })` gives runs, `[op, text]` with op
// `=`, `-` or `+`; `compare(old, new, { lang })` takes texts as in test/fixtures/revisions and gives `{ rows }`.
import { paragraphEnd } from '../../shared/diff/comparison.ts'
import { diffBlocks } from '../../shared/diff/diff-blocks.ts'
import { diffText } from '../../shared/diff/diff-text.ts'
import { toBlockText } from '../read-revision.ts'

const ops = { kept: '=', deleted: '-', inserted: '+' }
const plain = (text) => ({ text, references: [] })

export const name = 'penholder'

export function compareText(old, now, { lang }) {
  const { runs } = diffText(plain(old), plain(now), { language: lang, mayReplace: true })
  return runs.map((run) => [ops[run.op], run.text])
}

export function compare(old, now, { lang }) {
  const { rows } = diffBlocks(toBlockText(old), toBlockText(now), lang)
  return {
    rows: rows.map((row) => ({
      ...row,
      runs: row.runs.map((run) => [ops[run.op], run.text.replaceAll(paragraphEnd, '\n')]),
    })),
  }
}
