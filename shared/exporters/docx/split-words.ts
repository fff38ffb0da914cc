// Words as Word wants them in runs of their own: by direction, which it takes from a run's properties and not from the letters, and by what
// a language raises.
import type { Language } from '../../document/language.ts'

export interface SplitWords {
  readonly text: string
  readonly rtl?: true
  readonly raised?: true
}

/** `foreign`: no word of the paragraph is in the script of its language. Costs a pass over the text. */
export function splitWords(text: string, language: Language, foreign: boolean): SplitWords[] {
  if (text === '') return []
  if (language === 'ar' && !foreign) return splitDirections(text)
  return language === 'fr' ? splitOrdinals(text) : [{ text }]
}

/** Stretches of Latin or Cyrillic words in an Arabic text, with what joins them: symbols, addresses, dates. */
const foreignWords =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}](?:[\p{N}.,:;/@#&=?_~%()+'’-]*[\p{Script=Latin}\p{Script=Cyrillic}\p{N}])*/gu

function splitDirections(text: string): SplitWords[] {
  const pieces: SplitWords[] = []
  let at = 0
  for (const found of text.matchAll(foreignWords)) {
    if (!/[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(found[0])) continue
    if (found.index > at) pieces.push({ text: text.slice(at, found.index), rtl: true })
    pieces.push({ text: found[0] })
    at = found.index + found[0].length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), rtl: true })
  return pieces
}

/** French raises the letters of an ordinal, 7451e, 1er, 1re, and none of a symbol (templates/runs.typ does so in print). */
const ordinal = /(?<=(?<![\p{L}\p{N}/.-])\d+)(?:er|re|e)(?![\p{L}\p{N}_])/gu

function splitOrdinals(text: string): SplitWords[] {
  const pieces: SplitWords[] = []
  let at = 0
  for (const found of text.matchAll(ordinal)) {
    pieces.push({ text: text.slice(at, found.index) }, { text: found[0], raised: true })
    at = found.index + found[0].length
  }
  if (at < text.length) pieces.push({ text: text.slice(at) })
  return pieces
}
