// Makes proposals of the words that a text under negotiation attributes to delegations: added words become insertions, struck ones
// deletions of the first delegation that is named. What is not certain stays text as it was written, and is reported.
import type { Paragraph, Run } from '../../document/draft-text.ts'
import type { Language } from '../../document/language.ts'
import { type AttributedWords, isPosition, readBrackets } from './attributed-brackets.ts'
import { type Ambiguity, excerptOf, type FieldLine } from '../imported-document.ts'
import { closeWhole } from './whole-proposals.ts'

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

/** The brackets that name a delegation, and struck words, of a text whose brackets stay as they were written. */
export function doubtBrackets(
  paragraphs: readonly Paragraph[],
  { language, lineOf }: KeepContext,
): Ambiguity[] {
  return paragraphs.flatMap((paragraph) => {
    const texts = paragraph.runs.filter(isPlain).map(({ text }) => text)
    return texts.flatMap((text) => {
      const { attributed, bare } = readBrackets(text, language)
      const wishes = bare.filter(({ from, to }) => namesDelegation(text.slice(from, to), language))
      const tell = (from: number, to: number, more: readonly string[]): Ambiguity => ({
        code: 'bracket-or-proposal',
        line: lineOf(paragraph.id),
        excerpt: excerptOf(text.slice(from, to)),
        alternatives: ['text in brackets', ...more],
      })
      return [
        ...attributed.map(({ from, to, delegations, unknown }) =>
          tell(from, to, [`a proposal of ${[...delegations, ...unknown].join(', ')}`]),
        ),
        ...wishes.map(({ from, to }) => tell(from, to, [])),
      ]
    })
  })
}

/** Of brackets that are no proposal by themselves: whether they, or brackets in them, say what a delegation wants. */
function namesDelegation(bracket: string, language: Language): boolean {
  if (isPosition(bracket, language)) return true
  const inner = bracket.slice(1).matchAll(/\[[^[\]]{1,2000}\]/gu)
  return [...inner].some(([words]) => {
    return isPosition(words, language) || readBrackets(words, language).attributed.length > 0
  })
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
    const { last, status, remark } = takeStatus(paragraph)
    if (remark !== null) this.fields.push({ line, text: remark, field: 'attribution' })
    const runs = last.flatMap((run) => (isPlain(run) ? this.#cut(run.text, line) : [run]))
    return closeWhole({ ...paragraph, status, runs })
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
      const against = found.opposing ?? []
      if (against.length > 1)
        this.#doubt(line, written, [
          `a deletion of ${against[0]}`,
          `a deletion of ${against.join(', ')}`,
        ])
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
    const sid = this.#sidOf(by)
    const above = text.slice(at, found.from)
    runs.push(...plain(above))
    if (found.act === 'delete') {
      runs.push({ text: found.words, marks: { del: [{ sid, by }] } })
      return found.to
    }
    // With one of the two spaces about it, so that none is too many without it.
    const spaced = /(?:^|\s)$/u.test(above) && /^\s/u.test(text.slice(found.to))
    const [against] = found.opposing ?? []
    const strike = against === undefined ? [] : [{ sid: this.#sidOf(against), by: against }]
    runs.push({
      text: found.words + (spaced ? ' ' : ''),
      marks: { ins: { sid, by }, ...(strike.length > 0 && { del: strike }) },
    })
    return found.to + (spaced ? 1 : 0)
  }

  #sidOf(by: string): string {
    return `${by}:${(++this.#count).toString(16).padStart(8, '0')}`
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

/** `[Agreed ad ref]`, `(Agreed, placement tbd)` behind a paragraph, in the words of rooms in six languages. */
const agreed =
  /(?<!\s)\s*[[(（]\s*((?:provisionally |tentatively )?(?:agreed|convenue?|accepté[e]?|acordad[oa]|convenid[oa]|согласовано|已商定|商定|议定|متفق عليه)(?<referendum>[ ,]*(?:ad[ -]?ref\w*\.?|a\.?r\.?|待核准|尚待核准|на условиях «?ad referendum»?))?(?:[,;，] [^[\]()（）]{1,60})?)\s*[\])）]\s*$/iu

/** The status that the last words of a paragraph give it, and the runs without those words. */
function takeStatus(paragraph: Paragraph) {
  const { runs, status } = paragraph
  const end = runs.at(-1)
  const match = end && isPlain(end) ? agreed.exec(end.text) : null
  if (!end || !match) return { last: runs, status, remark: null }
  const text = end.text.slice(0, match.index)
  const given = match.groups?.['referendum'] === undefined ? 'agreed' : 'ad-referendum'
  const last = [...runs.slice(0, -1), ...plain(text)]
  return { last, status: given, remark: match[0].trim() } as const
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
