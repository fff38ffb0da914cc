// `penholder diff`: what differs between two texts. Its exit code is that of diff(1): 0 equal, 1 different, 2 trouble.
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { asBase } from '../../shared/document/clean-text.ts'
import { compareDocuments } from '../../shared/diff/diff-documents.ts'
import { formatComparison } from './comparison-report.ts'
import { explainOpenProblem, openFile } from './open-file.ts'
import { parseArguments } from './parse-arguments.ts'

export const usage = `penholder diff OLD NEW [--json]

Says what became of every paragraph and footnote from OLD to NEW, and what changed in the masthead, the sponsors and
the title. Paragraphs may have moved, been split or joined. New numbers of paragraphs and footnotes are no changes.

OLD and NEW are any files that can be imported.

  --json    the whole comparison as one JSON object: changes, stats, rows, notes, title, masthead, sponsors

Without --json, changed words are marked [-deleted-] and {+inserted+}.

Exit code: 0 the texts are equal, 1 they differ, 2 a file cannot be read or the command is not called like this.`

const codes = { equal: 0, different: 1, trouble: 2 } as const

export async function run(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args, { json: { type: 'boolean' } })
  if (!parsed.ok) return complain(`${parsed.problem}\n\n${usage}`)
  const { files, values } = parsed.value
  const [oldPath, newPath, more] = files
  if (oldPath === undefined || newPath === undefined || more !== undefined)
    return complain(`diff takes two files.\n\n${usage}`)
  const [old, now] = [await openFile(oldPath), await openFile(newPath)]
  if (!old.ok) return complain(explainOpenProblem(old.problem))
  if (!now.ok) return complain(explainOpenProblem(now.problem))
  return print(old.value.content, now.value.content, values['json'] === true)
}

function print(old: FrozenContent, now: FrozenContent, json: boolean): number {
  const comparison = compareDocuments(baseOf(old), baseOf(now))
  console.log(json ? JSON.stringify(comparison, null, 2) : formatComparison(comparison))
  return comparison.changes.length === 0 ? codes.equal : codes.different
}

/** What is only proposed is no change of the text. */
function baseOf(content: FrozenContent): FrozenContent {
  return { ...content, text: asBase(content.text) }
}

function complain(message: string): number {
  console.error(`penholder: ${message}`)
  return codes.trouble
}
