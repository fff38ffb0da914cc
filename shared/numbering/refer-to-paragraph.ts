// Cross-references: words marked `refersTo` are the number of a paragraph, as it was when they were written. Here they become the number
// that is true now, in the form of the language and of the words: 3 (a), 3(a), (b) behind "3 (a) and", 第3(a)段, 三.
//
// In a negotiation a reference shows the label of its paragraph, 3 bis, because that is what stands before the paragraph; when the labels
// go, the counted number. A reference to a paragraph that is not in the text (deleted, or only proposed) keeps its words and is listed
// by `lostReferences`. Marked words that are no number, because somebody wrote into them, are words like others.
import type { DraftText, Paragraph, Run } from '../document/draft-text.ts'
import type { Language } from '../document/language.ts'
import { mergeRuns } from '../document/merge-runs.ts'
import { formatChinese } from './counters.ts'
import { formatLabel } from './format-label.ts'
import { labelAll } from './give-labels.ts'
import { noLabels, type ParagraphLabel } from './label.ts'
import type { NumberingRules } from './number-paragraphs.ts'
import { type LabelPlace, placeLabels } from './place-labels.ts'
import { showSplitLabels } from './split-heads.ts'

/** Words that are a reference. Offsets are those of `rawText`. */
export interface MarkedReference {
  readonly from: number
  readonly to: number
  readonly words: string
  /** The id of the paragraph. */
  readonly target: string
}

export interface LostReference extends MarkedReference {
  readonly paragraphId: string
}

/** The text with every number true, marks kept. Numbers follow `rules`; the text is numbered as `numberParagraphs` numbers it. */
export function resolveReferences(text: DraftText, rules: NumberingRules): DraftText {
  if (!text.paragraphs.some(hasReference)) return text
  const numbers = new ReferenceNumbers(text, rules)
  return {
    paragraphs: text.paragraphs.map((paragraph) =>
      hasReference(paragraph) ? resolveParagraph(paragraph, numbers) : paragraph,
    ),
  }
}

/** References to what is no numbered paragraph of this text, in order. */
export function lostReferences(text: DraftText): LostReference[] {
  if (!text.paragraphs.some(hasReference)) return []
  const numbers = new ReferenceNumbers(text, { language: 'en' })
  return text.paragraphs.flatMap((paragraph) =>
    findReferences(paragraph).flatMap((reference) =>
      numbers.has(reference.target) ? [] : [{ ...reference, paragraphId: paragraph.id }],
    ),
  )
}

function hasReference({ runs }: Paragraph): boolean {
  return runs.some(({ marks }) => marks.refersTo !== undefined)
}

/** The references of a paragraph, in order: neighbouring runs of one owner with one target, whose words are a number. */
export function findReferences({ runs }: Pick<Paragraph, 'runs'>): MarkedReference[] {
  const found: { from: number; to: number; words: string; target: string; owner: string }[] = []
  let at = 0
  for (const { text, marks } of runs) {
    const { refersTo: target } = marks
    const owner = (marks.sub ?? marks.ins)?.sid ?? ''
    const last = found.at(-1)
    const goesOn = last?.to === at && last.target === target && last.owner === owner
    const to = at + text.length
    if (goesOn) found[found.length - 1] = { ...last, to, words: last.words + text }
    else if (target !== undefined) found.push({ from: at, to, words: text, target, owner })
    at = to
  }
  return found.flatMap(({ from, to, words, target }) =>
    words.length <= longest && numberWords.test(words) ? [{ from, to, words, target }] : [],
  )
}

/** No number has more characters. */
const longest = 40

const digit = '[0-9٠-٩۰-۹０-９]'
const han = '[一二三四五六七八九十]'
const sign = `(?:[(（]?(?:\\p{L}{1,5}ـ?|${han}{1,3}|[0-9٠-٩]{1,2})[)）]|['‘’][0-9٠-٩]{1,2}['‘’]|[㈠-㈩]|\\p{L}{1,3}ـ?\\.)`
const again = `(?:[ \\u00A0]?(?:(?:bis|ter|quater|[a-z]{3,16}ies|ante|alt|مكررا|سابقا|بديل)(?: ${digit}+| (?:ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)\\p{L}*)?|之${han}{1,3}|之前${digit}*|备选${digit}*))*`
const numberWords = new RegExp(
  `^(?:(?:${digit}{1,4}|${han}{1,4})${again}(?:[ \\u00A0]?${sign}${again})*|${sign}${again}(?:[ \\u00A0]?${sign}${again})*)$`,
  'iu',
)

function resolveParagraph(paragraph: Paragraph, numbers: ReferenceNumbers): Paragraph {
  const runs: Run[] = []
  const shown = numbers.showAll(paragraph)
  let at = 0
  for (const { text, marks } of paragraph.runs) {
    const reference = shown.find(({ from, to }) => from <= at && at < to)
    if (!reference) runs.push({ text, marks })
    else if (reference.from === at) runs.push({ text: reference.number ?? reference.words, marks })
    else if (reference.number === null) runs.push({ text: '', marks })
    at += text.length
  }
  return { ...paragraph, runs: mergeRuns(runs) }
}

/** A reference with the number it is to show; null where its paragraph is not in the text. */
export interface ShownReference extends MarkedReference {
  readonly number: string | null
}

/** A paragraph with its label; those above it come before it. */
export interface NumberStep {
  readonly id: string
  readonly label: ParagraphLabel
}

/** How far apart two numbers of one phrase may stand: "3 (a), (b) and (c)", "(a) of the operative paragraph 3". */
const phraseGap = 40

/** The numbers of one text, asked by reference. Made in one pass over the text. */
export class ReferenceNumbers {
  readonly #language: Language
  readonly #steps = new Map<string, readonly NumberStep[]>()

  constructor(text: DraftText, { language, labels = noLabels, restartInSections }: NumberingRules) {
    this.#language = language
    const own = labelAll(text, labels, restartInSections)
    const shown = showSplitLabels(text, own)
    placeLabels(text, restartInSections).forEach((place, index) => {
      const id = text.paragraphs[index]?.id
      const label = id === undefined ? undefined : shown.get(id)
      if (!place || !label || id === undefined || isHeading(place)) return
      const above = place.series === 'sub' ? this.#steps.get(place.parent ?? '') : undefined
      this.#steps.set(id, [...(above ?? []), { id, label }])
    })
  }

  entries(): Iterable<[string, readonly NumberStep[]]> {
    return this.#steps
  }

  /** The numbered paragraphs above one and itself, from the top; null for what has no number. */
  stepsOf(id: string): readonly NumberStep[] | null {
    return this.#steps.get(id) ?? null
  }

  has(target: string): boolean {
    return this.#steps.has(target)
  }

  /** The number of a paragraph as it is written after "paragraph": `3`, `3 (a) (ii)`; null for what has none. */
  numberOf(target: string): string | null {
    const steps = this.#steps.get(target)
    return steps ? join(this.#parts(steps), this.#language === 'zh' ? '' : ' ') : null
  }

  showAll(paragraph: Pick<Paragraph, 'id' | 'runs'>): ShownReference[] {
    const references = findReferences(paragraph)
    return references.map((reference, index) => ({
      ...reference,
      number: this.#show(reference, this.#above(references, index, paragraph.id)),
    }))
  }

  /**
   * The paragraph of which a sign without a number, "(b)", is one: that of the number before it in the phrase or behind it, otherwise the
   * paragraph it stands in.
   */
  #above(
    references: readonly MarkedReference[],
    index: number,
    own: string,
  ): readonly NumberStep[] {
    const here = references[index]
    if (!here || startsWithNumber(here.words)) return []
    const steps = (target: string) => this.#steps.get(target) ?? []
    let from = here.from
    for (const each of references.slice(0, index).toReversed()) {
      if (from - each.to > phraseGap) break
      if (startsWithNumber(each.words)) return steps(each.target)
      from = each.from
    }
    let { to } = here
    for (const each of references.slice(index + 1)) {
      if (each.from - to > phraseGap) break
      if (startsWithNumber(each.words)) return steps(each.target)
      to = each.to
    }
    return steps(own)
  }

  #show({ words, target }: MarkedReference, above: readonly NumberStep[]): string | null {
    const steps = this.#steps.get(target)
    if (!steps) return null
    const known = startsWithNumber(words) ? 0 : steps.length - countSigns(words)
    const isUnder =
      known > 0 && steps.slice(0, known).every(({ id }, level) => above[level]?.id === id)
    const parts = this.#parts(isUnder ? steps.slice(known) : steps)
    return inDigitsOf(words, join(parts, gapOf(words, this.#language)))
  }

  #parts(steps: readonly NumberStep[]): string[] {
    return steps.map(({ label }) => {
      const series = label.series === 'sub' ? 'sub' : 'numbered'
      return formatLabel({ ...label, series }, this.#language)
    })
  }
}

function isHeading({ series }: LabelPlace): boolean {
  return series === 'section' || series === 'annex'
}

function startsWithNumber(words: string): boolean {
  return (
    new RegExp(`^(?:${digit}|${han}(?![)）]))`, 'u').test(words) && !/^[\p{L}\p{N}]\)/u.test(words)
  )
}

function countSigns(words: string): number {
  return [...words.matchAll(new RegExp(sign, 'giu'))].length
}

function join(parts: readonly string[], gap: string): string {
  return parts.join(gap)
}

/** Between the number and a sign as the words have it, otherwise as the language does. */
function gapOf(words: string, language: Language): string {
  const found = new RegExp(`^.*?(?:${digit}|${han}|[)）])([ \\u00A0]?)${sign}`, 'iu').exec(words)
  return found ? (found[1] ?? '') : language === 'zh' ? '' : ' '
}

const zeros = ['٠', '۰', '０']

/** Numbers in the digits of the words they take the place of, wherever these begin: `'١'`, ٣; Chinese numerals for the first. */
function inDigitsOf(words: string, number: string): string {
  if (new RegExp(`^${han}`, 'u').test(words))
    return number.replace(/^\d+/u, (digits) => formatChinese(Number(digits)))
  const written = new RegExp(digit, 'u').exec(words)?.[0] ?? ''
  const zero = zeros.find((first) => {
    const code = written.charCodeAt(0) - first.charCodeAt(0)
    return code >= 0 && code <= 9
  })
  if (zero === undefined) return number
  return number.replaceAll(/\d/gu, (one) => String.fromCharCode(zero.charCodeAt(0) + Number(one)))
}
