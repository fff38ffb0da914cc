// Comments of a Word file: what people wrote beside the text, and what the document services of the United Nations keep in hidden ones
// (`<<ODS JOB NO>>N2512345E<<ODS JOB NO>>`), which are facts of the masthead and no remark of anybody.
import type { XmlElement } from './xml.ts'

export interface WordComment {
  readonly author: string
  readonly text: string
  /** As the file has it, `2020-03-05T10:00:00Z`; null where it does not say. */
  readonly date: string | null
  /** The words it is upon, cut; empty where the file does not say. */
  readonly about: string
}

const longestAbout = 160

export interface ReadComments {
  readonly comments: readonly WordComment[]
  /** By name, `JOB NO`, `DOC SYMBOL1`. */
  readonly facts: ReadonlyMap<string, string>
}

const hidden = /<<ODS ([^<>]+)>>(.*?)<<ODS \1>>/gsu

/** `commented` are the words that a comment is upon, by its id. */
export function readComments(
  root: XmlElement | null,
  commented: ReadonlyMap<string, string>,
): ReadComments {
  const facts = new Map<string, string>()
  const comments = (root?.children ?? []).flatMap((element): WordComment[] => {
    if (element.name !== 'comment') return []
    const written = wordsOf(element)
    for (const [, name = '', value = ''] of written.matchAll(hidden))
      if (value.trim() !== '') facts.set(name.trim(), value.trim())
    const text = written.replaceAll(hidden, '').replaceAll(/\s+/gu, ' ').trim()
    if (text === '') return []
    const { attributes } = element
    const about = (commented.get(attributes.get('id') ?? '') ?? '').replaceAll(/\s+/gu, ' ').trim()
    return [
      {
        author: (attributes.get('author') ?? '').trim(),
        text,
        date: attributes.get('date') ?? null,
        about: about.length > longestAbout ? `${about.slice(0, longestAbout - 1)}…` : about,
      },
    ]
  })
  return { comments, facts }
}

/** All words under an element, a space between paragraphs. */
function wordsOf({ name, text, children }: XmlElement): string {
  if (name === 't') return text
  if (name === 'tab' || name === 'br') return ' '
  const words = children.map(wordsOf).join('')
  return name === 'p' ? `${words} ` : words
}

/** `N2512345E` as it is printed, `25-12345`: the letter of the duty station, the year, the number, the language. */
export function printJobNumber(written: string): string | null {
  const match = /^(?<station>[A-Z]{1,2})(?<year>\d{2})(?<number>\d{5})[ACEFRS]?$/u.exec(
    written.trim(),
  )
  const { station = '', year = '', number = '' } = match?.groups ?? {}
  if (!match) return null
  const stations: Readonly<Record<string, string>> = { N: '', G: 'GE.' }
  return `${stations[station] ?? `${station}.`}${year}-${number}`
}
