// The lines below an adopted text (rules.md 1.5): the meeting and the day, on two lines or on one; the note on how it was adopted; who voted
// how; and what an extraction leaves there of the running heads, the symbol and the title once more.
import { withoutReadings } from '../../grammar/han-readings.ts'
import { readNames } from '../../grammar/read-sponsor-line.ts'
import type { Language } from '../../document/language.ts'
import { findMeeting, isOutcome, readMeeting } from '../front/masthead-words.ts'
import { readLeagueClosing } from '../front/league-closing.ts'
import { looksLikeSymbol } from '../lines/page-furniture.ts'
import { isAbsentHead, readVoteHead } from './read-adoption.ts'

export interface Closing {
  readonly meeting: number | null
  readonly day: string | null
}

/** Behind a decision of UNESCO the record of the meeting that took it: `(219 EX/SR.6)`; behind one of the World Health Assembly `A74/VR/7`. */
const recordSymbol =
  /^(?:\(\d{1,3} (?:EX|C)\/(?:SR|VR)\.\s?\d{1,3}\)\.?|A\d{2,3}\/VR\/\d{1,2}|ج[\d٠-٩]{2,3}\/المحاضر الحرفية\/[\d٠-٩]{1,2})$/u

type ReadDay = (text: string) => string | null

/** No such line is longer. */
const longest = 120

/** A figure, or the word for a meeting whose number is in words. */
const closes = /[\p{N}一二三四五六七八九十]|(?:meeting|séance|sesión|заседание|^الجلسة)(?!\p{L})/u

/** Of the World Health Assembly: `(Ninth plenary meeting, 24 May 2014 – Committee A, sixth report)`. */
const inBrackets = /^[(（]([^()（）]{8,80}?\d{4})(?:\s[-–—]\s?[^()（）]{4,60})?[)）]$/u

/** `Adopted in plenary · 24 June 2026`: a site says so with the day. */
const adopted =
  /^(?:adopted|adoptée?|aprobad[ao]|принят[ао])(?: (?:unanimously|by consensus|in (?:the )?plenary|en plénière|en plenaria))?(?:\s?[,:·|–—-]\s?|\s)(?=\d{1,2}\s)/iu

/** `66th plenary meeting`, `18 December 2025`, or both on one line in either order; null for any other line. */
export function readClosing(written: string, readDay: ReadDay): Closing | null {
  const plain = written.replace(adopted, '')
  const text = withoutReadings(inBrackets.exec(plain)?.[1] ?? plain)
  if (text.length > longest || !closes.test(text)) return null
  const [meeting, day] = [readMeeting(text), readDay(text)]
  if (meeting !== null || day !== null) return { meeting, day }
  for (const { index } of text.matchAll(/(?<=[\d,，،;\p{L}.])\s+|(?<=日)|(?<=会议)/gu)) {
    const [left, right] = [trim(text.slice(0, index)), trim(text.slice(index))]
    const both = pair(readMeeting(left), readDay(right)) ?? pair(readMeeting(right), readDay(left))
    if (both) return both
  }
  return null
}

function readLeague(text: string): Closing | null {
  const league = readLeagueClosing(text)
  return league && { meeting: null, day: league.day }
}

/** Whether nothing but such lines stands there, and how the text was adopted. */
export function areClosing(blocks: readonly Placed[], readDay: ReadDay): boolean {
  return blocks.every(({ text }) => readClosing(text, readDay) !== null || isOutcome(text))
}

function pair(meeting: number | null, day: string | null): Closing | null {
  return meeting === null || day === null ? null : { meeting, day }
}

/** Without what joins the two: "..., on 18 December 2025". */
function trim(words: string): string {
  return words
    .replaceAll(/^[\s,،，،;–—-]+|[\s,،，،;–—-]+$/gu, '')
    .replace(/^(?:on|held on|le|el|du|del|от|في)\s/iu, '')
}

interface Placed {
  readonly text: string
}

/** Takes the lines one after the other. */
export class ClosingLines {
  meeting: number | null = null
  adoptedOn: string | null = null
  readonly #readDay: ReadDay
  readonly #language: Language
  /** The line above closed the text as part of its vote. */
  #inVote = false

  constructor(language: Language, readDay: ReadDay) {
    this.#language = language
    this.#readDay = readDay
  }

  /** Whether the first of these lines closes the text, with what it says noted. The title is that of the document. */
  take(lines: readonly Placed[]): boolean {
    const text = lines[0]?.text ?? ''
    const closing = readLeague(text) ?? readClosing(text, this.#readDay) ?? this.#readDayBelow(text)
    if (!closing) return this.#takesVote(text) || this.#isRepeated(text, lines.length === 1)
    this.meeting ??= closing.meeting
    this.adoptedOn ??= closing.day
    return true
  }

  /** `le 14 décembre 1950.` under the meeting. */
  #readDayBelow(text: string): Closing | null {
    if (this.meeting === null || this.adoptedOn !== null || text.length > longest) return null
    const day = this.#readDay(trim(text))
    return day === null ? null : { meeting: null, day }
  }

  /** The names of those who voted may take many lines behind the day. */
  isNearVote(lines: readonly Placed[]): boolean {
    return this.#inVote || lines.slice(0, 4).some(({ text }) => isOutcome(text))
  }

  /** How the text was adopted, and who voted how; the names may stand under the name of their list. */
  #takesVote(text: string): boolean {
    const names = this.#inVote && readNames(text, this.#language).delegations.length > 0
    const isAbsent = this.#inVote && isAbsentHead(text)
    const closes = isOutcome(text) || readVoteHead(text) !== null || isAbsent || names
    if (isOutcome(text)) this.meeting ??= findMeeting(text)
    this.#inVote = closes
    return closes
  }

  /** The symbol of the document, below the day of its adoption or as the last line. */
  #isRepeated(text: string, isLast: boolean): boolean {
    const ends = this.adoptedOn !== null || isLast
    return (ends && looksLikeSymbol(text)) || recordSymbol.test(text)
  }
}
