// The outline of a text: one entry a paragraph, with its number and its first words.
import type { DraftText, Paragraph } from '../../shared/document/draft-text.ts'
import { bodyText, cellDivider } from '../../shared/document/draft-text.ts'
import type { Language } from '../../shared/document/language.ts'
import { findOpening } from '../../shared/grammar/opening-words.ts'
import type { ParagraphNumber } from '../../shared/numbering/number-paragraphs.ts'
import type { OutlineEntry } from './editor.ts'

const entries = new WeakMap<Paragraph, string>()

export function outlineOf(
  text: DraftText,
  numbers: readonly ParagraphNumber[],
  language: Language,
): OutlineEntry[] {
  return text.paragraphs.map((paragraph, index) => ({
    id: paragraph.id,
    number: numbers[index] ?? { printed: null, label: null, path: null },
    kind: outlineKind(paragraph.kind),
    part: paragraph.part,
    level: paragraph.level,
    words: wordsOf(paragraph, language),
  }))
}

function wordsOf(paragraph: Paragraph, language: Language): string {
  const known = entries.get(paragraph)
  if (known !== undefined) return known
  const words = bodyText(readAsOne(paragraph)).trim()
  const { part, kind } = paragraph
  const looked = kind === 'paragraph' && (part === 'preamble' || part === 'operative')
  const opening = looked ? findOpening(words, { language, part }) : null
  const found = opening
    ? words.slice(opening.from, opening.to)
    : firstWords(words.replaceAll(cellDivider, ' | '), isTitled(kind) ? 80 : 32)
  entries.set(paragraph, found)
  return found
}

function outlineKind(kind: Paragraph['kind']): OutlineEntry['kind'] {
  return kind === 'alternative' || kind === 'move' ? 'paragraph' : kind
}

function isTitled(kind: Paragraph['kind']): boolean {
  return kind === 'heading' || kind === 'annex'
}

/** Without the words that are proposed to a paragraph of the text; one that is itself a proposal has no others. */
function readAsOne(paragraph: Paragraph): Paragraph {
  const base = paragraph.runs.filter(({ marks }) => !marks.ins && !marks.sub)
  return base.length === 0 ? paragraph : { ...paragraph, runs: base }
}

/** At most `length` characters, cut between words where there are any. */
function firstWords(words: string, length: number): string {
  if (words.length <= length) return words
  const cut = words.slice(0, length).replace(/\p{Surrogate}$/u, '')
  const space = cut.lastIndexOf(' ')
  return `${space > length / 2 ? cut.slice(0, space) : cut} …`
}
