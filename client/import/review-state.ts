// What a person has made of an imported document so far: each correction gives a new state, so that any can be taken back.
import { asBase } from '../../shared/document/clean-text.ts'
import { bodyText, type DraftText, type Paragraph } from '../../shared/document/draft-text.ts'
import type { Masthead } from '../../shared/document/masthead.ts'
import type {
  Field,
  Furniture,
  ImportedDocument,
  ParagraphLine,
} from '../../shared/importers/imported-document.ts'
import type { ImportReview } from '../../shared/protocol/import-api.ts'
import { unreachable } from '../../shared/assert.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { correct, type Correction } from './correct.ts'
import { proposeAll } from './correct-brackets.ts'
import { wordsOnlyHere } from './correct-notes.ts'

interface ReviewSponsor {
  readonly delegation: string
  readonly onBehalfOf: string | null
}

/** A line of the source, or a paragraph, that is no text of the document. */
export interface LeftLine {
  readonly line: number
  readonly text: string
  readonly as: Furniture | Field | 'taken-out' | 'no-sponsor'
  readonly isField: boolean
}

export interface ReviewState {
  readonly text: DraftText
  readonly masthead: Masthead
  /** In the order of the source. */
  readonly sponsors: readonly ReviewSponsor[]
  /** The delegation that leads; null where there are no sponsors. */
  readonly main: string | null
  /** Names in the list of sponsors that are no State's. */
  readonly unknown: readonly string[]
  readonly left: readonly LeftLine[]
  /** Where paragraphs begin in the source. */
  readonly lines: readonly ParagraphLine[]
  /** Doubts that a person found right as they were read, by their place in the list. */
  readonly confirmed: readonly number[]
}

export type ReviewCorrection =
  | { readonly kind: 'text'; readonly correction: Correction }
  | { readonly kind: 'masthead'; readonly fields: Partial<Masthead> }
  | { readonly kind: 'title'; readonly words: string; readonly newId: string }
  | { readonly kind: 'add-sponsor' | 'remove-sponsor' | 'lead'; readonly delegation: string }
  /** An unknown name is that of a delegation, or of none. */
  | { readonly kind: 'name-sponsor'; readonly name: string; readonly delegation: string | null }
  | { readonly kind: 'take-out'; readonly id: string }
  | {
      readonly kind: 'bring-back'
      readonly index: number
      readonly part: 'title' | 'text'
      readonly newId: string
    }
  | { readonly kind: 'propose-all' | 'drop-proposals' }
  | { readonly kind: 'confirm'; readonly doubt: number }

export function startReview({ content, document }: ImportReview): ReviewState {
  const sponsors = sponsorsOf(content, document)
  const named = content.sponsors.find((each) => each.main)?.delegation
  return {
    text: content.text,
    masthead: content.masthead,
    sponsors,
    main: named ?? sponsors[0]?.delegation ?? null,
    unknown: document?.sponsors.unknown ?? [],
    left: document ? leftLines(document) : [],
    lines: document?.lines ?? [],
    confirmed: [],
  }
}

function sponsorsOf(
  { sponsors }: FrozenContent,
  document: ImportedDocument | null,
): readonly ReviewSponsor[] {
  const codes = document?.sponsors.delegations ?? sponsors.map(({ delegation }) => delegation)
  const groups = new Map(sponsors.map((each) => [each.delegation, each.onBehalfOf]))
  return [...new Set(codes)].map((delegation) => ({
    delegation,
    onBehalfOf: groups.get(delegation) ?? null,
  }))
}

function leftLines({ furniture, fields }: ImportedDocument): LeftLine[] {
  return [
    ...furniture.map(({ line, text, what }) => ({ line, text, as: what, isField: false })),
    ...fields.map(({ line, text, field }) => ({ line, text, as: field, isField: true })),
  ].toSorted((a, b) => a.line - b.line)
}

/** What becomes the draft. */
export function toReviewedContent(state: ReviewState, title: string): FrozenContent {
  const { text, masthead, sponsors, main } = state
  return {
    masthead,
    title: titleOf(text) || title,
    text,
    sponsors: sponsors.map(({ delegation, onBehalfOf }) => ({
      delegation,
      onBehalfOf,
      main: delegation === main,
      joinedAt: 0,
    })),
  }
}

export function titleOf({ paragraphs }: DraftText): string {
  return paragraphs
    .filter(({ part }) => part === 'title')
    .map(bodyText)
    .join(' ')
}

export function correctReview(state: ReviewState, correction: ReviewCorrection): ReviewState {
  if (isOfSponsors(correction)) return correctSponsors(state, correction)
  switch (correction.kind) {
    case 'text':
      return correctText(state, correction.correction)
    case 'masthead':
      return { ...state, masthead: { ...state.masthead, ...correction.fields } }
    case 'title':
      return { ...state, text: retitle(state.text, correction) }
    case 'take-out':
      return takeOut(state, correction.id)
    case 'bring-back':
      return bringBack(state, correction)
    case 'propose-all':
      return { ...state, text: proposeAll(state.text, state.masthead.language) }
    case 'drop-proposals':
      return { ...state, text: asBase(state.text) }
    case 'confirm':
      return { ...state, confirmed: [...state.confirmed, correction.doubt] }
    default:
      return unreachable(correction)
  }
}

/** A second word typed into one field is one correction with the first, so that undoing takes back the field. */
export function isContinued(last: ReviewCorrection | null, next: ReviewCorrection): boolean {
  if (last?.kind === 'title') return next.kind === 'title'
  if (last?.kind !== 'masthead' || next.kind !== 'masthead') return false
  return Object.keys(last.fields).join() === Object.keys(next.fields).join()
}

/** A note that loses its only reference is no text any more; its words can be brought back. */
function correctText(state: ReviewState, correction: Correction): ReviewState {
  const text = correct(state.text, correction)
  const isLost = correction.kind === 'number' || correction.kind === 'unrefer'
  const words = isLost ? wordsOnlyHere(state.text, correction.note) : null
  if (words === null) return { ...state, text }
  const line = state.lines.find(({ paragraphId }) => paragraphId === correction.id)?.line ?? 1
  const note = { line, text: words, as: 'taken-out', isField: false } as const
  return { ...state, text, left: [...state.left, note] }
}

type SponsorCorrection = Extract<
  ReviewCorrection,
  { kind: 'add-sponsor' | 'remove-sponsor' | 'lead' | 'name-sponsor' }
>

const sponsorKinds: readonly ReviewCorrection['kind'][] = [
  'add-sponsor',
  'remove-sponsor',
  'lead',
  'name-sponsor',
] satisfies SponsorCorrection['kind'][]

function isOfSponsors(correction: ReviewCorrection): correction is SponsorCorrection {
  return sponsorKinds.includes(correction.kind)
}

function correctSponsors(state: ReviewState, correction: SponsorCorrection): ReviewState {
  const { sponsors, main } = state
  switch (correction.kind) {
    case 'add-sponsor':
      return addSponsor(state, correction.delegation)
    case 'remove-sponsor': {
      const rest = sponsors.filter(({ delegation }) => delegation !== correction.delegation)
      const led = main === correction.delegation ? (rest[0]?.delegation ?? null) : main
      return { ...state, sponsors: rest, main: led }
    }
    case 'lead':
      return { ...state, main: correction.delegation }
    case 'name-sponsor': {
      const { name, delegation } = correction
      const named = { ...state, unknown: state.unknown.filter((each) => each !== name) }
      if (delegation !== null) return addSponsor(named, delegation)
      const line = { line: 1, text: name, as: 'no-sponsor', isField: true } as const
      return { ...named, left: [...named.left, line] }
    }
    default:
      return unreachable(correction)
  }
}

function addSponsor(state: ReviewState, delegation: string): ReviewState {
  if (state.sponsors.some((each) => each.delegation === delegation)) return state
  const sponsors = [...state.sponsors, { delegation, onBehalfOf: null }]
  return { ...state, sponsors, main: state.main ?? delegation }
}

/** The words of the title; the notes to it stay behind them. */
function retitle(
  { paragraphs }: DraftText,
  { words, newId }: { readonly words: string; readonly newId: string },
): DraftText {
  const titles = paragraphs.filter(({ part }) => part === 'title')
  const rest = paragraphs.filter(({ part }) => part !== 'title')
  const notes = titles.flatMap(({ runs }) => runs.filter(({ marks }) => marks.note !== undefined))
  const runs = [...(words === '' ? [] : [{ text: words, marks: {} }]), ...notes]
  if (runs.length === 0) return { paragraphs: rest }
  const first: Paragraph = { ...(titles[0] ?? newParagraph(newId, 'title')), runs }
  return { paragraphs: [first, ...rest] }
}

function newParagraph(id: string, part: 'title' | 'text'): Paragraph {
  const kind = part === 'title' ? 'heading' : 'paragraph'
  return { id, kind, part, level: 0, status: 'open', ref: null, runs: [], end: {} }
}

/** Whether a paragraph may be left out: one with a note may not, for the note would go with it. */
export function mayTakeOut({ runs }: Paragraph): boolean {
  return runs.every(({ marks }) => marks.note === undefined)
}

function takeOut(state: ReviewState, id: string): ReviewState {
  const paragraph = state.text.paragraphs.find((each) => each.id === id)
  if (!paragraph || !mayTakeOut(paragraph)) return state
  const line = state.lines.find(({ paragraphId }) => paragraphId === id)?.line ?? 1
  const out = { line, text: bodyText(paragraph), as: 'taken-out', isField: false } as const
  return {
    ...state,
    text: { paragraphs: state.text.paragraphs.filter((each) => each.id !== id) },
    left: [...state.left, out].toSorted((a, b) => a.line - b.line),
  }
}

/** At the place where its line stands in the source; a title at the head. */
function bringBack(
  state: ReviewState,
  { index, part, newId }: Extract<ReviewCorrection, { kind: 'bring-back' }>,
): ReviewState {
  const left = state.left[index]
  if (!left) return state
  const { paragraphs } = state.text
  const lineOf = new Map(state.lines.map(({ paragraphId, line }) => [paragraphId, line]))
  const behind = paragraphs.findIndex(({ id }) => (lineOf.get(id) ?? 0) > left.line)
  const at = part === 'title' ? 0 : behind < 0 ? paragraphs.length : behind
  const { part: near } = paragraphs[Math.max(at - 1, 0)] ?? { part: 'text' }
  const isBody = near === 'preamble' || near === 'operative' || near === 'numbered'
  const paragraph: Paragraph = {
    ...newParagraph(newId, part),
    ...(part === 'text' && isBody && { part: near }),
    runs: [{ text: left.text.trim(), marks: {} }],
  }
  return {
    ...state,
    text: { paragraphs: paragraphs.toSpliced(at, 0, paragraph) },
    left: state.left.toSpliced(index, 1),
    lines: [...state.lines, { paragraphId: newId, line: left.line }],
  }
}
