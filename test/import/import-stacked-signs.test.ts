// The notes of a page as programs give them that follow the order in which the page was written: all signs, then the number of the job, then
// all words. What was read of the text with each sign before its words is read of it so too.
import { describe, expect, it } from 'vitest'
import { compareWritten } from './compare-written.ts'
import { writtenDocuments } from './written-drafts.ts'

/** English documents with several notes under the rule of a page, whose lines are not all set apart. */
const names: ReadonlySet<string> = new Set([
  'en-2025-ten-sections',
  'en-child-layout',
  'en-child-raw',
  'en-group-layout',
  'en-humanitarian-pypdf',
  'en-president-recycled',
  'en-six-sections',
])
const documents = writtenDocuments().filter(({ name }) => names.has(name))

const rule = /^\s*_{3,}\s*$/u
const start = /^\s*(\d{1,3})\s+(\S.*)$/u

interface Foot {
  /** What stands over the signs. */
  readonly above: string
  /** What stands between them and the words. */
  readonly between: readonly string[]
}

/** Geneva draws the rule, so that no line of text stands for it. */
const feet: readonly Foot[] = [
  { above: '__________', between: [] },
  { above: '__________', between: ['25-12345 (E)'] },
  { above: '', between: [''] },
]

/** Fewer notes than two have nothing between a sign and its words. */
function stacked(source: string, { above, between }: Foot): string {
  const lines = source.split('\n')
  const out: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const { signs, words } = rule.test(line) ? notesFrom(lines, at + 1) : nothing
    if (signs.length < 2) {
      out.push(line)
      continue
    }
    out.push(above, ...signs, ...between, ...words)
    at += words.length
  }
  return out.join('\n')
}

const nothing = { signs: [], words: [] }

/** Up to an empty line, or one that ends the notes. */
function notesFrom(lines: readonly string[], from: number) {
  const signs: string[] = []
  const words: string[] = []
  for (const line of lines.slice(from)) {
    const [, sign = '', rest] = start.exec(line) ?? []
    const isNext = signs.length === 0 || Number(sign) === Number(signs.at(-1)) + 1
    if (rest !== undefined && isNext) signs.push(sign)
    else if (signs.length === 0 || line.trim() === '' || endsNotes.test(line)) break
    words.push(rest !== undefined && isNext ? rest : line.trim())
  }
  return { signs, words }
}

/** The head or the foot of a page. */
const endsNotes = /^\s*(?:A\/[\w./]+\s*$|\d{1,2}\/\d{1,2}|\d{2}-\d{5})/u

describe('signs that stand over each other', () => {
  it.each(documents)('are put before the words of the notes of $name', (document) => {
    for (const foot of feet) {
      const source = stacked(document.source, foot)
      expect(source).not.toBe(document.source)
      expect(compareWritten({ ...document, source }).differences).toEqual([])
    }
  })
})
