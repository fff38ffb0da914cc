// The words around the text in English: what is printed that stands in no draft, each with where it was read (sourced-words.ts).
import type { AdoptionWording } from './adoption-wording.ts'
import type { DraftWording } from './draft-wording.ts'
import type { MarkedWording } from './marked-wording.ts'
import type { NoticeWording } from './notice-wording.ts'
import type { PrintWording } from './print-wording.ts'
import { inferred, read, type Sourced } from './sourced-words.ts'

/** Masthead, head and foot. */
export const enPage: Sourced<PrintWording> = {
  unitedNations: read('United Nations', 'D1'),
  distribution: {
    general: read('Distr.: General', 'D3'),
    limited: read('Distr.: Limited', 'D1'),
    restricted: read('Distr.: Restricted', 'D22'),
  },
  original: {
    ar: inferred('Original: Arabic'),
    zh: inferred('Original: Chinese'),
    en: read('Original: English', 'D1'),
    fr: inferred('Original: French'),
    ru: inferred('Original: Russian'),
    es: inferred('Original: Spanish'),
  },
  version: inferred('English'),
  oneLanguage: read('English only', 'D22'),
  notEdited: read('This conference room paper has not been edited.', 'D25'),
  backToText: inferred('Back to the text'),
  notIssued: inferred('Draft, not an issued document'),
  noSymbol: inferred('Document symbol not known'),
  reissued: read('Reissued for technical reasons on {day}.', 'D1'),
  recycle: inferred('Please recycle'),
  jobLetter: read('E', 'rules 1.2'),
  meeting: read('{number} plenary meeting', 'EM2'),
  dayBeforeMeeting: false,
}

/** Of adopted resolutions. */
export const enAdoption: Sourced<AdoptionWording> = {
  assembly: read('Resolution adopted by the General Assembly on {day}', 'D14'),
  council: inferred('Resolution adopted by the Economic and Social Council on {day}'),
  humanRights: read('Resolution adopted by the Human Rights Council', 'D21'),
  humanRightsNote: read(
    'The resolutions and decisions adopted by the Human Rights Council will be contained in the report of the Council on its {session} session ({report}), chap. I.',
    'D21',
  ),
  heading: read('Resolution {number}', 'D24'),
  securityHeading: read('Resolution {number}', 'D19'),
  security: read('Adopted by the Security Council at its {meeting} meeting, on {day}', 'D19'),
  securityDay: inferred('Adopted by the Security Council on {day}'),
  decision: {
    assembly: inferred('Decision adopted by the General Assembly on {day}'),
    council: inferred('Decision adopted by the Economic and Social Council on {day}'),
    humanRights: inferred('Decision adopted by the Human Rights Council'),
    heading: inferred('Decision {number}'),
  },
  onReport: read('[on the report of {body} ({symbols})]', 'D14'),
  withoutReference: read('[without reference to a Main Committee ({symbols})]', 'D15'),
  onRecommendation: inferred('[on the recommendation of {body} ({symbols})]'),
  meeting: read('{number} meeting', 'D21'),
  withoutVote: read('[Adopted without a vote.]', 'D21'),
  recordedVote: read(
    '[Adopted by a recorded vote of {inFavour} to {against}, with {abstaining}. The voting was as follows:',
    'U1',
  ),
  nobody: inferred('none'),
  abstentions: [
    inferred('no abstentions'),
    inferred('{n} abstention'),
    inferred('{n} abstentions'),
  ],
  inFavour: read('In favour: {names}', 'U1'),
  against: read('Against: {names}', 'U1'),
  abstaining: read('Abstaining: {names}', 'U1'),
  noNames: inferred('None'),
  inReport: inferred('Text for the report on the session'),
}

/** Of addenda and corrigenda. */
export const enNotice: Sourced<NoticeWording> = {
  addendum: read('Addendum', 'Y1'),
  corrigendum: read('Corrigendum', 'Y1'),
  addOne: inferred('Add the following country to the list of sponsors of the draft resolution:'),
  addSeveral: inferred(
    'Add the following countries to the list of sponsors of the draft resolution:',
  ),
  stop: inferred('.'),
  only: read('({languages} only)', 'D25'),
  languages: {
    ar: inferred('Arabic'),
    zh: inferred('Chinese'),
    en: inferred('English'),
    fr: inferred('French'),
    ru: inferred('Russian'),
    es: inferred('Spanish'),
  },
  places: {
    title: inferred('Title'),
    subject: inferred('Opening line'),
    preambular: inferred('Preambular paragraph {number}'),
    operative: inferred('Paragraph {number}'),
    heading: inferred('Heading {number}'),
    annex: inferred('{number}, title'),
    row: inferred('Table, row {number}'),
    footnote: inferred('Footnote {number}'),
  },
  forRead: inferred('For {old} read {new}.'),
  shouldRead: inferred('The text should read {new}.'),
  quotes: [inferred('“'), inferred('”')],
}

/** Of comparisons. */
export const enMarked: Sourced<MarkedWording> = {
  heading: inferred('Comparison of {new} with {old}'),
  currentText: inferred('the current draft'),
  movedFrom: inferred('moved from {label}'),
  movedTo: inferred('moved to {label}'),
  legend: inferred('How to read it'),
  inserted: inferred('inserted words'),
  deleted: inferred('deleted words'),
  moved: inferred('moved words'),
  paragraphs: {
    changed: inferred('changed'),
    added: inferred('added'),
    deleted: inferred('deleted'),
    moved: inferred('moved'),
    split: inferred('divided'),
    joined: inferred('merged'),
    renumbered: inferred('renumbered'),
  },
  of: {
    paragraphs: inferred('Paragraphs'),
    words: inferred('Words'),
    notes: inferred('Footnotes'),
    sponsors: inferred('Sponsors'),
  },
  words: {
    inserted: inferred('inserted'),
    deleted: inferred('deleted'),
  },
  notes: inferred('Footnotes'),
  proposals: inferred('Draft text with open proposals'),
  equal: inferred('The two texts are the same.'),
}

/** Of what is not issued. */
export const enDraft: Sourced<DraftWording> = {
  draft: inferred('Draft'),
  orallyRevisedOf: inferred('{symbol} as orally revised (not issued)'),
}
