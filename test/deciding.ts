// Short ways to write contested texts down, to decide upon them, and to read what became of them.
import { expect } from 'vitest'
import type * as Y from 'yjs'
import { CarryMap } from '../shared/document/carry-map.ts'
import { checkYdoc } from '../shared/document/check-ydoc.ts'
import type { DraftText, Marks, Ownership, Paragraph, Run } from '../shared/document/draft-text.ts'
import { fillYdoc, newYdoc, readYdoc } from '../shared/document/ydoc.ts'
import { type Decided, type Deciding, decideProposals } from '../shared/negotiation/decide.ts'

export const jpn = own('JPN:00000001')
export const fra = own('FRA:00000001')
export const egy = own('EGY:00000001')

export function own(sid: string): Ownership {
  return { sid, by: sid.slice(0, 3) }
}

export const w = (text: string, marks: Marks = {}): Run => ({ text, marks })

export function p(id: string, runs: readonly Run[], more: Partial<Paragraph> = {}): Paragraph {
  return {
    id,
    kind: 'paragraph',
    part: 'operative',
    level: 0,
    status: 'open',
    ref: null,
    runs,
    end: {},
    ...more,
  }
}

export function open(...paragraphs: readonly Paragraph[]): Y.Doc {
  const ydoc = newYdoc()
  fillYdoc(ydoc, { paragraphs })
  return ydoc
}

export function decide(
  ydoc: Y.Doc,
  outcome: Deciding['outcome'],
  sids: readonly string[],
): Decided[] {
  const by = outcome === 'adopted' ? 'JPN' : null
  const events = ydoc.transact(() =>
    decideProposals(ydoc, new CarryMap(ydoc), { outcome, sids, by }),
  )
  expect(checkYdoc(ydoc)).toEqual([])
  return events
}

export const accept = (ydoc: Y.Doc, ...sids: readonly string[]): Decided[] =>
  decide(ydoc, 'accepted', sids)

/** What was decided, as `sid outcome reason`. */
export function told(events: readonly Decided[]): string[] {
  return events.map(({ sid, outcome, reason }) =>
    [sid.slice(0, 3), outcome, ...(reason ? [reason] : [])].join(' '),
  )
}

/** `id:words`, with `[FRA words]` put in, `<FRA words>` put into a proposal, `{FRA words}` struck, and what an end bears behind it. */
function show(text: DraftText): string {
  const mark = (text: string, { ins, sub, del }: Marks): string => {
    const put = sub ? `<${sub.by} ${text}>` : ins ? `[${ins.by} ${text}]` : text
    return (del ?? []).reduce((inner, { by }) => `{${by} ${inner}}`, put)
  }
  return text.paragraphs
    .map(({ id, runs, end }) => {
      const rim = mark('¶', end)
      const words = runs.map((run) => mark(run.text, run.marks)).join('')
      return `${id}:${words}${rim === '¶' ? '' : rim}`
    })
    .join(' | ')
}

export const shown = (ydoc: Y.Doc): string => show(readYdoc(ydoc))
