// The short draft as each body would adopt it. Symbols, numbers and days are invented.
import { voteChoices } from '../shared/adoption/votes.ts'
import type { Adoption, Masthead } from '../shared/document/masthead.ts'
import type { Language } from '../shared/document/language.ts'
import { subjectLine } from '../shared/grammar/bodies.ts'
import type { FrozenContent } from '../shared/revisions/frozen-content.ts'
import { shortDraft } from './sample-contents.ts'

export const adoptingBodies = ['GA', 'ECOSOC', 'CND', 'HRC', 'SC'] as const
export type AdoptingBody = (typeof adoptingBodies)[number]

const votes: Adoption['votes'] = {
  'in-favour': ['BRA', 'EGY', 'JPN'],
  against: ['FRA'],
  abstaining: ['CHE', 'ZAF'],
}

const day = '2020-03-06'

const mastheads: Readonly<Record<AdoptingBody, Partial<Masthead>>> = {
  GA: {
    organ: 'GA',
    body: 'GA',
    place: null,
    symbol: 'A/RES/63/197',
    resolutionNumber: '63/197',
    adoption: {
      date: day,
      meeting: 71,
      mode: 'without-vote',
      onReport: { body: 'C3', symbols: 'A/63/432' },
    },
  },
  ECOSOC: {
    organ: 'ECOSOC',
    body: 'ECOSOC',
    session: null,
    place: null,
    symbol: 'E/RES/2020/12',
    resolutionNumber: '2020/12',
    adoption: {
      date: day,
      meeting: 36,
      mode: 'without-vote',
      onReport: { body: 'CND', symbols: 'E/2020/28' },
    },
  },
  CND: {
    symbol: null,
    resolutionNumber: '63/1',
    adoption: { date: day, meeting: 8, mode: 'without-vote' },
  },
  HRC: {
    organ: 'GA',
    body: 'HRC',
    place: 'Geneva',
    session: 18,
    symbol: 'A/HRC/RES/18/9',
    jobNumber: 'GE.20-16647',
    resolutionNumber: '18/9',
    adoption: { date: day, meeting: 36, mode: 'recorded-vote', votes },
  },
  SC: {
    organ: 'SC',
    body: 'SC',
    session: null,
    place: null,
    agendaItems: [],
    symbol: 'S/RES/2223 (2020)',
    resolutionNumber: '2223 (2020)',
    adoption: { date: day, meeting: 7451, mode: 'recorded-vote', votes },
  },
}

export function adoptedDraft(body: AdoptingBody, language: Language): FrozenContent {
  const content = shortDraft(language, {
    kind: 'resolution',
    distribution: 'general',
    date: day,
    ...mastheads[body],
  })
  const subject = subjectLine(body, language) ?? ''
  const paragraphs = content.text.paragraphs.map((paragraph) =>
    paragraph.part === 'subject'
      ? { ...paragraph, runs: [{ text: subject, marks: {} }] }
      : paragraph,
  )
  return { ...content, text: { paragraphs }, issue: { form: 'adopted', of: 'E/CN.7/2020/L.5' } }
}

/** For comparing: the States of a list stand in the alphabet of the language, which says nothing of the vote. */
export function byCode<T extends Pick<Adoption, 'votes'>>(adoption: T): T {
  const { votes } = adoption
  if (!votes) return adoption
  const lists = voteChoices.map((choice) => [choice, votes[choice].toSorted()] as const)
  return { ...adoption, votes: Object.fromEntries(lists) }
}
