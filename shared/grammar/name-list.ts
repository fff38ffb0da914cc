// A list of States as somebody has it at hand: pasted from a letter, an e-mail or a table, in any of the six languages.
import { type Language, languages } from '../document/language.ts'
import { isState } from '../sponsors/states.ts'
import { readNames } from './read-sponsor-line.ts'

export interface NameList {
  /** Codes in the order of the list, each once. */
  readonly delegations: readonly string[]
  /** What is no State's name in any language, as written. */
  readonly unknown: readonly string[]
}

/** Beyond all States in a language. */
const longestLine = 10_000

/**
 * Reads names one a line or joined as in a sentence, with or without bullets, numbers, asterisks and a full stop; codes of three capital
 * letters too. Every line is read in the language that leaves least of it unknown. Never throws, and leaves nothing out unsaid.
 */
export function readNameList(text: string): NameList {
  const read = text
    .normalize('NFC')
    .split(/[\r\n\t]+/u)
    .map((line) => withoutOrnament(line))
    .filter((line) => line !== '')
    .map(readLine)
  return {
    delegations: [...new Set(read.flatMap(({ delegations }) => delegations))],
    unknown: read.flatMap(({ unknown }) => unknown),
  }
}

/** `1.`, `(a)`, a bullet before, a full stop after. */
function withoutOrnament(line: string): string {
  return line
    .replaceAll(/\s+/gu, ' ')
    .replace(/^ ?(?:[-–—•·*‣▪]|\d{1,3}[.)、．]|\(\w{1,3}\)) ?/u, '')
    .replace(/[.。;；,،、]+ ?$/u, '')
    .trim()
}

function readLine(line: string): NameList {
  if (line.length > longestLine) return { delegations: [], unknown: [`${line.slice(0, 80)}…`] }
  const codes = line.split(/[ ,;]+/u)
  if (codes.every(isState)) return { delegations: codes, unknown: [] }
  const readings = languages.map((language: Language) => readNames(line, language))
  const [best] = readings.toSorted((a, b) => cost(a) - cost(b))
  return best ?? { delegations: [], unknown: [line] }
}

/** Fewer letters unknown first; of equals, more States. */
function cost({ delegations, unknown }: NameList): number {
  return unknown.join('').length * 1000 - delegations.length
}
