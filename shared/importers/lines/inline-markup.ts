// What models that read pages write inside a line: figures raised by HTML, by the formulas of TeX and by carets, `report$^{1}$`, `90\%` as a
// formula, tags around words, the names of signs (`&nbsp;`). Raised figures become ¹ ², which every later step knows; all else its plain words.
// A sum of money is no formula: one has a command, a raised part, or figures and their signs alone right between its two dollars.

import { westernFigures } from '../../grammar/written-figures.ts'

export interface PlainInline {
  readonly text: string
  /** What was taken out, as it stood. */
  readonly removed: readonly string[]
}

const unchanged: readonly string[] = []

/** Looks at the text once for each kind of markup that it has. */
export function plainInline(written: string): PlainInline {
  if (!/[<$\\&^]/u.test(written)) return { text: written, removed: unchanged }
  const removed: string[] = []
  const drop = (tag: string) => {
    removed.push(tag)
    return ''
  }
  const text = [plainRaised, plainFormulas, plainTags, plainNames].reduce(
    (plain, step) => step(plain, drop),
    written,
  )
  return text === written ? { text, removed: unchanged } : { text, removed }
}

type Drop = (removed: string) => string

/** A sign may be a link to its note. */
const linked = String.raw`\[?([^\[\]<>{}$]{1,12}?)\]?(\(#[^()\s]{0,80}\))?`
const raisedTag = new RegExp(String.raw`<sup>\s*${linked}\s*</sup>`, 'giu')
const rise = String.raw`\s*(?:\{\s*\}\s*)?\^\s*(?:\{([^{}$]{1,24}|\\(?:text|mathrm)\s?\{[^{}$]{1,12}\})\}|([^\s{}$\\]|\\(?:ast|dagger|ddagger)))\s*`
const raisedFormula = new RegExp(String.raw`\$${rise}\$|\\\(${rise}\\\)`, 'gu')
const raisedBare =
  /(?<=\S)\^\{\s?(\d{1,3}|\*{1,3}|(?<=[\p{L}\d]\^\{\s?)[a-zè]{1,3})\s?\}|(?<=[\p{L}\p{P}])\^(\d{1,3})\^/gu
const raisedCommand = /\\textsuperscript\{\s?([^{}]{1,12})\s?\}/gu
const lowered = /<sub>\s*([^<>]{1,12}?)\s*<\/sub>|\$\s*_\s*\{?\s*(\d{1,3})\s*\}?\s*\$/giu

function plainRaised(text: string, drop: Drop): string {
  return text
    .replaceAll(raisedTag, (_, sign: string, target?: string) => {
      if (target !== undefined) drop(target)
      return raise(sign)
    })
    .replaceAll(raisedFormula, (...parts) => {
      const [, braced, bare, bracedOther, bareOther] = parts as string[]
      return raise(braced ?? bare ?? bracedOther ?? bareOther ?? '', drop)
    })
    .replaceAll(raisedBare, (_, braced?: string, caret?: string) => raise(braced ?? caret ?? ''))
    .replaceAll(raisedCommand, (written, sign: string) => {
      drop(written.slice(0, -sign.length - 2))
      return raise(sign)
    })
    .replaceAll(
      /\\(?:textbf|textit|emph|underline|textsc)\{([^{}]*)\}/gu,
      (written, words: string) => {
        drop(written.slice(0, written.indexOf('{')))
        return words
      },
    )
    .replaceAll(lowered, (written, tagged?: string, figures?: string) => {
      if (tagged !== undefined) drop(written.replace(tagged, ''))
      return tagged ?? figures ?? ''
    })
    .replaceAll(/(?<=\d\.?)[ᵃ-ᵍʰ]/gu, (letter) => letter.normalize('NFKC'))
}

/** No line of a page has a longer formula among its words. */
const formula = /(?<!\\)\$((?:\\\$|[^$\n]){1,120})\$(?!\d)|\\\(([^\n]{1,120}?)\\\)/gu
/** `$100, $ 200` are two sums. */
const figuresAlone = /^\s*[\d(+-](?:[\s\d.,%()/°+-]*[\d%)°])?\s*$/u

function plainFormulas(text: string, drop: Drop): string {
  return text.replaceAll(formula, (written: string, dollars?: string, brackets?: string) => {
    const words = dollars ?? brackets ?? ''
    if (!/[\\^_]/u.test(words) && !figuresAlone.test(words)) return written
    const dropped: string[] = []
    const plain = plainFormula(words, (command) => {
      dropped.push(command)
      return ''
    })
    if (plain === null) return written
    dropped.forEach(drop)
    return plain
  })
}

const styles =
  /\\(?:mathrm|mathbf|mathit|mathsf|mathcal|text|textbf|textit|textrm|operatorname|boldsymbol|underline|overline)\s*\{([^{}]*)\}/gu
const commands: Readonly<Record<string, string>> = {
  circ: '°',
  times: '×',
  pm: '±',
  cdot: '·',
  geq: '≥',
  ge: '≥',
  leq: '≤',
  le: '≤',
  approx: '≈',
  sim: '~',
  ldots: '…',
  dots: '…',
  prime: '′',
  ast: '*',
  dagger: '†',
  ddagger: '‡',
  quad: ' ',
  rightarrow: '→',
  S: '§',
}

/** Null for what no plain words say. */
function plainFormula(words: string, drop: Drop): string | null {
  const plain = words
    .replaceAll(/\\textcircled\s*\{\s*(\d{1,2})\s*\}/gu, (written, number: string) => {
      if (Number(number) > 20) return written
      drop(String.raw`\textcircled`)
      return String.fromCodePoint(0x245f + Number(number))
    })
    .replaceAll(styles, (written: string, inside: string) => {
      drop(written.slice(0, written.indexOf('{')))
      return inside.replaceAll(/(?<=(?<!\p{L})\p{L}) (?=\p{L}(?!\p{L}))/gu, '')
    })
    .replaceAll(/\^\s*\{?\s*\\circ\s*\}?/gu, (written) => {
      drop(written)
      return '°'
    })
    .replaceAll(/\\([a-zA-Z]{1,10})(?![a-zA-Z])/gu, (written: string, name: string) => {
      if (!(name in commands)) return written
      drop(written)
      return commands[name] ?? ''
    })
    .replaceAll(/\^\s*(?:\{\s*([^{}]{1,12}?)\s*\}|(\S))/gu, (_, braced?: string, bare?: string) =>
      raise(braced ?? bare ?? ''),
    )
    .replaceAll(/_\s*(?:\{\s*([^{}]{1,12}?)\s*\}|(\w))/gu, '$1$2')
    .replaceAll(/\\[,;! ]|~/gu, ' ')
    .replaceAll(/\\([%$&#_{}])|[{}]/gu, '$1')
  if (/[\\^]/u.test(plain)) return null
  // A formula is set by its signs: `2 0 2 2` is 2022.
  return plain.replaceAll(/(?<!\p{L}) +| +(?!\p{L})/gu, '').trim()
}

/** Of words and blocks, as pages are written; struck words are left to those who struck them. */
const tag =
  /<\/?(?:b|strong|i|em|u|ins|span|font|small|big|mark|a|p|div|center|section|article|figure|figcaption|blockquote|ul|ol|li|main|body|html|watermark|signature|page)(?:\s[^<>]{0,400})?\/?>/giu

function plainTags(text: string, drop: Drop): string {
  return text.replaceAll(tag, drop)
}

const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  deg: '°',
  middot: '·',
  bull: '•',
}

/** Names of letters, `&eacute;`, no such program writes. */
function plainNames(text: string, drop: Drop): string {
  return text.replaceAll(/&(?:([a-z]{2,6})|#(\d{2,5})|#x([\da-f]{2,4}));/giu, (...parts) => {
    const [written, name, decimal, hex] = parts as [string, string?, string?, string?]
    const sign = name === undefined ? signOf(decimal, hex) : (named[name.toLowerCase()] ?? '')
    if (sign === '') return written
    drop(written)
    return sign
  })
}

/** Empty for a letter or what is not to be seen. */
function signOf(decimal: string | undefined, hex: string | undefined): string {
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  const sign = code < 0x20 ? '' : String.fromCodePoint(code)
  return /^[\p{P}\p{S}\p{Zs}]$/u.test(sign) ? sign.replace('\u00a0', ' ') : ''
}

const figures = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const letters: Readonly<Record<string, string>> = {
  a: 'ᵃ',
  b: 'ᵇ',
  c: 'ᶜ',
  d: 'ᵈ',
  e: 'ᵉ',
  f: 'ᶠ',
  g: 'ᵍ',
  h: 'ʰ',
}
/** `1`, `1,2`, `*`, `1/`, `a`, in Arabic `١` and `(١)`; of an ordinal, `1er`, the letters. */
function raise(written: string, drop?: Drop): string {
  const plain = written.trim().replace(/^\\(?:text|mathrm)\s?\{\s?|\s?\}$/gu, (command) => {
    drop?.(command)
    return ''
  })
  const known = plain.startsWith('\\') ? commands[plain.slice(1)] : undefined
  if (known !== undefined) {
    drop?.(plain)
    return known
  }
  const western = westernFigures(plain)
  const list = western.split(/\s?[,;،，、]\s?/u)
  if (list.every((sign) => /^\d{1,3}$/u.test(sign)))
    return list.length === 1 ? raiseFigures(western) : list.map((sign) => `[^${sign}]`).join('')
  const figured = /^[[(]?(\d{1,3})[/)\]]?$/u.exec(western)?.[1]
  return figured === undefined
    ? (letters[plain] ?? plain.replaceAll('\\*', '*'))
    : raiseFigures(figured)
}

function raiseFigures(number: string): string {
  return Array.from(number, (digit) => figures[Number(digit)]).join('')
}
