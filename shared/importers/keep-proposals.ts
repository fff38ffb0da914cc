// Makes proposals of the words that a text under negotiation attributes to delegations: added words become insertions, struck ones
// deletions of the first delegation that is named. What is not certain stays text as it was written, and is reported.
import type { Paragraph, Run } from '../document/draft-text.ts'
import type { Language } from '../document/language.ts'
import { type AttributedWords, readBrackets } from './attributed-brackets.ts'
import { type Ambiguity, excerptOf, type FieldLine } from './imported-document.ts'

export interface KeptProposals {
  readonly paragraphs: readonly Paragraph[]
  /** Brackets that stay text, and delegations beside the first. */
  readonly ambiguities: readonly Ambiguity[]
  /** What the marks say now: the attributions, as they were written. */
  readonly fields: readonly FieldLine[]
}

export interface KeepContext {
  readonly language: Language
  /** Where a paragraph began in the source. */
  readonly lineOf: (paragraphId: string) => number
}

export function keepProposals(
  paragraphs: readonly Paragraph[],
  context: KeepContext,
): KeptProposals {
  const keeper = new Keeper(context)
  return {
    paragraphs: paragraphs.map((paragraph) => keeper.keep(paragraph)),
    ambiguities: keeper.ambiguities,
    fields: keeper.fields,
  }
}

class Keeper {
  readonly ambiguities: Ambiguity[] = []
  readonly fields: FieldLine[] = []
  readonly #context: KeepContext
  #count = 0

  constructor(context: KeepContext) {
    this.#context = context
  }

  keep(paragraph: Paragraph): Paragraph {
    const line = this.#context.lineOf(paragraph.id)
    const runs = paragraph.runs.flatMap((run) => (isPlain(run) ? this.#cut(run.text, line) : [run]))
    return { ...paragraph, runs }
  }

  #cut(text: string, line: number): Run[] {
    const { attributed, bare } = readBrackets(text, this.#context.language)
    for (const { from, to } of bare) this.#doubt(line, text.slice(from, to), ['text in brackets'])
    const runs: Run[] = []
    let at = 0
    for (const found of attributed) {
      const [by, ...others] = found.delegations
      const written = text.slice(found.from, found.to)
      if (by === undefined) {
        this.#doubt(line, written, [
          'text in brackets',
          `a proposal of ${found.unknown.join(', ')}`,
        ])
        continue
      }
      const beside = [...others, ...found.unknown]
      if (beside.length > 0)
        this.#doubt(line, written, [
          `a proposal of ${by}`,
          `a proposal of ${[by, ...beside].join(', ')}`,
        ])
      at = this.#mark(runs, { text, at, found, by })
      const [first = '', second = ''] = written.split(found.words)
      this.fields.push({ line, text: `${first}${second}`.trim(), field: 'attribution' })
    }
    return [...runs, ...plain(text.slice(at))]
  }

  /** Adds what stands before and the marked words; answers where the text goes on. */
  #mark(runs: Run[], { text, at, found, by }: Marking): number {
    const sid = `${by}:${(++this.#count).toString(16).padStart(8, '0')}`
    const above = text.slice(at, found.from)
    runs.push(...plain(above))
    if (found.act === 'delete') {
      runs.push({ text: found.words, marks: { del: [{ sid, by }] } })
      return found.to
    }
    // With one of the two spaces about it, so that none is too many without it.
    const spaced = /(?:^|\s)$/u.test(above) && /^\s/u.test(text.slice(found.to))
    runs.push({ text: found.words + (spaced ? ' ' : ''), marks: { ins: { sid, by } } })
    return found.to + (spaced ? 1 : 0)
  }

  #doubt(line: number, text: string, alternatives: readonly string[]): void {
    this.ambiguities.push({
      code: 'bracket-or-proposal',
      line,
      excerpt: excerptOf(text),
      alternatives,
    })
  }
}

interface Marking {
  readonly text: string
  readonly at: number
  readonly found: AttributedWords
  readonly by: string
}

function isPlain({ marks }: Run): boolean {
  return Object.keys(marks).length === 0
}

function plain(text: string): Run[] {
  return text === '' ? [] : [{ text, marks: {} }]
}
