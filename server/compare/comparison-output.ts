// A comparison as a file of each kind, for the server and the command line. All are made of one comparison.
import { unreachable } from '../../shared/assert.ts'
import { toTrackedDocx } from '../../shared/exporters/docx/to-docx.ts'
import type { Author } from '../../shared/exporters/docx/revision-marks.ts'
import {
  comparedNames,
  type ComparedPair,
  type MarkOptions,
} from '../../shared/exporters/marked/compared-pair.ts'
import { writeComparisonJson } from '../../shared/exporters/marked/comparison-json.ts'
import { writeComparisonPage } from '../../shared/exporters/marked/comparison-page.ts'
import { writeComparisonPatch } from '../../shared/exporters/marked/comparison-patch.ts'
import { markedWording } from '../../shared/exporters/wording/marked-wording.ts'
import { hashText } from '../drafts/text-hash.ts'

/** What is written without the printer. */
export const writtenKinds = ['docx', 'html', 'json', 'patch'] as const
export type WrittenKind = (typeof writtenKinds)[number]

export interface OutputOptions extends MarkOptions {
  /** Of the changes in a Word file: `2020-03-05T00:00:00Z`. */
  readonly date: string
}

/** Never refuses. Costs what comparing costs, and two or three times that for a long text. */
export function writeComparison(
  kind: WrittenKind,
  pair: ComparedPair,
  options: OutputOptions,
): Uint8Array | string {
  const names = comparedNames(pair, options)
  switch (kind) {
    case 'docx':
      return toTrackedDocx(pair, { ...options, author: authorOf(pair, options) })
    case 'html':
      return writeComparisonPage(pair, options)
    case 'json':
      return writeComparisonJson(pair.comparison, names, [
        hashText(pair.old.text),
        hashText(pair.new.text),
      ])
    case 'patch':
      return writeComparisonPatch(pair, namesInWords(pair, options))
    default:
      return unreachable(kind)
  }
}

/** Changes bear the symbol of the text that brought them: who in a delegation wrote them is nobody's business. */
function authorOf(pair: ComparedPair, options: OutputOptions): Author {
  return { name: namesInWords(pair, options)[1], date: options.date }
}

function namesInWords(pair: ComparedPair, options: MarkOptions): [old: string, new: string] {
  const { currentText } = markedWording(pair.comparison.language)
  const [old, now] = comparedNames(pair, options)
  return [old ?? currentText, now ?? currentText]
}

/** `E_CN.7_2020_L.5_Rev.1 against L.5`: the older text without what both begin with. Without the ending; only ASCII. */
export function comparisonFileName(old: string | null, now: string | null): string {
  const [before, after] = [old ?? 'draft', now ?? 'draft']
  const common = sharedParts(before.split('/'), after.split('/'))
  const shorter = before.split('/').slice(common).join('/')
  return `${plain(after)} against ${plain(shorter === '' ? before : shorter)}`
}

/** How many parts of the symbols are the same from the start, but never the last one of the older. */
function sharedParts(before: readonly string[], after: readonly string[]): number {
  let count = 0
  while (count < before.length - 1 && before[count] === after[count]) count += 1
  return count
}

function plain(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9.()-]+/gu, '_')
}
