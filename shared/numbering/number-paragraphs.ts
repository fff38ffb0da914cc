// The number of every paragraph (rules.md 3.4 to 3.6, 6.1): the label it was given in a negotiation, and where it was given none, counted
// from the text. Always recomputed from the whole list: it costs one pass, and nothing that is computed from the text is stored.
import type { DraftText } from '../document/draft-text.ts'
import type { Language } from '../document/language.ts'
import { formatAnnex, formatInAnnex } from './counters.ts'
import { formatLabel, printLabel } from './format-label.ts'
import { labelAll } from './give-labels.ts'
import { type Labels, noLabels, type ParagraphLabel } from './label.ts'
import { type LabelPlace, placeLabels } from './place-labels.ts'
import { showSplitLabels } from './split-heads.ts'

export interface ParagraphNumber {
  /** As printed before the paragraph: `3.`, `(a)`, `一`; null where nothing is printed. */
  readonly printed: string | null
  /** As delegates say it, without the paragraphs above: `PP 3`, `OP 5`, `(a)`; null for title and subject line. */
  readonly label: string | null
  /** With the paragraphs above: `OP 5 (a) (ii)`. */
  readonly path: string | null
}

export interface NumberingRules {
  readonly language: Language
  /** Labels given in the negotiation, by paragraph; without them every number is counted. */
  readonly labels?: Labels
  /** True where operative paragraphs start at 1 again in every section (rules.md 3.5). */
  readonly restartInSections?: boolean
}

const unnumbered: ParagraphNumber = { printed: null, label: null, path: null }

/**
 * One entry a paragraph, in order. A single operative paragraph has a label but no printed number. Of a proposed split the head shows
 * the label of the paragraph that is split, and the tail what was given to the new end.
 */
export function numberParagraphs(text: DraftText, rules: NumberingRules): ParagraphNumber[] {
  const { language, labels = noLabels, restartInSections = false } = rules
  const own = labelAll(text, labels, restartInSections)
  const shown = showSplitLabels(text, own)
  const places = placeLabels(text)
  const counted = Map.groupBy(places, (place) => place && countOf(place))
  const annexes = new Map<string, string>()
  const paths = new Map<string, string>()
  return text.paragraphs.map(({ id }, index): ParagraphNumber => {
    const [place, label] = [places[index], shown.get(id)]
    if (!place || !label) return unnumbered
    const isOnly = counted.get(countOf(place))?.length === 1
    const above = place.series === 'sub' && place.parent !== null ? paths.get(place.parent) : null
    const join = (written: string) => (above ? `${above} ${written}` : written)
    const written = write(label, isOnly, language)
    // What stands under a paragraph is called after the label it was given, also while a split of it is proposed.
    if (place.series !== 'section') paths.set(id, join(formatLabel(own.get(id) ?? label, language)))
    if (place.series === 'annex') annexes.set(id, written)
    const annex = annexes.get(place.annex ?? '')
    const path = place.series === 'annex' ? written : join(written)
    return {
      printed: print(label, isOnly, language),
      label: written,
      path: annex === undefined ? path : formatInAnnex(annex, path, language),
    }
  })
}

/** The paragraphs among which one may be the only one: those of a series in one annex. */
function countOf({ series, annex }: LabelPlace): string {
  return `${series}/${annex ?? ''}`
}

/** A single paragraph of the operative part has no number. */
function print(label: ParagraphLabel, isOnly: boolean, language: Language): string | null {
  if (label.series === 'annex') return write(label, isOnly, language)
  return isOnly && label.series === 'OP' ? null : printLabel(label, language)
}

function write(label: ParagraphLabel, isOnly: boolean, language: Language): string {
  const isLone = isOnly && label.series === 'annex'
  return isLone ? formatAnnex(null, language) : formatLabel(label, language)
}
