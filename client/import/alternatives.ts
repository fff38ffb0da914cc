// The readings that the importer gives for a doubtful place, as the correction that takes another one.
import type { DraftText, Paragraph } from '../../shared/document/draft-text.ts'
import { type Ambiguity, excerptOf } from '../../shared/importers/imported-document.ts'
import { plainSign } from './alternative-words.ts'
import { bracketsIn } from './correct-brackets.ts'
import { digitsIn, numbersIn } from './correct-notes.ts'
import type { Correction } from './correct.ts'
import type { ReviewState } from './review-state.ts'

/** What takes this reading of a paragraph; null where a click cannot, or the text has it already. */
export function correctionFor(
  { code, excerpt, alternatives }: Pick<Ambiguity, 'code' | 'excerpt' | 'alternatives'>,
  alternative: string,
  paragraph: Paragraph,
  state: ReviewState,
): Correction | null {
  const { id } = paragraph
  if (code === 'word-or-compound') {
    const from = alternatives.find((each) => each !== alternative && holds(paragraph, each))
    return from === undefined ? null : { kind: 'replace', id, from, to: alternative }
  }
  if (code === 'reference-or-number') return referenceFor(alternative, paragraph, state.text)
  if (code === 'bracket-or-proposal')
    return alternative === 'text in brackets' ? null : proposalFor(excerpt, paragraph, state)
  const form = Object.hasOwn(forms, alternative) ? forms[alternative]?.(paragraph) : null
  return form && !isAlready(paragraph, form) ? form : null
}

/** One paragraph may have brackets of several delegations: the one that the doubt is about. */
function proposalFor(
  excerpt: string,
  paragraph: Paragraph,
  { masthead: { language } }: ReviewState,
): Correction | null {
  const brackets = bracketsIn(paragraph, language)
  const exact = brackets.find(({ written }) => excerptOf(written) === excerpt)
  const bracket = exact ?? (brackets.length === 1 ? brackets[0] : undefined)
  const by = bracket?.delegations[0]
  return bracket && by !== undefined ? { kind: 'propose', id: paragraph.id, bracket, by } : null
}

const forms: Readonly<Record<string, ({ id, level }: Paragraph) => Correction>> = {
  paragraph: ({ id }) => ({ kind: 'paragraph', id }),
  'a paragraph': ({ id }) => ({ kind: 'paragraph', id }),
  heading: ({ id }) => ({ kind: 'heading', id }),
  annex: ({ id }) => ({ kind: 'annex', id }),
  'an annex': ({ id }) => ({ kind: 'annex', id }),
  'an annex of its own': ({ id }) => ({ kind: 'annex', id }),
  'rows of a table': ({ id }) => ({ kind: 'row', id }),
  'a title': ({ id }) => ({ kind: 'title', id }),
  'the rest of the one above': ({ id }) => ({ kind: 'join', id }),
  'sub-paragraph': ({ id }) => ({ kind: 'level', id, by: 1 }),
  'preambular paragraph': ({ id }) => ({ kind: 'part', id, part: 'preamble' }),
  'operative paragraph': ({ id }) => ({ kind: 'part', id, part: 'operative' }),
  preamble: ({ id }) => ({ kind: 'part', id, part: 'preamble' }),
  operative: ({ id }) => ({ kind: 'part', id, part: 'operative' }),
  text: ({ id }) => ({ kind: 'part', id, part: 'text' }),
  'unnumbered text': ({ id }) => ({ kind: 'part', id, part: 'text' }),
}

function isAlready({ kind, part, level }: Paragraph, correction: Correction): boolean {
  if (correction.kind === 'part') return kind === 'paragraph' && part === correction.part
  if (correction.kind === 'level') return level > 0
  return correction.kind === kind || correction.kind === part
}

function holds({ runs }: Paragraph, words: string): boolean {
  return runs.some(({ text }) => text.includes(words))
}

function referenceFor(
  alternative: string,
  paragraph: Paragraph,
  text: DraftText,
): Correction | null {
  const { id } = paragraph
  const sign = Number(/\d+$/u.exec(alternative)?.[0])
  if (plainSign.test(alternative)) {
    const found = numbersIn(text, id).find(({ number }) => number === sign)
    return found ? { kind: 'number', id, note: found.note } : null
  }
  const digits = digitsIn(text, paragraph).find(({ number }) => number === sign)
  return digits
    ? { kind: 'reference', id, note: digits.note, at: digits.at, length: digits.length }
    : null
}
