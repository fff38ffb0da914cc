// The one door through which XML of strangers comes in.
import { DOMParser, type Element } from '@xmldom/xmldom'

/** Neither the tables of Word nor the lists and quoted structures of a law nest so deep. */
const deepest = 200

/**
 * The root element; null where it is no well-formed XML, declares a document type (its entities could be anything), or is nested beyond
 * reason. Never throws.
 */
export function openXml(source: string): Element | null {
  if (/<!DOCTYPE/i.test(source) || isTooDeep(source)) return null
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new SyntaxError(message)
      },
      // Ends of lines become line feeds as XML 1.0 has it; two more characters would in XML 1.1.
      normalizeLineEndings: (text) => text.replaceAll(/\r\n?/gu, '\n'),
    })
    return parser.parseFromString(source.replace(/^\uFEFF/, ''), 'text/xml').documentElement
  } catch (error) {
    // The parser has errors of its own for what is no XML.
    if (error instanceof Error) return null
    throw error
  }
}

/** Counted before the parser builds anything: it is slow on what is nested without end. One pass, whatever the source is. */
export function isTooDeep(source: string): boolean {
  let depth = 0
  let at = source.indexOf('<')
  while (at >= 0 && depth <= deepest) {
    const [start, stop] = notATag.find(([sign]) => source.startsWith(sign, at)) ?? []
    const end = start === undefined ? endOfTag(source, at) : source.indexOf(stop ?? '', at)
    if (end < 0) return false
    if (start === undefined && source[end - 1] !== '/') depth += source[at + 1] === '/' ? -1 : 1
    at = source.indexOf('<', end)
  }
  return depth > deepest
}

const notATag: readonly (readonly [sign: string, stop: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
]

/** Where its `>` is, which is none within quotation marks; below 0 where it does not end. */
function endOfTag(source: string, from: number): number {
  let quote = ''
  for (let at = from; at < source.length; at++) {
    const character = source[at] ?? ''
    if (quote === '' && character === '>') return at
    if (character === quote) quote = ''
    else if (quote === '' && (character === '"' || character === "'")) quote = character
  }
  return -1
}
