import type { Masthead } from '../document/masthead.ts'
import { placeName } from '../grammar/places.ts'
import type { DutyStation } from '../grammar/sponsor-label.ts'

/** Where the document is issued, as its place or else its body says. */
export function stationOf({ place, body }: Masthead): DutyStation {
  const where = place === null ? null : placeName(place, 'en')
  if (where === 'Vienna' || body === 'CND' || body === 'CCPCJ') return 'vienna'
  return where === 'Geneva' || body === 'HRC' ? 'geneva' : 'new-york'
}
