// A comparison as a plain unified patch, for whoever works with diff and patch: one paragraph a line, each footnote a line behind the paragraph that refers to
// it first. No number is in it, so that new numbers are no change.
import { createTwoFilesPatch, formatPatch } from 'diff'
import { cellDivider, type DraftText, type Paragraph } from '../../document/draft-text.ts'
import { readFootnotes, type FootnoteReference } from '../../document/footnotes.ts'
import { cleanWords } from '../print/printable-text.ts'
import type { ComparedPair } from './compared-pair.ts'

const reference = '[^]'
/** A patch that takes longer is one that replaces the whole text. */
const limitMs = 3000

/** `names` stand in the head of the patch. It applies to `patchLines` of the old text, and gives those of the new one. */
export function writeComparisonPatch(
  pair: ComparedPair,
  names: readonly [old: string, new: string],
): string {
  const [old, now] = [patchLines(pair.old.text), patchLines(pair.new.text)]
  const [oldName, newName] = names.map((name) => cleanWords(name).trim() || '-')
  const patch = createTwoFilesPatch(oldName ?? '', newName ?? '', old, now, undefined, undefined, {
    timeout: limitMs,
  })
  return patch ?? replaceWhole(old, now, [oldName ?? '', newName ?? ''])
}

/** The text that the patch is about: every line ends with a line feed. */
export function patchLines(text: DraftText): string {
  const references = Map.groupBy(readFootnotes(text), ({ paragraphId }) => paragraphId)
  const lines = text.paragraphs.flatMap((paragraph) => {
    const own = references.get(paragraph.id) ?? []
    const notes = own
      .filter(({ repeated }) => !repeated)
      .map(({ footnote }) => `\t${reference} ${footnote.runs.map((run) => run.text).join('')}`)
    return [`${indentOf(paragraph)}${wordsOf(paragraph, own)}`, ...notes]
  })
  return lines.map((line) => `${line.replaceAll(/[\p{Cc}\u2028\u2029]/gu, keepIndent)}\n`).join('')
}

/** What would end a line becomes a space; the tab before a note stays. */
function keepIndent(character: string, at: number): string {
  return character === '\t' && at === 0 ? character : ' '
}

function indentOf({ kind, level }: Paragraph): string {
  if (kind === 'annex') return '# '
  if (kind === 'row') return '| '
  return kind === 'heading' ? `${'#'.repeat(level + 1)} ` : '    '.repeat(level)
}

function wordsOf({ kind, runs }: Paragraph, references: readonly FootnoteReference[]): string {
  const text = runs.map((run) => run.text).join('')
  let at = 0
  let words = ''
  for (const { from, to } of references) {
    words += text.slice(at, from) + reference
    at = to
  }
  const whole = words + text.slice(at)
  return kind === 'row' ? `${whole.split(cellDivider).join(' | ')} |` : whole
}

function replaceWhole(old: string, now: string, names: readonly [string, string]): string {
  const [before, after] = [old, now].map((text) => text.split('\n').slice(0, -1))
  const hunk = {
    oldStart: 1,
    oldLines: before?.length ?? 0,
    newStart: 1,
    newLines: after?.length ?? 0,
    lines: [
      ...(before ?? []).map((line) => `-${line}`),
      ...(after ?? []).map((line) => `+${line}`),
    ],
  }
  return formatPatch({
    oldFileName: names[0],
    newFileName: names[1],
    oldHeader: undefined,
    newHeader: undefined,
    hunks: [hunk],
  })
}
