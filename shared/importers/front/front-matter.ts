// The lines before the text: fields of the masthead, the sponsors, the titles. A line that no field takes belongs to a title: of the
// agenda item where it follows the item, of the document where it stands last.
import type { Language } from '../../document/language.ts'
import type { ReadSponsorLine } from '../../grammar/read-sponsor-line.ts'
import { findBody } from '../../grammar/bodies.ts'
import { readLabel } from '../../grammar/sponsor-label.ts'
import { starsAtEnd } from '../../grammar/stars-at-end.ts'
import { type AgendaGroup as Group, assignAgendaTitles, besideTheItem } from './agenda-titles.ts'
import type { Ambiguity, Field, FieldLine } from '../imported-document.ts'
import { joinBrackets } from './join-brackets.ts'
import { joinLines } from '../lines/join-lines.ts'
import { chooseTitle, doubtTitle, isOtherTitle } from './choose-title.ts'
import { squeeze, splitColumns } from './masthead-columns.ts'
import { type MastheadFacts, noFacts, readFieldLine, readMastheadLine } from './masthead-line.ts'
import {
  findDay,
  findMeeting,
  isAdoptionLine,
  isConferenceName,
  isEmblem,
  isEmblemPart,
  isReportLabel,
  isSubmission,
} from './masthead-words.ts'
import {
  emptyHead,
  type NamedHead,
  namesTopic,
  readLoneHead,
  readNamedHead,
} from './named-heads.ts'
import { isLibraryFact } from './no-title.ts'
import { declaredBy, goesOnDeclared } from './declared-texts.ts'
import { readHealthAssembly } from './health-assembly.ts'
import { doubt, isHeaded } from './odd-titles.ts'
import { partTitles } from './part-titles.ts'
import { joiningEnd, unfinishedEnd } from './unfinished-ends.ts'
import type { BodyLine } from '../notes/note-zones.ts'
import type { PageLayout } from '../lines/page-layout.ts'
import { looksLikeSymbol } from '../lines/page-furniture.ts'
import { findSponsorLines } from './sponsor-lines.ts'
import { findTransmitted } from './transmitted-reports.ts'

export interface FrontMatter {
  readonly facts: MastheadFacts
  readonly sponsorLine: ReadSponsorLine | null
  /** Asterisks to the sponsors that bear them, by code. */
  readonly marks: ReadonlyMap<string, readonly string[]>
  /** As printed. */
  readonly label: string | null
  readonly title: string
  readonly titleLine: number
  readonly fields: readonly FieldLine[]
  readonly ambiguities: readonly Ambiguity[]
}

export interface FrontContext {
  readonly language: Language
  readonly layout: PageLayout
  readonly figuresOff: boolean
}

export function readFrontMatter(above: readonly BodyLine[], context: FrontContext): FrontMatter {
  const lines = joinBrackets(above.map(headOfRow), context.figuresOff)
  const reader = new FrontReader(context, lines)
  const sponsors = findSponsorLines(lines, context)
  lines.forEach((line, index) => {
    if (sponsors?.signatories.has(index)) reader.takeAs(line, 'signatories')
    else if (sponsors?.lines.has(index)) reader.takeAs(line, 'sponsors')
    else reader.take(line, lines[index + 1], lines[index + 2])
  })
  return reader.finish(sponsors)
}

/** Of `Fifty-sixth session`, where a program ends the line behind the hyphen that it takes away. */
const sessionAlone = /^(?:session|période de session|período de sesiones|сессия)$/iu
/** The heads that may stand over their values, as they are read with them. */
type Stacked = 'body' | 'topic' | 'session' | 'date'
const calledBy: Readonly<Record<Stacked, string>> = {
  body: 'Committee: ',
  topic: 'Topic: ',
  session: 'Session: ',
  date: 'Date: ',
}

/** In a table of two columns the words for a head stand in the first: `Topic` beside its words, without a colon. */
function headOfRow<Line extends { readonly text: string }>(line: Line): Line {
  const [head = '', value = '', more] = line.text.split(/\t+/u).map((cell) => cell.trim())
  if (value === '' || more !== undefined || readLoneHead(head) === null) return line
  return { ...line, text: `${head}: ${value}` }
}

/** Whose paper it is stands so without a colon, the session and the day only with one. */
function isStacked(head: NamedHead | null, colon: boolean): head is Stacked | 'delegate' {
  if (head === 'session' || head === 'date') return colon
  return head === 'body' || head === 'topic' || (head === 'delegate' && !colon)
}

type Found = ReturnType<typeof findSponsorLines>

const nobody: Pick<NonNullable<Found>, 'read' | 'marks' | 'label'> = {
  read: null,
  marks: new Map(),
  label: null,
}

/** The name of a body set in capitals over two lines. */
const capitals = /^(?:\p{Lu}{3,} ?){2,}\n(?:\p{Lu}{3,} ?){1,}$/u

class FrontReader {
  readonly #context: FrontContext
  readonly #facts: MastheadFacts
  readonly #fields: FieldLine[] = []
  readonly #groups: Group[] = []
  readonly #doubts: Ambiguity[] = []
  /** Of a Model UN paper, whose heads may stand alone. */
  readonly #named: boolean
  /** Of a library of declarations, which sets its own subject class over the title and the day of adoption under it. */
  readonly #library: boolean
  /** A report under the note that transmits it, or over it, is what the document is about. */
  readonly #transmitted: ReadonlySet<BodyLine>
  #previous: Field | null = null
  #open = false
  /** A head whose value is in the next line. */
  #head: Stacked | null = null
  /** A line has the head and the words of its topic; a page of the web has the word alone for its own. */
  readonly #titled: boolean
  /** The rest of a name that began in the line above. */
  #rest: readonly { readonly line: number; readonly text: string }[] = []

  constructor(context: FrontContext, lines: readonly BodyLine[]) {
    const named = lines.filter(({ text }) => (readNamedHead(text) ?? readLoneHead(text)) !== null)
    this.#context = context
    this.#facts = noFacts(context.language)
    this.#named = named.length > 1
    this.#titled = lines.some(({ text }) => namesTopic(text))
    this.#library = lines.some(({ text }) => isLibraryFact(text))
    this.#transmitted = findTransmitted(lines)
  }

  takeAs(line: BodyLine, field: 'sponsors' | 'signatories'): void {
    this.#note(line, line.text, field)
    // `Draft resolution S/2007/244`, as the press service heads it.
    const called = field === 'sponsors' ? readLabel(line.text, this.#context.language) : null
    const behind = called?.label === 'amendment' ? '' : (called?.rest.trim() ?? '')
    if (looksLikeSymbol(behind)) readMastheadLine(behind, this.#facts)
  }

  take(line: BodyLine, ...below: readonly (BodyLine | undefined)[]): void {
    splitColumns(line.text, this.#facts).forEach((text, column) => {
      if (column === 0 && this.#takeLongName(line, text, below)) return
      if (this.#transmitted.has(line)) return this.#startGroup(line, text)
      if (this.#goesOn(line, text) && !isAdoptionLine(text)) this.#takeWords(line, text)
      else this.#takeText(line, text)
    })
  }

  /** The name of a body over two or three lines: `Special Political and Decolonization Committee` over `(Fourth Committee)`. */
  #takeLongName(
    line: BodyLine,
    text: string,
    [below, last]: readonly (BodyLine | undefined)[],
  ): boolean {
    if (this.#rest.some((rest) => rest.line === line.number && rest.text === text)) {
      this.#note(line, text, this.#previous ?? 'body')
      return true
    }
    if (this.#takeLongAdoption(line, text, below)) return true
    const rest = [below, last].flatMap((each) => {
      const [first] = each ? splitColumns(each.text, this.#facts) : []
      return each && first !== undefined ? { line: each.number, text: first } : []
    })
    const [next, third] = rest
    if (!next) return false
    const open = joiningEnd.test(text) && joiningEnd.test(next.text) && third !== undefined
    const words = open ? joinLines(next.text, third.text, this.#context.figuresOff) : next.text
    const field = this.#readLongName(text, words)
    if (!field) return false
    this.#rest = open ? rest : [next]
    this.#note(line, text, field)
    return true
  }

  /** A line of adoption whose day is cut, or stands below: `... at its 8817th meeting, on 9 July` over `2021`, `... at its` over both. */
  #takeLongAdoption(line: BodyLine, text: string, below: BodyLine | undefined): boolean {
    const { language } = this.#facts
    const declared = declaredBy(text) !== null
    if (!below || !(declared || isAdoptionLine(text)) || findDay(text, language)) return false
    const whole = joinLines(text, below.text, this.#context.figuresOff)
    const goesOn = /^\p{Ll}/u.test(below.text) || findMeeting(below.text) !== null
    const within = findDay(below.text, language) !== null && !goesOn
    const cut = findDay(whole, language) !== null && !within
    if (!cut && !(declared && goesOnDeclared(below.text))) return false
    this.#rest = [{ line: below.number, text: below.text }]
    this.#note(line, text, readMastheadLine(whole, this.#facts) ?? 'adoption')
    return true
  }

  /** Null for two lines that are no name of a body, or of which the first is one. */
  #readLongName(text: string, next: string): Field | null {
    const { language, agendaItems } = this.#facts
    if (findBody(text, language) !== null) return null
    if (sessionAlone.test(next)) return this.#readSession(`${text} ${next}`)
    const whole = squeeze(joinLines(text, next, this.#context.figuresOff))
    // Behind the sponsors there is no body any more.
    const early = agendaItems.length === 0 && this.#previous !== 'sponsors'
    const open = early && (joiningEnd.test(text) || capitals.test(`${text}\n${next}`))
    if (!open && findBody(whole, language) === null) return null
    const field = readFieldLine(whole, this.#facts)
    // The World Health Assembly, with its session.
    const health = field === 'session' && readHealthAssembly(whole, language) !== null
    if (field !== 'body' && field !== 'organ' && !health) return null
    return readMastheadLine(whole, this.#facts)
  }

  #readSession(line: string): Field | null {
    const isSession = readFieldLine(line, this.#facts) === 'session'
    return isSession ? readMastheadLine(line, this.#facts) : null
  }

  /** A head without its value, or the value of the head above. */
  #takeHead(line: BodyLine, text: string): boolean {
    if (!this.#named) return false
    const named = readNamedHead(text)
    const head = named ? emptyHead(text) : this.#loneHead(text)
    if (isStacked(head, named !== null)) {
      if (head !== 'delegate') this.#head = head
      this.#note(line, text, head === 'body' ? 'body' : 'label')
      return true
    }
    return named === null && this.#head !== null && this.#takeValue(line, text, this.#head)
  }

  /** Whose paper it is stands so only under the topic; a page of the web has the word for it where the paper has its own line. */
  #loneHead(text: string): NamedHead | null {
    const head = readLoneHead(text)
    if (head === 'topic' && this.#titled) return null
    return head === 'delegate' && !this.#facts.topic ? null : head
  }

  #takeValue(line: BodyLine, text: string, head: Stacked): boolean {
    this.#head = null
    const before = this.#facts.headedTitle
    const field = readMastheadLine(calledBy[head] + text, this.#facts)
    if (field === null) return false
    if (this.#facts.headedTitle === before) this.#note(line, text, field)
    else this.#startGroup(line, text)
    return true
  }

  /** `Agenda item 5: Title` on one line. */
  #takeTitledItem(line: BodyLine, text: string): boolean {
    const parts = /^(.{4,60}?\d(?: ?\(?\p{L}{1,2}\))?)\s?[:：.–—]\s?(\p{L}.{3,})$/su.exec(text)
    const [, item = '', title = ''] = parts ?? []
    const field = parts ? readFieldLine(item, this.#facts) : null
    if (field !== 'agenda-item') return false
    readMastheadLine(item, this.#facts)
    this.#note(line, text.slice(0, text.length - title.length).trim(), 'agenda-item')
    this.#startGroup(line, title)
    return true
  }

  #takeText(line: BodyLine, text: string): void {
    const plain = squeeze(text)
    if (isEmblem(plain)) return this.#note(line, text, 'emblem')
    const frame = this.#frameOf(plain)
    if (frame) return this.#note(line, text, frame)
    if (this.#takeHead(line, plain) || this.#takeTitledItem(line, plain)) return
    if (this.#isCalledTitle(plain)) return this.#takeWords(line, text)
    const before = this.#facts.headedTitle
    const field = readMastheadLine(plain, this.#facts)
    if (field) {
      const title = this.#facts.headedTitle
      if (title === before) return this.#note(line, text, field)
      return this.#noteHeading(line, text, { title: title ?? '', field })
    }
    if (this.#goesOnLabel(line, plain)) return this.#note(line, text, 'label')
    this.#takeWords(line, text)
  }

  /** What names the conference or the subject class of the library, over everything else. */
  #frameOf(text: string): Field | null {
    if (!this.#open && this.#facts.organ === null && isEmblemPart(text)) return 'emblem'
    if (this.#named && isConferenceName(text)) return 'label'
    return this.#library && /^主[题題]\s?[:：]/u.test(text) ? 'unread' : null
  }

  /** Right under the agenda item stands its title, behind the sponsors that of the document: either may be called a report. */
  #isCalledTitle(text: string): boolean {
    if (!isReportLabel(text)) return false
    if (this.#previous === 'sponsors') return true
    return (
      this.#previous === 'agenda-item' && !this.#groups.some(({ after }) => after === 'agenda-item')
    )
  }

  /** What a document is called may take a second line. */
  #goesOnLabel({ gap }: BodyLine, words: string): boolean {
    const report = this.#previous === 'label' && this.#facts.reportLabel !== null
    if (!report && this.#previous !== 'sponsors') return false
    if (isSubmission(words)) return true
    if (gap > this.#context.layout.spacing) return false
    const above = this.#fields.at(-1)?.text ?? ''
    const open = /(?:[,،，]|Организации|Nations|Naciones|United)$/u.test(above)
    if (report && (open || unfinishedEnd.test(above))) return true
    return /^\p{Ll}/u.test(words)
  }

  /** The name of a body or a session within a title over two lines is no field: the first ends with a word that needs another, or with a comma. */
  #goesOn(line: BodyLine, text: string): boolean {
    const above = this.#open && this.#groups.at(-1)
    const apart = line.gap > this.#context.layout.spacing
    const lower = /^\s*\p{Ll}/u.test(text)
    if (!above || apart) return above ? lower && above.text.endsWith(',') : false
    return lower || unfinishedEnd.test(above.text)
  }

  #takeWords(line: BodyLine, text: string): void {
    const group = this.#groups.at(-1)
    if (!group || !this.#open || this.#isParted(line, group) || isOtherTitle(text, group.text))
      this.#startGroup(line, text)
    else this.#extendGroup(group, line, text)
  }

  #isParted(line: BodyLine, group: Group): boolean {
    const { indented, spacing } = this.#context.layout
    const deeper = indented && line.indent > group.indent && !isHeaded(group.text, this.#facts)
    return (deeper || line.gap > spacing) && !this.#goesOn(line, line.text)
  }

  /** `63/197. Title`, `Topic: Title`: what stands before is a field, the rest begins the title. */
  #noteHeading(
    line: BodyLine,
    text: string,
    { title, field }: { title: string; field: Field },
  ): void {
    this.#note(line, text.replace(title, '').trim(), field)
    if (title !== '') this.#startGroup(line, title)
  }

  #note(line: BodyLine, text: string, field: Field): void {
    this.#fields.push({ line: line.number, text, field })
    if (this.#previous !== 'agenda-item' || !besideTheItem.has(field)) this.#previous = field
    this.#open = false
  }

  #startGroup(line: BodyLine, text: string): void {
    const after = this.#previous
    const pieces = [{ line: line.number, text }]
    this.#groups.push({ line: line.number, text, pieces, after, indent: line.indent })
    this.#open = true
  }

  #extendGroup(group: Group, line: BodyLine, text: string): void {
    this.#groups[this.#groups.length - 1] = {
      ...group,
      text: joinLines(group.text, text, this.#context.figuresOff),
      pieces: [...group.pieces, { line: line.number, text }],
    }
  }

  finish(sponsors: Found): FrontMatter {
    this.#partTitles()
    this.#nameReport()
    const amends = sponsors?.read?.label === 'amendment'
    const title = chooseTitle({
      groups: this.#groups,
      facts: this.#facts,
      fields: this.#fields,
      amends,
    })
    const ambiguities = [
      ...this.#doubts,
      ...doubtTitle(title, { groups: this.#groups, facts: this.#facts, fields: this.#fields }),
      ...this.#noteOthers(title),
    ]
    const printed = title?.text ?? this.#untitled()
    const marks = starsAtEnd.exec(printed)?.[1]
    if (title && marks !== undefined)
      this.#fields.push({ line: title.line, text: marks, field: 'label' })
    const { read, marks: bearers, label } = sponsors ?? nobody
    const words = printed.replace(/\s+/g, ' ').replace(starsAtEnd, '')
    return {
      facts: this.#facts,
      sponsorLine: read,
      marks: bearers,
      label: label ?? this.#calledBeside(words),
      title: words,
      titleLine: title?.line ?? 0,
      fields: this.#fields.toSorted((a, b) => a.line - b.line),
      ambiguities,
    }
  }

  /** The title of a decision may be `Report of the Commission`: that is what it is on, not what it is. */
  #calledBeside(title: string): string | null {
    const { reportLabel } = this.#facts
    return reportLabel === title ? null : reportLabel
  }

  /** The words that are not the title: titles of agenda items, or nobody knows what. */
  #noteOthers(title: Group | undefined): Ambiguity[] {
    const others = this.#groups.filter((group) => group !== title)
    const { agendaItems } = this.#facts
    const assigned = assignAgendaTitles(others, agendaItems, this.#context.figuresOff)
    const ambiguities: Ambiguity[] = [...assigned.ambiguities]
    for (const group of others) {
      const field = assigned.taken.has(group) ? 'agenda-title' : this.#fieldOf(group, title)
      this.#fields.push(...group.pieces.map((piece) => ({ ...piece, field })))
      if (field === 'unread') ambiguities.push(doubt(group))
    }
    return ambiguities
  }

  /** What is added to a report or corrects it has the report's title. */
  #untitled(): string {
    const { form, reportLabel } = this.#facts
    if (form === null || reportLabel === null) return ''
    const at = this.#fields.findIndex(({ text }) => text === reportLabel)
    if (at >= 0) this.#fields.splice(at, 1)
    return reportLabel
  }

  /** Where nothing else calls the document a report, the words under its item do. */
  #nameReport(): void {
    const [only, another] = this.#groups
    if (this.#facts.reportLabel !== null || !only || another || !isReportLabel(only.text)) return
    this.#facts.reportLabel = only.text
  }

  #fieldOf(group: Group, title: Group | undefined): Field {
    if (this.#facts.form === 'record') return 'record'
    const topic = title !== undefined && this.#facts.topic && isHeaded(group.text, this.#facts)
    return topic || group.text === title?.text ? 'label' : 'unread'
  }

  /** Of a report, the titles of the agenda item and of the document may follow each other without a gap. */
  #partTitles(): void {
    const { headedTitle, reportLabel, agendaItems } = this.#facts
    if (headedTitle !== null) return
    const untitledReport = reportLabel !== null && agendaItems.some(({ title }) => title === '')
    const { figuresOff } = this.#context
    const { groups, guessed } = partTitles(this.#groups, { untitledReport, figuresOff })
    this.#groups.splice(0, this.#groups.length, ...groups)
    if (guessed) this.#doubts.push(doubt(guessed))
  }
}
