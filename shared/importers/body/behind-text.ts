// What papers of students have behind their last paragraph: who wrote them and who signed, `Authors: The Kingdom of Norway, ...`, and the works
// from which they took their facts, `Works Cited`. The first are the sponsors, wherever they stand; the second are no part of a resolution.
import type { Language } from '../../document/language.ts'
import { endsSentence, isFinished } from '../lines/finished.ts'
import { emptyHead, readNamedHead } from '../front/named-heads.ts'
import { findNamedSponsors, type NamedSponsors } from '../front/named-sponsors.ts'
import { simplifyHan } from '../../simplify-han.ts'
import { type Block, withLabel } from './block.ts'

type BehindField = 'sponsors' | 'signatories' | 'unread'

export interface BehindText {
  readonly sponsors: NamedSponsors | null
  /** What each block is, by its index. */
  readonly fields: ReadonlyMap<number, BehindField>
  /** The block that heads the works; null where none does. */
  readonly works: Block | null
}

const worksHeading =
  /^(?:works? (?:cited|consulted)|bibliograph(?:y|ies)|list of (?:references|sources)|references|sources|bibliographie|références|ouvrages cités|bibliografía|referencias|fuentes|obras citadas|библиография|список (?:использованной )?литературы|источники|参考(?:文献|资料)|引用文献|(?:قائمة )?المراجع|المصادر)\s?[:：]?$/iu

/** Longer lists stand behind no paper. */
const most = 80
/** A paper has a text over them. */
const fewestAbove = 3

/** `opensOperative`: for words with which an operative paragraph begins. */
export function findBehindText(
  blocks: readonly Block[],
  language: Language,
  opensOperative: (text: string) => boolean,
): BehindText {
  const start = startOf(blocks, opensOperative)
  const heading = blocks.findIndex((block, at) => at >= start && isWorksHeading(block))
  const works = heading >= 0 && isBehind(blocks, heading, opensOperative) ? heading : blocks.length
  const sponsors = findSponsors(blocks.slice(start, works), language, blocks[start - 1])
  const fields = new Map<number, BehindField>()
  for (const at of sponsors?.sponsors ?? []) fields.set(start + at, 'sponsors')
  for (const at of sponsors?.signatories ?? []) fields.set(start + at, 'signatories')
  for (let at = works; at < blocks.length; at++) fields.set(at, 'unread')
  return { sponsors, fields, works: blocks[works] ?? null }
}

/** The index behind the last block that is surely one of the text. */
function startOf(blocks: readonly Block[], opensOperative: (text: string) => boolean): number {
  const last = blocks.findLastIndex(
    ({ text, label, annex }) => annex !== null || (label !== null && opensOperative(text)),
  )
  return Math.max(fewestAbove, blocks.length - most, last + 1)
}

function isWorksHeading({ text, label, row }: Block): boolean {
  return !label && !row && worksHeading.test(simplifyHan(text.trim()))
}

/** Behind a whole sentence, and nothing below that a resolution says. */
function isBehind(
  blocks: readonly Block[],
  at: number,
  opensOperative: (text: string) => boolean,
): boolean {
  const below = blocks.slice(at + 1)
  const above = blocks[at - 1]?.text ?? ''
  return below.length > 0 && isFinished(above) && !below.some(({ text }) => opensOperative(text))
}

/** Null where no list of States stands there under a head of its own. */
function findSponsors(
  blocks: readonly Block[],
  language: Language,
  above: Block | undefined,
): NamedSponsors | null {
  const lines = blocks.map((block) => ({
    number: block.line,
    text: withLabel(block),
    indent: 0,
    gap: 0,
    page: 1,
    pageStart: false,
    sheet: 1,
  }))
  const first = lines.findIndex(({ text }) => isSponsorsHead(text))
  const before = first > 0 ? (lines[first - 1]?.text ?? '') : (above?.text ?? '')
  if (first < 0 || !(endsSentence(before) || /[;；]$/u.test(before))) return null
  const named = findNamedSponsors(lines, language, 0)
  const known = named.delegations.length
  return named.lines.size > 0 && known >= named.unknown.length ? named : null
}

function isSponsorsHead(text: string): boolean {
  const head = readNamedHead(text)?.head ?? emptyHead(text)
  return head === 'sponsors' || head === 'signatories'
}
