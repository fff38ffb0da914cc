// A symbol as somebody typed or said it, to the form in which it is printed: delegates say L75, one blog wrote L10/REF1.
import { formatSymbol, parseSymbol } from './document-symbol.ts'

/** No symbol is longer, and searching a long text for one costs more than its length. */
const longest = 100

/** The printed form of what was meant, or the same text where that is not certain. A suggestion, never a silent repair. */
export function normalizeSymbol(typed: string): string {
  if (typed.length > longest) return typed
  const tidy = typed
    .normalize('NFKC')
    .trim()
    .replaceAll(/\s*[/\\]\s*/gu, '/')
    .replaceAll(/[\u2010-\u2014\u2212]/gu, '-')
    .replaceAll(/(?<=\d[\s.,-]*)(?<!\/)[\s.,-]*\b(rev|ref|add|amend|corr)/giu, '/$1')
    .replaceAll(/(?<=\d)(rev|ref|add|amend|corr)(?=[\s.]*\d)/giu, '/$1')
  const candidate = tidy.split('/').map(normalizeElement).join('/')
  const symbol = parseSymbol(candidate)
  return symbol.ok ? formatSymbol(symbol.value) : typed
}

const numbered: Readonly<Record<string, string>> = {
  l: 'L',
  crp: 'CRP',
  c: 'C',
  cn: 'CN',
  ac: 'AC',
  wg: 'WG',
  wp: 'WP',
  conf: 'CONF',
  sr: 'SR',
  pv: 'PV',
  r: 'R',
  rev: 'Rev',
  ref: 'Rev',
  add: 'Add',
  amend: 'Amend',
  corr: 'Corr',
}

/** `l 075` -> L.75, `rev1*` -> Rev.1*, `s30` -> S-30, `res` -> RES. */
function normalizeElement(element: string): string {
  const marked = /^([a-z]+)[\s.,-]*0*(\d+)\s*(\**)$/iu.exec(element)
  const word = marked?.[1]?.toLowerCase() ?? ''
  const rest = `${marked?.[2] ?? ''}${marked?.[3] ?? ''}`
  if (word === 's' || word === 'es') return `${word.toUpperCase()}-${rest}`
  const name = numbered[word]
  if (name !== undefined) return `${name}.${rest}`
  return element.replace(/^0+(?=\d)/u, '').toUpperCase()
}
