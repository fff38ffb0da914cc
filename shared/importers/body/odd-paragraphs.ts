// Paragraphs that were read as what they are and still are not as such paragraphs are written: they begin in mid-sentence, end without a
// stop, or are numbered and begin with no verb (rules.md 3.4 to 3.6). Either the source is so, or a line was put where it does not belong:
// a person has to look. At most one remark for each.
import type { Block } from './block.ts'
import type { Role } from './role.ts'
import { beginsInside, finalStop, isFinished } from '../lines/finished.ts'
import { type Ambiguity, type AmbiguityCode, excerptOf } from '../imported-document.ts'
import { isFramed, type OpeningPart } from './opening-part.ts'
import { widthOf } from '../lines/source-lines.ts'

export interface OddContext {
  readonly openingPart: (text: string) => OpeningPart | null
  /** The lines of which something else was told already. */
  readonly told: ReadonlySet<number>
}

interface Placed {
  readonly block: Block
  readonly role: Role
  readonly below: Role | null
  /** True in a resolution, where plain text is written as its paragraphs are. */
  readonly resolution: boolean
}

export function findOddParagraphs(
  blocks: readonly Block[],
  roles: readonly (Role | null)[],
  { openingPart, told }: OddContext,
): Ambiguity[] {
  const resolution = roles.some((role) => role?.part === 'operative')
  let led = false
  return blocks.flatMap((block, index): Ambiguity[] => {
    const role = roles[index]
    if (role && isLoneFigure(block)) return told.has(block.line) ? [] : [loneFigure(block)]
    if (role?.kind !== 'paragraph' || role.part === 'subject') return []
    if (!block.label) led = leads(block, role)
    if (told.has(block.line)) return []
    const words = withoutMarks(block.text)
    const opening = led || isFramed(words) ? 'either' : openingPart(words)
    return oddity({ block, role, below: roles[index + 1] ?? null, resolution }, opening)
  })
}

/** Figures without a word: signs of notes and numbers of pages that came apart from their places. */
function isLoneFigure({ text, row, section }: Block): boolean {
  return !row && !section && /^\d{1,3}(?:[\s/]+\d{1,3})*$/u.test(text)
}

function loneFigure(block: Block): Ambiguity {
  const alternatives = ['a paragraph', 'the sign of a note', 'the number of a page']
  return remark('reference-or-number', block, alternatives)
}

function oddity(placed: Placed, opening: OpeningPart | null): Ambiguity[] {
  const { block } = placed
  if (beginsInMidSentence(placed, opening))
    return [remark('paragraph-continues', block, ['a paragraph', 'the rest of the one above'])]
  if (lacksVerb(placed, opening))
    return [remark('opening-unknown', block, ['a paragraph', 'the rest of the one above'])]
  if (lacksEnd(placed))
    return [remark('paragraph-unfinished', block, ['a whole paragraph', 'the beginning of one'])]
  return []
}

/** Words over numbered paragraphs that have their verb from there. */
function leads({ text }: Block, { part }: Role): boolean {
  return part === 'text' && /[:：]$|^[\p{L}\u0640]+$/u.test(text)
}

function remark(code: AmbiguityCode, block: Block, alternatives: readonly string[]): Ambiguity {
  const excerpt = excerptOf(`${block.label?.printed ?? ''} ${block.text}`.trim())
  return { code, line: block.line, excerpt, alternatives }
}

/** Brackets, with whose they are, and quotation marks stand before the words, and are none. */
function withoutMarks(text: string): string {
  return (
    withoutStatus(text)
      .replace(/^[[(（【]\s?[^\][:：.,]{1,60}[:：]\s/u, '')
      .replace(/^[[(（【"“«„\s]+/u, '')
      // A bracket that holds the first words of the opening alone.
      .replace(/^([^[\]]{1,40})\](?=\s)/u, '$1')
  )
}

/** What a room notes behind a paragraph is none of it: `[agreed ad ref]`, `(EU, Mexico)`, `[Egypt: delete]`, ` – Cuba]`. */
function withoutStatus(text: string): string {
  let end = text.length
  for (
    let count = 0;
    count < mostRemarks && /[)\]]\s*$/u.test(text.slice(Math.max(0, end - 5), end));
    count++
  ) {
    const tail = text.slice(Math.max(0, end - longestRemark), end)
    const found = remarkAtEnd.exec(tail)
    if (!found) break
    end -= tail.length - found.index
  }
  return text.slice(0, end).replace(signature, '$1')
}

/** No room writes more behind one paragraph; a text that is nothing else must not cost the square of its length. */
const mostRemarks = 40
const longestRemark = 1000
const remarkAtEnd =
  /(?<=[,;.:，；。،؛\])])\s*(?:\[[^[\]]{1,200}\]|\((?:[^()]|\([^()]{0,80}\)){1,200}\))\s*$/u
const signature = /([,;.:，；。،؛])\s+[–—-]\s?[^–—\]]{2,120}\]\s*$/u

/** Sub-paragraphs may begin in lower case, and so does what a preamble in Russian or of a Model UN begins with. */
function beginsInMidSentence({ block, role }: Placed, opening: OpeningPart | null): boolean {
  if (role.level > 0 || opening !== null || block.label) return false
  return beginsInside(block.text)
}

/** A preamble is told by its words alone; with a number or a label the paragraph is there, and only its verb is missing. */
function lacksVerb(placed: Placed, opening: OpeningPart | null): boolean {
  const { block, role } = placed
  if (role.level > 0 || opening === 'either') return false
  // `1. (a)`: the words are those of its sub-paragraphs.
  if (block.text === '' && goesOnBelow(placed)) return false
  if (role.part === 'preamble') return opening !== 'preamble'
  return role.part === 'operative' && opening !== 'operative'
}

function isOnlyOpening({ block, role }: Placed): boolean {
  const isClause = role.part === 'preamble' && role.level === 0 && !block.label
  return isClause && opensAlone.test(block.text)
}

/** The words that open a paragraph of a preamble, and nothing that they open. */
const opensAlone = /^\p{L}+[,،]$/u

function lacksEnd(placed: Placed): boolean {
  const { block, role } = placed
  if (block.text === '' || block.label?.kind === 'bullet' || goesOnBelow(placed)) return false
  if (role.part === 'text' && mayBeName(placed)) return false
  if (isOnlyOpening(placed)) return true
  if (!isFinished(withoutStatus(block.text))) return true
  const isOperative = role.part === 'operative' && role.level === 0
  return isOperative && /[,،，]/u.test(finalStop(withoutStatus(block.text)) ?? '')
}

/** The last item but one: `(b) To report, and`. */
const endsInLink = /\s(?:and|or|et|ou|y|e|o|u|и|или|أو)$/u

/** A list or a table goes on with the sentence above it. */
function goesOnBelow({ block, role, below }: Placed): boolean {
  if (below?.kind === 'row') return true
  if (below?.kind === 'paragraph' && role.level > 0 && below.level === role.level)
    return endsInLink.test(block.text.slice(-8))
  return below?.kind === 'paragraph' && below.level > role.level
}

function mayBeName({ block, resolution }: Placed): boolean {
  return !resolution || widthOf(block.text) < widestName
}

/** What is shorter and has no number may be a name. */
const widestName = 100
