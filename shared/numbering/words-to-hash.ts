// What a consent, a confirmation or a certification is bound to, as text to be hashed: the words of a text, whoever wrote them and
// wherever they are stored. Server and browser hash the same.
import { canonicalJson } from '../canonical-json.ts'
import { asBase } from '../document/clean-text.ts'
import type { DraftText, Run } from '../document/draft-text.ts'
import { mergeRuns } from '../document/merge-runs.ts'
import { resolveReferences } from './refer-to-paragraph.ts'

/**
 * The base text as canonical JSON: parts, kinds, levels, words, notes and emphasis. Proposals, ids, statuses and cross-references are no
 * part of it, so two texts that read alike give the same, also when one was copied or imported from the other.
 */
export function wordsToHash(text: DraftText): string {
  const notes = new Map<string, number>()
  const numberOf = (id: string) => {
    const number = notes.get(id) ?? notes.size + 1
    notes.set(id, number)
    return number
  }
  // A number that follows its paragraph is the same reference whatever it was when it was written.
  const counted = resolveReferences(asBase(text), { language: 'en' })
  const paragraphs = counted.paragraphs.map(({ part, kind, level, runs }) => ({
    part,
    kind,
    level,
    runs: mergeRuns(runs.map(withoutReference)).map(({ text: words, marks }) => ({
      text: words,
      ...(marks.note !== undefined && { note: numberOf(marks.note) }),
      ...(marks.emphasis && { emphasis: true }),
    })),
  }))
  return canonicalJson(paragraphs)
}

function withoutReference({ text, marks: { note, emphasis } }: Run): Run {
  return { text, marks: { ...(note !== undefined && { note }), ...(emphasis && { emphasis }) } }
}
