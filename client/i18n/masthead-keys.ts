// What the fields of a masthead are called.
import type { MastheadFacts } from '../../shared/document/masthead.ts'
import type { MessageKey } from '../../shared/i18n/translate.ts'

export const mastheadKeys: Readonly<Record<keyof MastheadFacts, MessageKey>> = {
  kind: 'masthead.kind',
  language: 'masthead.language',
  originalLanguage: 'masthead.original-language',
  symbol: 'masthead.symbol',
  distribution: 'masthead.distribution',
  date: 'masthead.date',
  organ: 'masthead.organ',
  body: 'masthead.body',
  bodyName: 'masthead.body-name',
  session: 'masthead.session',
  place: 'masthead.place',
  firstDay: 'masthead.first-day',
  lastDay: 'masthead.last-day',
  agendaItems: 'masthead.agenda',
  jobNumber: 'masthead.job-number',
  reissued: 'masthead.reissued',
  adoption: 'masthead.adoption',
  resolutionNumber: 'masthead.resolution-number',
}
