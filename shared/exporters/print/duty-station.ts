// What differs by the duty station that issues a document (rules.md 1.2, 5.3 and decision 2): the paper, the form of its job numbers, the
// Chinese name of a revised draft. What differs by body is its row in shared/grammar/body-names.ts (names, symbol, order of the lines)
// and, for its resolutions, shared/adoption/adopted-form.ts. A new station is a row here, and its name in the list of stations.
import type { Masthead } from '../../document/masthead.ts'
import { placeName } from '../../grammar/places.ts'
import type { DutyStation } from '../../grammar/sponsor-label.ts'
import type { Paper } from './printed-page.ts'

export interface StationProfile {
  /** English, as in shared/grammar/places.ts. */
  readonly place: string
  readonly paper: Paper
  /** What its job numbers begin with, and the form of the rest: `V.20-01786`, `GE.25-14444`, `25-08037`, `K2520193`. */
  readonly jobPrefix: string
  readonly jobDigits: RegExp
  /** Bodies whose documents it issues wherever they meet, by code. */
  readonly bodies: readonly string[]
}

/** The year and a number in it. */
const yearAndNumber = /^\d{2}-\d{5}$/u

// Job numbers were read in documents of the first three, Letter in New York, A4 in a model of Geneva documents; the rest is inferred.
const profiles: Readonly<Record<DutyStation, StationProfile>> = {
  'new-york': {
    place: 'New York',
    paper: 'letter',
    jobPrefix: '',
    jobDigits: yearAndNumber,
    bodies: [],
  },
  vienna: {
    place: 'Vienna',
    paper: 'letter',
    jobPrefix: 'V.',
    jobDigits: yearAndNumber,
    bodies: ['CND', 'CCPCJ'],
  },
  geneva: {
    place: 'Geneva',
    paper: 'a4',
    jobPrefix: 'GE.',
    jobDigits: yearAndNumber,
    bodies: ['HRC'],
  },
  nairobi: {
    place: 'Nairobi',
    paper: 'letter',
    jobPrefix: 'K',
    jobDigits: /^\d{7}$|^\.\d{2}-\d{5}$/u,
    bodies: [],
  },
  bangkok: {
    place: 'Bangkok',
    paper: 'a4',
    jobPrefix: 'B',
    jobDigits: yearAndNumber,
    bodies: [],
  },
}

const stations: readonly DutyStation[] = ['vienna', 'geneva', 'nairobi', 'bangkok', 'new-york']

/** Whether a text has the form of a job number of one of the stations. */
export function isJobNumber(text: string): boolean {
  return Object.values(profiles).some(
    ({ jobPrefix, jobDigits }) =>
      text.startsWith(jobPrefix) && jobDigits.test(text.slice(jobPrefix.length)),
  )
}

/** Where the document is issued: as its job number says, else its body, else its place; New York where nothing tells. */
export function stationOf({
  place,
  body,
  jobNumber,
}: Pick<Masthead, 'place' | 'body' | 'jobNumber'>): DutyStation {
  const where = place === null ? null : placeName(place, 'en')
  const first = (is: (profile: StationProfile) => boolean) =>
    stations.find((station) => is(profiles[station]))
  return (
    first(({ jobPrefix }) => jobPrefix !== '' && (jobNumber?.startsWith(jobPrefix) ?? false)) ??
    first(({ bodies }) => body !== null && bodies.includes(body)) ??
    first((profile) => profile.place === where) ??
    'new-york'
  )
}

export function stationProfile(
  masthead: Pick<Masthead, 'place' | 'body' | 'jobNumber'>,
): StationProfile {
  return profiles[stationOf(masthead)]
}
