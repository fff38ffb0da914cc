// `OP 2 alt` is offered in the place of OP 2. Where one delegation proposes the whole of it, it becomes an alternative, which is a
// proposal and nothing else; without an owner it stays a paragraph, and is told.
import type { Paragraph } from '../../document/draft-text.ts'
import type { Ambiguity, ImportedDocument, PrintedNumber } from '../imported-document.ts'
import { readLabel } from '../body/printed-labels.ts'

const alternative = /(?:^|\s)alt(?:\s?\d+)?$/u

/** What a printed label is called, without `alt`; null for one that has none. */
export function alternativeTo(printed: string): string | null {
  const called = nameOf(printed)
  return called !== null && alternative.test(called) ? called.replace(alternative, '') : null
}

/** `operative 2 bis` for `OP2. bis`, `[OP 2 bis]`. */
function nameOf(printed: string): string | null {
  const label = readLabel(`${printed} X`)
  const value = label?.readings[0]?.value
  if (!label || value === undefined || label.kind === 'sub') return null
  const kind = label.kind === 'preambular' ? 'preambular' : 'operative'
  return [kind, value, ...(label.suffix === null ? [] : [label.suffix])].join(' ')
}

export function keepAlternatives(
  paragraphs: readonly Paragraph[],
  numbers: readonly PrintedNumber[],
): readonly Paragraph[] {
  const printed = new Map(numbers.map((number) => [number.paragraphId, number.printed]))
  const named = new Map<string, string>()
  return paragraphs.map((paragraph) => {
    const label = printed.get(paragraph.id)
    if (label === undefined || paragraph.kind !== 'paragraph' || paragraph.level > 0)
      return paragraph
    const replaced = alternativeTo(label)
    const name = nameOf(label)
    if (replaced === null && name !== null) named.set(name, paragraph.id)
    const ref = replaced === null ? undefined : named.get(replaced)
    return ref !== undefined && paragraph.end.ins
      ? { ...paragraph, kind: 'alternative', ref }
      : paragraph
  })
}

/** Without the doubts about those that have become alternatives. */
export function withoutKept(
  ambiguities: readonly Ambiguity[],
  paragraphs: readonly Paragraph[],
  lines: ImportedDocument['lines'],
): readonly Ambiguity[] {
  const kept = new Set(paragraphs.flatMap(({ id, kind }) => (kind === 'alternative' ? [id] : [])))
  const at = new Set(
    (lines ?? []).flatMap(({ paragraphId, line }) => (kept.has(paragraphId) ? [line] : [])),
  )
  return ambiguities.filter(({ code, line }) => code !== 'number-differs' || !at.has(line))
}
