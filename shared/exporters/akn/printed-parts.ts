// What is printed around the text: masthead, body, session, agenda item, sponsors, adoption. It is made from the facts for who reads the
// file with other programs; ours reads the facts.
import type { Masthead } from '../../document/masthead.ts'
import { bodyName, bodyOf } from '../../grammar/bodies.ts'
import { formatAgendaItem } from '../../grammar/agenda-item.ts'
import { formatDay, formatMeetingDays } from '../../grammar/calendar.ts'
import { formatSession } from '../../grammar/ordinal.ts'
import { labelOf, labelText, subtitleOf } from '../../grammar/sponsor-label.ts'
import { formatSponsorLine } from '../../grammar/sponsor-line.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import { stateName } from '../../sponsors/states.ts'
import { stationOf } from '../print/duty-station.ts'
import { noticeLabel } from '../notice-content.ts'
import { printAdopted, printAdoption } from '../print/print-adoption.ts'
import { reissueNotes } from '../reissue-notes.ts'
import { printWording } from '../wording/print-wording.ts'
import type { DelegationIds } from './delegation-ids.ts'
import { isXmlDay } from './identification.ts'
import { element, words } from './xml.ts'

/** Page 1 down to the rule (rules.md 1.1). */
export function writeCoverPage(masthead: Masthead): string {
  const { symbol, language, originalLanguage, distribution, date, jobNumber, reissued } = masthead
  const wording = printWording(language)
  const organ = masthead.organ ?? bodyOf(masthead.body)?.organ ?? null
  const stars = '*'.repeat(reissued.length)
  const lines = [
    line('unitedNations', inline('docAuthority', wording.unitedNations.text, { refersTo: '#un' })),
    symbol === null
      ? ''
      : line('symbol', inline('docNumber', `${symbol}${stars}`, { refersTo: '#symbol' })),
    organ === null ? '' : line('organ', inline('docAuthority', bodyName(organ, language))),
    line(
      'distribution',
      inline('inline', wording.distribution[distribution].text, {
        name: 'distribution',
        refersTo: '#distribution',
      }),
    ),
    isXmlDay(date) ? line('date', inline('docDate', formatDay(date, language), { date })) : '',
    language === originalLanguage
      ? ''
      : line('version', inline('inline', wording.version.text, { name: 'languageOfExpression' })),
    line(
      'original',
      inline('inline', wording.original[originalLanguage].text, { name: 'originalLanguage' }),
    ),
    jobNumber === null ? '' : line('jobNumber', inline('inline', jobNumber, { name: 'jobNumber' })),
    ...reissueNotes(masthead).map(({ mark, runs }) =>
      line(
        'reissued',
        words(`${mark} ${runs.map((run) => ('text' in run ? run.text : '')).join('')}`),
      ),
    ),
  ]
  return element('coverPage', {}, element('container', { name: 'masthead' }, ...lines))
}

/** From the body to the title; `title` is the block of the text's own, where it has one. */
export function writePreface(
  content: FrozenContent,
  title: string,
  delegations: DelegationIds,
): string {
  const { masthead } = content
  const adopted = printAdopted(masthead, 0)
  const headings = adopted.lines.map(({ runs }) =>
    line('adoption', words(runs.map((run) => ('text' in run ? run.text : '')).join(''))),
  )
  const own = content.title === '' ? '' : line('recordTitle', inline('docTitle', content.title))
  const label = subtitleOf(masthead) ?? noticeLabel(content)
  const lines = [
    ...writeMeeting(masthead),
    writeSponsors(content, delegations),
    ...headings,
    ...(masthead.firstPage?.notes ?? []).map((note) => line('mastheadNote', words(note))),
    masthead.resolutionNumber === null
      ? ''
      : line('resolutionNumber', inline('docNumber', masthead.resolutionNumber)),
    title === '' ? own : title,
    label === null ? '' : line('label', inline('docType', label)),
  ].filter((each) => each !== '')
  return lines.length === 0 ? '' : element('preface', {}, ...lines)
}

function writeMeeting(masthead: Masthead): string[] {
  const { body, bodyName: printed, session, language, agendaItems } = masthead
  const name = body === null ? printed : bodyName(body, language)
  const days = formatMeetingDays(masthead, language)
  const meets = [
    name === null ? '' : line('body', inline('docCommittee', name, { refersTo: '#body' })),
    session === null
      ? ''
      : line(
          'session',
          inline('session', formatSession(session, language), { value: String(session) }),
        ),
  ]
  return [
    ...(bodyOf(body)?.order === 'session-then-body' ? meets.toReversed() : meets),
    days === null || days === '' ? '' : line('days', words(days)),
    ...agendaItems.flatMap((item) => [
      line(
        'agendaItem',
        inline('inline', formatAgendaItem(item.number, language), { name: 'agendaItem' }),
      ),
      line('agendaTitle', words(item.title)),
    ]),
  ]
}

/** `Georgia, Honduras and Japan: draft resolution`, each sponsor as such. */
function writeSponsors({ masthead, sponsors }: FrozenContent, delegations: DelegationIds): string {
  const { language } = masthead
  const label = labelOf(masthead)
  if (label === null) return ''
  const profile = stationOf(masthead)
  const formatted = formatSponsorLine({ sponsors, label, language, profile })
  const { sponsorLine, sponsorNotes } = masthead.firstPage ?? {}
  const printed = sponsorLine ?? formatted.line
  const notes =
    sponsorLine === undefined ? (formatted.note ?? '').split('\n') : (sponsorNotes ?? [])
  const stage = labelText(label, language, profile)
  const named = sponsors.map(({ delegation }) => ({
    name: stateName(delegation, language),
    element: 'docProponent',
    attributes: { refersTo: `#${delegations.idOf(delegation)}` },
  }))
  const marked = markWords(printed, [
    ...named,
    { name: stage, element: 'docStage', attributes: {} },
  ])
  return [
    line('sponsors', marked),
    ...notes.map((each) => (each === '' ? '' : line('sponsorNote', words(each)))),
  ].join('')
}

interface Named {
  readonly name: string
  readonly element: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Puts each name into its element where it stands in the line, the longest first, as one name may stand within another. */
function markWords(printed: string, names: readonly Named[]): string {
  const longest = names
    .filter(({ name }) => name !== '')
    .toSorted((a, b) => b.name.length - a.name.length)
  const [first, ...rest] = longest
  if (!first) return words(printed)
  const at = printed.lastIndexOf(first.name)
  if (at < 0) return markWords(printed, rest)
  const after = printed.slice(at + first.name.length)
  return [
    markWords(printed.slice(0, at), rest),
    inline(first.element, first.name, first.attributes),
    markWords(after, rest),
  ].join('')
}

/** Meeting, day and vote at the end of an adopted text. */
export function writeConclusions(masthead: Masthead): string {
  const day = masthead.adoption?.date
  const printed = isXmlDay(day) ? formatDay(day, masthead.language) : null
  const lines = printAdoption(masthead).map((text, index) => {
    if (text === printed && isXmlDay(day))
      return element('p', {}, inline('docDate', text, { date: day, refersTo: '#event-adopted' }))
    // The meeting and the day come first, in either order.
    const isMeeting = index < 2 && printed !== null && masthead.adoption?.meeting != null
    const inside = isMeeting ? inline('event', text, { refersTo: '#event-adopted' }) : words(text)
    return element('p', {}, inside)
  })
  if (lines.length === 0) return ''
  return element('conclusions', {}, element('container', { name: 'adoption' }, ...lines))
}

function line(name: string, inside: string): string {
  return element('p', { class: name }, inside)
}

function inline(
  name: string,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  return element(name, attributes, words(text))
}
