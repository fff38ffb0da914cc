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
    const words = piece.runs.map(({ text }) => text).join('')
    if (piece.level !== null || piece.kind === 'heading') {
      out.push(piece)
      continue
    }
    if (section.test(words)) {
      heading = true
      continue
    }
    const label = heading ? null : readLabel(words, lastLetter)
    if (label && label.level === 1) lastLetter = label.sign
    if (!label || label.level === 0) lastLetter = ''
    const runs = cutStart(piece.runs, label?.length ?? 0)
    if (heading) out.push({ ...piece, kind: 'heading', level: 0, runs })
    else
      out.push({
        ...piece,
        runs,
        level: label?.level ?? 0,
        part: label?.part ?? partOf(runs, language),
      })
    heading = false
  }
  return out
}

/** (i), (v), (x) are letters where the one before is (h), (u), (w), and small Roman numbers elsewhere. */
function readLabel(words: string, lastLetter: string): Label | null {
  const named = part.exec(words)
  if (named)
    return {
      length: named[0].length,
      level: 0,
      part: named[1]?.toUpperCase() === 'PP' ? 'preamble' : 'operative',
      sign: '',
    }
  const numbered = number.exec(words)
  if (numbered) return { length: numbered[0].length, level: 0, part: 'operative', sign: '' }
  const lettered = bracketed.exec(words)
  const sign = lettered?.[1]?.toLowerCase() ?? ''
  if (
    !lettered ||
    (sign.length > 1 && !/^[ivx]+$/.test(sign) && !/^\p{Script=Arabic}+$/u.test(sign))
  )
    return null
  const roman = /^[ivx]+$/.test(sign) && !follows(lastLetter, sign)
  return {
    length: lettered[0].length,
    level: roman ? 2 : 1,
    part: null,
    sign: roman ? lastLetter : sign,
  }
}

function follows(before: string, sign: string): boolean {
  return before.length === 1 && sign.length === 1 && sign.charCodeAt(0) === before.charCodeAt(0) + 1
}

function partOf(runs: readonly Run[], language: Language): Part | null {
  const words = runs.map(({ text }) => text).join('')
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
