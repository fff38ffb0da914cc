// Where grapheme clusters end (UAX #29). Most texts consist of characters that are clusters by themselves or stand inside words,
// which are never cut; only the others are given to the segmenter.

// Spaces, Latin, Greek, Cyrillic and Arabic letters and punctuation, Han, kana and their full-width signs: none of these extends
// its neighbour, and none is extended by another of them. CR, joiners, marks and surrogates are not among them.
const simple =
  /^[\t\n\u0020-\u02ff\u0370-\u0482\u048a-\u058f\u060c\u061b\u061f-\u064a\u0660-\u066f\u0671-\u06d5\u2000-\u200b\u2010-\u2064\u20a0-\u20bf\u2100-\u23ff\u2460-\u24ff\u2500-\u257f\u3000-\u3029\u3030\u3041-\u3096\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60\ufffc]*$/

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** For each code unit, where its cluster ends; null where every code unit of the text is a cluster. */
export function graphemeEnds(text: string): Int32Array | null {
  if (simple.test(text)) return null
  const ends = new Int32Array(text.length)
  for (const { index, segment } of segmenter.segment(text)) {
    const end = index + segment.length
    ends.fill(end, index, end)
  }
  return ends
}
