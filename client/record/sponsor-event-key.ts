import type { MessageKey } from '../../shared/i18n/translate.ts'
import type { SponsorEvent } from '../../shared/sponsors/sponsor-list.ts'

/** What happened to the list of sponsors, in the panel's history and in the record. */
export function sponsorEventKey({ action, main, floor }: SponsorEvent): MessageKey {
  if (action !== 'join') return `sponsors.history-${action}`
  if (floor === true) return 'sponsors.history-floor'
  return main ? 'sponsors.history-main' : 'sponsors.history-join'
}
