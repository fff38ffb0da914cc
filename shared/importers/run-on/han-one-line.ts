// A Chinese text that scraping put on one line. Chinese has no space behind a stop nor between two words, so that a space there is where a
// line ended: in the masthead, before the subject line, before the words or the label that open a paragraph, around the day and the meeting.
import { findBody } from '../../grammar/bodies.ts'
import type { Language } from '../../document/language.ts'
import type { OpeningPart } from '../body/opening-part.ts'
import { readLabel } from '../body/printed-labels.ts'

interface Context {
  readonly language: Language
  readonly opening: (text: string) => OpeningPart | null
}

/** Where a line may have ended. */
const space = /(?<=\S)\s+(?=\S)/gu
/** The sign of a note may stand behind the stop. */
const stop = /(?:[,，;；:：.。”》)）\]］]|[,，;；。]\d{1,2})$/u
/** Of the masthead: not within a number, nor behind the number of a resolution or the letter of a part. */
const headEnd = /[\p{Script=Han}\d)）\]］]$/u
const headStart =
  /^(?:(?![年月日号號次届屆条條项項])\p{Script=Han}|[[［【〔]|\d{4}\s?年|[A-Z]\.\s|(?:S-)?\d{1,3}\/\d{1,3}[.．]?\s?\p{Script=Han})/u
const day =
  /^(?:\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|[一二三四五六七八九〇零○O]{4}年[一二三四五六七八九十元]{1,3}月[一二三四五六七八九十廿]{1,4}日)[,，]?(?=\s|$)/u
const meeting = /^第.{1,12}次(?:全[体體])?[会會][议議][。.]?(?=\s|$)/u
/** A line with fewer paragraphs in it may quote them. */
const fewest = 3
/** A shorter one holds no text. */
const shortest = 60

/** The lines; none where the text is no such line. */
export function hanPieces(text: string, context: Context): string[] {
  return text.length < shortest ? [] : new OneLine(text, context).read()
}

type State = 'front' | 'text' | 'closing'

class OneLine {
  readonly #text: string
  readonly #context: Context
  #state: State = 'front'
  #subjects = 0
  #paragraphs = 0

  constructor(text: string, context: Context) {
    this.#text = text
    this.#context = context
    if (this.#isSubject(text)) this.#openText()
  }

  read(): string[] {
    const breaks = [...this.#text.matchAll(space)].flatMap(({ 0: gap, index }) => {
      const at = index + gap.length
      return this.#breaksAt(index, at) ? at : []
    })
    if (this.#subjects === 0 || this.#paragraphs < fewest) return []
    const from = [0, ...breaks]
    return from.map((at, index) => this.#text.slice(at, from[index + 1]).trim())
  }

  #breaksAt(behind: number, at: number): boolean {
    const before = this.#text.slice(Math.max(0, behind - 3), behind)
    const ahead = this.#text.slice(at, at + 300)
    if (this.#isSubject(ahead)) return this.#openText()
    if (this.#state === 'front') return headEnd.test(before) && headStart.test(ahead)
    if (this.#state === 'closing') return this.#closes(ahead)
    if (/[。.;；”]$/u.test(before) && day.test(ahead)) {
      this.#state = 'closing'
      return true
    }
    return stop.test(before) && this.#opensParagraph(before, ahead)
  }

  #openText(): true {
    this.#state = 'text'
    this.#subjects++
    return true
  }

  /** The name of a body with its comma. */
  #isSubject(ahead: string): boolean {
    const name = /^[^\s,，:：]{2,24}(?=[,，]\s)/u.exec(ahead)?.[0]
    return name !== undefined && findBody(name, this.#context.language) !== null
  }

  /** Behind the day stands the meeting; what comes then is the head of the next text under the same number. */
  #closes(ahead: string): boolean {
    if (!meeting.test(ahead)) this.#state = 'front'
    return true
  }

  #opensParagraph(before: string, ahead: string): boolean {
    const label = readLabel(ahead)
    if (label?.kind === 'sub') return /[:：;；]$/u.test(before)
    const opens = this.#context.opening(label?.rest ?? ahead) !== null
    if (opens) this.#paragraphs++
    return opens
  }
}
