// The addresses of the pages. So few need no library: an address is a value that is parsed and formatted here and nowhere else.

import { unreachable } from '../shared/assert.ts'
import { formatSide, parseSide } from '../shared/protocol/compare-api.ts'

/** The text that is being written, beside the numbers of the issued ones. */
export const currentText = 'draft'

export type Route =
  | { readonly page: 'drafts' }
  | { readonly page: 'sign-in'; readonly token: string | null }
  /** `at` is a paragraph to lead to. */
  | { readonly page: 'draft'; readonly id: string; readonly at?: string }
  /** Where the negotiation stands, for whoever presides. */
  | { readonly page: 'overview'; readonly id: string }
  /** The text for the room, one paragraph at a time. */
  | { readonly page: 'screen'; readonly id: string }
  /** What was read out to change the issued text, while it is read out. */
  | { readonly page: 'oral'; readonly id: string }
  /** Everything that ever happened to the draft. */
  | { readonly page: 'record'; readonly id: string }
  /** Sides as in shared/protocol/compare-api.ts; an issued text of the draft by its number. */
  | {
      readonly page: 'comparison'
      readonly id: string
      readonly from: number | string
      readonly to: number | string
    }
  /** Several texts in one view, oldest first. */
  | { readonly page: 'trace'; readonly id: string; readonly texts: readonly (number | string)[] }
  /** Which texts to compare; `id` is the draft somebody comes from. */
  | { readonly page: 'choose-texts'; readonly id: string | null }
  | { readonly page: 'issued-text'; readonly id: string; readonly number: number }
  /** A file to become a draft, or to bring changes into the draft of this id. */
  | { readonly page: 'import'; readonly id: string | null }
  | { readonly page: 'not-found' }

/** Any path gives a route; one that names no page gives `not-found`. */
export function parsePath(path: string): Route {
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .map(decode)
  const [first, second, third, ...rest] = parts
  if (first === undefined) return { page: 'drafts' }
  if (first === 'sign-in' && third === undefined) return { page: 'sign-in', token: second ?? null }
  if (first === 'compare' && second === undefined) return { page: 'choose-texts', id: null }
  if (first === 'import' && second === undefined) return { page: 'import', id: null }
  if (first !== 'drafts') return { page: 'not-found' }
  if (second === undefined) return { page: 'drafts' }
  if (third === undefined) return { page: 'draft', id: second }
  return parseView(second, third, rest)
}

function parseView(id: string, kind: string, rest: readonly string[]): Route {
  const [first, ...more] = rest
  if (first === undefined && isPlainView(kind)) return { page: kind, id }
  if (first === undefined && kind === 'compare') return { page: 'choose-texts', id }
  if (first === undefined && kind === 'import') return { page: 'import', id }
  if (first !== undefined && more.length === 0 && kind === 'at')
    return { page: 'draft', id, at: first }
  return parseText(id, kind, rest)
}

type PlainRoute = Extract<Route, { page: 'overview' | 'screen' | 'oral' | 'record' }>

const plainViews: readonly string[] = [
  'overview',
  'screen',
  'oral',
  'record',
] satisfies PlainRoute['page'][]

function isPlainView(kind: string): kind is PlainRoute['page'] {
  return plainViews.includes(kind)
}

function isPlainRoute(route: Route): route is PlainRoute {
  return isPlainView(route.page)
}

function parseText(id: string, kind: string, rest: readonly string[]): Route {
  const [first, ...more] = rest
  const number = issueNumber(first)
  if (kind === 'issues' && number !== null && more.length === 0)
    return { page: 'issued-text', id, number }
  const texts = rest.map(sideOf).filter((side) => side !== null)
  const [from, to] = texts
  if (texts.length < rest.length || from === undefined || to === undefined)
    return { page: 'not-found' }
  if (kind === 'compare' && texts.length === 2) return { page: 'comparison', id, from, to }
  return kind === 'trace' ? { page: 'trace', id, texts } : { page: 'not-found' }
}

export function formatPath(route: Exclude<Route, { page: 'not-found' }>): string {
  if (isPlainRoute(route)) return `/drafts/${encodeURIComponent(route.id)}/${route.page}`
  switch (route.page) {
    case 'drafts':
      return '/'
    case 'sign-in':
      return formatSignIn(route.token)
    case 'draft':
      return formatDraft(route)
    case 'comparison':
      return formatTexts(route.id, 'compare', [route.from, route.to])
    case 'trace':
      return formatTexts(route.id, 'trace', route.texts)
    case 'choose-texts':
      return route.id === null ? '/compare' : `/drafts/${encodeURIComponent(route.id)}/compare`
    case 'import':
      return route.id === null ? '/import' : `/drafts/${encodeURIComponent(route.id)}/import`
    case 'issued-text':
      return `/drafts/${encodeURIComponent(route.id)}/issues/${route.number}`
    default:
      return unreachable(route)
  }
}

function issueNumber(part: string | undefined): number | null {
  return part !== undefined && /^[1-9]\d{0,5}$/u.test(part) ? Number(part) : null
}

/** A side of a comparison as it stands in a route; null for what names no text. */
function sideOf(part: string): number | string | null {
  const side = parseSide(part)
  if (!side) return null
  return side.draftId === null && side.text.kind === 'issue' ? side.text.number : formatSide(side)
}

function formatSignIn(token: string | null): string {
  return token === null ? '/sign-in' : `/sign-in/${encodeURIComponent(token)}`
}

function formatDraft({ id, at }: Extract<Route, { page: 'draft' }>): string {
  const path = `/drafts/${encodeURIComponent(id)}`
  return at === undefined ? path : `${path}/at/${encodeURIComponent(at)}`
}

function formatTexts(id: string, kind: string, texts: readonly (number | string)[]): string {
  const parts = texts.map((side) => encodeURIComponent(String(side)))
  return `/drafts/${encodeURIComponent(id)}/${kind}/${parts.join('/')}`
}

/** A part that is no valid percent-encoding stands for itself. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
