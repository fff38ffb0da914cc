// What a program has set over a text for itself, between two rules at the head of its file: `primary_language: en`, `title: "..."`, `date: 2024-05-01`.
// A site or a collection keeps there what it knows of a text. It is no part of it, but for what the text itself does not say: its symbol where
// no line below has one, and its title where the text begins at once.
import { looksLikeSymbol } from './page-furniture.ts'
import type { SourceLine } from './source-lines.ts'

export interface Settings {
  readonly settings: readonly SourceLine[]
  readonly rest: readonly SourceLine[]
}

/** No such head has more lines. */
const mostSettings = 60
const rules = ['---', '+++']
/** A key with its value, an item of a list, the rest of a value that is set in. */
const setting = /^(?:[a-z][\w.-]{0,40}\s?[:=](?:\s|$)|-\s\S|["'{}[\]#])/iu

export function takeSettings(lines: readonly SourceLine[]): Settings {
  const end = findEnd(lines)
  if (end < 0) return { settings: [], rest: lines }
  const rest = lines.slice(end + 1)
  const kept = lines.slice(1, end).flatMap((line) => keptOf(line, rest))
  const keptLines = new Set(kept.map(({ number }) => number))
  return {
    settings: lines.slice(0, end + 1).filter(({ number }) => !keptLines.has(number)),
    rest: [...kept, ...rest],
  }
}

/** The index of the rule that closes the head; -1 where there is none. */
function findEnd(lines: readonly SourceLine[]): number {
  const rule = lines[0]?.text ?? ''
  if (!rules.includes(rule)) return -1
  const end = lines.findIndex(({ text }, index) => index > 0 && text === rule)
  const within = lines.slice(1, Math.max(1, end))
  const isSet = ({ text, indent }: SourceLine) => setting.test(text) || indent > 1
  const fits = within.length > 0 && within.length <= mostSettings && within.every(isSet)
  return fits && within.some(({ text }) => /^[\w.-]+\s?[:=]/u.test(text)) ? end : -1
}

function keptOf(line: SourceLine, rest: readonly SourceLine[]): SourceLine[] {
  const [, key = '', value = ''] =
    /^([\w.-]+)\s?[:=]\s?["']?(.*?)["']?$/u.exec(line.text.trim()) ?? []
  if (!isKept(key.toLowerCase(), value, rest)) return []
  return [{ ...line, text: value, indent: 0, gap: 1 }]
}

/** The title stands within so many lines. */
const frontLines = 40

function isKept(key: string, value: string, rest: readonly SourceLine[]): boolean {
  if (/(?:^|[_-])(?:symbol|resolution)$/u.test(key)) {
    const front = rest.slice(0, frontLines)
    return looksLikeSymbol(value) && !front.some(({ text }) => text.includes(value))
  }
  // The words of a sentence begin in the next line.
  const opens = /[,،，]["*_]*$/u.test(rest[0]?.text ?? '')
  return key === 'title' && value !== '' && opens
}
