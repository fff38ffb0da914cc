// The opening words of a compiled paragraph, set off as in the text itself: of words in brackets too, since what is disputed is often the verb.
import type { Part } from '../document/draft-text.ts'
import type { Language } from '../document/language.ts'
import { findOpening } from '../grammar/opening-words.ts'
import type { Segment } from './compilation.ts'

interface OpeningPlace {
  readonly language: Language
  readonly part: Part
}

/** The same segments with the opening words as emphasis; looks no further than the first words that are struck and put in alike. */
export function setOffOpening(
  segments: readonly Segment[],
  { language, part }: OpeningPlace,
): readonly Segment[] {
  if (part !== 'preamble' && part !== 'operative') return segments
  const first = segments.findIndex(({ kind }) => kind !== 'bracket')
  const lead = leadOf(segments.slice(first))
  const text = lead.map((segment) => segment.text).join('')
  const opening = text === '' ? null : findOpening(text, { language, part })
  if (!opening) return segments
  let at = 0
  const set = lead.flatMap((segment) => {
    const from = clamp(opening.from - at, segment.text.length)
    const to = clamp(opening.to - at, segment.text.length)
    at += segment.text.length
    const cut = (start: number, end?: number) => segment.text.slice(start, end)
    return [
      { ...segment, text: cut(0, from) },
      { ...segment, text: cut(from, to), emphasis: true },
      { ...segment, text: cut(to) },
    ].filter((each) => each.text !== '')
  })
  return [...segments.slice(0, first), ...set, ...segments.slice(first + lead.length)]
}

type Words = Extract<Segment, { kind: 'words' }>

/** The words that a paragraph begins with, as far as all of them are proposed or struck alike. */
function leadOf(segments: readonly Segment[]): Words[] {
  const lead: Words[] = []
  for (const segment of segments) {
    if (segment.kind !== 'words') break
    const { inserted, struck } = lead[0] ?? segment
    if (segment.inserted !== inserted || segment.struck !== struck) break
    lead.push(segment)
  }
  return lead
}

function clamp(at: number, length: number): number {
  return Math.max(0, Math.min(at, length))
}
