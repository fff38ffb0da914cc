// What a delegation brings that it proposes in the draft already: a file that was written from the draft has all that was proposed by
// then. Its own proposals are planned over the same text and in the same way as what it brings, so that what is there is the same edit.
import type { DeltaOp } from '../../../shared/document/delta.ts'
import { anchor } from '../../../shared/document/draft-text.ts'
import type { UnplacedChange } from '../../../shared/protocol/import-api.ts'
import type { BaseView } from './base-view.ts'
import type { PlannedEdit } from './plan-edits.ts'

interface SortedEdits {
  readonly fresh: readonly PlannedEdit[]
  /** What is not written, with why. */
  readonly told: readonly UnplacedChange[]
}

export interface OwnProposals {
  /** What the proposals of the delegation are, in places of the same view. */
  readonly edits: readonly PlannedEdit[]
  /** Places of the words that it strikes. */
  readonly struck: ReadonlySet<number>
}

/**
 * Where the delegation proposes in a paragraph what the file does not say, the file is not as the draft is there: its words beside those
 * in the draft would say the same twice, so they are told and not written.
 */
export function leaveOutPresent(
  edits: readonly PlannedEdit[],
  { edits: own, struck }: OwnProposals,
  view: BaseView,
): SortedEdits {
  const known = new Set(view.notes.map(({ id }) => id))
  const mine = own.map((edit) => ({ edit, key: keyOf(edit, known) }))
  const sorted = edits.map((edit) => {
    const key = keyOf(edit, known)
    const at = mine.findIndex((each) => each.key === key)
    // One proposal answers one change, however often the same words are put in.
    if (at >= 0) mine.splice(at, 1)
    return { edit, isThere: at >= 0 || isStruck(edit, struck) }
  })
  const differing = new Set(mine.flatMap(({ edit }) => edit.within))
  const fresh: PlannedEdit[] = []
  const told: UnplacedChange[] = []
  for (const { edit, isThere } of sorted) {
    const isElse = edit.within.some((id) => differing.has(id))
    const kind = isThere ? 'present' : 'otherwise'
    if (isThere || isElse) told.push({ kind, words: wordsOf(edit, view), label: edit.label })
    else fresh.push(edit)
  }
  return { fresh, told }
}

function isStruck({ words, ends, inserts }: PlannedEdit, struck: ReadonlySet<number>): boolean {
  return inserts.length + ends.length === 0 && words.every((place) => struck.has(place))
}

/** The same for edits that do the same, whatever ids their paragraphs and notes would be given. */
function keyOf({ words, ends, at, inserts }: PlannedEdit, known: ReadonlySet<string>): string {
  const place = words.length + ends.length > 0 ? null : at
  const put = inserts.map(({ insert, attributes }) => {
    if (typeof insert !== 'string') return `¶${insert?.p.kind}${insert?.p.ref ?? ''}`
    const note = attributes?.['note']
    if (typeof note !== 'string') return insert
    return `{${known.has(note) ? note : insert}}`
  })
  return JSON.stringify([words, ends, place, put.join('').replaceAll(/\s+/gu, ' ')])
}

/** What is put in, or else what is struck. */
function wordsOf({ words, inserts }: PlannedEdit, view: BaseView): string {
  const put = inserts.map(plainWords).join('').trim()
  if (put !== '') return put
  const struck = new Set(words)
  const letters = view.paragraphs.flatMap(({ text, places }) =>
    text
      .split('')
      .filter((char, at) => char !== anchor && places[at]?.some((place) => struck.has(place))),
  )
  return letters.join('').trim() || '¶'
}

function plainWords({ insert }: DeltaOp): string {
  return typeof insert === 'string' ? insert.replaceAll(anchor, '') : ' '
}
