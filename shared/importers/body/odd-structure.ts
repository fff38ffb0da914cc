// Paragraphs that are each as such paragraphs are, and do not fit what stands beside them or inside them: a colon with no list below, a list below
// a full stop, a list or a note inside a sentence, numbered text that begins as operative paragraphs do. Labels and levels were read
// one way; this is what a second reader, who looks at sense and stops alone, would ask.
import { type Ambiguity, type AmbiguityCode, excerptOf } from '../imported-document.ts'
import type { Language } from '../../document/language.ts'
import { withoutReadings } from '../../grammar/han-readings.ts'
import { findBody } from '../../grammar/bodies.ts'
import { looksLikeBody } from '../front/masthead-words.ts'
import type { Block } from './block.ts'
import type { OpeningPart } from './opening-part.ts'
import type { Role } from './role.ts'
import { widthOf } from '../lines/source-lines.ts'

export interface StructureContext {
  readonly language: Language
  readonly openingPart: (text: string) => OpeningPart | null
  /** The lines of which something else was told already. */
  readonly told: ReadonlySet<number>
}

interface Neighbours {
  readonly block: Block
  readonly role: Role
  readonly above: Role | null
  readonly below: Block | null
  readonly belowRole: Role | null
}

/** At most one remark for each line. */
export function findOddStructure(
  blocks: readonly Block[],
  roles: readonly (Role | null)[],
  { openingPart, told, language }: StructureContext,
): Ambiguity[] {
  const pairs = blocks.flatMap((block, index): Neighbours[] => {
    const role = roles[index]
    const below = blocks[index + 1] ?? null
    const above = roles[index - 1] ?? null
    return role?.kind === 'paragraph'
      ? [{ block, role, above, below, belowRole: roles[index + 1] ?? null }]
      : []
  })
  const found = [
    ...pairs.flatMap((pair) => colonWithoutList(pair) ?? listBelowStop(pair) ?? []),
    ...pairs.flatMap((pair) => listBelowHeading(pair) ?? []),
    ...pairs.flatMap(({ block }) =>
      [...listWithin(block), ...itemWithin(block), ...noteWithin(block)].slice(0, 1),
    ),
    ...pairs.flatMap((pair) => noteAsParagraph(pair, openingPart) ?? []),
    ...pairs.flatMap(({ block }) => signInWord(block) ?? []),
    ...clausesOfReport(pairs, openingPart),
    ...behindClosing(blocks, roles),
    ...oddHeadings(blocks, roles),
    ...oddSubject(pairs, language),
    ...pairs.flatMap((pair) => declaredPoints(pair, openingPart) ?? []),
  ]
  const lines = new Set(told)
  return found.filter(({ line }) => !lines.has(line) && lines.add(line))
}

/** What a colon announces stands a level below it. */
function colonWithoutList({ block, role, below, belowRole }: Neighbours): Ambiguity | null {
  if (!below || belowRole?.kind !== 'paragraph' || belowRole.part !== role.part) return null
  if (role.part === 'text' && mayHead(block))
    return remark('heading-or-paragraph', block, block.text, ['paragraph', 'heading'])
  if (role.part !== 'operative' && role.part !== 'preamble') return null
  if (belowRole.level > role.level || !/[:：]\s*$/u.test(block.text)) return null
  const readings =
    belowRole.level === 0
      ? ['a paragraph', 'sub-paragraph']
      : ['the next of the same level', 'a level below']
  return remark('level-uncertain', below, withLabel(below), readings)
}

/** `Problems raised:` over points that have no sign. */
function mayHead({ text, label }: Block): boolean {
  return label === null && headOfPoints.test(text) && widthOf(text) <= widestHead
}

/** With the capitals of a title: a sentence that leads to a list has small letters. */
const headOfPoints =
  /^\p{Lu}[\p{L}’'-]+(?:\s(?:\p{Lu}[\p{L}’'-]*|of|the|and|to|for|in|de|la|du|des|et|y|и|по)){0,5}\s?:$/u

const widestHead = 40

const announces =
  /(?:following|ce qui suit|lo siguiente|следующее|ما يلي|以下各?[项點点]?|如下)\s?[:：]\s*$/iu

/** Under `Declares the following:` numbers may count what is declared, and not what the body does: they begin with no verb of its own. */
function declaredPoints(
  { block, role, below, belowRole }: Neighbours,
  openingPart: StructureContext['openingPart'],
): Ambiguity | null {
  if (role.part !== 'text' || !below || belowRole?.kind !== 'paragraph') return null
  if (belowRole.part !== 'operative' || belowRole.level > 0 || !announces.test(block.text))
    return null
  if (openingPart(block.text) !== 'operative' || openingPart(below.text) !== null) return null
  const readings = ['the next of the same level', 'a level below']
  return remark('level-uncertain', below, withLabel(below), readings)
}

/** A sentence that has come to its end has no list below, unless papers of students go on with how it is done: `...; 1. With lamps;`. */
function listBelowStop({ block, role, below, belowRole }: Neighbours): Ambiguity | null {
  if (!below || belowRole?.kind !== 'paragraph' || belowRole.level <= role.level) return null
  if (!/[.;。；؛](?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3})?\s*$/u.test(block.text)) return null
  if (howItIsDone.test(below.text)) return null
  const readings = ['a level below', 'the next of the same level']
  return remark('level-uncertain', below, withLabel(below), readings)
}

/** Under a heading there is nothing that a list could go on with: its letters may number the paragraphs of an article. */
function listBelowHeading({ block, role, above }: Neighbours): Ambiguity | null {
  if (role.level === 0 || above?.kind !== 'heading') return null
  return remark('level-uncertain', block, withLabel(block), ['a level below', 'a paragraph'])
}

const howItIsDone =
  /^(?:with|by|including|through|such|namely|so|in order|to|for|where|while|who|which|especially|en|par|con|por|afin|notamment)(?!\p{L})/iu

/** The first two labels of a list, behind the stops that divide its items: `be financed by i) the Fund, ii) donations`. */
const lists: readonly RegExp[] = [
  /(?:^|[\s:;,،؛])\(?(?:a|i|1|а|أ)[.)](?=\s\S).+?[;,.:،؛]\s(?:and |or |et |ou |y |o |и |أو )?\(?(?:b|ii|2|б|ب)[.)]\s\S/su,
  /[（(]?[一1][)）].+?[；，。：、]\s?(?:和|及|以及)?[（(]?[二2][)）]/su,
]

function listWithin(block: Block): Ambiguity[] {
  const at = lists.map((list) => block.text.search(list)).find((index) => index >= 0)
  if (at === undefined) return []
  return [
    remark('break-in-paragraph', block, block.text.slice(at).trim(), [
      'the rest of the paragraph above',
      'a paragraph of its own',
    ]),
  ]
}

/** The next letter inside an item of a list, behind the stop that divides them: `(b) To report, and (c) to meet`. */
function itemWithin(block: Block): Ambiguity[] {
  const [, open = '', letter = '', close = ''] =
    /^(\(?)(\p{L})([.)])$/u.exec(block.label?.printed.trim() ?? '') ?? []
  if (letter === '') return []
  const next = `${open}${String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1)}${close}`
  for (const stop of block.text.matchAll(/(?<!\p{L}[)])[,;،؛]\s(?:\p{L}{1,3}\s)?/gu)) {
    const at = stop.index + stop[0].length
    if (!block.text.startsWith(`${next} `, at)) continue
    return [
      remark('break-in-paragraph', block, block.text.slice(at), [
        'the rest of the paragraph above',
        'a paragraph of its own',
      ]),
    ]
  }
  return []
}

/** The words of a note behind the end of a sentence: `in the Territory; 8 Official Records`, `；8《大会正式记录`. */
const notes: readonly RegExp[] = [
  /(?<=[;.؛]\s)\d{1,3}\s(?:Official Records|See |Resolution \d|A\/|E\/|S\/|Ibid|Voir |Véase |Résolution \d|Resolución \d|См\. |Резолюция \d|انظر |القرار \d)/u,
  /(?<=[；。])\d{1,3}\s?(?:《|见|見|同上|第\d|[AES]\/)/u,
]

function noteWithin(block: Block): Ambiguity[] {
  const at = notes.map((note) => block.text.search(note)).find((index) => index >= 0)
  if (at === undefined) return []
  return [
    remark('break-in-paragraph', block, block.text.slice(at), [
      'the rest of the paragraph above',
      'a note to the text',
    ]),
  ]
}

/** How the words of a note begin: with what is to be seen, a volume or a symbol. */
const noteStarts: readonly RegExp[] = [
  /^(?:See (?:also )?|Ibid|Official Records of|United Nations, Treaty Series|(?:General Assembly r|R)esolution \d+\/\d|[AEST]\/[A-Z\d])/u,
  /^(?:Voir |Documents officiels de|Nations Unies, Recueil des Traités|Résolution \d+\/\d|Véase |Ibíd|Documentos Oficiales de|Naciones Unidas, Treaty|Resolución \d+\/\d)/u,
  /^(?:См\. |Там же|Официальные отчеты|Резолюция \d+\/\d|انظر |المرجع نفسه|الوثائق الرسمية|قرارا? الجمعية العامة|القرار [\d٠-٩])/u,
  /^(?:见《|见第|見《|見第|参看|參閱|参阅|同上|《大会正式记录|联合国，《条约汇编》|第\d+\/\d+号决议[，。])/u,
]

/** A preamble has no full stop before its end, and none of its items begins so. */
function noteAsParagraph(
  { block, role }: Neighbours,
  openingPart: (text: string) => OpeningPart | null,
): Ambiguity | null {
  const { text } = block
  if (role.part !== 'preamble' && (role.part !== 'operative' || role.level === 0)) return null
  if (!/[.。]$/u.test(text) || !noteStarts.some((start) => start.test(text))) return null
  if (openingPart(text) !== null) return null
  return remark('part-uncertain', block, withLabel(block), ['a paragraph', 'a note to the text'])
}

/** A raised figure of Arabic that no note answers to: `الطفل١`. */
function signInWord(block: Block): Ambiguity | null {
  const at = block.text.search(/(?<=\p{L}{2}|\p{L}\p{M})[٠-٩]{1,2}(?=[\s،؛.:)»"]|$)/u)
  if (at < 0) return null
  const excerpt = block.text.slice(Math.max(0, at - 20), at + 20)
  const sign = /^[٠-٩]+/u.exec(block.text.slice(at))?.[0] ?? ''
  return remark('reference-without-note', block, excerpt, [
    `characters ${sign}`,
    `reference to note ${sign}`,
  ])
}

/** Numbered paragraphs of a report describe; where most of them decide, their resolution was not seen as one. */
function clausesOfReport(
  pairs: readonly Neighbours[],
  openingPart: (text: string) => OpeningPart | null,
): Ambiguity[] {
  const numbered = pairs.filter(({ role }) => role.part === 'numbered' && role.level === 0)
  const [first] = numbered
  const opening = numbered.filter(({ block }) => openingPart(block.text) === 'operative')
  if (!first || numbered.length < fewest || opening.length * 2 < numbered.length) return []
  const { block } = first
  return [remark('part-uncertain', block, withLabel(block), ['a paragraph', 'operative paragraph'])]
}

const fewest = 3

/** Behind its day a text is over: what goes on there with a number is a note, or of another text. */
function behindClosing(
  blocks: readonly Block[],
  roles: readonly (Role | null)[],
): readonly Ambiguity[] {
  return blocks.flatMap((block, index): Ambiguity[] => {
    const role = roles[index]
    const over = index > 0 && roles[index - 1] === null
    if (!over || role?.kind !== 'paragraph' || !block.label || role.part !== 'operative') return []
    const readings = ['a paragraph', 'a note to the text', 'no part of the text']
    return [remark('part-uncertain', block, withLabel(block), readings)]
  })
}

/** Headings name what stands below them: none says the number of a page, and none comes three times. */
function oddHeadings(
  blocks: readonly Block[],
  roles: readonly (Role | null)[],
): readonly Ambiguity[] {
  const headings = blocks.filter((block, index) => {
    return roles[index]?.kind === 'heading' && !block.section && !block.label && block.text !== ''
  })
  const count = (text: string) => headings.filter((other) => other.text === text).length
  return headings
    .filter(({ text }) => pageNumber.test(text) || count(text) >= fewest)
    .map((block) => remark('heading-or-paragraph', block, block.text, ['heading', 'no text']))
}

const pageNumber =
  /(?<!\p{L})(?:page|página|pág\.|страница|стр\.|صفحة|الصفحة)\s\d{1,3}$|第\s?\d{1,3}\s?[页頁]/iu

/** Names of bodies that are not known are shorter, but for the particulars of a conference, which Arabic has too. */
function isWordy(name: string): boolean {
  if (/\p{Script=Arabic}/u.test(name)) return false
  return name.length > (/\p{Script=Han}/u.test(name) ? 14 : 100)
}

/** The first line of a resolution names who speaks. */
function oddSubject(pairs: readonly Neighbours[], language: Language): readonly Ambiguity[] {
  const subject = pairs.find(({ role }) => role.part === 'subject')?.block
  const name = withoutReadings(subject?.text.replace(/[,،，:：]\s*$/u, '') ?? '')
  if (!subject || !isWordy(name) || findBody(name, language) !== null) return []
  if (looksLikeBody(name.split(/[,，]/u)[0] ?? '')) return []
  return [remark('opening-unknown', subject, subject.text, ['the subject line', 'a paragraph'])]
}

function withLabel({ label, text }: Block): string {
  return `${label?.printed ?? ''} ${text}`.trim()
}

function remark(
  code: AmbiguityCode,
  { line }: Block,
  words: string,
  alternatives: readonly string[],
): Ambiguity {
  return { code, line, excerpt: excerptOf(words), alternatives }
}
