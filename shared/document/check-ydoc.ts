// Whether a live document is one that Penholder can have written: asked of every update's result on a copy, before the update is
// let in. Readers may then take every value for what it claims to be; nothing that does not fit is ever dropped by a reader.
import * as Y from 'yjs'
import { isBirth, isId, isKind, isLevel, isOwnership, isPart, isStatus } from './attributes.ts'
import { isStrikeKey, strikeKey } from './delta.ts'
import { firstItem } from './units.ts'
import { finalBirth, finalId } from './final-end.ts'
import { carryRoot, mapOf, mapRoot, textRoot } from './ydoc.ts'

export type YdocProblem =
  | { readonly code: 'ydoc-root'; readonly name: string }
  | { readonly code: 'ydoc-content'; readonly kind: string }
  | { readonly code: 'ydoc-mark'; readonly name: string }
  | { readonly code: 'ydoc-end'; readonly id: string }
  | { readonly code: 'ydoc-final-end' }
  | { readonly code: 'ydoc-attribute'; readonly name: string }
  | { readonly code: 'ydoc-character'; readonly character: string }
  | { readonly code: 'ydoc-pending' }

// Control characters, line and paragraph separators, and the controls that reorder text unseen; isolates (U+2066 to U+2069)
// and marks (U+200E, U+200F) are needed in Arabic. A lone surrogate is not text.
const forbidden =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\uFFFE\uFFFF\uFEFF]|\p{Surrogate}/u

/** Every problem found; an empty list for a sound document. Costs one pass. */
export function checkYdoc(ydoc: Y.Doc): YdocProblem[] {
  return [...checkFrame(ydoc), ...checkText(ydoc), ...checkMap(ydoc)]
}

/** What is wrong beside the text and the attributes. */
export function checkFrame(ydoc: Y.Doc): YdocProblem[] {
  const problems: YdocProblem[] = []
  for (const name of ydoc.share.keys())
    if (name !== textRoot && name !== mapRoot && name !== carryRoot)
      problems.push({ code: 'ydoc-root', name })
  if (ydoc.store.pendingStructs !== null || ydoc.store.pendingDs !== null)
    problems.push({ code: 'ydoc-pending' })
  return problems
}

function checkText(ydoc: Y.Doc): YdocProblem[] {
  const problems: YdocProblem[] = []
  let last: Y.Item | null = null
  for (let item = firstItem(ydoc); item; item = item.right) {
    if (item.deleted) continue
    problems.push(...checkContent(item.content))
    if (item.countable) last = item
  }
  const final = last?.content
  if (!(final instanceof Y.ContentEmbed) || !isFinal(final.embed))
    problems.push({ code: 'ydoc-final-end' })
  return problems
}

/** Whether an embed is the final end. */
export function isFinal(embed: unknown): boolean {
  return JSON.stringify(embed) === JSON.stringify({ p: finalBirth })
}

export function checkContent(content: Y.Item['content']): YdocProblem[] {
  if (content instanceof Y.ContentString) return checkCharacters(content.str)
  if (content instanceof Y.ContentEmbed) return checkEnd(content.embed)
  if (content instanceof Y.ContentFormat) return checkMark(content.key, content.value)
  return [{ code: 'ydoc-content', kind: content.constructor.name }]
}

/** Which characters a text may not hold; empty for sound text. */
export function checkCharacters(text: string): YdocProblem[] {
  const found = forbidden.exec(text)
  if (!found) return []
  const character = `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return [{ code: 'ydoc-character', character }]
}

function checkEnd(embed: unknown): YdocProblem[] {
  const sound =
    typeof embed === 'object' &&
    embed !== null &&
    Object.keys(embed).join() === 'p' &&
    isBirth((embed as { p: unknown }).p)
  if (!sound) return [{ code: 'ydoc-end', id: '' }]
  const { id } = (embed as { p: { id: string } }).p
  return id === finalId && !isFinal(embed) ? [{ code: 'ydoc-end', id }] : []
}

/** A mark's value, or null where it ends. */
function checkMark(key: string, value: unknown): YdocProblem[] {
  const sound = value === null ? isMarkName(key) : isMarkValue(key, value)
  return sound ? [] : [{ code: 'ydoc-mark', name: key }]
}

function isMarkName(key: string): boolean {
  return ['note', 'emphasis', 'refersTo', 'ins', 'sub'].includes(key) || isStrikeKey(key)
}

function isMarkValue(key: string, value: unknown): boolean {
  if (key === 'note' || key === 'refersTo') return isId(value)
  if (key === 'emphasis') return value === true
  if (key === 'ins' || key === 'sub') return isOwnership(value)
  return isStrikeKey(key) && isOwnership(value) && strikeKey(value) === key
}

function checkMap(ydoc: Y.Doc): YdocProblem[] {
  return [...mapOf(ydoc)].flatMap(([name, value]) => checkAttribute(name, value))
}

export function checkAttribute(name: string, value: unknown): YdocProblem[] {
  return isAttribute(name, value) ? [] : [{ code: 'ydoc-attribute', name }]
}

const attributeTests: Readonly<Record<string, (value: unknown) => boolean>> = {
  kind: isKind,
  part: isPart,
  level: isLevel,
  status: isStatus,
}

function isAttribute(name: string, value: unknown): boolean {
  const [id, attribute = '', ...more] = name.split('/')
  if (!isId(id) || more.length > 0 || !Object.hasOwn(attributeTests, attribute)) return false
  return attributeTests[attribute]?.(value) ?? false
}
