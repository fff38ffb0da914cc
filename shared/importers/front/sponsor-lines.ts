// Finds the line that names the sponsors and says what the document is; it may run over many lines, and Model UN papers write it as
// "Sponsors: France, Japan".
import type { Language } from '../../document/language.ts'
import { findBody } from '../../grammar/bodies.ts'
import {
  lastNamed,
  parseSponsorLine,
  readNames,
  type ReadSponsorLine,
} from '../../grammar/read-sponsor-line.ts'
import { readLabel } from '../../grammar/sponsor-label.ts'
import { simplifyHan } from '../../simplify-han.ts'
import { joinLines } from '../lines/join-lines.ts'
import type { BodyLine } from '../notes/note-zones.ts'
import { readMastheadLine, noFacts } from './masthead-line.ts'
import { readNamedHead } from './named-heads.ts'
import { findNamedSponsors, type NamedSponsors } from './named-sponsors.ts'
import { looksLikeSymbol } from '../lines/page-furniture.ts'
import type { PageLayout } from '../lines/page-layout.ts'

export interface SponsorLines {
  /** By index among the lines. */
  readonly lines: ReadonlySet<number>
  readonly signatories: ReadonlySet<number>
  /** Null where only signatories are named. */
  readonly read: ReadSponsorLine | null
  /** The label as printed; null where only sponsors are named. */
  readonly label: string | null
  /** Asterisks and numbers of notes to the sponsors that bear them, by code. */
  readonly marks: ReadonlyMap<string, readonly string[]>
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
  const named = findNamedSponsors(lines, context.language, context.layout.spacing)
  const called = findCalled(lines, context, named.lines)
  if (!called && named.lines.size === 0) return null
  return {
    lines: new Set([...(called?.lines ?? []), ...named.sponsors]),
    signatories: named.signatories,
    read: joinNames(called?.read ?? null, named),
    label: called?.label ?? null,
    marks: called?.marks ?? new Map(),
  }
}

/** The sponsors of the line and those under a head. */
function joinNames(read: ReadSponsorLine | null, named: NamedSponsors): ReadSponsorLine | null {
  const { delegations, unknown } = named
  if (read === null && delegations.length + unknown.length === 0) return null
  const none = { label: 'draft-resolution', submittedBy: null, rest: '' } as const
  const base = read ?? { ...none, delegations: [], unknown: [] }
  const acting = { ...base.onBehalfOf, ...named.onBehalfOf }
  return {
    ...base,
    delegations: [...new Set([...base.delegations, ...delegations])],
    unknown: [...base.unknown, ...unknown],
    ...(Object.keys(acting).length > 0 && { onBehalfOf: acting }),
  }
}

type Called = Pick<SponsorLines, 'lines' | 'label' | 'marks'> & { readonly read: ReadSponsorLine }

/** The lines that end in a label: `... and Yemen: draft resolution`, `Draft resolution submitted by the Chair`. */
function findCalled(
  lines: readonly BodyLine[],
  context: Context,
  taken: ReadonlySet<number>,
): Called | null {
  for (const [to, line] of lines.entries()) {
    if (taken.has(to)) continue
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
  context: Context,
): Called | null {
  const { language } = context
  const text = joined(lines, from, to, context)
  const at = new Set(Array.from({ length: to - from + 1 }, (_, count) => from + count))
  const read = parseSponsorLine(text, language)
  if (read)
    return {
      lines: at,
      read,
      label: labelIn(text, read, language),
      marks: readMarks(text, language),
    }
  const label = readLabel(text, language)
  if (label === null || /[:：]/.test(text) || !numbering.test(label.rest.replaceAll('*', '')))
    return null
  const none = { delegations: [], unknown: [], label: label.label, submittedBy: null, rest: '' }
  return { lines: at, read: none, label: text, marks: new Map() }
}

/** What may follow a label that stands alone: `I`, `1.2`, `-/CP.30`. */
const numbering = /^(?:(?:n(?:o\.?|[°º]|úm\.?) ?)?[-–—…\dA-Z][-–—…\w./]{0,20})?$/iu

function joined(
  lines: readonly BodyLine[],
  from: number,
  to: number,
  { figuresOff }: Context,
): string {
  return lines
    .slice(from, to + 1)
    .reduce((text, line) => joinLines(text, line.text, figuresOff), '')
}

function readMarks(text: string, language: Language): ReadonlyMap<string, readonly string[]> {
  const marks = new Map<string, string[]>()
  for (const match of text.matchAll(/\*+|(?<=[,，、،\p{L})])\d{1,2}(?=[\s,，、:：])/gu)) {
    const name = lastNamed(text.slice(0, match.index).replace(/[\s,，、،:：]+$/u, ''), language)
    if (name !== null) marks.set(match[0], [...(marks.get(match[0]) ?? []), name])
  }
  return marks
}

/** On over the lines of "Draft resolution submitted by the Chair, Ana Ruiz (Chile), on the basis of informal consultations". */
function findLast(lines: readonly BodyLine[], at: number, language: Language): number {
  let to = at
  while (to - at < 8) {
    const [line, below] = [lines[to], lines[to + 1]]
    if (!line || !below || /[:：]\s?\*{0,3}$/.test(line.text)) break
    const named = namesDraft(line, below) || dividesBody(line, below, language)
    const open =
      named ||
      /[,，،]$|\s(?:and|et|y|e|и|of|the|de|des|du|la|del)$/u.test(line.text) ||
      /^[(\p{Ll}]/u.test(below.text) ||
      dividesName(line, below)
    if (!open || (!named && isField(below, language))) break
    to++
  }
  return to
}

/** `... Ms. Ana` over `Ruiz (Chile), on the basis of`: a person is named with the State. */
function dividesName(line: BodyLine, below: BodyLine): boolean {
  return personAtEnd.test(line.text) && /^\p{Lu}[\p{L}’' -]{0,60}\(\p{Lu}/u.test(below.text)
}

/** `... the President of the General` over `Assembly`. */
function dividesBody(line: BodyLine, below: BodyLine, language: Language): boolean {
  const words = line.text.split(' ')
  return [1, 2, 3, 4, 5].some((count) => {
    const head = words.slice(-count).join(' ')
    return /^\p{Lu}|^l[’']/u.test(head) && findBody(`${head} ${below.text}`, language) !== null
  })
}

/** By a title, or behind the comma after an office. */
const personAtEnd =
  /,(?:\s\p{Lu}[\p{L}.’'-]*){1,5}$|(?:^|\s)(?:Ms|Mr|Mrs|Dr|Sra?|Mme|M|Mlle|S\. ?E|H\. ?E|г-жа|г-н|г-жи|г-на)\.?(?:\s\p{Lu}[\p{L}.’'-]*){0,5}$/u

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

function labelIn(text: string, read: ReadSponsorLine, language: Language): string {
  const colon = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'))
  const label = text
    .slice(colon + 1)
    .replace(/^\s*\*+/, '')
    .trim()
  const proposed = colon < 0 && read.delegations.length > 0 ? readLabel(label, language) : null
  return proposed ? label.slice(0, label.length - proposed.rest.length).trim() : label
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
  const both = joinLines(text, below, figuresOff)
  const colon = Math.max(both.lastIndexOf(':'), both.lastIndexOf('：'))
  return readLabel(both.slice(colon + 1).replace(/^\s*\*+/, ''), language)?.rest === ''
}

/** Not what a form says of itself, `Type of document: Draft resolution`. */
function endsInLabel(text: string, language: Language): boolean {
  if (readNamedHead(text)?.head === 'delegate') return false
  const colon = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'))
  const words = text.slice(colon + 1).replace(/^\s*\*+/, '')
  return readLabel(words, language) !== null || isChineseSubmitted(words, language)
}

/** 主席提交的决议草案 has the label last. */
function isChineseSubmitted(words: string, language: Language): boolean {
  const label =
    language === 'zh' ? /提[交出]的([^，。；]+)$/u.exec(simplifyHan(words))?.[1] : undefined
  return label !== undefined && readLabel(label, language)?.rest === ''
}

/** Where the list begins: as far up as more States are named, within the block of lines up to a gap, an indent, a field. */
function findFirst(lines: readonly BodyLine[], to: number, context: Context): number {
  const { language, layout } = context
  if (isLabelAlone(lines, to, language)) return to
  const top = blockTop(lines, to, context)
  const apart = (lines[top]?.gap ?? 0) > layout.spacing
  if (isChineseSubmitted(lines[to]?.text ?? '', language))
    return findSubmitter(lines, top, to, apart)
  const from = bestStart(lines, top, to, context)
  // A name that nobody knows may lead a list that stands by itself.
  const leads = apart && lines.slice(top, from).every(({ text }) => joiningEnd.test(text))
  return leads ? top : from
}

/** The line from which the words up to `to` name most States; of equals, that with least beside them. */
function bestStart(lines: readonly BodyLine[], top: number, to: number, context: Context): number {
  let best = { from: to, ...namesFrom(lines, to, to, context) }
  for (let from = to - 1; from >= top; from--) {
    const read = namesFrom(lines, from, to, context)
    const more = read.known - best.known
    if (more > 0 || (more === 0 && read.unknown < best.unknown)) best = { from, ...read }
  }
  return best.from
}

const joiningEnd = /[,、，،]\**$|(?:\s(?:and|et|y|e|и|و))$|[和与及]$/u

function namesFrom(lines: readonly BodyLine[], from: number, to: number, context: Context) {
  const text = joined(lines, from, to, context)
  const colon = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'))
  const { delegations, unknown } = readNames(
    colon < 0 ? '' : text.slice(0, colon),
    context.language,
  )
  return { known: delegations.length, unknown: unknown.length }
}

/** The first line that may belong to the list whose last line is `to`. */
function blockTop(lines: readonly BodyLine[], to: number, { language, layout }: Context): number {
  let top = to
  while (top > 0 && to - top < maxLines) {
    const [line, above] = [lines[top], lines[top - 1]]
    if (!line || !above) break
    // A list goes on behind its comma, however far apart its lines are set.
    if (line.gap > layout.spacing && !(line.gap <= 1 && namesOnly(above.text, language))) break
    if (layout.indented && line.indent > above.indent) break
    if (isField(above, language)) break
    top--
  }
  return top
}

/** Several States, all known, and the comma before the next. */
function namesOnly(text: string, language: Language): boolean {
  if (!joiningEnd.test(text)) return false
  const { delegations, unknown } = readNames(text.replace(joiningEnd, ''), language)
  return delegations.length > 1 && unknown.length === 0
}

/** The line that begins with who submits: 主席, 委员会副主席. */
function findSubmitter(
  lines: readonly BodyLine[],
  top: number,
  to: number,
  apart: boolean,
): number {
  const office = /^(?:\p{Script=Han}{0,10}(?:主席|秘书处|共同协调人|协调人))/u
  const from = lines.findLastIndex(
    ({ text }, at) => at >= top && at <= to && office.test(simplifyHan(text)),
  )
  if (from >= 0) return from
  return apart ? top : to
}

/** A label without names, unless the line above ends with the colon that belongs to it. */
function isLabelAlone(lines: readonly BodyLine[], at: number, language: Language): boolean {
  const text = lines[at]?.text ?? ''
  const above = lines[at - 1]?.text ?? ''
  return (
    !/[:：]/.test(text) && readLabel(text, language) !== null && !/[:：]\s?\*{0,3}$/.test(above)
  )
}
