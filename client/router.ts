// The addresses of the pages. So few need no library: an address is a value that is parsed and formatted here and nowhere else.

import { unreachable } from '../shared/assert.ts'

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
  | {
      readonly page: 'comparison'
      readonly id: string
      readonly from: number
      readonly to: number | typeof currentText
    }
  | { readonly page: 'issued-text'; readonly id: string; readonly number: number }
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
  if (first !== 'drafts') return { page: 'not-found' }
  if (second === undefined) return { page: 'drafts' }
  if (third === undefined) return { page: 'draft', id: second }
  return parseView(second, third, rest)
}

function parseView(id: string, kind: string, rest: readonly string[]): Route {
  const [first, ...more] = rest
  if (first === undefined && (kind === 'overview' || kind === 'screen')) return { page: kind, id }
  if (first !== undefined && more.length === 0 && kind === 'at')
    return { page: 'draft', id, at: first }
  return parseText(id, kind, rest)
}

function parseText(id: string, kind: string, rest: readonly string[]): Route {
  const [first, second, ...more] = rest
  const number = issueNumber(first)
  if (number === null || more.length > 0) return { page: 'not-found' }
  if (kind === 'issues' && second === undefined) return { page: 'issued-text', id, number }
  const to = second === currentText ? currentText : issueNumber(second)
  if (kind !== 'compare' || to === null) return { page: 'not-found' }
  return { page: 'comparison', id, from: number, to }
}

export function formatPath(route: Exclude<Route, { page: 'not-found' }>): string {
  switch (route.page) {
    case 'drafts':
      return '/'
    case 'sign-in':
      return route.token === null ? '/sign-in' : `/sign-in/${encodeURIComponent(route.token)}`
    case 'draft': {
      const path = `/drafts/${encodeURIComponent(route.id)}`
      return route.at === undefined ? path : `${path}/at/${encodeURIComponent(route.at)}`
    }
    case 'overview':
    case 'screen':
      return `/drafts/${encodeURIComponent(route.id)}/${route.page}`
    case 'comparison':
      return `/drafts/${encodeURIComponent(route.id)}/compare/${route.from}/${route.to}`
    case 'issued-text':
      return `/drafts/${encodeURIComponent(route.id)}/issues/${route.number}`
    default:
      return unreachable(route)
  }
}

function issueNumber(part: string | undefined): number | null {
  return part !== undefined && /^[1-9]\d{0,5}$/u.test(part) ? Number(part) : null
}

/** A part that is no valid percent-encoding stands for itself. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
