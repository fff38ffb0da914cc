// A draft as a revision might leave it: words, places, levels, notes, sponsors and masthead changed at once.
import { anchor, type Paragraph, type Run } from '../../shared/document/draft-text.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'

/** Needs a draft with a title, a subject line and some ten paragraphs; how much is changed grows with its length. */
export function revisedDraft(draft: FrozenContent): FrozenContent {
  const { masthead, text, sponsors } = draft
  const paragraphs = [...text.paragraphs]
  const last = paragraphs.length - 1
  joinNext(paragraphs, last - 4)
  split(paragraphs, last - 6)
  addNote(paragraphs, 3)
  changeNote(paragraphs)
  replaceWords(paragraphs, 4)
  moveEdited(paragraphs, 2, last - 3)
  paragraphs.push(added(paragraphs))
  if (last > 20) dropNotes(paragraphs)
  if (last > 20) paragraphs.splice(9, 1)
  raise(paragraphs)
  return {
    masthead: {
      ...masthead,
      symbol: `${(masthead.symbol ?? 'E/CN.7/2020/L.5').replace(/\/Rev\.\d+$/u, '')}/Rev.2`,
      date: '2020-03-05',
      reissued: ['2020-03-06'],
    },
    title: draft.title,
    text: { paragraphs },
    sponsors: [
      ...sponsors.filter(({ delegation }) => delegation !== 'HND'),
      { delegation: 'CHE', onBehalfOf: null, main: false, joinedAt: 9 },
      { delegation: 'HRV', onBehalfOf: 'EU', main: false, joinedAt: 10 },
    ],
  }
}

function words(paragraph: Paragraph): string {
  return paragraph.runs.map((run) => run.text).join('')
}

function inMiddle(text: string): number {
  const middle = Math.floor(text.length / 2)
  const space = text.indexOf(' ', middle)
  return space < 0 ? middle : space + 1
}

/** Cuts the longest run of words in two. */
function cut(paragraph: Paragraph): readonly [Run[], Run[]] {
  const plain = paragraph.runs.filter(({ marks }) => marks.note === undefined)
  const longest = plain.reduce((a, b) => (b.text.length > a.text.length ? b : a))
  const at = paragraph.runs.indexOf(longest)
  const middle = inMiddle(longest.text)
  return [
    [...paragraph.runs.slice(0, at), { ...longest, text: longest.text.slice(0, middle) }],
    [{ ...longest, text: longest.text.slice(middle) }, ...paragraph.runs.slice(at + 1)],
  ]
}

function split(paragraphs: Paragraph[], index: number): void {
  const paragraph = paragraphs[index]!
  const [before, after] = cut(paragraph)
  paragraphs.splice(
    index,
    1,
    { ...paragraph, id: 'split', runs: before },
    { ...paragraph, runs: after },
  )
}

function joinNext(paragraphs: Paragraph[], index: number): void {
  const [first, second] = [paragraphs[index]!, paragraphs[index + 1]!]
  paragraphs.splice(index, 2, { ...second, runs: [...first.runs, ...second.runs] })
}

function replaceWords(paragraphs: Paragraph[], index: number): void {
  const paragraph = paragraphs[index]!
  const [before, after] = cut(paragraph)
  const rest = after[0]!
  const shorter = { ...rest, text: rest.text.slice(Math.min(6, Math.floor(rest.text.length / 3))) }
  paragraphs[index] = {
    ...paragraph,
    runs: [
      ...before,
      { text: 'E/CN.7/2020/11 ', marks: { emphasis: true } },
      shorter,
      ...after.slice(1),
    ],
  }
}

function addNote(paragraphs: Paragraph[], index: number): void {
  const paragraph = paragraphs[index]!
  const [before, after] = cut(paragraph)
  const note = { text: `${anchor}E/CN.7/2020/9.`, marks: { note: 'added' } }
  const again = { text: anchor, marks: { note: 'added' } }
  const last = paragraphs.at(-1)!
  paragraphs[index] = { ...paragraph, runs: [...before, note, ...after] }
  paragraphs[paragraphs.length - 1] = { ...last, runs: [...last.runs, again] }
}

/** The first note gets more words. */
function changeNote(paragraphs: Paragraph[]): void {
  const isNote = ({ text, marks }: Run) =>
    marks.note !== undefined && marks.note !== 'added' && text.length > 12
  const index = paragraphs.findIndex(({ runs }) => runs.some(isNote))
  const paragraph = paragraphs[index]!
  const note = paragraph.runs.find(isNote)!
  paragraphs[index] = {
    ...paragraph,
    runs: paragraph.runs.map((run) =>
      run === note ? { ...run, text: `${run.text} Corr.1.` } : run,
    ),
  }
}

/** The notes of the first paragraph that has some go. */
function dropNotes(paragraphs: Paragraph[]): void {
  const index = paragraphs.findIndex(({ runs }) =>
    runs.some(({ marks }) => marks.note !== undefined && marks.note !== 'added'),
  )
  const paragraph = paragraphs[index]!
  paragraphs[index] = {
    ...paragraph,
    runs: paragraph.runs.filter(({ marks }) => marks.note === undefined),
  }
}

function moveEdited(paragraphs: Paragraph[], from: number, to: number): void {
  const [paragraph] = paragraphs.splice(from, 1)
  const [before, after] = cut(paragraph!)
  const runs = [...before, { text: 'CND ', marks: {} }, ...after]
  paragraphs.splice(to, 0, { ...paragraph!, runs })
}

function added(paragraphs: readonly Paragraph[]): Paragraph {
  const last = paragraphs.at(-1)!
  const source = paragraphs.find(({ part, kind }) => part === 'operative' && kind === 'paragraph')!
  const text = Array.from(words(source).replaceAll(anchor, '')).toReversed().join('')
  return { ...last, id: 'new', part: 'operative', level: 0, runs: [{ text, marks: {} }] }
}

/** The last subparagraph goes up a level, or the last paragraph down. */
function raise(paragraphs: Paragraph[]): void {
  const index = paragraphs.findLastIndex(({ level }) => level > 0)
  const at = index < 0 ? paragraphs.length - 1 : index
  const paragraph = paragraphs[at]!
  paragraphs[at] = { ...paragraph, level: paragraph.level === 1 ? 0 : 1 }
}
