// What the checks cost: a whole draft for the first time, and one more key in it, at the size of a draft and at twenty times that.
import { languages } from '../../shared/document/language.ts'
import { Linter } from '../../shared/lint/lint-text.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { miniDraft } from '../lint/mini-drafts.ts'
import type { BenchRow } from './bench-row.ts'

const runs = 21
const context = { forIssue: false }

export async function benchLint(): Promise<BenchRow[]> {
  return languages.flatMap((language) =>
    [60, 1000].flatMap((size): BenchRow[] => {
      const content = repeated(miniDraft(language), size)
      const whole = Array.from({ length: runs }, () => {
        const fresh = structuredClone(content)
        return time(() => new Linter().lint(fresh, context))
      })
      const linter = new Linter()
      linter.lint(content, context)
      const key = Array.from({ length: runs }, (_, n) => {
        const typed = typeInto(structuredClone(content), n)
        return time(() => linter.lint(typed, context))
      })
      return [
        { name: `lint ${language}, ${size} paragraphs, whole`, value: median(whole), unit: 'ms' },
        { name: `lint ${language}, ${size} paragraphs, one key`, value: median(key), unit: 'ms' },
      ]
    }),
  )
}

/** The paragraphs behind the title and the subject line again and again. */
function repeated(content: FrozenContent, size: number): FrozenContent {
  const [title, subject, ...rest] = content.text.paragraphs
  const paragraphs = Array.from({ length: size }, (_, n) => {
    const one = rest[n % rest.length] ?? subject
    return one ? [{ ...one, id: `q${n}` }] : []
  }).flat()
  const front = [title, subject].flatMap((one) => one ?? [])
  return { ...content, text: { paragraphs: [...front, ...paragraphs] } }
}

function typeInto(content: FrozenContent, n: number): FrozenContent {
  const paragraphs = content.text.paragraphs.map((one, index) =>
    index === 30 ? { ...one, runs: [...one.runs, { text: 'x'.repeat(n + 1), marks: {} }] } : one,
  )
  return { ...content, text: { paragraphs } }
}

function time(act: () => unknown): number {
  const from = performance.now()
  act()
  return performance.now() - from
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
