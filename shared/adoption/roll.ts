// The roll of the members of a body: who may vote, in the order in which they are called, and reading a list of names into one.
import { languages } from '../document/language.ts'
import { allStates, stateName } from '../sponsors/states.ts'
import { findState } from '../sponsors/find-state.ts'

const english = new Intl.Collator('en')

/** All States Members of the United Nations; observers have no vote. */
const allMembers = callOrder(
  allStates.filter(({ status }) => status === 'member').map(({ code }) => code),
)

const members: ReadonlySet<string> = new Set(allMembers)

/** In English alphabetical order, whatever the language. */
function callOrder(codes: readonly string[]): readonly string[] {
  return [...codes].sort((a, b) => english.compare(stateName(a, 'en'), stateName(b, 'en')))
}

/** The delegations on the roll, in the order of the call; null: all Members. */
export function rollOf(codes: readonly string[] | null): readonly string[] {
  return codes === null ? allMembers : callOrder([...new Set(codes)])
}

/** Whether it is a State that can be on a roll. */
export function isMember(code: string): boolean {
  return members.has(code)
}

export interface ReadNames {
  /** In the order of the list, each once. */
  readonly codes: readonly string[]
  /** What names no State, as written. */
  readonly unknown: readonly string[]
  /** Who stands in the list more than once. */
  readonly repeated: readonly string[]
}

/** Names of States, one a line or with commas, in any of the six languages or as codes; `and` before the last is understood. */
export function readNames(text: string): ReadNames {
  const codes: string[] = []
  const repeated = new Set<string>()
  const unknown: string[] = []
  for (const piece of text.split(/[\n,;،؛、，；]+/u)) {
    const name = piece.trim().replace(/[.。]$/u, '')
    if (name === '') continue
    const found = readName(name)
    if (found === null) unknown.push(name)
    for (const code of found ?? []) {
      if (codes.includes(code)) repeated.add(code)
      else codes.push(code)
    }
  }
  return { codes, unknown, repeated: [...repeated] }
}

const conjunctions = /\s(?:and|et|y|e|и)\s|和|\sو/gu

/** One name, or two with a conjunction between them; null where it is neither. */
function readName(text: string): string[] | null {
  const name = text.replace(/^(?:and|et|y|e|и|和)\s*(?=\p{Lu}|\p{Script=Han})|^و(?=\p{L})/u, '')
  const whole = findAnywhere(text) ?? findAnywhere(name)
  if (whole !== null) return [whole]
  for (const match of name.matchAll(conjunctions)) {
    const first = findAnywhere(name.slice(0, match.index))
    const second = findAnywhere(name.slice(match.index + match[0].length))
    if (first !== null && second !== null) return [first, second]
  }
  return null
}

function findAnywhere(name: string): string | null {
  if (/^[A-Z]{3}$/u.test(name) && members.has(name)) return name
  for (const language of languages) {
    const code = findState(name, language)
    if (code !== null) return code
  }
  return null
}
