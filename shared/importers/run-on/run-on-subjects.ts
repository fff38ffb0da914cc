// The subject of a text that stands on one line, or behind other words on its own: "... 24 March 2017 The Security Council, Recalling".
import { findBody } from '../../grammar/bodies.ts'
import type { Language } from '../../document/language.ts'
import { looksLikeBody } from '../front/masthead-words.ts'
import type { OpeningPart } from '../body/opening-part.ts'
import type { SourceLine } from '../lines/source-lines.ts'

/** Words of the longest name of a body. */
const longestName = 12

const article = /(?<!\p{L})(?:the|of|by|de|du|des|la|le|les|au|aux|par|à|del|el|al|los|las|por)\s$/u

interface Place {
  readonly from: number
  readonly to: number
}

/** The name of a body with its comma, before one of the places where a preamble begins. */
export function findRunOnSubject(
  text: string,
  openings: readonly number[],
  language: Language,
  isFit: (name: string) => boolean = () => true,
): Place | null {
  for (const isName of [isKnown, isNamed]) {
    for (const to of openings) {
      const found = nameBefore(text, to, (name) => isFit(name) && isName(name, language))
      if (found) return found
    }
  }
  return null
}

function nameBefore(text: string, to: number, isName: (name: string) => boolean): Place | null {
  const from = Math.max(0, to - longestName * 15)
  const name = text.slice(from, to).trimEnd()
  // Within a sentence a body has a small article: `the conclusions of the Commission, Reaffirming`.
  const words = [...name.slice(0, -1).matchAll(/(?<=^|\s)(?!\p{Ll})\S/gu)]
    .slice(-longestName)
    .filter(({ index }) => !article.test(name.slice(0, index)))
  const first = words.find(({ index }) => isName(name.slice(index, -1)))
  return first ? { from: from + first.index, to } : null
}

function isKnown(name: string, language: Language): boolean {
  return findBody(name, language) !== null
}

/** A body that is in no list: behind its article, and no other article with a capital within it. */
function isNamed(name: string): boolean {
  const article = /^(?:(?:The|THE|La|LA|Le|LE|El|EL)\s|L['’])(?=\S)/u.exec(name)?.[0]
  if (article === undefined || !looksLikeBody(name)) return false
  return !/(?:^|\s)(?:The|THE|La|LA|Le|LE|El|EL)\s|\sL['’]/u.test(name.slice(article.length))
}

interface Context {
  readonly language: Language
  readonly opening: (text: string) => OpeningPart | null
}

/**
 * Programs that gather web pages write what they know of a page before its first words: ` date 2024-09 La Asamblea General,`. The name with its
 * article and its comma, over the first words of a preamble, begins a line of its own.
 */
export function freeSubject(
  lines: readonly SourceLine[],
  { language, opening }: Context,
): readonly SourceLine[] {
  const at = lines.slice(0, 60).findIndex(({ text }, index) => {
    const below = lines[index + 1]
    return below !== undefined && text.endsWith(',') && isPreamble(opening(below.text))
  })
  const line = lines[at]
  const name = line && nameBefore(line.text, line.text.length, (words) => isFree(words, language))
  if (!line || !name || name.from === 0) return lines
  const front = { ...line, text: line.text.slice(0, name.from).trim() }
  const subject = { ...line, text: line.text.slice(name.from), gap: 1 }
  return [...lines.slice(0, at), front, subject, ...lines.slice(at + 1)]
}

function isFree(name: string, language: Language): boolean {
  if (language === 'zh' || language === 'ar') return false
  return (
    (language === 'ru' || /^(?:The|La|Le|L['’]|El)(?=\s|\p{Lu})/u.test(name)) &&
    isKnown(name, language)
  )
}

function isPreamble(part: OpeningPart | null): boolean {
  return part === 'preamble' || part === 'either'
}
