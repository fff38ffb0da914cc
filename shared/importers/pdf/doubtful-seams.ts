// Where lines stand at one distance a full line may end a paragraph or go on: what the words leave open is told.
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import type { LineGroup } from './paragraph-lines.ts'

const [own, rest] = ['a paragraph of its own', 'the rest of the paragraph above']

/** From the first line of the text on. */
export function tellSeams(groups: readonly LineGroup[], firstLine: number): Ambiguity[] {
  return groups.flatMap(({ lines, unsure, within }) => {
    const begun = unsure ? lines.slice(0, 1).map((line) => tell(line, [own, rest])) : []
    const told = [...begun, ...within.map((line) => tell(line, [rest, own]))]
    return told.filter(({ line }) => line > firstLine)
  })
}

function tell(
  { number: line, text }: { readonly number: number; readonly text: string },
  alternatives: readonly string[],
): Ambiguity {
  return { code: 'break-in-paragraph', line, excerpt: excerptOf(text), alternatives }
}
