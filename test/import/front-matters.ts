// Front pages as real ones have them, with what a person reads in them (test/fixtures/front-matter), and how much of it the importer reads:
// facts that are right, wrong ones that it has doubts about, and wrong ones that it is silent about.
import { readdirSync, readFileSync } from 'node:fs'
import type { Masthead } from '../../shared/document/masthead.ts'
import type { Ambiguity, ImportedDocument } from '../../shared/importers/imported-document.ts'
import { read } from './outline.ts'

export interface FrontPage {
  readonly name: string
  readonly facts: ReadonlyMap<string, string>
  readonly source: string
}

const folder = new URL('../fixtures/front-matter/', import.meta.url)

export function frontPages(): FrontPage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split(/^#### /m)
        .slice(1),
    )
    .map(readPage)
}

function readPage(entry: string): FrontPage {
  const [head = '', ...source] = entry.split(/^----\n/m)
  const [name = '', ...lines] = head.trim().split('\n')
  const facts = lines.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon), line.slice(colon + 1).trim()]
  })
  return { name, facts: new Map(facts), source: source.join('----\n') }
}

export interface CheckedFact {
  readonly name: string
  readonly wanted: string
  readonly got: string
  readonly outcome: 'right' | 'doubted' | 'silent'
}

/** Facts that a page does not name must be absent, but for these, which are then not looked at. */
const onlyIfNamed = new Set(
  'organ body bodyName dist original label title job mode votes counts behalf signatories notes'.split(
    ' ',
  ),
)

export function checkFrontPage(page: FrontPage): CheckedFact[] {
  const imported = read(page.source)
  const found = factsOf(imported)
  const names = Object.keys(found).filter((name) => page.facts.has(name) || !onlyIfNamed.has(name))
  return names.map((name) => {
    const wanted = plain(name === 'language' ? languageOf(page) : (page.facts.get(name) ?? ''))
    const got = plain(found[name] ?? '')
    const right = name === 'signatories' ? got.includes(wanted) : got === wanted
    const doubted = !right && imported.ambiguities.some((doubt) => concerns(doubt, name))
    return { name, wanted, got, outcome: right ? 'right' : doubted ? 'doubted' : 'silent' }
  })
}

function languageOf({ name }: FrontPage): string {
  return name.replace(/^mun-/, '').slice(0, 2)
}

function plain(text: string): string {
  return text
    .replaceAll('’', "'")
    .replaceAll(/\p{White_Space}+/gu, ' ')
    .replaceAll(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .replace(/\*$/, '')
    .trim()
}

/** Whether a doubt would bring a person to look at the fact. */
function concerns({ code }: Ambiguity, fact: string): boolean {
  if (fact === 'sponsors' || fact === 'unknown' || fact === 'votes')
    return code === 'unknown-sponsor' || code === 'masthead-line'
  if (fact === 'kind') return code === 'not-a-resolution' || code === 'masthead-line'
  if (fact === 'language') return code === 'language-uncertain'
  if (fact === 'counts') return code === 'part-uncertain' || code === 'heading-or-paragraph'
  return code === 'masthead-line'
}

function factsOf(imported: ImportedDocument): Readonly<Record<string, string>> {
  const { masthead, sponsors, fields, text } = imported
  const top = text.paragraphs.filter(({ kind, level }) => kind === 'paragraph' && level === 0)
  const count = (part: string) => top.filter((paragraph) => paragraph.part === part).length
  const told = imported.ambiguities.filter(({ code }) => code === 'not-a-resolution')
  const signatories = fields.filter(({ field }) => field === 'signatories')
  const notes = fields.filter(({ field }) => field === 'masthead-note')
  return {
    ...mastheadFacts(masthead),
    ...adoptionFacts(masthead.adoption),
    sponsors: sponsors.delegations.join(' '),
    unknown: sponsors.unknown.join('; '),
    behalf: Object.entries(sponsors.onBehalfOf ?? {})
      .map((pair) => pair.join('='))
      .join(' '),
    label: imported.label ?? '',
    title: imported.title,
    signatories: signatories.map((line) => line.text).join(' '),
    notes: String(notes.length),
    counts: `${count('preamble')}/${count('operative')}`,
    doubts: told.map(({ code }) => code).join(' '),
  }
}

function mastheadFacts(masthead: Masthead): Readonly<Record<string, string>> {
  const text = (value: string | number | null) => String(value ?? '')
  return {
    kind: masthead.kind,
    language: masthead.language,
    symbol: text(masthead.symbol),
    organ: text(masthead.organ),
    body: text(masthead.body),
    bodyName: text(masthead.bodyName),
    dist: masthead.distribution,
    date: text(masthead.date),
    original: masthead.originalLanguage,
    session: text(masthead.session),
    place: text(masthead.place),
    days: masthead.firstDay === null ? '' : `${masthead.firstDay}..${masthead.lastDay}`,
    agenda: masthead.agendaItems.map(({ number }) => number).join('; '),
    agendaTitle: masthead.agendaItems.map(({ title }) => title).join(' | '),
    number: text(masthead.resolutionNumber),
    job: text(masthead.jobNumber),
    reissued: masthead.reissued.join(' '),
  }
}

function adoptionFacts(adoption: Masthead['adoption']): Readonly<Record<string, string>> {
  if (!adoption) return { adopted: '', mode: '', votes: '', report: '' }
  const { votes, onReport } = adoption
  const counts = Object.values(votes ?? {}).map((each) => each.length)
  return {
    adopted: `${adoption.date} ${adoption.meeting ?? ''}`,
    mode: adoption.mode ?? '',
    votes: counts.join('/'),
    report: onReport ? `${onReport.body ?? '-'} ${onReport.symbols}` : '',
  }
}
