// Backspace, Delete and their like within a paragraph, for a proposer: one's own words go, others' are struck and the caret steps over them, and
// what is struck already is stepped over too.
import { isStruckBy } from '../../../shared/negotiation/own-units.ts'
import type { CommandContext } from './command.ts'
import { sheetOf } from '../writer.ts'

export interface Erasure {
  /** Flat indexes of what the key would delete. */
  readonly from: number
  readonly to: number
  readonly direction: 'backward' | 'forward'
}

/** Erases in the name of the delegation; false while one edits the base text. */
export function erase(context: CommandContext, wanted: Erasure): boolean {
  const { by, state } = context
  if (by === null) return false
  const { from, to } = beyondStruck(context, by, wanted)
  const forward = wanted.direction === 'forward'
  const sheet = sheetOf(state.doc)
  const own = (index: number) => {
    const { sub, ins } = sheet.at(index)?.marks ?? {}
    return (sub ?? ins)?.by === by
  }
  // In plain terms the caret is where the words were; a proposer who deletes forward goes on behind them.
  let caret = from
  if (forward) for (let index = from; index < to; index++) if (!own(index)) caret++
  if (to > from) context.edit([...(from > 0 ? [{ retain: from }] : []), { delete: to - from }])
  context.edit([], { anchor: caret, head: caret })
  return true
}

/** The range, or where all of it is struck already, the next character beyond; empty where the paragraph has none. */
function beyondStruck({ state }: CommandContext, by: string, { from, to, direction }: Erasure) {
  const sheet = sheetOf(state.doc)
  const struck = (index: number) => isStruckBy(sheet.at(index), by)
  for (let index = from; index < to; index++) if (!struck(index)) return { from, to }
  const start = sheet.startOf(from)
  const end = sheet.endOf(from)
  let at = direction === 'backward' ? from : to
  if (direction === 'backward') {
    while (at > start && struck(at - 1)) at--
    return { from: at - lastLength(read(start, at)), to: at }
  }
  while (at < end && struck(at)) at++
  return { from: at, to: at + firstLength(read(at, end)) }

  function read(a: number, b: number): string {
    let text = ''
    for (let index = a; index < b; index++) {
      const { value } = sheet.at(index) ?? {}
      if (typeof value === 'string') text += value
    }
    return text
  }
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The length of the last character as a reader sees it. */
export function lastLength(text: string): number {
  return [...graphemes.segment(text)].at(-1)?.segment.length ?? 0
}

export function firstLength(text: string): number {
  const [first] = graphemes.segment(text)
  return first?.segment.length ?? 0
}
