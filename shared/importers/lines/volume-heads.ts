// The heads of the pages of the yearly volumes in which resolutions were printed: `General Assembly — Fifth Session` on left pages, on right
// pages the part of the volume, `Resolutions adopted on the reports of the Third Committee`, each with the number of the page.
import { languages } from '../../document/language.ts'
import { findBody } from '../../grammar/bodies.ts'
import { parseSession } from '../../grammar/ordinal.ts'
import { simplifyHan } from '../../simplify-han.ts'
import type { Furniture } from '../imported-document.ts'
import type { SourceLine } from './source-lines.ts'

/** No such head is longer. */
const longest = 160

/** The pages of older volumes in Chinese have their numbers in characters. */
const number = String.raw`(?:\d{1,4}|[一二三四五六七八九十百〇○]{1,7})`
const numberBefore = new RegExp(String.raw`^${number}\s+`, 'u')
const numberBehind = new RegExp(String.raw`\s+${number}$`, 'u')
/** `VI. `, `六、`: the part of the volume. */
const partSign =
  /^(?:[IVXL]{1,6}[.．]?\s+|[IVXL]{1,6}[.．]\s*|[一二三四五六七八九十壹贰貳叁叄參参肆伍陆陸柒捌玖拾]{1,3}[、．.]\s*)/u

/** What stands in a part of a volume; the words end with the line. */
const parts =
  /^(?:resolutions adopted (?:on the reports? of|without reference to) .{3,120}|résolutions adoptées (?:sur les? rapports? d|sans renvoi à).{3,120}|resoluciones aprobadas (?:sobre la base de|sin remisión (?:previa )?a).{3,120}|резолюции,? принятые (?:по доклад|без передачи).{3,120}|القرارات المتخذة (?:بناء على|دون الإحالة).{3,120}|.{0,20}委员会.{0,16}通过(?:之|的)决议案?(?:和决定)?|[决決][议議][—-]{1,2}第.{1,3}委[员員][会會])$/iu

/** The name of a volume, with its year; over the text it is no title. */
const volumeName =
  /^(?:R(?:esolutions and [Dd]ecisions of|ésolutions et décisions d|esoluciones y decisiones d)|Резолюции и решения |R(?:ESOLUTIONS AND DECISIONS OF|[EÉ]SOLUTIONS ET D[EÉ]CISIONS D|ESOLUCIONES Y DECISIONES D)|РЕЗОЛЮЦИИ И РЕШЕНИЯ )[^.;:]{3,80}[\s,—–―-](?:19|20)\d\d$|^.{2,10}(?:决议和决定|决议及决定)[\s,，—–-]*(?:19|20)\d\d年?$/u
/** It stands over the text in one of so many lines. */
const volumeLines = 3

/** With the number of its page, on its line or on the next one; or behind another head of the volume. */
export function markVolumeHeads(lines: readonly SourceLine[], found: Map<number, Furniture>): void {
  const numberedHeads = wordsOfNumbered(lines)
  let seen = false
  lines.forEach(({ text, page }, index) => {
    const head = found.has(index) ? null : readVolumeHead(text)
    if (head === null) return
    const beside = [lines[index - 1], lines[index + 1]]
    const numbered = beside.some((line) => /^\d{1,3}$/u.test(line?.text ?? ''))
    const edge = index > 0 && beside[0]?.page !== page
    const again = numberedHeads.has(withoutPage(text).words)
    const named = index < volumeLines && isVolumeName(text)
    if (head === 'bare' && !(numbered || edge || seen || again || named)) return
    found.set(index, 'running-head')
    seen = true
  })
}

/** The first page of a text taken out of a volume may have lost the number in its head, which the next ones have. */
function wordsOfNumbered(lines: readonly SourceLine[]): ReadonlySet<string> {
  const numbered = lines.filter(({ text }) => readVolumeHead(text) === 'numbered')
  return new Set(numbered.map(({ text }) => withoutPage(text).words))
}

/** The pages of the old volumes have two columns, and notes at the foot of each: what stands behind them may be of the same page. */
export function isOfVolume(
  lines: readonly SourceLine[],
  known: ReadonlyMap<number, Furniture>,
): boolean {
  return lines.some(
    ({ text }, index) => known.get(index) === 'running-head' && readVolumeHead(text) !== null,
  )
}

/**
 * Whether the line is such a head: `numbered` with the number of its page, `bare` without, as where that has a line of its own. A
 * bare one may be the line of a masthead, or the heading of a part.
 */
export function readVolumeHead(text: string): 'numbered' | 'bare' | null {
  if (text.length > longest || /[.,;:，；。：]$/u.test(text)) return null
  if (isVolumeName(text)) return 'bare'
  const { words, page } = withoutPage(text)
  if (readSession(words) === null && !isPart(words)) return null
  return page ? 'numbered' : 'bare'
}

/** The session that such a head names; null for any other line. */
export function sessionOfHead(text: string): number | null {
  return text.length > longest ? null : readSession(withoutPage(text).words)
}

function withoutPage(text: string): { words: string; page: boolean } {
  const plain = simplifyHan(text)
  const behind = plain.replace(numberBehind, '')
  const words = behind === plain ? plain.replace(numberBefore, '') : behind
  return { words, page: words !== plain }
}

function isVolumeName(text: string): boolean {
  return volumeName.test(simplifyHan(text))
}

function isPart(words: string): boolean {
  return parts.test(words.replace(partSign, ''))
}

/** `General Assembly — Forty-first Session`, `大 会——第四十一届会议`. */
function readSession(words: string): number | null {
  const [, before = '', behind = ''] =
    /^(.{2,80}?)\s?(?:[—–―]{1,2}|--|\s-\s)\s?(\S.{3,60})$/u.exec(words) ?? []
  const body = before.replaceAll(/(?<=\p{Script=Han})\s(?=\p{Script=Han})/gu, '')
  for (const language of languages) {
    const session = findBody(body, language) === null ? null : parseSession(behind, language)
    if (session !== null) return session
  }
  return null
}
