// The shapes in which people have one and the same draft: typed, pasted from a word processor, extracted from a PDF by different
// programs. Each gives the plain text of a sample draft.
import type { Language } from '../../shared/document/language.ts'
import { formatLetter, formatRoman } from '../../shared/numbering/counters.ts'
import { widthOf } from '../../shared/importers/lines/source-lines.ts'
import type { SampleDraft, SampleParagraph } from './sample-drafts.ts'

export type TextShape = (draft: SampleDraft) => string

type WriteReference = (number: number, language: Language) => string
type WriteLabel = (count: number, level: number, language: Language) => string

interface Piece {
  /** Empty for paragraphs without one. */
  readonly label: string
  readonly words: string
  readonly level: number
}

const printedLabel: WriteLabel = (count, level, language) => {
  if (level === 0) return language === 'ar' ? `${count} -` : `${count}.`
  if (level === 2) return language === 'ar' ? `'${count}'` : enclose(formatRoman(count), language)
  return enclose(formatLetter(count, language), language)
}

function enclose(sign: string, language: Language): string {
  return ['fr', 'es', 'ru'].includes(language) ? `${sign})` : `(${sign})`
}

const fused: WriteReference = (number, language) =>
  language === 'ar' ? `(${number})` : String(number)
const bracketed: WriteReference = (number) => `[${number}]`
const raised: WriteReference = (number) =>
  Array.from(String(number), (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')

function writePieces(
  { body, language }: SampleDraft,
  refer: WriteReference,
  label: WriteLabel = printedLabel,
): Piece[] {
  const counts = [0, 0, 0]
  return body.map((paragraph: SampleParagraph) => {
    const words = paragraph.text.replaceAll(/\{(\d+)\}/g, (_, n) => refer(Number(n), language))
    if (paragraph.part === 'preamble') return { label: '', words, level: 0 }
    const count = (counts[paragraph.level] ?? 0) + 1
    counts[paragraph.level] = count
    counts.fill(0, paragraph.level + 1)
    return { label: label(count, paragraph.level, language), words, level: paragraph.level }
  })
}

function oneLine({ label, words }: Piece): string {
  return label === '' ? words : `${label} ${words}`
}

/** Breaks at spaces; Han anywhere, but not before a closing sign and never inside a number or a Latin word. */
function wrap(text: string, width: number): string[] {
  const units = text.match(
    /[\p{Script=Han}](?:[，、；：。！？”》）】]|(?<=\S)\d(?!\d| ))*|[《“（【][\p{Script=Han}]|[^\s\p{Script=Han}《“（【]+|\s+|./gu,
  )
  const lines: string[] = []
  let line = ''
  for (const unit of units ?? []) {
    if (widthOf(line) + widthOf(unit) > width && line.trim() !== '') {
      lines.push(line.trimEnd())
      line = unit.trimStart()
    } else line += unit
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

const notesHeading: Readonly<Record<Language, string>> = {
  en: 'Notes',
  fr: 'Notes',
  es: 'Notas',
  ru: 'Примечания',
  zh: '注',
  ar: 'الحواشي',
}

const rule = '__________________'

function endNotes(draft: SampleDraft, write: (text: string, number: number) => string): string[] {
  return draft.notes.map((text, index) => write(text, index + 1))
}

function front({ head, sponsors, title, subject }: SampleDraft): string[] {
  return [head.join('\n'), sponsors, title, subject]
}

/** One paragraph a line, empty lines between them, [1] and a list of notes at the end. */
const spacedLines: TextShape = (draft) =>
  [
    ...front(draft),
    ...writePieces(draft, bracketed).map(oneLine),
    [rule, ...endNotes(draft, (text, number) => `[${number}] ${text}`)].join('\n'),
  ].join('\n\n')

/** As a word processor saves plain text: a paragraph a line, nothing between them, notes under a heading. */
const closeLines: TextShape = (draft) =>
  [
    ...draft.head,
    '',
    draft.sponsors,
    '',
    draft.title,
    '',
    draft.subject,
    ...writePieces(draft, fused).map(oneLine),
    '',
    notesHeading[draft.language],
    ...endNotes(draft, (text, number) => `${number}. ${text}`),
  ].join('\n')

/** Typed in a mail: wrapped, an empty line between paragraphs, raised digits. */
const wrappedMail: TextShape = (draft) =>
  [
    ...front(draft).map((text) => wrap(text, 72).join('\n')),
    ...writePieces(draft, raised).map((piece) => wrap(oneLine(piece), 72).join('\n')),
    endNotes(draft, (text, number) => `${raised(number, draft.language)} ${text}`).join('\n'),
  ].join('\n\n')

/** Wrapped without any empty line; a paragraph begins with an indent. */
const wrappedIndented: TextShape = (draft) =>
  [
    ...draft.head,
    '',
    draft.sponsors,
    '',
    ...wrap(draft.title, 76),
    '',
    `    ${draft.subject}`,
    ...writePieces(draft, fused).flatMap((piece) => {
      const lines = wrap(oneLine(piece), 72)
      return lines.map((line, index) => (index === 0 ? `    ${line}` : line))
    }),
    rule,
    ...endNotes(draft, (text, number) => `${number} ${text}`),
  ].join('\n')

/** Wrapped without empty lines and without indents. */
const wrappedFlush: TextShape = (draft) =>
  [
    ...draft.head,
    '',
    draft.sponsors,
    '',
    ...wrap(draft.title, 76),
    '',
    draft.subject,
    ...writePieces(draft, bracketed).flatMap((piece) => wrap(oneLine(piece), 76)),
    '',
    ...endNotes(draft, (text, number) => `[${number}] ${text}`),
  ].join('\n')

interface Page {
  readonly lines: string[]
  readonly notes: number[]
}

/** Lays lines on pages with the notes first referred to on each; `height` counts lines of the body. */
function paginate(
  draft: SampleDraft,
  pieces: readonly Piece[],
  height: number,
  width: number,
): Page[] {
  const pages: Page[] = [{ lines: [], notes: [] }]
  const seen = new Set<number>()
  pieces.forEach((piece, index) => {
    const referred = [...(draft.body[index]?.text ?? '').matchAll(/\{(\d+)\}/g)].map((m) =>
      Number(m[1]),
    )
    const lines = wrap(oneLine(piece), width).map((line, at) => (at === 0 ? `\t${line}` : line))
    const page = pages.at(-1)!
    if (page.lines.length + lines.length > height && page.lines.length > 0)
      pages.push({ lines: [], notes: [] })
    pages.at(-1)!.lines.push(...lines)
    for (const number of referred) {
      if (!seen.has(number)) pages.at(-1)!.notes.push(number)
      seen.add(number)
    }
  })
  return pages
}

/** A PDF by a program that doubles every line end, marks paragraphs by one space and writes link targets at the foot of a page. */
const doubledExtraction: TextShape = (draft) => {
  const pages = paginate(draft, writePieces(draft, fused), 9, 72)
  const head = [...draft.head, '', ` ${draft.sponsors}`, '']
  const title = wrap(draft.title, 70).map((line, index) => (index === 0 ? `  ${line}` : line))
  const opening = [...head, ...title, '', ` ${draft.subject}`]
  return pages
    .map(({ lines, notes }, index) => {
      const body = lines.map((line) => line.replace('\t', ' '))
      const foot =
        notes.length === 0
          ? []
          : [rule, ...notes.map((number) => ` ${number} ${draft.notes[number - 1]}`)]
      const shifted = index === 0 ? [...opening, ...body] : [` ${body[0]}`, ...body.slice(1)]
      const link = index < pages.length - 1 ? ' http://undocs.org/A/RES/70/1\n' : ''
      return `${[...shifted, ...foot].join(' \n\n')} \n${link}`
    })
    .join('')
}

/** A PDF by a program that keeps the layout: margins, columns, running heads, form feeds. */
const laidOutExtraction: TextShape = (draft) => {
  const pages = paginate(draft, writePieces(draft, fused), 12, 76)
  const margin = ' '.repeat(14)
  const opening = [
    `United Nations${' '.repeat(50)}A/80/L.17`,
    `${margin}General Assembly${' '.repeat(30)}Distr.: Limited`,
    `${' '.repeat(60)}4 November 2025`,
    '',
    ...draft.head.slice(1),
    '',
    ...wrap(draft.sponsors, 76).map((line) => margin + line),
    '',
    ...wrap(draft.title, 76).map((line) => margin + line),
    '',
    `${margin}      ${draft.subject}`,
  ]
  return pages
    .map(({ lines, notes }, index) => {
      const body = lines.map((line) => margin + line.replace('\t', '      '))
      const foot =
        notes.length === 0
          ? []
          : [
              '',
              margin + rule,
              ...notes.map((number) => `${margin} ${number} ${draft.notes[number - 1]}`),
            ]
      const page = `25-17123${' '.repeat(60)}${index + 1}/${pages.length}`
      const top = index === 0 ? opening : [`${' '.repeat(60)}A/80/L.17`, '', '']
      return [...top, ...body, ...foot, '', page].join('\n')
    })
    .join('\n\f')
}

const markdown: TextShape = (draft) =>
  [
    draft.head.join('  \n'),
    draft.sponsors,
    `# ${draft.title}`,
    `*${draft.subject}*`,
    ...writePieces(draft, (number) => `[^${number}]`).map((piece) =>
      oneLine({ ...piece, words: piece.words.replace(/^(\S+)/, '*$1*') }),
    ),
    ...endNotes(draft, (text, number) => `[^${number}]: ${text}`),
  ].join('\n\n')

/** As delegations number paragraphs while they negotiate. */
const negotiationLabels: TextShape = (draft) => {
  let preambular = 0
  const pieces = writePieces(draft, bracketed, (count, level, language) =>
    level === 0 ? `OP${count}.` : printedLabel(count, level, language),
  ).map((piece) => (piece.label === '' ? { ...piece, label: `PP${++preambular}.` } : piece))
  return [
    ...front(draft),
    ...pieces.map(oneLine),
    ...endNotes(draft, (text, number) => `[${number}] ${text}`),
  ].join('\n\n')
}

/** Other signs for the same numbers. */
const otherSigns: TextShape = (draft) =>
  [
    ...front(draft),
    ...writePieces(draft, bracketed, (count, level) => {
      if (level === 0) return `${count})`
      return level === 1 ? `${formatLetter(count, 'en')}.` : `（${formatRoman(count)}）`
    }).map(oneLine),
    ...endNotes(draft, (text, number) => `[${number}] ${text}`),
  ].join('\n\n')

export const textShapes: Readonly<Record<string, TextShape>> = {
  spacedLines,
  closeLines,
  wrappedMail,
  wrappedIndented,
  wrappedFlush,
  doubledExtraction,
  laidOutExtraction,
  markdown,
  negotiationLabels,
  otherSigns,
}
