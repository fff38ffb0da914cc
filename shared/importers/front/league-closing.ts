// The last line of a resolution of the League of Arab States: its number, its session, the meeting and the day, in one bracket.

export interface LeagueClosing {
  readonly number: string
  readonly session: number
  readonly day: string
}

/** `(ق: رقم 8123 - د.ع (151) - ج 2 - 6/3/2019)`. */
const closing =
  /^\(ق\s?[:.]\s?(?:رقم )?(?<number>\d{2,5})\s?[-–]\s?د\s?\.?\s?(?:غ\s?\.?\s?)?ع\s?\.?\s?\(?(?<session>\d{1,3})\)?\s?[-–]\s?ج\s?\d{1,2}\s?[-–]\s?(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})\)\.?$/u

/** Null for every other line. */
export function readLeagueClosing(text: string): LeagueClosing | null {
  const { number, session, day, month, year } = closing.exec(text.trim())?.groups ?? {}
  if (!number || !day || !month || Number(month) > 12 || Number(day) > 31) return null
  return {
    number,
    session: Number(session),
    day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  }
}
