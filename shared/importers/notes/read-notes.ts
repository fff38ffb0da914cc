// The notes of a source: their signs, their words, and the page they stand on.
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import { joinLines } from '../lines/join-lines.ts'
import { isStars } from './note-signs.ts'
import type { NoteLine } from './note-zones.ts'

export interface ReadNote {
  /** `1`, or asterisks. */
  readonly sign: string
  readonly text: string
  readonly line: number
  readonly sheet: number
}

export interface ReadNotes {
  readonly notes: readonly ReadNote[]
  /** Lines in the place of the notes before any sign. */
  readonly strays: readonly NoteLine[]
  readonly ambiguities: readonly Ambiguity[]
}

export function readNotes(lines: readonly NoteLine[], figuresOff: boolean): ReadNotes {
  const notes: ReadNote[] = []
  const strays: NoteLine[] = []
  for (const line of lines) {
    const last = notes.at(-1)
    if (line.start) notes.push({ ...line.start, line: line.number, sheet: line.sheet })
    else if (last)
      notes[notes.length - 1] = { ...last, text: joinLines(last.text, line.text, figuresOff) }
    else strays.push(line)
  }
  return {
    notes: notes.map(({ sign, text, line, sheet }) => ({ sign, text, line, sheet })),
    strays,
    ambiguities: [
      ...findGaps(notes),
      ...findSwallowed(notes),
      ...findEmpty(notes),
      ...findClauses(notes),
    ],
  }
}

/** A note in which the next number begins a sentence may be two. */
function findSwallowed(notes: readonly ReadNote[]): Ambiguity[] {
  return notes.flatMap(({ sign, text, line }) => {
    const next = String(Number(sign) + 1)
    const inside = new RegExp(String.raw`[.。]\s?${next}\s?[\p{Lu}\p{Script=Han}《“«]`, 'u')
    const at = isStars(sign) ? -1 : text.search(inside)
    if (at < 0) return []
    const readings = [sign, `${sign} and ${next}`]
    const excerpt = excerptOf(text.slice(at + 1).trim())
    return [{ code: 'note-out-of-order' as const, line, excerpt, alternatives: readings }]
  })
}

/** The words of a note end in a full stop, or in none; those of a paragraph and of the items of a list in a semicolon. */
function findClauses(notes: readonly ReadNote[]): Ambiguity[] {
  return notes.flatMap(({ sign, text, line }) => {
    if (isStars(sign) || !/[;；؛:：]\s*$/u.test(text)) return []
    const readings = [`note ${sign}`, 'a paragraph']
    const excerpt = excerptOf(`${sign} ${text}`)
    return [{ code: 'note-out-of-order' as const, line, excerpt, alternatives: readings }]
  })
}

/** A sign whose words stand elsewhere: in another note, or in the text. */
function findEmpty(notes: readonly ReadNote[]): Ambiguity[] {
  return notes.flatMap(({ sign, text, line }) => {
    if (text.trim() !== '') return []
    const readings = [`note ${sign} without words`, 'words that stand elsewhere']
    return [{ code: 'note-out-of-order' as const, line, excerpt: sign, alternatives: readings }]
  })
}

/** The first note of a text out of a volume has any number. */
const likelyFirst = 3

/** Numbers that are missing between the notes. */
function findGaps(notes: readonly ReadNote[]): Ambiguity[] {
  const first = Number(notes.find(({ sign }) => !isStars(sign))?.sign ?? 1)
  let last = first > likelyFirst ? first - 1 : 0
  return notes.flatMap(({ sign, text, line }) => {
    if (isStars(sign)) return []
    const expected = last + 1
    last = Number(sign)
    if (last === expected) return []
    return [
      {
        code: 'note-out-of-order' as const,
        line,
        excerpt: excerptOf(`${sign} ${text}`),
        alternatives: [sign, String(expected)],
      },
    ]
  })
}
