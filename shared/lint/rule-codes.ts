// Every rule by its code, with how much it weighs and on whose word it stands (rules.md 3). The words are in shared/i18n, under
// `lint.` and the code; a code never changes its meaning.

/** `info`: may well be as it should be, and is worth a look. */
export type Severity = 'warning' | 'info'

/** On whose word; the words for the reader are under `lint.source.` and the code. */
export type SourceCode =
  | 'manual-preamble'
  | 'manual-operative'
  | 'manual-subparagraphs'
  | 'manual-title'
  | 'manual-subject'
  | 'manual-footnotes'
  | 'manual-references'
  | 'symbols'
  | 'names'
  | 'typography'
  | 'chinese-titles'
  | 'practice'
  | 'finished-text'

export interface RuleFacts {
  readonly severity: Severity
  readonly source: SourceCode
  readonly inferred: boolean
}

function rule(severity: Severity, source: SourceCode, inferred: boolean): RuleFacts {
  return { severity, source, inferred }
}

export const ruleFacts = {
  'preamble-end': rule('warning', 'manual-preamble', false),
  'operative-end': rule('warning', 'manual-operative', false),
  'last-end': rule('warning', 'manual-operative', false),
  'chapeau-end': rule('warning', 'manual-subparagraphs', false),
  'operative-in-preamble': rule('warning', 'manual-preamble', false),
  'preamble-in-operative': rule('warning', 'manual-operative', false),
  'opening-repeated': rule('info', 'practice', false),
  'repetition-needless': rule('info', 'practice', true),
  'first-conjunction': rule('info', 'practice', false),
  'number-typed': rule('warning', 'manual-operative', false),
  'number-differs': rule('warning', 'manual-operative', false),
  'subparagraph-single': rule('warning', 'manual-subparagraphs', true),
  'paragraph-empty': rule('warning', 'manual-operative', true),
  'note-empty': rule('warning', 'manual-footnotes', false),
  'note-repeated': rule('info', 'manual-footnotes', false),
  'note-unreferenced': rule('warning', 'manual-footnotes', false),
  'note-missing': rule('warning', 'manual-footnotes', false),
  'ibid-first': rule('warning', 'manual-footnotes', true),
  'reference-missing': rule('warning', 'manual-references', false),
  'reference-side': rule('warning', 'manual-references', false),
  'reference-moved': rule('warning', 'manual-references', false),
  'symbol-malformed': rule('warning', 'symbols', false),
  'symbol-series': rule('warning', 'symbols', false),
  'symbol-taken': rule('warning', 'symbols', false),
  'sales-number': rule('warning', 'practice', true),
  'resolution-date': rule('warning', 'practice', true),
  'state-name': rule('warning', 'names', false),
  'sponsor-unknown': rule('warning', 'names', false),
  'sponsor-name': rule('warning', 'names', false),
  'space-double': rule('warning', 'typography', true),
  'space-before-mark': rule('warning', 'typography', true),
  'space-missing': rule('warning', 'typography', true),
  'space-breaks': rule('info', 'typography', true),
  'width-mixed': rule('warning', 'typography', false),
  'quotes-mixed': rule('warning', 'typography', true),
  'quotes-foreign': rule('warning', 'typography', true),
  'bracket-unbalanced': rule('warning', 'finished-text', true),
  'bracket-left': rule('warning', 'finished-text', false),
  'marker-left': rule('warning', 'finished-text', true),
  'title-unmarked': rule('warning', 'chinese-titles', false),
  'title-quoted': rule('warning', 'chinese-titles', false),
  'title-end': rule('warning', 'manual-title', true),
  'subject-body': rule('warning', 'manual-subject', false),
  'subject-comma': rule('warning', 'manual-subject', false),
  'language-other': rule('warning', 'finished-text', true),
} as const satisfies Readonly<Record<string, RuleFacts>>

export type RuleCode = keyof typeof ruleFacts

export const ruleCodes = Object.keys(ruleFacts) as readonly RuleCode[]
