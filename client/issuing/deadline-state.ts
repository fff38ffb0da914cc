// A deadline in words: how long it is until then, or how long ago it was.
import type { Language } from '../../shared/document/language.ts'
import { localeOf } from '../../shared/i18n/translate.ts'
import { deadlineKinds, type DeadlineKind, type Deadlines } from '../../shared/revisions/stage.ts'

const minute = 60_000
const units = [
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
] as const

export interface DeadlineState {
  readonly kind: DeadlineKind
  readonly until: number
  readonly passed: boolean
}

/** The earliest first. */
export function listDeadlines(deadlines: Deadlines, now: number): DeadlineState[] {
  return deadlineKinds
    .flatMap((kind) => {
      const until = deadlines[kind]
      return until === undefined ? [] : [{ kind, until, passed: until <= now }]
    })
    .toSorted((a, b) => a.until - b.until)
}

/** `in 2 hours`, `3 days ago`, in the largest unit of which there is one; never more than there is. */
export function formatDistance(until: number, now: number, language: Language): string {
  const distance = until - now
  const [unit, length] = units.find(([, each]) => Math.abs(distance) >= each) ?? ['minute', minute]
  const format = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'always' })
  return format.format(Math.trunc(distance / length), unit)
}

/** What an input for day and time takes, by the clock of this device. */
export function toLocalInput(at: number | undefined): string {
  if (at === undefined) return ''
  const day = new Date(at)
  return new Date(at - day.getTimezoneOffset() * minute).toISOString().slice(0, 16)
}

/** Null for an empty input, and for one that is no day and time. */
export function fromLocalInput(text: string): number | null {
  const at = text === '' ? Number.NaN : new Date(text).getTime()
  return Number.isNaN(at) ? null : at
}
