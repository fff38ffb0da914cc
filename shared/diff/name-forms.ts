import type { Form, TextRun } from './comparison.ts'

/** Names the changes that are only of form: a view may fold them, the runs stay exact. */
export function nameForms(runs: readonly TextRun[]): TextRun[] {
  return runs.map((run, index) => {
    if (run.op === 'kept') return run
    const other = partnerOf(runs, index)
    const form = formOf(run.text, other?.text ?? '')
    return form === null ? run : { ...run, form }
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
