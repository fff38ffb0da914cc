import type { CrossReference, Form, TextRun } from './comparison.ts'
import { printWords } from './printed-words.ts'

/** Names the changes that are only of form: a view may fold them, the runs stay exact. */
export function nameForms(runs: readonly TextRun[]): TextRun[] {
  return runs.map((run, index) => {
    if (run.op === 'kept') return run
    const other = partnerOf(runs, index)
    const form = formOf(run.text, other?.text ?? '')
    return form === null ? run : { ...run, form }
  })
}

/**
 * Of cross-references: a number that was typed and has become a reference, or the reverse, is a difference of form; a reference that
 * leads elsewhere now is none.
 */
export function nameReferenceForms(
  runs: readonly TextRun[],
  old: readonly CrossReference[],
  now: readonly CrossReference[],
): readonly TextRun[] {
  if (old.length === 0 && now.length === 0) return runs
  const print = (run: TextRun) =>
    run.op === 'deleted'
      ? printWords(run.text, run.old[0], old)
      : printWords(run.text, run.new[0], now)
  return runs.map((run, index) => {
    if (run.op === 'kept') return run
    const [of, [from, to]] = run.op === 'deleted' ? [old, run.old] : [now, run.new]
    const refers = of.some(({ at }) => from <= at && at < to)
    const { form, ...plain } = run
    const other = partnerOf(runs, index)
    if (other && other.text !== run.text && print(other) === print(run))
      return { ...plain, form: 'reference' as const }
    return form === 'reference' && refers ? plain : run
  })
}

/** What was put in the place of a deletion, or the deletion in whose place an insertion stands. */
function partnerOf(runs: readonly TextRun[], index: number): TextRun | undefined {
  const deleted = runs[index]?.op === 'deleted'
  const other = runs[deleted ? index + 1 : index - 1]
  return other?.op === (deleted ? 'inserted' : 'deleted') ? other : undefined
}

function formOf(one: string, other: string): Form | null {
  const both = one + other
  if (/^\s*$/.test(both)) return 'space'
  if (/^\ufffc+$/.test(both)) return 'reference'
  if (one === '' || other === '') return null
  if (fold(one) === fold(other)) return 'typography'
  if (one.toLowerCase() === other.toLowerCase()) return 'case'
  return /^[\p{N}\s/.,]+$/u.test(both) ? 'number' : null
}

/** Without the differences of quotation marks, dashes, width and spaces. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
}
