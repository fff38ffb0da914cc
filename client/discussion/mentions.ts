// Addressing a delegation while one writes: `@` and the beginning of its name, or its code, gives a list to choose from. A mention stands
// in the words as `@Japan`, in the writer's language; which delegations are meant travels beside them as codes.
import { allStates, stateName } from '../../shared/sponsors/states.ts'
import type { Language } from '../../shared/document/language.ts'
import { languages } from '../../shared/document/language.ts'

export interface MentionQuery {
  /** Where the `@` stands. */
  readonly from: number
  /** Behind the last letter typed. */
  readonly to: number
  readonly typed: string
}

export interface Candidate {
  readonly code: string
  readonly name: string
}

const longestQuery = 40
const shown = 8

/** The mention that is being typed where the caret stands, or null. A sign inside a word, as in an address of mail, is none. */
export function findMentionQuery(text: string, caret: number): MentionQuery | null {
  const before = text.slice(Math.max(0, caret - longestQuery - 1), caret)
  const found = /(?:^|[\s(（「“"'،,;:–—])[@＠]([^@＠\n]*)$/u.exec(before)
  const typed = found?.[1]
  if (typed === undefined) return null
  return { from: caret - typed.length - 1, to: caret, typed }
}

/**
 * Delegations whose name, a word of whose name, or whose code begins with what was typed; those whose name does come first. `among`
 * null means all States.
 */
export function listCandidates(
  typed: string,
  language: Language,
  among: readonly string[] | null,
): readonly Candidate[] {
  const wanted = fold(typed)
  const collator = new Intl.Collator(language)
  return allStates
    .filter(({ code }) => among === null || among.includes(code))
    .map(({ code }) => ({ code, name: stateName(code, language), rank: 0 }))
    .map((candidate) => ({ ...candidate, rank: rankOf(candidate, wanted) }))
    .filter(({ rank }) => rank < 3)
    .toSorted((a, b) => a.rank - b.rank || collator.compare(a.name, b.name))
    .slice(0, shown)
    .map(({ code, name }) => ({ code, name }))
}

function rankOf({ code, name }: Candidate, wanted: string): number {
  const folded = fold(name)
  if (fold(code) === wanted || folded.startsWith(wanted)) return 0
  if (fold(code).startsWith(wanted)) return 1
  return folded.split(/[\s'’-]+/u).some((word) => word.startsWith(wanted)) ? 2 : 3
}

/** In one case and without accents. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F\u064B-\u0655\u0640]/gu, '')
    .toLowerCase()
}

/** The text with the mention written out, and the caret behind it. */
export function writeMention(
  text: string,
  query: MentionQuery,
  name: string,
): { readonly text: string; readonly caret: number } {
  const written = `@${name} `
  const rest = text.slice(query.to)
  return {
    text: text.slice(0, query.from) + written + (rest.startsWith(' ') ? rest.slice(1) : rest),
    caret: query.from + written.length,
  }
}

/** Of the delegations that were chosen, those whose mention still stands in the words. */
export function keptMentions(
  text: string,
  chosen: readonly string[],
  language: Language,
): readonly string[] {
  return [...new Set(chosen)].filter((code) => text.includes(`@${stateName(code, language)}`))
}

export interface TextPiece {
  readonly text: string
  readonly mention: boolean
}

/** The words of a message cut at its mentions, in whichever language they were written. */
export function cutAtMentions(text: string, mentions: readonly string[]): readonly TextPiece[] {
  const names = mentions
    .flatMap((code) => languages.map((language) => `@${stateName(code, language)}`))
    .toSorted((a, b) => b.length - a.length)
  const pieces: TextPiece[] = []
  let rest = text
  while (rest !== '') {
    const at = rest.indexOf('@')
    const name = at < 0 ? undefined : names.find((each) => rest.startsWith(each, at))
    const plain = name === undefined ? (at < 0 ? rest.length : at + 1) : at
    if (plain > 0) pieces.push({ text: rest.slice(0, plain), mention: false })
    if (name !== undefined) pieces.push({ text: name, mention: true })
    rest = rest.slice(plain + (name?.length ?? 0))
  }
  return pieces
}
