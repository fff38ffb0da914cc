// Footnotes (rules.md 3.10): each has words, stands where something refers to it, and "Ibid." has a note before it. Two with the same words
// are what the present practice asks for and the former one forbade, so that is only told.
import { anchor } from '../../document/draft-text.ts'
import type { CheckedDraft } from '../checked-draft.ts'
import type { Finding } from '../finding.ts'
import { isOnlyReference, type Line, type LineNote } from '../line.ts'
import { report } from '../rule.ts'

/** `Ibid.` in the six languages: whatever it stands in, it points at the note before. */
const ibid = /^\s*(?:ibid|同上|там же|المرجع نفسه|نفس المرجع)/iu

interface Noted {
  readonly line: Line
  readonly note: LineNote
  readonly words: string
}

export function checkFootnotes(draft: CheckedDraft): Finding[] {
  const noted = draft.lines.flatMap((line) =>
    line.notes.map((note) => ({ line, note, words: plain(note.words.text) })),
  )
  const worded = new Set(noted.filter(({ words }) => words !== '').map(({ note }) => note.id))
  return [
    ...noted.flatMap((each) => checkWords(each, worded)),
    ...checkIbid(noted),
    ...checkRepeated(noted),
    ...checkCarried(draft),
  ]
}

function checkWords({ note, words }: Noted, worded: ReadonlySet<string>): Finding[] {
  // A reference to words that stand elsewhere is one that has them.
  if (words !== '' || worded.has(note.id)) return []
  return report('note-empty', { place: placeOf(note) })
}

function checkIbid(noted: readonly Noted[]): Finding[] {
  const first = noted.find(({ note }) => !isOnlyReference(note))
  if (!first || !ibid.test(first.words)) return []
  return report('ibid-first', { place: placeOf(first.note), values: { words: first.words } })
}

function checkRepeated(noted: readonly Noted[]): Finding[] {
  const numbers = numberNotes(noted)
  const before = new Map<string, string>()
  return noted.flatMap(({ note, words }) => {
    const key = words.replaceAll(/\s+/gu, ' ').toLowerCase()
    const known = before.get(key)
    if (key === '' || ibid.test(key) || known === note.id) return []
    if (known === undefined) {
      before.set(key, note.id)
      return []
    }
    const number = numbers.get(known) ?? 0
    return report('note-repeated', { place: placeOf(note), values: { number } })
  })
}

function numberNotes(noted: readonly Noted[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const { note } of noted) if (!numbers.has(note.id)) numbers.set(note.id, numbers.size + 1)
  return numbers
}

/** What a file had and the text cannot hold: a note without a reference, a reference without a note. */
function checkCarried({ context, lines }: CheckedDraft): Finding[] {
  const rules = {
    'note-without-reference': 'note-unreferenced',
    'reference-without-note': 'note-missing',
  } as const
  const place = lines.at(-1)?.body.place(0, 0) ?? null
  return (context.imported?.ambiguities ?? []).flatMap(({ code, excerpt }) =>
    code in rules ? report(rules[code as keyof typeof rules], { place, values: { excerpt } }) : [],
  )
}

function placeOf({ words }: LineNote) {
  return words.place(0, words.text.length)
}

function plain(text: string): string {
  return text.replaceAll(anchor, '').trim()
}
