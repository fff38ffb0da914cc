// Emphasis from a source that says how words are printed: italics, in Chinese another face, in Arabic a heavier one (rules.md 3.7). Opening
// words are set off without a mark, and titles and headings are printed as they are, so neither is marked.
import { anchor, type Paragraph, type Run } from '../../document/draft-text.ts'
import type { Language } from '../../document/language.ts'
import { mergeRuns } from '../../document/merge-runs.ts'
import { findOpening } from '../../grammar/opening-words.ts'
import type { Look, SourceParagraph } from '../from-paragraphs.ts'
import type { ImportedDocument } from '../imported-document.ts'
import { superscripts } from '../notes/note-signs.ts'

/** `sources` are the paragraphs by their line, from 1. */
export function setOffWords(
  document: ImportedDocument,
  sources: readonly SourceParagraph[],
): ImportedDocument {
  const { language } = document.masthead
  const lines = new Map((document.lines ?? []).map(({ paragraphId, line }) => [paragraphId, line]))
  const paragraphs = document.text.paragraphs.map((paragraph) => {
    const source = sources[(lines.get(paragraph.id) ?? 0) - 1]
    return source && isBody(paragraph) ? setOff(paragraph, source, language) : paragraph
  })
  return { ...document, text: { paragraphs } }
}

function isBody({ kind, part }: Paragraph): boolean {
  return kind === 'paragraph' && part !== 'title' && part !== 'subject'
}

function setOff(paragraph: Paragraph, source: SourceParagraph, language: Language): Paragraph {
  const body = paragraph.runs.flatMap(({ text, marks }) => (marks.note === undefined ? text : []))
  const text = body.join('')
  const whole = wordsWithLooks(source, language)
  const words = whole.text.includes(text) ? whole : withoutSigns(whole)
  // Number and section sign stand before the words in the source.
  const start = words.text.lastIndexOf(text)
  if (text === '' || start < 0 || !words.flags.includes(true)) return paragraph
  const flags = words.flags.slice(start, start + text.length)
  clearOpening(flags, text, paragraph, language)
  return { ...paragraph, runs: cutRuns(paragraph.runs, flags) }
}

/** Signs of notes that somebody typed and raised are no words any more. */
function withoutSigns({ text, flags }: WordsWithLooks): WordsWithLooks {
  const kept = flags.filter((_, at) => !superscripts.includes(text[at] ?? ' '))
  return { text: text.replaceAll(new RegExp(`[${superscripts}]`, 'gu'), ''), flags: kept }
}

interface WordsWithLooks {
  readonly text: string
  readonly flags: boolean[]
}

/** The words as an importer keeps them: without references, every stretch of space as one. */
function wordsWithLooks({ text, looks = [] }: SourceParagraph, language: Language): WordsWithLooks {
  let words = ''
  const flags: boolean[] = []
  for (const { from, to, look } of looks) {
    const set = isSetOff(look, language)
    for (const letter of text.slice(from, to).replaceAll(anchor, '')) {
      if (/[\u200b\ufeff]/u.test(letter)) continue
      const isSpace = /\s/u.test(letter)
      if (isSpace && (words === '' || words.endsWith(' '))) continue
      words += isSpace ? ' ' : letter
      flags.push(...Array.from({ length: isSpace ? 1 : letter.length }, () => set))
    }
  }
  return { text: words, flags }
}

function isSetOff({ italic, bold, kai }: Look, language: Language): boolean {
  if (language === 'zh') return kai || italic
  return language === 'ar' ? bold || italic : italic
}

function clearOpening(
  flags: boolean[],
  text: string,
  { part, level }: Paragraph,
  language: Language,
): void {
  if ((part !== 'preamble' && part !== 'operative') || level > 0) return
  const opening = findOpening(text, { language, part })
  if (opening) flags.fill(false, 0, opening.to)
}

function cutRuns(runs: readonly Run[], flags: readonly boolean[]): readonly Run[] {
  let at = 0
  const cut = runs.flatMap((run): Run[] => {
    if (run.marks.note !== undefined) return [run]
    const pieces: Run[] = []
    for (let from = 0; from < run.text.length;) {
      const set = flags[at + from] === true
      let to = from + 1
      while (to < run.text.length && (flags[at + to] === true) === set) to++
      const marks = set ? { ...run.marks, emphasis: true as const } : run.marks
      pieces.push({ text: run.text.slice(from, to), marks })
      from = to
    }
    at += run.text.length
    return pieces
  })
  return mergeRuns(cut)
}
