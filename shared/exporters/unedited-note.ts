// The note on the title of a conference room paper, which goes out as it was handed in (rules.md 1.5).
import type { Masthead } from '../document/masthead.ts'
import type { PrintedNotes } from './marked-line.ts'
import { isolated, printable } from './print/printable-text.ts'
import { printWording } from './wording/print-wording.ts'

/** A conference room paper is neither edited nor translated. */
export function isRoomPaper({ symbol }: Masthead): boolean {
  return /\/CRP\.\d/u.test(symbol ?? '')
}

/** One note or none, by its key. `marksBefore` asterisks are already taken by notes above it. */
export function uneditedNote(masthead: Masthead, marksBefore: number): PrintedNotes {
  if (!isRoomPaper(masthead)) return {}
  const { language } = masthead
  const text = isolated(printable(printWording(language).notEdited.text), language)
  return { u1: { mark: '*'.repeat(marksBefore + 1), runs: [{ text, setOff: false }] } }
}
