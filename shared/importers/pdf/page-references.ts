// References to notes where they can be seen: raised signs. Where nearly all notes have one, a figure that stands on the line is a number, and the page
// on which a note stands tells nothing. Otherwise words decide, as in plain text.
import type { Language } from '../../document/language.ts'
import type { Block } from '../body/block.ts'
import {
  chooseReferences,
  type ChosenReference,
  type ChosenReferences,
} from '../notes/choose-references.ts'
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import { isStars, readSuperscript } from '../notes/note-signs.ts'
import type { ReadNote } from '../notes/read-notes.ts'

/** Of the numbered notes: so many must be referred to by raised signs. */
const seenShare = 0.8
const raised =
  /[⁰¹²³⁴-⁹]{1,3}|(?<=\S)(?:\*{1,3}|[†‡§¶‖]{1,3})(?![*\p{N}]|(?!\p{Script=Han})\p{L})/gu

export function findReferences(
  blocks: readonly Block[],
  notes: readonly ReadNote[],
  language: Language,
): ChosenReferences {
  const signs = new Set(notes.map(({ sign }) => sign))
  const seen = blocks.flatMap(({ text }, block) => findRaised(text, block))
  const known = seen.filter(({ sign }) => signs.has(sign))
  const referred = new Set(known.map(({ sign }) => sign))
  const numbered = notes.filter(({ sign }) => /^\d/u.test(sign))
  const found = numbered.filter(({ sign }) => referred.has(sign)).length
  const unnumbered = numbered.length === 0 && known.some(({ sign }) => !sign.startsWith('*'))
  if (unnumbered) return { references: known, ambiguities: [] }
  if (found === 0 || found < numbered.length * seenShare)
    return chooseReferences(blocks, notes, language)
  const orphans = seen.filter(({ sign }) => !signs.has(sign) && /^\d/u.test(sign))
  return { references: known, ambiguities: orphans.map((orphan) => report(orphan, blocks)) }
}

function findRaised(text: string, block: number): ChosenReference[] {
  return [...text.matchAll(raised)].map(({ 0: written, index }) => {
    const sign = isStars(written) ? written : String(Number(readSuperscript(written)))
    return { block, from: index, to: index + written.length, sign }
  })
}

function report({ block, from, to, sign }: ChosenReference, blocks: readonly Block[]): Ambiguity {
  const { text = '', line = 1 } = blocks[block] ?? {}
  return {
    code: 'reference-without-note',
    line,
    excerpt: excerptOf(text.slice(Math.max(0, from - 20), to + 20)),
    alternatives: [`characters ${sign}`, `reference to note ${sign}`],
  }
}
