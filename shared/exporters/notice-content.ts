// Addenda and corrigenda as documents complete in themselves: masthead, the title of the draft, and what they say, as text (rules.md 1.5).
import type { DraftText, Paragraph } from '../document/draft-text.ts'
import type { Masthead } from '../document/masthead.ts'
import { labelText } from '../grammar/sponsor-label.ts'
import { formatSponsorLine } from '../grammar/sponsor-line.ts'
import type { Correction } from '../revisions/correction.ts'
import type { FrozenContent } from '../revisions/frozen-content.ts'
import type { IssueRelation } from '../revisions/issue-form.ts'
import type { SponsorList } from '../sponsors/sponsor-list.ts'
import { stationOf } from './print/duty-station.ts'
import { typographic } from './print/printable-text.ts'
import { noticeWordings } from './wording/notice-wording.ts'

interface Notice {
  /** With the notice's own symbol, day and job number. */
  readonly masthead: Masthead
  /** Of the draft. */
  readonly title: string
  readonly issue: IssueRelation
}

/** `sponsors` are those that are added. */
export function addendumContent(notice: Notice, sponsors: SponsorList): FrozenContent {
  const { masthead, title, issue } = notice
  const added = sponsors.map(({ delegation }) => delegation)
  return {
    masthead: { ...masthead, kind: 'addendum' },
    title,
    text: textOf(title, printAdded(masthead, sponsors)),
    sponsors,
    issue: { ...issue, added },
  }
}

/** An entry is a place, as a heading, and what is to be done there. One place with several entries is named once. */
export function corrigendumContent(
  notice: Notice,
  corrections: readonly Correction[],
): FrozenContent {
  const { masthead, title, issue } = notice
  const lines = corrections.flatMap(({ place, words }, index) => [
    ...(corrections[index - 1]?.place === place ? [] : [heading(place)]),
    line(words),
  ])
  return {
    masthead: { ...masthead, kind: 'corrigendum' },
    title,
    text: textOf(title, lines),
    sponsors: [],
    issue,
  }
}

/** The sentence, the names as the language orders them, and a line for each group on whose behalf somebody sponsors. */
function printAdded(masthead: Masthead, sponsors: SponsorList): Unplaced[] {
  const { language } = masthead
  const { addOne, addSeveral, stop } = noticeWordings[language]
  const profile = stationOf(masthead)
  const label = 'draft-resolution'
  const printed = formatSponsorLine({ sponsors, label, language, profile })
  const colon = /\u00A0?[:：](?=\**$)/u
  const names = printed.line
    .slice(0, -labelText(label, language, profile).length)
    .trimEnd()
    .replace(colon, stop)
  return [
    line((sponsors.length === 1 ? addOne : addSeveral).text),
    line(typographic(names)),
    ...typographic(printed.note ?? '')
      .split('\n')
      .filter(Boolean)
      .map(line),
  ]
}

type Unplaced = Pick<Paragraph, 'kind' | 'level' | 'runs'>

function line(text: string): Unplaced {
  return { kind: 'paragraph', level: 0, runs: text === '' ? [] : [{ text, marks: {} }] }
}

/** The smallest heading: a place stands over one sentence. */
function heading(text: string): Unplaced {
  return { ...line(text), kind: 'heading', level: 2 }
}

function textOf(title: string, lines: readonly Unplaced[]): DraftText {
  const place = (unplaced: Unplaced, part: Paragraph['part'], id: string): Paragraph => ({
    id,
    part,
    status: 'open',
    ref: null,
    end: {},
    ...unplaced,
  })
  return {
    paragraphs: [
      ...(title === '' ? [] : [place({ ...line(title), kind: 'heading' }, 'title', 'title')]),
      ...lines.map((unplaced, index) => place(unplaced, 'text', `n${index + 1}`)),
    ],
  }
}

/** `Addendum`, `更正`; under which it stands which language versions are concerned where these are not all. Null of other documents. */
export function noticeLabel({ masthead: { kind, language }, issue }: FrozenContent): string | null {
  const wording = noticeWordings[language]
  if (kind === 'addendum') return wording.addendum.text
  if (kind !== 'corrigendum') return null
  const concerned = issue?.languages ?? []
  const all = Object.keys(wording.languages).length
  if (concerned.length === 0 || concerned.length === all) return wording.corrigendum.text
  const names = concerned.map((each) => wording.languages[each])
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
  // Full-width brackets bring their own space.
  const gap = language === 'zh' ? '' : ' '
  return `${wording.corrigendum.text}${gap}${wording.only.text.replace('{languages}', () => list)}`
}
