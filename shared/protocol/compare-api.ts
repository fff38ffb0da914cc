// Comparing over HTTP: how a text is named in an address, what the server answers, and how files that somebody brings travel.
//
// A side is `3` (an issued text by its number), `draft` (the text as it is stored now) or `at-120` (the text as of that update of the
// log), of the draft that the address names or, with its id and a colon before, of another: `d2:draft`.
import type { Comparison } from '../diff/comparison.ts'
import type { Trace } from '../diff/trace.ts'
import type { Language } from '../document/language.ts'
import type { IssueForm } from '../revisions/issue-form.ts'

/** Which text of a draft. */
export type TextName =
  | { readonly kind: 'issue'; readonly number: number }
  | { readonly kind: 'draft' }
  | { readonly kind: 'at'; readonly seq: number }

export interface Side {
  /** Null: the draft that the address names. */
  readonly draftId: string | null
  readonly text: TextName
}

/** Null for what names no text. Never throws. */
export function parseSide(words: string): Side | null {
  const colon = words.lastIndexOf(':')
  const text = parseTextName(words.slice(colon + 1))
  if (!text || colon === 0) return null
  return { draftId: colon < 0 ? null : words.slice(0, colon), text }
}

export function formatSide({ draftId, text }: Side): string {
  const name = formatTextName(text)
  return draftId === null ? name : `${draftId}:${name}`
}

function parseTextName(words: string): TextName | null {
  if (words === 'draft') return { kind: 'draft' }
  const [, at, number] = /^(at-)?([1-9]\d{0,8})$/u.exec(words) ?? []
  if (number === undefined) return null
  if (at !== undefined) return { kind: 'at', seq: Number(number) }
  return number.length > 6 ? null : { kind: 'issue', number: Number(number) }
}

function formatTextName(text: TextName): string {
  if (text.kind === 'draft') return 'draft'
  return text.kind === 'at' ? `at-${text.seq}` : String(text.number)
}

/** What one side of a comparison is, for its name on the page. */
export type ComparedText =
  | {
      readonly kind: 'stored'
      readonly draftId: string
      readonly meeting: string
      readonly title: string
      readonly language: Language
      readonly text: TextName
      /** Of an issued text its symbol without asterisks; otherwise null. */
      readonly symbol: string | null
      readonly form: IssueForm | null
      /** `*` of a reissue, `oral 1` of a text as orally revised, otherwise empty. */
      readonly variant: string
      /** When it was issued or, of a state of the draft, last changed; milliseconds since 1970. */
      readonly at: number
    }
  | {
      readonly kind: 'file'
      readonly name: string
      readonly title: string
      readonly language: Language
      readonly symbol: string | null
    }

/**
 * `GET /api/drafts/:id/compare?from=SIDE&to=SIDE`, and `GET /api/compare?from=SIDE&to=SIDE` where both sides name their draft.
 * Refusals: 404 `compare-no-text` with `{ side }` for a text that is not there or that the caller may not read (the two are not told
 * apart), 422 `compare-without-text` for an addendum or a corrigendum, `compare-side-unreadable`, 503 `compare-unavailable`.
 */
export interface ComparedTexts extends Comparison {
  readonly sides: readonly [old: ComparedText, new: ComparedText]
}

/** `GET /api/drafts/:id/trace?texts=SIDE,SIDE,SIDE`: from 2 to 8 texts, oldest first. Refuses as ComparedTexts, `side` being the index. */
export interface TracedTexts extends Trace {
  readonly sides: readonly ComparedText[]
}

export const maxTraced = 8

/** One side of `POST /api/compare`: a file that is brought along, or a stored text, whose draft must be named. */
export type BroughtSide =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly side: string }

export type BroughtSides = readonly [old: BroughtSide, new: BroughtSide]

/** Of one file. No resolution is larger. */
export const maxFileBytes = 20_000_000
/** Of a whole request with two of them. */
export const maxBroughtBytes = 2 * maxFileBytes + 100_000

/** Sent as such: no form of another site can send it, and bytes need no wrapping. See brought-sides.ts. */
export const broughtType = 'application/octet-stream'
