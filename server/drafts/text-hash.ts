// What a consent, a confirmation or a certification is bound to: the words of a text, whoever wrote them and wherever they are stored.
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/canonical-json.ts'
import { asBase } from '../../shared/document/clean-text.ts'
import type { DraftText, Run } from '../../shared/document/draft-text.ts'
import { mergeRuns } from '../../shared/document/merge-runs.ts'
import { resolveReferences } from '../../shared/numbering/refer-to-paragraph.ts'

/**
 * SHA-256, hexadecimal, of the base text: parts, kinds, levels, words, notes and emphasis. Proposals, ids, statuses and cross-references
 * are no part of it, so two texts that read alike have one hash, also when one was copied or imported from the other.
 */
export function hashText(text: DraftText): string {
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
  return createHash('sha256').update(canonicalJson(paragraphs)).digest('hex')
}

function withoutReference({ text, marks: { note, emphasis } }: Run): Run {
  return { text, marks: { ...(note !== undefined && { note }), ...(emphasis && { emphasis }) } }
}
