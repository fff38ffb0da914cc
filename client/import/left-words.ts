import type { MessageKey } from '../../shared/i18n/translate.ts'
import type { LeftLine } from './review-state.ts'

/** What a line that is no text was taken for. */
export function leftKey(as: LeftLine['as']): MessageKey {
  return keys[as] ?? 'import.left-unread'
}

/** An importer may name more than this page has words for. */
const keys: Readonly<Partial<Record<LeftLine['as'], MessageKey>>> = {
  'page-number': 'import.left-page-number',
  'line-number': 'import.left-sign',
  'running-head': 'import.left-running-head',
  'note-rule': 'import.left-sign',
  barcode: 'import.left-sign',
  recycling: 'import.left-sign',
  ornament: 'import.left-sign',
  emblem: 'import.left-sign',
  link: 'import.left-link',
  mail: 'import.left-mail',
  hidden: 'import.left-hidden',
  'job-number': 'masthead.job-number',
  symbol: 'masthead.symbol',
  organ: 'masthead.organ',
  body: 'masthead.body',
  distribution: 'masthead.distribution',
  date: 'masthead.date',
  language: 'masthead.language',
  'original-language': 'masthead.original-language',
  session: 'masthead.session',
  'meeting-days': 'import.left-days',
  'agenda-item': 'masthead.agenda-number',
  'agenda-title': 'masthead.agenda-title',
  sponsors: 'import.sponsors',
  signatories: 'import.left-signatories',
  record: 'masthead.kind-record',
  label: 'import.left-label',
  'resolution-number': 'masthead.resolution-number',
  adoption: 'masthead.adoption',
  'adoption-note': 'import.left-remark',
  reissue: 'masthead.reissued',
  'masthead-note': 'import.left-remark',
  'notes-heading': 'import.notes-title',
  attribution: 'import.left-attribution',
  unread: 'import.left-unread',
  'taken-out': 'import.left-taken-out',
  'no-sponsor': 'import.left-no-sponsor',
}
