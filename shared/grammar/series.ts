// The series of document symbols and the elements each is made of, in order (rules.md 2.1 and 2.4; those marked "component
// table" are put together from 2.1). A symbol is read element by element against all series at once, see document-symbol.ts.

/** What a document of a series is. `document` is what has no marker of its own: `A/63/432`; in the Security Council, drafts too. */
export type SymbolNature =
  | 'limited'
  | 'conference-room-paper'
  | 'document'
  | 'resolution'
  | 'decision'
  | 'presidential-statement'
  | 'other'

export interface Series {
  readonly code: string
  readonly nature: SymbolNature
  /** The elements between the slashes: a literal, or the name of a pattern in `elementPatterns`. */
  readonly elements: readonly string[]
}

const num = '(?:0|[1-9]\\d*)'
const year = '(?:19|20)\\d{2}'

/** Named elements; anything else in a series stands for itself. Each matches a whole element. */
export const elementPatterns: Readonly<Record<string, RegExp>> = {
  NUM: new RegExp(`^${num}$`, 'u'),
  YEAR: new RegExp(`^${year}$`, 'u'),
  SESSION: new RegExp(`^(?:(?:S|ES)-)?${num}$`, 'u'),
  'HRC-SESSION': new RegExp(`^(?:S-)?${num}$`, 'u'),
  'C.1-6': /^C\.[1-6]$/u,
  'C.n': new RegExp(`^C\\.${num}$`, 'u'),
  'CN.n': new RegExp(`^CN\\.${num}$`, 'u'),
  'AC.n': new RegExp(`^AC\\.${num}$`, 'u'),
  'WG.n': new RegExp(`^WG\\.${num}$`, 'u'),
  'CONF.n': new RegExp(`^CONF\\.${num}$`, 'u'),
  'L.n': new RegExp(`^L\\.${num}$`, 'u'),
  'CRP.n': new RegExp(`^CRP\\.${num}$`, 'u'),
  // Records and the like: working paper, summary and verbatim record, restricted document.
  'OTHER.n': new RegExp(`^(?:WP|SR|PV|R)\\.${num}$`, 'u'),
  'NUM LETTERS': new RegExp(`^${num}(?: ?[A-Z](?:-[A-Z])?)?$`, 'u'),
  'NUM LETTER': new RegExp(`^${num}(?: ?[A-Z])?$`, 'u'),
  'NUM (YEAR)': new RegExp(`^${num} ?\\(${year}\\)$`, 'u'),
}

/** Every symbol fits at most one of these; the law is in document-symbol.test.ts. */
export const allSeries: readonly Series[] = [
  series('ga-draft', 'limited', 'A/SESSION/L.n'),
  series('ga-document', 'document', 'A/SESSION/NUM'),
  series('ga-record', 'other', 'A/SESSION/OTHER.n'), // component table
  series('ga-information', 'other', 'A/SESSION/INF/NUM'), // component table
  series('ga-resolution', 'resolution', 'A/RES/SESSION/NUM LETTERS'),
  series('ga-decision', 'decision', 'A/DEC/SESSION/NUM LETTERS'), // component table
  series('committee-draft', 'limited', 'A/C.1-6/NUM/L.n'),
  series('committee-paper', 'conference-room-paper', 'A/C.1-6/NUM/CRP.n'),
  series('committee-document', 'document', 'A/C.1-6/NUM/NUM'), // component table
  series('committee-record', 'other', 'A/C.1-6/NUM/OTHER.n'), // component table
  series('committee-information', 'other', 'A/C.1-6/NUM/INF/NUM'), // component table
  series('ad-hoc-draft', 'limited', 'A/AC.n/L.n'),
  series('ad-hoc-year-draft', 'limited', 'A/AC.n/YEAR/L.n'),
  series('ad-hoc-document', 'document', 'A/AC.n/NUM'), // component table
  series('ad-hoc-year-document', 'document', 'A/AC.n/YEAR/NUM'), // component table
  series('ad-hoc-paper', 'conference-room-paper', 'A/AC.n/YEAR/CRP.n'), // component table
  series('conference-draft', 'limited', 'A/CONF.n/L.n'), // component table
  series('conference-year-draft', 'limited', 'A/CONF.n/YEAR/L.n'), // component table
  series('conference-document', 'document', 'A/CONF.n/NUM'), // component table
  series('conference-year-document', 'document', 'A/CONF.n/YEAR/NUM'), // component table
  series('ecosoc-draft', 'limited', 'E/YEAR/L.n'),
  series('ecosoc-document', 'document', 'E/YEAR/NUM'),
  series('ecosoc-paper', 'conference-room-paper', 'E/YEAR/CRP.n'), // component table
  series('ecosoc-resolution', 'resolution', 'E/RES/YEAR/NUM LETTER'),
  series('ecosoc-decision', 'decision', 'E/DEC/YEAR/NUM LETTER'), // component table
  series('ecosoc-committee-draft', 'limited', 'E/C.n/YEAR/L.n'), // component table
  series('ecosoc-committee-document', 'document', 'E/C.n/YEAR/NUM'), // component table
  series('commission-draft', 'limited', 'E/CN.n/YEAR/L.n'),
  series('commission-paper', 'conference-room-paper', 'E/CN.n/YEAR/CRP.n'),
  series('commission-document', 'document', 'E/CN.n/YEAR/NUM'),
  series('hrc-draft', 'limited', 'A/HRC/HRC-SESSION/L.n'),
  series('hrc-organizational-draft', 'limited', 'A/HRC/OM/NUM/L.n'),
  series('hrc-document', 'document', 'A/HRC/HRC-SESSION/NUM'),
  series('hrc-paper', 'conference-room-paper', 'A/HRC/HRC-SESSION/CRP.n'),
  series('hrc-group-paper', 'conference-room-paper', 'A/HRC/WG.n/HRC-SESSION/CRP.n'),
  series('hrc-resolution', 'resolution', 'A/HRC/RES/HRC-SESSION/NUM'),
  series('hrc-decision', 'decision', 'A/HRC/DEC/HRC-SESSION/NUM'),
  series('hrc-statement', 'presidential-statement', 'A/HRC/PRST/HRC-SESSION/NUM'),
  series('sc-document', 'document', 'S/YEAR/NUM'),
  series('sc-resolution', 'resolution', 'S/RES/NUM (YEAR)'),
  series('sc-statement', 'presidential-statement', 'S/PRST/YEAR/NUM'),
]

function series(code: string, nature: SymbolNature, elements: string): Series {
  return { code, nature, elements: elements.split('/') }
}
