// The lists of Model UN papers under their heads, `Sponsors: France, Japan`: who stands by a text, and who only signs for its discussion.
import type { Language } from '../../document/language.ts'
import { type ReadNames, readNames } from '../../grammar/read-sponsor-line.ts'
import { readBareSubmitters, readLoneHead, readNamedHead } from './named-heads.ts'
import { looksLikeBody } from './masthead-words.ts'
import type { BodyLine } from '../notes/note-zones.ts'

export interface NamedSponsors extends ReadNames {
  /** Lines by their index. */
  readonly sponsors: ReadonlySet<number>
  readonly signatories: ReadonlySet<number>
  /** Both. */
  readonly lines: ReadonlySet<number>
}

export function findNamedSponsors(
  lines: readonly BodyLine[],
  language: Language,
  spacing: number,
): NamedSponsors {
  const sponsors = new Set<number>()
  const signatories = new Set<number>()
  const lists: string[] = []
  lines.forEach(({ text }, index) => {
    const { head, value } = headOf(text, language)
    if (head !== 'sponsors' && head !== 'signatories') return
    const list = readList({ lines, from: index, value, language, spacing })
    if (list.value === '') return
    const into = head === 'sponsors' ? sponsors : signatories
    for (let at = index; at <= list.to; at++) into.add(at)
    if (head === 'sponsors') lists.push(list.value)
  })
  const names = lists.map((list) => readNames(list, language))
  return {
    sponsors,
    signatories,
    lines: new Set([...sponsors, ...signatories]),
    delegations: [...new Set(names.flatMap(({ delegations }) => delegations))],
    unknown: names.flatMap(({ unknown }) => unknown),
    onBehalfOf: Object.assign({}, ...names.map(({ onBehalfOf }) => onBehalfOf ?? {})) as Record<
      string,
      string
    >,
  }
}

function headOf(text: string, language: Language): { head: string | null; value: string } {
  const [, states] = rapporteurs.exec(text) ?? []
  if (states !== undefined && areStates(states, language))
    return { head: 'sponsors', value: states }
  const named = readNamedHead(text)
  if (named) return named
  // Without its colon it is one where only States follow: whoever else submits is named as an office.
  const names = readBareSubmitters(text)
  if (names !== null && areStates(names, language)) return { head: 'sponsors', value: names }
  return { head: readLoneHead(text), value: '' }
}

/** At conferences in French those who write a text are its rapporteurs; elsewhere a rapporteur is a person. */
const rapporteurs = /^(?:pays )?rapporteurs?(?:\s?\(s\))?\s?:\s*(\S.*)$/iu

function areStates(names: string, language: Language): boolean {
  const { delegations, unknown } = readNames(names, language)
  return delegations.length > 0 && unknown.length === 0
}

interface ListStart {
  readonly lines: readonly BodyLine[]
  readonly from: number
  readonly value: string
  readonly language: Language
  readonly spacing: number
}

const longestList = 40

/** The list on the line of its head and the lines under it, as long as they go on with names. */
function readList({ lines, from, value, language, spacing }: ListStart) {
  let list = tidy(value)
  let to = from
  while (to - from < longestList) {
    const below = lines[to + 1]
    if (!below || headOf(below.text, language).head !== null || /[:：]/u.test(below.text)) break
    const open = list === '' || /[,、，،;]$|\s(?:and|et|y|e|и|و)$|[和与及]$/u.test(list)
    const rest = tidy(below.text)
    const far = !open && below.gap > spacing
    const joint = far ? divider(list, rest, language) : jointOf(list, rest, open, language)
    if (joint === null) break
    list = `${list}${joint}${rest}`.trim()
    to++
  }
  return { value: list.replace(/[.;。]$/u, ''), to }
}

/** What stands between the list and the line below, which goes on with it; null where it does not. */
function jointOf(list: string, rest: string, open: boolean, language: Language): string | null {
  if (!open && dividesName(list, rest, language)) return ' '
  if (!goesOn(rest, list, open, language)) return null
  return open ? ' ' : ', '
}

/** Over a page break only a name that is known goes on: `French` over `Republic`. */
function divider(list: string, rest: string, language: Language): string | null {
  const [last = '', first = ''] = [list.split(/[,;]/u).at(-1)?.trim(), rest.split(/[,;]/u)[0]]
  const isName = (name: string) => readNames(name, language).unknown.length === 0
  return last !== '' && !isName(last) && isName(`${last} ${first.trim()}`) ? ' ' : null
}

/**
 * A name may be cut by the end of its line: `The United Kingdom of Great` over `Britain and Northern Ireland`. The two parts are one name that is
 * known, or neither is a name and the line below has more names than others.
 */
function dividesName(list: string, below: string, language: Language): boolean {
  if (list === '') return false
  const [last = '', first = ''] = [list.split(/[,;]/u).at(-1)?.trim(), below.split(/[,;]/u)[0]]
  const known = (name: string) => readNames(name, language).unknown.length === 0
  if (known(last)) return false
  const { delegations, unknown } = readNames(below, language)
  return known(`${last} ${first.trim()}`) || delegations.length > unknown.length + 1
}

/** Behind a comma one name is enough; otherwise there must be nothing but names, and under a bare head more names than others. */
function goesOn(text: string, list: string, open: boolean, language: Language): boolean {
  const { delegations, unknown } = readNames(text, language)
  if (list === '') return delegations.length > unknown.length
  if (open && delegations.length === 0)
    return arePersons(unknown) && arePersons(readNames(list, language).unknown)
  return delegations.length > 0 && (open || unknown.length === 0)
}

/** In a cabinet or a crisis committee persons sign, of whom none is known: two to four words with capitals each. */
function arePersons(names: readonly string[]): boolean {
  const person =
    /^\p{Lu}[\p{L}.’'-]*(?: (?:(?:de|del|van|von|da|al|bin|ibn) )?\p{Lu}[\p{L}.’'-]*){1,3}$/u
  return (
    names.length > 0 &&
    names.every((name) => person.test(name) && !/^The\s/u.test(name) && !looksLikeBody(name))
  )
}

/** Without the sign of a list before it. */
function tidy(line: string): string {
  return line
    .replace(/^(?:[-–—•·*▪]|\d{1,2}[.)])\s*/u, '')
    .replace(/\*\*$/u, '')
    .trim()
}
