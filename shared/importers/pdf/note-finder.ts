// The notes at the foot of a page: under a rule, in smaller type, or by a raised sign at the head of a line that the text above refers to.
import { largestOf, smallestOf } from '../../extremes.ts'
import { endsSentence } from '../lines/finished.ts'
import { readLabel } from '../body/printed-labels.ts'
import { type NoteStart, readNoteStart } from '../notes/note-signs.ts'
import { signsWithin } from './gathered-notes.ts'
import type { NumberedLine, PageZones } from './page-zones.ts'
import type { LinedPage, LinedText, TextLine } from './text-lines.ts'

/** Lines smaller than this share of the text's are notes, where they stand at the foot. */
export const noteSize = 0.93

export class NoteFinder {
  readonly #text: LinedText
  #last = 0
  /** The notes of the page before went down to its foot, so they may go on. */
  #open = false
  /** They ended as notes do. */
  #whole = false
  /** Notes stood under a rule. */
  #ruled = false
  /** The signs that the text so far refers to. */
  readonly #referred = new Set<number>()

  constructor(text: LinedText) {
    this.#text = text
  }

  split(lines: readonly NumberedLine[], page: LinedPage): PageZones {
    const start = this.#startOf(lines, page)
    const body = lines.slice(0, start)
    const notes = lines.slice(start)
    this.#open = notes.length > 0
    this.#whole = endsSentence(notes.at(-1)?.text ?? '')
    for (const sign of body.flatMap((line) => signsWithin(line))) this.#referred.add(sign)
    notes.forEach(({ text }, index) => {
      const start = readNoteStart(text)
      const sign = Number(start?.sign)
      const anew = index === 0 && start?.strong === true && sign === 1
      if (sign === this.#last + 1 || anew) this.#last = sign
    })
    return { body, notes }
  }

  #startOf(lines: readonly NumberedLine[], page: LinedPage): number {
    const top = this.#topOfFoot(lines)
    const first = lines.findIndex((line, index) => index >= top && this.#begins(line))
    const byRule = this.#startByRule(lines, page)
    if (byRule !== null) {
      this.#ruled = true
      // Small lines below the rule may stand over larger ones: what is under the rule is note.
      return first >= 0 && first < byRule ? first : byRule
    }
    if (this.#goesOn(first) && top < lines.length && first !== top && this.#isAfterGap(lines, top))
      return top
    return first < 0 ? this.#startBySign(lines) : first
  }

  /** Without a rule above them, the small lines over the first sign may be those of a table that stands behind a whole note. */
  #goesOn(first: number): boolean {
    return this.#open && (!this.#whole || (!this.#ruled && first >= 0))
  }

  /** In type as large as the text's, with no rule: the next sign raised at the head of a line, which the text has referred to. */
  #startBySign(lines: readonly NumberedLine[]): number {
    const referred = new Set(this.#referred)
    for (const [at, line] of lines.entries()) {
      const start = readNoteStart(line.text)
      const sign = Number(start?.sign)
      if (start?.strong && sign === this.#last + 1 && referred.has(sign)) {
        const below = lines.slice(at).flatMap((each) => signsWithin(each))
        if (below.every((other) => referred.has(other))) return at
      }
      for (const other of signsWithin(line)) referred.add(other)
    }
    return this.#startByTyped(lines)
  }

  /** The last lines of the page, behind a star as people type it or a number that is not raised, with the same sign behind words above. */
  #startByTyped(lines: readonly NumberedLine[]): number {
    const signs = lines.map(({ text }, index) => {
      const sign = typedSign.exec(text)?.[0]
      const above = lines.slice(0, index)
      return sign !== undefined && above.some((line) => bears(line.text, sign)) ? sign : null
    })
    const at = signs.findIndex((sign) => sign !== null)
    const notes = at < 0 ? [] : lines.slice(at)
    const stars = notes.filter(({ text }) => readLabel(text)?.kind === 'bullet')
    const found = signs.filter((sign) => sign !== null)
    // Lines that all have the same star are a list.
    const list = new Set(found).size < found.length || stars.length > found.length
    const numbered = notes.some(({ text }) => (readLabel(text)?.kind ?? 'bullet') !== 'bullet')
    const few = notes.length > 0 && notes.length <= mostTyped
    return few && !list && !numbered ? at : lines.length
  }

  /** Where the last lines of the page begin that are small or no words. */
  #topOfFoot(lines: readonly NumberedLine[]): number {
    const { size } = this.#text
    const text = lines.findLastIndex(
      (line) => line.cells !== undefined || (line.size >= size * noteSize && hasManyLetters(line)),
    )
    // The head of a first page is no foot, however small.
    return lines[0]?.page === 1 ? Math.max(text + 1, Math.min(lines.length, 2)) : text + 1
  }

  /** Small lines at the head of the foot that no sign begins. */
  #isAfterGap(lines: readonly NumberedLine[], top: number): boolean {
    const [above, line] = [lines[top - 1], lines[top]]
    if (line && line.size >= this.#text.size * noteSize) return false
    return !above || !line || above.y - line.y > this.#text.size * 1.3
  }

  #begins(line: NumberedLine): boolean {
    if (line.size >= this.#text.size * noteSize) return false
    return noteStart.test(line.text)
  }

  /** A short rule in the lower part of the page with the next note under it. */
  #startByRule(lines: readonly NumberedLine[], { rules }: LinedPage): number | null {
    const left = smallestOf(lines.map(({ start }) => start))
    const right = largestOf(lines.map(({ end }) => end))
    const short = rules.filter(
      ({ start, end }) =>
        end - start < (right - left) * 0.55 && end - start > 30 && start < (left + right) / 2,
    )
    for (const { y } of short.toSorted((a, b) => a.y - b.y)) {
      const at = this.#lineUnder(lines, y)
      const line = lines[at]
      if (!line || lines.slice(at).some((below) => below.y > y || below.cells)) continue
      const start = readNoteStart(line.text)
      const next = start !== null && (!/^\d/u.test(start.sign) || this.#isNext(start))
      if (next || (this.#open && line.size < this.#text.size)) return at
    }
    return null
  }

  /** Beside the notes of one column the text of another may go on: of lines at one height the small one is meant. */
  #lineUnder(lines: readonly NumberedLine[], y: number): number {
    const { size } = this.#text
    const isUnder = (line: NumberedLine) => line.y < y && line.y > y - size * 3
    const small = lines.findIndex((line) => isUnder(line) && line.size < size * noteSize)
    return small < 0 ? lines.findIndex(isUnder) : small
  }

  /** Raised, the first number may begin the notes of any page. */
  #isNext({ sign: written, strong }: NoteStart): boolean {
    const sign = Number(written)
    return sign === this.#last + 1 || (this.#last === 0 && sign < 4) || (strong && sign === 1)
  }
}

/** More lines are a text. */
const mostTyped = 6

const typedSign = /^(?:\*{1,3}(?=\s?\p{L})|\d{1,3}(?=\s\p{L}))/u

/** A number only behind the stop of a sentence. */
function bears(text: string, sign: string): boolean {
  const signs = text.matchAll(
    /(?<=[\p{L}\d)”"»])\*{1,3}(?=[\s,،，;؛:.)]|$)|(?<=[.。]\s?)\d{1,3}$/gu,
  )
  return [...signs].some(([found]) => found === sign)
}

export const noteStart =
  /^(?:[⁰¹²³⁴-⁹]{1,3}|\(?\d{1,3}\)?|\[\d{1,3}\]|[*†‡¶‖]{1,3}|§(?!\s?\d))(?:[.)]?\s|\p{L}|[《“«"(]|$)/u

/** The number of a page may be as large as the text. */
function hasManyLetters({ text }: TextLine): boolean {
  return text.replaceAll(/[^\p{L}]/gu, '').length > 3
}
