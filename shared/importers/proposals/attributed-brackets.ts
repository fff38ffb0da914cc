// The brackets of a text under negotiation that say whose words they hold: `[Egypt: all]`, `[Egypt and Kenya add: all]`,
// `[France delete: all]`, `[all – Egypt]`, `[all] [Japan: delete]`, `[all] (G77)`, `~~all~~ [Brazil]`. Read only; what becomes of them is said in
// keep-proposals.ts.
import { type Language, languages } from '../../document/language.ts'
import { readNames } from '../../grammar/read-sponsor-line.ts'
import { findGroup } from '../../sponsors/find-group.ts'
import { isState } from '../../sponsors/states.ts'
import { findState } from '../../sponsors/find-state.ts'

export interface AttributedWords {
  /** All of it in the text, brackets and attribution included. */
  readonly from: number
  readonly to: number
  readonly words: string
  readonly act: 'insert' | 'delete'
  /** States and groups by code, in the order written. */
  readonly delegations: readonly string[]
  /** Names in the attribution that are neither's. */
  readonly unknown: readonly string[]
  /** Who wants added words out again: `[all – Egypt] [Japan: delete]`. */
  readonly opposing?: readonly string[]
}

export interface BracketReading {
  readonly attributed: readonly AttributedWords[]
  /** Brackets and struck words of which nobody is named, or that hold others. */
  readonly bare: readonly { readonly from: number; readonly to: number }[]
}

const group = /~~([^~\n]{1,2000})~~|\[([^[\]]{1,2000})\]/gu
const adding = String.raw`(?:add|adds|insert|inserts|ajouter|ajoute|insérer|añadir|agregar|insertar|добавить|включить|增加|添加|加入|إضافة|يضاف)`
const deleting = String.raw`(?:del|delete|deletes|strike|remove|supprimer|supprime|suprimir|eliminar|исключить|удалить|删除|刪除|حذف|يحذف)`
const deletes = new RegExp(String.raw`^\s{0,3}[[(][^[\]()]*(?<!\p{L})${deleting}[\s.]*[\])]`, 'iu')
const before = new RegExp(`^(?:${adding}|(${deleting}))(?=[\\s:：]|$)[\\s:：]*`, 'iu')
const after = new RegExp(`[\\s,]+(?:${adding}|(${deleting}))$`, 'iu')
const alone = new RegExp(`^(?:${adding}|(${deleting}))[.]?$`, 'iu')

interface Piece {
  readonly from: number
  readonly to: number
  readonly struck: string | undefined
  readonly inner: string
}

/** True for brackets that say what a delegation wants and hold no words: `[Japan: delete]`, `[EU: retain]`. */
export function isPosition(bracket: string, language: Language): boolean {
  const [, head = '', tail = ''] =
    /^[[(]([^[\]:：]{2,120})[:：]([^[\]]{1,60})[\])]$/u.exec(bracket) ?? []
  const wish = tail.trim()
  if (!alone.test(wish) && !position.test(wish)) return false
  return (readAttribution(head, language)?.delegations.length ?? 0) > 0
}

/** Costs no more than the length of the text. */
export function readBrackets(text: string, language: Language): BracketReading {
  const nested = findNested(text)
  const attributed: AttributedWords[] = []
  const bare = [...nested]
  const pieces = findPieces(text, nested)
  for (let index = 0; index < pieces.length; index++) {
    const [piece, next] = pieces.slice(index, index + 2)
    if (!piece) break
    const found = readPiece(text, { piece, next, language })
    if (!found) bare.push({ from: piece.from, to: piece.to })
    else attributed.push(found)
    if (found && next && next.from < found.to) index++
  }
  return { attributed, bare: [...bare, ...findPositions(text, [...attributed, ...bare], language)] }
}

/** Parentheses beside no bracket in which a delegation says what it wants: `(Egypt: delete)`, `(EU, Kenya: retain)`. */
function findPositions(
  text: string,
  taken: readonly { readonly from: number; readonly to: number }[],
  language: Language,
): { from: number; to: number }[] {
  return [...text.matchAll(/\(([^()\n:：]{2,120}(?:\([^()\n]{0,80}\))?)[:：]([^()\n]{1,60})\)/gu)]
    .map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      head: match[1] ?? '',
    }))
    .filter(({ from }) => !taken.some((each) => each.from <= from && from < each.to))
    .filter(({ head }) => (readAttribution(head, language)?.delegations.length ?? 0) > 0)
    .map(({ from, to }) => ({ from, to }))
}

function findPieces(text: string, nested: BracketReading['bare']): Piece[] {
  // Both run in the order of the text.
  let at = 0
  return [...text.matchAll(group)]
    .map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      struck: match[1],
      inner: match[2] ?? '',
    }))
    .filter(({ from }) => {
      while ((nested[at]?.to ?? Infinity) <= from) at++
      return (nested[at]?.from ?? Infinity) > from
    })
}

/** Brackets that hold others, and those that do not close. */
function findNested(text: string): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = []
  let [depth, deepest, from] = [0, 0, 0]
  for (const { 0: bracket, index } of text.matchAll(/[[\]]/gu)) {
    if (bracket === '[') {
      if (depth === 0) [from, deepest] = [index, 0]
      depth++
      deepest = Math.max(deepest, depth)
    } else if (depth > 0 && --depth === 0 && deepest > 1) spans.push({ from, to: index + 1 })
  }
  if (depth > 0) spans.push({ from, to: text.length })
  return spans
}

interface Beside {
  readonly piece: Piece
  readonly next: Piece | undefined
  readonly language: Language
}

/** A bracket that says itself whose it is, with who is against it; or one of which that is said behind it. */
function readPiece(text: string, beside: Beside): AttributedWords | null {
  const { piece, language } = beside
  const own = piece.struck === undefined ? readOwn(piece.inner, language) : null
  if (!own) return readRemarked(text, beside)
  const { from, to } = piece
  // Names are looked up only where somebody deletes.
  const remarked = deletes.test(text.slice(to, to + 300)) ? readRemarked(text, beside) : null
  return own.act === 'insert' && remarked?.act === 'delete'
    ? { ...own, opposing: remarked.delegations, from, to: remarked.to }
    : { ...own, from, to }
}

/** Words in brackets, or struck, with the brackets or the parentheses after them that say whose they are. */
function readRemarked(text: string, { piece, next, language }: Beside): AttributedWords | null {
  const beside = next?.struck === undefined && next && isBeside(text, piece.to, next.from)
  const written = beside ? { inner: next.inner, to: next.to } : readParentheses(text, piece.to)
  const remark = written && readRemark(written.inner, language)
  if (!remark) return null
  const act = piece.struck === undefined ? remark.act : 'delete'
  return { ...remark, act, words: piece.struck ?? piece.inner, from: piece.from, to: written.to }
}

/** Names may have parentheses of their own. */
const parentheses = /\s{0,2}\(((?:[^()\n]|\([^()\n]{0,80}\)){1,300})\)/uy

function readParentheses(text: string, at: number): { inner: string; to: number } | null {
  parentheses.lastIndex = at
  const match = parentheses.exec(text)
  return match ? { inner: match[1] ?? '', to: at + match[0].length } : null
}

function isBeside(text: string, from: number, to: number): boolean {
  return to - from <= 3 && text.slice(from, to).trim() === ''
}

type Own = Pick<AttributedWords, 'words' | 'act' | 'delegations' | 'unknown'>

/** `Egypt: all`, `Egypt add: all`, `add Egypt: all`, `all – Egypt`. Null where nobody is named. */
function readOwn(inner: string, language: Language): Own | null {
  const colon = /[:：]/u.exec(inner)
  if (!colon || colon.index > longestAttribution) return readSigned(inner, language)
  const words = inner.slice(colon.index + 1).trim()
  const head = inner.slice(0, colon.index).trim()
  if (words === '' || alone.test(words) || alone.test(head) || position.test(words)) return null
  const named = readAttribution(head, language)
  return named ? { ...named, words } : readSigned(inner, language)
}

/** What a delegation thinks of words, and no words of the text. */
const position =
  /^(?:strongly )?(?:retain|keep|maintain|support|oppose|reserve|reservation|flexible|agree|bracket|placement|maintenir|conserver|garder|réserve|appuie|mantener|conservar|reserva|apoya|сохранить|поддержива|оговорк|резерв|保留|支持|反对|الإبقاء|يحتفظ|تحفظ|تؤيد)\p{L}{0,5}(?:\s.{0,40})?$/isu

/** Behind the last dash or in parentheses at the end, where a delegation that is known stands there and nothing else. */
function readSigned(inner: string, language: Language): Own | null {
  const [, words = '', signature = ''] =
    /^(.*\S)\s+[–—-]\s?([^–—:：]{2,120})$/su.exec(inner) ??
    /^(.*\S)\s*[(（]([^()（）:：]{2,120})[)）]$/su.exec(inner) ??
    []
  if (words === '' || alone.test(words)) return null
  const named = readAttribution(signature, language)
  return named && named.delegations.length > 0 && named.unknown.length === 0
    ? { ...named, words: words.trim() }
    : null
}

/** After other brackets or struck words: `Egypt`, `Egypt: delete`, `add: Egypt`. */
function readRemark(inner: string, language: Language): Omit<Own, 'words'> | null {
  if (inner.length > longestAttribution) return null
  const [, head = '', tail = ''] = /^([^:：]*)[:：](.*)$/su.exec(inner) ?? [null, inner, '']
  const verb = alone.exec(tail.trim())
  if (verb) {
    const named = readAttribution(head, language)
    return named && { ...named, act: verb[1] === undefined ? 'insert' : 'delete' }
  }
  if (tail.trim() === '') return readAttribution(head, language)
  return alone.test(head.trim()) ? readAttribution(`${head} ${tail}`, language) : null
}

const longestAttribution = 300

/** Who is named, and whether they add or delete. Somebody must be known, or all that is written be a name in capitals (EU, G77). */
function readAttribution(written: string, language: Language): Omit<Own, 'words'> | null {
  const text = written.replaceAll(/\s+/gu, ' ').trim()
  const verb = before.exec(text) ?? after.exec(text)
  const names = text
    .replace(before, '')
    .replace(after, '')
    .replace(/^by |^par |^por /iu, '')
    .trim()
  if (names === '') return null
  const { delegations, unknown } = readDelegations(names, language)
  const groups = unknown.every((name) => /^[\p{Lu}\d][\p{Lu}\d+&/ -]{1,14}$/u.test(name))
  if (delegations.length === 0 && !groups) return null
  return { act: verb?.[1] === undefined ? 'insert' : 'delete', delegations, unknown }
}

/** By their names in any of the languages, that of the text first, by their codes, or by what groups are called for short. */
function readDelegations(names: string, language: Language): Pick<Own, 'delegations' | 'unknown'> {
  const group = findGroup(names, language)
  if (group !== null && !/[,，、;]/u.test(names)) return { delegations: [group], unknown: [] }
  const read = names.split(/[,，、،;/]/u).flatMap((piece) => {
    const own = readNames(piece, language)
    const others = own.unknown.map((name) => readName(name, language))
    return [{ delegations: own.delegations, unknown: [] }, ...others]
  })
  const delegations = new Set(read.flatMap((each) => each.delegations))
  return { delegations: [...delegations], unknown: read.flatMap((each) => each.unknown) }
}

/** States that speak together under a name that is not that of a group. */
const together: ReadonlyMap<string, readonly string[]> = new Map([['CANZ', ['CAN', 'AUS', 'NZL']]])

function readName(name: string, language: Language): Pick<Own, 'delegations' | 'unknown'> {
  if (isState(name)) return { delegations: [name], unknown: [] }
  const bare = name.replace(/^the /iu, '')
  if (bare === 'US' || bare === 'USA') return { delegations: ['USA'], unknown: [] }
  const group = findGroup(bare, language)
  const known = together.get(bare) ?? (group === null ? null : [group])
  if (known) return { delegations: known, unknown: [] }
  const state = languages.map((other) => findState(bare, other)).find((code) => code !== null)
  return state === undefined || state === null
    ? readNames(bare, 'en')
    : { delegations: [state], unknown: [] }
}
