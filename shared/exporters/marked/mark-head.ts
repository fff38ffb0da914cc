// What stands around the text, of both texts at once: masthead, session, sponsors, adoption. These lines are computed from records, whose
// differences the comparison has; their words are set against each other here.
import { diffText } from '../../diff/diff-text.ts'
import type { TextRun } from '../../diff/comparison.ts'
import { anchor } from '../../document/draft-text.ts'
import type { Language } from '../../document/language.ts'
import { printAdoptionUnder } from '../print/print-adoption.ts'
import { toPrintModel } from '../print/print-model.ts'
import type { PrintedLine, PrintedRun, PrintModel } from '../print/printed-page.ts'
import { stateName } from '../../sponsors/states.ts'
import { printable } from '../print/printable-text.ts'
import { compareSponsorLines, type Stretch } from './compare-sponsor-lines.ts'
import type { ComparedPair, MarkOptions } from './compared-pair.ts'
import { markRuns } from './mark-runs.ts'
import type { MarkedHead, MarkedLine, MarkedNote, MarkedRun, Reference } from './marked-text.ts'
import type { SideWords } from './side-words.ts'

export interface HeadAndNotes {
  readonly head: MarkedHead
  /** Those on the document. */
  readonly notes: readonly MarkedNote[]
}

export function markHead(pair: ComparedPair, options: MarkOptions): HeadAndNotes {
  const old = headOf(pair.old, toPrintModel(withoutText(pair.old), options.old))
  const now = headOf(pair.new, toPrintModel(withoutText(pair.new), options.new))
  const { language } = pair.comparison
  const mark = (name: 'symbol' | 'organ' | 'runningHead') =>
    markPrinted(old[name], now[name], language)
  const lines = (
    name: 'distribution' | 'session' | 'sponsors' | 'adopted' | 'subtitle' | 'adoption',
  ) => markLines(old[name], now[name], language)
  return {
    head: {
      symbol: markSymbols(old.symbol, now.symbol, language),
      organ: mark('organ'),
      distribution: lines('distribution'),
      session: lines('session'),
      sponsors: markSponsors(old.sponsors, now.sponsors, pair),
      adopted: lines('adopted'),
      subtitle: lines('subtitle'),
      adoption: lines('adoption'),
      runningHead: mark('runningHead'),
    },
    notes: markNotes(old.notes, now.notes, language),
  }
}

function withoutText(content: ComparedPair['old']): ComparedPair['old'] {
  return { ...content, text: { paragraphs: [] } }
}

interface Head {
  readonly symbol: readonly PrintedRun[]
  readonly organ: readonly PrintedRun[]
  readonly runningHead: readonly PrintedRun[]
  readonly distribution: readonly PrintedLine[]
  readonly session: readonly PrintedLine[]
  readonly sponsors: readonly PrintedLine[]
  readonly adopted: readonly PrintedLine[]
  readonly subtitle: readonly PrintedLine[]
  readonly adoption: readonly PrintedLine[]
  readonly notes: PrintModel['notes']
}

/** Whether a text says its day itself only its words tell. */
function headOf(content: ComparedPair['old'], model: PrintModel): Head {
  const { masthead, sponsors, notes } = model
  const { symbol, statement } = masthead
  const plain = (text: string): PrintedRun[] => (text === '' ? [] : [{ text, setOff: false }])
  const line = (text: string): PrintedLine => ({ runs: plain(text), bold: false })
  return {
    symbol: [
      ...plain(symbol ? symbol.initial + symbol.rest : (statement ?? '')),
      ...masthead.notes.map((note) => ({ note, repeat: false })),
    ],
    organ: plain(masthead.organ),
    runningHead: plain(model.runningHead),
    distribution: masthead.distribution.map(line),
    session: withNotes(model.session, model.title),
    sponsors: sponsors === null ? [] : [{ runs: sponsors, bold: true }],
    adopted: model.adopted,
    subtitle: model.subtitle === null ? [] : [{ runs: plain(model.subtitle), bold: true }],
    adoption: printAdoptionUnder(content).map(line),
    notes,
  }
}

/** Notes on the document whose asterisk was lost, which the page has behind its title, stand behind the last of these lines. */
function withNotes(lines: readonly PrintedLine[], title: readonly PrintedRun[]): PrintedLine[] {
  const notes = title.filter((run) => 'note' in run)
  const last = lines.at(-1) ?? { runs: [], bold: false }
  if (notes.length === 0) return [...lines]
  return [...lines.slice(0, -1), { ...last, runs: [...last.runs, ...notes] }]
}

/** Lines that are equal at the head and at the foot are kept, those between are set against each other in order. */
function markLines(
  old: readonly PrintedLine[],
  now: readonly PrintedLine[],
  language: Language,
): MarkedLine[] {
  const most = Math.min(old.length, now.length)
  const isSame = (a: PrintedLine | undefined, b: PrintedLine | undefined) =>
    JSON.stringify(a) === JSON.stringify(b)
  let head = 0
  while (head < most && isSame(old[head], now[head])) head += 1
  let foot = 0
  while (foot < most - head && isSame(old.at(-1 - foot), now.at(-1 - foot))) foot += 1
  const middle = Math.max(old.length, now.length) - head - foot
  const none: PrintedLine = { runs: [], bold: false }
  const of = (before: PrintedLine | undefined, after: PrintedLine | undefined): MarkedLine => ({
    place: before ? (after ? 'both' : 'old') : 'new',
    bold: (after ?? before ?? none).bold,
    runs: markPrinted((before ?? none).runs, (after ?? none).runs, language),
  })
  return [
    ...now.slice(0, head).map((line) => of(line, line)),
    ...Array.from({ length: middle }, (_, index) =>
      of(old.slice(head, old.length - foot)[index], now.slice(head, now.length - foot)[index]),
    ),
    ...now.slice(now.length - foot).map((line) => of(line, line)),
  ]
}

/** One line each; names are compared as names (compare-sponsor-lines.ts). */
function markSponsors(
  old: readonly PrintedLine[],
  now: readonly PrintedLine[],
  { old: before, new: after, comparison: { language } }: ComparedPair,
): MarkedLine[] {
  const [first] = old
  const [last] = now
  if (!first || !last || old.length > 1 || now.length > 1) return markLines(old, now, language)
  const sides = { old: readPrinted(first.runs), new: readPrinted(last.runs) }
  const names = [...before.sponsors, ...after.sponsors].map(({ delegation }) =>
    printable(stateName(delegation, language)),
  )
  const runs = compareSponsorLines(
    { old: sides.old.text, new: sides.new.text },
    [...new Set(names)],
    (from, to) => compareWords(cut(sides.old, from), cut(sides.new, to), language),
  )
  return [
    {
      place: 'both',
      bold: last.bold,
      runs: [...(markRuns(runs, sides, (a, b) => a === b)[0]?.runs ?? [])],
    },
  ]
}

/** Of `L.1` and `L.1/Rev.1` the suffix is new, and no other cut that gives the same letters. */
function markSymbols(
  old: readonly PrintedRun[],
  now: readonly PrintedRun[],
  language: Language,
): MarkedRun[] {
  const sides = { old: readPrinted(old), new: readPrinted(now) }
  const [before, after] = [sides.old.text, sides.new.text]
  const grows = before !== '' && after !== before && after.startsWith(before)
  if (!grows || sides.old.references.size + sides.new.references.size > 0)
    return markPrinted(old, now, language)
  const end = before.length
  const runs: TextRun[] = [
    { op: 'kept', text: before, old: [0, end], new: [0, end] },
    { op: 'inserted', text: after.slice(end), old: [end, end], new: [end, after.length] },
  ]
  return [...(markRuns(runs, sides, (a, b) => a === b)[0]?.runs ?? [])]
}

function cut({ text, references }: PrintedWords, { from, to }: Stretch): PassageWords {
  const inside = [...references].filter(([at]) => at >= from && at < to)
  return {
    text: text.slice(from, to),
    references: new Map(inside.map(([at, reference]) => [at - from, reference])),
  }
}

function markPrinted(
  old: readonly PrintedRun[],
  now: readonly PrintedRun[],
  language: Language,
): MarkedRun[] {
  const sides = { old: readPrinted(old), new: readPrinted(now) }
  const runs = compareWords(sides.old, sides.new, language)
  return [...(markRuns(runs, sides, (a, b) => a === b)[0]?.runs ?? [])]
}

interface PrintedWords extends SideWords {
  readonly text: string
}

type PassageWords = Pick<PrintedWords, 'text' | 'references'>

function readPrinted(runs: readonly PrintedRun[]): PrintedWords {
  const references = new Map<number, Reference>()
  const setOff: (readonly [number, number])[] = []
  let text = ''
  for (const run of runs) {
    const from = text.length
    if ('text' in run) text += run.text
    else {
      text += anchor
      references.set(from, { key: run.note, repeat: run.repeat })
    }
    if ('text' in run && run.setOff) setOff.push([from, text.length])
  }
  return {
    text,
    references,
    isSetOff: (at) => setOff.some(([from, to]) => from <= at && at < to),
    numbers: new Map(),
    ends: new Set(),
  }
}

function compareWords(
  old: PassageWords,
  now: PassageWords,
  language: Language,
): readonly TextRun[] {
  const keys = [...old.references.values(), ...now.references.values()].map(({ key }) => key)
  const passage = ({ text, references }: PassageWords) => ({
    text,
    references: [...references].map(([at, { key }]) => ({ at, key: keys.indexOf(key) })),
  })
  return diffText(passage(old), passage(now), { language, mayReplace: false }).runs
}

/** A note on the document has the same key in both texts where it says the same thing, or what became of it. */
function markNotes(
  old: PrintModel['notes'],
  now: PrintModel['notes'],
  language: Language,
): MarkedNote[] {
  const keys = [...new Set([...Object.keys(now), ...Object.keys(old)])]
  return keys.map((key) => {
    const [before, after] = [old[key], now[key]]
    const runs = markPrinted(before?.runs ?? [], after?.runs ?? [], language)
    return {
      old: before ? { key, mark: before.mark } : null,
      new: after ? { key, mark: after.mark } : null,
      runs: runs.flatMap((run) => ('text' in run ? run : [])),
    }
  })
}
