// Our engine in the interface of the measuring script for revision diffs: see test/bench/README.md.
import { diffText } from '../../shared/diff/diff-text.ts'

const ops = { kept: '=', deleted: '-', inserted: '+' }
const plain = (text) => ({ text, references: [] })

export const name = 'penholder'

export function compareText(old, now, { lang }) {
  const { runs } = diffText(plain(old), plain(now), { language: lang, mayReplace: true })
  return runs.map((run) => [ops[run.op], run.text])
}
