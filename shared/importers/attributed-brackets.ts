// The brackets of a text under negotiation that say whose words they hold: `[Egypt: all]`, `[Egypt and Kenya add: all]`,
// `[France delete: all]`, `[all] [Japan: delete]`, `~~all~~ [Brazil]`. Read only; what becomes of them is said in keep-proposals.ts.
import type { Language } from '../document/language.ts'
import { readNames } from '../grammar/sponsor-line.ts'
import { isState } from '../sponsors/states.ts'

export interface AttributedWords {
  /** All of it in the text, brackets and attribution included. */
  readonly from: number
  readonly to: number
  readonly words: string
  readonly act: 'insert' | 'delete'
  /** By code, in the order written. */
  readonly delegations: readonly string[]
  /** Names in the attribution that are no State's: groups among them. */
  readonly unknown: readonly string[]
}

export interface BracketReading {
  readonly attributed: readonly AttributedWords[]
  /** Brackets and struck words of which nobody is named, or that hold others. */
  readonly bare: readonly { readonly from: number; readonly to: number }[]
}

const group = /~~([^~\n]{1,2000})~~|\[([^[\]]{1,2000})\]/gu
const adding = String.raw`(?:add|adds|insert|inserts|ajouter|ajoute|insérer|añadir|agregar|insertar|добавить|включить|增加|添加|加入|إضافة|يضاف)`
const deleting = String.raw`(?:del|delete|deletes|strike|remove|supprimer|supprime|suprimir|eliminar|исключить|удалить|删除|刪除|حذف|يحذف)`
const before = new RegExp(`^(?:${adding}|(${deleting}))(?=[\\s:：]|$)[\\s:：]*`, 'iu')
const after = new RegExp(`[\\s,]+(?:${adding}|(${deleting}))$`, 'iu')
const alone = new RegExp(`^(?:${adding}|(${deleting}))[.]?$`, 'iu')

interface Piece {
  readonly from: number
  readonly to: number
  readonly struck: string | undefined
  readonly inner: string
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
    const own = piece.struck === undefined ? readOwn(piece.inner, language) : null
    const remarked = own ? null : readRemarked(text, { piece, next, language })
    if (own) attributed.push({ ...own, from: piece.from, to: piece.to })
    else if (remarked) {
      attributed.push(remarked)
      index++
    } else bare.push({ from: piece.from, to: piece.to })
  }
  return { attributed, bare }
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

/** Words in brackets, or struck, with the brackets after them that say whose they are. */
function readRemarked(text: string, { piece, next, language }: Beside): AttributedWords | null {
  if (!next || next.struck !== undefined || !isBeside(text, piece.to, next.from)) return null
  const remark = readRemark(next.inner, language)
  if (!remark) return null
  const act = piece.struck === undefined ? remark.act : 'delete'
  return { ...remark, act, words: piece.struck ?? piece.inner, from: piece.from, to: next.to }
}

function isBeside(text: string, from: number, to: number): boolean {
  return to - from <= 3 && text.slice(from, to).trim() === ''
}

type Own = Pick<AttributedWords, 'words' | 'act' | 'delegations' | 'unknown'>

/** `Egypt: all`, `Egypt add: all`, `add Egypt: all`. Null where the words before the colon name nobody. */
function readOwn(inner: string, language: Language): Own | null {
  const colon = /[:：]/u.exec(inner)
  if (!colon || colon.index > longestAttribution) return null
  const words = inner.slice(colon.index + 1).trim()
  const head = inner.slice(0, colon.index).trim()
  if (words === '' || alone.test(words) || alone.test(head)) return null
  const named = readAttribution(head, language)
  return named && { ...named, words }
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

/** By their names in the language of the text or in English, or by their codes. */
function readDelegations(names: string, language: Language): Pick<Own, 'delegations' | 'unknown'> {
  const own = readNames(names.replaceAll('/', ','), language)
  const read = own.unknown.map((name) => {
    if (isState(name)) return { delegations: [name], unknown: [] }
    const bare = name.replace(/^the /iu, '')
    return bare === 'US' || bare === 'USA'
      ? { delegations: ['USA'], unknown: [] }
      : readNames(bare, 'en')
  })
  const delegations = [...own.delegations, ...read.flatMap((each) => each.delegations)]
  return { delegations: [...new Set(delegations)], unknown: read.flatMap((each) => each.unknown) }
}
