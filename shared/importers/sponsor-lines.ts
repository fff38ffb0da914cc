// Finds the line that names the sponsors and says what the document is; it may run over many lines, and Model UN papers write it as
// "Sponsors: France, Japan".
import type { Language } from '../document/language.ts'
import { parseSponsorLine, type ReadSponsorLine } from '../grammar/sponsor-line.ts'
import { readLabel } from '../grammar/sponsor-label.ts'
import { joinLines } from './join-lines.ts'
import type { BodyLine } from './note-zones.ts'
import { readMastheadLine, noFacts } from './masthead-line.ts'
import { looksLikeSymbol } from './page-furniture.ts'
import type { PageLayout } from './page-layout.ts'

export interface SponsorLines {
  readonly from: number
  readonly to: number
  readonly read: ReadSponsorLine
  /** The label as printed; null where only sponsors are named. */
  readonly label: string | null
}

interface Context {
  readonly language: Language
  readonly layout: PageLayout
  readonly figuresOff: boolean
}

/** Longer lists than this are not looked for. */
const maxLines = 40

export function findSponsorLines(
  lines: readonly BodyLine[],
  context: Context,
): SponsorLines | null {
  for (const [to, line] of lines.entries()) {
    const named = readNamed(line.text, context.language)
    if (named) return { from: to, to, read: named, label: null }
    const broken = isBrokenLabel(lines, to, context)
    if (!broken && !endsInLabel(line.text, context.language)) continue
    const from = findFirst(lines, to, context)
    const whole = broken ? to + 1 : to
    const last = from === whole ? findLast(lines, to, context.language) : whole
    const found = readFrom(lines, from, last, context) ?? readFrom(lines, from, to, context)
    if (found) return found
  }
  return null
}

function readFrom(
  lines: readonly BodyLine[],
  from: number,
  to: number,
  { language, figuresOff }: Context,
): SponsorLines | null {
  const text = lines
    .slice(from, to + 1)
    .reduce((joined, line) => joinLines(joined, line.text, figuresOff), '')
  const read = parseSponsorLine(text, language)
  if (read) return { from, to, read, label: labelIn(text) }
  const label = readLabel(text, language)
  if (label === null || /[:：]/.test(text) || label.rest.replaceAll('*', '') !== '') return null
  const none = { delegations: [], unknown: [], label: label.label, submittedBy: null, rest: '' }
  return { from, to, read: none, label: text }
}

/** On over the lines of "Draft resolution submitted by the Chair, Ana Ruiz (Chile), on the basis of informal consultations". */
function findLast(lines: readonly BodyLine[], at: number, language: Language): number {
  let to = at
  while (to - at < 3) {
    const [line, below] = [lines[to], lines[to + 1]]
    if (!line || !below || /[:：]$/.test(line.text)) break
    const open =
      /[,，،]$/.test(line.text) || /^[(\p{Ll}]/u.test(below.text) || namesDraft(line, below)
    if (!open || (!namesDraft(line, below) && isField(below, language))) break
    to++
  }
  return to
}

/** `... held on draft resolution` over `A/C.2/80/L.9`. */
function namesDraft(line: BodyLine, below: BodyLine): boolean {
  return (
    looksLikeSymbol(below.text) &&
    /(?:resolution|résolution|resolución|резолюции|draft)$/iu.test(line.text)
  )
}

function isField({ text }: BodyLine, language: Language): boolean {
  return readMastheadLine(text, noFacts(language)) !== null
}

function labelIn(text: string): string {
  const colon = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'))
  return text
    .slice(colon + 1)
    .replace(/^\s*\*+/, '')
    .trim()
}

/** `... and Yemen: draft` over `resolution`. */
function isBrokenLabel(
  lines: readonly BodyLine[],
  at: number,
  { language, figuresOff }: Context,
): boolean {
  const [text = '', below = ''] = [lines[at]?.text, lines[at + 1]?.text]
  if (!/[:：]\s?\*?\S/.test(text) || /[:：]/.test(below) || endsInLabel(text, language))
    return false
  const joined = joinLines(text, below, figuresOff)
  const colon = Math.max(joined.lastIndexOf(':'), joined.lastIndexOf('：'))
  return readLabel(joined.slice(colon + 1), language)?.rest === ''
}

function endsInLabel(text: string, language: Language): boolean {
  const colon = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'))
  return readLabel(text.slice(colon + 1).replace(/^\s*\*+/, ''), language) !== null
}

/** Back over the lines of the list: up to a gap, an indent, a field of the masthead. */
function findFirst(lines: readonly BodyLine[], to: number, { language, layout }: Context): number {
  if (isLabelAlone(lines, to, language)) return to
  let from = to
  while (from > 0 && to - from < maxLines) {
    const line = lines[from]
    const above = lines[from - 1]
    if (!line || !above || line.gap > layout.spacing) break
    if (layout.indented && line.indent > above.indent) break
    if (!goesOnAsList(above.text, language)) break
    from--
  }
  return from
}

/** A label without names, unless the line above ends with the colon that belongs to it. */
function isLabelAlone(lines: readonly BodyLine[], at: number, language: Language): boolean {
  const text = lines[at]?.text ?? ''
  const above = lines[at - 1]?.text ?? ''
  return !/[:：]/.test(text) && readLabel(text, language) !== null && !/[:：]$/.test(above)
}

/** A line of names ends in a comma, in "and" or within a name, and is no field. */
function goesOnAsList(text: string, language: Language): boolean {
  if (readMastheadLine(text, noFacts(language)) !== null) return false
  if (/[,、،]$|(?:\s(?:and|et|y|e|и|و)|[和与及])$/u.test(text)) return true
  const names = parseSponsorLine(`${text}: ${labelFor[language]}`, language)
  return names !== null && names.delegations.length > names.unknown.length
}

const labelFor: Readonly<Record<Language, string>> = {
  ar: 'مشروع قرار',
  zh: '决议草案',
  en: 'draft resolution',
  fr: 'projet de résolution',
  ru: 'проект резолюции',
  es: 'proyecto de resolución',
}

const named =
  /^\**(?:(?:main |co-?|lead )?(?:sponsors?|submitters?|authors?)|sponsored by|submitted by|(?:co-?)?auteurs?|co-?parrains?|patrocinadores?|copatrocinadores?|авторы|соавторы|(?:共同)?(?:提案|起草|主提)[国國]|المقدمون|مقدمو المشروع)\**\s?[:：]\**\s*(\S.*)$/iu

function readNamed(text: string, language: Language): ReadSponsorLine | null {
  const names = named.exec(text)?.[1]
  if (names === undefined) return null
  return parseSponsorLine(`${names.replace(/[.;]$/, '')}: ${labelFor[language]}`, language)
}
