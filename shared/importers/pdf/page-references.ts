// References to notes where they can be seen: raised signs. Where nearly all notes have one, a figure that stands on the line is a number, and the page
// on which a note stands tells nothing. Otherwise words decide, as in plain text.
import type { Language } from '../../document/language.ts'
import type { Block } from '../body/block.ts'
import {
  chooseReferences,
  type ChosenReference,
  type ChosenReferences,
  sheetAt,
} from '../notes/choose-references.ts'
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import { isStars, readSuperscript } from '../notes/note-signs.ts'
import type { PageNote } from './page-notes.ts'

/** Of the numbered notes: so many must be referred to by raised signs. */
const seenShare = 0.8
const raised =
  /[⁰¹²³⁴-⁹]{1,3}|(?<=\S)(?:\*{1,4}|[†‡§¶‖]{1,3})(?![*\p{N}]|(?!\p{Script=Han})\p{L})/gu

export function findReferences(
  blocks: readonly Block[],
  notes: readonly PageNote[],
  language: Language,
): ChosenReferences {
  const signs = new Set(notes.map(({ sign }) => sign))
  const anew = notes.some(({ printed }) => printed !== undefined)
  const raised = blocks.flatMap(({ text }, block) => findRaised(text, block))
  const bearers = Map.groupBy(notes, ({ sign, printed = sign }) => printed)
  const seen = anew
    ? raised.map((one) => nameByPage(one, blocks[one.block], bearers.get(one.sign)))
    : raised
  const known = seen.filter(({ sign }) => signs.has(sign))
  const referred = new Set(known.map(({ sign }) => sign))
  const numbered = notes.filter(({ sign }) => /^\d/u.test(sign))
  const found = numbered.filter(({ sign }) => referred.has(sign)).length
  const unnumbered = numbered.length === 0 && known.some(({ sign }) => !/^\*+$/u.test(sign))
  const references = withCommas(known, blocks)
  if (unnumbered) return { references, ambiguities: [] }
  // Where signs begin again, words cannot tell which note of several a sign means.
  if (!anew && (found === 0 || found < numbered.length * seenShare))
    return chooseReferences(blocks, notes, language)
  const orphans = seen.filter(({ sign }) => !signs.has(sign) && /^\d/u.test(sign))
  return { references, ambiguities: orphans.map((orphan) => report(orphan, blocks)) }
}

/** Between two references and no words, a comma or a space parts their signs, and is part of the second. */
function withCommas(
  references: readonly ChosenReference[],
  blocks: readonly Block[],
): ChosenReference[] {
  return references.map((reference, index) => {
    const above = references[index - 1]
    if (above?.block !== reference.block) return reference
    const between = blocks[reference.block]?.text.slice(above.to, reference.from) ?? ''
    return /^\s?[,،、，]?\s?$/u.test(between) ? { ...reference, from: above.to } : reference
  })
}

/** The note of its own page that bears the sign; else the last one before, referred to again; else the first of those that were pushed over. */
function nameByPage(
  reference: ChosenReference,
  block: Block | undefined,
  bearers: readonly PageNote[] = [],
): ChosenReference {
  const sheet = block ? sheetAt(block, reference.from) : 1
  const note =
    bearers.find((one) => one.sheet === sheet) ??
    bearers.findLast((one) => one.sheet < sheet) ??
    bearers.find((one) => one.sheet === sheet + 1)
  // Of a sign that no note bears here, the name of none.
  return { ...reference, sign: note?.sign ?? `${reference.sign} ?` }
}

function findRaised(text: string, block: number): ChosenReference[] {
  return [...text.matchAll(raised)].map(({ 0: written, index }) => {
    const sign = isStars(written) ? written : String(Number(readSuperscript(written)))
    return { block, from: index, to: index + written.length, sign }
  })
}

function report({ block, from, to, sign }: ChosenReference, blocks: readonly Block[]): Ambiguity {
  const { text = '', line = 1 } = blocks[block] ?? {}
  const [digits = sign] = sign.split(' ')
  return {
    code: 'reference-without-note',
    line,
    excerpt: excerptOf(text.slice(Math.max(0, from - 20), to + 20)),
    alternatives: [`characters ${digits}`, `reference to note ${digits}`],
  }
}
