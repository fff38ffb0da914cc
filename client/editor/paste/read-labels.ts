// Numbers typed before a paragraph, as people write them in Word and in mails: taken off and understood, since the draft numbers itself.
import type { Language } from '../../../shared/document/language.ts'
import type { Part, Run } from '../../../shared/document/draft-text.ts'
import { findOpening } from '../../../shared/grammar/opening-words.ts'
import type { Piece } from './piece.ts'

interface Label {
  readonly length: number
  readonly level: number
  readonly part: Part | null
  /** `letter` or `roman` where a sign may be either. */
  readonly sign: string
}

const part = /^[\s\u00A0]*(OP|PP)\s*\d+(?:\s*(?:bis|ter|quater|alt))?\s*[.:)]?[\s\u00A0]+/i
const number = /^[\s\u00A0]*\d{1,3}\s*(?:[.．、)]|\s-)[\s\u00A0]*(?=\P{N})/u
const bracketed = /^[\s\u00A0]*[(（]?([a-z]{1,4}|\p{Script=Arabic}{1,2})[)）][\s\u00A0]*/iu
const section = /^[\s\u00A0]*(?:[IVX]{1,5}|[一二三四五六七八九十]{1,3})[.、．]?[\s\u00A0]*$/

/** Takes labels off, sets levels and parts, and makes a section number and the line after it one heading. */
export function readLabels(pieces: readonly Piece[], language: Language): Piece[] {
  const out: Piece[] = []
  let lastLetter = ''
  let heading = false
  for (const piece of pieces) {
    const words = wordsOf(piece.runs)
    const structured = piece.level !== null || piece.kind === 'heading'
    if (!structured && section.test(words)) {
      heading = true
      continue
    }
    const label = structured || heading ? null : readLabel(words, lastLetter)
    lastLetter = nextLetter(label, lastLetter)
    out.push(structured ? piece : applyLabel(piece, { label, heading, language }))
    heading = false
  }
  return out
}

function wordsOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

function nextLetter(label: Label | null, lastLetter: string): string {
  if (label?.level === 2) return lastLetter
  return label?.level === 1 ? label.sign : ''
}

interface Reading {
  readonly label: Label | null
  readonly heading: boolean
  readonly language: Language
}

function applyLabel(piece: Piece, { label, heading, language }: Reading): Piece {
  if (heading) return { ...piece, kind: 'heading', level: 0 }
  if (!label) return { ...piece, level: 0, part: partOf(piece.runs, language) }
  const runs = cutStart(piece.runs, label.length)
  return { ...piece, runs, level: label.level, part: label.part ?? partOf(runs, language) }
}

function readLabel(words: string, lastLetter: string): Label | null {
  return readName(words) ?? readLetter(words, lastLetter)
}

/** OP3, PP 2 bis, 4. */
function readName(words: string): Label | null {
  const named = part.exec(words)
  if (named) {
    const of = named[1]?.toUpperCase() === 'PP' ? 'preamble' : 'operative'
    return { length: named[0].length, level: 0, part: of, sign: '' }
  }
  const numbered = number.exec(words)
  return numbered && { length: numbered[0].length, level: 0, part: 'operative', sign: '' }
}

/** (i), (v), (x) are letters where the one before is (h), (u), (w), and small Roman numbers elsewhere. */
function readLetter(words: string, lastLetter: string): Label | null {
  const lettered = bracketed.exec(words)
  const sign = lettered?.[1]?.toLowerCase()
  if (!lettered || sign === undefined) return null
  const roman = /^[ivx]+$/.test(sign)
  if (sign.length > 1 && !roman && !/^\p{Script=Arabic}+$/u.test(sign)) return null
  const level = roman && !follows(lastLetter, sign) ? 2 : 1
  return { length: lettered[0].length, level, part: null, sign }
}

function follows(before: string, sign: string): boolean {
  return before.length === 1 && sign.length === 1 && sign.charCodeAt(0) === before.charCodeAt(0) + 1
}

function partOf(runs: readonly Run[], language: Language): Part | null {
  const words = wordsOf(runs)
  if (findOpening(words, { language, part: 'preamble' })) return 'preamble'
  return findOpening(words, { language, part: 'operative' }) ? 'operative' : null
}

function cutStart(runs: readonly Run[], length: number): Run[] {
  let left = length
  return runs.flatMap((run) => {
    const cut = Math.min(left, run.text.length)
    left -= cut
    const text = run.text.slice(cut)
    return text === '' ? [] : [{ ...run, text }]
  })
}
