// The signs of footnotes: how a note begins in the place of the notes. The shapes are those of UN documents in six
// languages (1 text, (1) text in Arabic, 1/ text before 2000), of word processors' plain text ([1], 1.) and of Markdown ([^1]:, <sup>1</sup>).

import { simplifyHan } from '../../simplify-han.ts'

export interface NoteStart {
  /** `1`, or asterisks or the signs that follow them: † ‡ § ¶. */
  readonly sign: string
  /** What follows the sign; may be empty where the sign has a line of its own. */
  readonly text: string
  /** True for a shape that begins a note wherever it stands. */
  readonly strong: boolean
  /** True for `1.` and `1)`, which begin paragraphs as well. */
  readonly dotted: boolean
}

export const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const strongStart =
  /^(?:\[\^(\d{1,3})\]:?|<sup>\[?(\d{1,3})\]?<\/sup>|\[(\d{1,3})\](?!\()|([⁰¹²³⁴-⁹]{1,3}))\s*(.*)$/u
const plainStart =
  /^(?:\((\d{1,3})\)\s*|(\d{1,3})(?:[.)]\s+|[.)．](?=[\p{Script=Han}《“])|[/／](?:\s+(?=[\p{L}\p{Ps}\p{Pi}])|(?=[\p{Script=Han}《“]))|\s+|$|(?=[\p{Lu}\p{Lo}《“«(])))(.*)$/u
const starStart = /^(\*{1,4}|[†‡¶‖]{1,3}|§{1,3}(?!\s?\d))\s*(?![*†‡§¶‖])(\S.*)$/u

/** Reads a line as the beginning of a note; null where it cannot be one. */
export function readNoteStart(text: string): NoteStart | null {
  return readStrong(text) ?? readStar(text) ?? readPlain(text)
}

function readStrong(text: string): NoteStart | null {
  const match = strongStart.exec(text)
  if (!match) return null
  const [, caret, html, bracket, raised, rest = ''] = match
  const sign = caret ?? html ?? bracket ?? readSuperscript(raised ?? '')
  return { sign: String(Number(sign)), text: rest, strong: true, dotted: false }
}

function readStar(text: string): NoteStart | null {
  const match = starStart.exec(text)
  if (!match) return null
  return { sign: match[1] ?? '', text: match[2] ?? '', strong: false, dotted: false }
}

function readPlain(text: string): NoteStart | null {
  const plain = plainStart.exec(text)
  if (!plain || /^[-–—]\s/.test(plain[3] ?? '')) return null
  return {
    sign: String(Number(plain[1] ?? plain[2])),
    text: plain[3] ?? '',
    strong: false,
    dotted: /^\d+[.)]/.test(text),
  }
}

/** ¹² -> 12. */
export function readSuperscript(raised: string): string {
  return Array.from(raised, (digit) => superscripts.indexOf(digit)).join('')
}

/** Asterisks, or a sign that stands for one more of them. */
export function isStars(sign: string): boolean {
  return /^[*†‡§¶‖]/u.test(sign)
}

const headings =
  /^(?:notes?|footnotes?|endnotes?|references|notes? de bas de page|notas?(?: de pie de página| a pie de página)?|сноски|примечани[яе]|注[释解]?|脚注|尾注|附注|(?:ال)?حواش[يى]?)\s?[:：]?$/iu

/** The line that stands over notes gathered at the end. */
export function isNotesHeading(text: string): boolean {
  return headings.test(simplifyHan(text.replace(/^#+\s*/, '').replaceAll('*', '')))
}
