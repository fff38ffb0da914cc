// What the elements of a run put on the page: words, spaces, hyphens, characters of fonts of symbols.
import { formulaText } from './formula.ts'
import { child, type XmlElement } from './xml.ts'

/** Null of an element that carries no words. A break of the line is a line feed, a tab a space. */
export function textOf(element: XmlElement): string | null {
  switch (element.name) {
    case 't':
    case 'delText':
      return element.text.replaceAll(/[\t\n\r]+/gu, ' ').replaceAll('\u00ad', '')
    case 'tab':
    case 'ptab':
      return ' '
    case 'br':
    case 'cr':
      return '\n'
    case 'noBreakHyphen':
      return '\u2011'
    case 'softHyphen':
      return ''
    case 'sym':
      return readSymbol(element)
    case 'ruby':
      // The reading beside the characters is said by them already.
      return wordsUnder(child(element, 'rubyBase'))
    default:
      return null
  }
}

/** All words under an element, formulas too. */
export function wordsUnder(element: XmlElement | undefined): string {
  if (!element) return ''
  if (element.name === 'oMath' || element.name === 'oMathPara') return formulaText(element)
  return textOf(element) ?? element.children.map(wordsUnder).join('')
}

/** A character of a font of symbols; in the private area it has no meaning outside that font. */
function readSymbol({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes.get('char') ?? '', 16)
  const plain = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (Number.isNaN(plain) || plain < 0x20 || plain > 0xffff) return ''
  const font = attributes.get('font') ?? ''
  const own = String.fromCodePoint(plain)
  if (/^symbol$/iu.test(font)) return symbols.get(own) ?? own
  return pictured.test(font) ? (wingdings[own] ?? '•') : own
}

/** Fonts whose letters are pictures. */
const pictured = /^(?:wingdings|webdings|mt extra|zapfdingbats)/iu

/** Of the fonts' own tables, what documents have: marks of lists and boxes to tick. */
const wingdings: Readonly<Record<string, string>> = {
  o: '☐',
  q: '☐',
  '\u00a8': '☐',
  '\u00fe': '☒',
  x: '☒',
  '\u00fd': '☒',
  '\u00fc': '✓',
  '\u00fb': '✗',
  '\u00e0': '→',
  '\u00f0': '→',
}

const greek: readonly (readonly [latin: string, greek: string])[] = [
  ['abcdefghijklmnopqrstuwxyz', 'αβχδεφγηιϕκλμνοπθρστυωξψζ'],
  ['ABCDEFGHIKLMNOPQRSTUWXYZ', 'ΑΒΧΔΕΦΓΗΙΚΛΜΝΟΠΘΡΣΤΥΩΞΨΖ'],
  ['\u00a3\u00b3\u00b9\u00b4\u00b8\u00b0\u00b1\u00b7\u00a5', '≤≥≠×÷°±•∞'],
  ['\u00ae\u00ac\u00de\u00d7\u00a2\u00b2\u00ad\u00af', '→←⇒⋅′″↑↓'],
]
const symbols: ReadonlyMap<string, string> = new Map(
  greek.flatMap(([from, to]) => Array.from(from, (letter, at) => [letter, to.charAt(at)] as const)),
)
