// A compilation text in plain text: **proposed** and ~~struck~~ words, a paragraph a line under its label, notes at the end.
import type { Compilation, CompiledParagraph, Segment } from './compilation.ts'

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Ends with a line break. Costs the length of the text. */
export function writeCompilation({ paragraphs, notes }: Compilation): string {
  const lines = [
    ...paragraphs.map(writeLine),
    ...notes.map(({ number, segments }) => `${raise(number)} ${writeSegments(segments)}`),
  ]
  return `${lines.join('\n\n')}\n`
}

function writeLine({ label, level, segments }: CompiledParagraph): string {
  const indent = '    '.repeat(level)
  return `${indent}${label === null ? '' : `${label} `}${writeSegments(segments)}`.trimEnd()
}

function writeSegments(segments: readonly Segment[]): string {
  return segments.map(writeSegment).join('')
}

function writeSegment(segment: Segment): string {
  if (segment.kind === 'note') return raise(segment.number)
  if (segment.kind !== 'words') return segment.text
  // Signs that set words off stand at the words, not at the spaces around them.
  const [, lead = '', words = '', trail = ''] = /^(\s*)(.*?)(\s*)$/su.exec(segment.text) ?? []
  if (words === '') return segment.text
  const bold = segment.inserted ? `**${words}**` : words
  return `${lead}${segment.struck ? `~~${bold}~~` : bold}${trail}`
}

function raise(number: number): string {
  return String(number).replaceAll(/\d/g, (digit) => superscripts[Number(digit)] ?? digit)
}
